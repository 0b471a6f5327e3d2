//! Rows as packages and tables hold them: plain values, with every default filled in.

mod facts;
mod problem_type;

pub(in crate::output) use facts::{Facts, HeaderField, Requirement, Retry};
pub(in crate::output) use problem_type::{ProblemType, TypeMember};

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
    /// Phrases that earlier specifications gave it.
    pub(in crate::output) former_phrases: Vec<&'a str>,
    /// Other phrases that mean the same.
    pub(in crate::output) aliases: Vec<&'a str>,
    pub(in crate::output) summary: &'a str,
    /// What the support article says of it.
    pub(in crate::output) article: Option<Article<'a>>,
    pub(in crate::output) causes: Vec<&'a str>,
    pub(in crate::output) remedies: Vec<&'a str>,
    pub(in crate::output) notes: Vec<&'a str>,
    pub(in crate::output) doubts: Vec<&'a str>,
    /// `registered`
    pub(in crate::output) state: &'static str,
    /// The day on which a temporary registration ends.
    pub(in crate::output) expires: Option<String>,
    pub(in crate::output) requirements: Vec<Requirement<'a>>,
    pub(in crate::output) see_also: Vec<String>,
    pub(in crate::output) since: Option<&'a str>,
    pub(in crate::output) until: Option<&'a str>,
    pub(in crate::output) authority: Option<&'static str>,
    pub(in crate::output) references: Vec<Reference>,
}

/// What the support article says of a code.
#[derive(Debug)]
pub(in crate::output) struct Article<'a> {
    pub(in crate::output) meaning: &'a str,
    pub(in crate::output) hints: Vec<&'a str>,
    /// Titles of the articles that it points to.
    pub(in crate::output) further: Vec<&'a str>,
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

impl<'a> Class<'a> {
    pub(super) fn of(class: &'a model::Class) -> Self {
        // The article's heading, and what the standard asks of every response, are for people who read the catalogue.
        let model::Class { digit, name, title, summary, article: _, headers: _, requirements: _, references: _ } =
            class;
        Self { digit: digit.get(), name: name.as_str(), title: title.as_str(), summary: summary.as_str() }
    }
}

impl<'a> Definition<'a> {
    pub(in crate::output) fn of(definition: &'a model::Definition) -> Self {
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
            former,
            aliases,
            article,
            requirements,
            // With the code.
            facts: _,
            // For people who read the catalogue.
            inherited: _,
        } = definition;
        let expires = if let State::Temporary { expires } = state { Some(expires.to_string()) } else { None };
        Self {
            code: *code,
            server: server.as_ref().map(model::ServerId::as_str),
            name: name.as_str(),
            phrase: phrase.as_ref().map(model::Phrase::as_str),
            title: text(title.as_ref()),
            former_phrases: former.iter().map(|former| former.phrase.as_str()).collect(),
            aliases: aliases.iter().map(|alias| alias.phrase.as_str()).collect(),
            summary: summary.as_str(),
            article: article.as_ref().map(Article::of),
            causes: texts(causes),
            remedies: texts(remedies),
            notes: texts(notes),
            doubts: texts(doubts),
            state: state.word(),
            expires,
            requirements: requirements.iter().map(Requirement::of).collect(),
            see_also: see_also.iter().map(ToString::to_string).collect(),
            since: text(since.as_ref()),
            until: text(until.as_ref()),
            authority: authority.map(model::Authority::word),
            references: references.iter().map(reference).collect(),
        }
    }
}

impl<'a> Article<'a> {
    fn of(article: &'a model::Article) -> Self {
        let model::Article { meaning, hints, further } = article;
        Self { meaning: meaning.as_str(), hints: texts(hints), further: texts(further) }
    }
}

impl<'a> Reason<'a> {
    pub(in crate::output) fn of(reason: &'a model::Reason) -> Self {
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
