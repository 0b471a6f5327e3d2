//! The payment service of `consumers/payments`, as a program that answers on ports of this machine.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};

use super::consumers::{succeed, target};

/// The dataset of its problems.
pub(crate) const DATASET: &str = "status-core/examples/payments/errors.toml";

/// The service, until it is dropped.
pub(crate) struct Payments {
    program: Child,
    /// It ends with its standard input.
    input: Option<ChildStdin>,
    /// Where axum answers.
    pub(crate) axum: String,
    /// Where actix answers.
    pub(crate) actix: String,
}

impl Payments {
    /// Builds and starts it.
    pub(crate) fn start() -> Self {
        succeed(&["build", "--quiet", "--package", "payments"]);
        let program = target().join("debug/payments").with_extension(std::env::consts::EXE_EXTENSION);
        let mut program =
            Command::new(program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        let input = program.stdin.take();
        let mut ports = String::new();
        BufReader::new(program.stdout.take().expect("it has one")).read_line(&mut ports).expect("it says its ports");
        let (axum, actix) = ports.trim().split_once(' ').expect("two ports");
        Self { program, input, axum: axum.to_owned(), actix: actix.to_owned() }
    }
}

impl Drop for Payments {
    fn drop(&mut self) {
        drop(self.input.take());
        drop(self.program.wait());
    }
}
