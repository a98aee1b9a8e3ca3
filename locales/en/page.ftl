### The page around the labs: buttons, labels, and what is said when nothing can run.
###
### Notes to translators
### - A key that starts with "page-" is written into the HTML when the site is built; it takes
###   no argument. A key that starts with "ui-" is asked for by the scripts in www/.
### - { $dial } is the name of a dial, such as "Reports that must agree". { $actor } is who sets
###   it, such as "the city". Both come from other files and are already translated.
### - Numbers arrive as finished text. Do not add a unit or a sign to them.
### - Buttons are short: two words if you can. Sentences are short too: 25 words at most.
### - Every sentence must make sense when it is read aloud on its own.

## The page

page-title = Fast or Right?
page-description = A car can brake at once, or wait until it is sure. Turn the dial, see who is hurt, and see who set it.
page-about = About
page-about-description = Who made this page, how its numbers come about, and how to check, use and correct them.
# The lines below a lab, with links.
page-article = Read the article
page-teach = Make a lesson of this lab
page-embed = Show it on a page of yours
page-check = Check a run
# In a frame that may run scripts and nothing else. The page's address follows.
page-sealed = This frame may not save files or open links. To do that, open this address in a window of its own:
page-skip = Skip to the text
page-needs-script = What you see here was computed ahead. To turn the dials yourself you need JavaScript.
page-needs-wasm = The part that computes could not start in this browser. What you see here was computed ahead. A newer browser, or a reload, may help.

## Dials

# Heading over the dials of one actor. $id is the actor's short name.
ui-set-by = { $id ->
    [nature] Set by nobody
   *[other] Set by { $actor }
  }
ui-help = What is “{ $dial }”?
ui-exact = { $dial }, exact value
ui-less = Less: { $dial }
ui-more = More: { $dial }
# A value with its unit in words, for a screen reader: "40 kilometres per hour".
ui-spoken = { $value } { $unit }
ui-mark-assumption = Our assumption. You can change it.
ui-presets = Try this
ui-undo = Undo
ui-redo = Redo
ui-reset = Reset

## The run

ui-another = Another run
ui-pin = Pin this run
# The heading of what is kept of a run while the dials move on, and its table.
ui-pinned = The pinned run and this one
ui-pin-same = This run is pinned. Move a dial, and both stand side by side.
ui-pin-lead = Both runs met the same luck, trial by trial. So what differs comes from the dials.
ui-pin-link = Link to the pinned run
ui-pin-done = The run is pinned.
ui-unpin = Unpin
ui-unpin-done = The run is no longer pinned.
# The columns of the table.
pin-fact = what
pin-then = pinned
pin-now = now
pin-difference = difference
# $fact is a name such as "people hit"; $per is the whole, such as 1,000.
pin-of = { $fact }, in { $per }
# A number and its range.
pin-cell = { $value } ({ $low } to { $high })
pin-more = { $value } more ({ $low } to { $high })
pin-less = { $value } less ({ $low } to { $high })
pin-cannot-tell = this run cannot tell
# The two runs share no trials that could be compared one by one.
pin-no-pairs = cannot be compared
ui-copy = Copy link
ui-stop = Stop
ui-limit-open = Open this design in the lab
ui-limit-here = Your device has run all { $designs } designs. The lab runs more crossings of one design, so its numbers differ a little.
ui-progress = Progress of the run
ui-stopped = Stopped early. What was learned so far stays, and its ranges are wide.
ui-copied = The link is copied. It opens this run, with the same chances.
ui-copy-yourself = Your browser did not let us copy. This is the link:
ui-embed = Embed this
ui-embed-note = Paste one of these into a page of yours. It shows this run, and readers can turn its dials.
ui-embed-element = With a script: as high as its content
ui-embed-frame = Without a script: a plain frame, as high as a lab in a column of 700 pixels. Change its height to fit yours.
ui-embed-copy = Copy this code
ui-embed-copied = The code is copied.
ui-embed-yourself = Your browser did not let us copy. The code is marked: copy it with your keyboard.
# A file for a list of sources (BibTeX).
ui-cite = Cite this run
ui-cite-title = Fast or Right? { $question }
ui-cite-author = The authors of Fast or Right?
ui-cite-digest = Fingerprint of the run: { $digest }.
ui-cite-part = The run was not complete.
ui-cite-built = The page is of { $date }.
ui-data-missing = The data for this did not arrive. Your settings are kept; move a dial to try again.
ui-part-missing = This part of the page did not arrive. Your settings are kept; try again when you are online.
ui-told-missing = The report did not arrive. The pictures and your settings stand; move a dial to try again.
ui-trapped = This run broke in our engine. Move a dial to go on. If that breaks too, reload the page. This link repeats the fault:
# A link to another lab, without a network.
ui-link-missing = The lab of this link did not arrive. What you see stays; open the link again when you are online.
# Where a browser starts no workers.
ui-page-alone = The helpers of this page did not start, so it computes alone. Its results are the same, but they take longer.
ui-digest = Fingerprint of this run: { $digest }
# The interval of a number. It is about computing effort, not about the world.
ui-range = between { $low } and { $high }, if it ran for ever
# Of a number that no chance has a part in.
ui-range-none = the same in each run

# What came of a press on words in the text, under the words that were pressed.
ui-outcome-wait = One moment.
ui-outcome-first = All dials stand as they did at first.
ui-outcome-moved = Moved: { $dials }.
ui-outcome-lab = See it in the lab

## Charts

ui-over = Dial along the bottom
ui-data = The numbers, and files to keep
ui-save-csv = Save CSV
ui-save-svg = Save SVG
ui-save-png = Save PNG
ui-png-failed = Your browser could not make this file. Try another kind.

## How soon an answer comes

ui-speed = How soon does it answer here?
ui-speed-note = Your own device can time this: each network answers one example many times. The times are of this device and this moment. They are no part of the run.
ui-speed-measure = Measure on this device
ui-speed-again = Measure again
ui-speed-busy = Measuring.
ui-speed-failed = The time could not be taken. Press the button to try again.
ui-speed-cores = This device says that it has { $cores } cores. A browser’s clock is coarse, so many answers are timed at once.

## The report

# The reader chooses how much the report tells: three buttons in a row under this name.
ui-depth = The report
# The report of a run in a page of somebody else, shut until it is asked for.
ui-depth-framed = Read the report of this run
ui-depth-headline = One sentence
ui-depth-story = The story
ui-depth-file = The whole file
# The settings that shares are measured from: "Compare with [A careful street]".
ui-reference = Compare with
ui-section-csv = Save this table as CSV

## What would have happened otherwise

ui-otherwise = What else could have been?
ui-otherwise-note = Move one dial of one actor. The luck and all other dials stay the same.
# The two labels stand in one line with their fields: "What if [dial] were set to [value]".
ui-otherwise-dial = What if
ui-otherwise-value = were set to
ui-otherwise-same = This is the dial that matters most. Pick another one to see what it would change.
ui-otherwise-none = The dial stands there now. Pick another value.

## What the reader gives

ui-draw-clear = Clear
# Said aloud when keys move over the cells of a drawing.
ui-draw-ink = Row { $row }, column { $column }: ink
ui-draw-paper = Row { $row }, column { $column }: empty

## What the reader hears

ui-hear = Hear it
ui-hear-next = Another utterance
ui-hear-time = Time every size here
ui-hear-timing = Taking the time …
ui-hear-picture = How loud each of { $bands } bands of pitch is, over { $seconds } seconds

## One case, told

ui-scene = One case, told
ui-pick = Tell me about
ui-no-case = This run has not met such a case yet.
ui-case-failed = That case could not be told. The one before it stays; pick again to try once more.
ui-play = Play
ui-pause = Pause
ui-slow = Slow motion
ui-both = Show the other choice too
ui-moment = Moment of the story
ui-moment-spoken = { $time }: { $who } { $what }
ui-kept = What a recorder would have kept
ui-questions = Questions afterwards, and who could answer them

# The folds of the dials
group-dials = The dials
    .help = Choices that somebody makes.
group-assumptions = What we assume [A]
    .help = We chose these and did not measure them. Move them and see what changes.
group-effort = How much to compute
    .help = More work makes the ranges narrower and takes longer.
