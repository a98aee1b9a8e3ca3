//! Does the units of a run on threads.

use std::sync::{
    Mutex,
    atomic::{AtomicUsize, Ordering},
};

use crate::engine::run::Run;

/// Does these units on `threads` threads and adds them to the run. Which thread does what, and in
/// which order the tallies arrive, changes nothing.
///
/// # Panics
/// If a unit panics, or its tally cannot be read back: bugs of a scenario.
pub fn compute(run: &mut dyn Run, units: &[u32], threads: usize) {
    let next = AtomicUsize::new(0);
    let tallies = Mutex::new(Vec::with_capacity(units.len()));
    let shared: &dyn Run = run;
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, units.len().max(1)) {
            scope.spawn(|| {
                while let Some(&unit) = units.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let bytes = shared.run_unit(unit);
                    if let Ok(mut all) = tallies.lock() {
                        all.push((unit, bytes));
                    }
                }
            });
        }
    });
    let Ok(tallies) = tallies.into_inner() else {
        panic!("a unit panicked")
    };
    for (unit, bytes) in tallies {
        if let Err(damaged) = run.accept(unit, &bytes) {
            panic!("unit {unit}: {damaged}");
        }
    }
}
