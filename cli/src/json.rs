//! `--json`: answers as JSON. status-core writes the rows of definitions; those of servers are written here.

use std::fmt::Write;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::answer::{Answer, Part};
use crate::servers::Entry;

/// The status, if there is one, then the reasons; those of the same number if nothing but a code was asked for. Last the
/// problem types.
impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let (mut status, mut reasons, mut problems) = (None, Vec::new(), Vec::new());
        for part in &self.parts {
            match part {
                Part::Status(explained) => status = Some(explained),
                Part::Reason(reason) => reasons.push(*reason),
                Part::Problem(problem) => problems.push(*problem),
            }
        }
        if let Some(explained) = status {
            map.serialize_entry("code", &explained.explanation.code())?;
            if let Some(server) = explained.explanation.server() {
                map.serialize_entry("server", &server)?;
            }
            map.serialize_entry("precision", explained.explanation.precision().word())?;
            map.serialize_entry("definitions", &explained.definitions)?;
        }
        reasons.extend(&self.same_text);
        map.serialize_entry("reasons", &reasons)?;
        map.serialize_entry("problems", &problems)?;
        map.end()
    }
}

/// The row of a server, as in the catalogue's JSON, with the numbers of its definitions and reasons.
impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { server, definitions, reasons } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", server.id())?;
        map.serialize_entry("name", server.name())?;
        if let Some(vendor) = server.vendor() {
            map.serialize_entry("vendor", vendor)?;
        }
        map.serialize_entry("kind", server.kind().word())?;
        if let Some(home) = server.home() {
            map.serialize_entry("home", home)?;
        }
        map.serialize_entry("discontinued", &server.is_discontinued())?;
        if let Some(rank) = server.rank() {
            map.serialize_entry("rank", &rank)?;
        }
        map.serialize_entry("definitions", definitions)?;
        map.serialize_entry("reasons", reasons)?;
        map.end()
    }
}

/// The JSON text of a value, indented. What a terminal would obey, or turns the direction around, is escaped.
pub(crate) fn pretty(value: &(impl Serialize + ?Sized)) -> Result<String, String> {
    let json = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    let mut text = String::with_capacity(json.len() + 1);
    for letter in json.chars() {
        let is_harmful = letter.is_control() && letter != '\n'
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if is_harmful {
            // Such characters stand only in texts of JSON, and none needs a pair. Writing to a string cannot fail.
            let _ = write!(text, "\\u{:04x}", u32::from(letter));
        } else {
            text.push(letter);
        }
    }
    text.push('\n');
    Ok(text)
}
