//! Reads and writes: 64 trials at a time, in columns, so that the machine can do several at once.
//!
//! A trial is one report that is written and one car that asks (the paper's "WARS"). For each copy:
//! W, the report arrives; A, its confirmation comes back; R, the question arrives; S, its answer
//! comes back. The report counts as saved when the w-th confirmation is back; the car acts when the
//! r-th answer is back. A read t after the saving is fresh if one of the copies behind those r
//! answers had the report when the question arrived.

use crate::engine::random::{Name, Stream};

use super::{
    latency::FAR_MS,
    model::{MOST, Model},
};

/// Trials that are done together. One stream serves a purpose, a copy and a block: a block always
/// draws all of its numbers, so no setting ever moves the noise of another trial, copy or purpose.
pub const BLOCK: usize = 64;

/// One number for each trial of a block.
pub type Column = [f64; BLOCK];

/// What streams are for. Write, ack, read and reply are drawn for each copy.
const WRITE: u8 = 0;
const ACK: u8 = 1;
const READ: u8 = 2;
const REPLY: u8 = 3;
const WRITE_SITE: u8 = 4;
const READ_SITE: u8 = 5;

/// What happens at each copy in the trials of a block [ms].
pub struct Copies {
    /// When its confirmation is back: W + A.
    pub confirmed: [Column; MOST],
    /// When its answer is back: R + S.
    pub answered: [Column; MOST],
    /// How much later than the question's start the writing would have had to start for the copy to
    /// miss it: W − R.
    pub behind: [Column; MOST],
}

/// How the trials of a block went [ms].
pub struct Outcomes {
    /// The read is fresh if it starts at least this long after the saving; below 0 it always is.
    pub needed: Column,
    /// How long the read takes.
    pub read: Column,
    /// How long the saving takes.
    pub write: Column,
}

impl Copies {
    /// Empty columns.
    pub const fn new() -> Self {
        const NOTHING: [Column; MOST] = [[0.0; BLOCK]; MOST];
        Self {
            confirmed: NOTHING,
            answered: NOTHING,
            behind: NOTHING,
        }
    }

    /// Draws a block.
    pub fn draw(&mut self, model: &Model, block: u32) {
        let stream = |purpose, observer| {
            Stream::new(Name {
                seed: model.seed,
                kind: 0,
                trial: block,
                purpose,
                observer,
            })
        };
        let sites = model.far.then(|| {
            [WRITE_SITE, READ_SITE].map(|purpose| {
                let mut stream = stream(purpose, 0);
                let n = model.n as f64;
                std::array::from_fn::<f64, BLOCK, _>(|_| libm::floor(stream.coarse() * n))
            })
        });
        let [mut w, mut a, mut r, mut s] = [[0.0; BLOCK]; 4];
        for copy in 0..model.n {
            let legs = &model.legs;
            for (purpose, leg, column) in [
                (WRITE, legs.write, &mut w),
                (ACK, legs.ack, &mut a),
                (READ, legs.read, &mut r),
                (REPLY, legs.reply, &mut s),
            ] {
                leg.fill(&mut stream(purpose, copy as u16), column);
            }
            if let Some([write_site, read_site]) = &sites {
                for b in 0..BLOCK {
                    let way = |site: f64| if site == copy as f64 { 0.0 } else { FAR_MS };
                    let (to_write, to_read) = (way(write_site[b]), way(read_site[b]));
                    w[b] += to_write;
                    a[b] += to_write;
                    r[b] += to_read;
                    s[b] += to_read;
                }
            }
            for b in 0..BLOCK {
                self.confirmed[copy][b] = w[b] + a[b];
                self.answered[copy][b] = r[b] + s[b];
                self.behind[copy][b] = w[b] - r[b];
            }
        }
    }

    /// How the block goes when the car waits for `r` answers of `n` and a report for `w`
    /// confirmations.
    pub fn outcomes(&self, n: usize, r: usize, w: usize) -> Outcomes {
        let mut out = Outcomes {
            needed: [f64::INFINITY; BLOCK],
            read: [0.0; BLOCK],
            write: [0.0; BLOCK],
        };
        let (confirmed, answered) = (&self.confirmed[..n], &self.answered[..n]);
        let (r, w) = (r as f64, w as f64);
        for copy in 0..n {
            let before = earlier(confirmed, copy);
            for b in 0..BLOCK {
                let last = before[b] == w - 1.0;
                out.write[b] = if last {
                    confirmed[copy][b]
                } else {
                    out.write[b]
                };
            }
            let before = earlier(answered, copy);
            let behind = &self.behind[copy];
            for b in 0..BLOCK {
                let last = before[b] == r - 1.0;
                out.read[b] = if last { answered[copy][b] } else { out.read[b] };
                let helps = before[b] < r && behind[b] < out.needed[b];
                out.needed[b] = if helps { behind[b] } else { out.needed[b] };
            }
        }
        for b in 0..BLOCK {
            out.needed[b] -= out.write[b];
        }
        out
    }
}

/// How many other copies come before this one; of two at once, the first in the list.
#[inline(always)]
fn earlier(times: &[Column], copy: usize) -> Column {
    let mut before = [0.0; BLOCK];
    let own = &times[copy];
    for (other, theirs) in times.iter().enumerate() {
        if other < copy {
            for b in 0..BLOCK {
                before[b] += if theirs[b] <= own[b] { 1.0 } else { 0.0 };
            }
        } else if other > copy {
            for b in 0..BLOCK {
                before[b] += if theirs[b] < own[b] { 1.0 } else { 0.0 };
            }
        }
    }
    before
}
