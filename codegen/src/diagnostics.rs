//! What is wrong with a dataset, and where.

#[cfg(feature = "files")]
#[clippy::msrv = "1.89"]
mod excerpts;
mod first_places;
mod places;
mod sink;

use std::error::Error;
use std::fmt::{self, Write as _};
use std::ops::Range;

pub(crate) use first_places::{FirstPlaces, joined};
pub(crate) use places::end_of_text;
pub use places::{Place, Position};
pub(crate) use sink::{ErrorGuaranteed, Sink};

/// A range of bytes in the text of the dataset.
pub(crate) type Span = Range<usize>;

/// The same span, counted from a place further ahead in the text.
pub(crate) fn shifted(span: &Span, by: usize) -> Span {
    span.start + by..span.end + by
}

/// One mistake in a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What is wrong, in one line.
    pub message: String,
    /// What to say at the place itself; may be empty.
    pub label: String,
    /// What would be right.
    pub help: Option<String>,
    /// The place, as bytes of [`Diagnostics::text`]. It lies within the text and on the boundaries of characters.
    pub span: Range<usize>,
    /// Other places that belong to it, such as the first of two duplicates, and what they are.
    pub related: Vec<(Range<usize>, String)>,
    /// A place in the dataset that this one stands on, such as what the standard has under the same name.
    pub in_base: Option<Place>,
}

impl Diagnostic {
    pub(crate) fn new(span: Span, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self { message: message.into(), label: label.into(), help: None, span, related: Vec::new(), in_base: None }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((span, label.into()));
        self
    }

    pub(crate) fn in_base(mut self, place: Option<Place>) -> Self {
        self.in_base = place;
        self
    }
}

/// Every problem of one dataset, at least one, sorted by place.
///
/// [`Display`](fmt::Display) shows them as rustc shows its own; so does [`Debug`](fmt::Debug), for programs that
/// return them from `main`. Without the feature `files` each problem takes one line.
///
/// # Examples
///
/// ```
/// let problems = status_codegen::parse("status.toml", "[document]\nschema = '1'\n").unwrap_err();
/// let first = problems.iter().next().unwrap();
/// assert_eq!(first.message, "`schema` has the wrong type");
/// assert_eq!(problems.position(first.span.start).to_string(), "2:10");
/// assert!(problems.to_string().contains("status.toml:2:10"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Diagnostics {
    name: String,
    text: String,
    /// Where each line starts.
    line_starts: Vec<usize>,
    list: Vec<Diagnostic>,
}

/// How to show problems with excerpts.
#[cfg(feature = "files")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// Without colors: for files, pipes and tests.
    #[default]
    Plain,
    /// With ANSI colors, for a terminal.
    Color,
}

/// How many problems are shown: nobody reads more at once.
const MAX_SHOWN: usize = 100;

impl Diagnostics {
    /// The name of the dataset, as it was given to [`parse`](crate::parse).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text of the dataset, without a byte order mark. Bytes that are not UTF-8 were replaced by U+FFFD.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All of them, sorted by place.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// The last line that is shown: how many problems there are.
    fn total(&self) -> String {
        let problems = if self.list.len() == 1 { "problem" } else { "problems" };
        let at_least = if self.list.len() == sink::MAX_KEPT { "at least " } else { "" };
        let total = format!("{at_least}{} {problems} in {}", self.list.len(), self.name);
        match self.list.len().saturating_sub(MAX_SHOWN) {
            0 => total,
            more => format!("{total}, of which {more} more are not shown"),
        }
    }
}

impl Diagnostics {
    /// Shows the first 100 problems, each on one line like the short messages of rustc, and how many there are.
    ///
    /// # Examples
    ///
    /// ```
    /// let problems = status_codegen::parse("status.toml", "[document]\nschema = '1'\n").unwrap_err();
    /// let lines = problems.lines();
    /// assert!(lines.starts_with("status.toml:2:10: `schema` has the wrong type: expected an integer, found a text; "));
    /// ```
    #[must_use]
    pub fn lines(&self) -> String {
        let mut text = String::new();
        for diagnostic in self.list.iter().take(MAX_SHOWN) {
            let label = if diagnostic.label.is_empty() { String::new() } else { format!(": {}", diagnostic.label) };
            let help = match &diagnostic.help {
                Some(help) if diagnostic.label.ends_with('?') => format!(" ({help})"),
                Some(help) => format!("; {help}"),
                None => String::new(),
            };
            let place = format!("{}:{}", self.name, self.position(diagnostic.span.start));
            // Writing to a string does not fail.
            let _ = writeln!(text, "{place}: {}{label}{help}", diagnostic.message);
        }
        text + &self.total()
    }
}

impl Error for Diagnostics {}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[cfg(feature = "files")]
        let text = self.render(Style::Plain);
        #[cfg(not(feature = "files"))]
        let text = self.lines();
        f.write_str(&text)
    }
}

impl fmt::Debug for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
