//! Running other programs, with errors that say what was run.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths;

/// A command that runs in the repository and asks nothing.
pub fn tool(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// Runs it and fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let line = describe(command);
    let status = command
        .status()
        .with_context(|| format!("`{line}` could not be started"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// What it prints, or nothing if it cannot be run or fails.
pub fn ask(program: &str, args: &[&str]) -> Option<String> {
    let output = tool(program)
        .args(args)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The command as one would type it.
pub fn describe(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_the_command() {
        let error = run(tool("no-such-program-here").arg("--x")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`no-such-program-here --x` could not be started"
        );
        let error = run(tool("cargo")
            .args(["--explain", "nonsense"])
            .stderr(Stdio::null()));
        assert!(
            error
                .unwrap_err()
                .to_string()
                .starts_with("`cargo --explain nonsense` failed")
        );
    }

    #[test]
    fn asking_an_absent_program_gives_nothing() {
        assert_eq!(ask("no-such-program-here", &[]), None);
    }
}
