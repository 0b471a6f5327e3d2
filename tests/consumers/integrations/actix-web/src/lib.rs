//! Problems with actix alone, under strict lints.

#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub)]

include!("../../mistaken.rs");

/// Where reports go.
pub fn report(_: &status_core::problem::Report<'_>) {}

mistaken! { actix_web; report = crate::report }
