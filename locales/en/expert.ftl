### Ask the slow expert? A machine with a fast way to answer and a slow, better one.
###
### Notes to translators
### - "Fast model" is the quick way to answer; "slow expert" is the better one. In the rover's panel the
###   fast way is a look at the map from afar, and the slow one, its expert, a look from near by.
### - A "failure" is an answer that is far off, a digit that is read wrongly, or a crossing that ends on
###   the way. A "call" to the expert is a question to the slow model, or a close look.
### - "Price" is what one question to the slow expert costs, told in the same coin as a mistake.
### - Counts are out of 1,000 questions, digits, crossings or steps.
### - Findings come as two texts: the headline (at most 18 words) and the sentence.

expert-title = Ask the slow expert?
expert-opening = A machine answers fast, or first asks a slow expert.
expert-question = When should a machine that is fast stop to ask one that is right?
expert-summary = A machine has two ways to answer. One is fast and often wrong. One is slow and seldom wrong. To ask the slow one costs time or power, so the machine must choose, question by question.

## Dials

expert-param-panel = What the machine does
    .help = Three places to look at one rule. The first reads real handwriting. The second is made of plain numbers, so that a formula can check it. The third drives over real ground; there the slow expert is a close look.
expert-param-price = Price of asking
    .help = What one question to the slow expert costs. It is told in the same coin as a mistake. The rule asks where it expects to save more than this. Engineers write it as T.
expert-param-mu_fast = Fast model’s mean
    .help = The answer that the fast model gives on average.
expert-param-mu_slow = Slow expert’s mean
    .help = The answer that the slow expert gives on average. Where the two means differ, the fast model leans to one side.
expert-param-sigma_fast = Fast model’s spread
    .help = How widely the fast model’s answers spread (standard deviation).
expert-param-sigma_slow = Slow expert’s spread
    .help = How widely the slow expert’s answers spread (standard deviation).
expert-param-rho = How far they go together
    .help = At 1 the fast answer tells all about the slow one. At 0 it tells nothing. Engineers call this the correlation.
expert-param-stake = Cost of a wrong digit
    .help = What one digit that is read wrongly costs, in the coin of the price.
expert-param-checked = Pictures to check with
    .help = How many pictures were kept aside to check how sure the fast model should be. Few pictures make a poor check.
expert-param-confidence = How sure is sure?
    .help = “Checked”: how often the fast model was right on the pictures kept aside, when it was this sure. “Its own word”: what the model says of itself.
expert-param-limit = Steepest slope
    .help = On a steeper slope the rover slips.
expert-param-look = Energy of a close look
    .help = What one look from near by takes, in flat steps. A flat step is 74.5 m.
expert-param-budget = Energy of a crossing
    .help = What the rover may use for one crossing, in flat steps. When it is gone, the rover stops.
expert-param-tolerance = How far off is wrong
    .help = An answer that lies farther than this from the slow expert’s counts as wrong.
expert-param-slip = Energy of a slip
    .help = What it takes to get out and try again, in flat steps.
expert-param-climb = Energy of climbing
    .help = Flat steps for each step’s length that the rover climbs upwards.
expert-param-sight = Cells that blur together
    .help = A look from afar sees squares of this many cells on a side as one. A cell is 74.5 m by 92.5 m.
expert-param-haze = Haze
    .help = How far a look from afar is off by chance, in degrees (standard deviation).
expert-param-trials = Questions to compute
    .help = How many questions are drawn. More takes longer and makes the range smaller.
expert-param-crossings = Crossings to compute
    .help = How many times the rover sets out. More takes longer and makes the range smaller.

expert-option-panel-gaussian = Plain numbers
    .short = plain numbers
expert-option-panel-digits = Read digits
    .short = digits
expert-option-panel-rover = Drive a rover
    .short = rover
expert-option-confidence-checked = Checked
    .short = checked
expert-option-confidence-raw = Its own word
    .short = its own word

## Settings to try

expert-preset-digits = Handwriting
    .help = Real digits. The fast model sees 16 blurred dots, the slow one all 64.
expert-preset-digits_dear = Dear expert
    .help = The same digits at five times the price. Only a large doubt is worth it.
expert-preset-few_checks = Dear, and few checks
    .help = The same price, but only 40 pictures to learn what asking gains.
expert-preset-own_word = Trust its own word
    .help = The dear expert again. The rule takes what the fast model says of itself.
expert-preset-free = Asking is free
    .help = The first digits again, at a price of nothing. Shares are measured from this price.
expert-preset-pair = Plain numbers
    .help = Two answers that go together. The fast one spreads twice as widely.
expert-preset-alike = Two that agree
    .help = The fast answer is close to the slow one, so there is little to gain.
expert-preset-rover = A rover
    .help = Real ground near Jacksboro, Tennessee. Its slow expert is a close look. A look costs in the rule what it takes in energy.
expert-preset-rover_hasty = A hasty rover
    .help = The rule holds a look to be twice as dear as it is.
expert-preset-rover_careful = A careful rover
    .help = The rule holds a look to be a fifth as dear as it is.
expert-preset-rover_tight = A rover with little power
    .help = The same price, but less energy for each crossing.

## Facts

expert-fact-wrong = failures
expert-fact-slow_share = calls to the expert
expert-fact-wrong_fast = wrong, if the fast model never asks
expert-fact-wrong_slow = wrong, if it always asks
expert-fact-wrong_random = wrong, if it asks as often but by lot
expert-fact-wrong_oracle = wrong, if it knew both answers first
expert-fact-saved = wrong answers that asking turned right
expert-fact-spoiled = right answers that asking turned wrong
expert-fact-arrived = crossings that arrive
expert-fact-arrived_coarse = crossings that arrive with no close look
expert-fact-arrived_fine = crossings that arrive with a close look at each step
expert-fact-arrived_random = crossings that arrive with as many close looks, by lot
expert-fact-fine_share = steps with a close look
expert-fact-energy = energy of a crossing
expert-fact-energy_coarse = energy with no close look
expert-fact-energy_fine = energy with a close look at each step
expert-fact-energy_random = energy with as many close looks, by lot
expert-fact-worst_slope = steepest slope on the way
expert-fact-worst_slope_coarse = steepest slope with no close look
expert-fact-worst_slope_fine = steepest slope with a close look at each step
expert-fact-worst_slope_random = steepest slope with as many close looks, by lot
expert-fact-loss = squared distance from the slow answer
expert-fact-reward_ours = reward of our rule (less mistakes, less price)
expert-fact-reward_fast = reward of never asking
expert-fact-reward_slow = reward of always asking
expert-fact-reward_random = reward of asking as often, by lot
expert-fact-reward_oracle = reward of knowing both answers first
expert-fact-gain_fast = our rule less never asking
expert-fact-gain_slow = our rule less always asking
expert-fact-gain_random = our rule less asking by lot
expert-fact-gain_oracle = our rule less knowing both answers first
expert-fact-slow_share_exact = calls to the expert, by the formula
expert-fact-loss_exact = squared distance, by the formula
expert-fact-reward_ours_exact = reward of our rule, by the formula
expert-fact-reward_fast_exact = reward of never asking, by the formula
expert-fact-reward_slow_exact = reward of always asking, by the formula
expert-fact-reward_random_exact = reward of asking by lot, by the formula
expert-fact-reward_oracle_exact = reward of knowing both first, by the formula

# The label of an axis of counts.
expert-out-of = Out of { $per }

expert-people-wrong = 1,000 tries
    .caption = { $value } fail; the range is { $low } to { $high }.
expert-people-slow_share = 1,000 choices
    .caption = In { $value } the slow expert is called; the range is { $low } to { $high }.

## Pictures

expert-policy-ours = our rule
expert-policy-fast = never ask
expert-policy-slow = always ask
expert-policy-random = as often, by lot
expert-policy-oracle = knows both answers
expert-costs-title = What each way costs, all told
expert-costs-caption = Mistakes and questions together, for each answer. At a price of { $price }: our rule { $ours }, never asking { $fast }, always asking { $slow }, by lot { $random }, with both answers known { $oracle }.
expert-costs-caption-formula = Mistakes and questions together, for each answer, as the formulas have it. A mistake counts as its squared distance. At a price of { $price }: our rule { $ours }, never asking { $fast }, always asking { $slow }, by lot { $random }, with both answers known { $oracle }. The report says what we counted.
expert-costs-x = Price of asking
expert-costs-y = Cost of an answer
expert-against-title = Our rule beside the others
expert-against-caption = What our rule saves for each answer, on the same questions and in the coin of the price. To the left of zero it does worse.
expert-against-caption-steps = What our rule saves for each step, on the same crossings, in flat steps’ worth of energy. To the left of zero it does worse.
expert-against-x = Saved by our rule
expert-sent-title = Digits sent to the slow expert
expert-sent-caption = Our rule sent { $count } of the digits to the slow expert. These are the first { $shown }. Under each: what the fast model said, then what the slow one said.
expert-sent-saved = { $fast } → { $slow }, saved
expert-sent-needless = { $fast } → { $slow }, no need
expert-sent-spoiled = { $fast } → { $slow }, spoiled
expert-sent-lost = { $fast } → { $slow }, still wrong
expert-kept-title = Mistakes that stayed
expert-kept-caption = Of the digits that the fast model kept, it read { $count } wrongly. These are the first { $shown }. Under each: what it said, and what the slow expert would have said.
expert-kept-missed = { $fast } ({ $slow } is right)
expert-kept-lost = { $fast } ({ $slow } is wrong too)
expert-map-title = One crossing, three ways
expert-map-caption = Crossing { $trial }, from west to east over real ground on Earth, near Jacksboro, Tennessee. With our rule the rover made { $steps } steps, took { $looks } close looks and slipped { $slips ->
    [1] once
   *[other] { $slips } times
  }. We show the first crossing on which the ways end unlike, if there is one.

## A digit of your own

expert-live-title = Draw a digit
expert-live-help = Both models will read it. Draw with a finger or a mouse. With keys: arrows move, space fills a cell. Your drawing stays on this device, and is in no link.
expert-live-odd = This drawing does not fit, so nothing was read.
expert-live-empty = There is no ink yet. Draw a digit first.
expert-live-fast = The fast model reads a { $digit }. Where it is this sure, about { $right } in 1,000 of its answers are right.
expert-live-asks = Asking should put { $gain } more in 1,000 right. At this price it must be more than { $least }. So the rule asks.
expert-live-keeps = Asking should put { $gain } more in 1,000 right. At this price it must be more than { $least }. So the rule does not ask.
expert-live-slow = The slow expert reads a { $digit }.
expert-live-unasked = Had it been asked, the slow expert would have read a { $digit }.
expert-live-seen-title = What the models see
expert-live-seen-caption = Your digit, moved to the middle and made as large as fits. The fast model sees 16 dots of it, the slow one 64.
expert-live-seen-fast = fast model
expert-live-seen-slow = slow expert

## Findings

# What a gain is told for one of, and the coin that it is told in.
expert-each-gaussian = a question
expert-each-digits = a digit
expert-each-rover = a step
expert-sum-gaussian = All told
expert-sum-digits = All told
expert-sum-rover = In slips and looks
expert-coin-gaussian = Where asking costs { $price }
expert-coin-digits = Where asking costs { $price } and mistakes { $stake }
expert-coin-rover = Where looking costs { $price }
expert-finding-far_off = Of 1,000 questions, { $value } get an answer more than { $tolerance } off. Endless runs of this model would settle between { $low } and { $high }.
    .headline = Of 1,000 questions, { $value } get an answer that is far off ({ $low } to { $high }).
expert-finding-misread = Of 1,000 handwritten digits, { $value } are read wrongly. With endless digits like these it would be between { $low } and { $high }.
    .headline = Of 1,000 handwritten digits, { $value } are read wrongly ({ $low } to { $high }).
expert-finding-range_means = Nothing is made up here: these are { $held_out } real digits, and neither model learned from them. The range is about the luck of which digits they are. It says nothing about other hands, or other pens.
expert-finding-stranded = Of 1,000 crossings, { $value } run out of energy on the way. Endless runs of this model would settle between { $low } and { $high }.
    .headline = Of 1,000 crossings, { $value } run out of energy on the way ({ $low } to { $high }).
expert-finding-asked = The slow expert is asked { $value } times in 1,000 ({ $low } to { $high }).
expert-finding-looked = In 1,000 steps, the rover takes { $value } close looks ({ $low } to { $high }).
expert-finding-beats_fast = { $sum }, our rule does better than never asking. { $coin }, it saves { $value } { $each } ({ $low } to { $high }).
expert-finding-loses_fast = { $sum }, our rule does worse than never asking. { $coin }, it loses { $value } { $each } ({ $low } to { $high }).
expert-finding-even_fast = This run cannot tell our rule from never asking. The difference is { $value } { $each }, from { $low } to { $high }.
expert-finding-beats_slow = It does better than always asking: it saves { $value } { $each } ({ $low } to { $high }).
expert-finding-loses_slow = It does worse than always asking: it loses { $value } { $each } ({ $low } to { $high }).
expert-finding-even_slow = This run cannot tell it from always asking. The difference is { $value } { $each }, from { $low } to { $high }.
expert-finding-beats_lot = It does better than asking as often by lot: it saves { $value } { $each } ({ $low } to { $high }). So it matters which ones are asked about.
expert-finding-loses_lot = It does worse than asking as often by lot: it loses { $value } { $each } ({ $low } to { $high }).
expert-finding-even_lot = This run cannot tell it from asking as often by lot. The difference is { $value } { $each }, from { $low } to { $high }.
expert-finding-oracle = Somebody who knew both answers first would do better still, by { $value } { $each } ({ $low } to { $high }). Nobody can know that. The machine must guess what asking gains.
expert-finding-reference = The slow expert’s answer counts as right here. In life it is wrong too, now and then.
expert-finding-formula_share = A formula gives { $exact } questions in 1,000. The run counts { $value } ({ $low } to { $high }).
expert-finding-formula_reward = A formula gives a cost of { $exact } for each answer, mistakes and price. The run finds { $value } ({ $low } to { $high }).
expert-finding-models = Alone, the fast model reads { $fast } in 1,000 wrongly ({ $fast_low } to { $fast_high }). The slow one reads { $slow } wrongly ({ $slow_low } to { $slow_high }).
expert-finding-turned = In 1,000 digits, asking turns { $saved } wrong answers right. It turns { $spoiled } right answers wrong.
expert-finding-estimated = The rule does not know what asking gains. It learned that from { $checked } pictures that were kept aside. If the guess is poor, asking can cost more than it saves.
expert-finding-own_word = The rule takes the fast model at its own word. It learned from { $checked } pictures only how good the slow one is.
expert-finding-stake = A wrong digit costs { $stake }, in the coin of the price.
expert-finding-others = Of the same 1,000 crossings, { $coarse } arrive with no close look ({ $coarse_low } to { $coarse_high }). With one at each step it is { $fine } ({ $fine_low } to { $fine_high }). With as many as ours, but by lot, it is { $random } ({ $random_low } to { $random_high }).
expert-finding-energies = A crossing takes { $ours } flat steps’ worth of energy with our rule. With no close look it takes { $coarse }, with one at each step { $fine }. A rover that stops has used all that it had.
expert-finding-worst = The steepest slope on the way is { $ours } degrees on average. With no close look it is { $coarse }, with one at each step { $fine }. A rover that stops early has met fewer slopes.
expert-finding-prices_differ = The rule holds a look to be worth { $price }, but a look takes { $look } of energy. Somebody chose to set the two apart.
expert-finding-bears_askers = Whoever relies on the answer bears { $value } far-off answers in 1,000. They set no dial.
expert-finding-bears_writers = Whoever wrote the digit, on a cheque or a form, bears { $value } wrong readings in 1,000. They set no dial.
expert-finding-bears_owner = Whoever runs the machine pays for the slow expert { $value } times in 1,000.
expert-finding-bears_science = Whoever waits for what the rover brings loses { $value } crossings in 1,000. They set no dial.
expert-finding-bears_rover = Whoever runs the rover pays for { $value } close looks in 1,000 steps.
expert-finding-fewer_wrong = Failures: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
expert-finding-more_wrong = Failures: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
expert-finding-cannot_tell_wrong = This run cannot tell whether there would be more failures or fewer.
expert-finding-fewer_asked = Calls to the expert: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } spared, { $added } added.
expert-finding-more_asked = Calls to the expert: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } spared, { $added } added.

expert-record = Nothing here keeps a record. To check one answer later, somebody must keep three things: how sure the machine was, what asking cost, and whether it asked.
expert-unknown = The rule is our derivation of a paper’s idea, not its theorem.
    .limits = The numbers come from a model, the digits from 600 pictures, and the ground from one place on Earth. Real machines have more than two ways to answer, and prices that change. The digits are a sample: other hands would give other counts. The rover is ours alone: no such rover exists, and its energies are guesses.

expert-scene-caption = One question, and who answers it.

## What to ask

expert-ask-engineer = Ask the maker’s engineers: at what price does the machine stop asking, and who told you that price?
expert-ask-trainer = Ask whoever trained the models: on how many cases, and on whose, did you check how sure the fast one should be?
expert-ask-builder = Ask whoever builds the machine: what does one slow answer take, and does the rule use that number?
expert-ask-planner = Ask whoever plans the work: what does a mistake cost, whom does it cost, and is it in the rule?
expert-ask-regulator = Ask the regulator: who must write down when a machine chose the fast answer though a better one was at hand?
