//! The whole catalogue as JSON, for programs in any language.

use crate::Artifact;
use crate::model::Catalogue;

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    // Serializing the model to memory does not fail: it has no maps, and no numbers that JSON lacks.
    let mut text = serde_json::to_string_pretty(catalogue).unwrap_or_default();
    text.push('\n');
    Artifact::file("tests/fixtures/catalogue.json", text)
}
