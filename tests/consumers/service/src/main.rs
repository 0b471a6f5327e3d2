//! An axum service whose errors know their status, and a client that asks for each of them.

#![deny(warnings, clippy::pedantic)]

mod client;
mod error;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;

use error::Error;

/// Answers with the error of a number.
async fn fail(Path(number): Path<usize>) -> Result<&'static str, Error> {
    Error::all().into_iter().nth(number).map_or(Ok("all is well"), Err)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let service = Router::new().route("/fail/{number}", get(fail));
    tokio::spawn(async move { axum::serve(listener, service).await });

    let checked = tokio::task::spawn_blocking(move || client::check_all(address)).await??;
    println!("{checked} errors came over the wire as the catalogue says");
    Ok(())
}
