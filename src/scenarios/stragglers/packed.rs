//! Symmetric matrices stored as their upper triangles, row by row, and the two things that the inner
//! loop does with them. Sums run in four lanes of fixed order, so that every machine rounds alike.

/// Numbers in the upper triangle of a `dim` × `dim` matrix.
pub const fn len(dim: usize) -> usize {
    dim * (dim + 1) / 2
}

/// Adds the outer product of `row` with itself.
pub fn add_square(packed: &mut [f64], row: &[f64]) {
    let mut rest = packed;
    for (i, &x) in row.iter().enumerate() {
        let (line, below) = rest.split_at_mut(row.len() - i);
        for (cell, y) in line.iter_mut().zip(&row[i..]) {
            *cell += x * y;
        }
        rest = below;
    }
}

/// `out` = the matrix times `v`.
pub fn times(packed: &[f64], v: &[f64], out: &mut [f64]) {
    out.fill(0.0);
    let mut rest = packed;
    for (i, &x) in v.iter().enumerate() {
        let (line, below) = rest.split_at(v.len() - i);
        let (diagonal, line) = (line[0], &line[1..]);
        out[i] += diagonal * x + dot(line, &v[i + 1..]);
        for (sum, cell) in out[i + 1..].iter_mut().zip(line) {
            *sum += cell * x;
        }
        rest = below;
    }
}

/// Sum of products, in four lanes.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let (a4, b4) = (a.chunks_exact(4), b.chunks_exact(4));
    let tail = a4.remainder().iter().zip(b4.remainder());
    let tail: f64 = tail.map(|(x, y)| x * y).sum();
    for (x, y) in a4.zip(b4) {
        for lane in 0..4 {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + tail
}

/// The whole matrix of the first `dim` of `of` rows and columns, as nalgebra's.
pub fn square(packed: &[f64], dim: usize, of: usize) -> nalgebra::DMatrix<f64> {
    nalgebra::DMatrix::from_fn(dim, dim, |i, j| {
        let (i, j) = (i.min(j), i.max(j));
        packed[i * (2 * of - i + 1) / 2 + j - i]
    })
}
