//! The fast Walsh–Hadamard transform: N log N additions in place of N² multiplications.

/// Transforms a table of `cells.len() / width` rows in place, column by column, not normalised:
/// row `r` becomes the sum over rows `s` of (−1)^(number of bits that r and s share) times row `s`.
///
/// # Panics
/// If the number of rows is not a power of two: a bug of the caller.
pub fn transform(cells: &mut [f64], width: usize) {
    let rows = cells.len() / width;
    assert!(rows.is_power_of_two(), "{rows} rows");
    let mut half = 1;
    while half < rows {
        for pair in cells.chunks_exact_mut(2 * half * width) {
            let (upper, lower) = pair.split_at_mut(half * width);
            for (a, b) in upper.iter_mut().zip(lower) {
                (*a, *b) = (*a + *b, *a - *b);
            }
        }
        half *= 2;
    }
}
