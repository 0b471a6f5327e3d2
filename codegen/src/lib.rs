//! Turns a dataset of HTTP status codes into Rust, documentation and fixtures.

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
