//! The model of a package in any language: the catalogue with its names made valid and unique for the language, its
//! defaults filled in, and nothing left to decide but how it is written.
//!
//! An output for a language is a [`Language`], which says what names and texts have to be like there; [`Package::new`];
//! and functions that write the parts of the package with a [`Writer`](super::writer::Writer). What does not depend on
//! the dataset stands in files of the language itself, beside the output, and is copied.

mod language;
mod problems;
mod rows;

pub(super) use language::{Astral, Case, Language, Names, comment_text};
pub(super) use problems::{DetailPart, Kind, Member, Problem, ProblemSet, Word};
pub(super) use rows::{
    Article, Class, Definition, Facts, HeaderField, ProblemType, Reason, Reference, Requirement, Retry, Server, Status,
    TypeMember,
};

use super::Context;
use crate::Catalogue;
use crate::model;
use crate::sorted::sort_by;

/// A package: the standard's codes, and what the dataset itself defines beside them.
#[derive(Debug)]
pub(super) struct Package<'a> {
    /// What the package is called where names have lower case and hyphens: `status-core`, or after the dataset's file.
    pub(super) name: String,
    /// Whether it is the package of the built-in catalogue, not that of a team.
    pub(super) built_in: bool,
    /// The version of the generator, which is also that of the built-in catalogue.
    pub(super) version: &'static str,
    /// What stands in the first line of each file.
    pub(super) notice: String,
    /// The five classes.
    pub(super) classes: Vec<Class<'a>>,
    /// The standard's codes.
    pub(super) statuses: Vec<Status<'a>>,
    /// The servers of the dataset, by id.
    pub(super) servers: Vec<Server<'a>>,
    /// The definitions of the dataset and of the standard, by (code, sub-status, server). Of the same code the
    /// standard's comes first, or in the package of a team last, as it does in a look-up.
    pub(super) definitions: Vec<Definition<'a>>,
    /// The reasons of the dataset, by (server, field, token).
    pub(super) reasons: Vec<Reason<'a>>,
    /// The problems of the dataset's servers.
    pub(super) problems: Vec<ProblemSet<'a>>,
    /// The problem types of the dataset, by (server, name), then those of its base.
    pub(super) problem_types: Vec<ProblemType<'a>>,
}

impl<'a> Package<'a> {
    /// Lowers a catalogue for a language.
    pub(super) fn new(catalogue: &'a Catalogue, context: &Context, language: &Language) -> Self {
        let built_in = catalogue.standalone().is_some();
        let mut constants = Names::default();
        let constant = |name: &model::Name| language.name(language.constant, name.as_str());
        // Present names come first, so that no earlier one takes theirs.
        let present: Vec<_> = catalogue.standard().map(|it| constants.unique(&constant(&it.name))).collect();
        let statuses = catalogue.standard().zip(present).filter_map(|(definition, present)| {
            let names = definition.former.iter().filter_map(|former| former.name.as_ref());
            Some(Status {
                code: definition.code.code(),
                constant: present,
                former_constants: names.map(|name| constants.unique(&constant(name))).collect(),
                phrase: definition.phrase.as_ref().map(model::Phrase::as_str),
                other_phrases: other_phrases(definition),
                summary: definition.summary.as_str(),
                facts: Facts::of(definition.facts.as_ref()?),
            })
        });
        let statuses = statuses.collect();
        let mut types = Names::default();
        let problems = problems::sets(catalogue, language, &mut types);
        let servers = catalogue.own_servers().iter().map(|server| {
            let mut constants = Names::default();
            let type_name = types.unique(&language.name(Case::AsItIs, &server.id.type_name()));
            Server::of(catalogue, server, type_name, |definition| constants.unique(&constant(&definition.name)))
        });
        let servers = servers.collect();
        let of_base = catalogue.base().into_iter().flat_map(Catalogue::standard);
        let mut definitions: Vec<&model::Definition> = catalogue.own().iter().chain(of_base).collect();
        let key = |definition: &&'a model::Definition| {
            (definition.code, !built_in && definition.server.is_none(), definition.server.as_ref())
        };
        sort_by(&mut definitions, |one, other| key(one).cmp(&key(other)));
        Self {
            name: if built_in { "status-core".to_owned() } else { package_name(context.stem()) },
            built_in,
            version: env!("CARGO_PKG_VERSION"),
            notice: context.notice(),
            classes: catalogue.classes().iter().map(Class::of).collect(),
            statuses,
            servers,
            definitions: definitions.into_iter().map(Definition::of).collect(),
            reasons: catalogue.own_reasons().iter().map(Reason::of).collect(),
            problems,
            problem_types: catalogue.problems().map(ProblemType::of).collect(),
        }
    }
}

/// Former phrases, and others that mean the same.
fn other_phrases(definition: &model::Definition) -> Vec<&str> {
    let former = definition.former.iter().map(|former| former.phrase.as_str());
    former.chain(definition.aliases.iter().map(|alias| alias.phrase.as_str())).collect()
}

/// Words in lower case that begin with a letter, joined by hyphens.
fn package_name(stem: &str) -> String {
    let words = Case::Snake.of(stem).replace('_', "-");
    if words.starts_with(|first: char| first.is_ascii_alphabetic()) { words } else { format!("statuses-{words}") }
}
