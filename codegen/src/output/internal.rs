//! Outputs that only this project needs: generated parts of status-core and status-macros, samples of responses, and parts
//! of hand-written pages.

mod core;
mod field_tables;
mod macros;
mod readme;
mod wire;

use super::{Context, Error, File};
use crate::catalogue::Standalone;

/// An output of the standard dataset, which stands by itself.
#[derive(Clone, Copy, Debug)]
pub struct InternalOutput {
    name: &'static str,
    generate: fn(Standalone<'_>, &Context) -> Result<Vec<File>, Error>,
}

/// What the project makes of its own dataset.
pub const OUTPUTS: &[InternalOutput] = &[
    InternalOutput { name: "core", generate: core::generate },
    InternalOutput { name: "macros", generate: macros::generate },
    InternalOutput { name: "field-tables", generate: field_tables::generate },
    InternalOutput { name: "readme", generate: readme::generate },
    InternalOutput { name: "wire", generate: wire::generate },
];

impl InternalOutput {
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
