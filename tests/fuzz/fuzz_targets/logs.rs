//! `logged::log`.

#![no_main]

#[path = "../logged.rs"]
mod logged;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| logged::log(bytes));
