### What is said about bad input: what was wrong, and what is taken. One sentence each, or two.
###
### { $id } is a dial's name in a link. { $text } is what somebody typed.

error-unknown-dial = There is no dial called “{ $id }”; there is: { $known }.
error-not-a-number = { $id } was “{ $text }”, which is not a number; it takes { $min } to { $max }.
error-out-of-range = { $id } was { $text }; it takes { $min } to { $max }.
error-off-step = { $id } was { $text }; it takes { $min } to { $max } in steps of { $step }.
error-unknown-word = { $id } was “{ $text }”; it takes one of: { $options }.
error-damaged-tally = A part of the result arrived damaged and was not used.

link-unknown-scenario = This page has nothing called “{ $text }”; it has: { $known }.
    .used = The first one is shown.
link-too-long = The link was too long to be one of ours: it may have up to { $longest } letters.
    .used = The usual settings are shown.
link-no-pair = “{ $text }” in the link was not understood; each part is a name, “=” and a value.
    .used = It was left out.
link-twice = The link set { $text } twice.
    .used = The first one is used.
link-used-instead = { $problem } { $used } is used.
# What was wrong, and what is taken instead.
link-told = { $problem } { $used }
link-bad-seed = The seed was “{ $text }”; it takes a whole number from 0 to 4294967295.
    .used = The usual seed is used.
link-unknown-dial = No curve can run over “{ $text }”; it can run over: { $known }.
    .used = The usual dial is used.
link-idle-dial = “{ $asked }” plays no part here.
    .used = “{ $used }” is used in its place.
link-unknown-reference = No setting to compare with is called “{ $text }”; there is: { $known }.
    .used = The usual one is used.
link-unknown-depth = The report has no depth called “{ $text }”; it has headline, story and file.
    .used = The usual one is used.
link-bad-pack = The packed settings in the link do not fit this page.
    .used = The usual ones are used.
link-bad-pin = The pinned run in the link does not fit this page.
    .used = No run is pinned.
link-unknown-version = The link says version { $text }, and what is read here is version { $ours }, so numbers may differ.
link-old-engine = This link was made with engine { $text }, and engine { $ours } is here, so numbers may differ. The old engine is kept in the history of this project, at commit { $place }.
