### Decide now or gather more: a court, a clinic, a machine; one more look, or an answer now.
###
### Notes to translators
### - "Look" is one piece of evidence: a witness, a test, a measurement. The words for each setting
###   are below, and arrive in sentences as { $looks } or { $decisions }.
### - "Yes" and "no" are the two answers: guilty or not, infected or not, blocked or not.
### - All counts are out of 1,000 decisions, or out of 1,000 people who come to be tested.
### - Findings come as two texts: the headline (at most 18 words) and the sentence.

gather-title = Decide now or gather more
gather-opening = A computer made simulated decisions, look by look.
gather-question = When is enough evidence enough?
gather-summary = A court can hear one more witness. A clinic can run one more test. A machine can measure once more. Each look makes the answer surer, and takes time. Somebody says when to stop.

## The words of each setting

gather-decisions-court = verdicts
gather-decisions-clinic = diagnoses
gather-decisions-machine = decisions
gather-decision-court = verdict
gather-decision-clinic = diagnosis
gather-decision-machine = decision
gather-looks-court = { $count ->
    [1] witness
   *[other] witnesses
  }
gather-looks-clinic = { $count ->
    [1] test
   *[other] tests
  }
gather-looks-machine = { $count ->
    [1] reading
   *[other] readings
  }
# What prices are counted in, where both kinds of mistake are as bad, and where they are not.
gather-coin-alike = wrong answers
gather-coin-no = wrong { $no } answers
gather-look-court = Witness { $number }
gather-look-clinic = Test { $number }
gather-look-machine = Reading { $number }
gather-who-court = The court
gather-who-clinic = The doctor
gather-who-machine = The machine
gather-yes-court = “guilty”
gather-no-court = “not guilty”
gather-yes-clinic = “infected”
gather-no-clinic = “not infected”
gather-yes-machine = “blocked”
gather-no-machine = “free”

## Dials

gather-param-setting = What is decided
    .help = A court says guilty or not. A clinic says infected or not. A machine says whether the way ahead is blocked. The model is the same. Only the words change, and the clinic has one picture more.
gather-param-rule = Rule for stopping
    .help = Stop as soon as it is sure enough, or after a fixed number of looks. The first is Wald’s sequential test.
gather-param-bound = How sure before deciding
    .help = How far the evidence must lean before it stops. Low is fast. High is surer, and later. Engineers measure it in log-odds: 1 is about 3 to 1, 2 is 7 to 1, 3 is 20 to 1.
gather-param-n = Looks before deciding
    .help = How many looks it takes when the number is fixed. It then says which answer they favour.
gather-param-cost = Price of one look
    .help = What one more look costs, as a part of what a wrong no costs. At 0.005, five looks at each of 1,000 cases cost as much as 25 wrong noes.
gather-param-signal = How telling one look is
    .help = How far apart the two answers are in one look, measured against its noise. Near 0 a look says hardly anything. At 2 it says nearly all.
gather-param-harm_ratio = Wrong yes against wrong no
    .help = How many wrong noes are as bad as one wrong yes. At 10 it is better that ten guilty people go free than that one is jailed for nothing.
gather-param-prior = How often the answer is yes
    .help = The share of cases whose true answer is yes, known before the first look.
gather-param-shared = Fault that looks share
    .help = How much of the noise is the same in all looks of one case: witnesses who talked, tests on one bad swab, sensors that are fooled alike. At 0 each look is fresh.
gather-param-contacts = People met in a day
    .help = How many others somebody meets on a day on which they are free.
gather-param-catch = Chance to catch it
    .help = How often such a meeting infects the other person.
gather-param-infectious = Days of infecting others
    .help = For how many days somebody can infect others, from the first test on.
gather-param-apart = Days between quick tests
    .help = The study had one to four days between two tests.
gather-param-slow_wait = Days until the slow test answers
    .help = The slow test is sent to a laboratory. A day is usual in the studies.
gather-param-stays_home = Staying at home to wait
    .help = The share of meetings that do not happen while somebody waits for the slow test.
gather-param-slow_finds = Found by the slow test
    .help = The share of infected people whom the slow test finds. The study measured the quick tests against it, so there it counts as 1.
gather-param-trials = Decisions to compute
    .help = How many decisions are run. More takes longer and makes the range smaller.

gather-option-setting-court = A court
    .short = a court
gather-option-setting-clinic = A clinic
    .short = a clinic
gather-option-setting-machine = A machine
    .short = a machine
gather-option-rule-sequential = When sure enough
    .short = “sure enough”
gather-option-rule-fixed = After a fixed number
    .short = “fixed number”

## Settings to try

gather-preset-court = A court
    .help = It decides once the odds are about 7 to 1.
gather-preset-careful = A careful court
    .help = It decides once the odds are about 55 to 1.
gather-preset-hurry = A court in a hurry
    .help = The first witness or two decide it.
gather-preset-never = A court that hardly ever decides
    .help = It wants odds of about 22,000 to 1. Hardly any verdict is wrong, and the looks cost more than they spare.
gather-preset-better_ten = Ten guilty go free
    .help = One wrong “guilty” counts as much as ten wrong “not guilty”. So it takes more to say “guilty”, and less to say “not guilty”.
gather-preset-fixed = Nine witnesses, always
    .help = The number is fixed before. It is too many for a clear case, and too few for a hard one.
gather-preset-clinic = A clinic
    .help = One in ten who come is infected, and a missed infection is five times as bad as a false alarm. Below the run stand quick tests against a slow one.
gather-preset-machine = A machine with a weak sensor
    .help = Each reading says little and costs little, so it pays to take many.
gather-preset-fooled_alike = Readings that are fooled alike
    .help = All readings share a fifth of their noise. The machine thinks that it is sure, and is wrong more often than it thinks.

gather-repair-clinic = “{ $dial }” counts in the clinic alone, so here it stays where it was.

## Facts

gather-fact-error = wrong answers
gather-fact-wrong_yes = wrong yes
gather-fact-wrong_no = wrong no
gather-fact-mistakes = costs of mistakes
gather-fact-waiting = costs of looks
gather-fact-cost = both together
gather-fact-time_mean = looks on average
gather-fact-time_999 = looks that 999 of 1,000 decisions do with
gather-fact-overshoot = overshoot, as a part of one look’s spread
gather-fact-error_wald = wrong answers, by Wald’s formula
gather-fact-time_wald = looks on average, by Wald’s formula
gather-fact-error_corrected = wrong answers, by the formula with its correction
gather-fact-time_corrected = looks on average, by the formula with its correction
gather-fact-error_fixed = wrong answers, by the formula for a fixed number
gather-fact-best_bound = setting of “How sure” that costs least
gather-fact-best_n = number of looks that costs least
gather-fact-cost_at_best = the least price
gather-fact-time_at_best = looks on average at the least price
gather-fact-fixed_looks = fixed number of looks with mistakes as rare
gather-fact-infected_1 = infected by those who take one quick test (preprint)
gather-fact-infected_2 = infected by those who take two quick tests (preprint)
gather-fact-infected_3 = infected by those who take three quick tests (preprint)
gather-fact-infected_1_journal = infected by those who take one quick test (journal)
gather-fact-infected_2_journal = infected by those who take two quick tests (journal)
gather-fact-infected_3_journal = infected by those who take three quick tests (journal)
gather-fact-infected_slow = infected by those who take the slow test
gather-fact-needless_1 = sent home for nothing by one quick test
gather-fact-needless_2 = sent home for nothing by two quick tests
gather-fact-needless_3 = sent home for nothing by three quick tests (preprint)
gather-fact-needless_3_journal = sent home for nothing by three quick tests (journal)

# The label of an axis of prices: what is paid is counted as so many wrong noes.
gather-out-of = Price, in wrong “no” answers, per { $per }

gather-people-error = 1,000 decisions
    .caption = Wrong: { $value }. The range is { $low } to { $high }.

## Pictures

gather-price-title = The whole price at every setting
gather-price-caption-bound = It is least, { $least }, with the dial at { $best }. This run cannot tell that from settings between { $low } and { $high }. At your setting, { $here }, it is { $cost }. Wald’s formula leaves out the overshoot: the last look mostly goes beyond the mark. So we count fewer mistakes and more looks than it has.
gather-price-caption-n = It is least, { $least }, with the dial at { $best }. This run cannot tell that from settings between { $low } and { $high }. At your setting, { $here }, it is { $cost }.
gather-price-counted = counted
gather-price-wald = Wald’s formula
gather-price-corrected = with overshoot
gather-price-fixed = formula
gather-clinic-title = Quick tests now, or one slow test
gather-clinic-caption = For each 1,000 people who come to be tested. Those who take three quick tests infect { $three } others by the preprint of the study, and { $journal } by the journal. Those who take the slow one infect { $slow }. A range is drawn where the study gives one.
gather-clinic-axis = Others infected, for 1,000 people who come
gather-clinic-preprint = { $tests ->
    [1] 1 quick test
   *[other] { $tests } quick tests
  }, preprint
gather-clinic-journal = { $tests ->
    [1] 1 quick test
   *[other] { $tests } quick tests
  }, journal
gather-clinic-slow = slow test

## Findings

gather-finding-wrong = In 1,000 { $decisions }, { $value ->
    [1] one is
   *[other] { $value } are
  } wrong. Endless runs of this model would settle between { $low } and { $high }.
    .headline = In 1,000 { $decisions }, { $value ->
    [1] one is
   *[other] { $value } are
  } wrong ({ $low } to { $high }).
gather-finding-none_wrong = In a typical 1,000 { $decisions }, none is wrong. Endless runs of this model would settle between { $low } and { $high } in 1,000.
    .headline = In a typical 1,000 { $decisions }, none is wrong ({ $low } to { $high }).
gather-finding-at_once = What is known before is sure enough here. So it decides before the first { $look }.
    .headline = It decides before the first { $look }.
gather-finding-kinds = Of 1,000 answers, { $yes } are a wrong yes ({ $yes_low } to { $yes_high }) and { $no } are a wrong no ({ $no_low } to { $no_high }).
    .headline = Of 1,000 answers, { $yes } ({ $yes_low } to { $yes_high }) are a wrong yes; { $no } ({ $no_low } to { $no_high }), no.
gather-finding-effort = This run computed { $trials } decisions.
    .headline = This run computed { $trials } decisions.
gather-finding-looks = A { $decision } takes { $value } { $looks } on average ({ $low } to { $high }).
gather-finding-looks_fixed = Each { $decision } takes { $value } { $looks }, no more and no fewer.
gather-finding-too_soon = Mistakes and looks together cost as much as { $cost } { $coin }. The least is { $least }, with “{ $dial }” at { $low } to { $high }. So this one stops too soon.
gather-finding-too_late = Mistakes and looks together cost as much as { $cost } { $coin }. The least is { $least }, with “{ $dial }” at { $low } to { $high }. So this one waits too long.
gather-finding-near_best = Mistakes and looks together cost as much as { $cost } { $coin }. This run finds no cheaper “{ $dial }”: the best is { $low } to { $high }.
gather-finding-best_none = Mistakes and looks together cost as much as { $cost } { $coin }. It costs least not to look at all, with “{ $dial }” at { $low } to { $high }.
gather-finding-best_end = The cheapest setting, { $best }, is an end of the dial. So a still better one may lie beyond it.
gather-finding-slowest = All but one in 1,000 decisions are made within { $value } { $looks } ({ $low } to { $high }).
gather-finding-price = The price for 1,000 decisions is { $value } { $coin } ({ $low } to { $high }): { $mistakes } for mistakes, weighed by their harm, and { $waiting } for looking.
gather-finding-sure = It says yes once the odds for yes are { $yes } to one. It says no once the odds for no are { $no } to one.
gather-finding-formula = Wald’s formula for small steps has { $error } wrong in 1,000, and { $looks } looks.
gather-finding-overshoot = The last look mostly carries the evidence beyond the mark, here by { $value } hundredths of one look’s spread ({ $low } to { $high }). This is called overshoot. It makes fewer mistakes and takes more looks than the formula says. With the textbook’s amount added, the formula has { $error } wrong and { $looks } looks.
gather-finding-fooled = These looks share a fault. If they did not, { $believed } in 1,000 would be wrong, and it decides as if that were so. But { $value } are.
gather-finding-fixed_formula = The exact formula for a fixed number of looks has { $error } wrong in 1,000.
gather-finding-saves = A fixed number of looks would have to be { $value } ({ $low } to { $high }) for mistakes as rare. Stopping when it is sure enough takes { $here } on average, because clear cases end early.
gather-finding-quick_fewer = In the clinic, three quick tests spare people. Those who take them infect { $value } others ({ $low } to { $high }) for 1,000 who come. By the journal’s numbers it is { $journal } ({ $journal_low } to { $journal_high }). With the slow test it is { $slow }.
gather-finding-quick_more = In the clinic, the slow test spares people. Those who take three quick tests infect { $value } others ({ $low } to { $high }) for 1,000 who come. By the journal’s numbers it is { $journal } ({ $journal_low } to { $journal_high }). With the slow test it is { $slow }.
gather-finding-quick_open = In the clinic, the study leaves open which is better. Those who take three quick tests infect { $value } others ({ $low } to { $high }) for 1,000 who come. By the journal’s numbers it is { $journal } ({ $journal_low } to { $journal_high }). With the slow test it is { $slow }.
gather-finding-sent_home = One quick test sends { $one } of 1,000 who come home for nothing. Three send { $three } ({ $low } to { $high }), or { $journal } ({ $journal_low } to { $journal_high }) by the journal’s numbers.
gather-finding-bears_judged = Those who are judged: { $yes } in 1,000 get a wrong yes, and { $no } a wrong no. They set no dial.
gather-finding-bears_waiting = Those who wait: { $value } { $looks } on average come before each answer. Whoever pays for the time saves with fewer.
gather-finding-fewer_wrong = Wrong answers: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
gather-finding-more_wrong = Wrong answers: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
gather-finding-cannot_tell_wrong = This run cannot tell whether more or fewer answers would be wrong.
gather-finding-fewer_looks = Looks: { $there } on average, not { $here }. That is { $value } fewer ({ $low } to { $high }).
gather-finding-more_looks = Looks: { $there } on average, not { $here }. That is { $value } more ({ $low } to { $high }).
gather-finding-fewer_wrong_yes = Wrong yes: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
gather-finding-more_wrong_yes = Wrong yes: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
gather-finding-fewer_wrong_no = Wrong no: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
gather-finding-more_wrong_no = Wrong no: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.

gather-record = What was decided is written down. How sure the decider was, and had to be, mostly is not. So nobody can ask later whether it stopped too soon.
gather-unknown = The model cannot tell how much one real witness, test or reading says.
    .limits = Each look is as telling as the next, and the decider knows how telling. Real evidence is not so even, and real deciders do not count odds. The price of a look is set by us, not measured. No rule here puts a limit on time. In the clinic, people infect others at a steady rate, and a test finds them at its own day.

## What to ask

gather-ask-decider = Ask whoever decides: how sure must you be, and where is that written down?
gather-ask-gatherer = Ask whoever gathers the evidence: how often is one such piece wrong, and do the pieces share a fault?
gather-ask-payer = Ask whoever pays for the time: what does one more look cost, and who waits for it?
gather-ask-lawmaker = Ask whoever makes the rules: which mistake is worse, and how much worse?
gather-ask-regulator = Ask whoever watches over them: who must write down how often the answer was right when the time was up?

## One decision, told whole

gather-pick-typical = A typical mistake, the middle one by looks
gather-pick-quickest = The quickest mistake
gather-pick-longest = The longest decision

gather-step = { $value ->
    [0] start
   *[other] look { $value }
  }
gather-event-begins = begins with odds of { $odds } to 1 for { $answer }.
gather-event-begins-even = begins with even odds.
gather-event-look = moves the odds to { $odds } to 1 for { $answer }.
gather-event-look-even = makes the odds even.
gather-event-decides-right = decides { $answer }, which is right.
gather-event-decides-wrong = decides { $answer }, which is wrong.
gather-ending-right = after { $count } { $looks } the answer is { $answer }, and it is right.
gather-ending-wrong = after { $count } { $looks } the answer is { $answer }, and it is wrong.

gather-scene-caption = The evidence walks up and down with each look, until it reaches a mark.
gather-scene-answer = { $answer }
gather-scene-true = { $answer }, the right answer
gather-scene-right = right
gather-scene-wrong = wrong
