//! The files that logs are read from.

mod expand;
mod open;
mod rotation;
mod waiting;
mod zstd;

use std::path::PathBuf;

pub(crate) use expand::expand;
pub(crate) use open::{Stream, open};

/// One input: a file or standard input, or what could not even be looked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Input {
    pub(crate) path: Place,
    /// Why nothing can be read from it.
    pub(crate) problem: Option<String>,
    /// Bytes, where that is known.
    pub(crate) size: Option<u64>,
}

/// Where an input is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    StandardInput,
    File(PathBuf),
}

impl Place {
    /// As it is shown.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::StandardInput => "-".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }
}
