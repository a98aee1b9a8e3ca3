//! How long the parts of a store take: fits that Bailis et al. published (VLDB 2012), in ms.

use crate::engine::{sample::Mixture, values::Values};

/// The words of the dial, in the order in which they are offered.
pub const NAMES: [&str; 5] = ["ssd", "disk", "ymmr", "wan", "exponential"];

/// Shape of the body of Yammer's writes. The paper prints 3.35, its authors' code has 3.5, and only
/// 3.5 gives the table that they print.
pub const YMMR_SHAPE: f64 = 3.5;
/// The shape that the paper prints.
pub const YMMR_SHAPE_PRINTED: f64 = 3.35;

/// What it takes to reach another site, one way [ms].
pub const FAR_MS: f64 = 75.0;

const SSD: Mixture = Mixture::new(0.9122, 0.235, 10.0, 1.0 / 1.66);
const DISK_WRITE: Mixture = Mixture::new(0.38, 1.05, 1.51, 1.0 / 0.183);
const YMMR_WRITE: Mixture = Mixture::new(0.939, 3.0, YMMR_SHAPE, 1.0 / 0.0028);
const YMMR: Mixture = Mixture::new(0.982, 1.5, 3.8, 1.0 / 0.0217);

/// Times of the four legs, each for one copy [ms].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Legs {
    /// A report travels to a copy and is written.
    pub write: Mixture,
    /// The copy's word that it has it travels back.
    pub ack: Mixture,
    /// A question travels to a copy.
    pub read: Mixture,
    /// The answer travels back.
    pub reply: Mixture,
}

/// The paper's example with plain rates: writing is ten times slower than the other steps.
pub const EXAMPLE: Legs = Legs {
    write: Mixture::exponential(1.0 / 0.1),
    ack: Mixture::exponential(1.0),
    read: Mixture::exponential(1.0),
    reply: Mixture::exponential(1.0),
};
/// Reads of the example that are fresh at once, as printed (41 %), out of 1,000.
pub const EXAMPLE_FRESH: f64 = 410.0;

impl Legs {
    /// The legs that these values describe.
    pub fn new(values: &Values) -> Self {
        let with = |write, rest| Self {
            write,
            ack: rest,
            read: rest,
            reply: rest,
        };
        let rate = |id| Mixture::exponential(1.0 / values.get(id));
        match values.word("profile") {
            "ssd" => with(SSD, SSD),
            "ymmr" => with(YMMR_WRITE, YMMR),
            "exponential" => Self {
                write: rate("w_rate"),
                ack: rate("a_rate"),
                read: rate("r_rate"),
                reply: rate("s_rate"),
            },
            _ => with(DISK_WRITE, SSD),
        }
    }
}

/// Tries a millisecond of the script that made the paper's table (see `printed`).
pub fn tries_per_ms(profile: &str) -> f64 {
    if profile == "ssd" { 100.0 } else { 10.0 }
}

/// What the paper prints for the time until 999 of 1,000 reads are fresh [ms], by profile, copies,
/// answers and confirmations; nothing for settings of which we have no printed time.
pub fn published_t_999(profile: &str, n: u32, r: u32, w: u32) -> Option<f64> {
    const ROWS: [(&str, u32, u32, f64); 8] = [
        ("ssd", 1, 1, 1.85),
        ("ssd", 1, 2, 1.79),
        ("ssd", 2, 1, 0.0),
        ("ssd", 2, 2, 0.0),
        ("disk", 1, 1, 45.5),
        ("disk", 1, 2, 43.3),
        ("disk", 2, 1, 13.6),
        ("disk", 2, 2, 0.0),
    ];
    let here = |row: &&(&str, u32, u32, f64)| (row.0, row.1, row.2) == (profile, r, w);
    ROWS.iter().find(here).filter(|_| n == 3).map(|row| row.3)
}
