//! A status code is a number; a sub-status code is a text such as `"401.3"`, and two numbers in formats for machines.

use core::{fmt, marker::PhantomData, str::FromStr};

use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{StatusCode, SubStatusCode};

impl Serialize for StatusCode {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

impl Serialize for SubStatusCode {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            (self.code().as_u16(), self.sub()).serialize(serializer)
        }
    }
}

/// A number, or in formats for people its three digits.
impl<'de> Deserialize<'de> for StatusCode {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = Code::new("a status code from 100 to 999");
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(code)
        } else {
            deserializer.deserialize_u16(code)
        }
    }
}

/// A text such as `"401.3"`, or a status code alone; in formats for machines the code and the sub-status.
impl<'de> Deserialize<'de> for SubStatusCode {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let expected = "a status code from 100 to 999, with a sub-status as in \"401.3\" or not";
            deserializer.deserialize_any(Code::new(expected))
        } else {
            let (code, sub) = <(StatusCode, u16)>::deserialize(deserializer)?;
            Ok(Self::new(code, sub))
        }
    }
}

/// Reads what can be made of a text, and of a status code.
struct Code<T> {
    expected: &'static str,
    made: PhantomData<T>,
}

impl<T> Code<T> {
    #[inline]
    fn new(expected: &'static str) -> Self {
        Self { expected, made: PhantomData }
    }
}

impl<T: FromStr + From<StatusCode>> Visitor<'_> for Code<T> {
    type Value = T;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    #[inline]
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        let code = u16::try_from(number).ok().and_then(|number| StatusCode::from_u16(number).ok());
        code.map(T::from).ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    #[inline]
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}
