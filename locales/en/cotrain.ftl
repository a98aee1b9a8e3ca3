### Many small or one big: one large neural network, or several small ones that learn together.
###
### Notes to translators
### - A "network" is a neural network. Its "numbers" are its weights and biases (parameters).
### - "The small ones" have together as many numbers as "the big one". They answer together: their
###   outputs are averaged. "Trained together" is co-training: each is also drawn towards the
###   opinion of all while it learns. "Trained alone" leaves that out; nothing else differs.
### - { $things } is "letters" or "digits", from the keys below.
### - All counts are out of 1,000 test examples, which no network has learned from.
### - Findings come as two texts: the headline (at most 18 words) and the sentence.

cotrain-title = Many small or one big
cotrain-opening = A computer trained these networks a moment ago, on real examples.
cotrain-question = One big network, or several small ones?
cotrain-summary = A network that reads letters has thousands of numbers to learn. They can all sit in one big network. Or they can be divided over several small ones that learn together, answer together, and may run side by side.

cotrain-things-letters = letters
cotrain-things-digits = digits

## Dials

cotrain-param-split = How many small ones
    .help = Into how many small networks the numbers of the big one are divided. At 1 nothing is divided. The small ones never have more numbers together than the big one.
cotrain-param-cotrain = Pull towards each other
    .help = While they learn, the small ones are drawn towards their common opinion this strongly (λ). At 0 each is trained alone.
cotrain-param-views = What each one sees
    .help = Own: each small one sees its own slightly changed version of an example. Shared: all see the same version.
cotrain-param-width = Width of the big one
    .help = Units in each of the two hidden layers of the big network. Twice the width is three to four times the numbers in wide networks. More numbers need a larger chip.
cotrain-param-train_rows = Examples to learn from
    .help = How many real examples the networks learn from. Other examples, twice as many where there are so many, are kept for the test.
cotrain-param-epochs = Rounds of learning
    .help = How often all examples are seen. More rounds take longer. Engineers call a round an epoch.
cotrain-param-data = What is read
    .help = Letters: 20,000 printed capitals, each described by 16 numbers. Digits: 1,797 handwritten digits of 8 by 8 pixels. For letters, the last 4,000 are kept for tests; for digits, the last 500.
cotrain-param-augment = How much versions differ
    .help = A network never sees an example twice alike. Each number of a letter moves by up to this many steps. A digit is moved, with this chance, to one of nine places a pixel apart.
cotrain-param-rate = Size of the first step
    .help = How far a network moves its numbers at first (the learning rate). It falls to nothing along a cosine. It is the same for all networks, big or small.
cotrain-param-seeds = Seeds to compute
    .help = How often all networks are trained again, with other luck: other examples, another order, other first numbers. More takes longer and makes the range smaller.

cotrain-option-split-1 = 1 (nothing divided)
    .short = 1
cotrain-option-split-2 = 2
    .short = 2
cotrain-option-split-4 = 4
    .short = 4
cotrain-option-split-8 = 8
    .short = 8
cotrain-option-views-own = Its own version
    .short = own versions
cotrain-option-views-shared = The same version
    .short = one version
cotrain-option-width-16 = 16
    .short = 16
cotrain-option-width-32 = 32
    .short = 32
cotrain-option-width-64 = 64
    .short = 64
cotrain-option-width-128 = 128
    .short = 128
cotrain-option-width-256 = 256
    .short = 256
cotrain-option-train_rows-125 = 125
    .short = 125
cotrain-option-train_rows-250 = 250
    .short = 250
cotrain-option-train_rows-500 = 500
    .short = 500
cotrain-option-train_rows-1000 = 1,000
    .short = 1,000
cotrain-option-train_rows-2000 = 2,000
    .short = 2,000
cotrain-option-train_rows-4000 = 4,000
    .short = 4,000
cotrain-option-train_rows-8000 = 8,000
    .short = 8,000
cotrain-option-train_rows-16000 = 16,000
    .short = 16,000
cotrain-option-data-letters = Printed letters
    .short = letters
cotrain-option-data-digits = Handwritten digits
    .short = digits

## Settings to try

cotrain-preset-usual = Four small ones
    .help = The numbers of a network of width 64, divided over four that learn together.
cotrain-preset-one_big = One big one
    .help = Nothing is divided. This is what the others are compared with.
cotrain-preset-narrow = A narrow network
    .help = The big one is narrow already, and its quarters are narrower still.
cotrain-preset-wide = A wide network
    .help = The big one is wide, and is divided in two. By the paper, this is where dividing should help. It takes longer to train.
cotrain-preset-eight = Eight very small ones
    .help = The same numbers, divided over eight.
cotrain-preset-alone = No pull
    .help = Four small ones, each trained alone. They still answer together.
cotrain-preset-same_view = The same versions
    .help = Four small ones that all see the same version of each example.
cotrain-preset-digits = Handwritten digits
    .help = The same contest on small pictures of digits.

cotrain-repair-rows = For digits there are only { $most } examples to learn from, not { $asked }, so { $used } are used.

## Facts

cotrain-fact-error_big = mistakes of the big one
cotrain-fact-error_cotrained = mistakes of the small ones
cotrain-fact-error_independent = mistakes of small ones that were trained alone, answering together
cotrain-fact-error_one_small = mistakes of one small one on its own
cotrain-fact-gain = fewer mistakes by the small ones than by the big one
cotrain-fact-gain_cotraining = fewer mistakes by training the small ones together
cotrain-fact-params_big = numbers in the big one
cotrain-fact-params_small_total = numbers in the small ones together
cotrain-fact-params_unused = numbers that the small ones leave unused
cotrain-fact-gain_ahead = fewer mistakes by the small ones, measured ahead and shipped

cotrain-out-of = Wrong out of { $per } test examples

cotrain-people-error_cotrained = 1,000 test examples, and what the small ones get wrong
    .caption = The small ones together get { $value } wrong; the range is { $low } to { $high }.
cotrain-people-error_big = 1,000 test examples, and what the big one gets wrong
    .caption = The big one gets { $value } wrong; the range is { $low } to { $high }.

## Charts

cotrain-chart-epochs = Mistakes from round to round
cotrain-chart-epochs-caption = On the first { $followed } test examples, after the last round that is drawn: the big one gets { $big } of 1,000 wrong, the small ones { $together } trained together and { $alone } trained alone.
cotrain-chart-rounds = Rounds of learning
cotrain-chart-big = one big
cotrain-chart-together = small, together
cotrain-chart-alone = small, alone
cotrain-chart-ahead = Dividing, at five widths, with { $seeds } seeds
cotrain-chart-ahead-caption = Measured ahead by a command and shipped: letters, { $rows } to learn from, { $epochs } rounds, { $seeds } paired seeds. Right of the line the small ones, trained together, make fewer mistakes than the big one. Left of it they make more. The whole file of the report has the command.
cotrain-chart-ahead-row = width { $width }, { $split } small ones
cotrain-chart-fewer = Fewer wrong in 1,000 than the big one
cotrain-chart-paper = What the authors of the method print
cotrain-chart-paper-caption = Quoted, not run here [P]: much larger networks, on photographs. All but the last two rows are CIFAR-100. The source gives no ranges. Right of the line the small ones make fewer mistakes.
cotrain-chart-paper-row = { $name }, in { $split }
## How soon an answer comes, measured on the reader's device

cotrain-speed-title = How right, and how soon, on this device
cotrain-speed-caption = Along the bottom, the time for one answer as this device measured it. Upwards, mistakes in this run. Low and left is good.
cotrain-speed-x = Millionths of a second for one answer
cotrain-speed-one = one big
cotrain-speed-sequential = small, one after another
cotrain-speed-parallel = small, side by side
cotrain-speed-said-one = One answer of the big one takes { $value } millionths of a second. Half of all tries lie between { $low } and { $high }.
cotrain-speed-said-sequential = The small ones, one after another, take { $value } ({ $low } to { $high }).
cotrain-speed-said-parallel = The small ones side by side, with handing over, take { $value } ({ $low } to { $high }).
cotrain-speed-said-no-parallel = Here nothing can run side by side, so that is not measured.
cotrain-speed-faster = On this device it is faster to let them run side by side.
cotrain-speed-slower = On this device side by side is slower. To hand over one example takes longer than to answer it.
cotrain-speed-open = On this device it cannot be told which of these two ways is faster.

## Findings

cotrain-finding-undivided = One network gets { $value } of 1,000 { $things } wrong ({ $low } to { $high }). Nothing is divided here.
    .headline = One undivided network gets { $value } of 1,000 { $things } wrong ({ $low } to { $high }).
cotrain-finding-small_better = Of 1,000 { $things }, { $split } small networks together get { $value } fewer wrong than one big one ({ $low } to { $high }).
    .headline = Of 1,000 { $things }, { $split } small networks get { $value } fewer wrong than one big one ({ $low } to { $high }).
cotrain-finding-big_better = Of 1,000 { $things }, { $split } small networks together get { $value } more wrong than one big one ({ $low } to { $high }).
    .headline = Of 1,000 { $things }, { $split } small networks get { $value } more wrong than one big one ({ $low } to { $high }).
cotrain-finding-no_winner = This run cannot tell whether { $split } small networks or one big one gets more { $things } wrong.
    .headline = This run cannot tell whether { $split } small networks or one big one gets more { $things } wrong.
cotrain-finding-errors = The big one gets { $big } of 1,000 wrong ({ $big_low } to { $big_high }). The { $split } small ones get { $value } wrong ({ $low } to { $high }).
    .headline = Of 1,000, the big one gets { $big } wrong ({ $big_low } to { $big_high }); { $split } small ones { $value } ({ $low } to { $high }).
cotrain-finding-effort = A small run: { $rows } { $things } to learn from, { $epochs } rounds, { $seeds } seeds.
    .headline = A small run: { $rows } { $things }, { $epochs } rounds, { $seeds } seeds.
cotrain-finding-no_talk = Nothing pulls the small ones towards each other, so each was trained alone.
cotrain-finding-talk_helps = Training the small ones together spares { $value } mistakes in 1,000 ({ $low } to { $high }), beside training each alone.
cotrain-finding-talk_hurts = Training the small ones together costs { $value } mistakes in 1,000 ({ $low } to { $high }), beside training each alone.
cotrain-finding-talk_open = This run cannot tell whether it helps to train the small ones together.
cotrain-finding-one_small = One small one on its own gets { $value } wrong ({ $low } to { $high }).
cotrain-finding-numbers = The big one has { $big } numbers. The small ones have { $small } in all, which leaves { $unused } of 1,000 unused.
cotrain-finding-ahead_small = With { $seeds } seeds and { $rows } letters, measured ahead, the small ones of this size make { $value } fewer mistakes in 1,000 ({ $low } to { $high }).
cotrain-finding-ahead_big = With { $seeds } seeds and { $rows } letters, measured ahead, the small ones of this size make { $value } more mistakes in 1,000 ({ $low } to { $high }).
cotrain-finding-ahead_open = With { $seeds } seeds and { $rows } letters, measured ahead, it is open whether dividing helps at this size. The difference is { $value } in 1,000, and its range ({ $low } to { $high }) holds zero.
cotrain-finding-ahead_made = A command made that ahead of time. You can run it again [{ $command }; seed { $seed }]. It then gives the same code for all its results [digest { $digest }].
cotrain-finding-crossover = We measured { $all } pairs ahead, from width { $narrow } to width { $wide }. Dividing helped in { $helped ->
    [0] none
   *[other] { $helped }
  } of them and hurt in { $hurt ->
    [0] none
   *[other] { $hurt }
  }. { $open ->
    [0] None is left open.
    [1] One is left open.
   *[other] Left open are { $open }.
  }
cotrain-finding-paper = The authors of the method print { $all } pairs for much larger networks, on photographs. Dividing helped in { $helped } of them and hurt in { $hurt }. Their small ones learned together too.
cotrain-finding-bears_read = Those whose { $things } are read: { $value } of 1,000 are read wrongly by the small ones. They set no dial.
cotrain-finding-bears_maker = The maker needs room for { $small } numbers in place of { $big }. It saves time only if the small ones really run side by side.
cotrain-finding-fewer_wrong = Mistakes of the small ones: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }).
cotrain-finding-more_wrong = Mistakes of the small ones: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }).
cotrain-finding-cannot_tell_wrong = This run cannot tell whether there would be more or fewer mistakes.
cotrain-finding-fewer_big = Mistakes of the big one: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }).
cotrain-finding-more_big = Mistakes of the big one: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }).

cotrain-record = The finished networks do not show what else was tried. Without a note of sizes, seeds and rounds, nobody can check the comparison.
cotrain-unknown = These networks are tiny. They cannot tell you what dividing does to large ones, or to other things to read.
    .limits = The learning is real. So are the letters and digits, and the tests were never learned from. The ranges speak of luck: first numbers, order, and which examples are learned from. They do not speak of other tests. The step size was not tuned for each network. How long an answer takes is measured on your device, apart from this run.

## What to ask

cotrain-ask-engineer = Ask the engineers: did you compare with one network of the same size, and over how many seeds?
cotrain-ask-builder = Ask whoever builds the machine: how large a network does the chip hold, and who chose the chip?
cotrain-ask-gatherer = Ask whoever gathers the evidence: how many examples are there, and whose hands wrote them?
cotrain-ask-payer = Ask whoever pays for the time: when did the training stop, and would more of it have changed the answer?
cotrain-ask-regulator = Ask the regulator: who must write down how often the network was wrong in tests, and how long an answer took?

## One example, told whole

cotrain-pick-typical = The first one on which they differ
cotrain-pick-saved = One that only the small ones get right
cotrain-pick-spoiled = One that only the big one gets right

cotrain-step = { $value ->
    [0] start
   *[other] answer { $value }
  }
cotrain-who-test = From the test { $things }, one
cotrain-who-big = The big one
cotrain-who-small = Small one { $number }
cotrain-who-together = The small ones together
cotrain-event-is = is really “{ $truth }”.
cotrain-event-right = says “{ $answer }”, which is right.
cotrain-event-wrong = says “{ $answer }”, which is wrong.
cotrain-ending = it is “{ $truth }”. The big one says “{ $big }”, and the small ones together say “{ $together }”.
cotrain-ending-one = it is “{ $truth }”. The network says “{ $big }”.

cotrain-scene-caption = A real test example, and what each network says. A digit is drawn by its pixels. Of a letter nobody kept the picture, so its 16 numbers are drawn.
cotrain-scene-right = { $who }: { $answer }
cotrain-scene-wrong = { $who }: { $answer }, wrong
