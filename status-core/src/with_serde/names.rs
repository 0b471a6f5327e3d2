//! What has a name is written as what it stands for: a status as its number, a class as its digit, what a server defines
//! as its code.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Class, Status, StatusCode};

/// The number, as a [`StatusCode`].
impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.status_code().serialize(serializer)
    }
}

/// A [`StatusCode`] that is registered.
impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = StatusCode::deserialize(deserializer)?;
        let unknown = || D::Error::custom(format_args!("{} is not registered", code.as_str()));
        code.status().ok_or_else(unknown)
    }
}

/// The digit, 1 to 5: titles are for people, and may change with the standard.
impl Serialize for Class {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.digit())
    }
}

/// The digit, 1 to 5.
impl<'de> Deserialize<'de> for Class {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digit = u8::deserialize(deserializer)?;
        Self::from_digit(digit).ok_or_else(|| D::Error::custom(format_args!("no class has the digit {digit}")))
    }
}

/// Reads and writes the variants of generated enums as their codes.
macro_rules! as_codes {
    ($($enum:ty),+) => {$(
        /// The code, as a [`SubStatusCode`](crate::SubStatusCode).
        impl serde::Serialize for $enum {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::as_code::serialize(self, serializer)
            }
        }

        /// A [`SubStatusCode`](crate::SubStatusCode) that the server defines.
        impl<'de> serde::Deserialize<'de> for $enum {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::as_code::deserialize(deserializer)
            }
        }
    )+};
}

pub(crate) use as_codes;
