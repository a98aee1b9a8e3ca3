### Words in and around charts.

chart-curve-title = What the dial “{ $dial }” does
chart-dial-unit = { $dial } ({ $unit })
# The numbers are out of 1,000.
chart-curve-caption = At your setting, { $here }: { $first } { $first_here }, { $second } { $second_here }. From { $from } to { $to } on this dial, { $first } go from { $first_from } to { $first_to } (lowest { $first_least }, highest { $first_most }). At the same time, { $second } go from { $second_from } to { $second_to } (lowest { $second_least }, highest { $second_most }).
# $caption is the caption of the chart, as it stands without this.
chart-curve-glanced = { $caption } The other points are computed from fewer cases, so their ranges are wider.
# $caption is the caption of the chart, as it stands without a pinned run.
chart-curve-pinned = { $caption } The hollow marks are the run that you pinned.

# The reader's own setting, marked in a chart.
chart-here = your setting
chart-number = { $value }
chart-metres = { $value } m
chart-low = { $series }, from
chart-high = { $series }, to
chart-people-group = What happened
chart-people-count = How many
chart-people-rest = none of this

# Bars: the heading of the rows in the data table, and what stands where an amount is not known.
chart-dots-group = Which group
chart-bars-row = Who or what
chart-bars-unknown = not known

# A table of marks: the heading of its rows, and the words for its marks.
chart-matrix-row = What
chart-cell-yes = yes
chart-cell-partly = partly
chart-cell-no = no
chart-cell-unknown = not known

# Small pictures: the headings of their data table.
chart-image = Picture
chart-image-label = What stands under it

# A map: the headings of its data table, what its shades mean, and its scale.
chart-map-way = Way
chart-map-east = East of the edge (km)
chart-map-south = South of the edge (km)
chart-map-height = Height (m)
chart-map-heights = stronger shade is higher: { $low } m to { $high } m
chart-map-stops = { $way } (stops on the way)
chart-map-km = { $value } km
