//! Feature `serde`: codes can be read and written, the catalogue can be written.
//!
//! Formats for people, such as JSON, show a code as a person would write it. Formats for machines get numbers of a fixed
//! size, and are never asked what they hold: many of them cannot tell.

pub mod as_code;
mod codes;
mod example;
mod names;
mod rows;
mod servers;
mod words;

#[cfg(feature = "servers")]
pub(crate) use names::as_codes;
