### The crossing: a car, a person who may step out, and how many reports it takes to brake.
###
### Notes to translators
### - "Report" is what a camera sends: "person" or "no person". "Observer" is the car or another camera.
### - All counts are out of 1,000 crossings of their kind: with a person, or empty.
### - Findings come as two texts: the headline (at most 18 words) and the sentence.

crossing-title = The crossing
crossing-opening = A computer simulated a self-driving car whose cameras report people.
crossing-question = How sure must a car be before it brakes?
crossing-summary = A person steps out from behind a parked van, or nobody does. The car brakes once enough cameras agree that a person is there.

## Dials

crossing-param-perception = The eyes: which vision model
    .help = A program that finds people in pictures. D0 is fast and misses more; D7x is slow and misses less. The figures are published.
crossing-param-hardware = Slower computer
    .help = How many times slower the car’s computer is than the one in the published figures.
crossing-param-logging = Computing spent on the record
    .help = The share of the computer’s work that goes into keeping a record. The eyes get what is left, so they are slower.
crossing-param-agree = Reports that must agree
    .help = How many cameras must say “person” before the car brakes. One is fast. More is surer, and later.
crossing-param-max_age = Oldest report that counts
    .help = A report is old news once this much time has passed since its picture was taken. Engineers call old news “stale”.
crossing-param-speed = Speed of the car
    .help = How fast the car drives, which is the speed limit here.
crossing-param-peers = Other cameras
    .help = Cameras besides the car’s own: on poles, or in other cars. They may see the person earlier, and they tell the car by radio.
crossing-param-sight = How far the car can see
    .help = How far away the car is when the parked van no longer hides the person. It depends on where the city allows parking.
crossing-param-delay = Delay of the radio
    .help = How long a message travels on average. Some take longer, and some overtake others.
crossing-param-loss = Messages lost
    .help = How many of every 100 messages never arrive.
crossing-param-road = The road
    .help = On a wet road the car needs more room to stop.
crossing-param-persistence = How much misses last
    .help = If a camera misses somebody once, how likely it is to miss them again. At 0 each picture is a fresh chance. Near 1 a person who is hard to see stays hard to see.
crossing-param-shared = Same people are hard for all
    .help = How much the cameras agree about who is hard to see. At 1 a second camera has the same trouble as the first.
crossing-param-hit_factor = From score to chance
    .help = The published score of a model is not a chance. We multiply it by this to get the chance that one picture shows the person.
crossing-param-flicker = False sightings from nothing
    .help = How often a camera says “person” when there is nothing at all.
crossing-param-lookalikes = Empty crossings with a look-alike
    .help = The share of empty crossings where something stands that looks like a person, such as a bag or a bin.
crossing-param-lookalike_rate = Fooled by a look-alike
    .help = How easily one picture of a look-alike is taken for a person. Better eyes are fooled less.
crossing-param-walk = Walking speed
    .help = How fast the person walks. Test houses use 5 km/h.
crossing-param-walk_out = Way to the car’s path
    .help = How far the person walks from the kerb until they would be hit.
crossing-param-peer_hidden = Hidden from other cameras
    .help = The largest share of the person’s way that another camera cannot see.
crossing-param-peer_reach = Farthest other camera
    .help = How far away another camera may stand. Far ones see less well.
crossing-param-period = Time between messages
    .help = How often another camera sends what it sees. Ten times a second is usual.
crossing-param-actuation = Time until the brakes bite
    .help = How long it takes from the decision until the car slows down.
crossing-param-brake_dry = Braking on a dry road
    .help = How hard the car brakes on a dry road.
crossing-param-brake_wet = Braking on a wet road
    .help = How hard the car brakes on a wet road.
crossing-param-headway = Gap to the car behind
    .help = The time between the two cars, for the driver in the middle of the range.
crossing-param-reaction = Reaction of the driver behind
    .help = How long that driver takes to brake, in the middle of the range.
crossing-param-follower_spread = Spread among drivers behind
    .help = How much gaps and reactions differ from driver to driver.
crossing-param-follower_brake = Braking of the car behind
    .help = How hard the driver behind brakes, as far as the road allows it.
crossing-param-trials = Crossings to compute
    .help = How many crossings of each kind are run. More takes longer and makes the range smaller.

crossing-option-perception-d0 = D0, the fastest
    .short = D0
crossing-option-perception-d1 = D1
    .short = D1
crossing-option-perception-d2 = D2
    .short = D2
crossing-option-perception-d3 = D3
    .short = D3
crossing-option-perception-d4 = D4
    .short = D4
crossing-option-perception-d5 = D5
    .short = D5
crossing-option-perception-d6 = D6
    .short = D6
crossing-option-perception-d7 = D7
    .short = D7
crossing-option-perception-d7x = D7x, the most careful
    .short = D7x
crossing-option-road-dry = Dry
    .short = dry
crossing-option-road-wet = Wet
    .short = wet

## Settings to try

crossing-preset-town = A street in town
    .help = 40 km/h, two other cameras, two reports must agree.
crossing-preset-one_camera = One camera alone
    .help = No other cameras. The car trusts its own eyes at once.
crossing-preset-second_opinion_spares = A second opinion that pays
    .help = Slow traffic, six other cameras, careful eyes on fast computers. A second report spares many needless stops and costs little.
crossing-preset-second_opinion_costs = A second opinion that costs lives
    .help = A fast road, one other camera and bad radio. Waiting for a second report comes too late.
crossing-preset-fast_computer = Best eyes, fast computer
    .help = With a fast computer, careful eyes pay.
crossing-preset-slow_computer = Best eyes, slow computer
    .help = The same street with a slower computer: now quicker eyes are better.
crossing-preset-careful = A careful street
    .help = Slow traffic, good sight, good radio, fast computers, and the car brakes on one report.
crossing-preset-keeps_a_log = A car that keeps a log
    .help = A fifth of the computing goes into a record. The eyes are slower, and after a crash more can be answered.
crossing-preset-too_old = News always too old
    .help = The eyes take longer than a report may be old. The car never brakes.

crossing-repair-agree = { $asked } reports cannot agree when there { $used ->
    [1] is only one camera
   *[other] are only { $used } cameras
  }, so { $used } must agree.

## Facts

crossing-fact-collisions = people hit
crossing-fact-deaths = deaths
crossing-fact-severe = severe injuries
crossing-fact-needless_stops = needless hard stops
crossing-fact-rear_ends = crashes from behind, nobody there
crossing-fact-rear_ends_person = crashes from behind, person there
crossing-fact-decision_ms = time until the car decides
crossing-fact-age_ms = age of the news it acts on
crossing-fact-time_lost_s = time lost at an empty crossing

# The label of an axis of counts.
crossing-out-of = Out of { $per } crossings

crossing-people-collisions = 1,000 crossings where a person steps out
    .caption = { $value } people are hit; the range is { $low } to { $high }.
crossing-people-needless_stops = 1,000 crossings where nobody steps out
    .caption = The car stops hard for nothing { $value } times; the range is { $low } to { $high }.

## Findings

crossing-finding-never_young = The eyes take { $latency } ms, and a report may be { $max_age } ms old at most. So this car never brakes.
    .headline = This car’s news is always too old, so it never brakes.
crossing-finding-happened = In 1,000 crossings where a person steps out, { $value } end with the person hit. Endless runs of this model would settle between { $low } and { $high }.
    .headline = In 1,000 crossings with a person, { $value } people are hit ({ $low } to { $high }).
crossing-finding-nobody_hit = In 1,000 crossings where a person steps out, nobody is hit in a typical thousand. Endless runs of this model would settle between { $low } and { $high }.
    .headline = In 1,000 crossings with a person, nobody is hit ({ $low } to { $high }).
crossing-finding-effort = This run computed { $trials } crossings of each kind.
    .headline = This run computed { $trials } crossings of each kind.
crossing-finding-severity = Of those 1,000, { $deaths } die ({ $low } to { $high }), and { $severe } are hurt badly.
    .headline = In 1,000 crossings with a person, { $deaths } people die.
crossing-finding-logging = { $share } % of the computing goes into a record. So the eyes take { $slow } ms for a picture, and not { $fast } ms.
crossing-finding-bears_walkers = People on foot: { $hit } in 1,000 are hit and { $deaths } die. They set no dial.
crossing-finding-bears_behind = Drivers behind: { $empty } in 1,000 crash where nobody is there, and { $person } in 1,000 where a person is.
crossing-finding-bears_riders = Riders: a crossing where nobody is there costs them { $lost } seconds on average. Fewer stops save them time.
crossing-finding-no_needless = In 1,000 other crossings, where nobody steps out, the car hardly ever brakes.
crossing-finding-needless = In 1,000 other crossings, where nobody steps out, the car brakes hard for nothing { $value } times ({ $low } to { $high }). In { $crashes } of them, the driver behind hits it.
crossing-finding-timing = When the car brakes for a person, it decides { $decision } seconds after they step out. The oldest report it acts on is { $age } ms old.
crossing-finding-gap_behind = The driver behind keeps { $keeps } m in the middle case. A published safety rule (RSS) asks for { $asks } m.
crossing-finding-never_brakes = The car never decides to brake. It loses no time, and it spares nobody.
crossing-finding-fewer_collisions = People hit: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-more_collisions = People hit: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-fewer_stops = Needless stops: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-more_stops = Needless stops: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-fewer_rear_ends = Crashes from behind where nobody is there: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-more_rear_ends = Crashes from behind where nobody is there: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-fewer_rear_ends_person = Crashes from behind where a person is: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-more_rear_ends_person = Crashes from behind where a person is: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-fewer_deaths = Deaths: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-more_deaths = Deaths: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
crossing-finding-cannot_tell_collisions = This run cannot tell whether more or fewer people would be hit.
crossing-finding-cannot_tell_stops = This run cannot tell whether there would be more or fewer needless stops.

crossing-record = A crash recorder keeps speed and brakes. It does not keep what the cameras said, so nobody can tell later what the car was waiting for.
crossing-unknown = The model cannot tell whether real cameras miss people as often, or how often people step out.
    .limits = The street is flat and straight, with one person and one car. Nobody swerves, and the person does not look. Most crossings in real life may be empty, so the two counts cannot be set against each other. The risk of death comes from US data and older cars.

## What to ask

crossing-ask-engineer = Ask the maker’s engineers: how many reports must agree, how old may they be, and how often is the car right by then?
crossing-ask-manufacturer = Ask the maker: how long does one picture take on the computer that you sell, and what did you test?
crossing-ask-network_operator = Ask the network company: how late may a message be, and how many are lost?
crossing-ask-road_authority = Ask the road authority: at this speed, can any car stop for a person who steps out here?
crossing-ask-city = Ask the city: who decided that vans may park where they hide people?
crossing-ask-operator = Ask whoever runs the car: who checks what it decided?
crossing-ask-regulator = Ask the regulator: who must write down these settings, before a crash and after it?

## One crossing, told whole

crossing-pick-worst = The worst crash
crossing-pick-typical = A typical crash, the middle one by speed
crossing-pick-saved = The closest call
crossing-pick-needless = A stop for nothing

crossing-who-person = The person
crossing-who-lookalike = Something that looks like a person
crossing-who-nobody = Nobody
crossing-who-camera = The car’s camera
crossing-who-peer = Camera { $number }
crossing-who-car = The car
crossing-who-follower = The driver behind

crossing-event-steps-out = steps out from behind the van.
crossing-event-lies-there = stands at the crossing.
crossing-event-empty = steps out. The crossing is empty.
crossing-event-clears = has a clear view, from { $distance } m.
crossing-event-sees = says “person”. The picture is { $latency } ms old by now.
crossing-event-loses = no longer says “person”.
crossing-event-lost = sent “person”, and the message was lost.
crossing-event-arrives = told the car “person”. The news is { $age } ms old on arrival.
crossing-event-waits = has { $count } of { $agree } reports that count, and waits.
crossing-event-decides = decides to brake: { $agree ->
    [1] one report is enough
   *[other] { $agree } reports agree
  }. The oldest is { $age } ms old. { $under_way ->
    [0] No message is under way.
    [1] One message is still under way.
   *[other] { $under_way } messages are still under way.
  }
crossing-event-brakes = begins to slow down.
crossing-event-never = is at the crossing. { $agree ->
    [1] No camera
   *[other] Fewer than { $agree } cameras
  } said “person” in time. { $under_way ->
    [0] No message is under way.
    [1] One message is still under way.
   *[other] { $under_way } messages are still under way.
  }
crossing-event-hits = hits the person at { $speed } km/h.
crossing-event-passes = passes at { $speed } km/h. Nobody is hit.
crossing-event-stops = stands still before the crossing.
crossing-event-rear-end = runs into the car. The gap was { $headway } s and the reaction took { $reaction } s.

crossing-ending-hit = the car hits the person at { $speed } km/h.
crossing-ending-braked = the car brakes and nobody is hit.
crossing-ending-rear-end = the car brakes, nobody on foot is hit, and the driver behind runs into it.
crossing-ending-passed = the car does not brake and nobody is hit.

## Recorders

crossing-recorder-today = recorder of today
crossing-recorder-newer = newer recorder
crossing-recorder-own = newer one and this car’s own log
crossing-recorder-title = What a crash recorder keeps
crossing-recorder-caption = Speed, twice a second today and ten times a second in newer cars. Neither keeps what the cameras said.
crossing-recorder-time = Seconds before the end
crossing-recorder-speed = km/h
crossing-question-speed = How fast was the car?
crossing-question-braked = When did it brake, to a tenth of a second?
crossing-question-setting = How many reports did it wait for, and who set that?
crossing-question-waiting = What was it waiting for?
crossing-question-age = How old was the news that it acted on?
crossing-question-message = Was a message late or lost?
crossing-question-first = Which camera saw the person first?

crossing-scene-van = parked van
crossing-scene-lookalike = bag
crossing-scene-title = The crossing, seen from above
crossing-scene-caption = The moment at which the car decides, or reaches the crossing.

## You are the regulator

crossing-limit-harm = People hit, at most, out of 1,000 who step out
    .help = A car may be sold only if it surely hits no more than this. Each design meets the same people, with the same luck.
crossing-limit-title = Every design, by whom it hits and how often it stops for nobody
crossing-limit-caption = Each mark is one of { $all } designs, with the range of both its numbers. The line is your limit: { $limit } of 1,000 people.
crossing-limit-x = Needless hard stops, out of 1,000 empty crossings
crossing-limit-y = People hit, out of 1,000 who step out
crossing-limit-design = { $speed }, { $peers } other cameras, { $agree } must agree, thinking time { $hardware }
crossing-limit-pick = Of those that stay below, this one had the fewest needless stops: { $design }. It hits { $harm } of 1,000 people ({ $harm_low } to { $harm_high }). It stops hard for nobody { $value } times in 1,000 ({ $low } to { $high }).
crossing-limit-price = With no limit, the fewest needless stops were { $free }, in a design that hits { $harm } of 1,000. Your limit adds { $value } ({ $low } to { $high }).
crossing-limit-no-price = This run cannot tell whether your limit adds any needless stops.
crossing-limit-also-rear_ends = Drivers behind pay too: { $value } crashes from behind in 1,000 empty crossings ({ $low } to { $high }).
crossing-limit-also-time_lost_s = Whoever sits in the car loses { $value } seconds at an empty crossing ({ $low } to { $high }).
