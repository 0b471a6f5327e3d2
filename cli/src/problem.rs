//! Why there is no answer.

use std::error::Error;
use std::path::Path;

use status_codegen::{Diagnostics, write};

/// Something is wrong with the question, or with what it is about.
#[derive(Debug)]
pub(crate) enum Problem {
    /// One line says what.
    Line(String),
    /// There are mistakes in a dataset.
    Dataset(Diagnostics),
}

impl Problem {
    /// Files of a folder cannot be read or written; the error names them by their paths from there.
    pub(crate) fn in_folder(folder: &Path, error: &write::Error) -> Self {
        Self::Line(format!("{} (in {})", with_cause(error), folder.display()))
    }
}

/// An error with the one that caused it.
fn with_cause(error: &dyn Error) -> String {
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause}")
}

impl From<String> for Problem {
    fn from(line: String) -> Self {
        Self::Line(line)
    }
}

impl From<Diagnostics> for Problem {
    fn from(diagnostics: Diagnostics) -> Self {
        Self::Dataset(diagnostics)
    }
}

impl From<write::Error> for Problem {
    fn from(error: write::Error) -> Self {
        Self::Line(with_cause(&error))
    }
}
