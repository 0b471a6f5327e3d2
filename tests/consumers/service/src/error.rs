//! What can go wrong, and how it is answered.

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use status_core::{Level, ToStatus};

/// Every error of the service.
#[derive(Clone, Copy, Debug, thiserror::Error, ToStatus)]
#[status(InternalServerError)]
pub enum Error {
    #[error("there is no such book")]
    #[status(404)]
    NoSuchBook,
    #[error("the book was withdrawn")]
    #[status(Gone)]
    Withdrawn,
    #[error("log in first")]
    #[status(401)]
    Anonymous,
    #[error("the file's access list does not admit you")]
    #[status(iis 401.3)]
    Denied,
    #[error("books can only be read")]
    #[status("Method Not Allowed")]
    ReadOnly,
    #[error("the page {page} is behind the last one")]
    #[status(RANGE_NOT_SATISFIABLE)]
    BehindTheEnd { page: u32 },
    #[error("the proxy wants to know who you are")]
    #[status(407)]
    Proxy,
    #[error("use a newer protocol")]
    #[status(426)]
    Old,
    #[error("the client has gone")]
    #[status(nginx 499)]
    Closed,
    #[error(transparent)]
    #[status(transparent)]
    Storage(#[from] Storage),
    #[error("something else")]
    Other,
}

/// What the storage reports.
#[derive(Clone, Copy, Debug, thiserror::Error, ToStatus)]
pub enum Storage {
    #[error("the storage is down")]
    #[status(503)]
    Down,
    #[error("the storage does not answer")]
    #[status(504)]
    Slow,
}

impl Error {
    /// One of each.
    pub fn all() -> Vec<Self> {
        vec![
            Self::NoSuchBook,
            Self::Withdrawn,
            Self::Anonymous,
            Self::Denied,
            Self::ReadOnly,
            Self::BehindTheEnd { page: 12 },
            Self::Proxy,
            Self::Old,
            Self::Closed,
            Storage::Down.into(),
            Storage::Slow.into(),
            Self::Other,
        ]
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let code = self.status_code();
        let body = Json(serde_json::json!({ "status": self.to_status(), "message": self.to_string() }));
        let mut response = (StatusCode::from(code), body).into_response();
        // What the standard demands of such a response is in the catalogue, with an example of each field.
        for field in code.headers().iter().filter(|field| field.level == Level::Must) {
            let value = field.example.unwrap_or_default();
            response
                .headers_mut()
                .insert(HeaderName::from_static_lowercase(field.name), HeaderValue::from_static(value));
        }
        response
    }
}

/// Names of fields are written in lower case by the `http` crate.
trait Lowercase {
    fn from_static_lowercase(name: &str) -> Self;
}

impl Lowercase for HeaderName {
    fn from_static_lowercase(name: &str) -> Self {
        Self::from_bytes(name.as_bytes()).expect("the catalogue's names are valid")
    }
}
