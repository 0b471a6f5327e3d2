//! Reads a row of `[[status]]`.

use super::facts::{headers, redirect, reference, requirement, retry};
use super::own::{Own, inherit};
use super::values::{boolean, checked, date, placed, rfc, string, unknown_word, word};
use super::{Fields, Read, Value, codes, original};
use crate::diagnostics::{Diagnostic, Reported, Sink, Span};
use crate::model::{
    Alias, Article, Authority, Code, Content, Definition, Emitter, Facts, Former, Name, Phrase, Sentence, ServerId,
    State, Text,
};
use crate::schema::{ALIAS, ARTICLE, FORMER, STATUS, Whose};
use crate::sections::Section;

/// A row of `[[status]]`: its definition, and what is compared with other rows, with the places.
pub(crate) struct StatusRow {
    pub(crate) header: Span,
    /// The code without its sub-status.
    pub(crate) code: Read<Code>,
    /// The code with its sub-status.
    pub(crate) full: Read<(Code, Span)>,
    /// What stands there, such as `401.3`, for what refers to it.
    pub(crate) text: Option<String>,
    pub(crate) server: Read<Option<(ServerId, Span)>>,
    /// Its name and its former names.
    pub(crate) names: Vec<(Name, Span)>,
    /// Its phrase, former phrases and aliases.
    pub(crate) phrases: Vec<(Phrase, Span)>,
    pub(crate) see_also: Vec<(Code, Span)>,
    pub(crate) definition: Read<Definition>,
}

/// Who publishes a row.
#[derive(Clone, Copy)]
enum Publisher {
    Standard,
    Server,
    /// The field `server` is misspelt.
    Unknown(Reported),
}

impl Publisher {
    fn of(fields: &Fields<'_>) -> Self {
        match fields.value("server") {
            Ok(None) => Self::Standard,
            Ok(Some(_)) => Self::Server,
            Err(reported) => Self::Unknown(reported),
        }
    }
}

/// `[[status]]`
pub(crate) fn status(row: &Section<'_>, own: Option<Own<'_>>, sink: &mut Sink<'_>) -> StatusRow {
    let (schema, standard) = Own::status(own, row);
    let fields = &Fields::row(row, schema, sink);
    let publisher = Publisher::of(fields);
    let stray = stray(fields, publisher, sink).and(original(fields, own, sink));

    let code = fields.required("code", sink, codes::code(matches!(publisher, Publisher::Standard)));
    let full = codes::with_sub(fields, code, sink);
    let server = fields.optional("server", sink, placed(checked(ServerId::new)));
    let name = match standard {
        Some(standard) => fields
            .optional("name", sink, placed(checked(Name::new)))
            .map(|name| name.unwrap_or_else(|| (standard.name.clone(), fields.place("code")))),
        None => fields.required("name", sink, placed(checked(Name::new))),
    };
    let phrase = fields.optional("phrase", sink, placed(checked(Phrase::new)));
    let former = fields.list("former", sink, former);
    let aliases = fields.list("aliases", sink, alias);
    let summary = match standard {
        Some(standard) => fields
            .optional("summary", sink, checked(Sentence::new))
            .map(|summary| summary.unwrap_or_else(|| standard.summary.clone())),
        None => fields.required("summary", sink, checked(Sentence::new)),
    };
    let article = fields.optional("article", sink, article);
    let [causes, remedies, notes] = ["causes", "remedies", "notes"].map(|key| texts(fields, key, sink));
    let state = state(fields, publisher, sink);
    let facts = facts(fields, publisher, sink);
    let requirements = fields.list("requirements", sink, requirement).all();
    let see_also = fields.list("see_also", sink, placed(codes::see_also));
    let since = fields.optional("since", sink, checked(Text::new));
    let until = fields.optional("until", sink, checked(Text::new));
    let authority = fields.optional("authority", sink, word(Authority::WORDS));
    let references = fields.list("references", sink, reference).all();

    let names = former.items.iter().filter_map(|(former, place)| Some((former.name.clone()?, place.name.clone())));
    let names = name.iter().cloned().chain(names).collect();
    // The registry calls every unused code "(Unused)": that is no phrase to look a code up by.
    let unused = matches!(state, Ok(State::Unused));
    let own = phrase.iter().flatten().filter(|_| !unused).cloned();
    let formers = former.items.iter().map(|(former, place)| (former.phrase.clone(), place.phrase.clone()));
    let others = aliases.items.iter().map(|(alias, place)| (alias.phrase.clone(), place.clone()));
    let phrases = own.chain(formers).chain(others).collect();
    let mentioned = see_also.items.clone();

    let definition = || {
        stray?;
        Ok(Definition {
            code: full.clone()?.0,
            server: server.clone()?.map(|(server, _)| server),
            name: name?.0,
            phrase: phrase?.map(|(phrase, _)| phrase),
            former: former.all()?.into_iter().map(|(former, _)| former).collect(),
            aliases: aliases.all()?.into_iter().map(|(alias, _)| alias).collect(),
            summary: summary?,
            article: article?,
            causes: causes?,
            remedies: remedies?,
            notes: notes?,
            state: state?,
            facts: facts?,
            requirements: requirements?,
            see_also: see_also.all()?.into_iter().map(|(code, _)| code).collect(),
            since: since?,
            until: until?,
            authority: authority?,
            references: references?,
        })
    };
    let mut definition = definition();
    if let (Ok(definition), Some(standard)) = (&mut definition, standard) {
        inherit(definition, fields, standard);
    }
    let text = codes::raw(fields, sink.text());
    StatusRow { header: fields.span.clone(), code, full, text, server, names, phrases, see_also: mentioned, definition }
}

/// Reports the fields that a publisher's rows do not have.
fn stray(fields: &Fields<'_>, publisher: Publisher, sink: &mut Sink<'_>) -> Read<()> {
    let (wrong, whose) = match publisher {
        Publisher::Standard => (Whose::Server, "a server's"),
        Publisher::Server => (Whose::Standard, "the standard's"),
        Publisher::Unknown(_) => return Ok(()),
    };
    let mut fault = None;
    for field in STATUS.fields().filter(|field| field.whose == wrong) {
        let Some(span) = fields.key(field.key) else { continue };
        let label = format!("only {whose} rows have it");
        let diagnostic = Diagnostic::new(span, format!("`{}` in the wrong kind of row", field.key), label);
        fault = Some(
            sink.report(match fields.key("server") {
                Some(server) => diagnostic
                    .related(server, "this makes it a server's row")
                    .help("leave it out: a server's row inherits it from its code"),
                None => diagnostic.help("leave it out, or say with `server` whose row it is"),
            }),
        );
    }
    fault.map_or(Ok(()), Err)
}

fn texts(fields: &Fields<'_>, key: &'static str, sink: &mut Sink<'_>) -> Read<Vec<Text>> {
    fields.list(key, sink, checked(Text::new)).all()
}

/// The places of a former phrase and its name.
struct FormerPlace {
    phrase: Span,
    name: Span,
}

fn former(value: Value<'_>, sink: &mut Sink<'_>) -> Read<(Former, FormerPlace)> {
    let fields = Fields::within(value, &FORMER, sink)?;
    let phrase = fields.required("phrase", sink, checked(Phrase::new));
    let name = fields.optional("name", sink, checked(Name::new));
    let last = fields.required("rfc", sink, rfc);
    let replaced_by = fields.required("replaced_by", sink, rfc);
    let former = Former { phrase: phrase?, name: name?, rfc: last?, replaced_by: replaced_by? };
    Ok((former, FormerPlace { phrase: fields.place("phrase"), name: fields.place("name") }))
}

fn alias(value: Value<'_>, sink: &mut Sink<'_>) -> Read<(Alias, Span)> {
    let fields = Fields::within(value, &ALIAS, sink)?;
    let phrase = fields.required("phrase", sink, checked(Phrase::new));
    let used_by = fields.some("used_by", sink, checked(Text::new)).all();
    Ok((Alias { phrase: phrase?, used_by: used_by? }, fields.place("phrase")))
}

fn article(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Article> {
    let fields = Fields::within(value, &ARTICLE, sink)?;
    let meaning = fields.required("meaning", sink, checked(Text::new));
    let hints = texts(&fields, "hints", sink);
    let further = texts(&fields, "further", sink);
    Ok(Article { meaning: meaning?, hints: hints?, further: further? })
}

/// The fields `state` and `expires`.
fn state(fields: &Fields<'_>, publisher: Publisher, sink: &mut Sink<'_>) -> Read<State> {
    let word = fields.optional("state", sink, state_word);
    let expires = fields.optional("expires", sink, date);
    let (word, expires) = (word?, expires?);
    let word = match (word, publisher) {
        (Some(word), _) => word,
        (None, Publisher::Standard) => State::Registered.word(),
        (None, Publisher::Server) => State::Unofficial.word(),
        (None, Publisher::Unknown(reported)) => return Err(reported),
    };
    if let Some(state) = State::new(word, expires) {
        return Ok(state);
    }
    Err(sink.report(match expires {
        None => Diagnostic::new(fields.place("state"), "`temporary` without a date", "needs `expires` beside it")
            .help("add the day on which the registration ends: expires = 2026-11-13"),
        Some(_) => Diagnostic::new(
            fields.key("expires").unwrap_or_default(),
            "`expires` without `state = \"temporary\"`",
            "only a temporary registration ends",
        )
        .help(format!("remove it, or write `state = \"temporary\"`: the state is `{word}`")),
    }))
}

fn state_word<'t>(value: Value<'t>, sink: &mut Sink<'_>) -> Read<&'t str> {
    let text = string(value, sink)?;
    if State::WORDS.contains(&text) {
        return Ok(text);
    }
    Err(unknown_word(value, text, State::WORDS.iter().copied(), sink))
}

/// The fields from `cacheable` to `emitters`; a server's rows have none of them.
fn facts(fields: &Fields<'_>, publisher: Publisher, sink: &mut Sink<'_>) -> Read<Option<Facts>> {
    match publisher {
        Publisher::Server => return Ok(None),
        Publisher::Unknown(reported) => return Err(reported),
        Publisher::Standard => {}
    }
    let cacheable = fields.optional("cacheable", sink, boolean);
    let content = fields.optional("content", sink, word(Content::WORDS));
    let headers = headers(fields, sink);
    let redirect = fields.optional("redirect", sink, redirect);
    let retry = fields.list("retry", sink, retry).all();
    let emitters = fields.list("emitters", sink, word(Emitter::WORDS)).all();
    Ok(Some(Facts {
        cacheable: cacheable?.unwrap_or_default(),
        content: content?.unwrap_or(Content::Allowed),
        headers: headers?,
        redirect: redirect?,
        retry: retry?,
        emitters: emitters?,
    }))
}
