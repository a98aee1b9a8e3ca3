### Fair to whom: two questions learned from the same people, and who is wrongly flagged.
###
### Notes to translators
### - "Question" is what engineers call a task: a yes or no that is learned. "Network" is the program
###   that learns. A person is "wrongly flagged" when it says yes and the truth is no.
### - "Gap" is the difference between women and men who are wrongly flagged, out of 1,000 of each. It
###   is averaged over both questions, unless a question is named.
### - The records know two sexes. "Women" and "men" mean those who were written down so.
### - Findings come as two texts: the headline (at most 18 words) and the sentence.

fairness-title = Fair to whom?
fairness-opening = A computer learned two yes-or-no questions about people from old records.
fairness-question = How many right answers would you give up so that women and men are wrongly flagged equally often?
fairness-summary = A network learns from old records to answer two questions about people. Where it says yes and the truth is no, a person is wrongly flagged. That may happen to men more often than to women. A weight on fairness makes it more even, and it may cost right answers.

## Dials

fairness-param-method = How it learns
    .help = Each question can be learned alone, by a network of its own. Or both are learned together and share a part. The last three also press the network to score women and men alike. MTA-F is the method of the paper. Its summary and its code differ, so both are here.
fairness-param-lambda = Fairness weight
    .help = How much it counts in learning that women and men get like scores. At 0 only right answers count. Engineers call this number λ.
fairness-param-ratio = Share kept apart
    .help = In MTA-F each question has a part of its own and a part that is shared. This says how much the own part learns from those people who are a “no” in this question alone. Engineers call this number r.
fairness-param-measure = What is unfair
    .help = The network is pressed to make one number small. “Spread of scores” looks at all scores of women and of men. “Score and sex” looks at how far the score goes along with sex.
fairness-param-data = Whose data
    .help = The people it learns from. The first set is from the US census of 1994. The second is from a German bank of the 1970s, with 1,000 people in all.
fairness-param-rows = People to learn from
    .help = How many people it learns from. More takes longer and makes better answers.
fairness-param-seeds = Repetitions
    .help = How often all is learned anew, from other people and from another start. More takes longer and makes the ranges smaller.

fairness-option-method-single_task = Each question alone
    .short = each alone
fairness-option-method-multi_task = Both together
    .short = together
fairness-option-method-fairness_weight = Together, with a fairness weight
    .short = fairness weight
fairness-option-method-mta_f_loss = MTA-F as in its code
    .short = MTA-F, code
fairness-option-method-mta_f_set = MTA-F as in its summary
    .short = MTA-F, summary
fairness-option-measure-mmd = Spread of scores (MMD)
    .short = spread of scores
fairness-option-measure-correlation = Score and sex (correlation)
    .short = score and sex
fairness-option-data-adult = US census, 1994
    .short = US census
fairness-option-data-german = German bank, 1970s
    .short = German bank

## Settings to try

fairness-preset-usual = A light weight
    .help = Both questions together, and a light weight on fairness.
fairness-preset-together = No weight
    .help = Both questions together. Only right answers count.
fairness-preset-alone = Each alone
    .help = A network of its own for each question. The others are held against this.
fairness-preset-heavy = A heavy weight
    .help = The same network with four times the weight.
fairness-preset-mta_f_loss = MTA-F, from the code
    .help = The paper’s method as its code has it: one loss is taken away from another.
fairness-preset-mta_f_set = MTA-F, from the summary
    .help = The paper’s method as its summary has it: some people are left out of the shared part.
fairness-preset-correlation = Another measure
    .help = The same weight, but unfair now means that score goes along with sex.
fairness-preset-german = A small bank
    .help = 600 people of a German bank to learn from. Is a weight on fairness worth it here?

fairness-repair-rows = There are only { $used } people to learn from in this set, so { $used } are used and not { $asked }.

## Facts

fairness-fact-gap = uneven wrong flags, both questions
fairness-fact-err = wrong answers, both questions
fairness-fact-women_1 = women wrongly flagged, first question
fairness-fact-men_1 = men wrongly flagged, first question
fairness-fact-women_2 = women wrongly flagged, second question
fairness-fact-men_2 = men wrongly flagged, second question
fairness-fact-gap_1 = gap, first question
fairness-fact-gap_2 = gap, second question
fairness-fact-err_1 = wrong answers, first question
fairness-fact-err_2 = wrong answers, second question
fairness-fact-gap_1_alone = gap, first question, learned alone
fairness-fact-gap_2_alone = gap, second question, learned alone
fairness-fact-err_1_alone = wrong answers, first question, learned alone
fairness-fact-err_2_alone = wrong answers, second question, learned alone
fairness-fact-lean_1 = women less men, first question
fairness-fact-lean_2 = women less men, second question
fairness-fact-lean_1_alone = women less men, first question, learned alone
fairness-fact-lean_2_alone = women less men, second question, learned alone
fairness-fact-gap_change = change of the gap, against learning alone
fairness-fact-err_change = change of wrong answers, against learning alone
fairness-fact-are = mistakes, where learning alone makes 1,000 (ARE)
fairness-fact-arfg = gap, where learning alone leaves 1,000 (ARFG)
fairness-fact-are_full = mistakes, where learning alone makes 1,000: all of the census data, measured ahead
fairness-fact-arfg_full = gap, where learning alone leaves 1,000: all of the census data, measured ahead

fairness-out-of = Out of { $per } people

fairness-people-women_1 = 1,000 women whose right answer is “no”, first question
    .caption = { $value } are wrongly flagged; the range is { $low } to { $high }.
fairness-people-men_1 = 1,000 men whose right answer is “no”, first question
    .caption = { $value } are wrongly flagged; the range is { $low } to { $high }.
fairness-people-women_2 = 1,000 women whose right answer is “no”, second question
    .caption = { $value } are wrongly flagged; the range is { $low } to { $high }.
fairness-people-men_2 = 1,000 men whose right answer is “no”, second question
    .caption = { $value } are wrongly flagged; the range is { $low } to { $high }.

## Pictures

fairness-plane-title = Mistakes against the gap, along “{ $dial }”
fairness-plane-caption = Networks that learn each question alone stand at 1,000 on both sides. Your setting makes { $across } mistakes ({ $low } to { $high }) and leaves { $up } of the gap ({ $up_low } to { $up_high }). Each mark is one place of “{ $dial }”.
fairness-plane-x = Mistakes, where learning alone makes 1,000
fairness-plane-y = Gap, where learning alone leaves 1,000
fairness-plane-line = other settings
fairness-plane-origin = each alone
fairness-full-title = The same on all of the census data (measured ahead)
fairness-full-caption = This picture is shipped: a command made it, with { $rows } people to learn from and { $seeds } repetitions. Learned together and with no weight, { $together } of a gap of 1,000 stay. The lowest mark leaves { $lowest }. The bands show the range of the gap. The whole file of the report has the command.
fairness-full-other = { $way }, score and sex

## Findings

fairness-finding-adult = Of 1,000 women who earned up to { $income } dollars, { $women } are wrongly flagged as earning more ({ $women_low } to { $women_high }). Of 1,000 men, { $men } are ({ $men_low } to { $men_high }).
    .headline = Wrongly flagged as earning over { $income } dollars: { $women } of 1,000 women and { $men } of 1,000 men.
fairness-finding-german = Of 1,000 women who paid their loan back, { $women } are wrongly flagged as a bad loan ({ $women_low } to { $women_high }). Of 1,000 men, { $men } are ({ $men_low } to { $men_high }).
    .headline = Wrongly flagged as a bad loan: { $women } of 1,000 women and { $men } of 1,000 men.
fairness-finding-range_means = The range is about luck in learning alone: who is learned from, and where learning starts. If we did it all again and again, nearly all such ranges would hold what it settles on. It says nothing about other people.
fairness-finding-leans_men = So men are wrongly flagged more often, by { $value } in 1,000 ({ $low } to { $high }).
    .headline = Men are wrongly flagged more often, by { $value } in 1,000 ({ $low } to { $high }).
fairness-finding-leans_women = So women are wrongly flagged more often, by { $value } in 1,000 ({ $low } to { $high }).
    .headline = Women are wrongly flagged more often, by { $value } in 1,000 ({ $low } to { $high }).
fairness-finding-leans_unsure = This run cannot tell whether women or men are wrongly flagged more often.
    .headline = This run cannot tell whether women or men are wrongly flagged more often.
fairness-finding-adult_second = The second question: of 1,000 women without a capital gain, { $women } are wrongly flagged as having one ({ $women_low } to { $women_high }). Of 1,000 men, { $men } are ({ $men_low } to { $men_high }).
    .headline = Wrongly flagged as having a capital gain: { $women } of 1,000 women and { $men } of 1,000 men.
fairness-finding-german_second = The second question: of 1,000 women with a loan of { $amount } marks or less, { $women } are wrongly flagged as having more ({ $women_low } to { $women_high }). Of 1,000 men, { $men } are ({ $men_low } to { $men_high }).
    .headline = Wrongly flagged as having over { $amount } marks: { $women } of 1,000 women and { $men } of 1,000 men.
fairness-finding-alone = Here each question is learned by a network of its own, with no weight on fairness. Other ways are held against this one.
fairness-finding-gap_smaller = Next to learning each question alone, the gap between women and men is { $value } in 1,000 smaller ({ $low } to { $high }).
fairness-finding-gap_larger = Next to learning each question alone, the gap between women and men is { $value } in 1,000 larger ({ $low } to { $high }).
fairness-finding-gap_unsure = Next to learning each question alone, the gap between women and men changes by { $low } to { $high } in 1,000. The noise is as large as the effect.
fairness-finding-err_fewer = It makes { $value } fewer mistakes in 1,000 answers ({ $low } to { $high }).
fairness-finding-err_more = It makes { $value } more mistakes in 1,000 answers ({ $low } to { $high }).
fairness-finding-err_unsure = Mistakes change by { $low } to { $high } in 1,000: this run cannot tell which way.
fairness-finding-ratios = Where learning alone makes 1,000 mistakes, this way makes { $are } ({ $are_low } to { $are_high }). Where that leaves a gap of 1,000, this leaves { $arfg } ({ $arfg_low } to { $arfg_high }). The paper calls these two ARE and ARFG.
fairness-finding-no_ratio = Where learning alone makes 1,000 mistakes, this way makes { $are } ({ $are_low } to { $are_high }). The paper also divides one gap by the other (ARFG). We do not do so here. In at least one question, networks that learn alone may lean to neither side. What we would divide by could be luck.
fairness-finding-full = On all of the census data, measured ahead of time, this way makes { $are } mistakes where learning alone makes 1,000 ({ $are_low } to { $are_high }). It leaves { $arfg } of a gap of 1,000 ({ $arfg_low } to { $arfg_high }). This took { $rows } people to learn from and { $seeds } repetitions.
fairness-finding-full_made = A command made that ahead of time. You can run it again [{ $command }; seed { $seed }]. It then gives the same code for all its results [digest { $digest }].
fairness-finding-parts = It learns from { $train } people. Its limits are set on { $validation } others, and { $test } others again are judged. The authors’ code sets the limits on those who are judged.
fairness-finding-bears_adult = People who did not earn so much and are flagged as if they did: { $women } of 1,000 women and { $men } of 1,000 men. What a flag does to them depends on who uses it. They set no dial.
fairness-finding-bears_german = People who paid back and are flagged as a bad loan: { $women } of 1,000 women and { $men } of 1,000 men. Such a flag can cost them a loan. They set no dial.
fairness-finding-bears_users = Whoever uses the answers: { $err } of 1,000 are wrong.
fairness-finding-less_gap = The gap: { $there } in 1,000, not { $here }. That is { $value } less ({ $low } to { $high }).
fairness-finding-more_gap = The gap: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }).
fairness-finding-cannot_tell_gap = This run cannot tell whether the gap would be larger or smaller.
fairness-finding-fewer_mistakes = Wrong answers: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }).
fairness-finding-more_mistakes = Wrong answers: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }).
fairness-finding-fewer_women = Women wrongly flagged in the first question: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }).
fairness-finding-more_women = Women wrongly flagged in the first question: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }).
fairness-finding-fewer_men = Men wrongly flagged in the first question: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }).
fairness-finding-more_men = Men wrongly flagged in the first question: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }).

fairness-record = A score does not show which way of learning made it. Without a note of the weight on fairness, nobody can ask whether another weight would have changed it.
fairness-unknown = It cannot tell you how people fare today: the records are decades old.
    .limits = One set is from the US census of 1994, the other from a German bank of the 1970s. The records hold two sexes and no more. The network never sees the sex, but it sees things that go along with it. Here fair means that wrong flags are even. There are other meanings, and they can point another way. The gap counts without its sign, so luck alone makes it larger than zero.

fairness-scene-caption = One person, and what two networks make of the record.

## One person, told

fairness-pick-typical = Somebody for whom the two ways differ, first question
fairness-pick-second = Somebody for whom the two ways differ, second question
fairness-who-record = The record
fairness-who-alone = A network that learned this question alone
fairness-who-chosen = The network that is judged here
fairness-who-truth = The truth
fairness-event-flags = says yes: its score is { $score } out of 1,000, and from { $threshold } on it flags
fairness-event-lets = says no: its score is { $score } out of 1,000, and only from { $threshold } on it flags
fairness-asked-adult-1 = earning over 50,000 dollars a year
fairness-asked-adult-2 = having a capital gain
fairness-asked-german-1 = a bad loan
fairness-asked-german-2 = having a loan above 2,000 marks
fairness-true-adult-1 = this person did earn over 50,000 dollars a year
fairness-not-adult-1 = this person did not earn over 50,000 dollars a year
fairness-true-adult-2 = this person had a capital gain
fairness-not-adult-2 = this person had no capital gain
fairness-true-german-1 = this loan went bad
fairness-not-german-1 = this loan was paid back
fairness-true-german-2 = this loan was above 2,000 marks
fairness-not-german-2 = this loan was not above 2,000 marks
fairness-ending-flags-right = This person is flagged as { $asked }, and rightly.
fairness-ending-flags-wrong = This person is wrongly flagged as { $asked }.
fairness-ending-lets-right = This person is not flagged as { $asked }, and rightly.
fairness-ending-lets-wrong = This person is not flagged as { $asked }, and that is wrong.
fairness-person-adult = tells of { $sex }, { $age } years old, { $marriage }; { $school }; { $job }, { $hours } hours a week
fairness-person-german = tells of { $sex }, { $age } years old, { $employed }; a loan for { $purpose }, over { $months } months
fairness-sex-woman = a woman
fairness-sex-man = a man
fairness-unknown-word = not known

fairness-step = { $value ->
    [0] the record
    [1] learned alone
    [2] judged here
   *[other] the truth
  }
fairness-scene-alone = learned alone: score 0 to 1,000
fairness-scene-chosen = judged here: score 0 to 1,000
fairness-scene-threshold = flags from here on
fairness-scene-flagged = flagged
fairness-scene-not-flagged = not flagged
fairness-scene-true = the truth: yes
fairness-scene-not = the truth: no

## Words of the records

fairness-school-preschool = preschool
fairness-school-1st-4th = school to the 4th grade
fairness-school-5th-6th = school to the 6th grade
fairness-school-7th-8th = school to the 8th grade
fairness-school-9th = school to the 9th grade
fairness-school-10th = school to the 10th grade
fairness-school-11th = school to the 11th grade
fairness-school-12th = school to the 12th grade, no diploma
fairness-school-hs-grad = high school
fairness-school-some-college = some college
fairness-school-assoc-voc = a two-year trade degree
fairness-school-assoc-acdm = a two-year college degree
fairness-school-bachelors = a bachelor’s degree
fairness-school-masters = a master’s degree
fairness-school-prof-school = a professional school
fairness-school-doctorate = a doctorate
fairness-marriage-married-civ-spouse = married
fairness-marriage-divorced = divorced
fairness-marriage-never-married = never married
fairness-marriage-separated = separated
fairness-marriage-widowed = widowed
fairness-marriage-married-spouse-absent = married, living apart
fairness-marriage-married-af-spouse = married to a soldier
fairness-job-tech-support = technical support
fairness-job-craft-repair = craft or repair
fairness-job-other-service = a service job
fairness-job-sales = sales
fairness-job-exec-managerial = a manager
fairness-job-prof-specialty = a specialist
fairness-job-handlers-cleaners = cleaning or carrying
fairness-job-machine-op-inspct = running machines
fairness-job-adm-clerical = office work
fairness-job-farming-fishing = farming or fishing
fairness-job-transport-moving = transport
fairness-job-priv-house-serv = work in a private house
fairness-job-protective-serv = police, fire or guard work
fairness-job-armed-forces = a soldier
fairness-job-unknown = job not known
fairness-purpose-a40 = a new car
fairness-purpose-a41 = a used car
fairness-purpose-a42 = furniture
fairness-purpose-a43 = a radio or television
fairness-purpose-a44 = household machines
fairness-purpose-a45 = repairs
fairness-purpose-a46 = education
fairness-purpose-a48 = learning a new trade
fairness-purpose-a49 = a business
fairness-purpose-a410 = something else
fairness-employed-a71 = out of work
fairness-employed-a72 = less than a year in this job
fairness-employed-a73 = one to four years in this job
fairness-employed-a74 = four to seven years in this job
fairness-employed-a75 = seven years or more in this job

## What to ask

fairness-ask-engineer = Ask the engineers: does learning two things at once make either of them less fair, and did you look?
fairness-ask-decider = Ask whoever decides: how much weight does fairness get, who chose it, and what did it cost whom?
fairness-ask-lawmaker = Ask whoever makes the rules: which measure counts as fair, and why this one?
fairness-ask-gatherer = Ask whoever gathered the data: who is in it, who is not, and how old is it?
fairness-ask-regulator = Ask the regulator: who must write down how often women and men are wrongly flagged?
