//! What the protocol asks of servers and clients for a code.

use status_core::{
    Class, Definition, HeaderField, Precision, Redirect, Reference, Requirement, Retry, StatusCode, document,
};

use crate::explain::Explained;
use crate::layout::{fact, heading};
use crate::text_block::TextBlock;
use crate::words::{self, FAINT, styled};

/// The rules for the code and for its class; if nobody defines the code, also those for every response.
pub(crate) fn section(out: &mut TextBlock, explained: &Explained) {
    let code = explained.code().code();
    let standard = code.counts_as();
    let source = standard.definition().and_then(|it| it.references().first());
    heading(out, &format!("HTTP rules for {}{}", inherited(explained, standard), cited(source)));
    facts(out, code, source);
    let rules: Vec<_> = rules(explained, standard).collect();
    fact(out, "Requirements", rules.iter().map(|rule| sentence(rule, source)));
    if let Some(class) = code.class() {
        general(out, class, class.references().first(), code.headers(), &rules);
    }
    if explained.explanation.precision() > Precision::Code {
        heading(out, "HTTP rules for every response");
        for rule in document::REQUIREMENTS {
            out.paragraph("  - ", &sentence(rule, None));
        }
    }
}

/// The code whose rules apply, and why.
fn inherited(explained: &Explained, standard: StatusCode) -> String {
    let code = explained.explanation.code();
    let name = standard.status_line().unwrap_or(standard.as_str());
    if standard != code.code() {
        format!("{name}, which {code} counts as")
    } else if code.sub() != 0 {
        format!("{name}, inherited by {code}")
    } else {
        name.to_owned()
    }
}

/// The requirements of the standard, and those of the servers.
///
/// A code that is only treated as 400 does not get the requirements of 400, such as when to send it.
fn rules(explained: &Explained, standard: StatusCode) -> impl Iterator<Item = &'static Requirement> {
    let own = standard.definition().filter(|_| standard == explained.explanation.code().code());
    let servers = explained.definitions.iter().filter(|it| it.server().is_some()).flat_map(|it| it.requirements());
    own.map(Definition::requirements).unwrap_or_default().iter().chain(servers)
}

fn facts(out: &mut TextBlock, code: StatusCode, source: Option<&Reference>) {
    let emitters: Vec<String> = code.emitters().iter().map(|emitter| words::plain(emitter.word())).collect();
    if !emitters.is_empty() {
        fact(out, "Sent by", [emitters.join(", ")]);
    }
    fact(out, "Content", [words::content(code.content())]);
    fact(out, "Cacheable", [cacheable(code).to_owned()]);
    fact(out, "Header fields", headers(code.headers().iter(), source));
    fact(out, "Redirect", code.redirect().into_iter().map(redirect));
    fact(out, "Retry", code.retry().iter().map(|it| retry(it, source)));
}

/// The rules of a class, without those that the code repeats.
fn general(
    out: &mut TextBlock,
    class: Class,
    source: Option<&Reference>,
    fields: &[HeaderField],
    said: &[&Requirement],
) {
    let fields =
        class.headers().iter().filter(|it| !fields.iter().any(|own| (own.name, own.level) == (it.name, it.level)));
    let rules =
        class.requirements().iter().filter(|it| !said.iter().any(|own| (own.who, own.what) == (it.who, it.what)));
    let mut lines = headers(fields, source);
    lines.extend(rules.map(|rule| sentence(rule, source)));
    if !lines.is_empty() {
        heading(out, &format!("HTTP rules for every {}xx response{}", class.digit(), cited(source)));
    }
    for line in lines {
        out.paragraph("  - ", &line);
    }
}

fn cacheable(code: StatusCode) -> &'static str {
    if code.is_heuristically_cacheable() {
        "heuristically: even if the response does not say for how long"
    } else {
        "not heuristically: only if the response says so"
    }
}

/// A text for each field. Neighbors that differ only by their names share one.
fn headers<'a>(fields: impl Iterator<Item = &'a HeaderField>, known: Option<&Reference>) -> Vec<String> {
    let fields: Vec<_> = fields.collect();
    let alike = |one: &&HeaderField, other: &&HeaderField| {
        (one.value, one.level, one.when, one.source) == (other.value, other.level, other.when, other.source)
    };
    fields.chunk_by(alike).filter_map(|group| header(group, known)).collect()
}

fn header(group: &[&HeaderField], known: Option<&Reference>) -> Option<String> {
    let HeaderField { value, level, when, source, .. } = group.first()?;
    let names: Vec<&str> = group.iter().map(|field| field.name).collect();
    let value = value.map_or_else(String::new, |value| format!(": {value}"));
    let (level, when, source) = (words::level(*level), condition(*when), other(source.as_ref(), known));
    Some(format!("{} ({level}{when}){value}{source}", names.join(", ")))
}

fn redirect(redirect: Redirect) -> String {
    let followed = redirect.followed.then(|| "browsers follow it by themselves".to_owned());
    let parts = [Some(words::redirect(redirect.kind)), redirect.method.map(words::method), followed];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

pub(crate) fn retry(retry: &Retry, known: Option<&Reference>) -> String {
    let (verb, kind) = (words::verb(retry.level), words::retry(retry.kind));
    format!("client {verb} {kind}{}{}", condition(retry.when), other(retry.source.as_ref(), known))
}

fn sentence(rule: &Requirement, known: Option<&Reference>) -> String {
    let Requirement { who, level, what, when, source, .. } = rule;
    format!("{who} {} {what}{}{}", words::verb(*level), condition(*when), other(source.as_ref(), known))
}

fn condition(when: Option<&str>) -> String {
    when.map_or_else(String::new, |when| format!(", if {when}"))
}

/// The source of a rule, unless the heading has named it already.
fn other(source: Option<&Reference>, known: Option<&Reference>) -> String {
    if source == known { String::new() } else { styled(FAINT, &cited(source)) }
}

fn cited(source: Option<&Reference>) -> String {
    match source {
        // Many lines end with it, so it is short.
        Some(Reference::Rfc { number, section }) => format!(" (RFC {number}, {section})"),
        Some(source) => format!(" ({source})"),
        None => String::new(),
    }
}
