//! From bytes of a text to lines and columns.

use std::fmt;
use std::ops::Range;

use super::{Diagnostic, Diagnostics, Span};
use crate::sorted::sort_by;

/// A line and a column, both counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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

/// A place in the dataset that the one with the problem stands on, with the text of its line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The name of the dataset.
    pub name: String,
    /// The place in it.
    pub position: Position,
    /// The line of the place.
    pub line: String,
    /// The place, as bytes of the line.
    pub span: Range<usize>,
    /// What to say about the place.
    pub label: String,
}

impl Place {
    /// The place of some bytes of a text, which lie on one line.
    pub(crate) fn new(name: &str, text: &str, span: &Span, label: &str) -> Self {
        let span = on_boundaries(text, span);
        let (before, rest) = text.split_at(span.start);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = rest.find('\n').map_or(text.len(), |end| span.start + end);
        let column = before.get(start..).unwrap_or_default().chars().count();
        Self {
            name: name.to_owned(),
            position: Position { line: before.matches('\n').count() + 1, column: column + 1 },
            line: text.get(start..end).unwrap_or_default().to_owned(),
            span: span.start - start..span.end.min(end) - start,
            label: label.to_owned(),
        }
    }
}

impl Diagnostics {
    pub(super) fn new(name: &str, text: &str, mut list: Vec<Diagnostic>) -> Self {
        for diagnostic in &mut list {
            diagnostic.span = on_boundaries(text, &diagnostic.span);
            for (span, _) in &mut diagnostic.related {
                *span = on_boundaries(text, span);
            }
        }
        // Stable: what was found first at a place stays first.
        sort_by(&mut list, |one, other| (one.span.start, one.span.end).cmp(&(other.span.start, other.span.end)));
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let line_starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { name: name.to_owned(), text: text.to_owned(), line_starts, list }
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
    pub(super) fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// The offset at which a line starts; the end of the text for a line behind the last.
    pub(super) fn line_start(&self, line: usize) -> usize {
        self.line_starts.get(line).copied().unwrap_or(self.text.len())
    }
}

/// The place behind the last character of a text.
pub(crate) fn end_of_text(text: &str) -> Span {
    let end = text.trim_end().len();
    end..end
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
