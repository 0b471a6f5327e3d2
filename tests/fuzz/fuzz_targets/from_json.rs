//! `problems::from_json`.

#![no_main]

#[path = "../problems.rs"]
mod problems;

mod shop {
    status_core::statuses!("../../status-core/benches/problems/shop.toml");
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| problems::from_json(bytes));
