//! Problems with the crate `http` alone, under strict lints.

#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub)]

include!("../../mistaken.rs");

mistaken! { http; }
