//! EVIDENCE.md, section 3, "Encodings".

use nalgebra::DMatrix;

use super::{super::*, stream};
use codes::{Code, Family, shuffled};
use data::{Data, Shape};
use spectrum::{marchenko_pastur, present, whole};

const WORKERS: usize = 16;
const BACK: usize = 12;
const SETS: usize = 40;

fn dense(code: &Code) -> DMatrix<f64> {
    DMatrix::from_row_slice(code.rows, code.columns, &code.dense())
}

fn sets(count: usize) -> Vec<Vec<bool>> {
    let mut draws = stream(1);
    let set = |_| {
        let mut here = vec![false; WORKERS];
        let order = shuffled(WORKERS, &mut draws);
        order.into_iter().take(BACK).for_each(|i| here[i] = true);
        here
    };
    (0..count).map(set).collect()
}

/// The spectrum row: m = 16, β ≈ 2, n ≈ 120, k = 12. Each end is averaged over 40 sampled sets, and
/// may differ from the table by .02 (its sets and draws are not known).
#[test]
fn the_table_of_spectra_comes_back() {
    let table = [
        // Paley: q = 241 gives 242 coded rows and room for 121 columns.
        (Family::Gaussian, 120, [0.027, 3.37], [0.012, 0.22]),
        (Family::Hadamard, 128, [0.098, 1.33], [0.02, 0.004]),
        (Family::Paley, 121, [0.090, 1.33], [0.02, 0.004]),
    ];
    for (family, columns, published, tolerance) in table {
        let code = Code::new(family, columns, 2, 5);
        let mut ends = [0.0, 0.0];
        for here in sets(SETS) {
            let all = whole(&code, &here);
            ends[0] += all[0] / SETS as f64;
            ends[1] += all[all.len() - 1] / SETS as f64;
        }
        for ((end, published), tolerance) in ends.iter().zip(published).zip(tolerance) {
            assert!((end - published).abs() < tolerance, "{family:?}: {ends:?}");
        }
    }
    let [low, high] = marchenko_pastur(0.75 * 2.0);
    assert!(
        (low - 0.034).abs() < 5e-4 && (high - 3.30).abs() < 5e-3,
        "{low} {high}"
    );
}

/// Of (1/η)S_AᵀS_A, λmax ≤ 1/η, and a share of at least 1 − β(1 − η) equals 1/η: computed the long
/// way, on the whole matrix.
#[test]
fn tight_frames_keep_most_eigenvalues_at_the_top() {
    for (family, columns) in [(Family::Hadamard, 128), (Family::Paley, 121)] {
        let code = Code::new(family, columns, 2, 5);
        let s = dense(&code);
        let beta = code.rows as f64 / columns as f64;
        for here in sets(4) {
            let eta = present(&here);
            let rows: Vec<usize> = (0..WORKERS)
                .filter(|&worker| here[worker])
                .flat_map(|worker| codes::share(code.rows, worker, WORKERS))
                .collect();
            let part = s.select_rows(&rows);
            let eigen = (part.transpose() * &part / eta).symmetric_eigenvalues();
            assert!(
                eigen.max() <= 1.0 / eta + 1e-9,
                "{family:?} {}",
                eigen.max()
            );
            let top = eigen
                .iter()
                .filter(|v| (**v - 1.0 / eta).abs() < 1e-9)
                .count();
            let eta_rows = rows.len() as f64 / code.rows as f64;
            let promised = 1.0 - beta * (1.0 - eta_rows);
            assert!(
                top as f64 / columns as f64 >= promised - 1e-9,
                "{family:?} {top}"
            );
            // The short way, by the workers who are away, finds the same.
            let mut long: Vec<f64> = eigen.iter().copied().collect();
            long.sort_by(f64::total_cmp);
            for (a, b) in long.iter().zip(whole(&code, &here)) {
                assert!((a - b).abs() < 1e-9, "{family:?}: {a} {b}");
            }
        }
    }
}

#[test]
fn codes_keep_lengths() {
    for (family, columns, redundancy) in [
        (Family::Hadamard, 256, 1),
        (Family::Hadamard, 256, 2),
        (Family::Hadamard, 120, 4),
        (Family::Paley, 256, 2),
        (Family::Paley, 121, 2),
    ] {
        let s = dense(&Code::new(family, columns, redundancy, 5));
        let off = (s.transpose() * &s - DMatrix::identity(columns, columns)).amax();
        assert!(off < 1e-12, "{family:?} {columns}: {off}");
    }
    // Gaussian codes do so on average alone: SᵀS lies between the edges of theory, give or take .15.
    for redundancy in 1..=4 {
        let s = dense(&Code::new(Family::Gaussian, 256, redundancy, 5));
        let eigen = (s.transpose() * &s).symmetric_eigenvalues();
        let [low, high] = marchenko_pastur(redundancy as f64);
        assert!(
            eigen.min() > low - 0.15 && eigen.max() < high + 0.15,
            "{redundancy}"
        );
        assert!((eigen.mean() - 1.0).abs() < 0.02, "{}", eigen.mean());
    }
}

#[test]
fn the_fast_transform_is_the_slow_one() {
    let mut draws = stream(2);
    let table = Data::new(24, 3, Shape::Incoherent, 0.5, &mut draws);
    for family in Family::ALL {
        let code = Code::new(family, 24, 2, 5);
        let slow = dense(&code) * DMatrix::from_row_slice(24, table.dim, &table.cells);
        let fast = code.encode(&table);
        assert_eq!(fast.rows, slow.nrows());
        for row in 0..fast.rows {
            for (column, cell) in fast.row(row).iter().enumerate() {
                assert!((cell - slow[(row, column)]).abs() < 1e-12, "{family:?}");
            }
        }
    }
    // By definition: the sign is the parity of the bits that both indices have.
    let mut cells: Vec<f64> = (0..8).map(f64::from).collect();
    hadamard::transform(&mut cells, 1);
    for (r, cell) in cells.iter().enumerate() {
        let sum: f64 = (0..8_usize)
            .map(|s| {
                if (r & s).count_ones().is_multiple_of(2) {
                    s as f64
                } else {
                    -(s as f64)
                }
            })
            .sum();
        assert_eq!(*cell, sum);
    }
}

/// The columns are what they are said to be: the top eigenspace of I + C/√q.
#[test]
fn paley_is_the_top_eigenspace_of_its_conference_matrix() {
    let q = paley::prime_for(20);
    assert_eq!(q, 41);
    let square = paley::squares(q);
    let legendre = |r: usize, s: usize| match (r + q - s) % q {
        0 => 0.0,
        d if square[d] => 1.0,
        _ => -1.0,
    };
    let c = DMatrix::from_fn(q + 1, q + 1, |r, s| match (r, s) {
        (0, 0) => 0.0,
        (0, _) | (_, 0) => 1.0,
        _ => legendre(r - 1, s - 1),
    });
    let columns = q.div_ceil(2);
    let s = DMatrix::from_row_slice(q + 1, columns, &paley::frame(q, columns));
    let g = DMatrix::identity(q + 1, q + 1) + c / libm::sqrt(q as f64);
    assert!((&g * &s - 2.0 * &s).amax() < 1e-12);
    assert!((2.0 * &s * s.transpose() - g).amax() < 1e-12);
}

/// Tandon et al. 2017: whoever stays away, B_Aᵀa = 1.
#[test]
fn gradient_codes_decode_exactly() {
    for (workers, spare) in [(4, 0), (4, 1), (16, 1), (32, 2), (64, 3), (61, 3)] {
        let mut draws = stream(workers as u8);
        let code = gradient_code::GradientCode::new(workers, spare, &mut draws).expect("a code");
        for i in 0..workers {
            let holds = (0..workers).filter(|&j| code.mixtures[(i, j)] != 0.0);
            assert!(holds.clone().count() <= spare + 1);
            assert!(
                holds
                    .into_iter()
                    .all(|j| (j + workers - i) % workers <= spare)
            );
        }
        for _ in 0..50 {
            let order = shuffled(workers, &mut draws);
            let mut here = vec![true; workers];
            order.into_iter().take(spare).for_each(|i| here[i] = false);
            let weights = code.decode(&here).expect("as many as may stay away");
            assert!((0..workers).all(|i| here[i] || weights[i] == 0.0));
            for count in code.counts(&here).expect("decodes") {
                assert!((count - 1.0).abs() < 1e-6, "{workers} {spare}: {count}");
            }
        }
    }
}
