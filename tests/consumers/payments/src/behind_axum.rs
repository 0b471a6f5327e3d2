//! The service behind axum.

use std::collections::BTreeMap;
use std::io;
use std::net::TcpListener;

use axum::body::Bytes;
use axum::extract::Path;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};

use crate::errors::{PaymentsProblem, axum_layer};
use crate::{log, own};

async fn fail(Path(name): Path<String>) -> Result<(), Response> {
    match crate::problem(&name) {
        Some(problem) => Err(problem.into_response()),
        None => Err(own::Error::NoSuchProblem(name).into_response()),
    }
}

async fn echo(body: Bytes) -> Result<PaymentsProblem, own::Error> {
    crate::echo(&body)
}

async fn own(Path(name): Path<String>) -> Result<(), own::Error> {
    Err(own::Error::named(&name))
}

async fn number(Path(_): Path<u32>) {}

async fn pay(Json(_): Json<BTreeMap<String, u32>>) {}

async fn panic() {
    panic!("the cat is on the keyboard");
}

/// Answers, until the program ends.
pub fn serve(listener: TcpListener) -> io::Result<()> {
    let service = Router::new()
        .route("/fail/{name}", get(fail))
        .route("/echo", post(echo))
        .route("/own/{name}", get(own))
        .route("/number/{number}", get(number))
        .route("/pay", post(pay))
        .route("/panic", get(panic))
        .route("/log", get(async || log::take()))
        .layer(from_fn(axum_layer));
    listener.set_nonblocking(true)?;
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, service).await
    })
}
