//! Trials of the crossing a second, natively on one thread.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use fast_or_right::{link, scenarios};

fn crossing(c: &mut Criterion) {
    let mut group = c.benchmark_group("crossing");
    for text in [
        "crossing",
        "crossing?peers=0&agree=1",
        "crossing?peers=6&perception=d0",
    ] {
        let (look, _) = link::open(text);
        let scenario = scenarios::find("crossing").unwrap_or(look.scenario);
        let run = scenario.run(look.values.clone(), look.seed);
        // The fifth unit: 2,000 crossings of each kind.
        group.throughput(Throughput::Elements(4000));
        group.bench_function(text, |b| {
            b.iter_batched(|| 4, |unit| run.run_unit(unit), BatchSize::SmallInput);
        });
    }
    group.finish();
}

criterion_group!(benches, crossing);
criterion_main!(benches);
