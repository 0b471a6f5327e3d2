//! Temporary registrations that have run out.

use std::fmt;

use status_codegen::Catalogue;
use status_codegen::model::{Code, Date, State};

use crate::calendar::day;

/// A code that is registered until a day; shown as what to do when that day is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Temporary {
    code: Code,
    expires: Date,
}

impl Temporary {
    /// Whether the registration has run out. On its last day it still holds.
    #[must_use]
    pub fn has_run_out(&self, today: Date) -> bool {
        self.expires < today
    }

    /// The code and the day.
    pub(crate) fn to_text(self) -> String {
        format!("{} {}", self.code, self.expires)
    }

    /// What [`Temporary::to_text`] gave, or `None`.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let (code, expires) = text.split_once(' ')?;
        Some(Self { code: Code::new(code.parse().ok()?, None)?, expires: day(expires)? })
    }
}

impl fmt::Display for Temporary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, expires } = self;
        write!(f, "{code}: its temporary registration ran out on {expires}; look it up in the registry")
    }
}

/// The temporary registrations of the standard.
pub(crate) fn temporary(catalogue: &Catalogue) -> Vec<Temporary> {
    let each = catalogue.standard().filter_map(|definition| match definition.state {
        State::Temporary { expires } => Some(Temporary { code: definition.code, expires }),
        _ => None,
    });
    each.collect()
}
