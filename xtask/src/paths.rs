//! Where things lie in the repository.

use std::path::{Path, PathBuf};

/// The repository: the nearest folder upwards that holds `xtask/Cargo.toml`.
pub fn root() -> PathBuf {
    std::env::current_dir()
        .ok()
        .and_then(|here| find_root(&here).map(Path::to_path_buf))
        .unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
}

/// The bindings: wasm, JavaScript glue and types.
pub fn pkg() -> PathBuf {
    root().join("pkg")
}

/// The site as it is published.
pub fn dist() -> PathBuf {
    root().join("dist")
}

fn find_root(from: &Path) -> Option<&Path> {
    from.ancestors()
        .find(|dir| dir.join("xtask/Cargo.toml").is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_found_from_a_folder_inside() {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(find_root(&xtask.join("src")), xtask.parent());
        assert_eq!(find_root(Path::new("/")), None);
    }
}
