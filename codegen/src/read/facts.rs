//! Reads what tables of several kinds hold: header fields, requirements, retries, redirects and sources.

use super::values::{boolean, checked, placed, rfc, word};
use super::{Fields, Read, Value};
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::firsts::Firsts;
use crate::model::{
    FieldName, FieldValue, Header, Level, Redirect, RedirectKind, RedirectMethod, Reference, Requirement, Retry,
    RetryKind, Section, Text, Url,
};
use crate::schema::{HEADER, REDIRECT, REQUIREMENT, RETRY, SOURCE};

/// The field `headers`.
pub(super) fn headers(fields: &Fields<'_>, sink: &mut Sink<'_>) -> Read<Vec<Header>> {
    let headers = fields.list("headers", sink, placed(header));
    let mut firsts = Firsts::new();
    let mut unique = Ok(());
    for (header, span) in &headers.items {
        // Names of fields ignore case.
        let key = (header.name.as_str().to_ascii_lowercase(), &header.value, header.level, &header.when);
        let duplicate = |span: Span| {
            Diagnostic::new(span, format!("duplicate header field `{}`", header.name), "second one here")
                .help("`name`, `value`, `level` and `when` are the same: remove one of them")
        };
        unique = firsts.check(key, span, sink, duplicate).and(unique);
    }
    unique?;
    Ok(headers.all()?.into_iter().map(|(header, _)| header).collect())
}

fn header(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Header> {
    let fields = Fields::within(value, &HEADER, sink)?;
    let name = fields.required("name", sink, checked(FieldName::new));
    let value = fields.optional("value", sink, checked(Text::new));
    let level = fields.required("level", sink, word(Level::WORDS));
    let when = fields.optional("when", sink, checked(Text::new));
    let example = fields.optional("example", sink, checked(FieldValue::new));
    let source = source(&fields, sink);
    if let (Ok(Level::Must), Ok(None), Ok(None)) = (level, &when, &example) {
        let message = "a header field that must always be there has no example";
        let diagnostic = Diagnostic::new(fields.place("level"), message, "`must` without `when` needs `example`")
            .help("add a valid value of the field: example = \"...\"; the wire sample of the code carries it");
        return Err(sink.report(diagnostic));
    }
    Ok(Header { name: name?, value: value?, level: level?, when: when?, example: example?, source: source? })
}

/// The field `redirect`.
pub(super) fn redirect(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Redirect> {
    let fields = Fields::within(value, &REDIRECT, sink)?;
    let kind = fields.required("kind", sink, word(RedirectKind::WORDS));
    let method = fields.optional("method", sink, word(RedirectMethod::WORDS));
    let followed = fields.optional("followed", sink, boolean);
    Ok(Redirect { kind: kind?, method: method?, followed: followed?.unwrap_or_default() })
}

/// An entry of `retry`.
pub(super) fn retry(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Retry> {
    let fields = Fields::within(value, &RETRY, sink)?;
    let kind = fields.required("kind", sink, word(RetryKind::WORDS));
    let level = fields.required("level", sink, word(Level::WORDS));
    let when = fields.optional("when", sink, checked(Text::new));
    let source = source(&fields, sink);
    Ok(Retry { kind: kind?, level: level?, when: when?, source: source? })
}

/// An entry of `requirements`.
pub(super) fn requirement(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Requirement> {
    let fields = Fields::within(value, &REQUIREMENT, sink)?;
    let who = fields.required("who", sink, checked(Text::new));
    let level = fields.required("level", sink, word(Level::WORDS));
    let what = fields.required("what", sink, checked(Text::new));
    let when = fields.optional("when", sink, checked(Text::new));
    let source = source(&fields, sink);
    Ok(Requirement { who: who?, level: level?, what: what?, when: when?, source: source? })
}

/// An entry of `references`.
pub(super) fn reference(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Reference> {
    let fields = Fields::within(value, &SOURCE, sink)?;
    match source(&fields, sink)? {
        Some(reference) => Ok(reference),
        None => Err(sink.report(
            Diagnostic::new(fields.span.clone(), "a source that names nothing", "expected `rfc`, `draft` or `title`")
                .help("such as { rfc = 9110, section = \"15.5.2\" } or { title = \"...\", url = \"https://...\" }"),
        )),
    }
}

/// The keys of a source, on their own or among those of another table.
fn source(fields: &Fields<'_>, sink: &mut Sink<'_>) -> Read<Option<Reference>> {
    let rfc = fields.optional("rfc", sink, rfc);
    let draft = fields.optional("draft", sink, checked(Text::new));
    let section = fields.optional("section", sink, checked(Section::new));
    let title = fields.optional("title", sink, checked(Text::new));
    let url = fields.optional("url", sink, checked(Url::new));
    if let Some(wrong) = mixed(fields)? {
        return Err(sink.report(wrong));
    }
    Ok(match (rfc?, draft?, title?, section?, url?) {
        (Some(rfc), _, _, Some(section), _) => Some(Reference::Rfc { rfc, section }),
        (_, Some(draft), _, section, _) => Some(Reference::Draft { draft, section }),
        (_, _, Some(title), _, url) => Some(Reference::Page { title, url }),
        _ => None,
    })
}

/// What is wrong with the choice of keys, if something is.
fn mixed(fields: &Fields<'_>) -> Read<Option<Diagnostic>> {
    let mut kinds = Vec::new();
    for kind in ["rfc", "draft", "title"] {
        if fields.value(kind)?.is_some() {
            kinds.push(kind);
        }
    }
    let section = fields.value("section")?.is_some();
    let url = fields.value("url")?.is_some();
    Ok(match kinds.as_slice() {
        [] if section => Some(alone(fields, "section", "`rfc` or `draft`")),
        [] if url => Some(alone(fields, "url", "`title`")),
        ["rfc"] if !section => Some(alone(fields, "rfc", "`section`")),
        ["rfc" | "draft"] if url => Some(both(fields, kinds.first(), "url", "the address is made from the name")),
        ["title"] if section => Some(both(fields, kinds.first(), "section", "name the section in the title")),
        [_, second, ..] => Some(both(fields, kinds.first(), second, "write two entries for two sources")),
        _ => None,
    })
}

fn alone(fields: &Fields<'_>, key: &str, other: &str) -> Diagnostic {
    let span = fields.key(key).unwrap_or_default();
    Diagnostic::new(span, format!("`{key}` without {other}"), format!("{other} has to stand beside it"))
}

fn both(fields: &Fields<'_>, first: Option<&&str>, second: &str, help: &str) -> Diagnostic {
    let first = first.copied().unwrap_or_default();
    Diagnostic::new(
        fields.key(second).unwrap_or_default(),
        format!("`{first}` and `{second}` in one source"),
        format!("does not go with `{first}`"),
    )
    .related(fields.key(first).unwrap_or_default(), "this says which kind of source it is")
    .help(format!("a source is an RFC with `section`, a draft, or a `title` with `url`; {help}"))
}
