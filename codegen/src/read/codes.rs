//! Reads status codes and sub-status codes.

use toml::de::DeValue;

use super::values::{integer, mismatch};
use super::{Fields, Read, Value};
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::model::Code;
use crate::suggest::short;

/// The field `code`.
pub(super) fn code(standard: bool) -> impl Fn(Value<'_>, &mut Sink<'_>) -> Read<Code> {
    move |value, sink| {
        if let DeValue::Float(number) = value.get() {
            return Err(sink.report(with_point(value, number.as_str())));
        }
        let code = integer(value, sink)?.and_then(|code| u16::try_from(code).ok());
        match code.and_then(|code| Code::new(code, None)) {
            Some(code) if standard && code.digit() > 5 => Err(sink.report(
                Diagnostic::new(value.span(), format!("the code {code} has no class"), "expected 100 to 599")
                    .help("the standard has no codes from 600 on; say with `server` whose code it is"),
            )),
            Some(code) => Ok(code),
            None => {
                let expected = if standard { "expected 100 to 599" } else { "expected 100 to 999" };
                let message = format!("{} is no status code", short(value.raw(sink.text())));
                Err(sink.report(Diagnostic::new(value.span(), message, expected)))
            }
        }
    }
}

/// `code = 401.3`
fn with_point(value: Value<'_>, number: &str) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(value.span(), "`code` has the wrong type", "expected an integer, found a number with a point");
    match number.split_once('.') {
        Some((code, sub)) if parse(number).is_some() => {
            diagnostic.help(format!("write the sub-status by itself: `code = {code}` and `sub = {sub}`"))
        }
        _ => diagnostic,
    }
}

/// The code with the field `sub`, and where the last of both stands.
pub(super) fn with_sub(fields: &Fields<'_>, code: Read<Code>, sink: &mut Sink<'_>) -> Read<(Code, Span)> {
    // A wrong sub-status is wrong whatever its code is.
    let base = code.map_or(*Code::CODES.start(), Code::code);
    let sub = fields.optional("sub", sink, |value, sink| {
        let sub = integer(value, sink)?;
        let full = sub.and_then(|sub| u16::try_from(sub).ok()).and_then(|sub| Code::new(base, Some(sub)));
        full.ok_or_else(|| {
            let message = format!("{} is no sub-status", short(value.raw(sink.text())));
            let diagnostic = Diagnostic::new(value.span(), message, "expected 1 to 999");
            let diagnostic = if sub == Some(0) { diagnostic.help("leave it out: 0 means none") } else { diagnostic };
            sink.report(diagnostic)
        })
    });
    match (code?, sub?) {
        (_, Some(full)) => Ok((full, fields.place("sub"))),
        (code, None) => Ok((code, fields.place("code"))),
    }
}

/// An entry of `see_also`.
pub(super) fn see_also(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Code> {
    match value.get() {
        DeValue::Integer(number) => {
            let diagnostic = Diagnostic::new(value.span(), "a reference that is a number", "expected a text");
            Err(sink.report(diagnostic.help(format!("write it in quotes: \"{number}\""))))
        }
        DeValue::Float(number) => {
            let diagnostic = Diagnostic::new(value.span(), "a reference that is a number", "expected a text");
            let help = "as a number, 401.10 would be the same as 401.1";
            Err(sink.report(diagnostic.help(format!("write it in quotes, \"{number}\": {help}"))))
        }
        DeValue::String(text) => parse(text).ok_or_else(|| {
            let message = "a reference that is no status code";
            let diagnostic = Diagnostic::new(value.span(), message, "expected such as \"404\" or \"401.3\"");
            match text.strip_suffix(".0").and_then(parse) {
                Some(code) => sink.report(diagnostic.help(format!("sub-status 0 means none: write \"{code}\""))),
                None => sink.report(diagnostic.help("a code from 100 to 999, and a sub-status from 1 to 999 if any")),
            }
        }),
        _ => Err(mismatch(value, "a text such as \"404\" or \"401.3\"", sink)),
    }
}

/// A code as the dataset writes it: `404` or `401.3`, without zeros in front.
fn parse(text: &str) -> Option<Code> {
    let (code, sub) = match text.split_once('.') {
        Some((code, sub)) => (code, Some(sub.parse().ok()?)),
        None => (text, None),
    };
    Code::new(code.parse().ok()?, sub).filter(|code| code.to_string() == text)
}

/// What stands there as a code, right or wrong.
pub(super) fn raw(fields: &Fields<'_>, source: &str) -> Option<String> {
    let code = fields.raw("code", source)?;
    match fields.value("sub") {
        Ok(None) => Some(code),
        Ok(Some(_)) => Some(format!("{code}.{}", fields.raw("sub", source)?)),
        // It is misspelt: it could be any.
        Err(_) => None,
    }
}
