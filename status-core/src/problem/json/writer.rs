//! [`Writer`]: JSON straight to a `String`.

use alloc::{format, string::String};
use core::fmt;

use super::super::MemberValue;
use super::{
    Digits, copy,
    escape::{escape, escape_from},
};

/// How much is reserved beside what a problem begins with: the detail and some members.
const RESERVED: usize = 192;

/// Writes one object to a `String`. Generated code calls it.
///
/// # Examples
///
/// ```
/// use status_core::problem::json::Writer;
///
/// let mut json = Writer::starting_with(r#"{"status":409"#);
/// json.member(r#","left":"#, &3_i64);
/// json.member(r#","note":"#, &String::from("</script>"));
/// assert_eq!(json.finish(), r#"{"status":409,"left":3,"note":"\u003c/script>"}"#);
/// ```
#[derive(Clone, Debug)]
pub struct Writer {
    text: String,
}

impl Writer {
    /// Begins with JSON that is the same each time: an object with at least one member, which is not closed.
    #[inline]
    #[must_use]
    pub fn starting_with(head: &str) -> Self {
        let mut text = String::with_capacity(head.len() + RESERVED);
        text.push_str(head);
        Self { text }
    }

    /// Begins with nothing, for an object that may be empty.
    #[inline]
    pub(crate) fn members() -> Self {
        Self { text: String::new() }
    }

    /// Closes the object.
    #[inline]
    #[must_use]
    pub fn finish(mut self) -> String {
        self.text.push('}');
        self.text
    }

    /// Opens and closes the object around the members.
    #[inline]
    pub(crate) fn finish_object(self) -> String {
        format!("{{{}}}", self.text.strip_prefix(',').unwrap_or_default())
    }

    /// Opens the object, for the members that follow.
    #[inline]
    pub(crate) fn finish_members(self) -> String {
        format!("{{{}", self.text.strip_prefix(',').unwrap_or_default())
    }

    /// Adds a member, unless its value is absent. The key is the name as it stands in the JSON: `,"left":`.
    #[inline]
    pub fn member<T: MemberValue>(&mut self, key: &'static str, value: &T) {
        if !value.is_absent() {
            self.text.push_str(key);
            value.write(self);
        }
    }

    /// Adds a member whose numbers are written as strings, since they may be larger than what JSON carries safely.
    #[inline]
    pub fn member_as_text<T: MemberValue>(&mut self, key: &'static str, value: &T) {
        if !value.is_absent() {
            self.text.push_str(key);
            value.write_as_text(self);
        }
    }

    /// Adds the member `detail`, whose text is written bit by bit.
    pub fn detail(&mut self, write: impl FnOnce(&mut dyn fmt::Write) -> fmt::Result) {
        self.text.push_str(",\"detail\":");
        self.shown(write);
    }

    /// Adds a member with a text.
    #[inline]
    pub(crate) fn text_member(&mut self, key: &'static str, value: &str) {
        self.text.push_str(key);
        self.string(value);
    }

    /// Adds a member with any name, whose value is JSON.
    #[inline]
    pub(crate) fn raw_member(&mut self, name: &str, value: &str) {
        self.text.push(',');
        self.string(name);
        self.text.push(':');
        copy(value, &mut self.text);
    }

    /// Writes a string.
    #[inline]
    pub fn string(&mut self, text: &str) {
        self.text.push('"');
        escape(text, &mut self.text);
        self.text.push('"');
    }

    /// Writes a whole number.
    #[inline]
    pub fn integer(&mut self, number: i64) {
        self.text.push_str(Digits::from(number).as_str());
    }

    /// Writes `true` or `false`.
    #[inline]
    pub fn boolean(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Writes a number, or `null` for one that is not finite.
    #[inline]
    pub fn number(&mut self, number: f64) {
        if number.is_finite() {
            // Unlike `Display`, it writes no hundreds of zeros.
            _ = fmt::Write::write_fmt(&mut self.text, format_args!("{number:?}"));
        } else {
            self.text.push_str("null");
        }
    }

    /// Writes a text that is a JSON number.
    #[inline]
    pub(crate) fn number_text(&mut self, number: &str) {
        self.text.push_str(number);
    }

    /// Writes a string whose text is written bit by bit.
    pub fn shown(&mut self, write: impl FnOnce(&mut dyn fmt::Write) -> fmt::Result) {
        self.text.push('"');
        let start = self.text.len();
        // Writing to a `String` does not fail.
        _ = write(&mut self.text);
        escape_from(start, &mut self.text);
        self.text.push('"');
    }

    /// Writes an array; `write` writes each element.
    pub fn array<T>(&mut self, elements: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        self.text.push('[');
        for (index, element) in elements.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            write(self, element);
        }
        self.text.push(']');
    }

    /// Writes `null`.
    #[inline]
    pub fn null(&mut self) {
        self.text.push_str("null");
    }
}
