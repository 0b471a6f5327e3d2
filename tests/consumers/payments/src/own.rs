//! Errors that stand in no dataset: they know their status, and that is enough for an answer.

use status_core::ToStatus;
use status_core::problem::FromJsonError;

/// What else goes wrong in the service.
#[derive(Debug, thiserror::Error, ToStatus)]
#[status(InternalServerError, axum, actix_web, report = crate::log::report)]
pub enum Error {
    #[error("this is no problem: {0}")]
    #[status(400)]
    NotJson(#[source] FromJsonError),
    #[error("there is no problem `{0}`")]
    #[status("Not Found")]
    NoSuchProblem(String),
    #[error("the file's access list does not admit you")]
    #[status(iis 403.2)]
    Denied,
    #[error("the client has gone")]
    #[status(nginx 499)]
    Closed,
    #[error(transparent)]
    #[status(transparent)]
    Storage(#[from] Storage),
    #[error("the password of the database is 1234")]
    Other,
}

/// What the storage reports.
#[derive(Clone, Copy, Debug, thiserror::Error, ToStatus)]
pub enum Storage {
    #[error("the storage is down")]
    #[status(503)]
    Down,
    #[error("the storage has no such page")]
    #[status(GONE)]
    NoSuchPage,
}

impl Error {
    /// One of each, by a name.
    pub fn named(name: &str) -> Self {
        match name {
            "denied" => Self::Denied,
            "closed" => Self::Closed,
            "down" => Storage::Down.into(),
            "no-such-page" => Storage::NoSuchPage.into(),
            "other" => Self::Other,
            _ => Self::NoSuchProblem(name.to_owned()),
        }
    }
}
