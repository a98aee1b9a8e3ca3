//! The command line: an auditor's way to run what the page runs.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    fast_or_right::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
