//! [`Catalogue`]: the rows of a dataset, checked and sorted, and the dataset that it stands on.

use std::sync::Arc;

use crate::diagnostics::Diagnostics;
use crate::model::{Class, Code, Definition, Document, Facts, Problem, Reason, Server, ServerId};
use crate::sorted::sort_by;

/// A dataset, checked and sorted. The standard dataset stands by itself; a team's has the standard's as its base.
///
/// Outputs are made from either in the same way. [`own`](Self::own) gives the definitions of the dataset itself,
/// [`all`](Self::all) those of its base too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    base: Option<Foundation>,
    document: Document,
    /// The five classes, by digit; none where there is a base.
    classes: Vec<Class>,
    /// By id.
    servers: Vec<Server>,
    /// By (code, sub-status, server).
    definitions: Vec<Definition>,
    /// By (server, field, token).
    reasons: Vec<Reason>,
    /// By (server, name).
    problems: Vec<Problem>,
}

/// A catalogue without a base: it has the standard's codes and the classes.
#[derive(Clone, Copy, Debug)]
pub struct Standalone<'a>(&'a Catalogue);

impl Catalogue {
    /// Puts rows in order.
    pub(crate) fn new(
        base: Option<Foundation>,
        document: Document,
        mut classes: Vec<Class>,
        mut servers: Vec<Server>,
        mut definitions: Vec<Definition>,
        mut reasons: Vec<Reason>,
        mut problems: Vec<Problem>,
    ) -> Self {
        sort_by(&mut classes, |one, other| one.digit.cmp(&other.digit));
        sort_by(&mut servers, |one, other| one.id.cmp(&other.id));
        sort_by(&mut definitions, |one, other| one.key().cmp(&other.key()));
        sort_by(&mut reasons, |one, other| one.key().cmp(&other.key()));
        sort_by(&mut problems, |one, other| one.key().cmp(&other.key()));
        Self { base, document, classes, servers, definitions, reasons, problems }
    }

    /// The catalogue that this one stands on; `None` for the standard's.
    ///
    /// If that had mistakes, which no published crate has, it would lack the rows that no team's dataset needs; outputs
    /// refuse to be made then.
    #[must_use]
    pub fn base(&self) -> Option<&Catalogue> {
        self.base.as_ref().map(|base| base.whole().unwrap_or_else(|_| base.known()))
    }

    /// The catalogue that this one stands on, all of it.
    #[cfg(feature = "files")]
    pub(crate) fn whole_base(&self) -> Result<Option<&Catalogue>, Diagnostics> {
        self.base.as_ref().map(Foundation::whole).transpose()
    }

    /// The catalogue itself, if it has no base.
    #[must_use]
    pub fn standalone(&self) -> Option<Standalone<'_>> {
        self.base.is_none().then_some(Standalone(self))
    }

    /// What the dataset says about itself.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The five classes, by digit.
    #[must_use]
    pub fn classes(&self) -> &[Class] {
        self.base.as_ref().map_or(&self.classes, |base| &base.known().classes)
    }

    /// The servers of the dataset, by id.
    #[must_use]
    pub fn own_servers(&self) -> &[Server] {
        &self.servers
    }

    /// The servers of the dataset, then those of its base.
    pub fn servers(&self) -> impl Iterator<Item = &Server> {
        self.servers.iter().chain(self.base().map(|base| base.servers.as_slice()).unwrap_or_default())
    }

    /// The server of an id, of the dataset or of its base.
    #[must_use]
    pub fn server(&self, id: &ServerId) -> Option<&Server> {
        let found = self.servers.binary_search_by(|server| server.id.cmp(id)).ok();
        found.and_then(|at| self.servers.get(at)).or_else(|| self.base()?.server(id))
    }

    /// The definitions of the dataset, by (code, sub-status, server).
    #[must_use]
    pub fn own(&self) -> &[Definition] {
        &self.definitions
    }

    /// The definitions of the dataset, then those of its base.
    pub fn all(&self) -> impl Iterator<Item = &Definition> {
        self.definitions.iter().chain(self.base().map(Self::own).unwrap_or_default())
    }

    /// The definitions of a code or sub-status code: those of the dataset, then those of its base.
    pub fn find(&self, code: Code) -> impl Iterator<Item = &Definition> {
        self.own_of(code).iter().chain(self.base().map(|base| base.own_of(code)).unwrap_or_default())
    }

    /// The dataset's own definitions of a code or sub-status code.
    pub(crate) fn own_of(&self, code: Code) -> &[Definition] {
        let start = self.definitions.partition_point(|definition| definition.code < code);
        let end = self.definitions.partition_point(|definition| definition.code <= code);
        self.definitions.get(start..end).unwrap_or_default()
    }

    /// The standard's definitions, in the order of their codes.
    pub fn standard(&self) -> impl Iterator<Item = &Definition> {
        let own = self.base().map_or(self.own(), Self::own);
        own.iter().filter(|definition| definition.server.is_none())
    }

    /// The standard's definition of a code. It may lack what no row inherits, such as former phrases.
    pub(crate) fn standard_of(&self, code: Code) -> Option<&Definition> {
        let catalogue = self.base.as_ref().map_or(self, Foundation::known);
        catalogue.own_of(code).iter().find(|definition| definition.server.is_none())
    }

    /// The definitions of one server of the dataset, in the order of their codes.
    pub fn of<'a>(&'a self, server: &'a ServerId) -> impl Iterator<Item = &'a Definition> {
        self.definitions.iter().filter(move |definition| definition.server.as_ref() == Some(server))
    }

    /// The reasons of the dataset, by (server, field, token).
    #[must_use]
    pub fn own_reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The reasons of the dataset, then those of its base.
    pub fn reasons(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().chain(self.base().map(Self::own_reasons).unwrap_or_default())
    }

    /// The problems of the dataset, by (server, name); those that are registered with IANA come first.
    #[must_use]
    pub fn own_problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The problems of the dataset, then those of its base.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().chain(self.base.as_ref().map(|base| base.known().own_problems()).unwrap_or_default())
    }

    /// The problems of one server of the dataset, by name.
    pub fn problems_of<'a>(&'a self, server: &'a ServerId) -> impl Iterator<Item = &'a Problem> {
        self.problems.iter().filter(move |problem| problem.server.as_ref() == Some(server))
    }

    /// The semantics of a code, which every server's definition of it and every sub-status inherits. A code that the
    /// standard does not define counts as the x00 of its class, and a code without a class as 500 (RFC 9110 section 15).
    /// `None` if the dataset lacks that code too.
    #[must_use]
    pub fn facts(&self, code: Code) -> Option<&Facts> {
        let of = |code| self.standard_of(code)?.facts.as_ref();
        let first = if code.digit() <= 5 { code.digit() * 100 } else { 500 };
        of(code.without_sub()).or_else(|| of(Code::new(first, None)?))
    }

    /// Whether a cache would keep the response to a problem although it holds values of one request (RFC 9110
    /// section 15.1), so that it has to be told not to.
    pub(crate) fn must_not_be_stored(&self, problem: &Problem) -> bool {
        let facts = problem.status.and_then(|status| self.facts(status));
        let says_so = problem.headers.iter().any(|header| header.name.as_str().eq_ignore_ascii_case("cache-control"));
        facts.is_some_and(|facts| facts.cacheable) && problem.public_members().next().is_some() && !says_so
    }
}

/// The catalogue that a team's stands on, or what has been read of it.
#[derive(Clone, Debug)]
pub(crate) struct Foundation {
    known: Arc<Catalogue>,
    /// Reads all of it, if `known` is a part: classes, problems, and what checks and inheritance need. Most callers need no
    /// more; to read the whole takes ten times as long, and is left to the first who asks for it.
    whole: Option<ReadWhole>,
}

/// Reads a whole dataset, once.
pub(crate) type ReadWhole = fn() -> Result<&'static Catalogue, Diagnostics>;

impl PartialEq for Foundation {
    fn eq(&self, other: &Self) -> bool {
        self.known == other.known && self.whole.is_some() == other.whole.is_some()
    }
}

impl Eq for Foundation {}

impl Foundation {
    /// A catalogue that is whole, or of which `whole` reads the rest too.
    #[cfg_attr(
        not(any(test, feature = "standard")),
        allow(dead_code, reason = "without it nothing stands on a dataset")
    )]
    pub(crate) fn new(known: Catalogue, whole: Option<ReadWhole>) -> Self {
        Self { known: Arc::new(known), whole }
    }

    /// What has been read.
    pub(crate) fn known(&self) -> &Catalogue {
        &self.known
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// It has mistakes, which no published crate has.
    pub(crate) fn whole(&self) -> Result<&Catalogue, Diagnostics> {
        self.whole.map_or(Ok(&self.known), |read| read())
    }
}

impl<'a> Standalone<'a> {
    /// The catalogue.
    #[must_use]
    pub fn catalogue(self) -> &'a Catalogue {
        self.0
    }
}
