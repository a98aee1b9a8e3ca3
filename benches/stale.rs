//! Trials of the shared map a second, natively on one thread.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use fast_or_right::{link, scenarios};

fn stale(c: &mut Criterion) {
    let mut group = c.benchmark_group("stale");
    for text in ["stale", "stale?profile=exponential", "stale?n=10&r=5&w=5"] {
        let (look, _) = link::open(text);
        let scenario = scenarios::find("stale").unwrap_or(look.scenario);
        let run = scenario.run(look.values.clone(), look.seed);
        // The sixth unit: 16,384 trials.
        group.throughput(Throughput::Elements(16_384));
        group.bench_function(text, |b| {
            b.iter_batched(|| 5, |unit| run.run_unit(unit), BatchSize::SmallInput);
        });
    }
    group.finish();
}

criterion_group!(benches, stale);
criterion_main!(benches);
