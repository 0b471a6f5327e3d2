//! Outputs that only this project needs: generated parts of status-core and status-macros, samples of responses, and parts
//! of hand-written pages.

mod core;
mod field_tables;
mod macros;
mod readme;
mod team_base;
pub(super) mod wire;

use super::{Context, Error, File};
use crate::catalogue::Standalone;

/// An output of the standard dataset, which stands by itself.
#[derive(Clone, Copy, Debug)]
pub struct InternalOutput {
    name: &'static str,
    generate: fn(Standalone<'_>, &Context) -> Result<Vec<File>, Error>,
}

/// What the project makes of the standard dataset.
pub const OUTPUTS: &[InternalOutput] = &[
    InternalOutput::CORE,
    InternalOutput::MACROS,
    InternalOutput::TEAM_BASE,
    InternalOutput::FIELD_TABLES,
    InternalOutput::README,
    InternalOutput::WIRE,
];

impl InternalOutput {
    /// The generated files of status-core.
    pub const CORE: Self = Self { name: "core", generate: core::generate };
    /// The table of codes and servers in status-macros.
    pub const MACROS: Self = Self { name: "macros", generate: macros::generate };
    /// What a team's rows can take from the standard dataset, for the macro `statuses!`.
    pub const TEAM_BASE: Self = Self { name: "team-base", generate: team_base::generate };
    /// The tables of fields in `data/README.md`.
    pub const FIELD_TABLES: Self = Self { name: "field-tables", generate: field_tables::generate };
    /// The counts and tables in `README.md`.
    pub const README: Self = Self { name: "readme", generate: readme::generate };
    /// A response for each standard code.
    pub const WIRE: Self = Self { name: "wire", generate: wire::generate };

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Makes the files. The same catalogue gives the same bytes, in the same order.
    ///
    /// # Errors
    ///
    /// [`Error`] if the output made something invalid, which is a fault of the output.
    pub fn generate(&self, standard: Standalone<'_>, context: &Context) -> Result<Vec<File>, Error> {
        (self.generate)(standard, context)
    }
}
