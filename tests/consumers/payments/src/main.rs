//! A payment service whose errors are problems, behind axum and behind actix at the same time. It prints their ports, and
//! ends with its standard input. `client.py` asks for each problem.

#![deny(warnings, clippy::pedantic)]

mod behind_actix;
mod behind_axum;
mod log;
mod own;
#[path = "../../../../status-core/examples/payments/problems.rs"]
mod problems;

/// The problems of the dataset.
mod errors {
    status_core::statuses!(
        "../../../status-core/examples/payments/errors.toml",
        axum,
        actix_web,
        report = crate::log::report
    );
}

use std::error::Error;
use std::io::Read;
use std::net::TcpListener;
use std::thread;

use errors::PaymentsProblem;

/// The problem of a name.
fn problem(name: &str) -> Option<PaymentsProblem> {
    let all = problems::all().unwrap_or_default();
    all.into_iter().find(|problem| problem.problem_type().name() == name)
}

/// A problem that a client sent, to be answered with it; another one if it is no JSON.
fn echo(body: &[u8]) -> Result<PaymentsProblem, own::Error> {
    PaymentsProblem::from_json(body).map_err(own::Error::NotJson)
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    problems::all()?;
    // The panics of `/panic` are part of the test.
    std::panic::set_hook(Box::new(|_| {}));
    let [axum, actix] = [TcpListener::bind("127.0.0.1:0")?, TcpListener::bind("127.0.0.1:0")?];
    println!("{} {}", axum.local_addr()?.port(), actix.local_addr()?.port());
    thread::spawn(|| behind_axum::serve(axum));
    thread::spawn(|| behind_actix::serve(actix));
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
