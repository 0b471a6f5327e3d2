//! [`Problem`]: what a generated struct tells of itself.

use alloc::{string::String, vec::Vec};
use core::fmt;

use super::details::Details;
use super::json::Writer;
use super::{Headers, LoggedMembers, Members};
use crate::{LogLevel, ProblemType, SubStatusCode};

/// A problem type as a Rust type: its members are the fields.
///
/// The generator implements it for each `[[problem]]` row, and generated code calls it. The methods that people call
/// stand on the structs and enums themselves: the [guide](crate::guide) shows them.
pub trait Problem: fmt::Debug + Send + Sync + 'static {
    /// The type URI.
    const URI: &'static str;
    /// The title, which is the same for all problems of this type.
    const TITLE: &'static str;
    /// The status, with its sub-status if there is one.
    const STATUS: SubStatusCode;
    /// How it is logged.
    const LEVEL: LogLevel;
    /// The JSON that all problems of this type begin with: `{"type":"…","title":"…","status":409`.
    const HEAD: &'static str;
    /// Whether its row has a template for the detail.
    const HAS_DETAIL: bool;

    /// What is known of the problem type.
    fn problem_type() -> &'static ProblemType;

    /// Writes the detail: the template with the members in it.
    ///
    /// # Errors
    ///
    /// Only those of `text`.
    fn detail(&self, text: &mut dyn fmt::Write) -> fmt::Result;

    /// Writes the public members, in the order of the dataset.
    fn write(&self, json: &mut Writer);

    /// Takes the members of a problem that came; `None` if one that is needed is missing or has another type.
    fn read(members: &Members<'_>) -> Option<Self>
    where
        Self: Sized;

    /// Adds the header fields.
    fn headers(&self, headers: &mut Headers);

    /// Adds what may be logged: all members but the sensitive ones.
    fn log(&self, members: &mut LoggedMembers);
}

/// The body of a response, `application/problem+json`: the members of RFC 9457 section 3.1 and the public ones.
///
/// Generated code calls it: the method `to_json` of a generated struct.
#[must_use]
pub fn to_json<T: Problem>(problem: &T) -> String {
    let mut json = Writer::starting_with(T::HEAD);
    if T::HAS_DETAIL {
        json.detail(|text| problem.detail(text));
    }
    problem.write(&mut json);
    json.finish()
}

/// The body with what this occurrence has beside its members.
pub(super) fn to_json_with<T: Problem>(problem: &T, details: &Details) -> String {
    if details.is_empty() {
        return to_json(problem);
    }
    let mut json = match &details.title {
        None => Writer::starting_with(T::HEAD),
        Some(title) => Writer::starting_with(&head(T::URI, title, T::STATUS)),
    };
    match &details.detail {
        Some(detail) => json.member(r#","detail":"#, detail),
        None if T::HAS_DETAIL => json.detail(|text| problem.detail(text)),
        None => {}
    }
    json.member(r#","instance":"#, &details.instance);
    problem.write(&mut json);
    details.write_extensions(&mut json, |name| {
        matches!(name, "type" | "title" | "status") || name == "detail" && T::HAS_DETAIL
    });
    json.finish()
}

/// What a problem begins with, with a title of its own.
#[inline]
fn head(uri: &str, title: &str, status: SubStatusCode) -> String {
    let mut json = Writer::members();
    json.text_member(r#","type":"#, uri);
    json.text_member(r#","title":"#, title);
    json.member(r#","status":"#, &i64::from(status.code().as_u16()));
    json.finish_members()
}

/// Names and values of the response's header fields, but for its content type.
///
/// Generated code calls it: the method `headers` of a generated struct.
#[must_use]
pub fn headers<T: Problem>(problem: &T) -> Vec<(&'static str, String)> {
    let mut headers = Headers::new();
    problem.headers(&mut headers);
    headers.into_vec()
}

/// Shows the detail, or else the title. Generated code calls it: the `Display` of a generated struct.
///
/// # Errors
///
/// Only those of the formatter.
pub fn display<T: Problem>(problem: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if T::HAS_DETAIL { problem.detail(f) } else { f.write_str(T::TITLE) }
}
