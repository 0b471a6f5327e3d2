//! A program that uses codes and phrases, but none of the prose of the catalogue.

#![no_std]
#![no_main]

mod runtime;

use core::ffi::c_int;
use core::hint::black_box;

use status_core::{Class, StatusCode};

/// 0 if all is right, and else the number of the step that is not.
fn run() -> c_int {
    let Ok(code) = StatusCode::from_bytes(black_box(b"404")) else { return 1 };
    let steps = [
        black_box(code).canonical_reason() == Some("Not Found"),
        black_box(code).status_line() == Some("404 Not Found"),
        black_box(code).class() == Some(Class::ClientError),
        StatusCode::from_phrase(black_box("payload too large")) == Some(StatusCode::CONTENT_TOO_LARGE),
        StatusCode::from_u16(black_box(1000)).is_err(),
        black_box(code).is_client_error(),
        black_box(code).as_str() == "404",
    ];
    steps.iter().zip(2..).find(|(right, _)| !**right).map_or(0, |(_, step)| step)
}
