//! The first layer of a network on a table of words and numbers: embeddings, a dense layer on top of
//! them, and a ReLU, in one.
//!
//! It is the layer that [`Embedding`](super::Embedding) and [`Dense`](super::Dense) make together,
//! done in another order. A table has few different words (94 in a census) and a batch has many
//! examples, so each word's embedding goes through the dense layer once a batch, and an example
//! adds up what its words came to. On the way back examples are gathered by word first. That is a
//! third of the work of a whole training step.

use super::{
    batch::{Batch, LANES},
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

    fn number(&self, pick: u32) -> &[f32] {
        &self.number[pick as usize * self.numbers..][..self.numbers]
    }

    fn word(&self, pick: u32) -> &[u32] {
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
    /// When there is no number, no column, no word in one, or no width.
    pub fn new(
        numbers: usize,
        words: &[usize],
        embedding: usize,
        outputs: usize,
        stream: &mut Stream,
    ) -> Self {
        assert!(numbers > 0 && !words.is_empty() && !words.contains(&0));
        assert!(embedding > 0 && outputs > 0, "a layer without width");
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

    /// Weights, biases and embeddings.
    pub fn parameters(&self) -> usize {
        let learned = [&self.rows, &self.weights, &self.direct];
        learned.iter().map(|learned| learned.value.len()).sum()
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
            for (sums, pick) in self.panel.chunks_exact_mut(outputs).zip(picks) {
                sums.copy_from_slice(bias);
                for (x, weights) in table.number(*pick).iter().zip(weights.chunks_exact(outputs)) {
                    add(sums, *x, weights);
                }
                for word in table.word(*pick) {
                    let product = &self.products[*word as usize * outputs..][..outputs];
                    for (sum, x) in sums.iter_mut().zip(product) {
                        *sum += x;
                    }
                }
            }
            for (feature, lanes) in panel.iter_mut().enumerate() {
                for (lane, y) in lanes.iter_mut().enumerate() {
                    *y = self.panel[lane * outputs + feature].max(0.0);
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
            for (feature, (y, dy)) in y.iter().zip(dy).enumerate() {
                for lane in 0..LANES {
                    let slope = if y[lane] > 0.0 { dy[lane] } else { 0.0 };
                    self.panel[lane * outputs + feature] = slope;
                }
            }
            for (slope, pick) in self.panel.chunks_exact(outputs).zip(picks) {
                add(bias, 1.0, slope);
                let weights = weights.chunks_exact_mut(outputs);
                for (x, weights) in table.number(*pick).iter().zip(weights) {
                    add(weights, *x, slope);
                }
                for word in table.word(*pick) {
                    add(&mut self.slopes[*word as usize * outputs..][..outputs], 1.0, slope);
                }
            }
        }
        self.gather();
    }

    /// From the gradients at the products to those of embeddings and weights.
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

/// sums += x · row.
#[inline(always)]
fn add(sums: &mut [f32], x: f32, row: &[f32]) {
    for (sum, y) in sums.iter_mut().zip(row) {
        *sum += x * y;
    }
}

/// Σ a · b, in four sums that are added in the end: the same on every machine.
#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 4];
    for (a, b) in a.chunks(4).zip(b.chunks(4)) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
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
