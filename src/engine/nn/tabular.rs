//! The first layer of a network on a table of words and numbers: embeddings, a dense layer on top of
//! them, and a ReLU, in one.
//!
//! It is the layer that [`Embedding`](super::Embedding) and [`Dense`](super::Dense) make together,
//! done in another order. A table has few different words (94 in a census) and a batch has many
//! examples, so each word's embedding goes through the dense layer once a batch, and an example
//! adds up what its words came to. On the way back examples are gathered by word first. That is a
//! third of the work of a whole training step.

use bytemuck::cast;
use wide::f32x4;

use super::{
    batch::{Batch, GROUP, LANES},
    optimiser::Adagrad,
};
use crate::engine::{random::Stream, sample};

/// Examples to draw mini-batches from: numbers, and words as indices over all columns.
#[derive(Debug, Clone)]
pub struct Columns {
    numbers: usize,
    words: usize,
    number: Vec<f32>,
    word: Vec<u32>,
}

impl Columns {
    /// From the examples one after another: `numbers` numbers each, and `words` words. A word is
    /// its place in the list of all words of all columns.
    ///
    /// # Panics
    /// When the two do not make the same number of whole examples.
    pub fn new(numbers: usize, number: Vec<f32>, words: usize, word: Vec<u32>) -> Self {
        assert!(numbers > 0 && words > 0, "an empty table");
        assert!(number.len().is_multiple_of(numbers) && word.len().is_multiple_of(words));
        assert_eq!(number.len() / numbers, word.len() / words, "rows differ");
        Self {
            numbers,
            words,
            number,
            word,
        }
    }

    pub(super) fn number(&self, pick: u32) -> &[f32] {
        &self.number[pick as usize * self.numbers..][..self.numbers]
    }

    pub(super) fn word(&self, pick: u32) -> &[u32] {
        &self.word[pick as usize * self.words..][..self.words]
    }
}

/// Numbers that are learned.
#[derive(Debug, Clone)]
struct Learned {
    value: Vec<f32>,
    gradient: Vec<f32>,
    memory: Vec<f32>,
}

impl Learned {
    fn new(value: Vec<f32>) -> Self {
        let zero = vec![0.0; value.len()];
        Self {
            value,
            gradient: zero.clone(),
            memory: zero,
        }
    }

    fn update(&mut self, optimiser: &Adagrad) {
        optimiser.step(&mut self.value, &self.gradient, &mut self.memory);
    }
}

/// The layer: y = max(0, bias + Σ number · weights + Σ embedding(word) · weights of its column).
#[derive(Debug, Clone)]
pub struct Tabular {
    outputs: usize,
    embedding: usize,
    /// For each column the first of its words; then the number of all words.
    starts: Vec<usize>,
    /// A row of `embedding` numbers for each word.
    rows: Learned,
    /// For each column `embedding` rows of `outputs` weights.
    weights: Learned,
    /// A row of `outputs` weights for each number, and the bias.
    direct: Learned,
    /// For each word what its embedding comes to, and the gradient there: rows of `outputs`.
    products: Vec<f32>,
    slopes: Vec<f32>,
    /// Eight examples on their way in or out.
    panel: Vec<f32>,
}

impl Tabular {
    /// Freshly initialised: normal embeddings of standard deviation 1/√embedding, and uniform
    /// weights as in [`Dense::glorot`](super::Dense::glorot) for the whole layer. `words` are the
    /// numbers of words of the columns. Draws the embeddings first, then the weights of the numbers,
    /// then those of the columns.
    ///
    /// # Panics
    /// When there is no number, no column, no word in one, or the width is no multiple of 16.
    pub fn new(
        numbers: usize,
        words: &[usize],
        embedding: usize,
        outputs: usize,
        stream: &mut Stream,
    ) -> Self {
        assert!(numbers > 0 && !words.is_empty() && !words.contains(&0));
        assert!(embedding > 0 && outputs > 0 && outputs.is_multiple_of(PART));
        let mut starts = vec![0];
        for count in words {
            starts.push(starts[starts.len() - 1] + count);
        }
        let all = starts[words.len()];
        let deviation = 1.0 / libm::sqrt(embedding as f64);
        let rows = (0..all * embedding).map(|_| (deviation * sample::normal(stream)) as f32);
        let rows = Learned::new(rows.collect());
        let inputs = numbers + words.len() * embedding;
        let reach = libm::sqrt(6.0 / (inputs + outputs) as f64);
        let mut draw = |count: usize| -> Vec<f32> {
            let one = |_| sample::between(stream, -reach, reach) as f32;
            (0..count).map(one).collect()
        };
        let mut direct = draw(numbers * outputs);
        direct.resize((numbers + 1) * outputs, 0.0);
        Self {
            outputs,
            embedding,
            weights: Learned::new(draw(words.len() * embedding * outputs)),
            direct: Learned::new(direct),
            products: vec![0.0; all * outputs],
            slopes: vec![0.0; all * outputs],
            panel: vec![0.0; LANES * outputs],
            starts,
            rows,
        }
    }

    /// Takes what the words come to after the last step: before the first
    /// [`forward`](Self::forward), and after each [`update`](Self::update).
    pub fn prepare(&mut self) {
        self.products.fill(0.0);
        let (width, outputs) = (self.embedding, self.outputs);
        for (column, words) in self.starts.windows(2).enumerate() {
            let weights = &self.weights.value[column * width * outputs..][..width * outputs];
            for word in words[0]..words[1] {
                let row = &self.rows.value[word * width..][..width];
                let product = &mut self.products[word * outputs..][..outputs];
                for (x, weights) in row.iter().zip(weights.chunks_exact(outputs)) {
                    add(product, *x, weights);
                }
            }
        }
    }

    /// What comes out for these examples.
    ///
    /// # Panics
    /// When the batch has another width or is too small, or the table is of another kind.
    #[inline(never)]
    pub fn forward(&mut self, table: &Columns, picks: &[u32], y: &mut Batch) {
        assert!(y.width() == self.outputs && table.words + 1 == self.starts.len());
        y.set_examples(picks.len());
        let outputs = self.outputs;
        let (weights, bias) = self.direct.value.split_at(table.numbers * outputs);
        for (panel, picks) in y.panels_mut().zip(picks.chunks(LANES)) {
            // Lanes past the last example repeat the first, as in `Batch::gather`.
            let pick = |lane: usize| *picks.get(lane).unwrap_or(&picks[0]);
            let sums = self.panel.chunks_exact_mut(outputs);
            for (lane, sums) in sums.enumerate() {
                let (number, word) = (table.number(pick(lane)), table.word(pick(lane)));
                for at in (0..outputs).step_by(PART) {
                    let mut held = part(bias, at);
                    for (row, x) in number.iter().enumerate() {
                        held = sum(held, times(*x, part(weights, row * outputs + at)));
                    }
                    for word in word {
                        held = sum(held, part(&self.products, *word as usize * outputs + at));
                    }
                    write(sums, at, held);
                }
            }
            for (at, rows) in panel.chunks_exact_mut(GROUP).enumerate() {
                for first in [0, GROUP] {
                    let place = |lane: usize| (first + lane) * outputs + at * GROUP;
                    let came = |lane: usize| four(&self.panel, place(lane)).max(f32x4::ZERO);
                    let turned = f32x4::transpose([came(0), came(1), came(2), came(3)]);
                    for (row, turned) in rows.iter_mut().zip(turned) {
                        row[first..first + GROUP].copy_from_slice(turned.as_array());
                    }
                }
            }
        }
    }

    /// From the gradient at the outputs to that of all parameters. `y` is what came out for these
    /// examples.
    ///
    /// # Panics
    /// When a batch is not of the size that went forward.
    #[inline(never)]
    pub fn backward(&mut self, table: &Columns, picks: &[u32], y: &Batch, dy: &Batch) {
        assert!(y.examples() == picks.len() && dy.examples() == picks.len());
        assert!(y.width() == self.outputs && dy.width() == self.outputs);
        let outputs = self.outputs;
        self.slopes.fill(0.0);
        self.direct.gradient.fill(0.0);
        let (weights, bias) = self.direct.gradient.split_at_mut(table.numbers * outputs);
        for ((y, dy), picks) in y.panels().zip(dy.panels()).zip(picks.chunks(LANES)) {
            let rows = y.chunks_exact(GROUP).zip(dy.chunks_exact(GROUP));
            for (at, (y, dy)) in rows.enumerate() {
                for first in [0, GROUP] {
                    let slope = |row: usize| {
                        let came = four(&y[row], first).simd_gt(f32x4::ZERO);
                        came & four(&dy[row], first)
                    };
                    let turned = f32x4::transpose([slope(0), slope(1), slope(2), slope(3)]);
                    for (lane, slope) in turned.into_iter().enumerate() {
                        let place = (first + lane) * outputs + at * GROUP;
                        self.panel[place..place + GROUP].copy_from_slice(slope.as_array());
                    }
                }
            }
            for (slope, pick) in self.panel.chunks_exact(outputs).zip(picks) {
                let number = table.number(*pick);
                let word = table.word(*pick);
                for at in (0..outputs).step_by(PART) {
                    let slope = part(slope, at);
                    more(bias, at, slope);
                    for (row, x) in number.iter().enumerate() {
                        more(weights, row * outputs + at, times(*x, slope));
                    }
                    for word in word {
                        more(&mut self.slopes, *word as usize * outputs + at, slope);
                    }
                }
            }
        }
        self.gather();
    }

    /// From the gradients at the products to those of embeddings and weights.
    #[inline(never)]
    fn gather(&mut self) {
        let (width, outputs) = (self.embedding, self.outputs);
        self.rows.gradient.fill(0.0);
        self.weights.gradient.fill(0.0);
        for (column, words) in self.starts.windows(2).enumerate() {
            let all = column * width * outputs..(column + 1) * width * outputs;
            let weights = &self.weights.value[all.clone()];
            let gradient = &mut self.weights.gradient[all];
            for word in words[0]..words[1] {
                let slope = &self.slopes[word * outputs..][..outputs];
                let row = &self.rows.value[word * width..][..width];
                for (x, gradient) in row.iter().zip(gradient.chunks_exact_mut(outputs)) {
                    add(gradient, *x, slope);
                }
                let row = &mut self.rows.gradient[word * width..][..width];
                for (sum, weights) in row.iter_mut().zip(weights.chunks_exact(outputs)) {
                    *sum = dot(weights, slope);
                }
            }
        }
    }

    /// One step of Adagrad. A word that no example had has no gradient and stays as it is.
    pub fn update(&mut self, optimiser: &Adagrad) {
        self.rows.update(optimiser);
        self.weights.update(optimiser);
        self.direct.update(optimiser);
    }
}

/// Outputs that are held in registers together.
const PART: usize = 16;
type Part = [f32x4; PART / GROUP];

// All of these are written out: closures over arrays stay calls in WebAssembly.

#[inline(always)]
fn sixteen(numbers: &[f32], from: usize) -> [f32; PART] {
    match numbers[from..].first_chunk() {
        Some(numbers) => *numbers,
        None => panic!("rows are whole parts"),
    }
}

#[inline(always)]
fn part(numbers: &[f32], from: usize) -> Part {
    cast(sixteen(numbers, from))
}

#[inline(always)]
fn four(numbers: &[f32], from: usize) -> f32x4 {
    match numbers[from..].first_chunk::<GROUP>() {
        Some(numbers) => f32x4::new(*numbers),
        None => panic!("rows are whole groups"),
    }
}

#[inline(always)]
fn sum(a: Part, b: Part) -> Part {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]]
}

#[inline(always)]
fn times(x: f32, a: Part) -> Part {
    let x = f32x4::splat(x);
    [x * a[0], x * a[1], x * a[2], x * a[3]]
}

/// Adds to sixteen numbers.
#[inline(always)]
fn more(sums: &mut [f32], from: usize, x: Part) {
    write(sums, from, sum(part(sums, from), x));
}

#[inline(always)]
fn write(numbers: &mut [f32], from: usize, x: Part) {
    numbers[from..from + PART].copy_from_slice(&cast::<_, [f32; PART]>(x));
}

/// sums += x · row.
#[inline(always)]
fn add(sums: &mut [f32], x: f32, row: &[f32]) {
    for at in (0..row.len()).step_by(PART) {
        more(sums, at, times(x, part(row, at)));
    }
}

/// Σ a · b, in sixteen sums that are added in the end: the same on every machine.
#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [f32x4::ZERO; PART / GROUP];
    for at in (0..a.len()).step_by(PART) {
        let (a, b) = (part(a, at), part(b, at));
        sums = sum(sums, [a[0] * b[0], a[1] * b[1], a[2] * b[2], a[3] * b[3]]);
    }
    let [a, b, c, d] = ((sums[0] + sums[1]) + (sums[2] + sums[3])).to_array();
    (a + b) + (c + d)
}

#[cfg(test)]
impl Tabular {
    /// All parameters, one after another, and their gradients: embeddings, weights of the columns,
    /// weights of the numbers and bias.
    pub(super) fn learned(&mut self) -> [(&mut Vec<f32>, &[f32]); 3] {
        [&mut self.rows, &mut self.weights, &mut self.direct]
            .map(|learned| (&mut learned.value, &learned.gradient[..]))
    }
}
