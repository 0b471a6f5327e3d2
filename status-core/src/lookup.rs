//! The catalogue: all definitions, and those of one code.
//!
//! The definitions stand sorted by (code, sub-status, server). A table of where each code starts leads to its few
//! definitions.

mod built_in;
mod definitions;
mod of_code;

pub(crate) use built_in::BUILT_IN;
pub use built_in::{definitions, lookup, meanings};
pub use definitions::Definitions;

use crate::reason::find;
use crate::{
    Definition, Explanation, Findings, FoundReasons, Hits, Logged, ProblemType, ProblemTypes, Reason, Reasons, Server,
    SubStatusCode, problem_type,
};

/// Definitions in their order, with the means to find those of a code.
///
/// The functions of the crate look in the [built-in](Self::built_in) one. A team's catalogue holds its definitions
/// alone ([`new`](Self::new)), or extends the built-in one ([`extending`](Self::extending)): then a look-up goes through
/// these first, and through the built-in ones after. It takes 4 KB beside its definitions; a look-up takes the same time
/// however many there are.
///
/// # Examples
///
/// ```
/// use status_core::server::ServerEntry;
/// use status_core::{Catalogue, Definition, Server, StatusCode, SubStatusCode};
///
/// const SHOP: Server = Server::new(&ServerEntry::new("shop", "The shop's API"));
/// const CHANGED: SubStatusCode = SubStatusCode::new(StatusCode::CONFLICT, 1);
/// static OWN: [Definition; 1] =
///     [Definition::new(CHANGED, "CartChanged", "Somebody changed the cart.").with_server(SHOP)];
/// static CATALOGUE: Catalogue = Catalogue::extending(&OWN).expect("the definitions stand in order").with_servers(&[SHOP]);
///
/// assert_eq!(CATALOGUE.lookup(Some(SHOP), CHANGED).map(Definition::name), Some("CartChanged"));
/// assert_eq!(CATALOGUE.lookup(None, StatusCode::CONFLICT).map(Definition::name), Some("Conflict"));
/// assert_eq!(CATALOGUE.server("shop"), Some(SHOP));
/// assert_eq!(CATALOGUE.server("nginx"), Some(Server::NGINX));
/// ```
#[derive(Clone, Debug)]
pub struct Catalogue {
    own: &'static [Definition],
    servers: &'static [Server],
    reasons: &'static [Reason],
    problem_types: &'static [ProblemType],
    /// For each code from 100 to 999 where its definitions start; the last entry is where all end.
    starts: [u32; 901],
    /// Where to look after; it has none itself.
    base: Option<&'static Self>,
}

impl Catalogue {
    /// Takes definitions that stand sorted by (code, sub-status). `None` if they do not.
    ///
    /// Of several for one code [`meanings`](Self::meanings) keeps the order. Each publisher should have one of them: a
    /// [`lookup`](Self::lookup) finds its first.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Catalogue, Definition, StatusCode, SubStatusCode};
    ///
    /// static DEFINITIONS: [Definition; 2] = [
    ///     Definition::new(SubStatusCode::new(StatusCode::CONFLICT, 0), "Conflict", "Somebody else was faster."),
    ///     Definition::new(SubStatusCode::new(StatusCode::CONFLICT, 1), "OldVersion", "The version is not the latest.")
    ///         .with_remedies(&["Load the page again"]),
    /// ];
    ///
    /// let catalogue = Catalogue::new(&DEFINITIONS).expect("the definitions stand in order");
    /// let found = catalogue.lookup(None, SubStatusCode::new(StatusCode::CONFLICT, 1)).expect("409.1 is there");
    /// assert_eq!(found.name(), "OldVersion");
    /// ```
    #[allow(clippy::cast_possible_truncation, reason = "longer lists are refused first")]
    #[inline]
    #[must_use]
    pub const fn new(definitions: &'static [Definition]) -> Option<Self> {
        if definitions.len() > u32::MAX as usize {
            return None;
        }
        let mut starts = [0; 901];
        let (mut at, mut filled, mut last) = (0, 0, 0);
        while at < definitions.len() {
            let key = definitions[at].code.key();
            if key < last {
                return None;
            }
            last = key;
            // All codes up to this one start here, except for those that have started.
            while filled <= (key >> 16) as usize - 100 {
                starts[filled] = at as u32;
                filled += 1;
            }
            at += 1;
        }
        while filled < starts.len() {
            starts[filled] = at as u32;
            filled += 1;
        }
        Some(Self { own: definitions, servers: &[], reasons: &[], problem_types: &[], starts, base: None })
    }

    /// As [`new`](Self::new), on top of the built-in catalogue: what yours does not define is looked up there.
    #[inline]
    #[must_use]
    pub const fn extending(definitions: &'static [Definition]) -> Option<Self> {
        match Self::new(definitions) {
            Some(mut catalogue) => {
                catalogue.base = Some(Self::built_in());
                Some(catalogue)
            }
            None => None,
        }
    }

    /// With the servers that [`server`](Self::server) finds by id.
    #[inline]
    #[must_use]
    pub const fn with_servers(mut self, servers: &'static [Server]) -> Self {
        self.servers = servers;
        self
    }

    /// With reasons of its own, which [`find_reasons`](Self::find_reasons) reads one by one: they should be few.
    #[inline]
    #[must_use]
    pub const fn with_reasons(mut self, reasons: &'static [Reason]) -> Self {
        self.reasons = reasons;
        self
    }

    /// With problem types of its own.
    #[inline]
    #[must_use]
    pub const fn with_problem_types(mut self, problem_types: &'static [ProblemType]) -> Self {
        self.problem_types = problem_types;
        self
    }

    /// The catalogue of this crate.
    #[inline]
    #[must_use]
    pub const fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Its own definitions, sorted by (code, sub-status), without those of the catalogue that it extends.
    #[inline]
    #[must_use]
    pub const fn own(&self) -> &'static [Definition] {
        self.own
    }

    /// All definitions, sorted by (code, sub-status); of the same code, its own before those that it extends.
    #[inline]
    #[must_use]
    pub fn definitions(&self) -> Definitions {
        Definitions::new(self.own, self.base.map_or(&[], |base| base.own))
    }

    /// As the function [`meanings`]: its own definitions of the code first.
    #[inline]
    #[must_use]
    pub fn meanings(&self, code: impl Into<SubStatusCode>) -> Definitions {
        let code = code.into();
        Definitions::new(self.own_meanings(code), self.base.map_or(&[], |base| base.own_meanings(code)))
    }

    /// Its own definitions of a code, and those of the catalogue that it extends.
    #[inline]
    pub(crate) fn parts(&self, code: SubStatusCode) -> [&'static [Definition]; 2] {
        [self.own_meanings(code), self.base.map_or(&[], |base| base.own_meanings(code))]
    }

    /// As the function [`lookup`].
    #[inline]
    #[must_use]
    pub fn lookup(&self, server: Option<Server>, code: impl Into<SubStatusCode>) -> Option<&'static Definition> {
        let code = code.into();
        match self.own_lookup(server, code) {
            None => self.base.and_then(|base| base.own_lookup(server, code)),
            found => found,
        }
    }

    /// As the function [`explain`](crate::explain()).
    #[inline]
    #[must_use]
    pub fn explain(&self, server: Option<Server>, code: impl Into<SubStatusCode>) -> Explanation {
        Explanation::best(self, server, code.into())
    }

    /// As the function [`explain_logged`](crate::explain_logged()).
    #[inline]
    #[must_use]
    pub fn explain_logged(&self, line: &Logged<'_>) -> Findings {
        Findings::of(self, line)
    }

    /// As the function [`search`](crate::search()).
    #[inline]
    #[must_use]
    pub fn search(&self, words: &str) -> Hits {
        self.search_where(words, |_| true)
    }

    /// As the function [`search_where`](crate::search_where()).
    #[inline]
    #[must_use]
    pub fn search_where(&self, words: &str, keep: impl Fn(&Definition) -> bool) -> Hits {
        Hits::among(self.definitions().filter(|definition| keep(definition)), words)
    }

    /// Its own reasons, then those of the catalogue that it extends.
    #[inline]
    #[must_use]
    pub fn reasons(&self) -> Reasons {
        Reasons::new(self.reasons, self.base.map_or(&[], |base| base.reasons))
    }

    /// As the function [`find_reasons`](crate::find_reasons()): its own reasons before those that it extends.
    #[inline]
    #[must_use]
    pub fn find_reasons(&self, server: Option<Server>, token: &str) -> FoundReasons {
        find(self.reasons, self.base.map_or(&[], |base| base.reasons), server, token)
    }

    /// Its own problem types, sorted by (server, name).
    #[inline]
    #[must_use]
    pub const fn own_problem_types(&self) -> &'static [ProblemType] {
        self.problem_types
    }

    /// Its own problem types, then those of the catalogue that it extends.
    #[inline]
    #[must_use]
    pub fn problem_types(&self) -> ProblemTypes {
        ProblemTypes::new(self.problem_types, self.base.map_or(&[], |base| base.problem_types))
    }

    /// As the function [`find_problem_type`](crate::find_problem_type()): its own problem types before those that it
    /// extends.
    #[inline]
    #[must_use]
    pub fn find_problem_type(&self, what: &str) -> Option<&'static ProblemType> {
        problem_type::find(self.problem_types, self.base.map_or(&[], |base| base.problem_types), what)
    }

    /// The server with an id, in upper or lower case: one of its own, or else of the catalogue that it extends.
    #[inline]
    #[must_use]
    pub fn server(&self, id: &str) -> Option<Server> {
        Server::find(self.servers, id).or_else(|| Server::find(self.base?.servers, id))
    }

    /// The servers that [`server`](Self::server) finds, its own first.
    #[inline]
    pub fn servers(&self) -> impl Iterator<Item = Server> + use<> {
        self.servers.iter().chain(self.base.map_or(&[][..], |base| base.servers)).copied()
    }
}
