//! A dataset of one's own in a build script: from the file to the files that are made of it.
//!
//! This is the only module that touches files and the environment.
//!
//! # Examples
//!
//! `build.rs`, with `status-codegen` among the `[build-dependencies]`:
//!
//! ```no_run
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     status_codegen::build::Config::new().dataset("errors.toml").compile()?;
//!     Ok(())
//! }
//! ```
//!
//! The code goes to where cargo keeps what build scripts make. A module of the crate takes it in:
//!
//! ```ignore
//! pub mod statuses {
//!     include!(concat!(env!("OUT_DIR"), "/errors.rs"));
//! }
//! ```

mod error;
mod write;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;

pub use self::error::Error;
use crate::extension;

/// What to make of a dataset of one's own, and where to put it.
///
/// A build script with several datasets makes a `Config` for each.
#[derive(Clone, Debug, Default)]
#[must_use = "nothing is made before `compile` is called"]
pub struct Config {
    dataset: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    crate_path: Option<String>,
    markdown: bool,
    json: bool,
}

impl Config {
    /// Begins with nothing; [`dataset`](Self::dataset) has to follow.
    pub fn new() -> Self {
        Self::default()
    }

    /// The file of the dataset, as a path from the root of the package. `errors.toml` becomes `errors.rs`.
    pub fn dataset(mut self, path: impl Into<PathBuf>) -> Self {
        self.dataset = Some(path.into());
        self
    }

    /// Another folder than cargo's `OUT_DIR` for what is made, as a path from the root of the package.
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(path.into());
        self
    }

    /// Another path for `status-core` than `::status_core`, such as `::api::status_core` where a crate passes it on.
    pub fn crate_path(mut self, path: impl Into<String>) -> Self {
        self.crate_path = Some(path.into());
        self
    }

    /// Makes a page to read as well: `errors.md`.
    pub fn markdown(mut self) -> Self {
        self.markdown = true;
        self
    }

    /// Makes the catalogue for programs in any language as well: `errors.json`.
    pub fn json(mut self) -> Self {
        self.json = true;
        self
    }

    /// Makes the files. Those that are already as they should be are left alone, and every other is replaced in one
    /// step. Cargo is told to run the script again when the dataset changes.
    ///
    /// # Errors
    ///
    /// [`Error`] says what failed. If the dataset is wrong, nothing is written.
    pub fn compile(&self) -> Result<(), Error> {
        self.compile_telling(&mut io::stdout())
    }

    fn compile_telling(&self, cargo: &mut dyn io::Write) -> Result<(), Error> {
        let name = self.dataset.as_deref().ok_or(Error::NoDataset)?;
        let dataset = in_package(name);
        // Said first, so that a dataset with a mistake is looked at again. Without a reader there is no cargo to tell.
        let _ = writeln!(cargo, "cargo::rerun-if-changed={}", dataset.display());
        let krate = self.krate()?;
        let folder = self.folder()?;
        let text = fs::read(&dataset).map_err(|error| Error::Read { path: dataset.clone(), error })?;
        let catalogue = extension::parse(&name.display().to_string(), text).map_err(Error::Wrong)?;

        let file = name.file_name().unwrap_or(name.as_os_str()).display().to_string();
        let stem = name.file_stem().unwrap_or(name.as_os_str());
        let write = |extension: &str, text: String| {
            let mut file = stem.to_owned();
            file.push(extension);
            let path = folder.join(file);
            write::if_changed(&path, &text).map_err(|error| Error::Write { path, error })
        };
        write(".rs", extension::rust(&file, &catalogue, &krate))?;
        if self.markdown {
            write(".md", extension::markdown(&file, &catalogue))?;
        }
        if self.json {
            write(".json", extension::json(&catalogue))?;
        }
        Ok(())
    }

    /// The path of `status-core` as tokens.
    fn krate(&self) -> Result<TokenStream, Error> {
        let path = self.crate_path.as_deref().unwrap_or("::status_core");
        match syn::parse_str::<syn::Path>(path) {
            Ok(path) => Ok(quote::quote!(#path)),
            Err(_) => Err(Error::CratePath(path.to_owned())),
        }
    }

    fn folder(&self) -> Result<PathBuf, Error> {
        match &self.out_dir {
            Some(folder) => Ok(in_package(folder)),
            None => env::var_os("OUT_DIR").map(PathBuf::from).ok_or(Error::NoOutDir),
        }
    }
}

/// A path from the root of the package that is being built.
fn in_package(path: &Path) -> PathBuf {
    match env::var_os("CARGO_MANIFEST_DIR") {
        Some(root) => Path::new(&root).join(path),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn cargo_watches_the_dataset_also_after_a_failure() {
        let mut told = Vec::new();
        let made = Config::new().dataset("no/such/file.toml").out_dir("nowhere").compile_telling(&mut told);
        assert!(made.is_err());
        let told = String::from_utf8(told).unwrap();
        assert!(told.starts_with("cargo::rerun-if-changed=") && told.ends_with("no/such/file.toml\n"), "{told}");
    }
}
