//! Reads and writes a variant of an enum as its code: for enums that are made of a team's dataset.
//!
//! The enums of this crate do so by themselves. Yours are in your crate, which need not know serde; a field says what it
//! wants.
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use status_core::server::Iis as Shop; // it would be a team's enum
//!
//! #[derive(Serialize, Deserialize)]
//! struct Answer {
//!     #[serde(with = "status_core::as_code")]
//!     status: Shop,
//! }
//!
//! let json = serde_json::to_string(&Answer { status: Shop::DeniedByAcl })?;
//! assert_eq!(json, r#"{"status":"401.3"}"#);
//! assert_eq!(serde_json::from_str::<Answer>(&json)?.status, Shop::DeniedByAcl);
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Known, SubStatusCode};

/// Writes the code, as a [`SubStatusCode`] is written. `#[serde(with = "status_core::as_code")]` calls it.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub fn serialize<K: Known, S: Serializer>(known: &K, serializer: S) -> Result<S::Ok, S::Error> {
    known.code().serialize(serializer)
}

/// Reads the code, as a [`SubStatusCode`] is read. `#[serde(with = "status_core::as_code")]` calls it.
///
/// # Errors
///
/// Those of the format, and one for a code that the enum has no variant for.
#[inline]
pub fn deserialize<'de, K: Known, D: Deserializer<'de>>(deserializer: D) -> Result<K, D::Error> {
    let code = SubStatusCode::deserialize(deserializer)?;
    K::from_code(code)
        .ok_or_else(|| D::Error::custom(format_args!("{code} is not among the codes that are known here")))
}
