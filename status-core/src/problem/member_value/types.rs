//! The types of members, but for lists and what may be absent.

use alloc::string::String;
use core::fmt;
use core::time::Duration;

use super::MemberValue;
use crate::problem::json::{Digits, Value, Writer};
use crate::problem::values::{DateTime, Decimal, Uri, Uuid, seconds};

impl MemberValue for String {
    #[inline]
    fn write(&self, json: &mut Writer) {
        json.string(self);
    }

    #[inline]
    fn read(value: Value<'_>) -> Option<Self> {
        value.as_str().map(Into::into)
    }

    #[inline]
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(self)
    }

    #[inline]
    fn unsent() -> Self {
        Self::new()
    }
}

impl MemberValue for bool {
    #[inline]
    fn write(&self, json: &mut Writer) {
        json.boolean(*self);
    }

    #[inline]
    fn read(value: Value<'_>) -> Option<Self> {
        value.as_bool()
    }

    #[inline]
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(if *self { "true" } else { "false" })
    }

    #[inline]
    fn unsent() -> Self {
        false
    }
}

/// As a JSON number within what JSON carries safely, or as a string with any value.
impl MemberValue for i64 {
    #[inline]
    fn write(&self, json: &mut Writer) {
        json.integer(*self);
    }

    #[inline]
    fn read(value: Value<'_>) -> Option<Self> {
        value.as_integer()
    }

    #[inline]
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(Digits::from(*self).as_str())
    }

    #[inline]
    fn unsent() -> Self {
        0
    }

    #[inline]
    fn write_as_text(&self, json: &mut Writer) {
        json.string(Digits::from(*self).as_str());
    }

    // Only as it is written: no `+`, no zeros before it.
    #[inline]
    fn read_as_text(value: Value<'_>) -> Option<Self> {
        let text = value.as_str()?;
        let number = text.parse().ok()?;
        (Digits::from(number).as_str() == text).then_some(number)
    }
}

impl MemberValue for f64 {
    #[inline]
    fn write(&self, json: &mut Writer) {
        json.number(*self);
    }

    #[inline]
    fn read(value: Value<'_>) -> Option<Self> {
        value.as_f64()
    }

    #[inline]
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        // `Display` would write hundreds of zeros.
        if self.abs() < 1e16 { write!(text, "{self}") } else { write!(text, "{self:?}") }
    }

    #[inline]
    fn unsent() -> Self {
        0.0
    }
}

/// As a number of seconds; a header field has whole ones, rounded up, so that nobody comes back too early.
impl MemberValue for Duration {
    #[inline]
    fn write(&self, json: &mut Writer) {
        seconds::write(*self, |text| json.number_text(text));
    }

    #[inline]
    fn read(value: Value<'_>) -> Option<Self> {
        seconds::read(value.as_number()?)
    }

    #[inline]
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        let mut result = Ok(());
        seconds::write(*self, |part| result = result.and_then(|()| text.write_str(part)));
        result
    }

    #[inline]
    fn unsent() -> Self {
        Self::ZERO
    }

    #[inline]
    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        let whole = self.as_secs().saturating_add(u64::from(self.subsec_nanos() > 0));
        text.write_str(Digits::from(whole).as_str())
    }
}

/// As a string (RFC 3339); a header field has the form of HTTP (RFC 9110 section 5.6.7).
impl MemberValue for DateTime {
    #[inline]
    fn write(&self, json: &mut Writer) {
        json.shown(|text| write!(text, "{self}"));
    }

    #[inline]
    fn read(value: Value<'_>) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    #[inline]
    fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        write!(text, "{self}")
    }

    #[inline]
    fn unsent() -> Self {
        Self::UNIX_EPOCH
    }

    #[inline]
    fn write_field(&self, text: &mut dyn fmt::Write) -> fmt::Result {
        text.write_str(&self.to_http_date())
    }
}

/// Types whose JSON is a string that they check.
macro_rules! checked_texts {
    ($($type:ty),*) => {
        $(
            impl MemberValue for $type {
                #[inline]
                fn write(&self, json: &mut Writer) {
                    json.shown(|text| self.show(text));
                }

                #[inline]
                fn read(value: Value<'_>) -> Option<Self> {
                    value.as_str()?.parse().ok()
                }

                #[inline]
                fn show(&self, text: &mut dyn fmt::Write) -> fmt::Result {
                    write!(text, "{self}")
                }

                #[inline]
                fn unsent() -> Self {
                    Self::default()
                }
            }
        )*
    };
}

checked_texts!(Decimal, Uri, Uuid);
