//! How wide the small networks are: as wide as they can be with no more numbers in all than the big
//! one has.

/// Units in the two hidden layers of a network.
pub type Hidden = [usize; 2];

/// Largest share of the big network's numbers that may stay unused. Every combination that the dials
/// offer keeps to it (a test tries all), so there is nothing to mend.
#[cfg(test)]
pub const GAP: f64 = 0.03;

/// What goes in and what comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// Features of an example.
    pub features: usize,
    /// Classes.
    pub classes: usize,
}

/// Weights and biases of a network with these hidden layers.
pub fn parameters(ends: Ends, [first, second]: Hidden) -> usize {
    (ends.features + 1) * first + (first + 1) * second + (second + 1) * ends.classes
}

/// The hidden layers of `split` small networks which together have the most weights and biases that
/// are no more than those of a network with two layers of `width`. Layers and networks differ by one
/// unit at most.
pub fn divide(ends: Ends, width: usize, split: usize) -> Vec<Hidden> {
    let budget = parameters(ends, [width; 2]);
    let fits = |k: &usize| split * parameters(ends, [*k; 2]) <= budget;
    let k = (1..=width).take_while(fits).last().unwrap_or(1);
    let forms = [[k, k], [k + 1, k], [k, k + 1], [k + 1, k + 1]];
    let sizes = forms.map(|form| parameters(ends, form));
    let mut best = (split * sizes[0], [split, 0, 0, 0]);
    for both in 0..=split {
        for second in 0..=split - both {
            for first in 0..=split - both - second {
                let counts = [split - both - second - first, first, second, both];
                let total: usize = counts.iter().zip(sizes).map(|(n, size)| n * size).sum();
                if total <= budget && total > best.0 {
                    best = (total, counts);
                }
            }
        }
    }
    let of = |(form, count): (Hidden, usize)| std::iter::repeat_n(form, count);
    // The widest come first.
    forms.into_iter().zip(best.1).rev().flat_map(of).collect()
}
