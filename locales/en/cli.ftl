### What the command line says.


cli-unknown-pick = No case is called “{ $text }”; there is: { $known }.
cli-no-such-case = This run has no case called “{ $text }”.

# What the page would have done is no more than said here.
cli-not-run = { $problem } Nothing was run.
# $problem is what the reader of the arguments says, in its own words.
cli-misused = Nothing was run: { $problem }. Try --help.
cli-unknown-scenario = There is nothing called “{ $text }”; there is: { $known }.
cli-bad-set = “{ $text }” is not of the form id=value.
cli-bad-shard = The shard was “{ $text }”; it takes i/n with i from 1 to n and n up to 10,000.
cli-shard-needs-out = A shard needs --out FILE to be written to.
cli-cannot-read = The file { $file } could not be read: { $problem }.
cli-cannot-write = The file { $file } could not be written: { $problem }.
cli-not-a-shard = The file { $file } is not a shard of a run by this engine.
cli-other-run = The file { $file } is a shard of another run: scenario, settings, seed and engine must be the same.
cli-shard-twice = The file { $file } holds work that another file holds already.
cli-shards-missing = { $missing } of { $all } parts of the run are missing; merge the files of all shards.
cli-no-limits = { $text } has no limits to set.
cli-limit-range = The limit is a number from { $least } to { $largest }.
cli-no-rivals = In { $text } there is nothing to time.
cli-nothing-to-merge = No files were named.
cli-no-such-text = The page { $file } asks for a text that no catalogue has: { $problem }.
