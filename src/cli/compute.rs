//! Does units on threads. Which thread does what, and in which order the tallies arrive, changes
//! nothing.

use std::sync::{
    Mutex,
    atomic::{AtomicUsize, Ordering},
};

use crate::engine::{plan::Plan, run::Run};

/// Most threads that can be asked for.
const MOST_THREADS: usize = 1000;

/// A number of threads, as it is typed.
///
/// # Errors
/// What else it may be.
pub fn threads(text: &str) -> Result<usize, String> {
    let number = text.parse().ok();
    number
        .filter(|threads| (1..=MOST_THREADS).contains(threads))
        .ok_or_else(|| format!("it takes a whole number from 1 to {MOST_THREADS}"))
}

/// Does these units of a run and adds them to it.
///
/// # Panics
/// If a unit panics, or its tally cannot be read back: bugs of a scenario.
pub fn compute(run: &mut dyn Run, units: &[u32], threads: Option<usize>) {
    let shared: &dyn Run = run;
    for (unit, bytes) in on_threads(units, threads, |&unit| (unit, shared.run_unit(unit))) {
        accept(run, unit, &bytes);
    }
}

/// Does all units of a plan and adds them to its runs.
///
/// # Panics
/// As [`compute`].
pub fn compute_plan(plan: &mut Plan, threads: Option<usize>) {
    let tasks = plan.tasks();
    let runs = &plan.runs;
    let unit = |&(run, unit): &(u32, u32)| (run, unit, runs[run as usize].run.run_unit(unit));
    for (run, unit, bytes) in on_threads(&tasks, threads, unit) {
        accept(&mut *plan.runs[run as usize].run, unit, &bytes);
    }
}

fn accept(run: &mut dyn Run, unit: u32, bytes: &[u8]) {
    if let Err(damaged) = run.accept(unit, bytes) {
        panic!("unit {unit}: {damaged}");
    }
}

fn on_threads<T: Sync, R: Send>(
    tasks: &[T],
    threads: Option<usize>,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let available = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = threads
        .unwrap_or_else(available)
        .clamp(1, tasks.len().max(1));
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(tasks.len()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = work(task);
                    if let Ok(mut all) = results.lock() {
                        all.push(result);
                    }
                }
            });
        }
    });
    match results.into_inner() {
        Ok(results) => results,
        Err(_) => panic!("a unit panicked"),
    }
}
