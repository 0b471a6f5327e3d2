//! The catalogue as the pages need it: rows by what they are looked up by, and in the order in which people read them.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

use super::citations::{self, Citations};
use super::constants::Constants;
use super::paths::{Path, anchor_of};
use super::settings::Settings;
use crate::Catalogue;
use crate::model::{Class, Code, Definition, Facts, Problem, Rank, Reason, Server, ServerId};
use crate::output::Context;

/// Everything that any page says.
#[derive(Debug)]
pub(super) struct Site<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) settings: Settings,
    /// Where the pages come from.
    pub(super) notice: String,
    /// The name of the dataset's file.
    pub(super) dataset: &'a str,
    pub(super) constants: Constants,
    /// The meanings of each code.
    codes: BTreeMap<Code, Vec<Meaning<'a>>>,
    /// The reasons of each server.
    vocabularies: BTreeMap<&'a ServerId, Vec<ReasonPage<'a>>>,
    /// Where the reasons stand that come with a code: server and place.
    with_code: HashMap<Code, Vec<(&'a ServerId, usize)>>,
    problems: Vec<ProblemPage>,
    citations: Citations,
}

/// What one publisher says about a code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning<'a> {
    pub(super) definition: &'a Definition,
    /// None for the standard.
    pub(super) server: Option<&'a Server>,
    /// Whether it is a team's, on whose site the built-in ones stand too.
    pub(super) is_own: bool,
}

/// A reason, and where its page stands.
#[derive(Debug)]
pub(super) struct ReasonPage<'a> {
    pub(super) reason: &'a Reason,
    pub(super) slug: String,
    pub(super) is_own: bool,
}

/// A problem type, and where its page stands.
#[derive(Debug)]
pub(super) struct ProblemPage {
    /// Without what is never sent: the pages are for those who get the problem.
    pub(super) problem: Problem,
    pub(super) path: Path,
    /// The same page at the place that its type URI leads to.
    pub(super) at_type: Option<Path>,
    pub(super) is_own: bool,
}

impl<'a> Site<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, context: &'a Context) -> Self {
        let settings = Settings::of(catalogue, context);
        let is_team = catalogue.base().is_some();
        let own = |rows: usize| (0..rows).map(move |_| is_team);
        let mut codes: BTreeMap<Code, Vec<Meaning<'a>>> = BTreeMap::new();
        let flags = own(catalogue.own().len()).chain(std::iter::repeat(false));
        for (definition, is_own) in catalogue.all().zip(flags) {
            let server = definition.server.as_ref().and_then(|id| catalogue.server(id));
            codes.entry(definition.code).or_default().push(Meaning { definition, server, is_own });
        }
        for meanings in codes.values_mut() {
            meanings.sort_by_key(Meaning::order);
        }
        let vocabularies = vocabularies(catalogue);
        let mut with_code: HashMap<Code, Vec<_>> = HashMap::new();
        for (server, tokens) in &vocabularies {
            for (at, token) in tokens.iter().enumerate() {
                for code in &token.reason.codes {
                    with_code.entry(*code).or_default().push((*server, at));
                }
            }
        }
        let flags = own(catalogue.own_problems().len()).chain(std::iter::repeat(false));
        let problem_page = |(problem, is_own): (&'a Problem, bool)| ProblemPage {
            problem: public(problem),
            path: Path::problem(problem.server.as_ref(), &problem.name),
            at_type: settings.address.as_ref().and_then(|site| Path::of_type(problem.type_uri(), site)),
            is_own,
        };
        let problems = catalogue.problems().zip(flags).map(problem_page).collect();
        Self {
            catalogue,
            notice: context.notice(),
            dataset: &context.dataset,
            constants: Constants::new(catalogue, context),
            codes,
            citations: citations::collect(catalogue, &vocabularies),
            vocabularies,
            with_code,
            problems,
            settings,
        }
    }

    /// Whether the site is that of a team, which has rows of its own.
    pub(super) fn is_team(&self) -> bool {
        self.catalogue.base().is_some()
    }

    /// Every code and sub-status code that somebody defines.
    pub(super) fn codes(&self) -> impl Iterator<Item = (Code, &[Meaning<'a>])> {
        self.codes.iter().map(|(code, meanings)| (*code, meanings.as_slice()))
    }

    /// The meanings of a code: the standard's first, then a team's, then those of servers, the most used first.
    pub(super) fn meanings(&self, code: Code) -> &[Meaning<'a>] {
        self.codes.get(&code).map(Vec::as_slice).unwrap_or_default()
    }

    /// The page of a code, if it has one.
    pub(super) fn page_of(&self, code: Code) -> Option<Path> {
        self.codes.contains_key(&code).then(|| Path::code(code))
    }

    /// The sub-status codes of a code.
    pub(super) fn subs(&self, code: Code) -> impl Iterator<Item = (Code, &[Meaning<'a>])> {
        let after = self.codes.range((Bound::Excluded(code), Bound::Unbounded));
        after
            .take_while(move |(other, _)| other.without_sub() == code)
            .map(|(sub, meanings)| (*sub, meanings.as_slice()))
    }

    /// The semantics of a code.
    pub(super) fn facts(&self, code: Code) -> Option<&'a Facts> {
        self.catalogue.facts(code)
    }

    pub(super) fn class(&self, code: Code) -> Option<&'a Class> {
        self.catalogue.classes().iter().find(|class| u16::from(class.digit.get()) == code.digit())
    }

    /// The servers: a team's first, then the most used.
    pub(super) fn servers(&self) -> Vec<(&'a Server, bool)> {
        let own = self.catalogue.own_servers().iter().map(|server| (server, self.is_team()));
        let base = self.catalogue.base().map(Catalogue::own_servers).unwrap_or_default();
        let mut servers: Vec<_> = own.chain(base.iter().map(|server| (server, false))).collect();
        servers.sort_by_key(|(server, is_own)| (!is_own, rank(server), &server.id));
        servers
    }

    /// What a server says about codes, in their order.
    pub(super) fn of_server(&self, id: &ServerId) -> impl Iterator<Item = &Meaning<'a>> {
        self.codes.values().flatten().filter(move |meaning| meaning.definition.server.as_ref() == Some(id))
    }

    /// The servers that have reasons, with these.
    pub(super) fn vocabularies(&self) -> impl Iterator<Item = (&'a ServerId, &[ReasonPage<'a>])> {
        self.vocabularies.iter().map(|(server, tokens)| (*server, tokens.as_slice()))
    }

    pub(super) fn vocabulary(&self, server: &ServerId) -> &[ReasonPage<'a>] {
        self.vocabularies.get(server).map(Vec::as_slice).unwrap_or_default()
    }

    /// The reasons that come with a code.
    pub(super) fn reasons_with(&self, code: Code) -> impl Iterator<Item = &ReasonPage<'a>> {
        let places = self.with_code.get(&code).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|(server, at)| self.vocabulary(server).get(*at))
    }

    pub(super) fn problems(&self) -> &[ProblemPage] {
        &self.problems
    }

    /// The problems with a status.
    pub(super) fn problems_with(&self, code: Code) -> impl Iterator<Item = &ProblemPage> {
        self.problems.iter().filter(move |problem_page| problem_page.problem.status == Some(code))
    }

    pub(super) fn citations(&self) -> &Citations {
        &self.citations
    }

    /// What a server is called; an id that no row has stays as it is.
    pub(super) fn name_of(&self, id: &ServerId) -> String {
        self.catalogue.server(id).map_or_else(|| id.to_string(), |server| server.name.to_string())
    }
}

impl ProblemPage {
    /// The page that search engines and links are to name, if this is the other one.
    pub(super) fn original(&self, at: &Path) -> Option<Path> {
        let original = self.at_type.as_ref().unwrap_or(&self.path);
        (original != at).then(|| original.clone())
    }

    /// Where the page stood under its former types.
    pub(super) fn former(&self, site: &Site<'_>) -> Vec<Path> {
        let Problem { server, former, .. } = &self.problem;
        let base = server.as_ref().and_then(|id| site.catalogue.server(id)?.problems.as_ref());
        let mut paths = Vec::new();
        for uri in former {
            let slug = base.and_then(|base| uri.as_str().strip_prefix(base.as_str()));
            paths.extend(slug.and_then(|slug| Path::former_problem(server.as_ref()?, slug)));
            paths.extend(site.settings.address.as_ref().and_then(|address| Path::of_type(uri.as_str(), address)));
        }
        paths
    }
}

impl Meaning<'_> {
    fn order(&self) -> (bool, bool, u8, Option<ServerId>) {
        let rank = self.server.map_or(0, rank);
        (self.server.is_some(), !self.is_own, rank, self.definition.server.clone())
    }

    /// What the publisher is called.
    pub(super) fn publisher(&self) -> &str {
        self.server.map_or("The standard", |server| server.name.as_str())
    }

    /// The anchor on the page of the code.
    pub(super) fn anchor(&self) -> String {
        self.definition.server.as_ref().map_or_else(|| "standard".to_owned(), |server| anchor_of(server.as_str()))
    }
}

fn public(problem: &Problem) -> Problem {
    let mut public = problem.clone();
    public.members.retain(|member| !member.internal);
    public
}

fn rank(server: &Server) -> u8 {
    server.rank.map_or(u8::MAX, Rank::get)
}

/// Rows of the base get their slugs first, so that no row of a team moves one of their pages.
fn vocabularies(catalogue: &Catalogue) -> BTreeMap<&ServerId, Vec<ReasonPage<'_>>> {
    let base = catalogue.base().map(Catalogue::own_reasons).unwrap_or_default();
    let is_team = catalogue.base().is_some();
    let rows = base.iter().map(|reason| (reason, false));
    let rows = rows.chain(catalogue.own_reasons().iter().map(|reason| (reason, is_team)));
    let mut vocabularies: BTreeMap<_, Vec<ReasonPage<'_>>> = BTreeMap::new();
    let mut counts: HashMap<(&ServerId, String), usize> = HashMap::new();
    for (reason, is_own) in rows {
        let mut slug = reason.name.slug();
        let count = counts.entry((&reason.server, slug.clone())).or_default();
        *count += 1;
        if *count > 1 {
            slug = format!("{slug}-{count}");
        }
        vocabularies.entry(&reason.server).or_default().push(ReasonPage { reason, slug, is_own });
    }
    vocabularies
}
