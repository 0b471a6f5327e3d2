//! Status codes and sub-status codes.

use std::fmt;
use std::ops::RangeInclusive;

use toml::de::DeValue;

use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::fields::{Entry, Expected, Field, Fields, Format, Group, Need, Node, Publisher, Read, Shape, Value};
use crate::fields::{integer, mismatch};
use crate::suggest::short;

/// A status code with its sub-status, if it has one: `401` or `401.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    code: u16,
    sub: Option<u16>,
}

impl Code {
    /// The lowest and the highest status code.
    pub const CODES: RangeInclusive<u16> = 100..=999;
    /// The lowest and the highest sub-status.
    pub const SUBS: RangeInclusive<u16> = 1..=999;

    /// Takes a code from 100 to 999 and a sub-status from 1 to 999.
    #[must_use]
    pub fn new(code: u16, sub: Option<u16>) -> Option<Self> {
        let is_valid = Self::CODES.contains(&code) && sub.is_none_or(|sub| Self::SUBS.contains(&sub));
        is_valid.then_some(Self { code, sub })
    }

    /// The status code, 100 to 999.
    #[must_use]
    pub fn code(self) -> u16 {
        self.code
    }

    /// The sub-status, 1 to 999.
    #[must_use]
    pub fn sub(self) -> Option<u16> {
        self.sub
    }

    /// The first digit, 1 to 9.
    #[must_use]
    pub fn digit(self) -> u16 {
        self.code / 100
    }

    /// The code without its sub-status.
    #[must_use]
    pub fn without_sub(self) -> Self {
        Self { sub: None, ..self }
    }

    /// Reads a code as the dataset refers to it: `404` or `401.3`, without zeros in front.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (code, sub) = match text.split_once('.') {
            Some((code, sub)) => (code, Some(sub.parse().ok()?)),
            None => (text, None),
        };
        Self::new(code.parse().ok()?, sub).filter(|code| code.to_string() == text)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sub {
            Some(sub) => write!(f, "{}.{sub}", self.code),
            None => write!(f, "{}", self.code),
        }
    }
}

/// The fields `code` and `sub` of a row.
impl Group for Code {
    const ENTRIES: &'static [Entry] = &[
        Entry::Field(Field::new("code", "The status code, such as `401`.", Shape::Integer(100, 999), Need::Always)),
        Entry::Field(
            Field::new(
                "sub",
                "The server's sub-status, such as the 3 of `401.3`.",
                Shape::Integer(1, 999),
                Need::Never,
            )
            .server(),
        ),
    ];

    fn read(fields: &Fields<'_>, _: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        let code = fields.node("code").and_then(|node| match node {
            Some(node) => read_code(node, matches!(fields.publisher(), Publisher::Standard), sink),
            None => Err(sink.report(fields.missing(&["code"]))),
        });
        // A wrong sub-status is wrong whatever its code is.
        let sub = fields.node("sub").and_then(|node| node.map(|node| read_sub(node, sink)).transpose());
        Ok(Self { sub: sub?, ..code? })
    }
}

impl Code {
    /// Where the last of both fields stands.
    pub(crate) fn place(fields: &Fields<'_>) -> Span {
        fields.place(if fields.key_place("sub").is_some() { "sub" } else { "code" })
    }

    /// What stands in the fields, right or wrong.
    pub(crate) fn raw(fields: &Fields<'_>, source: &str) -> Option<String> {
        let code = fields.raw("code", source)?;
        match fields.node("sub") {
            Ok(None) => Some(code),
            Ok(Some(_)) => Some(format!("{code}.{}", fields.raw("sub", source)?)),
            // It is misspelled, so the row may have any sub-status.
            Err(_) => None,
        }
    }
}

fn read_code(node: Node<'_>, is_standard: bool, sink: &mut Sink<'_>) -> Read<Code> {
    if let DeValue::Float(number) = node.get() {
        return Err(sink.report(with_point(node, number.as_str())));
    }
    let code = integer(node, sink)?.and_then(|code| u16::try_from(code).ok());
    match code.and_then(|code| Code::new(code, None)) {
        Some(code) if is_standard && code.digit() > 5 => Err(sink.report(
            Diagnostic::new(node.span(), format!("the code {code} has no class"), "expected 100 to 599")
                .help("the standard has no codes from 600 on; say with `server` whose code it is"),
        )),
        Some(code) => Ok(code),
        None => {
            let expected = if is_standard { "expected 100 to 599" } else { "expected 100 to 999" };
            let message = format!("{} is no status code", short(node.raw(sink.text())));
            Err(sink.report(Diagnostic::new(node.span(), message, expected)))
        }
    }
}

/// `code = 401.3`
fn with_point(node: Node<'_>, number: &str) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(node.span(), "`code` has the wrong type", "expected an integer, found a number with a point");
    match number.split_once('.') {
        Some((code, sub)) if Code::parse(number).is_some() => {
            diagnostic.help(format!("write the sub-status by itself: `code = {code}` and `sub = {sub}`"))
        }
        _ => diagnostic,
    }
}

fn read_sub(node: Node<'_>, sink: &mut Sink<'_>) -> Read<u16> {
    let number = integer(node, sink)?;
    let sub = number.and_then(|sub| u16::try_from(sub).ok()).filter(|sub| Code::SUBS.contains(sub));
    sub.ok_or_else(|| {
        let message = format!("{} is no sub-status", short(node.raw(sink.text())));
        let diagnostic = Diagnostic::new(node.span(), message, "expected 1 to 999");
        sink.report(if number == Some(0) { diagnostic.help("leave it out: 0 means none") } else { diagnostic })
    })
}

/// A reference to a code, as a text: a number would lose the difference between 401.1 and 401.10.
impl Value for Code {
    const SHAPE: Shape = Shape::Text(&Format {
        name: "codeText",
        about: "A status code, with its sub-status after a point if it has one.",
        pattern: r"^[1-9][0-9]{2}(\.[1-9][0-9]{0,2})?$",
    });

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        match node.get() {
            DeValue::Integer(number) => {
                let diagnostic = Diagnostic::new(node.span(), "a reference that is a number", "expected a text");
                Err(sink.report(diagnostic.help(format!("write it in quotes: \"{number}\""))))
            }
            DeValue::Float(number) => {
                let diagnostic = Diagnostic::new(node.span(), "a reference that is a number", "expected a text");
                let help = "as a number, 401.10 would be the same as 401.1";
                Err(sink.report(diagnostic.help(format!("write it in quotes, \"{number}\": {help}"))))
            }
            DeValue::String(text) => Self::parse(text).ok_or_else(|| {
                let message = "a reference that is no status code";
                let diagnostic = Diagnostic::new(node.span(), message, "expected such as \"404\" or \"401.3\"");
                sink.report(match text.strip_suffix(".0").and_then(Self::parse) {
                    Some(code) => diagnostic.help(format!("sub-status 0 means none: write \"{code}\"")),
                    None => diagnostic.help("a code from 100 to 999, and a sub-status from 1 to 999 if any"),
                })
            }),
            _ => Err(mismatch(node, Expected::Code, sink)),
        }
    }
}
