//! Puts generated files in their places: the only module that changes files.
//!
//! A [`Plan`] compares what was generated with what is there; [`Plan::apply`] makes them the same. Each file is whole at
//! every moment, as it was or as it is to be. Links are refused, so that nothing is read, written or removed elsewhere.

mod folder;
mod plan;
mod replace;
mod unified;

pub use folder::{files_in, read_file};
pub use plan::{Change, Plan};
pub use replace::lock;

use std::path::Path;
use std::{error, fmt, io};

/// Writes one text file, unless it already holds the text.
///
/// # Errors
///
/// [`Error`] if the file is a link, or cannot be read or written; it is as it was.
pub fn write_file(root: &Path, path: &str, text: String) -> Result<(), Error> {
    Plan::new(root, vec![crate::output::File::new(path, text)], &[])?.apply(root)
}

/// Why a plan cannot be made or applied. The error of the operating system, if there is one, is the
/// [source](error::Error::source). Every file is whole: as it was, or as it is to be.
#[derive(Debug)]
pub struct Error {
    what: String,
    source: Option<io::Error>,
}

impl Error {
    fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), source: None }
    }

    fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self { what: what.into(), source: Some(source) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
