//! The catalogue: all definitions, and those of one code.
//!
//! The definitions stand sorted by (code, sub-status, server). A table of where each code starts leads to its few
//! definitions.

use crate::generated::definitions::DEFINITIONS;
use crate::{Definition, Explanation, Server, StatusCode, SubStatusCode};

/// Puts the parts of the catalogue together; their lengths have to add up.
pub(crate) const fn concat<const COUNT: usize>(parts: &[&[Definition]]) -> [Definition; COUNT] {
    let mut all = [Definition::BLANK; COUNT];
    let (mut part, mut row, mut at) = (0, 0, 0);
    while at < COUNT {
        if row == parts[part].len() {
            (part, row) = (part + 1, 0);
            continue;
        }
        all[at] = parts[part][row];
        (row, at) = (row + 1, at + 1);
    }
    assert!(part + 1 == parts.len() && row == parts[part].len(), "the parts are longer than the whole");
    all
}

/// The built-in catalogue.
static BUILT_IN: Catalogue = Catalogue::of_sorted(&DEFINITIONS);

/// Definitions in their order, with the means to find those of a code.
///
/// The functions of the crate look in the built-in one. A catalogue of your own takes 4 KB beside its definitions; a
/// look-up in it costs the same however large it is.
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
#[derive(Clone, Debug)]
pub struct Catalogue {
    definitions: &'static [Definition],
    /// For each code from 100 to 999 where its definitions start; the last entry is where all end.
    starts: [u32; 901],
}

impl Catalogue {
    /// How many definitions the catalogue of this crate has.
    pub const BUILT_IN_COUNT: usize = DEFINITIONS.len();

    /// Takes definitions that stand sorted by (code, sub-status). `None` if they do not.
    ///
    /// Of several for one code [`meanings`](Self::meanings) keeps the order. Each publisher should have one of them: a
    /// [`lookup`](Self::lookup) finds its first.
    #[inline]
    #[must_use]
    pub const fn new(definitions: &'static [Definition]) -> Option<Self> {
        let mut at = 1;
        while at < definitions.len() {
            if is_before(definitions[at].code, definitions[at - 1].code) {
                return None;
            }
            at += 1;
        }
        if definitions.len() > u32::MAX as usize { None } else { Some(Self::of_sorted(definitions)) }
    }

    /// The built-in definitions and your own, code by code, your own first; `COUNT` has to be the number of both.
    ///
    /// Your own have to stand sorted by (code, sub-status). It is meant for constants: of another `COUNT` the compiler
    /// makes an error.
    ///
    /// # Panics
    ///
    /// If `COUNT` is another number.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::server::ServerEntry;
    /// use status_core::{Catalogue, Definition, Server, StatusCode, SubStatusCode};
    ///
    /// static ENTRY: ServerEntry = ServerEntry::new("shop", "The shop's API");
    /// const SHOP: Server = Server::new(&ENTRY);
    /// static OWN: [Definition; 1] =
    ///     [Definition::new(SubStatusCode::new(StatusCode::CONFLICT, 1), "CartChanged", "Somebody changed the cart.")
    ///         .with_server(Some(SHOP))];
    /// static ALL: [Definition; 1 + Catalogue::BUILT_IN_COUNT] = Catalogue::extended(&OWN);
    ///
    /// let catalogue = Catalogue::new(&ALL).expect("the definitions stand in order");
    /// assert_eq!(catalogue.meanings(StatusCode::CONFLICT)[0].name(), "Conflict");
    /// assert!(catalogue.lookup(Some(SHOP), SubStatusCode::new(StatusCode::CONFLICT, 1)).is_some());
    /// ```
    #[inline]
    #[must_use]
    pub const fn extended<const COUNT: usize>(own: &[Definition]) -> [Definition; COUNT] {
        let mut all = [Definition::BLANK; COUNT];
        let (mut mine, mut built_in) = (0, 0);
        while mine < own.len() || built_in < DEFINITIONS.len() {
            let mine_first = mine < own.len()
                && (built_in == DEFINITIONS.len() || !is_before(DEFINITIONS[built_in].code, own[mine].code));
            all[mine + built_in] = if mine_first { own[mine] } else { DEFINITIONS[built_in] };
            if mine_first { mine += 1 } else { built_in += 1 }
        }
        assert!(mine + built_in == COUNT, "COUNT is not the number of all definitions");
        all
    }

    /// The catalogue of this crate.
    #[inline]
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    const fn of_sorted(definitions: &'static [Definition]) -> Self {
        let mut starts = [0; 901];
        let (mut at, mut code) = (0, 100);
        while code <= 1000 {
            // All codes up to that of the next definition start with it.
            let next = if at < definitions.len() { definitions[at].code.code().as_u16() as usize } else { 1000 };
            #[allow(clippy::cast_possible_truncation, reason = "no catalogue has so many definitions, see `new`")]
            let start = at as u32;
            while code <= next {
                starts[code - 100] = start;
                code += 1;
            }
            at += 1;
        }
        Self { definitions, starts }
    }

    /// Where the definitions of a code start, and where they end, with those of its sub-status codes.
    #[inline]
    const fn range(&self, code: StatusCode) -> (usize, usize) {
        let at = code.as_u16() as usize - 100;
        (self.starts[at] as usize, self.starts[at + 1] as usize)
    }

    /// All definitions, sorted by (code, sub-status, server).
    #[inline]
    #[must_use]
    pub const fn definitions(&self) -> &'static [Definition] {
        self.definitions
    }

    /// As the function [`meanings`].
    #[inline]
    #[must_use]
    pub fn meanings(&self, code: impl Into<SubStatusCode>) -> &'static [Definition] {
        let code = code.into();
        let (start, end) = self.range(code.code());
        let of_code = self.definitions.get(start..end).unwrap_or_default();
        let first = first_of(of_code, code);
        let after = of_code.get(first..).unwrap_or_default();
        let count = after.iter().take_while(|definition| definition.code == code).count();
        after.get(..count).unwrap_or_default()
    }

    /// As the function [`lookup`].
    #[inline]
    #[must_use]
    pub fn lookup(&self, server: Option<Server>, code: impl Into<SubStatusCode>) -> Option<&'static Definition> {
        self.meanings(code).iter().find(|definition| is_by(definition, server))
    }

    /// As the function [`explain`](crate::explain()).
    #[inline]
    #[must_use]
    pub fn explain(&self, server: Option<Server>, code: impl Into<SubStatusCode>) -> Explanation {
        Explanation::best(self, server, code.into())
    }
}

/// Whether a code stands before another in a catalogue.
#[inline]
const fn is_before(one: SubStatusCode, other: SubStatusCode) -> bool {
    let (code, than) = (one.code().as_u16(), other.code().as_u16());
    code < than || (code == than && one.sub() < other.sub())
}

/// Where the definitions of a code start among those of all its sub-status codes.
#[inline]
fn first_of(of_code: &[Definition], code: SubStatusCode) -> usize {
    // Servers number their sub-status codes mostly without gaps: the first guess is near, if not right.
    let mut at = of_code.len().min(code.sub().into());
    for _ in 0..4 {
        if of_code.get(at).is_some_and(|definition| definition.code < code) {
            at += 1;
        } else if at > 0 && of_code.get(at - 1).is_some_and(|definition| definition.code >= code) {
            at -= 1;
        } else {
            return at;
        }
    }
    of_code.partition_point(|definition| definition.code < code)
}

/// Whether a definition is this publisher's. Most servers are the same constant, so there is no text to compare.
#[inline]
fn is_by(definition: &Definition, server: Option<Server>) -> bool {
    match (definition.server, server) {
        (Some(one), Some(other)) => core::ptr::eq(one.id(), other.id()) || one.id() == other.id(),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// The standard's definition of a code: the first of all, if there is one.
#[inline]
pub(crate) const fn standard(code: StatusCode) -> Option<&'static Definition> {
    let (start, end) = BUILT_IN.range(code);
    if start == end {
        return None;
    }
    let first = &DEFINITIONS[start];
    if first.server.is_none() && first.code.sub() == 0 { Some(first) } else { None }
}

/// For generated enums: the definition of a variant, which was generated with it, so the first of all is never taken.
#[inline]
pub(crate) fn built_in(server: Option<Server>, code: SubStatusCode) -> &'static Definition {
    BUILT_IN.lookup(server, code).unwrap_or(&DEFINITIONS[0])
}

/// The whole catalogue, sorted by (code, sub-status, server); the standard comes before the servers.
///
/// # Examples
///
/// ```
/// let cacheable = status_core::definitions()
///     .iter()
///     .filter(|definition| definition.server().is_none())
///     .filter(|definition| definition.code().code().is_heuristically_cacheable());
/// assert_eq!(cacheable.count(), 13);
/// ```
#[inline]
#[must_use]
pub fn definitions() -> &'static [Definition] {
    &DEFINITIONS
}

/// Everything that is said about one code or sub-status code, the standard's definition first.
///
/// # Examples
///
/// ```
/// use status_core::{StatusCode, SubStatusCode, meanings};
///
/// assert_eq!(meanings(StatusCode::NOT_FOUND)[0].name(), "NotFound");
/// assert_eq!(meanings(SubStatusCode::new(StatusCode::UNAUTHORIZED, 3))[0].name(), "DeniedByAcl");
/// assert!(meanings(SubStatusCode::new(StatusCode::UNAUTHORIZED, 99)).is_empty());
/// ```
#[inline]
#[must_use]
pub fn meanings(code: impl Into<SubStatusCode>) -> &'static [Definition] {
    BUILT_IN.meanings(code)
}

/// What one publisher says about one code or sub-status code; `None` as server is the standard.
///
/// # Examples
///
/// ```
/// use status_core::{Server, StatusCode, SubStatusCode, lookup};
///
/// let code = SubStatusCode::new(StatusCode::UNAUTHORIZED, 3);
/// assert!(lookup(Some(Server::IIS), code).is_some());
/// assert!(lookup(None, code).is_none());
/// assert!(lookup(None, StatusCode::UNAUTHORIZED).is_some());
/// ```
#[inline]
#[must_use]
pub fn lookup(server: Option<Server>, code: impl Into<SubStatusCode>) -> Option<&'static Definition> {
    BUILT_IN.lookup(server, code)
}
