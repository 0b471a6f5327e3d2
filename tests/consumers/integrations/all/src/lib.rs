//! Problems with all crates that they work with, under strict lints.

#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub)]

include!("../../mistaken.rs");

mistaken! { actix_web, axum, http, poem; tracing }
