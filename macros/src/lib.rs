//! HTTP status codes that are checked when a program is compiled.
//!
//! These macros belong to `status-core`: depend on that crate, whose features `macros` and `dataset` re-export them. The
//! code that they emit uses its public items.

mod attribute;
mod cursor;
mod derive;
mod error;
#[rustfmt::skip]
mod generated;
mod form;
mod krate;
mod literal;
mod match_status;
mod path;
mod resolve;
#[cfg(feature = "dataset")]
mod statuses;
mod suggest;
mod table;
#[cfg(test)]
mod testing;
mod value;

use proc_macro::TokenStream;

use self::error::Error;

/// A status code as a constant expression, checked when the program is compiled.
///
/// A number, a name, a constant's name or a phrase of the standard gives a `StatusCode`, also in patterns; a number with
/// a sub-status gives a `SubStatusCode`. A code that only a server product defines needs the id of that server in front.
///
/// ```
/// use status_core::{StatusCode, SubStatusCode, status};
///
/// const NOT_FOUND: StatusCode = status!(404);
/// assert_eq!(NOT_FOUND, status!(NotFound));
/// assert_eq!(NOT_FOUND, status!(NOT_FOUND));
/// assert_eq!(NOT_FOUND, status!("Not Found"));
///
/// const DENIED: SubStatusCode = status!(401.3);
/// assert_eq!(DENIED, status!(iis 401.3));
/// assert_eq!(DENIED, status!(iis DeniedByAcl));
/// assert_eq!(status!(nginx 499).as_u16(), 499);
///
/// let is_gone = matches!(NOT_FOUND, status!(404) | status!(410));
/// assert!(is_gone);
/// ```
///
/// A code that is not assigned, or no longer in use, is refused unless `unassigned` stands in front of it:
///
/// ```
/// use status_core::status;
///
/// assert_eq!(status!(unassigned 442).as_u16(), 442);
/// assert_eq!(status!(unassigned 418), status_core::StatusCode::IM_A_TEAPOT);
/// ```
///
/// Without it these are errors:
///
/// ```compile_fail
/// status_core::status!(442);
/// ```
///
/// ```compile_fail
/// status_core::status!(418);
/// ```
///
/// ```compile_fail
/// status_core::status!(NotFund);
/// ```
///
/// A code outside of 100 to 999 is always an error:
///
/// ```compile_fail
/// status_core::status!(unassigned 4040);
/// ```
///
/// `crate = path` in front says where `status_core` is, if it is not a direct dependency:
///
/// ```
/// mod elsewhere {
///     pub use status_core;
/// }
/// assert_eq!(status_core::status!(crate = elsewhere::status_core, 404).as_u16(), 404);
/// ```
#[proc_macro]
pub fn status(input: TokenStream) -> TokenStream {
    value::expand(input.into()).unwrap_or_else(Error::into_compile_error).into()
}

/// A `match` on status codes. It takes any value that converts into `SubStatusCode`.
///
/// | pattern | covers |
/// | --- | --- |
/// | `404`, `NotFound`, `"Not Found"`, `nginx 499` | the code without a sub-status |
/// | `401.3` | the code with this sub-status |
/// | `401.*` | the code with any sub-status or none |
/// | `500..=504`, `500..` | these codes with any sub-status or none |
/// | `401.1..=401.5` | these sub-status codes |
/// | `4xx` | the class with any sub-status or none |
/// | `_`, `other` | everything |
/// | `code @ 4xx` | what `4xx` covers; in the arm, `code` is the `SubStatusCode` |
///
/// Alternatives, guards and bindings work as in `match`.
///
/// ```
/// use status_core::{Status, SubStatusCode, match_status, status};
///
/// fn advice(code: impl Into<SubStatusCode>) -> &'static str {
///     match_status!(code {
///         404 | 410 => "look elsewhere",
///         401.3 => "ask for access",
///         401.* | 407 => "log in",
///         code @ 4xx if code.sub() > 0 => "read what the server's manual says",
///         500..=504 => "try again later",
///         _ => "read the documentation",
///     })
/// }
/// assert_eq!(advice(Status::Gone), "look elsewhere");
/// assert_eq!(advice(status!(401.3)), "ask for access");
/// assert_eq!(advice(status!(401.2)), "log in");
/// assert_eq!(advice(status!(403.14)), "read what the server's manual says");
/// assert_eq!(advice(status!(502.3)), "try again later");
/// ```
///
/// An arm that cannot be reached is an error, and so is a code that no arm covers:
///
/// ```compile_fail
/// status_core::match_status!(status_core::StatusCode::OK { 4xx => 1, 404 => 2, _ => 3 });
/// ```
///
/// ```compile_fail
/// status_core::match_status!(status_core::StatusCode::OK { 1xx => 1, 2xx => 2, 4xx => 4, 5xx => 5 });
/// ```
///
/// `crate = path;` in front says where `status_core` is, if it is not a direct dependency.
#[proc_macro]
pub fn match_status(input: TokenStream) -> TokenStream {
    match_status::expand(input.into()).unwrap_or_else(Error::into_compile_error).into()
}

/// Implements the trait `ToStatus`, which gives the status of the response to a value, mostly to an error.
///
/// `#[status(...)]` takes what [`status!`] takes. On an enum it is the status of all variants that have none of their
/// own. `#[status(transparent)]` takes the status of the only field; of a `Box` it is that of what the box holds.
/// `#[status(Shop::SoldOut)]`, a path, takes the status of a constant or variant, such as one that `statuses!` makes.
///
/// ```
/// use status_core::server::Nginx;
/// use status_core::{StatusCode, ToStatus, status};
///
/// #[derive(ToStatus)]
/// #[status(InternalServerError)]
/// enum Error {
///     #[status(404)]
///     NoSuchBook,
///     #[status(iis 401.3)]
///     Denied { user: String },
///     #[status(Nginx::ClientClosedRequest)]
///     Closed,
///     #[status(transparent)]
///     Storage(StorageError),
///     Other(String),
/// }
///
/// #[derive(ToStatus)]
/// #[status(503)]
/// struct StorageError;
///
/// assert_eq!(Error::NoSuchBook.status_code(), StatusCode::NOT_FOUND);
/// assert_eq!(Error::Denied { user: "me".into() }.to_status(), status!(401.3));
/// assert_eq!(Error::Closed.status_code(), 499);
/// assert_eq!(Error::Storage(StorageError).status_code(), StatusCode::SERVICE_UNAVAILABLE);
/// assert_eq!(Error::Other("?".into()).status_code(), StatusCode::INTERNAL_SERVER_ERROR);
/// ```
///
/// Codes below 400 are no errors, and are refused unless `#[status(allow_success)]` is on the type. What a path names is
/// not known here, and not checked for that.
///
/// ```compile_fail
/// #[derive(status_core::ToStatus)]
/// enum Error {
///     #[status(200)]
///     Fine,
/// }
/// ```
///
/// Each variant needs a status, unless the enum has one:
///
/// ```compile_fail
/// #[derive(status_core::ToStatus)]
/// enum Error {
///     #[status(404)]
///     NotFound,
///     Forgotten,
/// }
/// ```
///
/// # Responses
///
/// The name of a web framework's crate on the type makes it a response of that framework, a problem of RFC 9457:
/// `#[status(axum)]`, `actix_web`, `poem` or `http`. Its type is `about:blank` and its title the reason phrase; what
/// `Display` shows is the detail of a 4xx, and never sent with a 5xx. It needs the feature `alloc` of `status-core`.
///
/// Beside it, `tracing` logs each response as an event of that crate, with the error and what caused it, and `report = path`
/// gives it to a function that takes `&status_core::problem::Report`. A dataset with `[[problem]]` rows gives more: see
/// `statuses!`.
///
/// ```ignore
/// #[derive(Debug, thiserror::Error, status_core::ToStatus)]
/// #[status(axum, tracing)]
/// enum Error {
///     #[error("there is no such book")]
///     #[status(404)]
///     NoSuchBook,
///     #[error(transparent)]
///     #[status(500)]
///     Storage(#[from] std::io::Error),
/// }
/// ```
///
/// `#[status(crate = path)]` on the type says where `status_core` is, if it is not a direct dependency.
#[proc_macro_derive(ToStatus, attributes(status))]
pub fn derive_to_status(input: TokenStream) -> TokenStream {
    derive::expand(input.into()).into()
}

/// Turns a team's dataset into items: a constant and an enum for each server, and the functions `catalogue`,
/// `definitions`, `meanings`, `lookup`, `explain`, `search` and `server`, which search the dataset first and then the
/// built-in catalogue. Of `[[problem]]` rows it makes a struct for each, whose fields are the members, and an enum for each
/// server, such as `ShopProblem`; both are errors that know their status.
///
/// It takes the path of a TOML file, relative to the folder of the crate's `Cargo.toml`. The guide of `status-core` shows
/// such a file. The enums are exhaustive, so a new row is a compile error in each `match` that does not handle it. A
/// mistake in the file is a compile error at the path, with its line and column in the file.
///
/// ```ignore
/// mod errors {
///     status_core::statuses!("errors.toml", axum, tracing);
/// }
/// ```
///
/// Behind the path stand the crates that the problems are to work with, which have to be dependencies:
///
/// * `axum` (0.8), `actix_web` (4), `poem` (3) and `http` (1): the enum is their response. For the first two there is a
///   function too, `axum_layer` or `actix_layer`, by which what the framework itself answers becomes a problem.
/// * `tracing` (0.1): each response is an event, with all members but the sensitive ones.
/// * `utoipa` (6) and `aide` (0.16): the enum documents its responses, one for each status. These need the feature
///   `openapi` of `status-core`.
/// * `report = path`: each response is given to a function that takes `&status_core::problem::Report<'_>`.
///
/// `crate = path,` in front says where `status_core` is, if it is not a direct dependency.
#[cfg(feature = "dataset")]
#[proc_macro]
pub fn statuses(input: TokenStream) -> TokenStream {
    statuses::expand(input.into()).into()
}
