//! Turns a dataset of HTTP status codes into Rust, documentation and fixtures.
//!
//! [`parse`] reads the dataset, a TOML file, and gives a [`model::Catalogue`] or every problem of the file at once;
//! [`generate`] makes the outputs, as values. Nothing here touches a disk: what to do with an [`Artifact`] is up to who
//! asked for it. [`check_order`] tells where a row or field stands in the wrong place, which changes no output.

mod artifact;
mod diagnostics;
mod emit;
mod firsts;
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
pub use diagnostics::{Diagnostic, Diagnostics, Position, Style};
pub use emit::{OWNED_FOLDERS, generate};
pub use order::check_order;
pub use parse::parse;
