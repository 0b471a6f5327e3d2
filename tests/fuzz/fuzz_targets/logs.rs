//! `logged::log`; where `STATUS_FUZZ_FORMAT` names a format, all bytes are of it: `logged::log_as`.

#![no_main]

#[path = "../logged.rs"]
mod logged;

use std::sync::LazyLock;

static FORMAT: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("STATUS_FUZZ_FORMAT").ok());

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| match &*FORMAT {
    Some(format) => logged::log_as(format, bytes),
    None => logged::log(bytes),
});
