//! Turns a dataset of HTTP status codes into Rust, documentation and fixtures.
//!
//! [`parse`] reads the dataset, a TOML file, and gives a [`model::Catalogue`] or every problem of the file at once;
//! [`generate`] makes the outputs, as values: what to do with an [`Artifact`] is up to who asked for it. [`check_order`]
//! tells where a row or field stands in the wrong place, which changes no output.
//!
//! With the feature `standard`, which is on by default, `extension` does the same for a dataset of one's own on top of
//! the standard. `build` is for build scripts, and the only module that touches a disk.

mod artifact;
#[cfg_attr(not(feature = "standard"), allow(dead_code, reason = "only a dataset of one's own has a base"))]
mod base;
#[cfg(feature = "standard")]
pub mod build;
mod diagnostics;
mod emit;
#[cfg(feature = "standard")]
pub mod extension;
mod firsts;
mod hidden;
pub mod model;
mod order;
mod parse;
mod read;
mod schema;
mod sections;
mod suggest;
mod syntax;
mod validate;

pub use artifact::{Artifact, Body};
pub use diagnostics::{Diagnostic, Diagnostics, Elsewhere, Position, Style};
pub use emit::{OWNED_FOLDERS, generate};
pub use order::check_order;
pub use parse::parse;
