//! How well and how fast a camera sees: the EfficientDet family, and misses that persist.
//!
//! Table: Tan et al., CVPR 2020, and its repository; COCO test-dev, one V100, batch 1, end to end
//! [P]. Turning average precision into a chance per frame is our assumption [A].

use crate::engine::{
    math::{normal_cdf, normal_quantile},
    values::Values,
};

/// Names of the models, as in links.
pub static NAMES: [&str; 9] = ["d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d7x"];

/// Average precision for small, medium and large objects [%], and milliseconds a picture.
const TABLE: [([f64; 3], f64); 9] = [
    ([12.4, 39.0, 52.7], 10.2),
    ([18.3, 45.0, 57.5], 13.5),
    ([22.5, 47.0, 58.4], 17.7),
    ([27.9, 51.4, 62.0], 28.0),
    ([30.7, 53.2, 63.2], 42.8),
    ([33.9, 54.7, 64.1], 72.5),
    ([34.9, 56.0, 65.4], 92.8),
    ([35.8, 57.0, 66.3], 122.0),
    ([37.2, 57.9, 68.0], 153.0),
];

/// Frames a second that no camera exceeds.
const FASTEST: f64 = 30.0;

/// Side of a standing person's picture at 1 m [pixels]: height 1,700, width .41 of it.
const SIDE: f64 = 1089.0;

/// Size class of a person by distance, as COCO sorts areas: under 32² pixels small (0), under 96²
/// medium (1), else large (2).
pub fn size_class(distance_m: f64) -> usize {
    let side = SIDE / distance_m.max(0.1);
    match side {
        s if s < 32.0 => 0,
        s if s < 96.0 => 1,
        _ => 2,
    }
}

/// What every observer's camera and computer do with a picture.
#[derive(Debug, Clone)]
pub struct Eyes {
    /// From exposure to result [s].
    pub latency_s: f64,
    /// Between exposures [s].
    pub interval_s: f64,
    /// Φ⁻¹ of the chance that a frame shows a person who is there, by size class.
    person: [f64; 3],
    /// Φ⁻¹ of the chance that a frame shows a person where a look-alike is, by size class.
    lookalike: [f64; 3],
    /// Weight ρ of the difficulty that stays from frame to frame, and √(1−ρ²).
    persistence: (f64, f64),
}

impl Eyes {
    /// The model, computer and assumptions that these values choose.
    pub fn new(values: &Values) -> Self {
        let (precision, milliseconds) = TABLE[values.get("perception") as usize];
        let slowdown = values.get("hardware") / (1.0 - values.get("logging") / 100.0);
        let latency_s = milliseconds * slowdown / 1000.0;
        let hit = |ap: f64| (values.get("hit_factor") * ap / 100.0).min(0.99);
        let mistake = |ap: f64| values.get("lookalike_rate") * (1.0 - ap / 100.0);
        Self::with(
            latency_s,
            latency_s.max(1.0 / FASTEST),
            precision.map(hit),
            precision.map(mistake),
            values.get("persistence"),
        )
    }

    /// Eyes with these chances per frame by size class; tests reach what no parameter does.
    pub fn with(
        latency_s: f64,
        interval_s: f64,
        person: [f64; 3],
        lookalike: [f64; 3],
        persistence: f64,
    ) -> Self {
        let rest = libm::sqrt(1.0 - persistence * persistence);
        Self {
            latency_s,
            interval_s,
            person: person.map(normal_quantile),
            lookalike: lookalike.map(normal_quantile),
            persistence: (persistence, rest),
        }
    }

    /// Chance per frame, by size class, that a frame says "person" given the difficulty `z` of
    /// what is there: one draw for the whole trial, so that a miss is likely to be missed again.
    /// A frame sees it when Φ⁻¹(p) > ρz + √(1−ρ²)ε, that is with chance Φ((Φ⁻¹(p) − ρz)/√(1−ρ²)).
    pub fn chances(&self, person: bool, z: f64) -> [f64; 3] {
        let levels = if person { self.person } else { self.lookalike };
        let (rho, rest) = self.persistence;
        levels.map(|level| match level {
            f64::INFINITY => 1.0,
            f64::NEG_INFINITY => 0.0,
            level => normal_cdf((level - rho * z) / rest),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{
        random::{Name, Stream},
        sample::normal,
    };

    #[test]
    fn size_classes_change_where_the_evidence_says() {
        assert_eq!(
            [35.0, 34.1, 33.9, 11.4, 11.3, 3.0].map(size_class),
            [0, 0, 1, 1, 2, 2]
        );
    }

    #[test]
    fn persistence_keeps_the_average_chance() {
        // Averaged over difficulties, a frame's chance is p whatever ρ is.
        for rho in [0.0, 0.5, 0.9, 0.99] {
            let eyes = Eyes::with(0.0, 0.1, [0.2, 0.5, 0.9], [0.1; 3], rho);
            let mut stream = Stream::new(Name {
                seed: 1,
                kind: 0,
                trial: 0,
                purpose: 0,
                observer: 0,
            });
            let n = 200_000;
            let mut sums = [0.0; 3];
            for _ in 0..n {
                let chances = eyes.chances(true, normal(&mut stream));
                for (sum, chance) in sums.iter_mut().zip(chances) {
                    *sum += chance;
                }
            }
            for (sum, p) in sums.into_iter().zip([0.2, 0.5, 0.9]) {
                // Four standard errors of a share at most.
                assert!((sum / f64::from(n) - p).abs() < 4.0 * 0.5 / libm::sqrt(f64::from(n)));
            }
        }
    }
}
