### The report about a run: titles, and the sentences that every scenario shares.
###
### Short sentences (25 words at most). No computed number stands here: numbers are arguments.

report-nothing-yet = The first crossings are being computed.
report-happened = What happened
report-traded = What was traded
report-dials = Who set the dials
report-otherwise = What would have happened otherwise
report-facts = All the numbers
report-unknown = What this cannot tell you
report-check = Check it yourself

report-range-means = The range is about computing. If we ran this for ever, the count would settle inside it 95 times in 100. It says nothing about how true the model is.
report-who-sets = The dial “{ $dial }” stands at { $value }. It is set by { $actor }.
report-nobody-sets = “{ $dial }” stands at { $value }. Nobody sets it.
report-dials-rest = Each row below is a choice. Somebody made it, and somebody could have made another.
report-could-be = { $least } to { $most }
report-value = { $value }
report-value-moved = { $value } (moved)
report-otherwise-intro = Suppose “{ $dial }” had stood at { $there } and not at { $here }. The same people step out, and every camera has the same luck.
report-same-chances = Both ways were run with the same chances, so only the dial differs. Which single cases change can depend on how chance is shared; the totals do not.
report-facts-intro = Each value comes with its range.
report-absent = none
report-check-intro = Seed { $seed }, engine version { $version }. The same link gives the same result on every device, to the last digit.
report-digest = The digest of this run is { $digest }.
report-no-digest-yet = The digest appears when the run is complete.

report-column-dial = Dial
report-column-set-to = Set to
report-column-set-by = Set by
report-column-could-be = Could be
report-column-fact = What
report-column-value = Value
report-column-low = From
report-column-high = To
report-column-assumption = Assumption
report-column-meaning = What it means

group-dials = The dials
    .help = Choices that somebody makes.
group-assumptions = What we assume [A]
    .help = Nobody measured these for this street. They are our guesses; move them and see what changes.
group-effort = How much to compute
    .help = More crossings make the ranges narrower and take longer.
