//! Which RFC says something about which row: for the pages of RFCs.

use std::collections::{BTreeMap, BTreeSet};

use super::model::ReasonPage;
use super::paths::{Path, anchor_of};
use crate::Catalogue;
use crate::model::{Class, Definition, Problem, Reference, ServerId};

/// By the numbers of RFCs.
pub(super) type Citations = BTreeMap<u32, BTreeSet<Citation>>;

/// A section that a page rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Citation {
    /// The section in parts, so that 15.10 stands behind 15.9: numbers, and letters of appendices behind them.
    order: Vec<(bool, u32, String)>,
    pub(super) section: String,
    pub(super) page: Path,
    /// Where on the page it stands.
    pub(super) anchor: Option<String>,
    /// What the page is about.
    pub(super) title: String,
}

/// Goes through all rows.
pub(super) fn collect(catalogue: &Catalogue, vocabularies: &BTreeMap<&ServerId, Vec<ReasonPage<'_>>>) -> Citations {
    let mut citations = Citations::new();
    for class in catalogue.classes() {
        let title = format!("{}xx {}", class.digit, class.title);
        add(&mut citations, of_class(class), &Path::class(class.digit.get()), None, &title);
    }
    for definition in catalogue.all() {
        let anchor = definition.server.as_ref().map(|server| anchor_of(server.as_str()));
        let publisher = definition.server.as_ref().and_then(|id| catalogue.server(id));
        let title = match publisher {
            Some(server) => format!("{} ({})", definition.heading(), server.name),
            None => definition.heading(),
        };
        add(&mut citations, of_definition(definition), &Path::code(definition.code), anchor.as_deref(), &title);
    }
    for token in vocabularies.values().flatten() {
        let page = Path::reason(&token.reason.server, &token.slug);
        add(&mut citations, &token.reason.references, &page, None, token.reason.token.as_str());
    }
    for problem in catalogue.problems() {
        let page = Path::problem(problem.server.as_ref(), &problem.name);
        add(&mut citations, of_problem(problem), &page, None, problem.title.as_str());
    }
    citations
}

fn add<'a>(
    citations: &mut Citations,
    references: impl IntoIterator<Item = &'a Reference>,
    page: &Path,
    anchor: Option<&str>,
    title: &str,
) {
    for reference in references {
        if let Reference::Rfc { rfc, section } = reference {
            let citation = Citation {
                order: order(section.as_str()),
                section: section.to_string(),
                page: page.clone(),
                anchor: anchor.map(str::to_owned),
                title: title.to_owned(),
            };
            citations.entry(u32::from(rfc.get())).or_default().insert(citation);
        }
    }
}

fn order(section: &str) -> Vec<(bool, u32, String)> {
    let part = |part: &str| match part.parse() {
        Ok(number) => (false, number, String::new()),
        Err(_) => (true, 0, part.to_owned()),
    };
    section.split('.').map(part).collect()
}

fn of_class(class: &Class) -> impl Iterator<Item = &Reference> {
    let headers = class.headers.iter().filter_map(|header| header.source.as_ref());
    let requirements = class.requirements.iter().filter_map(|requirement| requirement.source.as_ref());
    class.references.iter().chain(headers).chain(requirements)
}

fn of_definition(definition: &Definition) -> impl Iterator<Item = &Reference> {
    let facts = definition.facts.iter();
    let sources = facts.flat_map(|facts| {
        let headers = facts.headers.iter().filter_map(|header| header.source.as_ref());
        headers.chain(facts.retry.iter().filter_map(|retry| retry.source.as_ref()))
    });
    let requirements = definition.requirements.iter().filter_map(|requirement| requirement.source.as_ref());
    definition.references.iter().chain(sources).chain(requirements)
}

fn of_problem(problem: &Problem) -> impl Iterator<Item = &Reference> {
    problem.references.iter().chain(problem.retry.iter().filter_map(|retry| retry.source.as_ref()))
}
