//! Training samples a second of the neural kernel, and a product alone, natively on one thread.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fast_or_right::engine::{
    nn::{Activation, Batch, Mlp, Sgd, loss},
    random::{Name, Stream},
};

const BATCH: usize = 32;

fn stream(purpose: u8) -> Stream {
    Stream::new(Name {
        seed: 1,
        kind: 0,
        trial: 0,
        purpose,
        observer: 0,
    })
}

fn noise(width: usize, examples: usize) -> Batch {
    let mut stream = stream(1);
    let mut x = Batch::new(width, examples);
    for example in 0..examples {
        for feature in 0..width {
            x.set(feature, example, (2.0 * stream.uniform() - 1.0) as f32);
        }
    }
    x
}

fn training(c: &mut Criterion) {
    let mut group = c.benchmark_group("training");
    group.throughput(Throughput::Elements(BATCH as u64));
    for widths in [
        &[2, 16, 16, 2][..],
        &[64, 64, 10],
        &[64, 256, 10],
        &[256, 128, 64, 10],
    ] {
        let x = noise(widths[0], BATCH);
        let classes = widths[widths.len() - 1];
        let labels: Vec<u8> = (0..BATCH).map(|i| (i % classes) as u8).collect();
        let mut net = Mlp::he(widths, Activation::Linear, BATCH, &mut stream(2));
        let sgd = Sgd {
            rate: 1e-3,
            momentum: 0.9,
            decay: 1e-4,
        };
        group.bench_function(format!("{widths:?}"), |b| {
            b.iter(|| {
                net.forward(&x);
                let (logits, gradient) = net.output_and_gradient();
                let loss = loss::cross_entropy(logits, &labels, gradient);
                net.backward(&x);
                net.update(&sgd);
                loss
            });
        });
    }
    group.finish();
}

fn product(c: &mut Criterion) {
    const SIZE: usize = 128;
    let x = noise(SIZE, SIZE);
    let mut net = Mlp::he(&[SIZE, SIZE], Activation::Linear, SIZE, &mut stream(3));
    let mut group = c.benchmark_group("product");
    // Multiplications and additions.
    group.throughput(Throughput::Elements(2 * (SIZE * SIZE * SIZE) as u64));
    group.bench_function("128 × 128", |b| b.iter(|| net.forward(&x).get(0, 0)));
    group.finish();
}

criterion_group!(benches, training, product);
criterion_main!(benches);
