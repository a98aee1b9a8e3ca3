### Units: the sign, the spoken words, and a value with its unit.

unit-one = { "" }
    .words = { "" }
    .value = { $value }
unit-count = { "" }
    .words = { "" }
    .value = { $value }
unit-metre = m
    .words = metres
    .value = { $value } m
unit-metre-per-second-squared = m/s²
    .words = metres per second, every second
    .value = { $value } m/s²
unit-kilometre-per-hour = km/h
    .words = kilometres an hour
    .value = { $value } km/h
unit-millisecond = ms
    .words = thousandths of a second
    .value = { $value } ms
unit-second = s
    .words = seconds
    .value = { $value } s
unit-day = days
    .words = days
    .value = { $value } { $value ->
    [1] day
   *[other] days
  }
unit-per-second = a second
    .words = times a second
    .value = { $value } a second
unit-percent = %
    .words = percent
    .value = { $value } %
unit-decibel = dB
    .words = decibels
    .value = { $value } dB
unit-degree = °
    .words = degrees
    .value = { $value }°
unit-times = ×
    .words = times
    .value = { $value }×

fact-unit-share = { $value } in { $per }
fact-unit-ms = { $value } ms
fact-unit-s = { $value } s
fact-unit-gap = { $value }
fact-unit-factor = { $value }
fact-unit-looks = { $value } looks
fact-unit-people = { $value }
fact-unit-bound = { $value }
fact-unit-percent = { $value } %
fact-unit-reward = { $value }
fact-unit-energy = { $value } flat steps
fact-unit-degrees = { $value }°
fact-unit-parameters = { $value }
fact-unit-millions = { $value } million
fact-unit-billions = { $value } billion
fact-unit-thousands = { $value } thousand
fact-unit-frames = { $value }

# "none" would read as zero.
fact-absent = no number
fact-waiting = not yet
fact-number = { $value }
headline-nothing-yet = The first results are being computed.
