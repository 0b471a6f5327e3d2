//! Numbers with a range, and days.

use std::fmt;

use toml::de::DeValue;

use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::{Expected, Node, Read, Shape, Value, integer, mismatch};
use crate::suggest::short;

/// Declares numbers, each with its range and the problem of a number outside of it.
macro_rules! numbers {
    ($($(#[doc = $doc:literal])+ $name:ident($type:ty) from $least:literal to $most:expr, $refused:path;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($type);

        impl $name {
            /// The lowest and the highest.
            pub const RANGE: std::ops::RangeInclusive<$type> = $least..=$most;

            /// Takes a number of the range.
            #[must_use]
            pub fn new(number: $type) -> Option<Self> {
                Self::RANGE.contains(&number).then_some(Self(number))
            }

            /// The number.
            #[must_use]
            pub fn get(self) -> $type {
                self.0
            }
        }

        impl From<$name> for u64 {
            fn from(number: $name) -> Self {
                number.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Value for $name {
            const SHAPE: Shape = Shape::Integer($least as u64, $most as u64);

            fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
                let number = integer(node, sink)?.and_then(|number| <$type>::try_from(number).ok());
                number.and_then(Self::new).ok_or_else(|| sink.report($refused(node, sink.text())))
            }
        }

        #[cfg(feature = "files")]
        impl crate::fields::ToData for $name {
            fn data(&self) -> crate::fields::Data<'_> {
                crate::fields::Data::Number(self.0.into())
            }
        }
    )+};
}

/// The version of the dataset's schema that this crate reads.
pub const SCHEMA: u16 = 1;

numbers! {
    /// The number of an RFC.
    RfcNumber(u16) from 1 to u16::MAX, not_an_rfc;
    /// The first digit of the codes of a class.
    Digit(u8) from 1 to 5, not_a_digit;
    /// A place among the servers, by how widely they are used.
    Rank(u8) from 1 to u8::MAX, not_a_rank;
    /// A version of the schema: the one that this crate reads, [`SCHEMA`].
    SchemaVersion(u16) from 1 to SCHEMA, another_schema;
}

impl Default for SchemaVersion {
    fn default() -> Self {
        Self(SCHEMA)
    }
}

fn not_an_rfc(node: Node<'_>, _: &str) -> Diagnostic {
    Diagnostic::new(node.span(), format!("{} is no number of an RFC", node.what()), "expected 1 to 65535")
        .help("write the number alone, such as `rfc = 9110`")
}

fn not_a_digit(node: Node<'_>, source: &str) -> Diagnostic {
    let message = format!("{} is no digit of a class", short(node.raw(source)));
    Diagnostic::new(node.span(), message, "expected 1 to 5")
        .help("RFC 9110 section 15 has five classes, from 1xx to 5xx")
}

fn not_a_rank(node: Node<'_>, _: &str) -> Diagnostic {
    Diagnostic::new(node.span(), format!("{} is no rank", node.what()), "expected 1 to 255")
        .help("1 is the most widely used server; leave it out where nobody counted")
}

fn another_schema(node: Node<'_>, _: &str) -> Diagnostic {
    Diagnostic::new(node.span(), "another version of the schema", format!("expected {SCHEMA}"))
        .help(format!("this version of status-codegen reads `schema = {SCHEMA}` only"))
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Value for Date {
    const SHAPE: Shape = Shape::Date;

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        let day = match node.get() {
            DeValue::Datetime(time) if time.time.is_none() => time.date,
            _ => None,
        };
        match day {
            Some(day) => Ok(Self { year: day.year, month: day.month, day: day.day }),
            None => Err(mismatch(node, Expected::Date, sink)),
        }
    }
}
