//! Logarithm and exponential for long loops: no branch and no table, so that a compiler can do
//! several numbers in one instruction.
//!
//! Every result depends on its own argument alone and is made of additions, multiplications,
//! divisions and moves of bits, each rounded once. Therefore a build with wide registers, one with
//! narrow ones and one without any agree to the last bit. Reductions and polynomials are those of
//! FreeBSD's `e_log.c` and `e_exp.c`, which `libm` has too; only their branches are gone.

/// Numbers that are worked on together.
pub const LANES: usize = 4;

/// So many numbers.
pub type Lanes = [f64; LANES];

const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// 2⁵²: the last bit of a number of this size counts ones.
const TWO_52: f64 = 4_503_599_627_370_496.0;

/// Natural logarithms; at most 2 units in the last place from `libm::log`. Arguments are positive,
/// finite and not subnormal.
#[inline]
pub fn ln(x: Lanes) -> Lanes {
    x.map(ln_one)
}

/// Exponentials; at most 2 units in the last place from `libm::exp`. Arguments lie between −700
/// and 700.
#[inline]
pub fn exp(x: Lanes) -> Lanes {
    x.map(exp_one)
}

/// One lane of [`ln`].
#[inline(always)]
pub fn ln_one(x: f64) -> f64 {
    const G: [f64; 7] = [
        6.666_666_666_666_735e-1,
        3.999_999_999_940_942e-1,
        2.857_142_874_366_239e-1,
        2.222_219_843_214_978_4e-1,
        1.818_357_216_161_805e-1,
        1.531_383_769_920_937_3e-1,
        1.479_819_860_511_658_6e-1,
    ];
    // √½, rounded up in its upper half: the mantissa is taken between √½ and √2.
    const ROOT: u64 = 0x3fe6_a09e << 32;
    let top = x.to_bits() + ((0x3ff0_0000_u64 << 32) - ROOT);
    let power = f64::from_bits((top >> 52) | TWO_52.to_bits()) - (TWO_52 + 1023.0);
    let f = f64::from_bits((top & 0x000f_ffff_ffff_ffff) + ROOT) - 1.0;
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (G[1] + w * (G[3] + w * G[5]));
    let odd = z * (G[0] + w * (G[2] + w * (G[4] + w * G[6])));
    s * (half_square + (odd + even)) + power * LN2_LOW - half_square + f + power * LN2_HIGH
}

/// One lane of [`exp`].
#[inline(always)]
pub fn exp_one(x: f64) -> f64 {
    const P: [f64; 5] = [
        1.666_666_666_666_660_2e-1,
        -2.777_777_777_701_559_3e-3,
        6.613_756_321_437_934e-5,
        -1.653_390_220_546_525_2e-6,
        4.138_136_797_057_238_5e-8,
    ];
    /// 1.5 · 2⁵²: adding it rounds to a whole number, which then stands in the lower bits.
    const SHIFT: f64 = 1.5 * TWO_52;
    let shifted = x * std::f64::consts::LOG2_E + SHIFT;
    let power = shifted - SHIFT;
    let high = x - power * LN2_HIGH;
    let low = power * LN2_LOW;
    let r = high - low;
    let z = r * r;
    let c = r - z * (P[0] + z * (P[1] + z * (P[2] + z * (P[3] + z * P[4]))));
    let near_one = 1.0 + (r * c / (2.0 - c) - low + high);
    f64::from_bits(near_one.to_bits().wrapping_add(shifted.to_bits() << 52))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Name, Stream};

    fn uniforms() -> impl Iterator<Item = f64> {
        let mut stream = Stream::new(Name {
            seed: 3,
            kind: 0,
            trial: 0,
            purpose: 0,
            observer: 0,
        });
        (0..500_000).map(move |_| stream.uniform())
    }

    /// Distance in units in the last place; both have one sign.
    fn ulps(a: f64, b: f64) -> u64 {
        a.to_bits().abs_diff(b.to_bits())
    }

    #[test]
    fn logarithms_are_those_of_libm() {
        let small = uniforms().map(|u| u * 1e-9);
        let near_one = uniforms().map(|u| 0.99 + 0.02 * u);
        let large = uniforms().map(|u| u * 1e12);
        for x in uniforms().chain(small).chain(near_one).chain(large) {
            assert!(ulps(ln_one(x), libm::log(x)) <= 2, "{x}");
        }
        assert_eq!(ln([1.0; LANES]), [0.0; LANES]);
    }

    #[test]
    fn exponentials_are_those_of_libm() {
        let wide = uniforms().map(|u| 1400.0 * u - 700.0);
        let narrow = uniforms().map(|u| 4.0 * u - 2.0);
        for x in wide.chain(narrow) {
            assert!(ulps(exp_one(x), libm::exp(x)) <= 2, "{x}");
        }
        assert_eq!(exp([0.0; LANES]), [1.0; LANES]);
    }

    #[test]
    fn values_are_stable() {
        let logs = ln([0.1, 0.7, 1.5, 1e9]).map(f64::to_bits);
        let powers = exp([-3.3, -0.2, 0.9, 41.0]).map(f64::to_bits);
        assert_eq!(logs, LOGS, "changing these bits changes digests");
        assert_eq!(powers, POWERS, "changing these bits changes digests");
    }

    const LOGS: [u64; 4] = [
        13_835_739_416_338_191_637,
        13_823_468_941_351_141_200,
        4_600_975_829_957_056_588,
        4_626_526_298_450_952_120,
    ];
    const POWERS: [u64; 4] = [
        4_585_476_245_642_657_413,
        4_605_549_690_574_233_945,
        4_612_720_952_627_460_284,
        4_873_389_974_480_709_730,
    ];
}
