//! What is done with a line, step by step.

use memchr::{memchr, memchr_iter};

use super::Dialect;
use super::error::PatternError;
use super::part::{Meaning, Part};
use crate::cursor::{Cursor, status};

/// One thing to do with a line.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Step over a text.
    Literal(Box<[u8]>),
    /// Take a field, and step over the text that ends it.
    Field(Field),
    /// Step over captured headers, if there are any.
    Captures,
}

/// A field and what ends it.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) meaning: Meaning,
    end: End,
    /// How many spaces its values have.
    spaces: usize,
    /// Whether the status stands behind what ends it.
    is_before_status: bool,
    /// Whether a backslash protects a quote in it.
    has_backslashes: bool,
    /// Whether quotes may stand around it that no literal tells of.
    may_be_quoted: bool,
}

/// What ends a field.
#[derive(Clone, Debug)]
enum End {
    Literal(Box<[u8]>),
    /// The slash at the beginning of the next field.
    Slash,
    Line,
}

/// Which field ends where.
pub(super) fn compile(parts: Vec<Part>, dialect: Dialect) -> Result<Vec<Step>, PatternError> {
    let parts = merge(parts);
    let has =
        |wanted: Meaning| parts.iter().any(|part| matches!(part, Part::Field { meaning, .. } if *meaning == wanted));
    let is_status = if has(Meaning::Status) { Meaning::Status } else { Meaning::FirstStatus };
    if !has(is_status) {
        return Err(PatternError::NoStatus { directive: dialect.status() });
    }
    let mut steps = Vec::new();
    let mut rest = parts.as_slice();
    while let [part, after @ ..] = rest {
        rest = after;
        let Part::Field { directive, meaning, spaces, may_be_quoted } = part else {
            steps.push(match part {
                Part::Literal(text) => Step::Literal(text.as_bytes().into()),
                _ => Step::Captures,
            });
            continue;
        };
        let end = match after {
            [Part::Literal(text), after @ ..] => {
                rest = after;
                End::Literal(text.as_bytes().into())
            }
            [Part::Field { meaning: Meaning::Target | Meaning::Path, .. }, ..] => End::Slash,
            [Part::Field { directive: second, .. }, ..] => {
                return Err(PatternError::Adjacent { first: directive.clone(), second: second.clone() });
            }
            // Headers in braces follow without a text between.
            [Part::Captures, ..] => End::Literal(Box::from(*b" ")),
            [] => End::Line,
        };
        let is_before_status = matches!(rest, [Part::Field { meaning, .. }, ..] if *meaning == is_status);
        let meaning = match meaning {
            Meaning::FirstStatus if is_status != Meaning::FirstStatus => Meaning::Other,
            Meaning::FirstStatus => Meaning::Status,
            meaning => *meaning,
        };
        let has_backslashes = !matches!(dialect, Dialect::HAProxy | Dialect::Envoy)
            && dialect.escapes() != crate::Escapes::None
            && matches!(&end, End::Literal(text) if text.starts_with(b"\""));
        steps.push(Step::Field(Field {
            meaning,
            end,
            spaces: *spaces,
            is_before_status,
            has_backslashes,
            may_be_quoted: *may_be_quoted,
        }));
    }
    Ok(steps)
}

/// Makes one field of a path and the query behind it.
fn merge(parts: Vec<Part>) -> Vec<Part> {
    let mut merged: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        if let (
            Some(Part::Field { directive: first, meaning: before @ (Meaning::Path | Meaning::Target), .. }),
            Part::Field { directive, meaning: Meaning::Query | Meaning::QueryMark, .. },
        ) = (merged.last_mut(), &part)
        {
            first.push_str(directive);
            *before = Meaning::Target;
        } else {
            merged.push(part);
        }
    }
    merged
}

impl Field {
    /// What stands before the end of the field, and steps over the end.
    pub(super) fn take<'a>(&self, cursor: &mut Cursor<'a>) -> Option<&'a [u8]> {
        if self.may_be_quoted && cursor.expect(b"\"").is_some() {
            let field = cursor.until(b'"')?;
            if let End::Literal(text) = &self.end {
                cursor.expect(text)?;
            }
            return Some(field);
        }
        let rest = cursor.rest;
        let (end, length) = match &self.end {
            End::Line => (rest.len(), 0),
            End::Slash => (memchr(b'/', rest)?, 0),
            End::Literal(text) => (self.find(rest, text)?, text.len()),
        };
        cursor.rest = &rest[end + length..];
        Some(&rest[..end])
    }

    /// Where the text stands that ends the field. Each place where it might is looked at once.
    fn find(&self, rest: &[u8], text: &[u8]) -> Option<usize> {
        let (first, others) = text.split_first()?;
        let mut passed = 0;
        let mut fallback = None;
        for at in memchr_iter(*first, rest) {
            let Some(behind) = rest[at + 1..].strip_prefix(others) else { continue };
            if *first == b' ' && passed < self.spaces {
                passed += 1;
                continue;
            }
            if self.meaning.is_list() && goes_on(&rest[..at], behind) {
                continue;
            }
            if self.has_backslashes && is_escaped(&rest[..at]) {
                continue;
            }
            if !self.is_before_status || begins_with_status(behind) {
                return Some(at);
            }
            fallback = fallback.or(Some(at));
        }
        fallback
    }
}

/// Whether a list of values goes on behind a space: `502, 200 : 200`.
fn goes_on(before: &[u8], behind: &[u8]) -> bool {
    before.ends_with(b",") || before.ends_with(b" :") || behind.starts_with(b": ")
}

fn is_escaped(before: &[u8]) -> bool {
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

fn begins_with_status(rest: &[u8]) -> bool {
    let end = rest.iter().take(4).position(|byte| !byte.is_ascii_digit() && *byte != b'-').unwrap_or(rest.len());
    rest.get(..end).is_some_and(|field| status(field).is_ok())
}

/// `{a|b} `
pub(super) fn captures(cursor: &mut Cursor<'_>) {
    if cursor.rest.starts_with(b"{") && cursor.until(b'}').is_some() {
        cursor.space();
    }
}
