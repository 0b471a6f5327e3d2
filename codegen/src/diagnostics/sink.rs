//! [`Sink`]: collects the problems that the stages find.

use super::{Diagnostic, Diagnostics, Span};

/// Proof that a problem was reported: only a [`Sink`] makes one.
///
/// A value that could not be read is an `Err(ErrorGuaranteed)`. Whatever depends on it passes the proof on instead of
/// reporting again, so that one mistake gives one diagnostic.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ErrorGuaranteed(());

/// How many problems are kept. A file with more is not a dataset at all, and its problems would fill the memory.
pub(super) const MAX_KEPT: usize = 100_000;

/// The text, and the problems found in it so far.
pub(crate) struct Sink<'t> {
    text: &'t str,
    list: Vec<Diagnostic>,
    /// Where invisible characters were reported, in the order of the text.
    hidden: Vec<usize>,
}

impl<'t> Sink<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, list: Vec::new(), hidden: Vec::new() }
    }

    /// The text of the dataset.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// Keeps a problem, up to a number that nobody would correct by hand.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) -> ErrorGuaranteed {
        if self.list.len() < MAX_KEPT {
            self.list.push(diagnostic);
        }
        ErrorGuaranteed(())
    }

    /// Keeps the problem of an invisible character. They have to be reported in the order of the text.
    pub(crate) fn report_hidden(&mut self, diagnostic: Diagnostic) {
        self.hidden.push(diagnostic.span.start);
        self.report(diagnostic);
    }

    /// The proof that an invisible character was reported within a place, if one was.
    pub(crate) fn hidden_in(&self, place: &Span) -> Option<ErrorGuaranteed> {
        let next = self.hidden.partition_point(|&at| at < place.start);
        self.hidden.get(next).filter(|&&at| at < place.end).map(|_| ErrorGuaranteed(()))
    }

    /// Whether no more problems are kept, so that there is no use in looking for more.
    pub(crate) fn is_full(&self) -> bool {
        self.list.len() >= MAX_KEPT
    }

    /// Whether nothing was reported so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What was made of the text, unless there are problems.
    pub(crate) fn finish<T>(self, name: &str, made: Result<T, ErrorGuaranteed>) -> Result<T, Diagnostics> {
        match made {
            Ok(made) if self.list.is_empty() => Ok(made),
            _ => Err(Diagnostics::new(name, self.text, self.list)),
        }
    }
}
