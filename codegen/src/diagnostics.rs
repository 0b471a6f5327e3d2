//! What is wrong with a dataset, and where.

mod render;
mod sink;

use std::error::Error;
use std::fmt;
use std::ops::Range;

pub use render::Style;
pub(crate) use sink::{Reported, Sink};

/// A range of bytes in the text of the dataset.
pub(crate) type Span = Range<usize>;

/// One mistake in a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What is wrong, in one line.
    pub message: String,
    /// What to say right at the place; may be empty.
    pub label: String,
    /// What would be right.
    pub help: Option<String>,
    /// The place, as bytes of [`Diagnostics::text`]. It lies within the text and on the boundaries of characters.
    pub span: Range<usize>,
    /// Other places that belong to it, such as the first of two duplicates, and what they are.
    pub related: Vec<(Range<usize>, String)>,
    /// Places in another dataset that belong to it, such as what the standard has under the same name.
    pub elsewhere: Vec<Elsewhere>,
}

/// A place in another dataset than the one with the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Elsewhere {
    /// The name of the other dataset.
    pub name: String,
    /// The place in it.
    pub position: Position,
    /// The line of the place.
    pub line: String,
    /// The place, as bytes of the line.
    pub span: Range<usize>,
    /// What is there.
    pub label: String,
}

impl Diagnostic {
    pub(crate) fn new(span: Span, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            label: label.into(),
            help: None,
            span,
            related: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((span, label.into()));
        self
    }

    pub(crate) fn elsewhere(mut self, place: Elsewhere) -> Self {
        self.elsewhere.push(place);
        self
    }
}

/// A place in a text as people count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character on the line, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Every problem of one dataset, at least one, sorted by place.
///
/// [`Display`](fmt::Display) shows them as rustc shows its own; so does [`Debug`](fmt::Debug), for programs that
/// return them from `main`.
///
/// # Examples
///
/// ```
/// let problems = status_codegen::parse("status.toml", "[document]\nschema = '1'\n").unwrap_err();
/// let first = problems.iter().next().unwrap();
/// assert_eq!(first.message, "`schema` has the wrong type");
/// assert_eq!(problems.position(first.span.start).to_string(), "2:10");
/// assert!(problems.to_string().contains("--> status.toml:2:10"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Diagnostics {
    name: String,
    text: String,
    /// Where each line starts.
    lines: Vec<usize>,
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    pub(crate) fn new(name: &str, text: &str, mut list: Vec<Diagnostic>) -> Self {
        for diagnostic in &mut list {
            diagnostic.span = on_boundaries(text, &diagnostic.span);
            for (span, _) in &mut diagnostic.related {
                *span = on_boundaries(text, span);
            }
        }
        // Stable: what was found first at a place stays first.
        list.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { name: name.to_owned(), text: text.to_owned(), lines, list }
    }

    /// The name of the dataset, as it was given to [`crate::parse`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text of the dataset. Bytes that are not UTF-8 were replaced by U+FFFD.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All of them, sorted by place.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Line and column of a byte of the text; an offset behind its end counts as the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = on_boundaries(&self.text, &(offset..offset)).start;
        let line = self.line(offset);
        let before = self.text.get(self.line_start(line)..offset).unwrap_or_default();
        Position { line: line + 1, column: before.chars().count() + 1 }
    }

    /// The line of an offset, from 0.
    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// The offset at which a line starts; the end of the text for a line behind the last.
    fn line_start(&self, line: usize) -> usize {
        self.lines.get(line).copied().unwrap_or(self.text.len())
    }
}

impl Error for Diagnostics {}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Style::Plain))
    }
}

impl fmt::Debug for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Style::Plain))
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The same span, within the text and widened to whole characters.
fn on_boundaries(text: &str, span: &Span) -> Span {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::on_boundaries;

    #[test]
    fn spans_are_widened_to_characters() {
        assert_eq!(on_boundaries("aé…", &(2..4)), 1..6);
        assert_eq!(on_boundaries("aé…", &(1..1)), 1..1);
        assert_eq!(on_boundaries("aé…", &(9..20)), 6..6);
    }
}
