//! Golden files that begin with the version of the engine: their lines change only with it.

/// Lines of the old file that the new one no longer holds, though both are of one engine version.
pub fn broken<'a>(old: &'a str, new: &str) -> Vec<&'a str> {
    if old.lines().next() != new.lines().next() {
        return Vec::new();
    }
    let kept: Vec<&str> = new.lines().collect();
    old.lines().filter(|line| !kept.contains(line)).collect()
}
