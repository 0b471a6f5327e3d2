//! The tables of the dataset and their fields, in the canonical order: the one list of what is known.
//!
//! `data/README.md` describes the same for people.

use toml::de::DeValue;

use crate::suggest::similar;

/// The key above the first table of a dataset of one's own: what its rows leave out, they take from the dataset that
/// it names.
pub(crate) const EXTENDS: &str = "extends";

/// The only dataset that can be named there.
pub(crate) const STANDARD: &str = "standard";

/// Whether a key at the top is this one, or was meant to be.
pub(crate) fn is_extends(key: &str, value: &DeValue<'_>) -> bool {
    let is_table = matches!(value, DeValue::Table(_) | DeValue::Array(_));
    key == EXTENDS || (!is_table && similar(key, [EXTENDS]).is_some())
}

/// A kind of table: what it is called and what it holds.
pub(crate) struct Schema {
    /// What a message calls it.
    pub(crate) what: &'static str,
    /// Its fields, in their order.
    own: &'static [Field],
    /// Whether the keys of a [`SOURCE`] follow.
    sourced: bool,
    /// The fields that have to be there, where they are not those of the standard dataset.
    needed: Option<&'static [&'static str]>,
    /// What helps where one of these fields is missing.
    hints: &'static [(&'static str, &'static str)],
}

impl Schema {
    const fn new(what: &'static str, own: &'static [Field]) -> Self {
        Self { what, own, sourced: false, needed: None, hints: &[] }
    }

    const fn with_source(what: &'static str, own: &'static [Field]) -> Self {
        Self { sourced: true, ..Self::new(what, own) }
    }

    /// The same fields, of which others have to be there.
    const fn needing(&self, needed: &'static [&'static str], hints: &'static [(&'static str, &'static str)]) -> Self {
        Self { what: self.what, own: self.own, sourced: self.sourced, needed: Some(needed), hints }
    }

    /// Every field, in the canonical order.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let source = if self.sourced { SOURCE.own } else { &[] };
        self.own.iter().chain(source)
    }

    /// The names of the fields, in the canonical order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.fields().map(|field| field.key)
    }

    /// The names of the fields that have to be there, in the canonical order.
    pub(crate) fn needed(&self) -> impl Iterator<Item = &'static str> + use<> {
        let needed = self.needed;
        let is_needed = move |field: &&Field| needed.map_or(field.needed, |needed| needed.contains(&field.key));
        self.fields().filter(is_needed).map(|field| field.key)
    }

    /// What helps where these fields are missing.
    pub(crate) fn hint(&self, missing: &[&str]) -> Option<&'static str> {
        self.hints.iter().find(|(key, _)| missing.contains(key)).map(|&(_, hint)| hint)
    }
}

/// One field of a table.
pub(crate) struct Field {
    /// Its name.
    pub(crate) key: &'static str,
    /// Whether each table of this kind has it.
    needed: bool,
    /// What the tables in it look like.
    pub(crate) holds: Option<&'static Schema>,
    /// Whose rows may have it.
    pub(crate) whose: Whose,
}

/// Whose definitions may have a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Anyone,
    Standard,
    Server,
    /// Anyone's in the standard dataset, and nobody's in another.
    Original,
}

/// A field that may be left out.
const fn may(key: &'static str) -> Field {
    Field { key, needed: false, holds: None, whose: Whose::Anyone }
}

/// A field that has to be there.
const fn must(key: &'static str) -> Field {
    Field { needed: true, ..may(key) }
}

impl Field {
    /// It holds a table, or a list of tables.
    const fn holds(self, schema: &'static Schema) -> Self {
        Self { holds: Some(schema), ..self }
    }

    /// Only the standard's rows have it.
    const fn standard(self) -> Self {
        Self { whose: Whose::Standard, ..self }
    }

    /// Only the standard dataset has it.
    const fn original(self) -> Self {
        Self { whose: Whose::Original, ..self }
    }

    /// Only a server's rows have it.
    const fn server(self) -> Self {
        Self { whose: Whose::Server, ..self }
    }
}

/// `[document]`
pub(crate) const DOCUMENT: Schema = Schema::new(
    "[document]",
    &[
        must("schema"),
        may("registry").original(),
        may("article").holds(&ARTICLE_TITLE).original(),
        may("requirements").holds(&REQUIREMENT).original(),
    ],
);

/// `[[class]]`
pub(crate) const CLASS: Schema = Schema::new(
    "[[class]]",
    &[
        must("digit"),
        must("name"),
        must("title"),
        must("summary"),
        may("article"),
        may("headers").holds(&HEADER),
        may("requirements").holds(&REQUIREMENT),
        must("references").holds(&SOURCE),
    ],
);

/// `[[server]]`
pub(crate) const SERVER: Schema = Schema::new(
    "[[server]]",
    &[must("id"), must("name"), may("vendor"), must("kind"), may("home"), may("discontinued")],
);

/// `[[status]]`
pub(crate) const STATUS: Schema = Schema::new(
    "[[status]]",
    &[
        must("code"),
        may("sub").server(),
        may("server"),
        must("name"),
        may("phrase"),
        may("former").holds(&FORMER).standard(),
        may("aliases").holds(&ALIAS).standard(),
        must("summary"),
        may("article").holds(&ARTICLE).original(),
        may("causes"),
        may("remedies"),
        may("notes"),
        may("state"),
        may("expires"),
        may("cacheable").standard(),
        may("content").standard(),
        may("headers").holds(&HEADER).standard(),
        may("redirect").holds(&REDIRECT).standard(),
        may("retry").holds(&RETRY).standard(),
        may("emitters").standard(),
        may("requirements").holds(&REQUIREMENT),
        may("see_also"),
        may("since").server(),
        may("until").server(),
        may("authority").server(),
        may("references").holds(&SOURCE),
    ],
);

/// Why every row of one's own needs a server.
const SERVER_HINT: (&str, &str) =
    ("server", "say with the `id` of a `[[server]]` who sends it: what the standard says cannot be changed");

/// What helps where a row of a standard code says too little.
const EXTENDS_HINT: &str = "or write `extends = \"standard\"` at the top of the file: then a row of a standard code takes \
                            what it leaves out from the standard's definition";

/// `[[status]]` in a dataset of one's own.
pub(crate) const OWN_STATUS: Schema = STATUS.needing(&["code", "server", "name", "summary"], &[SERVER_HINT]);

/// The same, where the standard would fill in what is missing if the dataset extended it.
pub(crate) const OWN_STATUS_OF_STANDARD: Schema = STATUS
    .needing(&["code", "server", "name", "summary"], &[SERVER_HINT, ("name", EXTENDS_HINT), ("summary", EXTENDS_HINT)]);

/// The same, where it does.
pub(crate) const OWN_STATUS_FROM_STANDARD: Schema = STATUS.needing(&["code", "server"], &[SERVER_HINT]);

/// Where something is said: exactly one of an RFC, a draft and a page.
pub(crate) const SOURCE: Schema =
    Schema::new("a source", &[may("rfc"), may("draft"), may("section"), may("title"), may("url")]);

/// A header field.
pub(crate) const HEADER: Schema =
    Schema::with_source("a header field", &[must("name"), may("value"), must("level"), may("when"), may("example")]);

/// Where a redirect leads.
pub(crate) const REDIRECT: Schema = Schema::new("a redirect", &[must("kind"), may("method"), may("followed")]);

/// How a request may be sent again.
pub(crate) const RETRY: Schema = Schema::with_source("a retry", &[must("kind"), must("level"), may("when")]);

/// What a source asks of a party.
pub(crate) const REQUIREMENT: Schema =
    Schema::with_source("a requirement", &[must("who"), must("level"), must("what"), may("when")]);

/// A phrase that an earlier specification gave.
pub(crate) const FORMER: Schema =
    Schema::new("a former phrase", &[must("phrase"), may("name"), must("rfc"), must("replaced_by")]);

/// Another phrase that means the same.
pub(crate) const ALIAS: Schema = Schema::new("an alias", &[must("phrase"), must("used_by")]);

/// What the article says of a code.
pub(crate) const ARTICLE: Schema = Schema::new("`article`", &[must("meaning"), may("hints"), may("further")]);

/// Which article it is.
pub(crate) const ARTICLE_TITLE: Schema = Schema::new("`article`", &[must("title"), must("parent")]);

/// The kinds of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Document,
    Class,
    Server,
    Status,
}

impl Kind {
    /// All of them, in the canonical order.
    pub(crate) const ALL: [Self; 4] = [Self::Document, Self::Class, Self::Server, Self::Status];

    /// The kind whose key this is, or was meant to be.
    pub(crate) fn named(key: &str) -> Option<Self> {
        let near = similar(key, Self::ALL.map(Self::key));
        Self::ALL.into_iter().find(|kind| near == Some(kind.key()))
    }

    /// The key at the top of the dataset.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Class => "class",
            Self::Server => "server",
            Self::Status => "status",
        }
    }

    /// The fields of a row.
    pub(crate) fn schema(self) -> &'static Schema {
        match self {
            Self::Document => &DOCUMENT,
            Self::Class => &CLASS,
            Self::Server => &SERVER,
            Self::Status => &STATUS,
        }
    }
}
