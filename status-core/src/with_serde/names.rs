//! What has a name is written as what it stands for: a status as its number, a class as its digit, what a server defines
//! as its code.

use core::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Class, Status, StatusCode};

/// The number, as a [`StatusCode`].
impl Serialize for Status {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.status_code().serialize(serializer)
    }
}

/// A [`StatusCode`] that is registered.
impl<'de> Deserialize<'de> for Status {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = StatusCode::deserialize(deserializer)?;
        let unknown = || D::Error::custom(format_args!("{} is not registered", code.as_str()));
        code.status().ok_or_else(unknown)
    }
}

/// The digit, 1 to 5: titles are for people, and may change with the standard.
impl Serialize for Class {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.digit())
    }
}

/// The digit, 1 to 5.
impl<'de> Deserialize<'de> for Class {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u8(Digit)
    }
}

/// Reads the digit of a class.
struct Digit;

impl Visitor<'_> for Digit {
    type Value = Class;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the digit of a class, 1 to 5")
    }

    #[inline]
    fn visit_u64<E: Error>(self, digit: u64) -> Result<Class, E> {
        let class = u8::try_from(digit).ok().and_then(Class::from_digit);
        class.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(digit), &self))
    }

    #[inline]
    fn visit_i64<E: Error>(self, digit: i64) -> Result<Class, E> {
        match u64::try_from(digit) {
            Ok(digit) => self.visit_u64(digit),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(digit), &self)),
        }
    }
}

/// Reads and writes the variants of generated enums as their codes.
#[cfg(feature = "servers")]
macro_rules! as_codes {
    ($($enum:ty),+) => {$(
        /// The code, as a [`SubStatusCode`](crate::SubStatusCode).
        impl serde::Serialize for $enum {
            #[inline]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::as_code::serialize(self, serializer)
            }
        }

        /// A [`SubStatusCode`](crate::SubStatusCode) that the server defines.
        impl<'de> serde::Deserialize<'de> for $enum {
            #[inline]
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::as_code::deserialize(deserializer)
            }
        }
    )+};
}

#[cfg(feature = "servers")]
pub(crate) use as_codes;
