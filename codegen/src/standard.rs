//! The standard dataset, of which the crate holds a copy: every team's dataset stands on it.

use std::sync::OnceLock;

use crate::Catalogue;
use crate::base::Base;
use crate::diagnostics::{Diagnostic, Diagnostics, Sink};
use crate::load::{has_classes, load, load_part};
use crate::model::{Code, Problem};

const NAME: &str = "status.toml";
const TEXT: &str = include_str!("../data/status.toml");

/// What a team's rows can take from the dataset, its problems, and the codes of all its rows, one in each line.
const PART: &str = include_str!("../data/base.toml");
const CODES: &str = include_str!("../data/codes.txt");

/// What a team's dataset stands on, read once.
fn base() -> Result<&'static Base, Diagnostics> {
    static BASE: OnceLock<Result<Base, Diagnostics>> = OnceLock::new();
    let read = || {
        let codes = codes(CODES)?;
        Ok(Base::of_part((NAME, TEXT), load_part(NAME, PART, &codes)?, codes, standard))
    };
    BASE.get_or_init(read).as_ref().map_err(Clone::clone)
}

/// The codes in a text, one in each line. Lines that start with `#` are comments.
fn codes(text: &str) -> Result<Vec<Code>, Diagnostics> {
    let mut sink = Sink::new(text);
    let lines = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end - line.len(), line.trim_end()))
    });
    let read = lines.filter(|(_, line)| !line.starts_with('#')).map(|(start, line)| {
        let wrong = || Diagnostic::new(start..start + line.len(), "not a code", "expected one such as 401.3");
        Code::parse(line).ok_or_else(|| sink.report(wrong()))
    });
    let read = read.collect();
    sink.finish("codes.txt", read)
}

/// The catalogue of the standard dataset, of which the crate holds a copy; it is read once.
///
/// # Errors
///
/// Never in a published crate, whose dataset was checked; the problems of the dataset if somebody changed it.
///
/// # Examples
///
/// ```
/// let catalogue = status_codegen::standard()?;
/// assert_eq!(catalogue.standard().next().map(|definition| definition.heading()), Some("100 Continue".to_owned()));
/// # Ok::<(), status_codegen::Diagnostics>(())
/// ```
pub fn standard() -> Result<&'static Catalogue, Diagnostics> {
    static STANDARD: OnceLock<Result<Catalogue, Diagnostics>> = OnceLock::new();
    STANDARD.get_or_init(|| load(NAME, TEXT.as_bytes(), None)).as_ref().map_err(Clone::clone)
}

/// The problems of the standard dataset: those that are registered with IANA. They are there in a tenth of the time that
/// [`standard`] takes, since little else is read.
///
/// # Errors
///
/// As [`standard`].
///
/// # Examples
///
/// ```
/// let problems = status_codegen::standard_problems()?;
/// assert_eq!(problems, status_codegen::standard()?.own_problems());
/// # Ok::<(), status_codegen::Diagnostics>(())
/// ```
pub fn standard_problems() -> Result<&'static [Problem], Diagnostics> {
    base().map(|base| base.catalogue().own_problems())
}

/// Reads a team's dataset: servers, codes and sub-status codes on top of the standard. `name` is what the problems call
/// it, such as `errors.toml`; no file is touched.
///
/// The tables are those of the standard dataset, without `[[class]]`; `[document]` may be left out. Each row names a
/// server of the dataset. Codes of the standard need not be repeated: rows may define sub-status codes of them, and
/// name them in `see_also`. With `extends = "standard"` above the first table, a row of a standard code inherits from the standard's
/// definition what it leaves out: name, phrase, summary, causes, remedies, notes, references and `see_also`.
///
/// # Errors
///
/// Every problem of the dataset at once, each with its place, as with [`parse`](crate::parse). Where something is
/// built in already, the problem names its place in the standard dataset too.
///
/// # Examples
///
/// ```
/// let dataset = r#"
/// extends = "standard"
///
/// [[server]]
/// id = "shop"
/// name = "The shop's API"
/// kind = "service"
///
/// [[status]]
/// code = 404
/// server = "shop"
/// summary = "The shop has no such article."
/// "#;
/// let catalogue = status_codegen::parse_team("errors.toml", dataset)?;
/// let [definition] = catalogue.own() else { panic!("there is one row") };
/// assert_eq!(definition.heading(), "404 Not Found");
/// assert!(definition.inherited.contains("phrase") && !definition.inherited.contains("summary"));
///
/// let problems = status_codegen::parse_team("errors.toml", dataset.replace("\"shop\"", "\"nginx\"")).unwrap_err();
/// let first = problems.iter().next().unwrap();
/// assert_eq!(first.message, "the server `nginx` is built in");
/// assert_eq!(first.in_base.as_ref().unwrap().name, "status.toml");
/// # Ok::<(), status_codegen::Diagnostics>(())
/// ```
pub fn parse_team(name: &str, text: impl AsRef<[u8]>) -> Result<Catalogue, Diagnostics> {
    load(name, text.as_ref(), Some(base()?))
}

/// Reads any dataset: one that stands by itself, as the standard's does, or a team's, on top of the standard.
///
/// Classes tell them apart, which a dataset by itself has to have, and a team's cannot have.
///
/// # Errors
///
/// Every problem of the dataset at once, as with [`parse`](crate::parse) or [`parse_team`].
///
/// # Examples
///
/// ```
/// let standard = std::fs::read("data/status.toml")?;
/// assert!(status_codegen::parse_any("status.toml", standard)?.base().is_none());
///
/// let team = "
/// [[server]]
/// id = 'shop'
/// name = 'Shop'
/// kind = 'service'
/// ";
/// assert!(status_codegen::parse_any("errors.toml", team)?.base().is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_any(name: &str, text: impl AsRef<[u8]>) -> Result<Catalogue, Diagnostics> {
    let text = text.as_ref();
    if has_classes(text) { load(name, text, None) } else { parse_team(name, text) }
}

#[cfg(test)]
mod tests;
