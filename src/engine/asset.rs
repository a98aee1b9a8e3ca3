//! Data and weights that a design needs and that are too large for the program: files of `data/`
//! whose bytes a page fetches when a design asks for them.
//!
//! An asset is a constant whose bytes may come late. Its hash is built into the program, so that a
//! run stays a pure function of values and seed, and it is part of the digest. Natively the bytes
//! are built in too.

use std::sync::OnceLock;

use sha2::{Digest as _, Sha256};

/// A file of `data/`.
pub struct Asset {
    /// Its name in `data/`.
    pub name: &'static str,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: &'static str,
    built_in: Option<&'static [u8]>,
    given: OnceLock<Vec<u8>>,
}

/// Bytes that are not those of the asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AssetError {
    /// No asset has this name.
    #[error("error-asset-unknown")]
    Unknown,
    /// The bytes have another hash: cut off, damaged, or of another version.
    #[error("error-asset-damaged")]
    Damaged,
}

impl Asset {
    const fn new(
        name: &'static str,
        sha256: &'static str,
        built_in: Option<&'static [u8]>,
    ) -> Self {
        Self {
            name,
            sha256,
            built_in,
            given: OnceLock::new(),
        }
    }

    /// The bytes.
    ///
    /// # Panics
    /// If nobody has given them: who runs a design asks [`super::run::Run::assets`] first.
    pub fn bytes(&self) -> &[u8] {
        match self.here() {
            Some(bytes) => bytes,
            None => panic!("asset {} was not given", self.name),
        }
    }

    fn here(&self) -> Option<&[u8]> {
        let given = || self.given.get().map(Vec::as_slice);
        self.built_in.or_else(given)
    }

    /// Takes the bytes, if they are the right ones; giving them twice changes nothing.
    ///
    /// # Errors
    /// [`AssetError::Damaged`] when the hash is another one.
    pub fn give(&self, bytes: Vec<u8>) -> Result<(), AssetError> {
        if hex(&Sha256::digest(&bytes)) != self.sha256 {
            return Err(AssetError::Damaged);
        }
        self.given.get_or_init(|| bytes);
        Ok(())
    }
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Every asset, by name.
pub fn all() -> &'static [Asset] {
    &ASSETS
}

/// The asset with this name.
///
/// # Errors
/// [`AssetError::Unknown`] when `data/` has no such file.
pub fn find(name: &str) -> Result<&'static Asset, AssetError> {
    let found = all().iter().find(|asset| asset.name == name);
    found.ok_or(AssetError::Unknown)
}

/// The asset that a scenario names itself.
///
/// # Panics
/// If `data/` has no such file: a test asks for every one.
pub fn named(name: &'static str) -> &'static Asset {
    match find(name) {
        Ok(asset) => asset,
        Err(_) => panic!("data/ has no {name}"),
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_taken_only_with_the_right_hash() {
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let asset = Asset::new("abc", sha256, None);
        assert!(asset.here().is_none());
        assert_eq!(asset.give(b"abd".to_vec()), Err(AssetError::Damaged));
        assert_eq!(asset.give(Vec::new()), Err(AssetError::Damaged));
        assert_eq!(asset.give(b"abc".to_vec()), Ok(()));
        assert_eq!(asset.bytes(), b"abc");
        assert_eq!(asset.give(b"abc".to_vec()), Ok(()));
    }

    #[test]
    fn every_asset_is_what_its_hash_says() {
        for asset in all() {
            assert!(asset.here().is_some(), "{}", asset.name);
            assert_eq!(hex(&Sha256::digest(asset.bytes())), asset.sha256);
        }
        assert_eq!(find("nothing").err(), Some(AssetError::Unknown));
    }
}
