//! What the tests of `CrowdSec` expect: a line for each value that a stage and a parser give to an event, such as
//! `results["s01-parse"]["crowdsecurity/nginx-logs"][0].Evt.Meta["http_status"] == "404"`.

use std::collections::BTreeMap;

use crate::{Expected, Field, target};

pub(crate) fn expected(log: &[u8], text: &str) -> Vec<Expected> {
    let log = String::from_utf8_lossy(log);
    let mut events: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for (event, name, value) in text.lines().filter_map(assertion) {
        events.entry(event).or_default().insert(name, value);
    }
    // The stage before those splits lines alone.
    let parsed = events.into_iter().filter(|(event, _)| !event.starts_with("results[\"s00-raw\"]"));
    parsed.filter_map(|(_, values)| of_event(&log, &values)).collect()
}

/// The event, the name of the value, and the value.
fn assertion(line: &str) -> Option<(&str, &str, String)> {
    let (left, right) = line.split_once(" == ")?;
    let (event, value) = left.split_once(".Evt.")?;
    let name = value.strip_prefix("Meta[").or_else(|| value.strip_prefix("Parsed["))?.strip_suffix(']')?;
    // `Parsed` has other names than `Meta` but for the message.
    let is_wanted = value.starts_with("Meta") || name == "\"message\"";
    let value = unquoted(right);
    is_wanted.then(|| (event, name.trim_matches('"'), value))
}

fn of_event(log: &str, values: &BTreeMap<&str, String>) -> Option<Expected> {
    let message = values.get("message").map(|message| message.trim_end());
    let line = log.lines().position(|line| message.is_some_and(|message| line.trim_end().ends_with(message)));
    // An event that is wrapped in XML or JSON stands in its log alone.
    let line = line.or((log.trim_end().lines().count() == 1).then_some(0))? + 1;
    let mut fields = Vec::new();
    for (name, value) in values {
        let field = |field| vec![(field, value.clone())];
        fields.extend(match *name {
            "http_status" => field(Field::Status),
            "timestamp" => field(Field::Time),
            "source_ip" => field(Field::Client),
            "target_fqdn" => field(Field::Host),
            "http_verb" => field(Field::Method),
            "http_path" => target(value),
            _ => Vec::new(),
        });
    }
    (!fields.is_empty()).then_some(Expected { line, fields })
}

/// A text in quotes, in which quotes and backslashes stand behind a backslash, and anything else for itself.
fn unquoted(text: &str) -> String {
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or_else(|| panic!("{text}"));
    let (mut value, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        value.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    value
}
