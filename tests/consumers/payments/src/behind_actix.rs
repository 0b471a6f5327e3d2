//! The service behind actix.

use std::collections::BTreeMap;
use std::io;
use std::net::TcpListener;

use actix_web::middleware::from_fn;
use actix_web::web::{self, Bytes, Json, Path};
use actix_web::{App, Error, HttpResponse, HttpServer, Resource, ResponseError};

use crate::errors::actix_layer;
use crate::{log, own};

async fn fail(name: Path<String>) -> Result<HttpResponse, Error> {
    match crate::problem(&name) {
        Some(problem) => Err(problem.into()),
        None => Err(own::Error::NoSuchProblem(name.into_inner()).into()),
    }
}

async fn echo(body: Bytes) -> Result<HttpResponse, own::Error> {
    crate::echo(&body).map(|problem| problem.error_response())
}

async fn own(name: Path<String>) -> Result<HttpResponse, own::Error> {
    Err(own::Error::named(&name))
}

async fn number(_: Path<u32>) -> &'static str {
    ""
}

async fn pay(_: Json<BTreeMap<String, u32>>) -> &'static str {
    ""
}

async fn panic() -> &'static str {
    panic!("the cat is on the keyboard");
}

/// A resource that answers GET and HEAD.
fn readable(path: &str, route: impl Fn(actix_web::Route) -> actix_web::Route) -> Resource {
    web::resource(path).route(route(web::get())).route(route(web::head()))
}

/// Answers, until the program ends.
pub fn serve(listener: TcpListener) -> io::Result<()> {
    let service = || {
        App::new()
            .wrap(from_fn(actix_layer))
            .service(readable("/fail/{name}", |route| route.to(fail)))
            .service(web::resource("/echo").route(web::post().to(echo)))
            .service(readable("/own/{name}", |route| route.to(own)))
            .service(readable("/number/{number}", |route| route.to(number)))
            .service(web::resource("/pay").route(web::post().to(pay)))
            .service(readable("/panic", |route| route.to(panic)))
            .service(web::resource("/log").route(web::get().to(async || log::take())))
    };
    let server = HttpServer::new(service).workers(1).disable_signals().listen(listener)?.run();
    actix_web::rt::System::new().block_on(server)
}
