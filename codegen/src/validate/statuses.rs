//! Compares the definitions with each other.

use super::keys::UnreadableKeys;
use super::servers::Servers;
use crate::base::Base;
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span, joined};
use crate::fields::Node;
use crate::kind::Kind;
use crate::model::{Code, DefinitionDraft, Name, Phrase, ServerId, State};
use crate::sorted::sort_by;
use crate::syntax::BrokenRow;

/// Reports definitions, names and phrases that are there twice, and references to what is not there. `other_codes` are
/// codes that exist although their rows were not read.
pub(crate) fn check<'a>(
    rows: &'a [DefinitionDraft<'_>],
    servers: &Servers<'_>,
    base: Option<&'a Base>,
    other_codes: &[Code],
    broken: &[BrokenRow],
    sink: &mut Sink<'_>,
) -> Codes<'a> {
    let mut codes = Codes::new(rows, servers, broken, sink);
    codes.all.extend(other_codes);
    if let Some(base) = base {
        codes.add(base);
    }
    codes.sort();
    let mut unique = Unique::new();
    for row in rows {
        unique.check(row, sink);
        codes.check_code(row, sink);
        codes.check_references(&row.see_also.items, sink);
    }
    codes
}

/// Which codes there are. Each list is sorted; some entries stand there twice.
pub(crate) struct Codes<'a> {
    all: Vec<Code>,
    publishers: Vec<(Code, Option<&'a ServerId>)>,
    /// Codes of rows whose `server` is missing, wrong or unknown.
    unowned: Vec<Code>,
    unreadable: UnreadableKeys,
}

impl<'a> Codes<'a> {
    fn new(rows: &'a [DefinitionDraft<'_>], servers: &Servers<'_>, broken: &[BrokenRow], sink: &mut Sink<'_>) -> Self {
        let mut there = Self {
            all: Vec::new(),
            publishers: Vec::new(),
            unowned: Vec::new(),
            unreadable: UnreadableKeys::of(Kind::Status, broken),
        };
        for row in rows {
            let is_known = match &row.server {
                Ok(Some(server)) => servers.knows(server, &row.fields.place("server"), sink),
                Ok(None) => true,
                Err(_) => false,
            };
            match (&row.code, &row.server) {
                (Ok(code), Ok(server)) if is_known => {
                    there.all.push(*code);
                    there.publishers.push((*code, server.as_ref()));
                }
                (Ok(code), _) => {
                    there.all.push(*code);
                    there.unowned.push(*code);
                }
                (Err(_), _) => there.unreadable.add(Code::raw(&row.fields, sink.text()).as_deref()),
            }
        }
        there
    }

    /// Adds what is built in.
    fn add(&mut self, base: &'a Base) {
        self.all.extend(base.codes());
        self.publishers.extend(base.catalogue().standard().map(|definition| (definition.code, None)));
    }

    fn sort(&mut self) {
        sort_by(&mut self.all, Ord::cmp);
        sort_by(&mut self.publishers, Ord::cmp);
        sort_by(&mut self.unowned, Ord::cmp);
    }

    fn has(&self, code: Code, publisher: Option<&ServerId>) -> bool {
        self.publishers.binary_search(&(code, publisher)).is_ok()
    }

    fn has_unowned(&self, code: Code) -> bool {
        self.unowned.binary_search(&code).is_ok()
    }

    /// A sub-status code needs a row for its code.
    fn check_code(&self, row: &DefinitionDraft<'_>, sink: &mut Sink<'_>) {
        let (Ok(full), Ok(Some(server))) = (&row.code, &row.server) else { return };
        let code = full.without_sub();
        let is_there = *full == code
            || self.has(code, None)
            || self.has(code, Some(server))
            || self.has_unowned(code)
            || self.has_unowned(*full)
            || self.unreadable.may_include(&code.to_string());
        if !is_there {
            let message = format!("the sub-status code {full} without its code");
            let label = format!("neither the standard nor `{server}` defines {code}");
            let diagnostic = Diagnostic::new(Code::place(&row.fields), message, label);
            sink.report(diagnostic.help(format!("add a row with `code = {code}` and without `sub`")));
        }
    }

    /// The sub-status code of a problem has to be its server's, or the standard's.
    pub(super) fn check_sub(&self, code: Code, server: Option<&ServerId>, place: &Span, sink: &mut Sink<'_>) {
        let is_there =
            self.has(code, server) || self.has_unowned(code) || self.unreadable.may_include(&code.to_string());
        if !is_there {
            let whose = server.map_or_else(|| "the standard".to_owned(), |server| format!("`{server}`"));
            let message = format!("the sub-status code {code} has no row");
            let diagnostic = Diagnostic::new(place.clone(), message, format!("{whose} does not define it"));
            let (number, sub) = (code.code(), code.sub().unwrap_or_default());
            sink.report(diagnostic.help(format!(
                "write \"{number}\", or add a `[[status]]` with `code = {number}`, `sub = {sub}` and the same server"
            )));
        }
    }

    /// What a row refers to has to have a row.
    pub(super) fn check_references(&self, codes: &[(Code, Node<'_>)], sink: &mut Sink<'_>) {
        for (code, node) in codes {
            if self.all.binary_search(code).is_ok() || self.unreadable.may_include(&code.to_string()) {
                continue;
            }
            let label = self.nearest(*code).map_or_else(String::new, |near| format!("the nearest is \"{near}\""));
            let message = format!("a reference to {code}, which has no row");
            let diagnostic = Diagnostic::new(node.span(), message, label);
            sink.report(diagnostic.help("name a code that has a row, or add the row"));
        }
    }

    /// The existing code nearest by number.
    fn nearest(&self, code: Code) -> Option<Code> {
        let distance = |other: Code| {
            let sub = |code: Code| code.sub().unwrap_or_default();
            (other.code().abs_diff(code.code()), sub(other).abs_diff(sub(code)))
        };
        let (below, above) = self.all.split_at_checked(self.all.partition_point(|other| *other < code))?;
        let (below, above) = (below.last(), above.first());
        below.into_iter().chain(above).copied().min_by_key(|&other| distance(other))
    }
}

/// What may be there only once.
struct Unique {
    definitions: FirstPlaces,
    names: FirstPlaces,
    phrases: FirstPlaces,
}

impl Unique {
    fn new() -> Self {
        Self { definitions: FirstPlaces::new(), names: FirstPlaces::new(), phrases: FirstPlaces::new() }
    }

    fn check(&mut self, row: &DefinitionDraft<'_>, sink: &mut Sink<'_>) {
        let Ok(server) = &row.server else { return };
        let server = server.as_ref();
        let whose = server.map_or("", ServerId::as_str);
        if let Ok(code) = &row.code {
            let publisher = server.map_or_else(|| "the standard".to_owned(), |server| format!("`{server}`"));
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate definition of {code} by {publisher}"), "second one here")
                    .help("code, sub-status and server together name a definition: put all it says in one row")
            };
            // All that a duplicate row says is there twice: one message for the row is enough.
            if !self.definitions.is_new(&joined(&[&code.to_string(), whose]), &row.fields.span, sink, &duplicate) {
                return;
            }
        }
        for (name, place) in names(row) {
            let constant = name.constant();
            let duplicate = |place: Span| {
                let message = format!("duplicate name `{name}`");
                Diagnostic::new(place, message, format!("gives `{constant}` a second time"))
                    .help("a name belongs to one definition of its publisher, former names included")
            };
            self.names.is_new(&joined(&[whose, &constant]), &place, sink, &duplicate);
        }
        if server.is_none() {
            self.check_phrases(row, sink);
        }
    }

    /// `from_phrase` looks among the standard's phrases, former phrases and aliases.
    fn check_phrases(&mut self, row: &DefinitionDraft<'_>, sink: &mut Sink<'_>) {
        for (phrase, place) in phrases(row) {
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate phrase \"{phrase}\""), "the same, upper and lower case aside")
                    .help("a phrase finds one code of the standard, be it a current or former phrase or an alias")
            };
            self.phrases.is_new(&phrase.as_str().to_ascii_lowercase(), &place, sink, &duplicate);
        }
    }
}

/// The name of a row and its former names, with their places.
fn names<'r>(row: &'r DefinitionDraft<'_>) -> impl Iterator<Item = (&'r Name, Span)> {
    // A name that is inherited from the standard has no place of its own: point at the code.
    let key = if row.fields.key_place("name").is_some() { "name" } else { "code" };
    let name = row.name.iter().map(move |name| (name, row.fields.place(key)));
    name.chain(
        row.former.items.iter().filter_map(|(former, node)| Some((former.name.as_ref()?, node.place_of("name")))),
    )
}

/// The phrase of a row, its former phrases and aliases, with their places.
fn phrases<'r>(row: &'r DefinitionDraft<'_>) -> impl Iterator<Item = (&'r Phrase, Span)> {
    // The registry calls every unused code "(Unused)": that is no phrase to look a code up by.
    let is_unused = matches!(row.state, Ok(State::Unused));
    let phrase = row.phrase.iter().flatten().filter(move |_| !is_unused);
    let phrase = phrase.map(|phrase| (phrase, row.fields.place("phrase")));
    let former = row.former.items.iter().map(|(former, node)| (&former.phrase, node.place_of("phrase")));
    phrase.chain(former).chain(row.aliases.items.iter().map(|(alias, node)| (&alias.phrase, node.place_of("phrase"))))
}
