### Stragglers: many workers train one model, and some are slow.
###
### Notes to translators
### - A "worker" is a computer. A "straggler" is a slow worker. A "round" is one step of learning.
### - "In code": every piece that is sent is a mixture of all pieces.
### - "On target" means that the model is within one part in a hundred of its way to the best answer.
### - All counts are out of 1,000 training runs. Findings come as two texts: headline and sentence.

stragglers-title = Stragglers
stragglers-opening = A computer simulated a team of computers that train one model. The target is a model that is close to the best one.
stragglers-question = Must the whole team wait for its slowest member?
stragglers-summary = Many computers train one model together. In each round some are slow. The team can wait for all, go on without the slowest, or send each piece of work twice, in code.

## Dials

stragglers-param-wait_for = Workers to wait for
    .help = A round ends when this many workers are back. Fewer is faster. What the others hold is left out.
stragglers-param-scheme = Plan for slow workers
    .help = All six ways run beside each other and meet the same slow workers. The counts speak of this one.
stragglers-param-redundancy = Times each piece is sent
    .help = More copies or more code can stand in for more slow workers. But each worker then has more to do, and pays for it in time.
stragglers-param-encoding = The code
    .help = How the pieces are mixed. A Hadamard code has sizes that are powers of two; unused places are filled with zeros. Paley’s code always sends twice. A Gaussian code mixes by chance.
stragglers-param-delay_steps = Age of the news
    .help = How many steps late each piece of news is. This dial moves one picture only: how bold a step may be when it rests on old news (engineers say “stale”).
stragglers-param-workers = Workers
    .help = How many computers share the work. With more of them each has less to do, but one of them is slow more often.
stragglers-param-deadline = Time allowed
    .help = How long a training run may take before it counts as too late.
stragglers-param-delay_model = How waiting varies
    .help = How long a worker takes from one round to the next. “Long tail” means that a few waits are very long.
stragglers-param-load_cost = What more work costs
    .help = With “only the work” twice the work takes the base time twice, and bad luck once. With “everything” both double.
stragglers-param-data = How the data lies
    .help = Even: any worker’s rows tell the same story. In groups: each worker holds rows that are alike. Rare: a few facts are known to one or two workers alone.
stragglers-param-persistence = How long a slow worker stays slow
    .help = The chance that a slow or fast worker stays so for the next round. At 0 each round is a fresh chance. At 1 the same workers are slow all the way.
stragglers-param-noise = Errors in the data
    .help = How wrong the answers in the data are. With none, every part of the data points to the same best answer.
stragglers-param-slow_share = Share of slow workers
    .help = How many workers are slow: .25 is one in four.
stragglers-param-slow_factor = How slow a slow worker is
    .help = How many times longer a slow worker takes.
stragglers-param-trials = Training runs to compute
    .help = How many training runs are done. More takes longer and makes the range smaller.

stragglers-option-scheme-uncoded_all = Wait for all
    .short = wait for all
stragglers-option-scheme-uncoded_k = Skip the slowest
    .short = skip the slowest
stragglers-option-scheme-replicate = Plain copies, and skip the slowest
    .short = copies and skipping
stragglers-option-scheme-first_finisher = Plain copies, first one back counts
    .short = copies, first one back
stragglers-option-scheme-gradient_coding = Coded answers (gradient coding)
    .short = coded answers
stragglers-option-scheme-encoded = Coded work, and skip the slowest
    .short = coded work
stragglers-option-encoding-hadamard = Hadamard
    .short = Hadamard
stragglers-option-encoding-paley = Paley
    .short = Paley
stragglers-option-encoding-gaussian = Gaussian
    .short = Gaussian
stragglers-option-delay_model-shifted_exponential = Short tail
    .short = short tail
stragglers-option-delay_model-pareto = Long tail
    .short = long tail
stragglers-option-delay_model-bimodal = Either quick or stuck
    .short = quick or stuck
stragglers-option-load_cost-additive = Only the work
    .short = only the work
stragglers-option-load_cost-proportional = Everything
    .short = everything
stragglers-option-data-incoherent = Even
    .short = even
stragglers-option-data-clustered = In groups
    .short = in groups
stragglers-option-data-rare = With rare facts
    .short = rare facts

## Settings to try

stragglers-preset-usual = Three out of four
    .help = Coded work on 64 workers. Each round waits for 48 of them.
stragglers-preset-short_rounds = Short rounds
    .help = The same team, but each round waits for 24 workers only.
stragglers-preset-wait_for_all = Wait for all
    .help = No code, nobody is skipped. Every round is as slow as the slowest worker.
stragglers-preset-two_copies = Two plain copies
    .help = Each piece goes to two workers, and the first one back counts.
stragglers-preset-rare_persistent = Where the code pays
    .help = The same workers stay slow, and one or two workers hold rare facts. Skipping them without a code loses those facts.
stragglers-preset-independent = Where skipping is enough
    .help = Slowness is a fresh chance each round and all rows are alike. Nothing is lost for long, so the code’s extra work does not pay.
stragglers-preset-too_few = Too few
    .help = Each round waits for eight of 64 workers, with no code.
stragglers-preset-heavy_tail = A long tail
    .help = A few waits are very long, and the code mixes by chance.

stragglers-repair-wait = A round cannot wait for { $asked } workers when there are only { $used }, so it waits for { $used }.
stragglers-repair-paley = Paley’s code cannot send each piece { $asked ->
    [1] once
   *[other] { $asked } times
  }, so { $used } times is used.
stragglers-repair-hadamard = A Hadamard code cannot send each piece { $asked } times, so { $used } times is used.

## Facts

stragglers-fact-missed = missed runs
stragglers-fact-off_target = runs that never get there
stragglers-fact-too_late = runs that get there too late
stragglers-fact-encoded_never = coded work: never on target
stragglers-fact-uncoded_k_never = skip the slowest: never on target
stragglers-fact-copies_first = first copy back is on target before coded work
stragglers-fact-code_first = coded work is on target before plain skipping
stragglers-fact-plain_first = plain skipping is on target before coded work
stragglers-fact-uncoded_all_time_to_target_s = wait for all: time to target, in runs that get there
stragglers-fact-uncoded_k_time_to_target_s = skip the slowest: time to target, in runs that get there
stragglers-fact-replicate_time_to_target_s = copies and skipping: time to target, in runs that get there
stragglers-fact-first_finisher_time_to_target_s = copies, first one back: time to target, in runs that get there
stragglers-fact-gradient_coding_time_to_target_s = coded answers: time to target, in runs that get there
stragglers-fact-encoded_time_to_target_s = coded work: time to target, in runs that get there
stragglers-fact-uncoded_all_floor_gap = wait for all: gap that stays
stragglers-fact-uncoded_k_floor_gap = skip the slowest: gap that stays
stragglers-fact-replicate_floor_gap = copies and skipping: gap that stays
stragglers-fact-first_finisher_floor_gap = copies, first one back: gap that stays
stragglers-fact-gradient_coding_floor_gap = coded answers: gap that stays
stragglers-fact-encoded_floor_gap = coded work: gap that stays
stragglers-fact-wait_mean_s = length of a round
stragglers-fact-rate_measured = coded work: the gap shrinks to this share each round, measured
stragglers-fact-epsilon = coded work: how unevenly sampled sets see the data (ε, from below)
stragglers-fact-rate_bound = coded work: the gap shrinks at least to this share, by the bound
stragglers-fact-spectrum_low = the code alone: least eigenvalue
stragglers-fact-spectrum_high = the code alone: largest eigenvalue
stragglers-fact-stable_step = longest step that settles on late news

stragglers-out-of = Out of { $per } training runs

stragglers-people-off_target = 1,000 training runs, and those that never get there
    .caption = Runs that never get there: { $value }. The range is { $low } to { $high }.
stragglers-people-too_late = 1,000 training runs, and those that are late
    .caption = { $value } get there after the time allowed; the range is { $low } to { $high }.

## Charts

stragglers-chart-gap = Six ways of training, the same slow workers
stragglers-chart-gap-caption = After { $seconds } simulated seconds, “{ $mine }” has come { $digits } steps of ten closer. Waiting for all has come { $all } steps, and skipping the slowest { $skip }. The target is two steps. Your mark is the time allowed.
stragglers-chart-seconds = Simulated seconds
stragglers-chart-tens = Steps of ten closer to the best answer
stragglers-chart-spectrum = What each code keeps when slow workers are skipped
stragglers-chart-spectrum-caption = Each line shows the eigenvalues of one code for one set of workers. A perfect code would be flat at one. Hadamard and Paley never pass { $most }. For a large Gaussian code theory says { $low } to { $high }. Here the code has { $rows } columns.
stragglers-chart-share = Eigenvalues up to here, out of 100
stragglers-chart-eigenvalue = Eigenvalue
stragglers-chart-edge-high = Gaussian, upper end in theory
stragglers-chart-edge-low = Gaussian, lower end in theory
stragglers-chart-delayed = Old news asks for smaller steps
stragglers-chart-delayed-caption = With news { $late } steps old, a step settles only below { $step }. The line is exact; the marks were found by trying.
stragglers-chart-late = Steps by which news is late
stragglers-chart-step = Longest step that settles (times curvature)
stragglers-chart-line = exact line
stragglers-chart-found = found by trying

## Findings

stragglers-finding-happened = In 1,000 training runs, { $value } miss the target in time. With endless runs this model would settle between { $low } and { $high }.
    .headline = In 1,000 training runs, { $value } miss the target in time ({ $low } to { $high }).
stragglers-finding-none_missed = In 1,000 training runs, none misses the target in a typical thousand. With endless runs this model would settle between { $low } and { $high }.
    .headline = In 1,000 training runs, none misses the target in time ({ $low } to { $high }).
stragglers-finding-sides = Of all runs, { $late ->
    [0] none gets
   *[other] { $late } get
  } there too late. { $off ->
    [0] None stays off target for ever.
    [1] One never gets there, since too much was left out.
   *[other] { $off } never get there, since too much was left out.
  }
stragglers-finding-code_wins = Coded work is there before plain skipping in { $value } of 1,000 runs ({ $low } to { $high }).
stragglers-finding-plain_wins = Plain skipping is there before coded work in { $value } of 1,000 runs ({ $low } to { $high }).
stragglers-finding-no_winner = This run cannot tell whether coded work or plain skipping is there first more often.
stragglers-finding-code_safer = Plain skipping never gets there in { $plain } of 1,000 runs. Coded work never gets there in { $code }.
stragglers-finding-plain_safer = Coded work never gets there in { $code } of 1,000 runs. Plain skipping never gets there in { $plain }.
stragglers-finding-copies_win = Plain copies, where the first one back counts, are there before coded work in { $value } of 1,000 runs ({ $low } to { $high }).
stragglers-finding-paper_agrees = The authors of the method report that coded work beat plain ways in their tests. Beside plain skipping, this run agrees.
stragglers-finding-paper_differs = The authors of the method report that coded work beat plain ways in their tests. In this run plain skipping is ahead. They had other data and other slow workers. { $times ->
    [1] And here nothing is sent twice, so a code has little to work with.
   *[other] And here each coded worker has { $times } times the rows, and pays for that in time.
  }
stragglers-finding-skipping = Plain skipping stops short of the best answer. Of 1,000 parts of the first gap, { $skip } stay ({ $low } to { $high }). With waiting for all it is { $all }. In one published test skipping was faster and more accurate at once. That was with other models, and with spare workers.
stragglers-finding-wait = A round takes { $wait } seconds on average.
stragglers-finding-bound = With coded work, the gap to the best answer shrinks to { $measured } of its size in a round. For a round with the same workers again, the bound only promises { $bound }. It rests on { $sets } sampled sets of workers, so it is an estimate and not a proof.
stragglers-finding-no_bound = Here the bound promises nothing. Some of the { $sets } sampled sets of workers do not see all of the data.
stragglers-finding-spectrum = In theory a code is best when its eigenvalues are all one. Those of this code run from { $least } to { $most } when the slowest are skipped.
stragglers-finding-late_steps = If news were { $late } steps late, a step of learning would settle only below { $step }. This line is our own and exact.
stragglers-finding-bears_users = People who use the model: { $off } of 1,000 runs give them one that left too much out. They set no dial.
stragglers-finding-bears_owners = Those who pay for the computers: { $late } of 1,000 runs take longer than was allowed.
stragglers-finding-fewer_missed = Missed runs: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stragglers-finding-more_missed = Missed runs: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stragglers-finding-fewer_off = Runs that never get there: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stragglers-finding-more_off = Runs that never get there: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stragglers-finding-fewer_late = Runs that get there too late: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stragglers-finding-more_late = Runs that get there too late: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
stragglers-finding-shorter_rounds = Length of a round: { $there } seconds, not { $here }. That is { $value } shorter ({ $low } to { $high }).
stragglers-finding-longer_rounds = Length of a round: { $there } seconds, not { $here }. That is { $value } longer ({ $low } to { $high }).
stragglers-finding-cannot_tell_missed = This run cannot tell whether more or fewer runs would miss.

stragglers-record = The finished model does not show which workers were left out. Without a note of each step, nobody can tell later whose data counted less.
stragglers-unknown = This is a model. It cannot tell you how slow real computers are, or how long they stay slow.
    .limits = A run is on target once 99 of 100 parts of its way to the best answer are done. The learning is real, on one small set of made-up data for each seed. Only the waiting is simulated. The ranges speak of luck with slow workers, not of other data. Sending results costs no time here. In one published record of a real cloud, slow workers stayed slow only a little more than by chance.

stragglers-scene-caption = Workers send their answers to one place, which waits for some of them.

## What to ask

stragglers-ask-engineer = Ask the engineers: whose data is left out when the slowest are skipped, and did you check what the model lost?
stragglers-ask-machine_operator = Ask whoever runs the computers: how often is a computer slow, how long does it stay slow, and who looks?
stragglers-ask-regulator = Ask the regulator: who must write down what was skipped in training, and how far from its best the model was when it stopped?
