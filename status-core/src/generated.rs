//! What the generator made of the dataset. This file is written by hand, its children are not: `cargo xtask generate`
//! writes them.

#![allow(clippy::doc_markdown, reason = "the prose of the dataset is plain text")]

#[rustfmt::skip]
pub(crate) mod class;
#[rustfmt::skip]
mod constants;
#[rustfmt::skip]
pub(crate) mod definitions;
#[rustfmt::skip]
pub mod document;
#[rustfmt::skip]
pub(crate) mod facts;
#[rustfmt::skip]
pub(crate) mod lines;
#[rustfmt::skip]
pub(crate) mod phrases;
#[rustfmt::skip]
pub(crate) mod servers;
#[rustfmt::skip]
pub(crate) mod status;
#[rustfmt::skip]
pub(crate) mod words;
