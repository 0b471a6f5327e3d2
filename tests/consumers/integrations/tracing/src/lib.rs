//! Problems with the crates `http` and `tracing`, under strict lints.

#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub)]

include!("../../mistaken.rs");

mistaken! { http; tracing }
