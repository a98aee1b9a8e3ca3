//! What the fuzz targets share: what must hold of any bytes, which the default tests ask too, and how
//! much memory they may take.

#[path = "../../tests/common/bad.rs"]
pub mod bad;

use peak_alloc::PeakAlloc;

/// What a tab of the page may use [MB].
const MOST: f32 = 256.0;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Puts the bytes to the check, and holds it to the memory of a tab.
///
/// # Panics
/// If the check fails or the memory is not enough: what a fuzzer looks for.
pub fn hold(bytes: &[u8], check: fn(&[u8])) {
    MEMORY.reset_peak_usage();
    check(bytes);
    let peak = MEMORY.peak_usage_as_mb();
    assert!(peak < MOST, "{peak} MB");
}
