//! What the protocol asks of servers and clients for a code.

use status_core::{
    Class, Definition, HeaderField, Precision, Redirect, Reference, Requirement, Retry, StatusCode, document,
};

use crate::explain::Answer;
use crate::paper::Paper;
use crate::parts::{fact, heading};
use crate::words::{self, FAINT, styled};

/// The rules for the code, for its class, and for every response where nobody defines the code.
pub(crate) fn section(paper: &mut Paper, answer: &Answer) {
    let code = answer.code().code();
    let standard = code.counts_as();
    let source = standard.definition().and_then(|it| it.references().first());
    heading(paper, &format!("HTTP rules for {}{}", inherited(answer, standard), cited(source)));
    facts(paper, code, source);
    let rules: Vec<_> = rules(answer, standard).collect();
    fact(paper, "Requirements", rules.iter().map(|rule| sentence(rule, source)));
    if let Some(class) = code.class() {
        general(paper, class, class.references().first(), code.headers(), &rules);
    }
    if answer.explanation.precision() > Precision::Code {
        heading(paper, "HTTP rules for every response");
        for rule in document::REQUIREMENTS {
            paper.put("  - ", &sentence(rule, None));
        }
    }
}

/// The code whose rules hold, and by what right.
fn inherited(answer: &Answer, standard: StatusCode) -> String {
    let code = answer.explanation.code();
    let name = standard.status_line().unwrap_or(standard.as_str());
    if standard != code.code() {
        format!("{name}, which {code} counts as")
    } else if code.sub() != 0 {
        format!("{name}, inherited by {code}")
    } else {
        name.to_owned()
    }
}

/// What the standard asks for, and what the servers say that differs for them.
///
/// When to send a 400 is no concern of a code that only counts as one.
fn rules(answer: &Answer, standard: StatusCode) -> impl Iterator<Item = &'static Requirement> {
    let own = standard.definition().filter(|_| standard == answer.explanation.code().code());
    let servers = answer.definitions.iter().filter(|it| it.server().is_some()).flat_map(|it| it.requirements());
    own.map(Definition::requirements).unwrap_or_default().iter().chain(servers)
}

fn facts(paper: &mut Paper, code: StatusCode, source: Option<&Reference>) {
    let emitters: Vec<String> = code.emitters().iter().map(|emitter| words::plain(emitter.word())).collect();
    if !emitters.is_empty() {
        fact(paper, "Sent by", [emitters.join(", ")]);
    }
    fact(paper, "Content", [words::content(code.content())]);
    fact(paper, "Cacheable", [cacheable(code).to_owned()]);
    fact(paper, "Header fields", headers(code.headers().iter(), source));
    fact(paper, "Redirect", code.redirect().into_iter().map(redirect));
    fact(paper, "Retry", code.retry().iter().map(|it| retry(it, source)));
}

/// The rules of a class, less those that the code states itself.
fn general(paper: &mut Paper, class: Class, source: Option<&Reference>, fields: &[HeaderField], said: &[&Requirement]) {
    let fields =
        class.headers().iter().filter(|it| !fields.iter().any(|own| (own.name, own.level) == (it.name, it.level)));
    let rules =
        class.requirements().iter().filter(|it| !said.iter().any(|own| (own.who, own.what) == (it.who, it.what)));
    let mut lines = headers(fields, source);
    lines.extend(rules.map(|rule| sentence(rule, source)));
    if !lines.is_empty() {
        heading(paper, &format!("HTTP rules for every {}xx response{}", class.digit(), cited(source)));
    }
    for line in lines {
        paper.put("  - ", &line);
    }
}

fn cacheable(code: StatusCode) -> &'static str {
    if code.is_heuristically_cacheable() {
        "heuristically, so without being told for how long"
    } else {
        "not heuristically"
    }
}

/// One text for each field, or for several in a row that differ in nothing but the name.
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

fn retry(retry: &Retry, known: Option<&Reference>) -> String {
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

/// A source, unless the heading has named it.
fn other(source: Option<&Reference>, known: Option<&Reference>) -> String {
    if source == known { String::new() } else { styled(FAINT, &cited(source)) }
}

fn cited(source: Option<&Reference>) -> String {
    match source {
        // It stands behind every other line, so it is cut short.
        Some(Reference::Rfc { number, section }) => format!(" (RFC {number}, {section})"),
        Some(source) => format!(" ({source})"),
        None => String::new(),
    }
}
