//! [`Failure`]: why the program cannot do what it is asked.

use std::error::Error;
use std::path::Path;

use status_codegen::{Diagnostics, write};

/// Wrong arguments, a wrong dataset, or something that cannot be read or written.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A message of one line.
    Line(String),
    /// The mistakes in a dataset.
    Dataset(Diagnostics),
}

impl Failure {
    /// A file cannot be read or written. The error has its path within the folder, so the message adds the folder.
    pub(crate) fn in_folder(folder: &Path, error: &write::Error) -> Self {
        Self::Line(format!("{} (in {})", with_cause(error), folder.display()))
    }
}

/// An error with its cause.
fn with_cause(error: &dyn Error) -> String {
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause}")
}

impl From<String> for Failure {
    fn from(line: String) -> Self {
        Self::Line(line)
    }
}

impl From<Diagnostics> for Failure {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Dataset(diagnostics)
    }
}

impl From<write::Error> for Failure {
    fn from(error: write::Error) -> Self {
        Self::Line(with_cause(&error))
    }
}
