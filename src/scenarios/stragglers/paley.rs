//! Paley's equiangular tight frame: the top eigenspace of I + C/√q, with C the conference matrix of
//! a prime q ≡ 1 (mod 4). It has twice as many rows as columns, and no other redundancy.
//!
//! The eigenspace is written down rather than computed. C is a circulant matrix of Legendre symbols
//! with a border, so its eigenvectors are the waves whose frequency is a square modulo q, and one
//! vector that joins border and mean.

use std::f64::consts::TAU;

/// The smallest prime q ≡ 1 (mod 4) whose frame has at least `columns` columns.
pub fn prime_for(columns: usize) -> usize {
    (5..)
        .step_by(4)
        .find(|&q| q + 1 >= 2 * columns && is_prime(q))
        .unwrap_or(5)
}

fn is_prime(q: usize) -> bool {
    q > 1
        && (2..)
            .take_while(|d| d * d <= q)
            .all(|d| !q.is_multiple_of(d))
}

/// Whether each of 1 … q − 1 is a square modulo the prime q (entry 0 is unused).
pub fn squares(q: usize) -> Vec<bool> {
    let mut found = vec![false; q];
    (1..q).for_each(|x| found[x * x % q] = true);
    found
}

/// The first `columns` of the frame's (q + 1)/2 orthonormal columns, row by row: q + 1 rows.
pub fn frame(q: usize, columns: usize) -> Vec<f64> {
    let (cos, sin): (Vec<f64>, Vec<f64>) = (0..q)
        .map(|r| TAU * r as f64 / q as f64)
        .map(|angle| (libm::cos(angle), libm::sin(angle)))
        .unzip();
    let square = squares(q);
    // −1 is a square, so frequencies j and q − j go together: a cosine and a sine each.
    let waves: Vec<usize> = (1..=q / 2).filter(|&j| square[j]).collect();
    let (border, scale) = (1.0 / libm::sqrt(2.0), libm::sqrt(2.0 / q as f64));
    let mean = border / libm::sqrt(q as f64);
    let mut cells = Vec::with_capacity((q + 1) * columns);
    for row in 0..=q {
        for column in 0..columns {
            cells.push(match (row, column) {
                (0, 0) => border,
                (_, 0) => mean,
                (0, _) => 0.0,
                _ => {
                    let at = waves[(column - 1) / 2] * (row - 1) % q;
                    scale * if column % 2 == 1 { cos[at] } else { sin[at] }
                }
            });
        }
    }
    cells
}
