//! `[[status]]`: what one publisher says about one code or sub-status code.

use super::{Authority, Code, Facts, Name, Phrase, Reference, Requirement, RfcNumber, Sentence, ServerId, State, Text};
use crate::diagnostics::Sink;
use crate::fields::{Entry, Fields, Group, Read, nested, table};

table! {
    /// A definition: what one publisher says about one code or sub-status code.
    pub struct Definition, DefinitionDraft = "status", Row("[[status]]") {
        /// The code, with its sub-status if it has one.
        code: Code [group],
        /// The publisher, by the `id` of a `[[server]]`; without it, the standard.
        server: Option<ServerId> [needed_in_teams],
        /// Name of the enum's variant, such as `DeniedByAcl`; unique for its publisher.
        name: Name [inherited],
        /// The reason phrase: what goes on the wire.
        phrase: Option<Phrase> [inherited],
        /// What the publisher's documentation calls it, where that is not the phrase.
        title: Option<Text> [server],
        /// Phrases that earlier specifications gave it.
        former: Vec<Former> [standard],
        /// Other phrases that mean the same.
        aliases: Vec<Alias> [standard],
        /// What it means, in one sentence that ends with a period.
        summary: Sentence [inherited],
        /// What the support article says of it.
        article: Option<Article> [standard_dataset],
        /// Why it happens, such as `A mistyped URL`.
        causes: Vec<Text> [inherited],
        /// What to do about it, such as `Check the URL`.
        remedies: Vec<Text> [inherited],
        /// History, and what is easily mistaken.
        notes: Vec<Text> [inherited],
        /// What is not certain about the row, and why.
        doubts: Vec<Text> [inherited],
        /// Where it stands with its publisher.
        state: State [group],
        /// What it means for caches, content and clients; only a definition of the standard says it.
        facts: Option<Facts> [group],
        /// What sources ask for beyond the other fields.
        requirements: Vec<Requirement>,
        /// Related codes, as texts, which have a row too: `["308", "401.3"]`.
        see_also: Vec<Code> [inherited, unique],
        /// First version of the server that sends it.
        since: Option<Text> [server],
        /// Last version of the server that sends it.
        until: Option<Text> [server],
        /// How good the source is.
        authority: Option<Authority> [server],
        /// The sources of the whole row, the defining one first.
        references: Vec<Reference> [inherited],
        /// The fields that a team's row inherited from the standard's definition of its code.
        inherited: Inherited [group],
    }
}

table! {
    /// A phrase that an earlier specification gave the code.
    pub struct Former, FormerDraft = "former", Within("a former phrase") {
        /// The phrase.
        phrase: Phrase,
        /// Name of a second constant for the code.
        name: Option<Name>,
        /// Number of the last RFC that used it.
        rfc: RfcNumber,
        /// Number of the RFC that replaced it.
        replaced_by: RfcNumber,
    }
}

table! {
    /// Another phrase that means the same. One that differs only in case is not listed.
    pub struct Alias, AliasDraft = "alias", Within("an alias") {
        /// The phrase.
        phrase: Phrase,
        /// Who uses it.
        used_by: Vec<Text> [at_least_one],
    }
}

table! {
    /// What the support article says of the code, in the words of this catalogue.
    pub struct Article, ArticleDraft = "article", Within("what the article says") {
        /// Its meaning there, also where the standard says otherwise.
        meaning: Text,
        /// Practical hints.
        hints: Vec<Text>,
        /// Titles of the articles that it points to.
        further: Vec<Text>,
    }
}

nested! {
    Former, FormerDraft;
    Alias, AliasDraft;
    Article, ArticleDraft;
}

/// The fields that a row inherited from the standard's definition of its code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inherited(Vec<&'static str>);

impl Inherited {
    /// Whether a field of the dataset, such as `summary`, was inherited.
    #[must_use]
    pub fn contains(&self, field: &str) -> bool {
        self.0.contains(&field)
    }

    /// The names of the fields, in the canonical order.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }
}

/// It is no field of the dataset: it lists those that a row leaves out.
impl Group for Inherited {
    const ENTRIES: &'static [Entry] = &[];

    fn read(fields: &Fields<'_>, standard: Option<&Self>, _: &mut Sink<'_>) -> Read<Self> {
        Ok(standard.map(|_| Self(fields.left_out())).unwrap_or_default())
    }
}

impl Definition {
    /// What it is called: by its phrase, or else by its title.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.phrase.as_ref().map(Phrase::as_str).or_else(|| self.title.as_ref().map(Text::as_str))
    }

    /// The code with what it is called: `404 Not Found`.
    #[must_use]
    pub fn heading(&self) -> String {
        match self.label() {
            Some(label) => format!("{} {label}", self.code),
            None => self.code.to_string(),
        }
    }

    /// The key that definitions are sorted by.
    pub(crate) fn key(&self) -> (Code, Option<&ServerId>) {
        (self.code, self.server.as_ref())
    }
}
