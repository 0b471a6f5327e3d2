//! Problems with poem alone, under strict lints.

#![deny(warnings, clippy::pedantic, missing_docs, unreachable_pub)]

include!("../../mistaken.rs");

mistaken! { poem; }
