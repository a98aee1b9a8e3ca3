//! The inner loop of the stragglers at n = 1,024, p = 32, m = 32, β = 2, and a whole repetition.

use criterion::{Criterion, criterion_group, criterion_main};
use fast_or_right::{
    link,
    scenarios::{find, stragglers::bench::Bench},
};

fn inner_loop(c: &mut Criterion) {
    for wait_for in [16, 24, 32] {
        let bench = Bench::new(wait_for).expect("data that fixes an answer");
        c.bench_function(&format!("stragglers/100 rounds, {wait_for} of 32"), |b| {
            b.iter(|| bench.run(100));
        });
    }
}

fn unit(c: &mut Criterion) {
    let scenario = find("stragglers").expect("the scenario");
    let look = link::Look::first(scenario);
    c.bench_function("stragglers/design and first repetition", |b| {
        b.iter(|| scenario.run(look.values.clone(), 1).run_unit(0));
    });
    let run = scenario.run(look.values.clone(), 1);
    c.bench_function("stragglers/8 repetitions", |b| b.iter(|| run.run_unit(4)));
    let last = run.units() - 1;
    c.bench_function("stragglers/spectra", |b| b.iter(|| run.run_unit(last)));
}

criterion_group!(benches, inner_loop, unit);
criterion_main!(benches);
