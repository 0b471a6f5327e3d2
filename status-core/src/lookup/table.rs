//! The definitions of one publisher as a table for its enum.

use super::Catalogue;
use crate::{Definition, Server, SubStatusCode};

impl Catalogue {
    /// The catalogue's own definitions by one publisher of some codes, which have to be in order.
    ///
    /// The enums that are generated for a dataset find the definition of a variant in such a table. It is meant for
    /// constants: where a code has no definition, the program does not compile.
    ///
    /// # Panics
    ///
    /// If a code has no definition, or the codes are in another order.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Catalogue, Definition, Server, StatusCode, SubStatusCode};
    ///
    /// const CODES: [SubStatusCode; 2] = [
    ///     SubStatusCode::new(StatusCode::UNAUTHORIZED, 1),
    ///     SubStatusCode::new(StatusCode::UNAUTHORIZED, 3),
    /// ];
    /// static DENIED: [&Definition; 2] = Catalogue::built_in().table(Some(Server::IIS), CODES);
    /// assert_eq!(DENIED[1].name(), "DeniedByAcl");
    /// ```
    #[inline]
    #[must_use]
    pub const fn table<const COUNT: usize>(
        &self,
        server: Option<Server>,
        codes: [SubStatusCode; COUNT],
    ) -> [&'static Definition; COUNT] {
        assert!(!self.own.is_empty(), "the catalogue is empty");
        let mut table = [&self.own[0]; COUNT];
        let (mut at, mut row) = (0, 0);
        while at < COUNT {
            let code = codes[at];
            let (start, end) = self.range(code.code());
            // Those before are of other codes. All this runs whenever the crate is compiled, so it is to be quick.
            if row < start {
                row = start;
            }
            while row < end && (self.own[row].code.sub() != code.sub() || !is_by(&self.own[row], server)) {
                row += 1;
            }
            assert!(row < end, "a code has no definition");
            table[at] = &self.own[row];
            (at, row) = (at + 1, row + 1);
        }
        table
    }
}

/// Whether a definition is this publisher's, while a constant is computed.
#[inline]
const fn is_by(definition: &Definition, server: Option<Server>) -> bool {
    match (definition.server, server) {
        (Some(one), Some(other)) => one.is(other),
        (None, None) => true,
        _ => false,
    }
}
