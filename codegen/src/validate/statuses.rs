//! Compares the definitions with each other.

use std::collections::{BTreeSet, HashSet};

use super::excuse::Excuse;
use super::servers::Servers;
use crate::base::Base;
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::firsts::Firsts;
use crate::model::{Code, ServerId};
use crate::read::Read;
use crate::read::status::StatusRow;
use crate::schema::Kind;
use crate::syntax::Broken;

pub(super) fn check(
    rows: &[StatusRow],
    servers: &Servers<'_>,
    base: Option<&Base>,
    broken: &[Broken],
    sink: &mut Sink<'_>,
) {
    let mut index = Index::new(rows, servers, broken, sink);
    if let Some(base) = base {
        index.add(base);
    }
    let mut unique = Unique::new();
    for row in rows {
        unique.check(row, sink);
        index.check_code(row, sink);
        index.check_see_also(row, sink);
    }
}

/// The server of a row; none is the standard.
fn server(row: &StatusRow) -> Read<Option<&ServerId>> {
    match &row.server {
        Ok(server) => Ok(server.as_ref().map(|(server, _)| server)),
        Err(reported) => Err(*reported),
    }
}

/// Which codes there are.
struct Index<'a> {
    codes: BTreeSet<Code>,
    publishers: HashSet<(Code, Option<&'a ServerId>)>,
    /// Codes that some row defines without saying rightly for whom.
    unowned: HashSet<Code>,
    excuse: Excuse,
}

impl<'a> Index<'a> {
    fn new(rows: &'a [StatusRow], servers: &Servers<'_>, broken: &[Broken], sink: &mut Sink<'_>) -> Self {
        let mut index = Self {
            codes: BTreeSet::new(),
            publishers: HashSet::new(),
            unowned: HashSet::new(),
            excuse: Excuse::new(Kind::Status, broken),
        };
        for row in rows {
            let known = match &row.server {
                Ok(Some((server, place))) => servers.knows(server, place, sink),
                Ok(None) => true,
                Err(_) => false,
            };
            match (&row.full, server(row)) {
                (Ok((code, _)), Ok(server)) if known => {
                    index.codes.insert(*code);
                    index.publishers.insert((*code, server));
                }
                (Ok((code, _)), _) => {
                    index.codes.insert(*code);
                    index.unowned.insert(*code);
                }
                (Err(reported), _) => index.excuse.add(*reported, row.text.as_deref()),
            }
        }
        index
    }

    /// Adds what is built in.
    fn add(&mut self, base: &Base) {
        let definitions = &base.catalogue.definitions;
        self.codes.extend(definitions.iter().map(|definition| definition.code));
        self.publishers.extend(base.catalogue.standard().map(|definition| (definition.code, None)));
    }

    /// A sub-status code needs a row for its code.
    fn check_code(&self, row: &StatusRow, sink: &mut Sink<'_>) {
        let (Ok((full, place)), Ok(code), Ok(Some(server))) = (&row.full, &row.code, server(row)) else {
            return;
        };
        let is_there = full == code
            || self.publishers.contains(&(*code, None))
            || self.publishers.contains(&(*code, Some(server)))
            || self.unowned.contains(code)
            || self.unowned.contains(full)
            || self.excuse.covers(&code.to_string());
        if !is_there {
            let label = format!("nothing defines {code}, the standard as little as `{server}`");
            let diagnostic =
                Diagnostic::new(place.clone(), format!("the sub-status code {full} without its code"), label);
            sink.report(diagnostic.help(format!("add a row with `code = {code}` and without `sub`")));
        }
    }

    /// What a row refers to has to have a row.
    fn check_see_also(&self, row: &StatusRow, sink: &mut Sink<'_>) {
        for (code, place) in &row.see_also {
            if self.codes.contains(code) || self.excuse.covers(&code.to_string()) {
                continue;
            }
            let label = self.nearest(*code).map_or_else(String::new, |near| format!("the nearest is \"{near}\""));
            let message = format!("a reference to {code}, which has no row");
            let diagnostic = Diagnostic::new(place.clone(), message, label);
            sink.report(diagnostic.help("name a code that has a row, or add the row"));
        }
    }

    /// The existing code nearest by number.
    fn nearest(&self, code: Code) -> Option<Code> {
        let distance = |other: Code| {
            let sub = |code: Code| code.sub().unwrap_or_default();
            (other.code().abs_diff(code.code()), sub(other).abs_diff(sub(code)))
        };
        let below = self.codes.range(..code).next_back();
        let above = self.codes.range(code..).next();
        below.into_iter().chain(above).copied().min_by_key(|&other| distance(other))
    }
}

/// What may be there only once.
struct Unique<'a> {
    definitions: Firsts<(Code, Option<&'a ServerId>)>,
    names: Firsts<(Option<&'a ServerId>, String)>,
    phrases: Firsts<String>,
}

impl<'a> Unique<'a> {
    fn new() -> Self {
        Self { definitions: Firsts::new(), names: Firsts::new(), phrases: Firsts::new() }
    }

    fn check(&mut self, row: &'a StatusRow, sink: &mut Sink<'_>) {
        let Ok(server) = server(row) else { return };
        if let Ok((code, _)) = &row.full {
            let whose = server.map_or_else(|| "the standard".to_owned(), |server| format!("`{server}`"));
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate definition of {code} by {whose}"), "second one here")
                    .help("code, sub-status and server together name a definition: put all it says in one row")
            };
            // A row that is there twice has everything twice: once is enough to say.
            if self.definitions.check((*code, server), &row.header, sink, duplicate).is_err() {
                return;
            }
        }
        for (name, place) in &row.names {
            let constant = name.constant();
            let duplicate = |place: Span| {
                let message = format!("duplicate name `{name}`");
                Diagnostic::new(place, message, format!("gives `{constant}` a second time"))
                    .help("a name belongs to one definition of its publisher, former names included")
            };
            let _: Result<_, _> = self.names.check((server, constant.clone()), place, sink, duplicate);
        }
        if server.is_none() {
            self.check_phrases(row, sink);
        }
    }

    /// `from_phrase` looks among the standard's phrases, former phrases and aliases.
    fn check_phrases(&mut self, row: &StatusRow, sink: &mut Sink<'_>) {
        for (phrase, place) in &row.phrases {
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate phrase \"{phrase}\""), "the same, upper and lower case aside")
                    .help("a phrase finds one code of the standard, be it a current or former phrase or an alias")
            };
            let _: Result<_, _> = self.phrases.check(phrase.as_str().to_ascii_lowercase(), place, sink, duplicate);
        }
    }
}
