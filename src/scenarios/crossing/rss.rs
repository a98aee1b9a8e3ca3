//! The gap that responsibility-sensitive safety asks a follower to keep.
//!
//! Intel's ad-rss-lib and its parameter appendix [P]: response 2 s for other drivers, acceleration
//! 3.5 m/s² until they respond, then braking with at least 4 m/s², while the car ahead brakes with
//! at most 8 m/s².

/// Response time of a driver who is not the system's own [s].
pub const OTHER_RESPONSE_S: f64 = 2.0;
const ACCELERATION: f64 = 3.5;
const BRAKE_LEAST: f64 = 4.0;
const BRAKE_MOST: f64 = 8.0;

/// Safe gap [m] for a follower at `rear` m/s behind a car at `front` m/s.
pub fn safe_gap(rear: f64, front: f64, response_s: f64) -> f64 {
    let after = rear + response_s * ACCELERATION;
    let way = rear * response_s + 0.5 * ACCELERATION * response_s * response_s;
    let stop = after * after / (2.0 * BRAKE_LEAST);
    (way + stop - front * front / (2.0 * BRAKE_MOST)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_gaps_come_back() {
        let v = 50.0 / 3.6;
        assert!((safe_gap(v, v, 1.0) - 41.4).abs() < 0.05);
        assert!((safe_gap(v, v, OTHER_RESPONSE_S) - 77.3).abs() < 0.05);
        assert_eq!(safe_gap(0.0, 40.0, 0.1), 0.0);
    }
}
