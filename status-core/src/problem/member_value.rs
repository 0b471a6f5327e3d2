//! [`MemberValue`]: what the value of a member can do.

mod types;

use alloc::vec::Vec;
use core::fmt;

use super::json::{Value, Writer};

/// A type of members: written and read as JSON, and shown in details, header fields and logs.
///
/// Generated code calls it. Generated enums of members that are one of some words implement it; an `Option` is a member that
/// may be absent, a `Vec` one that is a list.
///
/// # Examples
///
/// It is what [`Members::get`](super::Members::get) can give:
///
/// ```
/// use core::time::Duration;
/// use status_core::problem::{Members, Uri};
///
/// let members = Members::from_json(br#"{"retry_after": 1.5, "accounts": ["/account/12345"]}"#)?;
/// assert_eq!(members.get("retry_after"), Some(Duration::from_millis(1500)));
/// assert_eq!(members.get::<Vec<Uri>>("accounts").map(|uris| uris.len()), Some(1));
/// assert_eq!(members.get::<bool>("retry_after"), None);
/// # Ok::<(), status_core::problem::FromJsonError>(())
/// ```
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

    /// The value of a member that may be missing: `None` where it is, or where `read` finds another type. For an `Option` it
    /// is `Some(None)` then, since such a member may be absent.
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
