//! The fields of one table of a dataset, as they are written.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::values::{Expected, mismatch};
use super::{EXTENDS, Field, Need, Read, Scope, Table};
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, Sink, Span};
use crate::suggest::{list, nearest, short};

/// A value as it is written, and in which field.
#[derive(Clone, Copy)]
pub(crate) struct Node<'t> {
    value: &'t Spanned<DeValue<'t>>,
    key: &'static str,
    /// Whether it is one of several in the field.
    is_entry: bool,
}

impl<'t> Node<'t> {
    /// The value of a key that stands in no table.
    pub(crate) fn new(value: &'t Spanned<DeValue<'t>>, key: &'static str) -> Self {
        Self { value, key, is_entry: false }
    }

    pub(crate) fn key(self) -> &'static str {
        self.key
    }

    pub(crate) fn span(self) -> Span {
        self.value.span()
    }

    pub(crate) fn get(self) -> &'t DeValue<'t> {
        self.value.get_ref()
    }

    /// How it is written.
    pub(crate) fn raw(self, source: &str) -> &str {
        source.get(self.span()).unwrap_or_default()
    }

    /// How a message calls it.
    pub(crate) fn what(self) -> String {
        if self.is_entry { format!("an entry of `{}`", self.key) } else { format!("`{}`", self.key) }
    }

    /// Its entries, if it is a list.
    pub(super) fn entries(self, sink: &mut Sink<'_>) -> Read<Vec<Self>> {
        match self.get() {
            DeValue::Array(entries) => {
                Ok(entries.iter().map(|value| Self { value, key: self.key, is_entry: true }).collect())
            }
            _ => Err(mismatch(self, Expected::List, sink)),
        }
    }

    /// The place of a field's value, if it is a table with that field; its own place otherwise.
    pub(crate) fn place_of(self, key: &str) -> Span {
        self.get().as_table().and_then(|table| table.get(key)).map_or_else(|| self.span(), Spanned::span)
    }
}

/// What decides which fields a row needs: the dataset that it stands in.
#[derive(Clone, Copy, Default)]
pub(crate) struct RowContext {
    /// Whether the dataset is a team's.
    pub(crate) is_team: bool,
    /// Whether it inherits what it leaves out from the standard's definition of its code.
    pub(crate) inherits: bool,
    /// The keys of rows, each with the header of such a row.
    pub(crate) headers: &'static [(&'static str, &'static str)],
    /// Proof that the server which the row names was reported, since its id is wrong.
    pub(crate) unusable_server: Option<ErrorGuaranteed>,
    /// Fields, and the help that is shown where one of them is missing.
    pub(crate) hints: &'static [(&'static str, &'static str)],
}

/// Who publishes a row.
#[derive(Clone, Copy)]
pub(crate) enum Publisher {
    Standard,
    Server,
    /// The field `server` is misspelled or missing.
    Unknown(ErrorGuaranteed),
}

/// The fields of one table.
#[derive(Clone)]
pub(crate) struct Fields<'t> {
    table: &'t DeTable<'t>,
    kind: &'static Table,
    /// The place of the table, for what is missing from it.
    pub(crate) span: Span,
    context: RowContext,
    /// Fields that were reported already: they are misspelled or missing, or name what is wrong itself.
    faults: Vec<(&'static str, ErrorGuaranteed)>,
}

impl<'t> Fields<'t> {
    /// The fields of a row; reports those that are unknown, missing or out of place. `span` is the place of its header.
    pub(crate) fn of_row(
        table: &'t DeTable<'t>,
        kind: &'static Table,
        span: Span,
        context: RowContext,
        sink: &mut Sink<'_>,
    ) -> Self {
        let mut fields = Self::new(table, kind, span, context);
        fields.faults.extend(context.unusable_server.map(|reported| ("server", reported)));
        let fields = fields.checked(sink);
        fields.report_out_of_place(sink);
        fields
    }

    /// The fields of a table within a row.
    pub(crate) fn within(node: Node<'t>, kind: &'static Table, sink: &mut Sink<'_>) -> Read<Self> {
        match node.get() {
            DeValue::Table(table) => Ok(Self::new(table, kind, node.span(), RowContext::default()).checked(sink)),
            _ => Err(mismatch(node, Expected::Table, sink)),
        }
    }

    fn new(table: &'t DeTable<'t>, kind: &'static Table, span: Span, context: RowContext) -> Self {
        Self { table, kind, span, context, faults: Vec::new() }
    }

    /// Reports fields that are unknown or missing.
    fn checked(mut self, sink: &mut Sink<'_>) -> Self {
        let known = self.kind.fields();
        self.report_unknown(&known, sink);
        let missing = self.missing_keys(&known);
        if !missing.is_empty() {
            let reported = sink.report(self.missing(&missing));
            self.faults.extend(missing.into_iter().map(|key| (key, reported)));
        }
        self
    }

    /// Whether a field may stand in this table. In a team's dataset every row is a server's.
    fn is_allowed(&self, field: &Field) -> bool {
        !self.context.is_team || matches!(field.scope, Scope::Every | Scope::Server)
    }

    fn report_unknown(&mut self, known: &[&'static Field], sink: &mut Sink<'_>) {
        for key in self.table.keys() {
            if sink.is_full() {
                return;
            }
            // `extends` in a row is out of place, which was reported already.
            let is_extends = key.get_ref() == EXTENDS && self.kind.is_row();
            if is_extends || known.iter().any(|field| field.key == key.get_ref()) {
                continue;
            }
            if let Some(header) = self.header_of(key.get_ref()) {
                let message = format!("`{}` within {}", key.get_ref(), self.kind.title);
                let label = format!("begin a new row with `{header}`");
                sink.report(Diagnostic::new(key.span(), message, label));
                continue;
            }
            let allowed = known.iter().filter(|field| self.is_allowed(field));
            let free = allowed.clone().map(|field| field.key).filter(|key| !self.table.contains_key(*key));
            let near = nearest(key.get_ref(), free);
            let missing = self.missing_keys(known);
            let only_missing = if let [missing] = missing.as_slice() { Some(*missing) } else { None };
            let meant = near.or(only_missing);
            let label = match (near, meant) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, Some(missing)) => format!("is this meant to be `{missing}`, which is missing?"),
                (None, None) => "no such field".to_owned(),
            };
            let keys: Vec<_> = allowed.map(|field| field.key).collect();
            let message = format!("unknown field `{}` of {}", short(key.get_ref()), self.kind.title);
            let help = format!("the fields are {}", list(&keys, "and"));
            let reported = sink.report(Diagnostic::new(key.span(), message, label).help(help));
            self.faults.extend(meant.map(|meant| (meant, reported)));
        }
    }

    /// The header of the rows whose key stands in this row as if it were a field.
    fn header_of(&self, key: &str) -> Option<&'static str> {
        let mut headers = self.context.headers.iter().filter(|_| self.kind.is_row());
        headers.find(|(name, _)| *name == key).map(|(_, header)| *header)
    }

    /// The needed fields that are not there, except those that were reported already.
    fn missing_keys(&self, known: &[&'static Field]) -> Vec<&'static str> {
        let is_needed = |field: &&&Field| match field.need {
            Need::Always => !(field.inherited && self.context.inherits),
            Need::InTeams => self.context.is_team,
            Need::Never => false,
        };
        let is_missing = |key: &&str| !self.table.contains_key(*key) && self.fault(key).is_none();
        known.iter().filter(is_needed).map(|field| field.key).filter(is_missing).collect()
    }

    /// The problem of missing fields.
    pub(crate) fn missing(&self, keys: &[&str]) -> Diagnostic {
        let field = if keys.len() == 1 { "field" } else { "fields" };
        let message = format!("missing {field} {}", list(keys, "and"));
        let label = format!("{} needs {}", self.kind.title, list(keys, "and"));
        let diagnostic = Diagnostic::new(self.span.clone(), message, label);
        match self.context.hints.iter().find(|(key, _)| keys.contains(key)) {
            Some((_, hint)) => diagnostic.help(*hint),
            None => diagnostic,
        }
    }

    /// Reports fields that the rows of this publisher or dataset do not have.
    fn report_out_of_place(&self, sink: &mut Sink<'_>) {
        let publisher = self.publisher();
        for field in self.kind.fields() {
            let Some(span) = self.key_place(field.key) else { continue };
            let whose = match (field.scope, publisher) {
                (Scope::StandardDataset, _) if self.context.is_team => {
                    let message = format!("`{}` outside of the standard dataset", field.key);
                    let diagnostic = Diagnostic::new(span, message, "only the standard dataset has it");
                    sink.report(diagnostic.help("leave it out"));
                    continue;
                }
                (Scope::Server, Publisher::Standard) => "a server's",
                (Scope::Standard, Publisher::Server) => "the standard's",
                _ => continue,
            };
            let label = format!("only {whose} rows have it");
            let diagnostic = Diagnostic::new(span, format!("`{}` in the wrong kind of row", field.key), label);
            sink.report(match self.key_place("server") {
                Some(server) => diagnostic
                    .related(server, "this makes it a server's row")
                    .help("leave it out: a server's row inherits it from its code"),
                None => diagnostic.help("leave it out, or say with `server` whose row it is"),
            });
        }
    }

    /// The proof that a field was reported.
    fn fault(&self, key: &str) -> Option<ErrorGuaranteed> {
        self.faults.iter().find(|(name, _)| *name == key).map(|&(_, reported)| reported)
    }

    pub(super) fn field(&self, key: &str) -> Option<&'static Field> {
        self.kind.fields().into_iter().find(|field| field.key == key)
    }

    /// The value of a field as it is written.
    pub(crate) fn node(&self, key: &'static str) -> Read<Option<Node<'t>>> {
        match self.fault(key) {
            Some(reported) => Err(reported),
            None => Ok(self.table.get(key).map(|value| Node::new(value, key))),
        }
    }

    /// Who publishes the row.
    pub(crate) fn publisher(&self) -> Publisher {
        match self.node("server") {
            Ok(None) => Publisher::Standard,
            Ok(Some(_)) => Publisher::Server,
            Err(reported) => Publisher::Unknown(reported),
        }
    }

    /// The fields that are left out and may be inherited from the standard.
    pub(crate) fn left_out(&self) -> Vec<&'static str> {
        let fields = self.kind.fields().into_iter().filter(|field| field.inherited);
        fields.map(|field| field.key).filter(|key| !self.table.contains_key(*key)).collect()
    }

    /// The text in a field, right or wrong; none if it holds something else.
    pub(crate) fn text(&self, key: &str) -> Option<&'t str> {
        self.table.get(key)?.get_ref().as_str()
    }

    /// The place of a field's name.
    pub(crate) fn key_place(&self, key: &str) -> Option<Span> {
        self.table.get_key_value(key).map(|(name, _)| name.span())
    }

    /// The place of a field's value, or else of the table.
    pub(crate) fn place(&self, key: &str) -> Span {
        self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// The value as it is written, right or wrong, without quotes.
    pub(crate) fn raw(&self, key: &str, source: &str) -> Option<String> {
        let raw = source.get(self.table.get(key)?.span())?;
        Some(raw.trim_matches(['"', '\'']).to_owned())
    }
}
