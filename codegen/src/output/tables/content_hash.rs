//! The hash of what a catalogue defines.

use crate::Catalogue;
use crate::fields::Data;
use crate::model::{Class, Definition, Problem, Reason, Server};
use crate::output::fnv::Fnv;

/// The hash of all rows, those of the base too, as 16 hexadecimal digits. The order of the rows in the dataset, its
/// comments and its file name do not matter.
pub(super) fn of(catalogue: &Catalogue) -> String {
    let mut hash = Fnv::new();
    let mut next = Some(catalogue);
    while let Some(catalogue) = next {
        hash.fields(&catalogue.document().row());
        hash.rows(catalogue.classes().iter().map(Class::row));
        hash.rows(catalogue.own_servers().iter().map(Server::row));
        hash.rows(catalogue.own().iter().map(Definition::row));
        hash.rows(catalogue.own_reasons().iter().map(Reason::row));
        hash.rows(catalogue.own_problems().iter().map(Problem::row));
        next = catalogue.base();
    }
    hash.hex()
}

/// How the values of rows are hashed.
impl Fnv {
    /// What has a length starts with it, so that two texts are not the same as one longer text.
    fn text(&mut self, kind: u8, text: &str) {
        self.number(kind, text.len() as u64);
        self.bytes(text.as_bytes());
    }

    fn number(&mut self, kind: u8, number: u64) {
        self.bytes(&[kind]);
        self.bytes(&number.to_le_bytes());
    }

    fn value(&mut self, value: &Data<'_>) {
        match value {
            Data::Text(text) => self.text(b't', text),
            Data::Number(number) => self.number(b'n', *number),
            Data::Integer(number) => self.text(b'i', &number.to_string()),
            Data::Float(text) => self.text(b'f', text),
            Data::Boolean(boolean) => self.number(b'b', u64::from(*boolean)),
            Data::List(entries) => {
                self.number(b'l', entries.len() as u64);
                for entry in entries {
                    self.value(entry);
                }
            }
            Data::Table(fields) => self.fields(fields),
        }
    }

    fn fields(&mut self, fields: &[(&str, Data<'_>)]) {
        self.number(b'r', fields.len() as u64);
        for (name, value) in fields {
            self.text(b'k', name);
            self.value(value);
        }
    }

    fn rows<'a>(&mut self, rows: impl ExactSizeIterator<Item = Vec<(&'static str, Data<'a>)>>) {
        self.number(b'l', rows.len() as u64);
        rows.for_each(|row| self.fields(&row));
    }
}
