//! Why a build script made nothing.

use std::path::PathBuf;
use std::{error, fmt, io};

use crate::Diagnostics;

/// Why [`Config::compile`](super::Config::compile) made nothing, or not all.
///
/// [`Debug`](fmt::Debug) shows the same as [`Display`](fmt::Display), since that is what cargo prints when `main`
/// returns it.
#[non_exhaustive]
pub enum Error {
    /// [`Config::dataset`](super::Config::dataset) was not called.
    NoDataset,
    /// The path for `status-core` is no path of Rust.
    CratePath(String),
    /// There is no variable `OUT_DIR`, which cargo sets for build scripts, and no folder was given instead.
    NoOutDir,
    /// The dataset is missing or cannot be read.
    Read {
        /// Its file.
        path: PathBuf,
        /// What failed.
        error: io::Error,
    },
    /// There are mistakes in the dataset.
    Wrong(Diagnostics),
    /// A file cannot be written; it is as it was.
    Write {
        /// The file.
        path: PathBuf,
        /// What failed.
        error: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDataset => {
                f.write_str("no dataset was named: call `.dataset(\"errors.toml\")` before `.compile()`")
            }
            Self::CratePath(path) => write!(f, "`{path}` is no path of a crate: write one such as `::status_core`"),
            Self::NoOutDir => f.write_str(
                "OUT_DIR is not set: cargo sets it for build scripts; anywhere else call `.out_dir(\"...\")`",
            ),
            Self::Read { path, error } if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no dataset at {}: its path counts from the root of the package", path.display())
            }
            Self::Read { path, error } => write!(f, "cannot read the dataset {}: {error}", path.display()),
            // Below what stands in front of it, so that the places line up.
            Self::Wrong(problems) => write!(f, "the dataset is wrong\n\n{problems}"),
            Self::Write { path, error } => write!(f, "cannot write {}: {error}", path.display()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Read { error, .. } | Self::Write { error, .. } => Some(error),
            Self::Wrong(problems) => Some(problems),
            Self::NoDataset | Self::CratePath(_) | Self::NoOutDir => None,
        }
    }
}
