### The report about a run: titles, and the sentences that every scenario shares.
###
### Short sentences (25 words at most). No computed number stands here: numbers are arguments.

report-nothing-yet = The first results are being computed.
report-happened = What happened
report-traded = What was traded
report-dials = Who set the dials
report-otherwise = What would have happened otherwise
report-unknown = What this cannot tell you
report-check = Check it yourself

report-shares = How the harm is shared
report-bears = Who bears it
report-record = What a record shows
report-ask = What to ask, and whom

## What happened

report-range-means = The range is about computing. If we ran this for ever, the count would settle inside it 95 times in 100. It says nothing about how true the model is.
report-absent = none
report-number = { $value }

## Who set the dials

report-who-sets = “{ $dial }” stands at { $value }. It is set by { $actor }.
report-nobody-sets = “{ $dial }” stands at { $value }. Nobody sets it.
report-dials-rest = Each row below is a choice. Somebody made it, and somebody could have made another.
report-could-be = { $least } to { $most }
report-value = { $value }
report-value-moved = { $value } (moved)

## What would have happened otherwise

# { $dial } moved from { $here } to { $there }.
report-largest = One dial matters most here: “{ $dial }”. Had it stood at { $there } and not at { $here }, with the same chances:
report-no-largest = No single dial, moved alone, changes the harm by an amount that this run can tell.
report-otherwise-intro = The dial that you picked: suppose “{ $dial }” had stood at { $there } and not at { $here }.
report-same-chances = Both ways were run with the same chances, so the same luck falls on both. Which single cases change can depend on how chance is shared. The totals do not.
report-net = { $value } ({ $low } to { $high })

## Shares

report-shares-same = These are the settings that we compare with, so there is no harm to share. Move a dial, or pick other settings to compare with.
report-shares-yet = The shares are being computed.
report-shares-more = { $value } more { $harm } in 1,000 ({ $low } to { $high }) than with the settings that we compare with. This is how they are shared:
report-shares-less = { $value } fewer { $harm } in 1,000 ({ $low } to { $high }) than with the settings that we compare with. There is no extra harm to share; these are the parts:
report-shares-cannot-tell = This run cannot tell whether there are more or fewer { $harm } than with the settings that we compare with. The difference is { $value }, and its range ({ $low } to { $high }) holds zero.
report-share-more = The part of { $actor }: { $value } ({ $low } to { $high }).
report-share-less = The part of { $actor }: { $value } fewer ({ $low } to { $high }).
report-share-none = The part of { $actor } cannot be told from zero: { $value } ({ $low } to { $high }).
report-shares-mean = These are shares of what happens in this model. They are not legal fault. They depend on the settings that we compare with. Each share is the average of what an actor’s choices add, over every order in which the actors could have chosen (a Shapley value).
report-shares-title = How the extra { $harm } are shared
report-shares-axis = { $harm }, more in 1,000 than with the settings that we compare with
report-shares-caption = One bar for each actor, with its range. The bars sum to the whole.
report-shares-sum = all together
report-chance-and-road = chance and road

## The record

report-case = { $pick }: { $ending }
report-but-for = Had “{ $dial }” stood at { $there }, the same case would end like this: { $ending }
report-record-open = A recorder of today leaves { $open } of { $all } questions open.
report-record-bought = With the log that this car keeps, { $answered } of { $all } can be answered. Keeping the log slows the eyes, so it is a dial too.
report-answered = answered
report-open = open

## What is not known

report-sturdy-later = Open the whole file to try this finding over the range of every assumption.
report-sturdy-nothing = This run cannot tell what the picked dial changes, so there is no finding to try.
# The finding: moving the dial changes the harm. It was tried with each assumption at other values.
report-sturdy-fewer = The finding: fewer { $harm } with “{ $dial }” at { $there }. It was tried { $tries } times, over the whole range of { $assumptions ->
    [1] one assumption
   *[other] { $assumptions } assumptions
  }.
report-sturdy-more = The finding: more { $harm } with “{ $dial }” at { $there }. It was tried { $tries } times, over the whole range of { $assumptions ->
    [1] one assumption
   *[other] { $assumptions } assumptions
  }.
report-sturdy-everywhere = It held every time.
report-sturdy-turns-at = It turns round when “{ $assumption }” is { $least }.
report-sturdy-turns-between = It turns round when “{ $assumption }” goes from { $least } to { $most }.
report-sturdy-unsure-at = It cannot be told when “{ $assumption }” is { $least }.
report-sturdy-unsure-between = It cannot be told when “{ $assumption }” goes from { $least } to { $most }.

## Rules

report-rules-intro = These are the rules that we found, as of November 2026. This is not legal advice.
report-rule = { $text } { $leaves } [{ $source }; mark { $mark }, seen { $seen }]
report-no-rule = We found no rule that speaks to “{ $dial }”.
report-no-rule-at-all = In the texts we could read, nobody must state a time limit together with how often the machine is right by then.

matrix-title = Who must state what
matrix-caption = In the texts we could read, as of November 2026, no row is a full yes. This is our reading.
matrix-states-deadline = deadline
matrix-states-accuracy = how right by then
matrix-states-age = age of the news
matrix-states-disagreement = cameras that disagree
matrix-states-who = who chose, and why
matrix-states-uncertainty = how sure
matrix-usc30115 = US law on defects (49 USC 30115, 30118)
matrix-fmvss127 = US braking rule (FMVSS 127)
matrix-cfr563 = US crash recorders (49 CFR 563)
matrix-ntsb = US crash inquiries (NTSB), case by case
matrix-r157 = UN Regulation 157
matrix-un2026 = UN rules of 2026
matrix-aiact15 = EU AI Act, Article 15, for cars
matrix-liability = EU product liability, when a court orders it
matrix-stvg1g = German law (StVG §1g)

## Check it yourself

report-check-intro = Seed { $seed }, engine version { $version }. The same link gives the same result on every device, to the last digit.
report-digest = The digest of this run is { $digest }.
report-no-digest-yet = The digest appears when the run is complete.
report-commands = These commands run it again, write one line for each trial, and print this report:
report-sources-intro = The numbers stand on these sources:
report-paper = { $text } [{ $source }; mark { $mark }, seen { $seen }]
report-cite = To cite this run, and the paper that the page is about:

report-column-dial = Dial
report-column-set-to = Set to
report-column-set-by = Set by
report-column-could-be = Could be
report-column-fact = What
report-column-value = Value
report-column-low = From
report-column-high = To
report-column-question = Question
report-column-moved-to = Moved to
report-column-avoided = Avoided in 1,000
report-column-added = Added in 1,000
report-column-net = Net, with its range
report-column-assumption = Assumption
report-column-meaning = What it means

group-dials = The dials
    .help = Choices that somebody makes.
group-assumptions = What we assume [A]
    .help = Nobody measured these here. They are our guesses; move them and see what changes.
group-effort = How much to compute
    .help = More of them make the ranges narrower and take longer.
