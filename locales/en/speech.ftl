### Squeezed ears: a recogniser of spoken digits that runs here, and what the published networks cost.
###
### Notes to translators
### - "Ears" are the network that listens. To "squeeze" is to make one frame out of two or four before
###   the costly layers.
### - A "misheard" digit is one that the ears leave out, or take for another; a digit that is heard though
###   nobody said it is counted to the digit before it.
### - Counts are out of 1,000 digits, words or multiply–adds.
### - Findings of the main part come as two texts: the headline (at most 18 words) and the sentence.

speech-title = Squeezed ears
speech-opening = A machine listens and writes down what it hears.
speech-question = How much work must a machine do to hear you, and whom does it hear?
speech-summary = A machine that listens can squeeze what it hears, so that there is less to think about. That is faster. Somebody chooses how hard to squeeze, and somebody chooses whose voices it learns from.

## Dials

speech-param-panel = What to look at
    .help = A small machine that listens here and now, or the large networks that were published.
speech-param-squeeze = Squeeze
    .help = How many frames become one before the costly layers. There are 50 frames a second. More squeezing means less work.
speech-param-ears = Size of the ears
    .help = How many numbers stand for each frame: 64 in the large ears, 32 in the small ones.
speech-param-clear = Voice above the noise
    .help = How much louder the voice is than the noise. At 0 both are equally loud. At 40 there is hardly any noise.
speech-param-model = Network
    .help = One of the published networks, or one of your own.
speech-param-width = Width
    .help = How many numbers stand for each frame.
speech-param-depth = Layers
    .help = How many layers the network has.
speech-param-attention = Attention
    .help = How frames look at each other. “With distance” also keeps apart how far away they are (engineers say “disentangled”).
speech-param-extractor = Front end
    .help = What turns sound into frames. The narrow one starts small and grows. The first one is equally wide all the way.
speech-param-channels = Width of the front end
    .help = How many numbers its first step makes.
speech-param-trials = Utterances to hear
    .help = How many times the woman speaks. More takes longer. The range hardly shrinks, since there are only ten recordings.

speech-option-panel-live = Ears that listen
    .short = ears that listen
speech-option-panel-published = The published networks
    .short = published networks
speech-option-squeeze-x1 = None
    .short = none
speech-option-squeeze-x2 = Two frames become one
    .short = two to one
speech-option-squeeze-x4 = Four frames become one
    .short = four to one
speech-option-ears-large = Large
    .short = large
speech-option-ears-small = Small
    .short = small
speech-option-model-wav2vec2_base = wav2vec 2.0 base
    .short = wav2vec 2.0
speech-option-model-sew_tiny = SEW tiny
    .short = SEW tiny
speech-option-model-sew_small = SEW small
    .short = SEW small
speech-option-model-sew_mid = SEW mid
    .short = SEW mid
speech-option-model-sew_d_tiny = SEW-D tiny
    .short = SEW-D tiny
speech-option-model-sew_d_small = SEW-D small
    .short = SEW-D small
speech-option-model-sew_d_mid = SEW-D mid
    .short = SEW-D mid
speech-option-model-sew_d_base = SEW-D base
    .short = SEW-D base
speech-option-model-sew_d_base_plus = SEW-D base+
    .short = SEW-D base+
speech-option-model-custom = One of your own
    .short = your own
speech-option-attention-plain = Plain
    .short = plain
speech-option-attention-disentangled = With distance
    .short = with distance
speech-option-extractor-original = The first one
    .short = the first one
speech-option-extractor-compact = The narrow one
    .short = the narrow one

speech-repair-small = The small ears were not trained with four frames to one, so two to one is used.

## Settings to try

speech-preset-squeezed = Squeezed
    .help = The large ears, with two frames made one.
speech-preset-whole = Not squeezed
    .help = The large ears think about every frame. Shares are measured from here.
speech-preset-tight = Squeezed hard
    .help = The large ears, with four frames made one.
speech-preset-small = Small ears
    .help = Half as wide, and not squeezed.
speech-preset-cheapest = Small and squeezed
    .help = The ears that work least.
speech-preset-noisy = In noise
    .help = The squeezed ears again, with the voice only 10 decibels above the noise.
speech-preset-wav2vec2 = wav2vec 2.0
    .help = The network that the others were measured by.
speech-preset-sew = SEW
    .help = Two frames made one, and a narrow front end.
speech-preset-sew_d = SEW-D
    .help = The same with attention that keeps distance apart, twice as deep.
speech-preset-own = One of your own
    .help = A network that nobody has trained. Its cost can be counted; its errors cannot.

## Facts

speech-fact-wer_woman = misheard digits of the woman
speech-fact-work = work (largest ears: 1,000)
speech-fact-wer = digits misheard: men it was trained on
speech-fact-wer_heldout_speaker = digits misheard: a man it never heard
speech-fact-mmac_per_second = multiply–adds for each second of speech
speech-fact-params_k = weights of the ears
speech-fact-params_m = weights of the network
speech-fact-gmac_7s = multiply–adds for seven seconds of speech
speech-fact-extractor_share = multiply–adds of the front end
speech-fact-frames_per_s = frames a second in the layers
speech-fact-work_of_base = work, beside wav2vec 2.0
speech-fact-quoted_clean = wrong words, clean speech (authors’ figure)
speech-fact-quoted_other = wrong words, other speech (authors’ figure)

# The label of an axis of counts.
speech-out-of = Out of { $per }

speech-people-wer_woman = 1,000 digits that this woman says
    .caption = { $value } are misheard; the range is { $low } to { $high }.

## Pictures

speech-size-64x1 = large, none
speech-size-64x2 = large, two to one
speech-size-64x4 = large, four to one
speech-size-32x1 = small, none
speech-size-32x2 = small, two to one
speech-group-seen = men it was trained on
speech-group-held_out = a man it never heard
speech-group-woman = a woman
speech-misheard-y = Digits misheard, out of 1,000
speech-groups-title = Who is misheard
speech-groups-caption = The men were measured before, on recordings that were kept aside. The woman says { $words } digits in this run. Her range is wide: there are ten recordings of her.
speech-work-title = How often each size mishears, and how much it works
speech-work-caption = Each point is one of the five sizes, measured before on recordings kept aside; this run can differ. Yours does { $own } million multiply–adds for each second of speech.
speech-work-x = Multiply–adds for each second of speech, in millions
speech-steps-title = How often each size was wrong while it learned
speech-steps-caption = Wrong digits after each stretch of training, on recordings kept aside, once a network has begun to learn. Sizes learn at their own pace, so to compare them after the same number of steps can mislead. Of your size, { $trained ->
    [1] one network was trained
   *[other] { $trained } networks were trained
  }; the one shown began with seed { $seed }.
speech-steps-x = Steps of training
speech-errors-y = Word errors out of 1,000
speech-costs-title = What each network works
speech-costs-caption = Counted from how each network is built. Yours does { $own } billion multiply–adds for seven seconds of speech.
speech-gmac = Multiply–adds for seven seconds, in billions
speech-quoted-title = What their authors report
speech-quoted-caption = Wrong words after learning from 100 hours, as the authors’ model cards say. Where no rate was published, there is no point. Nothing here was measured by us.
speech-quoted-y = Wrong words out of 1,000
speech-quoted-clean = clean speech
speech-quoted-other = other speech

## The reader listens

speech-live-title = Listen for yourself
speech-live-help = Press to hear the woman, and see what the ears make of her. Dark is loud. Fifty times a second the ears may write a digit. Each stands under the moment at which they wrote it.
speech-live-said = She says { $digits }.
speech-live-heard-right = The ears hear { $digits }. That is right.
speech-live-heard-wrong = The ears hear { $digits }. That is wrong.
speech-live-heard-nothing = The ears hear nothing.
speech-live-took = On this device it takes { $value } thousandths of a second for each second of speech. The middle half of the tries lies between { $low } and { $high }. That is measured, so it differs each time. It is in no link.
speech-live-time-title = How often each size mishears, and how long it takes here
speech-live-time-caption = Each point is one of the five sizes, timed on this device. Yours takes { $ms } thousandths of a second for each second of speech.
speech-live-time-x = Milliseconds for each second of speech, on this device

## Findings

speech-finding-misheard = Of 1,000 digits that a woman says, { $value } are misheard. From her ten recordings, the range is { $low } to { $high }.
    .headline = Of 1,000 digits that a woman says, { $value } are misheard ({ $low } to { $high }).
speech-finding-none_misheard = Of all digits that a woman says in this run, none is misheard. From her ten recordings, the range is { $low } to { $high } in 1,000.
    .headline = Of the digits that a woman says, none is misheard ({ $low } to { $high } in 1,000).
speech-finding-range_means = She is one person in ten recordings, made with other gear than the men’s. The range is about those ten. It says nothing of women in general.
speech-finding-cost = For each second of speech these ears do { $own } million multiply–adds. The largest do { $largest } million.
speech-finding-cost_largest = For each second of speech these ears do { $own } million multiply–adds. No other size here does more.
speech-finding-woman_worse = Of 1,000 digits that men in its training say, it mishears { $seen } ({ $seen_low } to { $seen_high }). She is heard worse.
speech-finding-woman_better = Of 1,000 digits that men in its training say, it mishears { $seen } ({ $seen_low } to { $seen_high }). She is heard better.
speech-finding-woman_untold = Of 1,000 digits that men in its training say, it mishears { $seen } ({ $seen_low } to { $seen_high }). This run cannot tell whether she is heard worse.
speech-finding-who_trained = The ears learned from five men and no woman. Somebody chose those voices.
speech-finding-stranger_worse = Of 1,000 digits by a sixth man, whom it never heard, it mishears { $value } ({ $low } to { $high }). For men in its training it is { $seen } ({ $seen_low } to { $seen_high }). So the stranger is heard worse.
speech-finding-stranger_better = Of 1,000 digits by a sixth man, whom it never heard, it mishears { $value } ({ $low } to { $high }). For men in its training it is { $seen } ({ $seen_low } to { $seen_high }). So the stranger is heard better.
speech-finding-stranger_untold = Of 1,000 digits by a sixth man, whom it never heard, it mishears { $value } ({ $low } to { $high }). For men in its training it is { $seen } ({ $seen_low } to { $seen_high }). That cannot be told apart.
speech-finding-beginnings = { $trained ->
    [1] One network of this size was trained. Another beginning could have ended better or worse.
   *[other] Of this size, { $trained } networks were trained from different beginnings. The one that did best on recordings kept aside is used. All of them mishear { $least } to { $most } in 1,000 of those men’s digits.
  }
speech-finding-equal_steps = After { $step } steps of training, the ears “{ $worse }” made { $worse_early } errors in 1,000, and “{ $better }” made { $better_early }. Whoever had stopped there would have blamed the squeeze. Once both had learned all they could, it was { $worse_end } and { $better_end }.
speech-finding-bears_speakers = Whoever speaks bears the errors: for this woman { $value } digits in 1,000. She set no dial.
speech-finding-bears_owner = Whoever runs the machine pays for { $value } million multiply–adds for each second of speech.
speech-finding-counted = The network { $name } has { $params } million weights. For seven seconds of speech it does { $gmac } billion multiply–adds.
    .headline = For seven seconds of speech, { $name } does { $gmac } billion multiply–adds.
speech-finding-frames = Its layers look at speech { $frames } times a second.
speech-finding-is_base = This is the network that the others were measured by.
speech-finding-beside_base = The network { $other } does { $base } billion. For each 1,000 of its multiply–adds, this network does { $value }.
speech-finding-extractor = Of 1,000 multiply–adds, { $value } turn sound into frames, before any layer has looked at them.
speech-finding-quoted = Its authors report { $clean } wrong words in 1,000 of clean speech, and { $other } of other speech. We did not measure that.
speech-finding-unquoted = How often it is wrong, we do not know: we have no published rate for it. A cost can be counted; an error must be measured.
speech-finding-bears_published = Whoever runs the network pays for the work. Whoever is misheard pays for the errors, and was not asked.
speech-finding-fewer_misheard = Digits misheard: { $there } in 1,000, not { $here }. That is { $value } fewer ({ $low } to { $high }): { $avoided } avoided, { $added } added.
speech-finding-more_misheard = Digits misheard: { $there } in 1,000, not { $here }. That is { $value } more ({ $low } to { $high }): { $avoided } avoided, { $added } added.
speech-finding-cannot_tell_misheard = This run cannot tell whether more or fewer digits would be misheard.

speech-record = Nothing here keeps the sound. With the words alone nobody can tell later what was said, or who was misheard.
speech-unknown = The small ears are not the published networks. They know ten words, and they were taught with the answers.
    .limits = The published networks learn from speech that nobody wrote down, and then from people who read books aloud. The small ears have the same parts, but know digits only. They learned from five men, at 50 takes a digit or fewer. Noise here is plain hiss. A street, a kitchen or a bad line is something else. Time is measured on your device, with one thread.

speech-scene-caption = One utterance, and what is heard of it.

## What to ask

speech-ask-engineer = Ask the engineers: how hard do you squeeze, and whose voices did you check that on?
speech-ask-builder = Ask whoever builds the machine: how small are its ears, and who is misheard because of it?
speech-ask-regulator = Ask the regulator: who must show how often a machine mishears each group of people, before it is sold?
