### A limit on a harm: which designs keep it, and what that costs.

limit-counts = Of { $all } designs, { $keeps } surely stay below your limit. { $breaks } surely go above it. { $open ->
    [0] The run can tell for all.
    [1] For one the run cannot tell.
   *[other] For { $open } the run cannot tell.
  }
limit-none = No design here surely stays below your limit. A rule with this limit would allow none of them.
# A position of a dial that no design has which keeps the limit.
limit-barred = { $id ->
    [nature] None of them has “{ $dial }” at { $value }. Nobody sets that dial.
   *[other] None of them has “{ $dial }” at { $value }. That dial is set by { $actor }.
  }
limit-keeps = stays below
limit-open = the run cannot tell
limit-breaks = goes above
limit-least = stays below, and costs least
limit-here = your limit
