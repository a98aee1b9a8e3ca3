//! What an impact does to a person on foot.
//!
//! Tefft 2013, AAA Foundation, pedestrians in the United States [P]: the speeds at which the risk
//! is 10, 25, 50, 75 and 90 %. In between, the risk is interpolated on the logit scale, which
//! keeps it rising and between 0 and 1; beyond, the end pieces go on.

use crate::engine::math::{logistic, logit};

const RISKS: [f64; 5] = [0.10, 0.25, 0.50, 0.75, 0.90];
const DEATH_MPH: [f64; 5] = [24.1, 32.5, 40.6, 48.0, 54.6];
const SEVERE_MPH: [f64; 5] = [17.1, 24.9, 33.0, 40.8, 48.1];
const MPH: f64 = 0.447_04;

/// Risk of death at this impact speed [m/s].
pub fn death(speed_m_s: f64) -> f64 {
    risk(speed_m_s, &DEATH_MPH)
}

/// Risk of an injury of AIS 4 or more at this impact speed [m/s].
pub fn severe(speed_m_s: f64) -> f64 {
    risk(speed_m_s, &SEVERE_MPH)
}

fn risk(speed_m_s: f64, quantiles: &[f64; 5]) -> f64 {
    let mph = speed_m_s / MPH;
    let piece = (1..4).take_while(|&i| mph > quantiles[i]).count();
    let (a, b) = (logit(RISKS[piece]), logit(RISKS[piece + 1]));
    let along = (mph - quantiles[piece]) / (quantiles[piece + 1] - quantiles[piece]);
    logistic(a + (b - a) * along)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_quantiles_come_back() {
        for (i, p) in RISKS.into_iter().enumerate() {
            assert!((death(DEATH_MPH[i] * MPH) - p).abs() < 1e-12);
            assert!((severe(SEVERE_MPH[i] * MPH) - p).abs() < 1e-12);
        }
    }

    #[test]
    fn risk_rises_and_stays_a_risk() {
        // Up to 144 km/h; far beyond, the straight tails of the two curves would cross.
        let mut before = 0.0;
        for step in 0..400 {
            let now = death(f64::from(step) * 0.1);
            assert!(now > before && now < 1.0);
            assert!(severe(f64::from(step) * 0.1) > now);
            before = now;
        }
    }

    #[test]
    fn ratios_between_speeds_are_the_us_ones() {
        // About 2.0 and 4.2; Rosén & Sander's German data say more than 2 and more than 5.
        let at = |km_h: f64| death(km_h / 3.6);
        assert!((at(50.0) / at(40.0) - 2.0).abs() < 0.05);
        assert!((at(50.0) / at(30.0) - 4.2).abs() < 0.1);
    }
}
