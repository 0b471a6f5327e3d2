//! Puts the parts of a generated list together while a constant is computed: one function for each kind of row, since
//! such a function cannot call `copy` by a trait.

macro_rules! concat {
    ($(#[$attribute:meta])* $name:ident, $row:ty, $blank:expr) => {
        $(#[$attribute])*
        pub(crate) const fn $name<const COUNT: usize>(parts: &[&[$row]]) -> [$row; COUNT] {
            // Every place is filled below.
            let mut all = [const { $blank }; COUNT];
            let (mut part, mut row, mut at) = (0, 0, 0);
            while at < COUNT {
                if row == parts[part].len() {
                    (part, row) = (part + 1, 0);
                    continue;
                }
                all[at] = parts[part][row].copy();
                (row, at) = (row + 1, at + 1);
            }
            let is_end = parts.is_empty() || part + 1 == parts.len() && row == parts[part].len();
            assert!(is_end, "the parts are longer than the whole");
            all
        }
    };
}

use crate::{Definition, StatusCode, SubStatusCode};

concat! {
    /// Puts the parts of the catalogue together; their lengths have to add up.
    concat, Definition, Definition::new(SubStatusCode::new(StatusCode::OK, 0), "", "")
}

concat! {
    /// Puts the reasons of all servers together; their lengths have to add up.
    #[cfg(feature = "reasons")]
    concat_reasons, crate::Reason, crate::Reason::new(crate::Server::IIS, "", "", "", "")
}
