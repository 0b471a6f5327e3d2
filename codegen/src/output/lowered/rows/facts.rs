//! Facts about a status code of the standard.

use super::{Reference, reference, text};
use crate::model;

/// What a code means for caches, content and clients. Words are those of the dataset.
#[derive(Debug)]
pub(in crate::output) struct Facts<'a> {
    pub(in crate::output) cacheable: bool,
    pub(in crate::output) content: &'static str,
    pub(in crate::output) redirect: Option<Redirect>,
    pub(in crate::output) emitters: Vec<&'static str>,
    pub(in crate::output) headers: Vec<HeaderField<'a>>,
    pub(in crate::output) retry: Vec<Retry<'a>>,
}

#[derive(Debug)]
pub(in crate::output) struct Redirect {
    pub(in crate::output) kind: &'static str,
    pub(in crate::output) method: Option<&'static str>,
    pub(in crate::output) followed: bool,
}

#[derive(Debug)]
pub(in crate::output) struct HeaderField<'a> {
    pub(in crate::output) name: &'a str,
    pub(in crate::output) value: Option<&'a str>,
    pub(in crate::output) level: &'static str,
    pub(in crate::output) when: Option<&'a str>,
    pub(in crate::output) example: Option<&'a str>,
    pub(in crate::output) source: Option<Reference>,
}

#[derive(Debug)]
pub(in crate::output) struct Retry<'a> {
    pub(in crate::output) kind: &'static str,
    pub(in crate::output) level: &'static str,
    pub(in crate::output) when: Option<&'a str>,
    pub(in crate::output) source: Option<Reference>,
}

/// What a source asks of a party, beyond the other facts.
#[derive(Debug)]
pub(in crate::output) struct Requirement<'a> {
    pub(in crate::output) who: &'a str,
    pub(in crate::output) level: &'static str,
    pub(in crate::output) what: &'a str,
    pub(in crate::output) when: Option<&'a str>,
    pub(in crate::output) source: Option<Reference>,
}

impl<'a> Requirement<'a> {
    pub(super) fn of(requirement: &'a model::Requirement) -> Self {
        let model::Requirement { who, level, what, when, source } = requirement;
        Self {
            who: who.as_str(),
            level: level.word(),
            what: what.as_str(),
            when: text(when.as_ref()),
            source: source.as_ref().map(reference),
        }
    }
}

impl<'a> Retry<'a> {
    pub(super) fn of(retry: &'a model::Retry) -> Self {
        let model::Retry { kind, level, when, source } = retry;
        let source = source.as_ref().map(reference);
        Self { kind: kind.word(), level: level.word(), when: text(when.as_ref()), source }
    }
}

impl<'a> Facts<'a> {
    pub(in crate::output::lowered) fn of(facts: &'a model::Facts) -> Self {
        let model::Facts { cacheable, content, headers, redirect, retry, emitters } = facts;
        let header = |header: &'a model::Header| {
            let model::Header { name, value, level, when, example, source } = header;
            HeaderField {
                name: name.as_str(),
                value: text(value.as_ref()),
                level: level.word(),
                when: text(when.as_ref()),
                example: example.as_ref().map(model::FieldValue::as_str),
                source: source.as_ref().map(reference),
            }
        };
        let one_redirect = |redirect: &model::Redirect| {
            let model::Redirect { kind, method, followed } = redirect;
            Redirect { kind: kind.word(), method: method.map(model::RedirectMethod::word), followed: *followed }
        };
        Self {
            cacheable: *cacheable,
            content: content.word(),
            redirect: redirect.as_ref().map(one_redirect),
            emitters: emitters.iter().map(|emitter| emitter.word()).collect(),
            headers: headers.iter().map(header).collect(),
            retry: retry.iter().map(Retry::of).collect(),
        }
    }
}
