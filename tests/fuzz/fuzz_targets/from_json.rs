//! `received::from_json`.

#![no_main]

#[path = "../received.rs"]
mod received;
mod shop {
    status_core::statuses!("../../status-core/benches/problems/errors.toml");
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| received::from_json(bytes));
