//! Steps of the network that the framework has only as chains of small ones, which would take most
//! of the time of networks as small as these. Each comes with its way back.

use candle_core::{CpuStorage, CustomOp1, Layout, Result, Shape, Storage, Tensor};
use fast_or_right::{
    engine::math::lanes32::{Four, exp},
    scenarios::speech::live::network::{FLOOR, GELU},
};

/// A step from one tensor to another.
pub trait Step {
    const NAME: &'static str;
    /// Sizes of what comes out.
    fn sizes(&self, dims: &[usize]) -> Vec<usize>;
    /// What comes out.
    fn forward(&self, x: &[f32], dims: &[usize]) -> Vec<f32>;
    /// The gradient at `x` from the one at `y`.
    fn backward(&self, x: &[f32], y: &[f32], dy: &[f32], dims: &[usize]) -> Vec<f32>;
}

struct Op<S>(S);

/// Takes a step in a way that the framework can go back.
pub fn take<S: Step + Send + Sync + 'static>(step: S, x: &Tensor) -> Result<Tensor> {
    x.contiguous()?.apply_op1(Op(step))
}

fn numbers<'a>(storage: &'a CpuStorage, layout: &Layout) -> Result<&'a [f32]> {
    match layout.contiguous_offsets() {
        Some((from, to)) => Ok(&storage.as_slice::<f32>()?[from..to]),
        None => candle_core::bail!("a tensor that is not contiguous"),
    }
}

fn read<R>(x: &Tensor, f: impl FnOnce(&[f32]) -> Result<R>) -> Result<R> {
    let x = x.contiguous()?;
    let (storage, layout) = x.storage_and_layout();
    match &*storage {
        Storage::Cpu(storage) => f(numbers(storage, layout)?),
        _ => candle_core::bail!("a tensor that is not in memory"),
    }
}

impl<S: Step> CustomOp1 for Op<S> {
    fn name(&self) -> &'static str {
        S::NAME
    }

    fn cpu_fwd(&self, x: &CpuStorage, layout: &Layout) -> Result<(CpuStorage, Shape)> {
        let y = self.0.forward(numbers(x, layout)?, layout.dims());
        Ok((CpuStorage::F32(y), self.0.sizes(layout.dims()).into()))
    }

    fn bwd(&self, x: &Tensor, y: &Tensor, dy: &Tensor) -> Result<Option<Tensor>> {
        let dx = read(x, |x_| {
            read(y, |y| {
                read(dy, |dy| Ok(self.0.backward(x_, y, dy, x.dims())))
            })
        })?;
        Tensor::from_vec(dx, x.shape(), x.device()).map(Some)
    }
}

/// Gaussian error linear unit, in its form with a hyperbolic tangent (Hendrycks & Gimpel 2016).
pub struct Gelu;

/// The share of x that comes through.
fn gate(x: Four) -> Four {
    let u = x * (Four::splat(GELU.0) + Four::splat(GELU.1) * x * x);
    Four::ONE / (Four::ONE + exp(-u))
}

/// Four numbers at a time; what is missing at the end is zero.
fn four(x: &[f32]) -> Four {
    let mut four = [0.0; 4];
    four[..x.len()].copy_from_slice(x);
    Four::new(four)
}

impl Step for Gelu {
    const NAME: &'static str = "gelu";

    fn sizes(&self, dims: &[usize]) -> Vec<usize> {
        dims.to_vec()
    }

    fn forward(&self, x: &[f32], _: &[usize]) -> Vec<f32> {
        let mut y = Vec::with_capacity(x.len());
        for part in x.chunks(4) {
            let x = four(part);
            y.extend_from_slice(&(x * gate(x)).to_array()[..part.len()]);
        }
        y
    }

    fn backward(&self, x: &[f32], _: &[f32], dy: &[f32], _: &[usize]) -> Vec<f32> {
        let mut dx = Vec::with_capacity(x.len());
        for (part, dy) in x.chunks(4).zip(dy.chunks(4)) {
            let (x, dy) = (four(part), four(dy));
            let g = gate(x);
            let slope = Four::splat(GELU.0) + Four::splat(3.0 * GELU.1) * x * x;
            let d = dy * (g + x * g * (Four::ONE - g) * slope);
            dx.extend_from_slice(&d.to_array()[..part.len()]);
        }
        dx
    }
}

/// Softmax over the last dimension.
pub struct Softmax;

impl Step for Softmax {
    const NAME: &'static str = "softmax";

    fn sizes(&self, dims: &[usize]) -> Vec<usize> {
        dims.to_vec()
    }

    fn forward(&self, x: &[f32], dims: &[usize]) -> Vec<f32> {
        let mut y = Vec::with_capacity(x.len());
        for row in x.chunks_exact(dims[dims.len() - 1]) {
            let most = row.iter().fold(f32::NEG_INFINITY, |most, x| most.max(*x));
            let start = y.len();
            for part in row.chunks(4) {
                let e = exp(four(part) - Four::splat(most)).to_array();
                y.extend_from_slice(&e[..part.len()]);
            }
            let share = 1.0 / y[start..].iter().sum::<f32>();
            y[start..].iter_mut().for_each(|y| *y *= share);
        }
        y
    }

    fn backward(&self, _: &[f32], y: &[f32], dy: &[f32], dims: &[usize]) -> Vec<f32> {
        let width = dims[dims.len() - 1];
        let mut dx = Vec::with_capacity(y.len());
        for (y, dy) in y.chunks_exact(width).zip(dy.chunks_exact(width)) {
            let mean: f32 = y.iter().zip(dy).map(|(y, dy)| y * dy).sum();
            dx.extend(y.iter().zip(dy).map(|(y, dy)| y * (dy - mean)));
        }
        dx
    }
}

/// Layer normalisation over the last dimension, without gain and shift.
pub struct Norm;

fn moments(row: &[f32]) -> (f32, f32) {
    let n = row.len() as f32;
    let mean = row.iter().sum::<f32>() / n;
    let square = row.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() / n;
    (mean, 1.0 / (square + FLOOR).sqrt())
}

impl Step for Norm {
    const NAME: &'static str = "norm";

    fn sizes(&self, dims: &[usize]) -> Vec<usize> {
        dims.to_vec()
    }

    fn forward(&self, x: &[f32], dims: &[usize]) -> Vec<f32> {
        let mut y = Vec::with_capacity(x.len());
        for row in x.chunks_exact(dims[dims.len() - 1]) {
            let (mean, scale) = moments(row);
            y.extend(row.iter().map(|x| (x - mean) * scale));
        }
        y
    }

    fn backward(&self, x: &[f32], y: &[f32], dy: &[f32], dims: &[usize]) -> Vec<f32> {
        let width = dims[dims.len() - 1];
        let n = width as f32;
        let mut dx = Vec::with_capacity(x.len());
        let rows = x.chunks_exact(width).zip(y.chunks_exact(width));
        for ((x, y), dy) in rows.zip(dy.chunks_exact(width)) {
            let (_, scale) = moments(x);
            let flat = dy.iter().sum::<f32>() / n;
            let along = y.iter().zip(dy).map(|(y, dy)| y * dy).sum::<f32>() / n;
            dx.extend(
                y.iter()
                    .zip(dy)
                    .map(|(y, dy)| scale * (dy - flat - y * along)),
            );
        }
        dx
    }
}

/// What a grouped convolution sees: from (batch, time, features) to (groups, batch · time / stride,
/// kernel · features / groups), with zeros before the first frame and behind the last.
pub struct Unfold {
    pub kernel: usize,
    pub stride: usize,
    pub groups: usize,
}

impl Unfold {
    /// Calls `f` with the places in the unfolded and in the plain tensor of each run of features.
    fn runs(&self, dims: &[usize], mut f: impl FnMut(usize, usize, usize)) {
        let [batch, time, width] = dims else {
            panic!("(batch, time, features)")
        };
        let (each, steps) = (width / self.groups, time / self.stride);
        for group in 0..self.groups {
            for item in 0..*batch {
                for step in 0..steps {
                    let row = (group * batch + item) * steps + step;
                    for tap in 0..self.kernel {
                        let at = step * self.stride + tap;
                        if at >= self.kernel / 2 && at - self.kernel / 2 < *time {
                            let frame = item * time + at - self.kernel / 2;
                            let unfolded = (row * self.kernel + tap) * each;
                            f(unfolded, frame * width + group * each, each);
                        }
                    }
                }
            }
        }
    }
}

impl Step for Unfold {
    const NAME: &'static str = "unfold";

    fn sizes(&self, dims: &[usize]) -> Vec<usize> {
        let [batch, time, width] = dims else {
            panic!("(batch, time, features)")
        };
        let wide = self.kernel * width / self.groups;
        vec![self.groups, batch * time / self.stride, wide]
    }

    fn forward(&self, x: &[f32], dims: &[usize]) -> Vec<f32> {
        let mut y = vec![0.0; self.sizes(dims).iter().product()];
        self.runs(dims, |to, from, n| {
            y[to..to + n].copy_from_slice(&x[from..from + n]);
        });
        y
    }

    fn backward(&self, x: &[f32], _: &[f32], dy: &[f32], dims: &[usize]) -> Vec<f32> {
        let mut dx = vec![0.0; x.len()];
        self.runs(dims, |from, to, n| {
            for (dx, dy) in dx[to..to + n].iter_mut().zip(&dy[from..from + n]) {
                *dx += dy;
            }
        });
        dx
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares the way back with central differences of Σ weights · y.
    fn check<S: Step>(step: &S, dims: &[usize]) {
        let n: usize = dims.iter().product();
        let wave = |i: usize, rate: f64| libm::sin(rate * (i + 1) as f64) as f32;
        let x: Vec<f32> = (0..n).map(|i| 2.0 * wave(i, 1.7)).collect();
        let y = step.forward(&x, dims);
        let dy: Vec<f32> = (0..y.len()).map(|i| wave(i, 0.9)).collect();
        let dx = step.backward(&x, &y, &dy, dims);
        let total = |x: &[f32]| -> f64 {
            let y = step.forward(x, dims);
            y.iter()
                .zip(&dy)
                .map(|(y, w)| f64::from(*y) * f64::from(*w))
                .sum()
        };
        for i in 0..n {
            let moved = |by: f32| {
                let mut x = x.clone();
                x[i] += by;
                total(&x)
            };
            let slope = (moved(1e-2) - moved(-1e-2)) / 2e-2;
            let off = (slope - f64::from(dx[i])).abs();
            assert!(off < 2e-3, "{}: {slope} {} at {i}", S::NAME, dx[i]);
        }
    }

    #[test]
    fn ways_back_are_slopes() {
        check(&Gelu, &[3, 7]);
        check(&Softmax, &[4, 6]);
        check(&Norm, &[4, 6]);
        for stride in [1, 2, 4] {
            check(
                &Unfold {
                    kernel: 5,
                    stride,
                    groups: 2,
                },
                &[2, 8, 4],
            );
        }
    }
}
