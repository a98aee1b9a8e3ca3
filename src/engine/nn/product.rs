//! The three products of a dense layer, and the turnings that feed them.
//!
//! Weights lie in panels of four outputs: for each input four weights side by side. One tile of a
//! product is four rows of eight lanes, held in registers while a loop runs over what is summed.
//! That loop does one step at a time on purpose: unrolled, V8 keeps too many loads alive and spills
//! the tile (25 instead of 43 GFLOP/s).
//!
//! Lanes are examples or outputs and never what is summed, so every sum has one order, whatever the
//! width of the machine's registers.

use bytemuck::cast;
use wide::f32x4;

use super::batch::{Batch, GROUP, Group, LANES, Lanes};

/// Eight lanes in registers.
type Eight = [f32x4; 2];

#[inline(always)]
fn eight(lanes: &Lanes) -> Eight {
    cast(*lanes)
}

#[inline(always)]
fn four(group: &Group) -> f32x4 {
    f32x4::new(*group)
}

/// x where x is above zero, else zero.
#[inline(always)]
fn above_zero(x: f32x4) -> f32x4 {
    x.simd_gt(f32x4::ZERO) & x
}

/// Four rows of eight lanes: start + Σ factors · lanes.
#[inline(always)]
fn tile(factors: &[Group], lanes: &[Lanes], start: Group) -> [Eight; GROUP] {
    let mut sums = start.map(|start| [f32x4::splat(start); 2]);
    for (factors, lanes) in factors.iter().zip(lanes) {
        let [left, right] = eight(lanes);
        for (sum, factor) in sums.iter_mut().zip(factors) {
            let factor = f32x4::splat(*factor);
            sum[0] += factor * left;
            sum[1] += factor * right;
        }
    }
    sums
}

#[inline(always)]
fn put(rows: &mut [Lanes], tile: [Eight; GROUP]) {
    let rows: &mut [Lanes; GROUP] = rows.try_into().expect("a panel of four");
    *rows = tile.map(cast);
}

/// y = bias + x · weights, and zero instead where negative if `relu`.
#[inline(never)]
pub fn forward(weights: &[Group], bias: &[Group], relu: bool, x: &Batch, y: &mut Batch) {
    let inputs = x.stride();
    for (output, (weights, bias)) in weights.chunks_exact(inputs).zip(bias).enumerate() {
        for (x, y) in x.stored().zip(y.stored_mut()) {
            let mut sums = tile(weights, x, *bias);
            if relu {
                sums = sums.map(|row| row.map(above_zero));
            }
            put(&mut y[GROUP * output..][..GROUP], sums);
        }
    }
}

/// Panels of four inputs from panels of four outputs.
#[inline(never)]
pub fn turn_weights(weights: &[Group], inputs: usize, turned: &mut [Group]) {
    let outputs = weights.len() / inputs * GROUP;
    for (output, weights) in weights.chunks_exact(inputs).enumerate() {
        let to = turned.chunks_exact_mut(outputs);
        for (from, to) in weights.chunks_exact(GROUP).zip(to) {
            turn(from, &mut to[GROUP * output..][..GROUP]);
        }
    }
}

#[inline(always)]
fn turn(from: &[Group], to: &mut [Group]) {
    let from: &[Group; GROUP] = from.try_into().expect("four of four");
    let to: &mut [Group; GROUP] = to.try_into().expect("four of four");
    *to = f32x4::transpose(from.map(f32x4::new)).map(cast);
}

/// The gradient at the inputs: dy · weightsᵀ, added to what is there if `add`.
#[inline(never)]
pub fn input_gradient(turned: &[Group], dy: &Batch, dx: &mut Batch, add: bool) {
    let outputs = dy.stride();
    for (input, weights) in turned.chunks_exact(outputs).enumerate() {
        for (dy, dx) in dy.stored().zip(dx.stored_mut()) {
            let mut sums = tile(weights, dy, [0.0; GROUP]);
            let dx = &mut dx[GROUP * input..][..GROUP];
            if add {
                for (sum, dx) in sums.iter_mut().zip(&*dx) {
                    let [left, right] = eight(dx);
                    *sum = [sum[0] + left, sum[1] + right];
                }
            }
            put(dx, sums);
        }
    }
}

/// Takes the gradient behind a ReLU to before it: zero where nothing came through.
#[inline(never)]
pub fn mask(y: &Batch, dy: &mut Batch) {
    for (y, dy) in y.stored().zip(dy.stored_mut()) {
        for (y, dy) in y.iter().zip(dy) {
            let ([y0, y1], [dy0, dy1]) = (eight(y), eight(dy));
            let through = |y: f32x4, dy: f32x4| y.simd_gt(f32x4::ZERO) & dy;
            *dy = cast([through(y0, dy0), through(y1, dy1)]);
        }
    }
}

/// Panels of four outputs, for each example four numbers, from panels of eight examples; and the
/// sums over examples, which are the gradient of the bias.
#[inline(never)]
pub fn turn_gradient(dy: &Batch, turned: &mut [Group], bias: &mut [Group]) {
    let examples = dy.stored().len() * LANES;
    for (output, (turned, bias)) in turned.chunks_exact_mut(examples).zip(bias).enumerate() {
        let mut sum = f32x4::ZERO;
        for (dy, turned) in dy.stored().zip(turned.chunks_exact_mut(LANES)) {
            let rows: &[Lanes; GROUP] = dy[GROUP * output..][..GROUP]
                .try_into()
                .expect("a panel of four");
            let halves = rows.map(|row| eight(&row));
            for (half, turned) in turned.chunks_exact_mut(GROUP).enumerate() {
                let columns = f32x4::transpose(halves.map(|row| row[half]));
                for (turned, column) in turned.iter_mut().zip(columns) {
                    sum += column;
                    *turned = column.to_array();
                }
            }
        }
        *bias = sum.to_array();
    }
}

/// The gradient of the weights: xᵀ · dy.
#[inline(never)]
pub fn weight_gradient(x: &Batch, turned: &[Group], gradient: &mut [Group]) {
    let inputs = x.stride();
    let examples = x.stored().len() * LANES;
    let mut pairs = turned.chunks_exact(2 * examples);
    let mut gradients = gradient.chunks_exact_mut(2 * inputs);
    for (turned, gradient) in pairs.by_ref().zip(gradients.by_ref()) {
        let (left, right) = turned.split_at(examples);
        let (to_left, to_right) = gradient.split_at_mut(inputs);
        let to = to_left
            .chunks_exact_mut(GROUP)
            .zip(to_right.chunks_exact_mut(GROUP));
        for (input, (to_left, to_right)) in to.enumerate() {
            let sums = pair(x, GROUP * input, left, right);
            to_left.copy_from_slice(&sums[0]);
            to_right.copy_from_slice(&sums[1]);
        }
    }
    let gradient = gradients.into_remainder();
    if !gradient.is_empty() {
        for (input, to) in gradient.chunks_exact_mut(GROUP).enumerate() {
            to.copy_from_slice(&single(x, GROUP * input, pairs.remainder()));
        }
    }
}

/// Four inputs by twice four outputs.
#[inline(always)]
fn pair(x: &Batch, input: usize, left: &[Group], right: &[Group]) -> [[Group; GROUP]; 2] {
    let mut sums = [[f32x4::ZERO; GROUP]; 2];
    let turned = left.chunks_exact(LANES).zip(right.chunks_exact(LANES));
    for (x, (left, right)) in x.stored().zip(turned) {
        let x: &[Lanes; GROUP] = x[input..][..GROUP].try_into().expect("a panel of four");
        for (example, (left, right)) in left.iter().zip(right).enumerate() {
            let (left, right) = (four(left), four(right));
            for (input, x) in x.iter().enumerate() {
                let x = f32x4::splat(x[example % LANES]);
                sums[0][input] += x * left;
                sums[1][input] += x * right;
            }
        }
    }
    sums.map(cast)
}

/// Four inputs by four outputs.
#[inline(always)]
fn single(x: &Batch, input: usize, turned: &[Group]) -> [Group; GROUP] {
    let mut sums = [f32x4::ZERO; GROUP];
    for (x, turned) in x.stored().zip(turned.chunks_exact(LANES)) {
        let x: &[Lanes; GROUP] = x[input..][..GROUP].try_into().expect("a panel of four");
        for (example, turned) in turned.iter().enumerate() {
            for (sum, x) in sums.iter_mut().zip(x) {
                *sum += f32x4::splat(x[example % LANES]) * four(turned);
            }
        }
    }
    cast(sums)
}

/// One example: y = bias + x · weights, summed in the order of [`forward`].
#[inline(never)]
pub fn forward_one(weights: &[Group], bias: &[Group], relu: bool, x: &[Group], y: &mut [Group]) {
    /// Panels at a time, so that one addition need not wait for the last.
    const ABREAST: usize = 4;
    let x = x.as_flattened();
    let panel = |at: usize| &weights[at * x.len()..][..x.len()];
    let mut done = 0;
    for (y, bias) in y.chunks_exact_mut(ABREAST).zip(bias.chunks_exact(ABREAST)) {
        let bias: &[Group; ABREAST] = bias.try_into().expect("four panels");
        let mut sums = bias.map(f32x4::new);
        let (a, b, c, d) = (
            panel(done),
            panel(done + 1),
            panel(done + 2),
            panel(done + 3),
        );
        for ((((x, a), b), c), d) in x.iter().zip(a).zip(b).zip(c).zip(d) {
            for (sum, weights) in sums.iter_mut().zip([a, b, c, d]) {
                *sum += f32x4::splat(*x) * four(weights);
            }
        }
        y.copy_from_slice(&cast::<_, [Group; ABREAST]>(sums));
        done += ABREAST;
    }
    for (at, (y, bias)) in y.iter_mut().zip(bias).enumerate().skip(done) {
        let mut sum = four(bias);
        for (x, weights) in x.iter().zip(panel(at)) {
            sum += f32x4::splat(*x) * four(weights);
        }
        *y = sum.to_array();
    }
    if relu {
        for group in y {
            *group = above_zero(four(group)).to_array();
        }
    }
}
