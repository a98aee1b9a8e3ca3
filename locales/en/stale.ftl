### Stale answers: a fleet's shared map of hazards, kept on several copies.
###
### Notes to translators
### - "Map" is the list of hazards that all cars of a fleet share. "Copy" is one of the computers that
###   keep it; engineers say replica. A "report" tells of a new hazard. A car "asks" the map.
### - "Old map" is an answer without the newest report. Engineers say stale; the opposite is fresh.
### - All counts are out of 1,000 cars that ask, or out of 1,000 reports.
### - Findings come as two texts: the headline (at most 18 words) and the sentence.

stale-title = Stale answers
stale-opening = A computer simulated cars that report hazards to one shared map.
stale-question = How many copies of the map should a car hear before it believes the road is clear?
stale-summary = A car reports a rock on the road. Soon another car asks the shared map. The map is kept on several copies, and news reaches some later. The car may take the first answer, or wait for more.

## Dials

stale-param-r = Copies a car waits for
    .help = How many copies must answer before the car acts. It takes the newest of their answers. One is fast. More is surer, and later. Engineers call this number R.
stale-param-w = Copies that must save a report
    .help = How many copies must say “I have it” before a report counts as saved. Engineers call this number W.
stale-param-n = Copies of the map
    .help = How many copies of the map there are. Each costs money. Engineers call them replicas, and their number N.
stale-param-save_deadline = Longest time to save
    .help = A report that takes longer to be saved counts as late.
stale-param-profile = The machines
    .help = Where the copies are kept, which says how long each step takes. The first three follow published times of real stores. The fourth is the second with 75 ms between sites. The last is a plain rule for tests.
stale-param-deadline = Longest time to wait
    .help = How long a car can wait for the map. An answer that takes longer is too late, and the car must act without it.
stale-param-t = Time since the report
    .help = How long after a report is saved the next car asks.
stale-param-w_rate = Speed of writing
    .help = Steps in one thousandth of a second, on average, on the way of a report to a copy. It counts for the plain rule alone.
stale-param-a_rate = Speed of confirming
    .help = The same for the copy’s word that it has the report.
stale-param-r_rate = Speed of asking
    .help = The same for a car’s question on its way to a copy.
stale-param-s_rate = Speed of answering
    .help = The same for the copy’s answer on its way back.
stale-param-trials = Reports to compute
    .help = How many times a report is saved and a car asks. More takes longer and makes the range smaller.

stale-option-profile-ssd = Fast disks (SSD, LinkedIn)
    .short = fast disks
stale-option-profile-disk = Slow disks (LinkedIn)
    .short = slow disks
stale-option-profile-ymmr = A company under load (Yammer)
    .short = under load
stale-option-profile-wan = Sites far apart
    .short = far apart
stale-option-profile-exponential = A plain rule, for tests
    .short = plain rule

## Settings to try

stale-preset-disk = Slow disks, first answer
    .help = Three copies on slow disks. One copy saves, one copy answers. A car asks 10 ms after the report.
stale-preset-read_two = Wait for two answers
    .help = The same copies. The car waits for two answers.
stale-preset-write_two = Save on two copies
    .help = The same copies. A report counts as saved once two of them have it.
stale-preset-quorum = Two save, two answer
    .help = Two of three save and two of three answer, so one copy at least does both. No car acts on an old map.
stale-preset-ssd = Fast disks, at once
    .help = Three copies on fast disks, and a car that asks at the very moment of saving.
stale-preset-ymmr = A company under load
    .help = Times from Yammer. Some reports take very long to reach a copy. We use 3.5 for one shape of the fit where the paper prints 3.35. Its authors’ code has 3.5, and only that gives their table.
stale-preset-wan = Sites far apart
    .help = Slow disks at sites that are 75 ms apart. The report comes in at one, and the car asks at another.
stale-preset-exponential = A plain rule
    .help = Times from a plain rule, as in an example of the paper: writing is ten times slower than the other steps.

stale-repair-r = A car cannot wait for { $asked } answers when there { $used ->
    [1] is only one copy
   *[other] are only { $used } copies
  }, so it waits for { $used }.
stale-repair-w = A report cannot be saved on { $asked } copies when there { $used ->
    [1] is only one
   *[other] are only { $used }
  }, so { $used } must save it.
stale-repair-rate = “{ $dial }” counts for the plain rule alone, so with these machines it stays where it was.

## Facts

stale-fact-stale_at_t = cars that act on an old map
stale-fact-slow_reads = answers that come too late
stale-fact-slow_writes = reports saved too late
stale-fact-fresh_at_0 = cars that see the hazard if they ask at once
stale-fact-fresh_at_t = cars that see the hazard
stale-fact-fresh_at_0_published = cars that see the hazard if they ask at once, as the paper prints it
stale-fact-t_999_ms = time until 999 of 1,000 cars see the hazard
stale-fact-t_999_printed_ms = that time by the paper’s way of measuring (comes out low)
stale-fact-t_999_published_ms = that time as the paper prints it
stale-fact-read_999_ms = time in which 999 of 1,000 answers are back
stale-fact-write_999_ms = time in which 999 of 1,000 reports are saved
stale-fact-k_fresh_2 = answers from the newest 2 versions, if copies learn of nothing otherwise
stale-fact-k_fresh_5 = answers from the newest 5 versions, if copies learn of nothing otherwise

# The label of an axis of counts.
stale-out-of = Out of { $per }

stale-people-stale_at_t = 1,000 cars that ask the map
    .caption = { $value } act on an old map; the range is { $low } to { $high }.
stale-people-slow_reads = 1,000 answers
    .caption = { $value } come too late; the range is { $low } to { $high }.

## Pictures

stale-fresh-title = How soon the map is right
stale-fresh-caption = Of 1,000 cars that ask the moment a report is saved, { $at_once } see the hazard. Of those that ask { $t } ms later, { $here } do.
stale-fresh-x = Time since the report was saved (ms)
stale-fresh-y = Cars out of 1,000
stale-fresh-line = see the hazard
stale-pairs-title = Every way to set the two dials
stale-pairs-caption = Each line is a number of copies that must save, and each point on it a number that must answer. With { $w } to save and { $r } to answer, 99 of 100 answers are back in { $read } ms. Then { $stale } cars in 1,000 act on an old map.
stale-pairs-x = Time in which 99 of 100 answers are back (ms)
stale-pairs-y = Cars out of 1,000 that act on an old map
stale-pairs-line = { $w } to save ({ $write } ms)

## Findings

stale-finding-stale = Of 1,000 cars that ask { $t } ms after a hazard is saved, { $value } act on an old map. Endless runs of this model would settle between { $low } and { $high }.
    .headline = Of 1,000 cars that ask the map, { $value } act on an old one ({ $low } to { $high }).
stale-finding-nobody = Of 1,000 cars that ask { $t } ms after a hazard is saved, none acts on an old map in a typical thousand. Endless runs of this model would settle between { $low } and { $high }.
    .headline = Of 1,000 cars that ask the map, none acts on an old one ({ $low } to { $high }).
stale-finding-overlap =
    No car acts on an old map. Of { $n } { $n ->
        [one] copy
       *[other] copies
    } { $w } { $w ->
        [one] saves
       *[other] save
    } and { $r } { $r ->
        [one] answers
       *[other] answer
    }, so at least one does both.
    .headline =
        No car acts on an old map: of { $n } { $n ->
            [one] copy
           *[other] copies
        }, { $w } { $w ->
            [one] saves
           *[other] save
        } and { $r } { $r ->
            [one] answers
           *[other] answer
        }.
stale-finding-slow = Of 1,000 answers, { $value } take longer than { $deadline } ms ({ $low } to { $high }). Those cars act without the map.
stale-finding-none_slow = Hardly any answer takes longer than { $deadline } ms, so hardly a car loses time.
stale-finding-saved = Of 1,000 reports, { $value } take longer than { $deadline } ms to be saved ({ $low } to { $high }).
stale-finding-slowest = All but one in 1,000 answers are back in { $read } ms. All but one in 1,000 reports are saved in { $write } ms.
stale-finding-t_999 = It takes { $value } ms until all but one car in 1,000 see the hazard ({ $low } to { $high }).
stale-finding-printed = The paper’s way of measuring would give about { $value } ms here ({ $low } to { $high }). It tries one time after the other and stops at the first that passes. A lucky try passes too soon, so it comes out low.
stale-finding-published = For these settings the paper prints { $value } ms. It was measured in that way.
stale-finding-published_share = For these settings the paper prints { $published } in 1,000 answers that are right at once. We find { $value } ({ $low } to { $high }). The paper gives whole hundredths, so it may have cut off the rest.
stale-finding-ymmr = For one shape of this fit the paper prints { $printed }. Its authors’ code has { $used }, and only that gives the table in the paper. So we use { $used }.
stale-finding-versions = The paper also counts by versions, as if no copy learned of a report later. Then { $two } answers in 1,000 are one of the newest two versions. And { $five } are one of the newest five.
stale-finding-bears_drivers = Drivers: { $stale } in 1,000 meet a hazard that their map does not show. And { $slow } in 1,000 get their answer too late. They set no dial.
stale-finding-bears_operator = Whoever runs the cars pays for { $n ->
    [1] one copy
   *[other] { $n } copies
  } of the map. Fewer copies save money.
stale-finding-fewer_stale = Cars on an old map: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stale-finding-more_stale = Cars on an old map: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stale-finding-cannot_tell_stale = This run cannot tell whether more or fewer cars would act on an old map.
stale-finding-fewer_slow = Answers that come too late: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stale-finding-more_slow = Answers that come too late: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stale-finding-cannot_tell_slow = This run cannot tell whether more or fewer answers would come too late.
stale-finding-fewer_late_saves = Reports saved too late: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stale-finding-more_late_saves = Reports saved too late: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.

stale-record = Nothing here keeps which copies answered, or how old their news was. Without that, nobody can tell later whether an old map or something else led a car astray.
stale-unknown = The model cannot tell how often real cars ask a map that is old.
    .limits = There is one report and one car at a time. No copy breaks, and no copy tells another what it missed. The times come from stores of web companies, not of cars.

stale-scene-caption = One report and one car that asks.

## What to ask

stale-ask-engineer = Ask the maker’s engineers: how many copies must answer, and how often is the answer old by then?
stale-ask-operator = Ask whoever runs the cars: how many copies of the map do you keep, and how late may a report be saved?
stale-ask-cloud_company = Ask the cloud company: how late is news at your slowest copy, and where do you say so?
stale-ask-manufacturer = Ask the maker: how long does the car wait for the map, and what does it do without it?
stale-ask-regulator = Ask the regulator: who must write down how old a map of hazards may be?
