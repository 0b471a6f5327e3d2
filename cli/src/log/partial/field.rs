//! A value of JSON that knows where it stands, so that a mistake can be told.

use std::str::FromStr;

use serde_json::Value;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Field<'a> {
    value: &'a Value,
    /// Such as `groups[3].count`.
    place: String,
}

/// Numbers above this are none that were counted: not all programs that handle JSON keep them.
const LARGEST: u64 = 1 << 53;

impl<'a> Field<'a> {
    pub(super) const fn root(value: &'a Value) -> Self {
        Self { value, place: String::new() }
    }

    /// What is wrong here, and what would be right.
    pub(super) fn mistake(&self, right: &str) -> String {
        let mut shown = self.value.to_string();
        if shown.len() > 40 {
            shown = match self.value {
                Value::Array(_) => "a list".to_owned(),
                Value::Object(_) => "an object".to_owned(),
                _ => "a long text".to_owned(),
            };
        }
        let place = if self.place.is_empty() { "the result" } else { &self.place };
        format!("{place} is {shown}, but must be {right}")
    }

    /// A member of an object.
    pub(super) fn get(&self, name: &str) -> Result<Self, String> {
        let place = if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) };
        match self.value {
            Value::Object(members) => match members.get(name) {
                Some(value) => Ok(Self { value, place }),
                None => Err(format!("{place} is missing")),
            },
            _ => Err(self.mistake("an object")),
        }
    }

    /// The elements of a list.
    pub(super) fn list(&self) -> Result<Vec<Self>, String> {
        let Value::Array(values) = self.value else { return Err(self.mistake("a list")) };
        let element = |(at, value)| Self { value, place: format!("{}[{at}]", self.place) };
        Ok(values.iter().enumerate().map(element).collect())
    }

    /// The elements of a list of so many.
    pub(super) fn tuple<const N: usize>(&self) -> Result<[Self; N], String> {
        self.list()?.try_into().map_err(|_| self.mistake(&format!("a list of {N}")))
    }

    /// `None` for null.
    pub(super) fn optional<T>(&self, read: impl FnOnce(&Self) -> Result<T, String>) -> Result<Option<T>, String> {
        if self.value.is_null() { Ok(None) } else { read(self).map(Some) }
    }

    pub(super) fn count(&self) -> Result<u64, String> {
        let number = self.value.as_u64().filter(|number| *number < LARGEST);
        number.ok_or_else(|| self.mistake("a count"))
    }

    pub(super) fn number<T: TryFrom<u64>>(&self, right: &str) -> Result<T, String> {
        let number = self.value.as_u64().and_then(|number| T::try_from(number).ok());
        number.ok_or_else(|| self.mistake(right))
    }

    pub(super) fn flag(&self) -> Result<bool, String> {
        self.value.as_bool().ok_or_else(|| self.mistake("true or false"))
    }

    pub(super) fn text(&self) -> Result<&'a str, String> {
        self.value.as_str().ok_or_else(|| self.mistake("a text"))
    }

    /// One of those that an id stands for.
    pub(super) fn id<T: FromStr>(&self, right: &str) -> Result<T, String> {
        self.text()?.parse().map_err(|_| self.mistake(right))
    }

    /// A text, or an object with hexadecimal digits.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, String> {
        if let Value::String(text) = self.value {
            return Ok(text.as_bytes().to_vec());
        }
        let wrong = || self.mistake("a text, or an object with `hex`");
        let digits = self.value.get("hex").and_then(Value::as_str).ok_or_else(wrong)?;
        let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let byte = |[high, low]: &[u8; 2]| Some(digit(*high)? << 4 | digit(*low)?);
        let bytes = if rest.is_empty() { pairs.iter().map(byte).collect() } else { None };
        bytes.ok_or_else(wrong)
    }

    /// The first and the last of some times, in milliseconds since 1970.
    pub(super) fn times(&self) -> Result<(i64, i64), String> {
        let [first, last] = self.tuple()?;
        // A few ten thousand years from now on.
        let time = |field: &Self| {
            let time = field.value.as_i64().filter(|time| time.unsigned_abs() < 1 << 50);
            time.ok_or_else(|| field.mistake("a time in milliseconds since 1970"))
        };
        let (first, last) = (time(&first)?, time(&last)?);
        if first > last { Err(self.mistake("the earlier and the later time")) } else { Ok((first, last)) }
    }
}
