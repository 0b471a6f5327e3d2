//! [`MemberValue`]: what the value of a member can do.

use alloc::{string::String, vec::Vec};
use core::fmt;
use core::time::Duration;

use super::json::{Digits, Value, Writer};
use super::values::{DateTime, Decimal, Uri, Uuid, seconds};

/// A type of members: written and read as JSON, and shown in details, header fields and logs.
///
/// Generated enums of members that are one of some words implement it; an `Option` is a member that may be absent, a `Vec`
/// one that is a list.
pub trait MemberValue: Sized {
    /// Writes one JSON value.
    fn write(&self, json: &mut Writer);

    /// Reads it; `None` if it has another type.
    fn read(value: Value<'_>) -> Option<Self>;

    /// Shows it to people.
    ///
    /// # Errors
    ///
    /// Only those of `text`.
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result;

    /// What stands for an internal member in a problem that was received, since it was never sent: nothing, or an empty
    /// value.
    fn unsent() -> Self;

    /// Whether there is no value, so that the member is left out.
    fn is_absent(&self) -> bool {
        false
    }

    /// Shows it as the value of a header field.
    ///
    /// # Errors
    ///
    /// Only those of `text`.
    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        self.show(text)
    }

    /// Writes it with numbers as strings.
    fn write_as_text(&self, json: &mut Writer) {
        self.write(json);
    }

    /// Reads it with numbers as strings.
    #[must_use]
    fn read_as_text(value: Value<'_>) -> Option<Self> {
        Self::read(value)
    }

    /// What `read` makes of a member that may be missing.
    fn find<'a>(value: Option<Value<'a>>, read: impl Fn(Value<'a>) -> Option<Self>) -> Option<Self> {
        value.and_then(read)
    }
}

impl<T: MemberValue> MemberValue for Option<T> {
    fn write(&self, json: &mut Writer) {
        match self {
            Some(value) => value.write(json),
            None => json.null(),
        }
    }

    fn read(value: Value<'_>) -> Option<Self> {
        T::read(value).map(Some)
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |value| value.show(text))
    }

    fn unsent() -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |value| value.write_field(text))
    }

    fn write_as_text(&self, json: &mut Writer) {
        match self {
            Some(value) => value.write_as_text(json),
            None => json.null(),
        }
    }

    fn read_as_text(value: Value<'_>) -> Option<Self> {
        T::read_as_text(value).map(Some)
    }

    // One of a wrong type is ignored (RFC 9457 section 3.1).
    fn find<'a>(value: Option<Value<'a>>, read: impl Fn(Value<'a>) -> Option<Self>) -> Option<Self> {
        Some(value.and_then(read).flatten())
    }
}

impl<T: MemberValue> MemberValue for Vec<T> {
    fn write(&self, json: &mut Writer) {
        json.array(self, |json, element| element.write(json));
    }

    fn read(value: Value<'_>) -> Option<Self> {
        value.elements()?.map(T::read).collect()
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        joined(self, text, T::show)
    }

    fn unsent() -> Self {
        Self::new()
    }

    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        joined(self, text, T::write_field)
    }

    fn write_as_text(&self, json: &mut Writer) {
        json.array(self, |json, element| element.write_as_text(json));
    }

    fn read_as_text(value: Value<'_>) -> Option<Self> {
        value.elements()?.map(T::read_as_text).collect()
    }
}

/// Elements with commas between them.
fn joined<T>(
    elements: &[T],
    text: &mut dyn fmt::Write,
    show: impl Fn(&T, &mut dyn fmt::Write) -> fmt::Result,
) -> fmt::Result {
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            text.write_str(", ")?;
        }
        show(element, text)?;
    }
    Ok(())
}

impl MemberValue for String {
    fn write(&self, json: &mut Writer) {
        json.string(self);
    }

    fn read(value: Value<'_>) -> Option<Self> {
        value.as_str().map(Into::into)
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(self)
    }

    fn unsent() -> Self {
        Self::new()
    }
}

impl MemberValue for bool {
    fn write(&self, json: &mut Writer) {
        json.boolean(*self);
    }

    fn read(value: Value<'_>) -> Option<Self> {
        value.as_bool()
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(if *self { "true" } else { "false" })
    }

    fn unsent() -> Self {
        false
    }
}

/// As a JSON number within what JSON carries safely, or as a string with any value.
impl MemberValue for i64 {
    fn write(&self, json: &mut Writer) {
        json.integer(*self);
    }

    fn read(value: Value<'_>) -> Option<Self> {
        value.as_integer()
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(Digits::from(*self).as_str())
    }

    fn unsent() -> Self {
        0
    }

    fn write_as_text(&self, json: &mut Writer) {
        json.string(Digits::from(*self).as_str());
    }

    // Only as it is written: no `+`, no zeros before it.
    fn read_as_text(value: Value<'_>) -> Option<Self> {
        let text = value.as_str()?;
        let number = text.parse().ok()?;
        (Digits::from(number).as_str() == text).then_some(number)
    }
}

impl MemberValue for f64 {
    fn write(&self, json: &mut Writer) {
        json.number(*self);
    }

    fn read(value: Value<'_>) -> Option<Self> {
        value.as_f64()
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        // `Display` would write hundreds of zeros.
        if self.abs() < 1e16 { write!(text, "{self}") } else { write!(text, "{self:?}") }
    }

    fn unsent() -> Self {
        0.0
    }
}

/// As a number of seconds; a header field has whole ones, rounded up, so that nobody comes back too early.
impl MemberValue for Duration {
    fn write(&self, json: &mut Writer) {
        seconds::write(*self, |text| json.number_text(text));
    }

    fn read(value: Value<'_>) -> Option<Self> {
        seconds::read(value.as_number()?)
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        let mut result = Ok(());
        seconds::write(*self, |part| result = result.and_then(|()| text.write_str(part)));
        result
    }

    fn unsent() -> Self {
        Self::ZERO
    }

    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        let whole = self.as_secs().saturating_add(u64::from(self.subsec_nanos() > 0));
        text.write_str(Digits::from(whole).as_str())
    }
}

/// As a string (RFC 3339); a header field has the form of HTTP (RFC 9110 section 5.6.7).
impl MemberValue for DateTime {
    fn write(&self, json: &mut Writer) {
        json.shown(|text| write!(text, "{self}"));
    }

    fn read(value: Value<'_>) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        write!(text, "{self}")
    }

    fn unsent() -> Self {
        Self::UNIX_EPOCH
    }

    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(&self.to_http_date())
    }
}

/// Types whose JSON is a string that they check.
macro_rules! checked_texts {
    ($($type:ty),*) => {
        $(
            impl MemberValue for $type {
                fn write(&self, json: &mut Writer) {
                    json.shown(|text| self.show(text));
                }

                fn read(value: Value<'_>) -> Option<Self> {
                    value.as_str()?.parse().ok()
                }

                fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
                    write!(text, "{self}")
                }

                fn unsent() -> Self {
                    Self::default()
                }
            }
        )*
    };
}

checked_texts!(Decimal, Uri, Uuid);
