//! Converts a team's dataset into the types of status-core, so that the commands treat it like the built-in one.
//!
//! These types hold `'static` texts, so all texts are leaked. The program reads only one dataset before it ends.

mod problems;

use status_codegen::model;
use status_core::server::{Authority, ServerEntry, ServerKind};
use status_core::{
    Alias, Article, Catalogue, Date, Definition, FormerPhrase, Level, Reason, ReasonPart, Reference, Requirement,
    Server, State, StatusCode, SubStatusCode,
};

/// The built-in catalogue, extended by a team's. `None` if a row has something that this program does not know, or if
/// status-core finds the rows out of order. Neither happens: both crates have the same words and the same order.
pub(crate) fn extend(team: &status_codegen::Catalogue) -> Option<&'static Catalogue> {
    let servers = list(team.own_servers(), server)?;
    let catalogue = Catalogue::extending(list(team.own(), |row| definition(row, servers))?)?
        .with_servers(servers)
        .with_reasons(list(team.own_reasons(), |row| reason(row, servers))?)
        .with_problem_types(list(team.own_problems(), |row| problems::problem_type(row, servers))?);
    Some(Box::leak(Box::new(catalogue)))
}

/// Converts a row. `None` if status-core does not know the kind of server.
fn server(row: &model::Server) -> Option<Server> {
    let model::Server { id, name, vendor, kind, home, discontinued, rank, .. } = row;
    let kind = of_word(ServerKind::ALL, ServerKind::word, kind.word())?;
    let mut entry = ServerEntry::new(text(id), text(name)).with_kind(kind).with_discontinued(*discontinued);
    if let Some(vendor) = vendor {
        entry = entry.with_vendor(text(vendor));
    }
    if let Some(home) = home {
        entry = entry.with_home(text(home));
    }
    if let Some(rank) = rank {
        entry = entry.with_rank(rank.get());
    }
    Some(Server::new(Box::leak(Box::new(entry))))
}

/// Converts a row. `None` if it has a number, a word or a server that is unknown here.
fn definition(row: &model::Definition, servers: &[Server]) -> Option<Definition> {
    // Left out are `facts`, which only the standard has, and `inherited`, which has been filled in already.
    let model::Definition {
        code: own,
        server,
        name,
        phrase,
        title,
        former,
        aliases,
        summary,
        article,
        causes,
        remedies,
        notes,
        doubts,
        state: standing,
        requirements,
        see_also,
        since,
        until,
        authority,
        references,
        ..
    } = row;
    let mut definition = Definition::new(code(*own)?, text(name), text(summary))
        .with_former_phrases(list(former, |it| Some(former_phrase(it)))?)
        .with_aliases(list(aliases, |it| Some(Alias::new(text(&it.phrase), texts(&it.used_by))))?)
        .with_causes(texts(causes))
        .with_remedies(texts(remedies))
        .with_notes(texts(notes))
        .with_doubts(texts(doubts))
        .with_state(state(*standing)?)
        .with_requirements(list(requirements, requirement)?)
        .with_see_also(list(see_also, |related| code(*related))?)
        .with_references(list(references, reference)?);
    if let Some(id) = server {
        let known = |server: &&Server| server.id() == id.as_str();
        definition = definition.with_server(*servers.iter().find(known)?);
    }
    if let Some(phrase) = phrase {
        definition = definition.with_phrase(text(phrase));
    }
    if let Some(title) = title {
        definition = definition.with_title(text(title));
    }
    if let Some(model::Article { meaning, hints, further, .. }) = article {
        let article = Article::new(text(meaning)).with_hints(texts(hints)).with_further(texts(further));
        definition = definition.with_article(article);
    }
    if let Some(since) = since {
        definition = definition.with_since(text(since));
    }
    if let Some(until) = until {
        definition = definition.with_until(text(until));
    }
    if let Some(authority) = authority {
        definition = definition.with_authority(of_word(Authority::ALL, Authority::word, authority.word())?);
    }
    Some(definition)
}

/// Converts a row. `None` if it has a number, a word or a server that is unknown here.
fn reason(row: &model::Reason, servers: &[Server]) -> Option<Reason> {
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
        ..
    } = row;
    let server = *servers.iter().find(|known| known.id() == server.as_str())?;
    let mut reason = Reason::new(server, text(field), text(token), text(name), text(summary))
        .with_aliases(texts(aliases))
        .with_codes(list(codes, |own| code(*own))?)
        .with_causes(texts(causes))
        .with_remedies(texts(remedies))
        .with_notes(texts(notes))
        .with_doubts(texts(doubts))
        .with_references(list(references, reference)?);
    if let Some(part) = part {
        reason = reason.with_part(of_word(ReasonPart::ALL, ReasonPart::word, part.word())?);
    }
    if let Some(since) = since {
        reason = reason.with_since(text(since));
    }
    if let Some(until) = until {
        reason = reason.with_until(text(until));
    }
    if let Some(authority) = authority {
        reason = reason.with_authority(of_word(Authority::ALL, Authority::word, authority.word())?);
    }
    Some(reason)
}

fn former_phrase(row: &model::Former) -> FormerPhrase {
    let model::Former { phrase, name, rfc, replaced_by, .. } = row;
    let former = FormerPhrase::new(text(phrase), rfc.get(), replaced_by.get());
    match name {
        Some(name) => former.with_name(text(name)),
        None => former,
    }
}

fn requirement(row: &model::Requirement) -> Option<Requirement> {
    let model::Requirement { who, level, what, when, source, .. } = row;
    let level = of_word(Level::ALL, Level::word, level.word())?;
    let mut requirement = Requirement::new(text(who), level, text(what));
    if let Some(when) = when {
        requirement = requirement.with_when(text(when));
    }
    if let Some(source) = source {
        requirement = requirement.with_source(reference(source)?);
    }
    Some(requirement)
}

fn reference(row: &model::Reference) -> Option<Reference> {
    Some(match row {
        model::Reference::Rfc { rfc, section } => Reference::Rfc { number: rfc.get(), section: text(section) },
        model::Reference::Draft { draft, section } => {
            Reference::Draft { name: text(draft), section: section.as_ref().map(text) }
        }
        model::Reference::File { repository, path, commit, section } => Reference::File {
            repository: text(repository),
            path: text(path),
            commit: text(commit),
            section: section.as_ref().map(text),
        },
        model::Reference::Page { title, url } => Reference::Page { title: text(title), url: url.as_ref().map(text) },
        _ => return None,
    })
}

fn state(state: model::State) -> Option<State> {
    Some(match state {
        model::State::Registered => State::Registered,
        model::State::Temporary { expires } => {
            State::Temporary { expires: Date::new(expires.year, expires.month, expires.day) }
        }
        model::State::Deprecated => State::Deprecated,
        model::State::Obsoleted => State::Obsoleted,
        model::State::Unused => State::Unused,
        model::State::Unofficial => State::Unofficial,
        _ => return None,
    })
}

fn code(code: model::Code) -> Option<SubStatusCode> {
    let status = StatusCode::from_u16(code.code()).ok()?;
    Some(SubStatusCode::new(status, code.sub().unwrap_or(0)))
}

/// The value that has the same word in status-core.
fn of_word<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|&it| word(it) == wanted)
}

fn text(text: &impl ToString) -> &'static str {
    text.to_string().leak()
}

fn texts(texts: &[impl ToString]) -> &'static [&'static str] {
    texts.iter().map(text).collect::<Vec<_>>().leak()
}

/// Converts all rows, or none.
fn list<R, T>(rows: &[R], lower: impl Fn(&R) -> Option<T>) -> Option<&'static [T]> {
    Some(rows.iter().map(lower).collect::<Option<Vec<_>>>()?.leak())
}

#[cfg(test)]
mod tests {
    use super::problems::problem_type;
    use super::{definition, of_word, reason, server};
    use status_codegen::model;
    use status_core::server::{Authority, ServerKind};
    use status_core::{Level, LogLevel, RetryKind, Server};

    /// The built-in dataset uses every field, and status-core has its rows: a field that the conversion forgets would make
    /// a difference.
    #[test]
    fn no_field_gets_lost() {
        let standard = status_codegen::standard().expect("the built-in dataset is right");
        let servers: Vec<Server> = standard.own_servers().iter().filter_map(server).collect();
        let all: Vec<_> = standard.own().iter().map(|row| definition(row, &servers).expect("each is valid")).collect();
        assert_eq!(all, status_core::definitions());
        let reasons: Vec<_> = standard.own_reasons().iter().filter_map(|row| reason(row, &servers)).collect();
        assert_eq!(reasons, status_core::reasons());
        let problems: Vec<_> = standard.own_problems().iter().filter_map(|row| problem_type(row, &servers)).collect();
        assert_eq!(problems, status_core::problem_types());
        for (lowered, built_in) in servers.iter().zip(Server::ALL) {
            let fields =
                |it: &Server| (it.id(), it.name(), it.vendor(), it.kind(), it.home(), it.is_discontinued(), it.rank());
            assert_eq!(fields(lowered), fields(built_in));
        }
        assert_eq!(servers.len(), Server::ALL.len());
    }

    #[test]
    fn both_crates_have_the_same_words() {
        for (word, _) in model::ServerKind::WORDS {
            assert!(of_word(ServerKind::ALL, ServerKind::word, word).is_some(), "{word}");
        }
        for (word, _) in model::Authority::WORDS {
            assert!(of_word(Authority::ALL, Authority::word, word).is_some(), "{word}");
        }
        for (word, _) in model::Level::WORDS {
            assert!(of_word(Level::ALL, Level::word, word).is_some(), "{word}");
        }
        for (word, _) in model::LogLevel::WORDS {
            assert!(of_word(LogLevel::ALL, LogLevel::word, word).is_some(), "{word}");
        }
        for (word, _) in model::RetryKind::WORDS {
            assert!(of_word(RetryKind::ALL, RetryKind::word, word).is_some(), "{word}");
        }
    }
}
