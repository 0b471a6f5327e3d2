//! The catalogue: what a dataset says once it has been checked.
//!
//! Every type here can only hold valid values. [`crate::parse`] is the only way to get a [`Catalogue`], and
//! every output is made from one.

mod check;
mod facts;
mod text;
mod words;

pub(crate) use check::is_hidden;
pub use facts::*;
pub use text::*;
pub use words::*;

use serde::Serialize;

/// The version of the dataset's schema that this crate reads.
pub const SCHEMA: u16 = 1;

/// A whole dataset, checked and sorted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    /// What the dataset says about itself.
    pub document: Document,
    /// The five classes, by digit.
    pub classes: Vec<Class>,
    /// The server products, by id.
    pub servers: Vec<Server>,
    /// The definitions, by (code, sub-status, server).
    #[serde(rename = "statuses")]
    pub definitions: Vec<Definition>,
}

/// What the dataset says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Version of the schema, always [`SCHEMA`].
    pub schema: u16,
    /// Date of the IANA registry that the standard's rows follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry: Option<Date>,
    /// The support article whose statements the `article` fields carry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<ArticleTitle>,
    /// Requirements on every response.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
}

/// The title of the support article, and of the one above it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleTitle {
    /// Title of the article.
    pub title: Text,
    /// Title of the article that it belongs to.
    pub parent: Text,
}

/// One of the five classes of status codes (RFC 9110 section 15).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Class {
    /// First digit of its codes, 1 to 5.
    pub digit: u8,
    /// Name of the enum's variant.
    pub name: Name,
    /// Title for people.
    pub title: Text,
    /// One sentence.
    pub summary: Sentence,
    /// The heading under which the article lists the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Text>,
    /// Header fields of every response of the class.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<Header>,
    /// Requirements on every response of the class.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
    /// Where it is defined.
    pub references: Vec<Reference>,
}

/// A product that defines codes, sub-status codes or phrases of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Server {
    /// Key, such as `aws-elb`.
    pub id: ServerId,
    /// Full name.
    pub name: Text,
    /// Who makes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Text>,
    /// What kind of server it is.
    pub kind: ServerKind,
    /// Home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<Url>,
    /// Whether it is no longer offered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub discontinued: bool,
}

/// What one publisher says about one code or sub-status code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// The code, with its sub-status if it has one.
    #[serde(flatten)]
    pub code: Code,
    /// The publisher; none is the standard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<ServerId>,
    /// Name of the enum's variant.
    pub name: Name,
    /// Reason phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<Phrase>,
    /// Phrases that earlier specifications gave it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Former>,
    /// Other phrases that mean the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Alias>,
    /// One sentence.
    pub summary: Sentence,
    /// What the article says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Article>,
    /// Why it happens.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Text>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Text>,
    /// Doubts, history, what is easily mistaken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// Where it stands with its publisher.
    #[serde(flatten)]
    pub state: State,
    /// What it means for caches, content and clients; a server's definition inherits its code's.
    #[serde(flatten)]
    pub facts: Option<Facts>,
    /// Requirements that `facts` does not hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
    /// Related codes, each with a definition in the same catalogue or in the one that it extends.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "text::as_strings")]
    pub see_also: Vec<Code>,
    /// First version of the server that sends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Text>,
    /// Last version of the server that sends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Text>,
    /// How good the source is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// The sources of the whole definition, the defining one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
}

/// A phrase that an earlier specification gave a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Former {
    /// The phrase.
    pub phrase: Phrase,
    /// Name of a second constant for the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The last RFC that used it.
    pub rfc: u16,
    /// The RFC that replaced it.
    pub replaced_by: u16,
}

/// Another phrase that means the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alias {
    /// The phrase.
    pub phrase: Phrase,
    /// Who uses it, at least one.
    pub used_by: Vec<Text>,
}

/// What the support article says of a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Its meaning there, also where the standard says otherwise.
    pub meaning: Text,
    /// Practical hints.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<Text>,
    /// Titles of the articles that it points to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Text>,
}

impl Catalogue {
    /// The standard's definitions, in the order of their codes.
    pub fn standard(&self) -> impl Iterator<Item = &Definition> {
        self.definitions.iter().filter(|definition| definition.server.is_none())
    }

    /// The definitions of one server, in the order of their codes.
    pub fn of<'a>(&'a self, server: &'a ServerId) -> impl Iterator<Item = &'a Definition> {
        self.definitions.iter().filter(move |definition| definition.server.as_ref() == Some(server))
    }

    /// The server of an id.
    pub(crate) fn server(&self, id: &ServerId) -> Option<&Server> {
        let at = self.servers.binary_search_by(|server| server.id.cmp(id)).ok()?;
        self.servers.get(at)
    }
}

impl Definition {
    /// The code with its phrase, as in a status line: `404 Not Found`.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.phrase {
            Some(phrase) => format!("{} {phrase}", self.code),
            None => self.code.to_string(),
        }
    }
}
