//! A comparison as JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};
use status_codegen::diff::{Change, Consumer, Verdict};

use super::Comparison;

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("old", &self.old)?;
        map.serialize_entry("new", &self.new)?;
        map.serialize_entry("breaks", &self.breaks())?;
        map.serialize_entry("changes", &self.changes.iter().map(Row).collect::<Vec<_>>())?;
        map.end()
    }
}

/// A change; what does not apply is `null`.
struct Row<'a>(&'a Change);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Change { rule, subject, part, old, new, .. } = self.0;
        let mut map = serializer.serialize_map(Some(8))?;
        map.serialize_entry("rule", rule.word())?;
        map.serialize_entry("verdicts", &Verdicts(self.0))?;
        map.serialize_entry("kind", subject.kind())?;
        map.serialize_entry("server", &subject.server().map(ToString::to_string))?;
        map.serialize_entry("subject", &subject.to_string())?;
        map.serialize_entry("part", part)?;
        map.serialize_entry("old", old)?;
        map.serialize_entry("new", new)?;
        map.end()
    }
}

/// The verdict for each consumer; `null` for those whom the change does not concern.
struct Verdicts<'a>(&'a Change);

impl Serialize for Verdicts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let verdict = |consumer: Consumer| (consumer.word(), self.0.verdict(consumer).map(Verdict::word));
        serializer.collect_map(Consumer::ALL.map(verdict))
    }
}
