//! Rows as packages hold them: plain values, with every default filled in.

use crate::Catalogue;
use crate::markdown_text::{title, url};
use crate::model::{self, State};

/// A status code of the standard.
#[derive(Debug)]
pub(in crate::output) struct Status<'a> {
    pub(in crate::output) code: u16,
    /// The name of its constant in the language.
    pub(in crate::output) constant: String,
    /// The names of its earlier constants.
    pub(in crate::output) former_constants: Vec<String>,
    pub(in crate::output) phrase: Option<&'a str>,
    /// Former phrases, and others that mean the same, by which it is found too.
    pub(in crate::output) other_phrases: Vec<&'a str>,
    pub(in crate::output) summary: &'a str,
    pub(in crate::output) facts: Facts<'a>,
}

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

/// Where something is said.
#[derive(Debug)]
pub(in crate::output) struct Reference {
    /// As a person would cite it.
    pub(in crate::output) title: String,
    pub(in crate::output) url: Option<String>,
}

/// A class of status codes.
#[derive(Debug)]
pub(in crate::output) struct Class<'a> {
    pub(in crate::output) digit: u8,
    /// `ClientError`
    pub(in crate::output) name: &'a str,
    pub(in crate::output) title: &'a str,
    pub(in crate::output) summary: &'a str,
}

/// A server product.
#[derive(Debug)]
pub(in crate::output) struct Server<'a> {
    pub(in crate::output) id: &'a str,
    /// The name of the constant or type in the language that stands for its statuses: `AwsElb`.
    pub(in crate::output) type_name: String,
    pub(in crate::output) name: &'a str,
    pub(in crate::output) vendor: Option<&'a str>,
    pub(in crate::output) kind: &'static str,
    pub(in crate::output) home: Option<&'a str>,
    pub(in crate::output) discontinued: bool,
    /// 1 for the most widely used; 255 where nothing is known.
    pub(in crate::output) rank: u8,
    /// What it defines.
    pub(in crate::output) statuses: Vec<ServerStatus<'a>>,
}

/// What one server defines.
#[derive(Debug)]
pub(in crate::output) struct ServerStatus<'a> {
    /// The name of its constant in the language.
    pub(in crate::output) constant: String,
    /// `401.3`
    pub(in crate::output) code: model::Code,
    pub(in crate::output) summary: &'a str,
}

/// What one publisher says about one code.
#[derive(Debug)]
pub(in crate::output) struct Definition<'a> {
    pub(in crate::output) code: model::Code,
    pub(in crate::output) server: Option<&'a str>,
    pub(in crate::output) name: &'a str,
    pub(in crate::output) phrase: Option<&'a str>,
    pub(in crate::output) title: Option<&'a str>,
    pub(in crate::output) summary: &'a str,
    pub(in crate::output) causes: Vec<&'a str>,
    pub(in crate::output) remedies: Vec<&'a str>,
    pub(in crate::output) notes: Vec<&'a str>,
    pub(in crate::output) doubts: Vec<&'a str>,
    /// `registered`
    pub(in crate::output) state: &'static str,
    /// The day on which a temporary registration ends.
    pub(in crate::output) expires: Option<String>,
    pub(in crate::output) see_also: Vec<String>,
    pub(in crate::output) since: Option<&'a str>,
    pub(in crate::output) until: Option<&'a str>,
    pub(in crate::output) authority: Option<&'static str>,
    pub(in crate::output) references: Vec<Reference>,
}

/// What a server writes beside a status.
#[derive(Debug)]
pub(in crate::output) struct Reason<'a> {
    pub(in crate::output) server: &'a str,
    pub(in crate::output) field: &'a str,
    pub(in crate::output) token: &'a str,
    pub(in crate::output) part: Option<&'static str>,
    pub(in crate::output) name: &'a str,
    pub(in crate::output) aliases: Vec<&'a str>,
    pub(in crate::output) codes: Vec<String>,
    pub(in crate::output) summary: &'a str,
    pub(in crate::output) causes: Vec<&'a str>,
    pub(in crate::output) remedies: Vec<&'a str>,
    pub(in crate::output) notes: Vec<&'a str>,
    pub(in crate::output) doubts: Vec<&'a str>,
    pub(in crate::output) since: Option<&'a str>,
    pub(in crate::output) until: Option<&'a str>,
    pub(in crate::output) authority: Option<&'static str>,
    pub(in crate::output) references: Vec<Reference>,
}

fn text(text: Option<&model::Text>) -> Option<&str> {
    text.map(model::Text::as_str)
}

fn texts(texts: &[model::Text]) -> Vec<&str> {
    texts.iter().map(model::Text::as_str).collect()
}

fn reference(reference: &model::Reference) -> Reference {
    Reference { title: title(reference), url: url(reference) }
}

impl<'a> Facts<'a> {
    pub(super) fn of(facts: &'a model::Facts) -> Self {
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
        let one_retry = |retry: &'a model::Retry| {
            let model::Retry { kind, level, when, source } = retry;
            let source = source.as_ref().map(reference);
            Retry { kind: kind.word(), level: level.word(), when: text(when.as_ref()), source }
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
            retry: retry.iter().map(one_retry).collect(),
        }
    }
}

impl<'a> Class<'a> {
    pub(super) fn of(class: &'a model::Class) -> Self {
        // The article's heading, and what the standard asks of every response, are for people who read the catalogue.
        let model::Class { digit, name, title, summary, article: _, headers: _, requirements: _, references: _ } =
            class;
        Self { digit: digit.get(), name: name.as_str(), title: title.as_str(), summary: summary.as_str() }
    }
}

impl<'a> Definition<'a> {
    pub(super) fn of(definition: &'a model::Definition) -> Self {
        let model::Definition {
            code,
            server,
            name,
            phrase,
            title,
            summary,
            causes,
            remedies,
            notes,
            doubts,
            state,
            see_also,
            since,
            until,
            authority,
            references,
            // With the code: as its other phrases, and as its facts.
            former: _,
            aliases: _,
            facts: _,
            // For people who read the catalogue.
            article: _,
            requirements: _,
            inherited: _,
        } = definition;
        let expires = if let State::Temporary { expires } = state { Some(expires.to_string()) } else { None };
        Self {
            code: *code,
            server: server.as_ref().map(model::ServerId::as_str),
            name: name.as_str(),
            phrase: phrase.as_ref().map(model::Phrase::as_str),
            title: text(title.as_ref()),
            summary: summary.as_str(),
            causes: texts(causes),
            remedies: texts(remedies),
            notes: texts(notes),
            doubts: texts(doubts),
            state: state.word(),
            expires,
            see_also: see_also.iter().map(ToString::to_string).collect(),
            since: text(since.as_ref()),
            until: text(until.as_ref()),
            authority: authority.map(model::Authority::word),
            references: references.iter().map(reference).collect(),
        }
    }
}

impl<'a> Reason<'a> {
    pub(super) fn of(reason: &'a model::Reason) -> Self {
        let model::Reason {
            server,
            field,
            token,
            part,
            name,
            aliases,
            codes,
            summary,
            causes,
            remedies,
            notes,
            doubts,
            since,
            until,
            authority,
            references,
        } = reason;
        Self {
            server: server.as_str(),
            field: field.as_str(),
            token: token.as_str(),
            part: part.map(model::ReasonPart::word),
            name: name.as_str(),
            aliases: aliases.iter().map(model::Token::as_str).collect(),
            codes: codes.iter().map(ToString::to_string).collect(),
            summary: summary.as_str(),
            causes: texts(causes),
            remedies: texts(remedies),
            notes: texts(notes),
            doubts: texts(doubts),
            since: text(since.as_ref()),
            until: text(until.as_ref()),
            authority: authority.map(model::Authority::word),
            references: references.iter().map(reference).collect(),
        }
    }
}

impl<'a> Server<'a> {
    pub(super) fn of(
        catalogue: &'a Catalogue,
        server: &'a model::Server,
        type_name: String,
        constant: impl FnMut(&'a model::Definition) -> String,
    ) -> Self {
        let model::Server { id, name, vendor, kind, home, discontinued, rank, problems: _ } = server;
        let mut constant = constant;
        let statuses = catalogue.of(id).map(|definition| ServerStatus {
            constant: constant(definition),
            code: definition.code,
            summary: definition.summary.as_str(),
        });
        Self {
            id: id.as_str(),
            type_name,
            name: name.as_str(),
            vendor: text(vendor.as_ref()),
            kind: kind.word(),
            home: home.as_ref().map(model::Url::as_str),
            discontinued: *discontinued,
            rank: rank.map_or(u8::MAX, model::Rank::get),
            statuses: statuses.collect(),
        }
    }
}
