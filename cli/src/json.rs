//! `--json`: definitions as rows of the catalogue, which status-core writes.

use serde::ser::{Serialize, SerializeMap, Serializer};
use status_core::Definition;

use crate::explain::Answer;

pub(crate) fn explanation(answer: &Answer) -> Result<String, String> {
    pretty(answer)
}

pub(crate) fn rows(definitions: &[&Definition]) -> Result<String, String> {
    pretty(definitions)
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", &self.explanation.code())?;
        if let Some(server) = self.explanation.server() {
            map.serialize_entry("server", &server)?;
        }
        map.serialize_entry("precision", self.explanation.precision().word())?;
        map.serialize_entry("definitions", &self.definitions)?;
        map.end()
    }
}

fn pretty(value: &(impl Serialize + ?Sized)) -> Result<String, String> {
    let mut text = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}
