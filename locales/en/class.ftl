### A lab in class: guesses, lessons, hand-ins, and the teacher's builder. The article's labs guess too.
###
### Notes to translators: those of page.ftl hold here as well.

## For students

# A dial that a student cannot move.
ui-locked = Your teacher set this one.
# $dials is a list of names of dials.
ui-lesson-held = That would move what your teacher set ({ $dials }), so nothing was changed.

ui-guess = Guess first
ui-guess-wait = One moment.
ui-guess-lead = No dial has been moved yet. What will this run find?
# $fact is a name such as "People hit, in 1,000 crossings".
ui-guess-label = Your guess: { $fact }
# $per is the whole that the number is out of, such as 1,000.
ui-guess-of = Your guess, out of { $per }: { $fact }
ui-guess-help = A number from 0 to { $per }. There is no mark for a good guess. Look how far off you were, and ask why.
ui-guess-first = Move the slider or type a number first.
ui-guess-range = Your guess must lie between 0 and { $per }.
ui-guess-low = Your guess must be 0 or more.
ui-guess-done = Show what happened
# One press without a guess.
ui-guess-skip = Show me, without a guess
# The heading once the guess is made.
ui-guess-beside = Your guess, and what this run found
# $range is "between 88 and 96, if it ran for ever".
ui-guess-told = You guessed { $guess } for “{ $fact }”. This run found { $found }, { $range }.
# After a reload: the first run is no longer there.
ui-guess-kept = You guessed { $guess }. The first run found { $found }.
ui-guess-none = You guessed { $guess }. This run has no such number.
ui-guess-yours = your guess
ui-guess-found = this run

ui-questions-asked = Questions from your teacher
# Where the questions stand, said at the top of a student's lab.
ui-questions-below = Your teacher asks { $count ->
    [one] a question. It stands
   *[other] { $count } questions. They stand
  } under the report.
ui-questions-go = Go to the questions
# Under a field for text.
ui-letters = { $used } of { $most } letters
ui-hand-name = Your name or your group (if you like)
ui-hand-copy = Copy my hand-in
ui-hand-print = Print my sheet
ui-hand-copied = Your hand-in is copied as one long link. Send it to your teacher.
ui-hand-wait = Guess first, and wait until the run is complete.
ui-hand-empty = { $count ->
    [one] One question has no answer yet.
   *[other] { $count } questions have no answer yet.
  }
ui-hand-note = Your answers stand in this page’s address, so a reload keeps them. Whoever uses this browser after you may find them there. Your name is not kept. Nothing is sent by itself.
ui-hand-no-answer = (no answer)
ui-question = Question { $number }
ui-sheet-settings = The dials
# A dial that was moved, on paper and in a hand-in.
ui-sheet-moved = { $dial }: { $from } → { $to }
ui-sheet-date = Printed on { $date }

ui-handed = A hand-in
ui-handed-nobody = No name was given.
ui-handed-guess = Guessed { $guess } before any dial could be moved. The first run showed { $found }.
# Of a hand-in that does not say which dials were moved.
ui-handed-guess-old = Guessed { $guess }, before the first run; it showed { $found }. What stands below is the run at the end: dials may have been moved in between.
# $per is the whole that a guess is out of, such as 1,000.
ui-handed-no-guess = The link gives { $guess } as the guess. A guess goes from 0 to { $per }, so somebody changed the link.
ui-handed-moved = Dials that the student moved
ui-handed-unmoved = The student left all dials as the lesson had them.
ui-handed-checking = The run is being made again here.
ui-handed-same = The run was made again here. It has the same fingerprint: { $digest }
ui-handed-other = The run was made again here, and its fingerprint is not the same. Handed in: { $theirs } Made here: { $digest } The link was changed, or another version of this page made it.
ui-handed-none = The hand-in has no fingerprint to compare. The run made here has this one: { $digest }
ui-handed-link = Link to this hand-in

ui-build = Make a lesson link
ui-build-how = Set the dials of the lab below as your students should find them. Then say here what they may move and what you ask. The link holds all of it. Nothing is stored.
ui-build-lab = Lab
ui-build-go = Go to this lab
ui-build-dials = What students may do with the dials
ui-build-assumed = What students may do with our assumptions
ui-build-free = may be moved
ui-build-locked = locked
ui-build-hidden = hidden
ui-build-hidden-note = A hidden dial is still named in the report, under “The whole file”.
ui-build-guess = Hide the dials and what happened until the student has guessed this number
ui-build-no-guess = no guess: show it at once
ui-build-ask = Question { $number } (plain text)
ui-build-link = The student’s link
ui-build-length = { $length } letters after the #, of { $longest } at most
ui-build-copy = Copy the student’s link
ui-build-copied = The student’s link is copied.
ui-build-open = Try it as a student

## What was wrong with a link

# What a teacher added to a link ("lesson"), and what a student handed back ("hand").
link-cut-off = This link was cut off. Ask for it again. What is left of it is shown here.
link-lesson-too-long = The teacher’s part makes this link { $length } letters long, and { $longest } is the most. The lab opens without the lesson.
link-lesson-version = The teacher’s part of the link is of version “{ $text }”, which this page does not know. The lab opens without the lesson.
link-lesson-broken = “{ $text }” in the teacher’s part of the link was not understood and was left out.
link-hand-too-long = The hand-in is { $length } letters long, and { $longest } is the most. The run opens without it.
link-hand-version = The hand-in is of version “{ $text }”, which this page does not know. The run opens without it.
link-hand-broken = “{ $text }” in the hand-in was not understood and was left out.
