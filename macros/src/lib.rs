//! HTTP status codes that are checked when a program is compiled.
//!
//! These macros belong to `status-core`, whose features `macros` and `dataset` re-export them: depend on that crate. What
//! they emit uses its public items.

mod derive;
#[rustfmt::skip]
mod generated;
mod form;
mod krate;
mod match_status;
mod resolve;
#[cfg(feature = "dataset")]
mod statuses;
mod suggest;
mod table;
#[cfg(test)]
mod testing;
mod value;

use proc_macro::TokenStream;

/// A status code as a constant expression, checked when the program is compiled.
///
/// A number, a name, a constant's name or a phrase of the standard gives a `StatusCode`, also where a pattern is
/// expected; a number with a sub-status gives a `SubStatusCode`. What only a server product defines is taken where the
/// server is named, by its id.
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
/// A code that nobody has assigned, or that is no longer in use, has to be meant: `unassigned` says so.
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
/// No code is outside of 100 to 999, and no word changes that:
///
/// ```compile_fail
/// status_core::status!(unassigned 4040);
/// ```
///
/// `crate = path` in front leads to a `status_core` that stands elsewhere:
///
/// ```
/// mod elsewhere {
///     pub use status_core;
/// }
/// assert_eq!(status_core::status!(crate = elsewhere::status_core, 404).as_u16(), 404);
/// ```
#[proc_macro]
pub fn status(input: TokenStream) -> TokenStream {
    value::expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// A `match` on status codes: of whatever converts into `SubStatusCode`.
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
/// | `code @ 4xx` | the same, and gives it a name; `code` is a `SubStatusCode` |
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
/// `crate = path;` in front leads to a `status_core` that stands elsewhere.
#[proc_macro]
pub fn match_status(input: TokenStream) -> TokenStream {
    match_status::expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Implements the trait `ToStatus`: with which status a value, mostly an error, is to be answered.
///
/// `#[status(...)]` takes what [`status!`] takes. On an enum it is for the variants without one of their own.
/// `#[status(transparent)]` leaves it to the only field.
///
/// ```
/// use status_core::{StatusCode, ToStatus, status};
///
/// #[derive(ToStatus)]
/// #[status(InternalServerError)]
/// enum Error {
///     #[status(404)]
///     NoSuchBook,
///     #[status(iis 401.3)]
///     Denied { user: String },
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
/// assert_eq!(Error::Storage(StorageError).status_code(), StatusCode::SERVICE_UNAVAILABLE);
/// assert_eq!(Error::Other("?".into()).status_code(), StatusCode::INTERNAL_SERVER_ERROR);
/// ```
///
/// Codes below 400 are no errors. A type that is not one says so with `#[status(allow_success)]`.
///
/// ```compile_fail
/// #[derive(status_core::ToStatus)]
/// enum Error {
///     #[status(200)]
///     Fine,
/// }
/// ```
///
/// Each variant needs a status, or the enum one for all:
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
/// `#[status(crate = path)]` on the type leads to a `status_core` that stands elsewhere.
#[proc_macro_derive(ToStatus, attributes(status))]
pub fn derive_to_status(input: TokenStream) -> TokenStream {
    derive::expand(input.into()).into()
}

/// Turns a dataset of one's own into items: a constant and an enum for each server, and the functions `definitions`,
/// `meanings`, `lookup` and `explain`, which look among its definitions first and in the built-in catalogue after.
///
/// It takes the path of a TOML file, from the folder of the crate's `Cargo.toml`. The guide of `status-core` shows one; the
/// enum is exhaustive, so that a new row breaks each `match` that forgot it. A mistake in the file is an error at the
/// path, with its line and column.
///
/// ```ignore
/// mod statuses {
///     status_core::statuses!("errors.toml");
/// }
/// ```
///
/// `crate = path,` in front leads to a `status_core` that stands elsewhere.
#[cfg(feature = "dataset")]
#[proc_macro]
pub fn statuses(input: TokenStream) -> TokenStream {
    statuses::expand(input.into()).into()
}
