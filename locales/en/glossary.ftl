### Terms of art, each with its meaning. The page shows a meaning in place, where a reader asks for it.
###
### Notes to translators
### - The text of a key is the term as it stands in the other files, in lower case unless it is a
###   name. "also" holds its other forms, with commas between them: plurals, and the everyday words
###   that we use for the same thing. The page finds them as whole words, in any case.
### - "means" is one or two plain sentences that make sense on their own. If the everyday words are
###   what a reader meets, the meaning says what engineers call it.
### - A new key needs nothing else: the page reads this list.

term-endless = endless runs
    .means = If we ran the same thing for ever, the count would settle. We stop before that, so we give a range for it.
term-range = range
    .also = ranges, interval, intervals
    .means = If we ran this again and again, 95 of 100 such ranges would hold the count that endless runs settle on. More tries make a range narrower.

term-whole-range = whole range
    .means = From the lowest value that a dial can take to the highest.
term-model = this model
    .means = A small world made of rules that we wrote down. It shows how the dials pull on each other. It is not the real one.
term-vision-model = vision model
    .also = vision models
    .means = The program that looks at a picture and says where it sees a person. A larger one is right more often and takes longer.
term-agree = quorum
    .also = reports that must agree
    .means = How many cameras must say “person” before the car brakes. Engineers call this number a quorum.
term-age = age of information
    .also = age of the news, oldest report, oldest report that counts, how old the news was, how old was the news
    .means = The time since the picture was taken that a report is based on. Engineers call it the age of information.
term-stale = stale
    .also = staleness, too old, old news, old map
    .means = News about a world that has moved on since. Engineers call such news stale.
term-look-alike = look-alike
    .also = look-alikes
    .means = A thing that looks like a person to a camera: a bag, a bin, a poster.
term-persistence = persistence
    .also = how much misses last
    .means = If a camera misses somebody once, it will likely miss them again. This is called persistence.
term-headway = headway
    .also = gap to the car behind
    .means = How far behind another car somebody drives, in seconds or in metres.
term-same-chances = same luck
    .also = all else the same, counterfactual
    .means = We run the same thing twice with the same luck and one dial moved. What differs is due to that dial. This is called a counterfactual.
term-shapley = Shapley value
    .also = Shapley values
    .means = A fair way to split a result among those who made it together. Let them join one by one, in every order, and take the average of what each one adds.
term-recorder = crash recorder
    .also = crash recorders, recorder of today, newer recorder
    .means = A small box in the car. When the car crashes, it keeps a few numbers from the last seconds, such as the speed.
term-seed = seed
    .means = The number that all chance in a run grows from. The same seed gives the same luck on every device.
term-digest = digest
    .also = fingerprint
    .means = A short code made from all the results of a run. If one digit of a result differs, the code differs.
term-mark = mark P
    .also = mark S, mark C, mark D, mark A
    .means = How we know it. P: we saw the published text. S: we saw it in a second source. C: we computed it. D: we worked it out. A: we assumed it.
term-replica = replica
    .also = replicas, copy of the map, copies of the map
    .means = One of several computers that each keep all of the same data. News reaches some of them later than others. Engineers call them replicas.
term-straggler = straggler
    .also = stragglers, slow worker, slow workers, slowest worker
    .means = A computer that is slower than the rest of its team. If all must wait, the whole team is as slow as this one.
term-coded-work = coded work
    .also = work in code
    .means = Each piece that is sent out is a mixture of all pieces. So the pieces that come back can stand in for one that is late.
term-gradient-coding = gradient coding
    .also = coded answers
    .means = Each computer gets more than one piece and sends back a mixture of its answers. If a few stay away, the rest still hold the whole sum.
term-eigenvalue = eigenvalue
    .also = eigenvalues
    .means = A number that says how much one part of the data counts. If all of these numbers are one, each part counts the same.
term-log-odds = log-odds
    .means = A way to count how far evidence leans. Even odds are 0. Each further 1 makes the odds about 2.7 times as long.
term-sequential = sequential test
    .also = Wald’s sequential test, Wald’s formula
    .means = A rule that stops as soon as the evidence is sure enough. Abraham Wald worked out how often it is wrong, and how long it takes.
term-preprint = preprint
    .also = preprints
    .means = A study that its authors put online before a journal publishes it. Its numbers can still change.
term-overshoot = overshoot
    .means = The last look carries the evidence a bit beyond the mark at which it stops. That bit is called overshoot.
term-network = neural network
    .also = neural networks
    .means = A program that learns from examples. It holds many numbers, and each example moves them a little, until its answers fit.
term-cotraining = trained together
    .also = co-training, co-trained, train the small ones together
    .means = Several networks learn at once, and each is drawn a little towards what all of them think. This is called co-training.
term-epoch = epoch
    .also = rounds of learning
    .means = One round in which a network sees each of its examples once.
term-wrongly-flagged = wrongly flagged
    .also = wrong flags
    .means = The network says yes and the truth is no. Engineers call the share of such people the false positive rate.
term-uneven = uneven wrong flags
    .also = uneven wrong flag, gap between women and men
    .means = Of 1,000 women and 1,000 men, how many more are wrongly flagged on one side than on the other. It is averaged over both questions. We also call it the gap.
term-fairness-weight = fairness weight
    .also = weight on fairness
    .means = How much it counts in learning that women and men get like scores, next to right answers.
term-capital-gain = capital gain
    .means = Money made by selling something for more than it cost, such as a house or shares.
term-correlation = correlation
    .means = How closely two things go along with each other. At 0 they have nothing to do with each other.
term-mmd = MMD
    .means = A number for how far apart two groups of scores are: maximum mean discrepancy. It is 0 if both are spread alike.
