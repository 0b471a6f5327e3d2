//! Reads the fields of a table, and says what is wrong with them.

mod codes;
pub(crate) mod extends;
mod facts;
mod own;
pub(crate) mod rows;
pub(crate) mod status;
mod values;

pub(crate) use own::Own;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Reported, Sink, Span};
use crate::schema::{EXTENDS, Schema, Whose};
use crate::sections::Section;
use crate::suggest::{list, nearest, short};

/// What could be read, or the proof that the reason why not was reported.
pub(crate) type Read<T> = Result<T, Reported>;

/// A value, and which field it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Value<'t> {
    node: &'t Spanned<DeValue<'t>>,
    base: usize,
    key: &'static str,
    /// Whether it is one of several in the field.
    entry: bool,
}

impl<'t> Value<'t> {
    pub(crate) fn span(self) -> Span {
        self.base + self.node.span().start..self.base + self.node.span().end
    }

    pub(crate) fn get(self) -> &'t DeValue<'t> {
        self.node.get_ref()
    }

    /// How it is written.
    pub(crate) fn raw(self, source: &str) -> &str {
        source.get(self.span()).unwrap_or_default()
    }

    /// How a message calls it.
    pub(crate) fn what(self) -> String {
        if self.entry { format!("an entry of `{}`", self.key) } else { format!("`{}`", self.key) }
    }
}

/// The entries of a list that could be read.
pub(crate) struct List<T> {
    pub(crate) items: Vec<T>,
    fault: Option<Reported>,
}

impl<T> List<T> {
    /// The items, if there is nothing wrong with any.
    pub(crate) fn all(self) -> Read<Vec<T>> {
        self.fault.map_or(Ok(self.items), Err)
    }
}

/// The fields of one table.
pub(crate) struct Fields<'t> {
    table: &'t DeTable<'t>,
    base: usize,
    schema: &'static Schema,
    /// The place of the table, for what is missing from it.
    pub(crate) span: Span,
    /// Fields about which something was said already: they are misspelt or missing.
    faults: Vec<(&'static str, Reported)>,
}

impl<'t> Fields<'t> {
    /// The fields of a row.
    pub(crate) fn of(section: &Section<'t>, sink: &mut Sink<'_>) -> Self {
        Self::row(section, section.kind.schema(), sink)
    }

    /// The fields of a row that needs others than most.
    fn row(section: &Section<'t>, schema: &'static Schema, sink: &mut Sink<'_>) -> Self {
        Self::open(section.table, section.base, section.header.clone(), schema, sink)
    }

    /// The fields of a table within a row.
    pub(crate) fn within(value: Value<'t>, schema: &'static Schema, sink: &mut Sink<'_>) -> Read<Self> {
        match value.get() {
            DeValue::Table(table) => Ok(Self::open(table, value.base, value.span(), schema, sink)),
            _ => Err(values::mismatch(value, "a table: `{ ... }`", sink)),
        }
    }

    fn open(table: &'t DeTable<'t>, base: usize, span: Span, schema: &'static Schema, sink: &mut Sink<'_>) -> Self {
        let mut fields = Self { table, base, schema, span, faults: Vec::new() };
        fields.report_unknown(sink);
        fields.report_missing(sink);
        fields
    }

    fn report_unknown(&mut self, sink: &mut Sink<'_>) {
        for key in self.table.keys() {
            if sink.is_full() {
                return;
            }
            // In a row it is out of place, about which something was said already.
            let is_elsewhere = key.get_ref() == EXTENDS && self.schema.what.starts_with('[');
            if is_elsewhere || self.schema.keys().any(|known| known == key.get_ref()) {
                continue;
            }
            let free: Vec<_> = self.schema.keys().filter(|known| !self.table.contains_key(*known)).collect();
            let near = nearest(key.get_ref(), free.iter().copied());
            let meant = near.or_else(|| self.only_missing());
            let label = match (near, meant) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, Some(missing)) => format!("is this meant to be `{missing}`, which is missing?"),
                (None, None) => "no such field".to_owned(),
            };
            let keys: Vec<_> = self.schema.keys().collect();
            let span = self.base + key.span().start..self.base + key.span().end;
            let message = format!("unknown field `{}` of {}", short(key.get_ref()), code(self.schema.what));
            let help = format!("the fields are {}", list(&keys, "and"));
            let reported = sink.report(Diagnostic::new(span, message, label).help(help));
            self.faults.extend(meant.map(|meant| (meant, reported)));
        }
    }

    fn report_missing(&mut self, sink: &mut Sink<'_>) {
        let missing: Vec<_> = self.missing_keys().collect();
        if missing.is_empty() {
            return;
        }
        let reported = sink.report(self.missing(&missing));
        self.faults.extend(missing.into_iter().map(|key| (key, reported)));
    }

    /// The needed fields that are not there, except those about which something was said.
    fn missing_keys(&self) -> impl Iterator<Item = &'static str> {
        self.schema.needed().filter(|key| !self.table.contains_key(*key) && self.fault(key).is_none())
    }

    fn only_missing(&self) -> Option<&'static str> {
        let mut missing = self.missing_keys();
        missing.next().filter(|_| missing.next().is_none())
    }

    fn missing(&self, keys: &[&str]) -> Diagnostic {
        let field = if keys.len() == 1 { "field" } else { "fields" };
        let message = format!("missing {field} {}", list(keys, "and"));
        let label = format!("{} needs {}", code(self.schema.what), list(keys, "and"));
        let diagnostic = Diagnostic::new(self.span.clone(), message, label);
        match self.schema.hint(keys) {
            Some(hint) => diagnostic.help(hint),
            None => diagnostic,
        }
    }

    /// What was said about a field that cannot be read.
    fn fault(&self, key: &str) -> Option<Reported> {
        self.faults.iter().find(|(name, _)| *name == key).map(|&(_, reported)| reported)
    }

    /// The value of a field.
    pub(crate) fn value(&self, key: &'static str) -> Read<Option<Value<'t>>> {
        match (self.table.get(key), self.fault(key)) {
            (Some(node), _) => Ok(Some(Value { node, base: self.base, key, entry: false })),
            (None, Some(reported)) => Err(reported),
            (None, None) => Ok(None),
        }
    }

    /// The place of a field's name.
    pub(crate) fn key(&self, key: &str) -> Option<Span> {
        let (name, _) = self.table.get_key_value(key)?;
        Some(self.base + name.span().start..self.base + name.span().end)
    }

    /// The place of a field's value, or else of the table.
    pub(crate) fn place(&self, key: &str) -> Span {
        self.table.get(key).map_or(self.span.clone(), |node| self.base + node.span().start..self.base + node.span().end)
    }

    /// What stands there as a value, without quotes, right or wrong.
    pub(crate) fn raw(&self, key: &str, source: &str) -> Option<String> {
        let node = self.table.get(key)?;
        let raw = source.get(self.base + node.span().start..self.base + node.span().end)?;
        Some(raw.trim_matches(['"', '\'']).to_owned())
    }

    /// A field that may be left out.
    pub(crate) fn optional<T>(
        &self,
        key: &'static str,
        sink: &mut Sink<'_>,
        read: impl Fn(Value<'t>, &mut Sink<'_>) -> Read<T>,
    ) -> Read<Option<T>> {
        self.value(key)?.map(|value| read(value, sink)).transpose()
    }

    /// A field that has to be there.
    pub(crate) fn required<T>(
        &self,
        key: &'static str,
        sink: &mut Sink<'_>,
        read: impl Fn(Value<'t>, &mut Sink<'_>) -> Read<T>,
    ) -> Read<T> {
        match self.optional(key, sink, read)? {
            Some(value) => Ok(value),
            None => Err(sink.report(self.missing(&[key]))),
        }
    }

    /// A list, empty if it is left out.
    pub(crate) fn list<T>(
        &self,
        key: &'static str,
        sink: &mut Sink<'_>,
        read: impl Fn(Value<'t>, &mut Sink<'_>) -> Read<T>,
    ) -> List<T> {
        let mut list = List { items: Vec::new(), fault: None };
        let entries = match self.optional(key, sink, values::array) {
            Ok(entries) => entries.unwrap_or_default(),
            Err(reported) => {
                list.fault = Some(reported);
                return list;
            }
        };
        for node in entries {
            match read(Value { node, base: self.base, key, entry: true }, sink) {
                Ok(item) => list.items.push(item),
                Err(reported) => list.fault = Some(reported),
            }
        }
        list
    }

    /// A list with at least one entry.
    pub(crate) fn some<T>(
        &self,
        key: &'static str,
        sink: &mut Sink<'_>,
        read: impl Fn(Value<'t>, &mut Sink<'_>) -> Read<T>,
    ) -> List<T> {
        let mut list = self.list(key, sink, read);
        if list.items.is_empty() && list.fault.is_none() {
            let diagnostic =
                Diagnostic::new(self.place(key), format!("`{key}` is empty"), "expected at least one entry");
            list.fault = Some(self.fault(key).unwrap_or_else(|| sink.report(diagnostic)));
        }
        list
    }
}

/// Reports the fields that only the standard dataset has.
fn original(fields: &Fields<'_>, own: Option<Own<'_>>, sink: &mut Sink<'_>) -> Read<()> {
    let mut fault = Ok(());
    for field in fields.schema.fields().filter(|field| own.is_some() && field.whose == Whose::Original) {
        let Some(span) = fields.key(field.key) else { continue };
        let message = format!("`{}` outside of the standard dataset", field.key);
        let diagnostic = Diagnostic::new(span, message, "only the standard dataset has it");
        fault = Err(sink.report(diagnostic.help("leave it out")));
    }
    fault
}

/// The name of a table in a message: a header in backticks, anything else as it is.
fn code(what: &str) -> String {
    if what.starts_with('[') { format!("`{what}`") } else { what.to_owned() }
}
