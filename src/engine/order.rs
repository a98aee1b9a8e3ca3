//! One sort for short lists of anything: by a number.
//!
//! The standard sorts are made anew for every type that is sorted, five kilobytes each: in an engine that is
//! fetched while a reader waits, lists that are sorted once a picture share one.

/// Sorts by a number, as `f64::total_cmp` orders them; what has the same number stays in its order.
pub fn by_number<T>(items: &mut [T], number: impl Fn(&T) -> f64) {
    let mut wanted: Vec<(f64, usize)> = items.iter().map(number).zip(0..).collect();
    wanted.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    // Every place takes the item that belongs there. One that was moved away from is found by following
    // where it went.
    for place in 0..wanted.len() {
        let mut from = wanted[place].1;
        while from < place {
            from = wanted[from].1;
        }
        items.swap(place, from);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_a_stable_sort(
            numbers in prop::collection::vec(prop_oneof![any::<f64>(), (-3..3).prop_map(f64::from)], 0..40)
        ) {
            let items: Vec<(f64, usize)> = numbers.into_iter().zip(0..).collect();
            let (mut ours, mut theirs) = (items.clone(), items);
            by_number(&mut ours, |item| item.0);
            theirs.sort_by(|a, b| a.0.total_cmp(&b.0));
            let places = |items: &[(f64, usize)]| items.iter().map(|i| i.1).collect::<Vec<_>>();
            prop_assert_eq!(places(&ours), places(&theirs));
        }
    }
}
