//! Isotonic regression: the best rising staircase through measured points.
//!
//! Pool adjacent violators (Ayer et al. 1955; Barlow et al. 1972). It turns a number that only ranks
//! cases, such as a model's confidence, into a chance that was checked (Zadrozny & Elkan 2002).

/// A rising staircase over a real number.
#[derive(Debug, Clone, PartialEq)]
pub struct Staircase {
    /// Where each step begins, rising.
    starts: Vec<f64>,
    /// Its height, rising.
    heights: Vec<f64>,
}

impl Staircase {
    /// The rising staircase with the least squared distance from these points (where, how high).
    /// Points at one place count as their mean. A step reaches from its first point to that of the
    /// next step; before the first point the first step stands.
    ///
    /// # Panics
    /// When there is no point, or a number is not finite: a bug of the caller.
    pub fn fit(points: &[(f64, f64)]) -> Self {
        assert!(!points.is_empty(), "a staircase through no point");
        assert!(points.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
        let mut sorted = points.to_vec();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut pools: Vec<Pool> = Vec::new();
        for same in sorted.chunk_by(|a, b| a.0 == b.0) {
            let mut next = Pool {
                start: same[0].0,
                sum: same.iter().map(|point| point.1).sum(),
                count: same.len() as f64,
            };
            while let Some(last) = pools.pop_if(|last| last.mean() > next.mean()) {
                next = last.and(&next);
            }
            pools.push(next);
        }
        Self {
            starts: pools.iter().map(|pool| pool.start).collect(),
            heights: pools.iter().map(Pool::mean).collect(),
        }
    }

    /// Height at a place.
    pub fn at(&self, x: f64) -> f64 {
        let steps = self.starts.partition_point(|start| *start <= x);
        self.heights[steps.max(1) - 1]
    }

    /// How many steps it has.
    pub fn steps(&self) -> usize {
        self.heights.len()
    }
}

/// Neighbouring points that share one height.
struct Pool {
    start: f64,
    sum: f64,
    count: f64,
}

impl Pool {
    fn mean(&self) -> f64 {
        self.sum / self.count
    }

    fn and(&self, next: &Self) -> Self {
        Self {
            start: self.start,
            sum: self.sum + next.sum,
            count: self.count + next.count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn heights(points: &[(f64, f64)]) -> Vec<f64> {
        let fit = Staircase::fit(points);
        points.iter().map(|point| fit.at(point.0)).collect()
    }

    fn squares(points: &[(f64, f64)], heights: &[f64]) -> f64 {
        let off = |(point, height): (&(f64, f64), &f64)| (point.1 - height) * (point.1 - height);
        points.iter().zip(heights).map(off).sum()
    }

    #[test]
    fn a_textbook_case() {
        let points = [
            (1.0, 1.0),
            (2.0, 3.0),
            (3.0, 2.0),
            (4.0, 4.0),
            (5.0, 3.5),
            (6.0, 5.0),
        ];
        assert_eq!(heights(&points), [1.0, 2.5, 2.5, 3.75, 3.75, 5.0]);
        let fit = Staircase::fit(&points);
        assert_eq!((fit.at(-9.0), fit.at(2.9), fit.at(99.0)), (1.0, 2.5, 5.0));
        assert_eq!(fit.steps(), 4);
        let twice = Staircase::fit(&[(1.0, 0.0), (1.0, 1.0), (0.0, 0.2)]);
        assert_eq!((twice.at(0.0), twice.at(1.0)), (0.2, 0.5));
    }

    proptest! {
        #[test]
        fn it_rises_keeps_the_mean_and_no_rising_line_is_nearer(
            ys in prop::collection::vec(-10.0..10.0_f64, 1..40),
            other in prop::collection::vec(-10.0..10.0_f64, 40),
            share in 0.0..1.0_f64,
        ) {
            let points: Vec<(f64, f64)> =
                ys.iter().enumerate().map(|(i, y)| (i as f64, *y)).collect();
            let fit = heights(&points);
            prop_assert!(fit.windows(2).all(|pair| pair[0] <= pair[1]));
            let (a, b): (f64, f64) = (ys.iter().sum(), fit.iter().sum());
            prop_assert!((a - b).abs() < 1e-9, "{a} {b}");
            // Towards any other rising sequence the distance does not fall: the fit is the best.
            let mut rising = other[..ys.len()].to_vec();
            rising.sort_by(f64::total_cmp);
            let mixed: Vec<f64> =
                fit.iter().zip(&rising).map(|(f, r)| f + share * (r - f)).collect();
            prop_assert!(squares(&points, &mixed) >= squares(&points, &fit) - 1e-9);
        }

        #[test]
        fn what_rises_stays_and_order_does_not_matter(
            mut ys in prop::collection::vec(-10.0..10.0_f64, 1..40),
            turn in any::<prop::sample::Index>(),
        ) {
            let point = |(i, y): (usize, &f64)| (i as f64, *y);
            let points: Vec<(f64, f64)> = ys.iter().enumerate().map(point).collect();
            let mut turned = points.clone();
            turned.rotate_left(turn.index(points.len()));
            prop_assert_eq!(Staircase::fit(&points), Staircase::fit(&turned));
            ys.sort_by(f64::total_cmp);
            let rising: Vec<(f64, f64)> = ys.iter().enumerate().map(point).collect();
            prop_assert_eq!(heights(&rising), ys);
        }
    }
}
