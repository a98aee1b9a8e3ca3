### The report about a run: titles, and the sentences that every scenario shares.
###
### Short sentences (25 words at most). No computed number stands here: numbers are arguments.

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

report-range-means = The range is about computing alone. If we ran this again and again, 95 of 100 such ranges would hold the model’s own answer. It says nothing about how true the model is.

## Who set the dials

report-who-sets = “{ $dial }” stands at { $value }. It is set by { $actor }.
report-nobody-sets = “{ $dial }” stands at { $value }. Nobody sets it.
report-dials-rest = Each row below could stand elsewhere. Where somebody sets it, that was a choice, and another one could have been made.
report-could-be = { $least } to { $most }
report-value = { $value }
report-value-moved = { $value } (moved)

## What would have happened otherwise

# { $dial } moved from { $here } to { $there }.
report-largest = One dial matters most: “{ $dial }”. At { $there } in place of { $here }, all else the same:
report-no-largest = Each dial was moved alone, by one step or to the setting that we compare with. None of these moves changes the harm by an amount that this run can tell.
report-otherwise-intro = The dial that you picked: “{ $dial }” at { $there } in place of { $here }, all else the same:
report-same-chances = The same luck falls on both. Which single cases change can depend on how luck is shared. The totals do not. Each dial was moved to the setting that we compare with, or by one step. A longer move may change more.
report-net = { $value } ({ $low } to { $high })

## Shares

report-shares-same = These are the settings that we compare with, so there is no harm to share. Move a dial, or pick other settings to compare with.
report-shares-nil = Each trial ends the same as with “{ $reference }”, so there is no harm to share.
report-shares-yet = The shares are being computed.
report-shares-more = Out of 1,000, { $here } { $harm } here, and { $there } with “{ $reference }”. That is { $value } more ({ $low } to { $high }). This is how they are shared:
report-shares-less = Out of 1,000, { $here } { $harm } here, and { $there } with “{ $reference }”. That is { $value } fewer ({ $low } to { $high }). There is no extra harm to share; these are the parts:
report-shares-cannot-tell = Out of 1,000, { $here } { $harm } here, and { $there } with “{ $reference }”. This run cannot tell whether that is more or fewer. The difference is { $value }, and its range ({ $low } to { $high }) holds zero.
report-share-more = The part of { $actor }: { $value } ({ $low } to { $high }).
report-share-less = The part of { $actor }: { $value } fewer ({ $low } to { $high }).
report-share-none = The part of { $actor } cannot be told from zero: { $value } ({ $low } to { $high }).
report-shares-mean = These are shares of what happens in this model. They are not legal fault. They depend on the settings that we compare with. A share is not what one actor could undo alone, because the choices of the others count too.
report-shares-how = To find a share, we let the actors choose one after the other, in every order. A share is the average of what an actor adds (a Shapley value). This took { $trials } trials for each mix of choices, so these ranges are wider.
report-shares-title = How the extra { $harm } are shared
report-shares-axis = more { $harm } in 1,000
report-shares-caption = One bar for each actor, with its range. The bars sum to the whole. They come from { $trials } trials of their own.
report-shares-sum = all together
report-nobodys-part = chance and what nobody sets

## The record

report-case = { $pick }: { $ending }
report-but-for = Had “{ $dial }” stood at { $there }, the same case would end like this: { $ending }
report-but-for-same = Had “{ $dial }” stood at { $there }, the same case would end the same way.
report-record-open = A recorder of today leaves { $open } of { $all } questions open.
report-record-bought = With the log that this machine keeps, { $answered } of { $all } can be answered. Keeping the log takes computing from the rest, so it is a dial too.
report-record-no-log = This machine keeps no log of its own. A log would answer more, and it would take computing from the rest: it is a dial too.
report-answered = answered
report-open = open

## What is not known

report-assumptions = The assumptions below are ours; you can change each one.
report-assumptions-none = No assumption of ours is a dial in this design, so no finding could be tried over one.
report-sturdy-later = Open the whole file to try this finding over the range of every assumption.
report-sturdy-nothing = This run cannot tell what the picked dial changes, so there is no finding to try.
# The finding: moving the dial changes the harm. It was tried with each assumption at other values.
report-sturdy-fewer = We tried one finding again: “fewer { $harm } with { $dial } at { $there }”. We moved { $assumptions ->
    [1] one assumption over its
   *[other] { $assumptions } assumptions over their
  } whole range. It held in { $held } of { $tries } tries.
report-sturdy-more = We tried one finding again: “more { $harm } with { $dial } at { $there }”. We moved { $assumptions ->
    [1] one assumption over its
   *[other] { $assumptions } assumptions over their
  } whole range. It held in { $held } of { $tries } tries.
report-sturdy-turns-at = It turned round when “{ $assumption }” was { $least }.
report-sturdy-turns-between = It turned round when “{ $assumption }” was from { $least } to { $most }.
report-sturdy-unsure-at = The run could not tell when “{ $assumption }” was { $least }.
report-sturdy-unsure-between = The run could not tell when “{ $assumption }” was from { $least } to { $most }.

## Rules

report-rules-intro = These are the rules in our list, as of November 2026. This is not legal advice.
report-rules-none = None of the rules in our list, as of November 2026, speaks to these dials. Other law may. This is not legal advice.
report-marks = Mark P means that we saw the original; S, that we saw it quoted. C: we computed it; D: we worked it out; A: we assume it.
report-rule = { $text } { $leaves } [{ $source }; mark { $mark }, seen { $seen }]
report-no-rule = Our list has no rule on “{ $dial }”. Other law may speak to it.
report-no-rule-at-all = In the texts we could read, nobody must state a time limit together with how often the machine is right by then.

matrix-title = Who must state what about cars
matrix-caption = Our reading of the texts on cars that we could read, as of November 2026. No text asks for one of these in full.
matrix-states-deadline = deadline
matrix-states-accuracy = how right by then
matrix-states-age = age of the news
matrix-states-disagreement = sensors that disagree
matrix-states-who = who chose, and why
matrix-states-uncertainty = how sure the maker is
matrix-usc30115 = US law on defects (49 USC 30115, 30118)
matrix-fmvss127 = US braking rule (FMVSS 127), by outcome alone: pass or fail
matrix-cfr563 = US crash recorders (49 CFR 563)
matrix-ntsb = US crash inquiries (NTSB), case by case
matrix-r157 = UN Regulation 157, by a model driver and a range
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
report-column-compared = Compared with
report-column-question = Question
report-column-moved-to = Moved to
report-column-avoided = Avoided in 1,000
report-column-added = Added in 1,000
report-column-net = Net, with its range
report-column-assumption = Assumption
report-column-meaning = What it means
