//! A team's statuses, by a build script.

#![deny(warnings, clippy::pedantic)]

#[path = "../../shop.rs"]
mod shop;

/// The statuses of the shop.
mod statuses {
    include!(concat!(env!("OUT_DIR"), "/errors.rs"));
}

fn main() {
    shop::check();
}
