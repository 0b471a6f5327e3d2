//! A team's statuses, by the macro.

#![deny(warnings, clippy::pedantic)]

#[path = "../../shop.rs"]
mod shop;

/// The statuses of the shop.
mod statuses {
    status_core::statuses!("../errors.toml");
}

fn main() {
    shop::check();
}
