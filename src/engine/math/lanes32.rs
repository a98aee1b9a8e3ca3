//! Exponential and logarithm of several single-precision numbers, for the losses of small networks.
//!
//! As in [`lanes`](super::lanes): no branch, no table, every result depends on its own argument
//! alone and every step is rounded once, so that a build with wide registers and one without agree
//! to the last bit. Written with the registers of `wide`, because LLVM does not find them in plain
//! arrays here. Reductions and polynomials are those of Moshier's Cephes (`expf.c`, `logf.c`).

use bytemuck::cast;
use wide::{f32x4, i32x4};

/// Four numbers that are worked on together.
pub type Four = f32x4;

/// ln 2 in two parts; the first has so few bits that its product with a small whole number is exact.
const LN2_HIGH: f32 = 0.693_359_4;
const LN2_LOW: f32 = -2.121_944_4e-4;
/// 1.5 · 2²³: adding it rounds to a whole number, which then stands in the lower bits.
const SHIFT: f32 = 12_582_912.0;

/// Exponentials; at most 2 units in the last place from `libm::expf` between −87 and 88. Smaller
/// arguments count as −87 (about 1.6e-38), larger ones as 88 (about 1.7e38).
#[inline(always)]
pub fn exp(x: Four) -> Four {
    const P: [f32; 6] = [
        1.987_569_1e-4,
        1.398_199_9e-3,
        8.333_452e-3,
        4.166_579_6e-2,
        1.666_666_5e-1,
        0.5,
    ];
    let all = Four::splat;
    let x = x.simd_gt(all(-87.0)).select(x, all(-87.0));
    let x = x.simd_lt(all(88.0)).select(x, all(88.0));
    let shifted = x * all(std::f32::consts::LOG2_E) + all(SHIFT);
    let power = shifted - all(SHIFT);
    let r = x - power * all(LN2_HIGH) - power * all(LN2_LOW);
    let p = polynomial(&P, r);
    let near_one = p * (r * r) + r + all(1.0);
    let bits: i32x4 = cast(shifted);
    cast(cast::<_, i32x4>(near_one) + (bits << 23_u32))
}

/// Natural logarithms; at most 2 units in the last place from `libm::logf`. Arguments are positive,
/// finite and not subnormal.
#[inline(always)]
pub fn ln(x: Four) -> Four {
    const P: [f32; 9] = [
        7.037_683_6e-2,
        -1.151_461e-1,
        1.167_699_9e-1,
        -1.242_014_1e-1,
        1.424_932_3e-1,
        -1.666_805_8e-1,
        2.000_071_5e-1,
        -2.499_999_4e-1,
        3.333_333e-1,
    ];
    // √½: the mantissa is taken between √½ and √2.
    const ROOT: i32 = 0x3f35_04f3;
    /// 2²³: the last bit of a number of this size counts ones.
    const TWO_23: f32 = 8_388_608.0;
    let (all, every) = (Four::splat, i32x4::splat);
    let top = cast::<_, i32x4>(x) + every((0x7f << 23) - ROOT);
    // Above √½ · 2⁻¹²⁶ the sign bit stays free, so that an arithmetic shift is a plain one.
    let counted = (top >> 23_u32) | every(TWO_23.to_bits() as i32);
    let power = cast::<_, Four>(counted) - all(TWO_23 + 127.0);
    let f = cast::<_, Four>((top & every(0x007f_ffff)) + every(ROOT)) - all(1.0);
    let z = f * f;
    let small = f * z * polynomial(&P, f) + power * all(LN2_LOW) - all(0.5) * z;
    f + small + power * all(LN2_HIGH)
}

/// The coefficient of the highest power first.
#[inline(always)]
fn polynomial<const N: usize>(coefficients: &[f32; N], x: Four) -> Four {
    let first = Four::splat(coefficients[0]);
    let rest = &coefficients[1..];
    rest.iter().fold(first, |sum, c| sum * x + Four::splat(*c))
}

/// One number of [`exp`].
#[inline(always)]
pub fn exp_one(x: f32) -> f32 {
    exp(Four::splat(x)).to_array()[0]
}

/// One number of [`ln`].
#[inline(always)]
pub fn ln_one(x: f32) -> f32 {
    ln(Four::splat(x)).to_array()[0]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Name, Stream};

    fn uniforms() -> impl Iterator<Item = f32> {
        let mut stream = Stream::new(Name {
            seed: 4,
            kind: 0,
            trial: 0,
            purpose: 0,
            observer: 0,
        });
        (0..500_000).map(move |_| stream.uniform() as f32)
    }

    /// Distance in units in the last place; both have one sign.
    fn ulps(a: f32, b: f32) -> u32 {
        a.to_bits().abs_diff(b.to_bits())
    }

    #[test]
    fn exponentials_are_those_of_libm() {
        let wide = uniforms().map(|u| 175.0 * u - 87.0);
        let narrow = uniforms().map(|u| 4.0 * u - 2.0);
        for x in wide.chain(narrow) {
            assert!(ulps(exp_one(x), libm::expf(x)) <= 2, "{x}");
        }
        assert_eq!(exp_one(0.0), 1.0);
    }

    #[test]
    fn logarithms_are_those_of_libm() {
        let small = uniforms().map(|u| u * 1e-30).filter(|x| *x > 2e-38);
        let near_one = uniforms().map(|u| 0.99 + 0.02 * u);
        let large = uniforms().map(|u| u * 1e12 + 1e-3);
        for x in small.chain(near_one).chain(large) {
            let (got, want) = (ln_one(x), libm::logf(x));
            // Next to one the logarithm is next to nothing, and its sign decides nothing.
            assert!(got == want || ulps(got, want) <= 2, "{x}: {got} {want}");
        }
        assert_eq!(ln_one(1.0), 0.0);
    }

    #[test]
    fn arguments_out_of_range_count_as_the_nearest_end() {
        assert_eq!(exp_one(-1e30), exp_one(-87.0));
        assert_eq!(exp_one(f32::NEG_INFINITY), exp_one(-87.0));
        assert_eq!(exp_one(1e30), exp_one(88.0));
        assert!(exp_one(88.0).is_finite() && exp_one(-87.0) > 0.0);
    }

    #[test]
    fn values_are_stable() {
        let bits = |x: [f32; 4]| x.map(f32::to_bits);
        let powers = [[-80.0, -3.3, -0.2, 1e-4], [0.9, 2.5, 41.0, 87.9]];
        let powers = powers.map(|x| bits(exp(x.into()).to_array()));
        let logs = [[1e-30, 0.1, 0.7, 0.99], [1.5, 12.0, 1e9, 3e38]];
        let logs = logs.map(|x| bits(ln(x.into()).to_array()));
        assert_eq!(
            powers.as_flattened(),
            POWERS,
            "changing these bits changes digests"
        );
        assert_eq!(
            logs.as_flattened(),
            LOGS,
            "changing these bits changes digests"
        );
    }

    const POWERS: [u32; 8] = [
        96_464_058,
        1_024_922_318,
        1_062_312_023,
        1_065_354_055,
        1_075_669_539,
        1_094_904_703,
        1_561_203_428,
        2_128_665_774,
    ];
    const LOGS: [u32; 8] = [
        3_263_834_037,
        3_222_494_606,
        3_199_639_066,
        3_156_519_456,
        1_053_792_543,
        1_075_775_670,
        1_101_384_000,
        1_118_908_822,
    ];
}
