//! A program that uses the whole catalogue, and writes without an allocator.

#![no_std]
#![no_main]

mod runtime;

use core::ffi::c_int;
use core::fmt::{self, Write};
use core::hint::black_box;

use status_core::{
    Known, Precision, Server, Status, StatusCode, SubStatusCode, definitions, explain, lookup, meanings, server,
};

/// Counts what is written.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

fn length(value: impl fmt::Display) -> usize {
    let mut length = Length(0);
    if write!(length, "{value}").is_ok() { length.0 } else { 0 }
}

/// 0 if all is right, and else the number of the step that is not.
fn run() -> c_int {
    let Ok(code) = black_box("401.3").parse::<SubStatusCode>() else { return 1 };
    let explanation = explain(Some(Server::IIS), code);
    let unknown = explain(None, StatusCode::from_u16(black_box(442)).unwrap_or_default());
    let steps = [
        explanation.precision() == Precision::Exact && length(explanation) > 100,
        unknown.precision() == Precision::Class && length(unknown.fallback()) > 10,
        lookup(None, code.code()).is_some_and(|definition| length(definition.references()[0]) > 10),
        !meanings(code).is_empty(),
        server::Iis::from_code(code) == Some(server::Iis::DeniedByAcl),
        Status::from_code(code.code()) == Some(Status::Unauthorized),
        definitions()
            .iter()
            .all(|definition| explain(definition.server(), definition.code()).precision() == Precision::Exact),
        length(code) == 5 && length(code.code()) == "401 Unauthorized".len(),
        "x".parse::<StatusCode>().is_err_and(|error| length(error) > 10),
        !code.code().headers().is_empty() && !code.code().retry().is_empty(),
        black_box("iis").parse() == Ok(Server::IIS),
    ];
    steps.iter().zip(2..).find(|(right, _)| !**right).map_or(0, |(_, step)| step)
}
