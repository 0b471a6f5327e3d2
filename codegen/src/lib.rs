//! Turns a dataset of HTTP status codes into Rust, documentation and data for other programs.
//!
//! [`parse`] reads the dataset, a TOML file, and gives a [`Catalogue`] or every problem of the file at once. [`parse_team`]
//! does the same for a team's own dataset, which stands on the standard's. [`OUTPUTS`] lists what can be made of either:
//! each output is a function from the catalogue to files, and [`write`](mod@write) puts these in their places.
//! [`check_order`] reports rows and fields that stand in the wrong place, which changes no output.
//!
//! In a build script, [`build::Config`] does all of it.
//!
//! # The pipeline
//!
//! A dataset passes through these stages in this order; the module `load` calls them one after the other.
//!
//! | stage | module | what it does |
//! | --- | --- | --- |
//! | bytes | `read` | reads the file, if the caller has no bytes yet |
//! | text | `syntax` | decodes the bytes, which have to be UTF-8 and not too many |
//! | invisible characters | `hidden` | reports characters that nobody sees, wherever they stand |
//! | tables | `syntax` | reads the TOML, row by row where there are errors |
//! | rows | `rows`, `kind` | finds the rows of each kind, and the key `extends` |
//! | fields | `fields` | reads the fields of each row as their table in `model` declares them |
//! | checks | `validate` | compares the rows with each other and with the dataset that they stand on (`base`) |
//! | catalogue | `catalogue`, `model` | holds the rows, checked and sorted |
//! | outputs | `output`, `rust`, `openapi` | turns the catalogue into files, or into Rust tokens |
//! | disk | `write` | puts the files in their places |
//!
//! Every stage reports its problems to the one `Sink` of the module `diagnostics`, so that a file with several mistakes
//! shows them all at once.
//!
//! # Features
//!
//! * `standard`, on by default: the standard dataset, on which a team's stands. The crate carries it along.
//! * `openapi`, part of `files`: samples of problems, and `utoipa` and `aide` among the crates that they work with.
//! * `files`, on by default: the order of rows, outputs as files, problems with excerpts of the dataset, and the writing of files. Without
//!   it there are the catalogue and its Rust as tokens, which is all that a macro needs. It takes Rust 1.89; without it
//!   1.85 is enough.
//! * `site` and `tables`, on by default: the outputs of these names, which are a fifth of what is built.

mod base;
#[cfg(all(feature = "standard", feature = "files"))]
#[clippy::msrv = "1.89"]
pub mod build;
mod catalogue;
mod diagnostics;
#[cfg(feature = "files")]
pub mod diff;
#[cfg_attr(not(feature = "files"), allow(dead_code, reason = "outputs in files describe the fields"))]
mod fields;
mod hidden;
mod identifier;
#[cfg(feature = "openapi")]
mod json_value;
mod kind;
mod letter_case;
mod load;
mod markdown_text;
pub mod model;
#[cfg(feature = "openapi")]
#[cfg_attr(not(feature = "files"), allow(dead_code, reason = "a macro needs responses alone"))]
mod openapi;
#[cfg(feature = "files")]
mod order;
#[cfg(feature = "files")]
mod output;
mod read;
mod rows;
mod rust;
mod sorted;
#[cfg(feature = "standard")]
mod standard;
mod suggest;
mod syntax;
mod validate;
#[cfg(feature = "files")]
#[clippy::msrv = "1.89"]
pub mod write;

pub use catalogue::{Catalogue, Standalone};
#[cfg(feature = "files")]
pub use diagnostics::Style;
pub use diagnostics::{Diagnostic, Diagnostics, Place, Position};
pub use load::parse;
#[cfg(feature = "files")]
pub use order::check_order;
#[cfg(feature = "files")]
pub use output::{Context, Error as OutputError, File, OUTPUTS, Output, internal};
pub use read::read_dataset;
pub use rust::{Integration, RustOptions, items as rust_items};
#[cfg(feature = "standard")]
pub use standard::{parse_any, parse_team, standard, standard_problems};
