//! [`Headers`]: the header fields of a problem.

use alloc::{string::String, vec::Vec};
use core::fmt;

use super::MemberValue;

/// Collects the header fields of a problem, each a valid one whatever the members hold (RFC 9110 section 5.5).
///
/// Generated code calls it. The methods `headers` of structs and enums give what it has collected.
#[derive(Debug, Default)]
pub struct Headers {
    fields: Vec<(&'static str, String)>,
}

impl Headers {
    /// None yet.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field with a constant value.
    #[inline]
    pub fn constant(&mut self, name: &'static str, value: &'static str) {
        self.fields.push((name, value.into()));
    }

    /// Adds a field with the value of a member, if it has one.
    ///
    /// A control character becomes a space, so that a value never ends its field; what is not ASCII is written as in a URI.
    pub fn member<T: MemberValue>(&mut self, name: &'static str, value: &T) {
        if value.is_absent() {
            return;
        }
        let mut field = FieldValue { text: String::new() };
        // Writing to a `String` does not fail.
        _ = value.write_field(&mut field);
        let trimmed = field.text.trim_matches(' ');
        self.fields.push((name, if trimmed.len() == field.text.len() { field.text } else { trimmed.into() }));
    }

    /// Names and values.
    #[inline]
    #[must_use]
    pub fn into_vec(self) -> Vec<(&'static str, String)> {
        self.fields
    }
}

/// A text that is the value of a header field.
struct FieldValue {
    text: String,
}

impl fmt::Write for FieldValue {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            match byte {
                0..=31 | 127 => self.text.push(' '),
                128.. => fmt::Write::write_fmt(&mut self.text, format_args!("%{byte:02X}"))?,
                _ => self.text.push(char::from(byte)),
            }
        }
        Ok(())
    }
}
