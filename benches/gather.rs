//! Decisions a second, natively on one thread. Every decision walks to the farthest bound of the dial,
//! or to its largest number of looks.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use fast_or_right::{link, scenarios};

fn gather(c: &mut Criterion) {
    let mut group = c.benchmark_group("gather");
    for text in ["gather", "gather?signal=0.10", "gather?rule=fixed"] {
        let (look, _) = link::open(text);
        let scenario = scenarios::find("gather").unwrap_or(look.scenario);
        let run = scenario.run(look.values.clone(), look.seed);
        // The fifth unit: 2,000 decisions.
        group.throughput(Throughput::Elements(2000));
        group.bench_function(text, |b| {
            b.iter_batched(|| 4, |unit| run.run_unit(unit), BatchSize::SmallInput);
        });
    }
    group.finish();
}

criterion_group!(benches, gather);
criterion_main!(benches);
