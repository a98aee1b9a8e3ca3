//! Short trainings with every part of the neural kernel, and its products without any vector
//! instruction: what must be the same natively and in WebAssembly.

use std::fmt::Write as _;
use std::hint::black_box;

use fast_or_right::engine::{
    VERSION,
    nn::{Activation, Adagrad, Batch, Dense, Embedding, Mlp, Order, Sgd, Table, cosine, loss},
    random::{Name, Stream},
};
use sha2::{Digest, Sha256};

fn stream(purpose: u8) -> Stream {
    Stream::new(Name {
        seed: 11,
        kind: 0,
        trial: 0,
        purpose,
        observer: 0,
    })
}

fn uniforms(count: usize, purpose: u8) -> Vec<f32> {
    let mut stream = stream(purpose);
    let draw = |_| (2.0 * stream.uniform() - 1.0) as f32;
    (0..count).map(draw).collect()
}

fn hash(numbers: impl IntoIterator<Item = f32>) -> String {
    let mut hash = Sha256::new();
    for number in numbers {
        hash.update(number.to_bits().to_le_bytes());
    }
    let bytes = hash.finalize();
    bytes.iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn hash_of(nets: &[&Mlp], more: &[f32]) -> String {
    let layers = nets.iter().flat_map(|net| net.layers());
    hash(layers.flat_map(Dense::rows).chain(more.iter().copied()))
}

/// Four classes, by which two of three numbers are positive; Nesterov and a cosine schedule.
fn classifier() -> String {
    const EXAMPLES: usize = 300;
    const EPOCHS: u32 = 12;
    let points = uniforms(3 * EXAMPLES, 1);
    let class = |x: &[f32]| u8::from(x[0] > 0.0) + 2 * u8::from(x[1] * x[2] > 0.0);
    let classes: Vec<u8> = points.chunks(3).map(class).collect();
    let table = Table::new(3, &points);
    let mut order = Order::new(0..EXAMPLES as u32);
    let mut shuffles = stream(2);
    let mut net = Mlp::he(&[3, 30, 17, 4], Activation::Linear, 32, &mut stream(3));
    let mut x = Batch::new(3, 32);
    let mut wrong = 0;
    for epoch in 0..EPOCHS {
        let sgd = Sgd {
            rate: cosine(0.1, epoch, EPOCHS),
            momentum: 0.9,
            decay: 1e-4,
        };
        order.shuffle(&mut shuffles);
        wrong = 0;
        for picks in order.batches(32) {
            let labels: Vec<u8> = picks.iter().map(|pick| classes[*pick as usize]).collect();
            x.gather(&table, picks);
            net.forward(&x);
            let (logits, gradient) = net.output_and_gradient();
            loss::cross_entropy(logits, &labels, gradient);
            wrong += loss::errors(logits, &labels);
            net.backward(&x);
            net.update(&sgd);
        }
    }
    let example = net.predict(&points[..3]).to_vec();
    format!(
        "{wrong} of {EXAMPLES} wrong, {}",
        hash_of(&[&net], &example)
    )
}

/// A trunk on an embedding, with two heads; Adagrad.
fn heads() -> String {
    const EXAMPLES: usize = 90;
    let points = uniforms(2 * EXAMPLES, 4);
    let table = Table::new(2, &points);
    let category = |pick: u32| pick * pick % 7;
    let adagrad = Adagrad {
        rate: 0.05,
        start: 0.1,
    };
    let mut embedding = Embedding::normal(7, 5, 0.1, &mut stream(5));
    let mut trunk = Mlp::he(&[7, 20], Activation::Relu, 40, &mut stream(6));
    let mut heads = [7, 8].map(|p| Mlp::he(&[20, 9, 1], Activation::Linear, 40, &mut stream(p)));
    let (mut x, mut dx) = (Batch::new(7, 40), Batch::new(7, 40));
    let mut order = Order::new(0..EXAMPLES as u32);
    let mut shuffles = stream(9);
    let mut losses = [0.0; 2];
    for _ in 0..10 {
        order.shuffle(&mut shuffles);
        for picks in order.batches(40) {
            let categories: Vec<u32> = picks.iter().map(|pick| category(*pick)).collect();
            x.gather(&table, picks);
            embedding.look_up(&categories, &mut x, 2);
            trunk.forward(&x);
            let (shared, gradient) = trunk.output_and_gradient();
            for (task, head) in heads.iter_mut().enumerate() {
                let positive = |pick: &u32| {
                    let y = points[2 * *pick as usize + task] > 0.0;
                    u8::from(y != (category(*pick) > 2))
                };
                let labels: Vec<u8> = picks.iter().map(positive).collect();
                head.forward(shared);
                let (logits, slope) = head.output_and_gradient();
                losses[task] = loss::logistic(logits, &labels, slope);
                head.backward_to(shared, gradient, task > 0);
                head.update(&adagrad);
            }
            trunk.backward_to(&x, &mut dx, false);
            trunk.update(&adagrad);
            embedding.backward(&categories, &dx, 2);
            embedding.update(&adagrad);
        }
    }
    let rows: Vec<f32> = (0..7).flat_map(|c| embedding.row(c).to_vec()).collect();
    let hash = hash_of(&[&trunk, &heads[0], &heads[1]], &rows);
    format!("losses {:.4} {:.4}, {hash}", losses[0], losses[1])
}

/// The golden file's text: a changed line asks for a raised engine.
pub fn trainings() -> String {
    format!(
        "engine {VERSION}\nclassifier {}\nheads {}\n",
        classifier(),
        heads()
    )
}

/// start + Σ a · b, one operation after another, each hidden from the optimiser.
fn sum(start: f32, factors: impl Iterator<Item = (f32, f32)>) -> f32 {
    factors.fold(start, |sum, (a, b)| black_box(sum + black_box(a * b)))
}

/// The three products of a layer against plain loops, to the last bit.
pub fn products_are_those_of_plain_loops() {
    for (inputs, outputs, examples) in [
        (1, 1, 1),
        (2, 16, 32),
        (5, 10, 13),
        (64, 12, 40),
        (7, 65, 9),
    ] {
        let points = uniforms(inputs * examples, 1);
        let mut x = Batch::new(inputs, examples);
        let picks: Vec<u32> = (0..examples as u32).collect();
        x.gather(&Table::new(inputs, &points), &picks);
        let weights = uniforms(inputs * outputs, 2);
        let bias = uniforms(outputs, 3);
        let layer = Dense::from_rows(inputs, Activation::Relu, &weights, &bias);
        let mut net = Mlp::new(vec![layer], examples);
        net.forward(&x);
        let y = |o: usize, e: usize| {
            let factors = (0..inputs).map(|i| (weights[o * inputs + i], points[e * inputs + i]));
            sum(bias[o], factors).max(0.0)
        };
        let slopes = uniforms(outputs * examples, 4);
        let slope = |o: usize, e: usize| {
            if y(o, e) > 0.0 {
                slopes[o * examples + e]
            } else {
                0.0
            }
        };
        let (got, gradient) = net.output_and_gradient();
        for (o, e) in (0..outputs).flat_map(|o| (0..examples).map(move |e| (o, e))) {
            assert_eq!(got.get(o, e).to_bits(), y(o, e).to_bits());
            gradient.set(o, e, slopes[o * examples + e]);
        }
        let mut dx = Batch::new(inputs, examples);
        net.backward_to(&x, &mut dx, false);
        for i in 0..inputs {
            for e in 0..examples {
                let factors = (0..outputs).map(|o| (weights[o * inputs + i], slope(o, e)));
                assert_eq!(dx.get(i, e).to_bits(), (sum(0.0, factors) + 0.0).to_bits());
            }
            for o in 0..outputs {
                let factors = (0..examples).map(|e| (points[e * inputs + i], slope(o, e)));
                let got = net.layers()[0].weight_gradient(i, o);
                assert_eq!(got.to_bits(), (sum(0.0, factors) + 0.0).to_bits());
            }
        }
        for e in 0..examples {
            let one = net.predict(&points[e * inputs..][..inputs]).to_vec();
            for (o, one) in one.iter().enumerate() {
                assert_eq!(one.to_bits(), y(o, e).to_bits());
            }
        }
    }
}
