//! The whole catalogue as JSON, for programs in any language.

use crate::Artifact;
use crate::model::Catalogue;

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    Artifact::file("tests/fixtures/catalogue.json", json(catalogue))
}

/// A catalogue as JSON.
pub(crate) fn json(catalogue: &Catalogue) -> String {
    // Serializing the model to memory does not fail: it has no maps, and no numbers that JSON lacks.
    let mut text = serde_json::to_string_pretty(catalogue).unwrap_or_default();
    text.push('\n');
    text
}
