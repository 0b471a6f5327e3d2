//! A status code is a number, a sub-status code is a text such as `"401.3"`, a server is its id.

use core::{fmt, marker::PhantomData, str::FromStr};

use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Server, StatusCode, SubStatusCode};

impl Serialize for StatusCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

impl Serialize for SubStatusCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Server {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A number, or its three digits.
impl<'de> Deserialize<'de> for StatusCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Code::new("a status code from 100 to 999"))
    }
}

/// A text such as `"401.3"`, or a status code alone.
impl<'de> Deserialize<'de> for SubStatusCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(Code::new("a status code from 100 to 999, with a sub-status as in \"401.3\" or not"))
    }
}

/// Reads what can be made of a text, and of a status code.
struct Code<T> {
    expected: &'static str,
    made: PhantomData<T>,
}

impl<T> Code<T> {
    fn new(expected: &'static str) -> Self {
        Self { expected, made: PhantomData }
    }
}

impl<T: FromStr + From<StatusCode>> Visitor<'_> for Code<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        let code = u16::try_from(number).ok().and_then(|number| StatusCode::from_u16(number).ok());
        code.map(T::from).ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// The id of a built-in server.
impl<'de> Deserialize<'de> for Server {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Id;

        impl Visitor<'_> for Id {
            type Value = Server;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a built-in server")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Server, E> {
                id.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Id)
    }
}
