//! What OpenAPI says of problems: schemas and responses, for an output and for crates that document Rust services.
//!
//! The catalogue is lowered to a small model (`model`, `value`, `header`): names that are valid and unique, types, texts.
//! From it the components are written (`schemas`, `responses`) in the way of a version of OpenAPI.

mod header;
mod model;
mod names;
mod responses;
mod schemas;
mod value;
mod write;

pub(crate) use model::Model;
pub(crate) use responses::inline;
#[cfg(feature = "files")]
pub(crate) use write::components;

/// The content type of problems (RFC 9457 section 3).
const CONTENT_TYPE: &str = "application/problem+json";

/// A version of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    /// Whose schemas are a dialect of their own.
    V3_0,
    /// Whose schemas are JSON Schema.
    V3_1,
    /// Which differs from 3.1 in what problems do not need.
    V3_2,
}
