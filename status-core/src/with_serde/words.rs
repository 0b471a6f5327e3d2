//! Fixed words, as they stand in the dataset.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One of a few words.
trait Word: Copy + 'static {
    const ALL: &'static [Self];

    fn word(self) -> &'static str;
}

/// Reads one of them.
struct Words<T>(PhantomData<T>);

impl<T: Word> Visitor<'_> for Words<T> {
    type Value = T;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of")?;
        for (at, word) in T::ALL.iter().enumerate() {
            f.write_str(if at == 0 { " `" } else { ", `" })?;
            f.write_str(word.word())?;
            f.write_str("`")?;
        }
        Ok(())
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let found = T::ALL.iter().find(|word| word.word() == text);
        found.copied().ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// Reads and writes the words.
macro_rules! words {
    ($($type:path),+) => {$(
        impl Word for $type {
            const ALL: &'static [Self] = Self::ALL;

            #[inline]
            fn word(self) -> &'static str {
                self.word()
            }
        }

        /// The [`word`](Self::word).
        impl Serialize for $type {
            #[inline]
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        /// The [`word`](Self::word).
        impl<'de> Deserialize<'de> for $type {
            #[inline]
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Words(PhantomData))
            }
        }
    )+};
}

words!(
    crate::Content,
    crate::Emitter,
    crate::Level,
    crate::LogLevel,
    crate::RedirectKind,
    crate::RedirectMethod,
    crate::RetryKind,
    crate::ReasonPart,
    crate::server::Authority,
    crate::server::ServerKind
);
