//! The parts of a format: text as it stands, and fields.

use super::error::PatternError;

/// A part of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Literal(String),
    Field {
        /// As it stands in the format.
        directive: String,
        meaning: Meaning,
        /// How many spaces its values have, such as those of a time.
        spaces: usize,
        /// Whether quotes may stand around it that the format does not show.
        may_be_quoted: bool,
    },
    /// Captured headers of HAProxy in braces, which are there or not, with a space behind them.
    Captures,
}

/// What a field tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Other,
    /// Several values, separated by commas and spaces or by colons.
    OtherList,
    Status,
    /// The status before it was redirected within the server: used if there is no better one.
    FirstStatus,
    Upstream,
    /// The address of the server behind this one, or `-`.
    UpstreamAddress,
    /// The name of the server behind this one, or one in angle brackets.
    UpstreamName,
    Reason,
    /// Used where there is no better reason.
    RoughReason,
    /// Envoy's details of the response, which also tell who sent it.
    Details,
    /// Apache's state of the connection, of which `X` alone tells of a problem.
    Connection,
    Time,
    Client,
    /// A list of addresses, of which the first is the client's.
    Forwarded,
    Host,
    RequestLine,
    Method,
    /// The path and the query.
    Target,
    Path,
    /// With or without its `?`.
    Query,
    /// The `?` of a query, where there is one.
    QueryMark,
}

impl Meaning {
    pub(crate) const fn is_list(self) -> bool {
        matches!(self, Self::OtherList | Self::Upstream | Self::UpstreamAddress | Self::Forwarded)
    }
}

/// Collects parts.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) parts: Vec<Part>,
}

impl Parts {
    /// Text as it stands; it is put to what stands before.
    pub(crate) fn literal(&mut self, text: &str) {
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Literal(last)) => last.push_str(text),
            _ => self.parts.push(Part::Literal(text.to_owned())),
        }
    }

    pub(crate) fn field(&mut self, directive: &str, meaning: Meaning) {
        self.field_with_spaces(directive, meaning, 0);
    }

    pub(crate) fn field_with_spaces(&mut self, directive: &str, meaning: Meaning, spaces: usize) {
        self.parts.push(Part::Field { directive: directive.to_owned(), meaning, spaces, may_be_quoted: false });
    }

    /// Says of the last field that quotes may stand around it.
    pub(crate) fn quote_last(&mut self) {
        if let Some(Part::Field { may_be_quoted, .. }) = self.parts.last_mut() {
            *may_be_quoted = true;
        }
    }
}

/// Splits off what stands before a closing character.
pub(crate) fn until(text: &str, end: char) -> Result<(&str, &str), PatternError> {
    text.split_once(end).ok_or_else(|| PatternError::Unclosed { rest: short(text).to_owned(), end })
}

/// The error of a directive; `rest` is what stands from it on, `length` how much of that it is.
pub(crate) fn unknown(format: &str, rest: &str, length: usize, known: &[&'static str]) -> PatternError {
    let directive = rest.get(..length).unwrap_or(rest);
    let before = &format[..format.len() - rest.len()];
    let start = before.char_indices().rev().nth(15).map_or(0, |(at, _)| at);
    let similar = known.iter().find(|known| known.eq_ignore_ascii_case(directive)).copied();
    PatternError::UnknownDirective { directive: directive.to_owned(), before: before[start..].to_owned(), similar }
}

/// The first characters of a text.
fn short(text: &str) -> &str {
    text.char_indices().nth(20).map_or(text, |(at, _)| &text[..at])
}
