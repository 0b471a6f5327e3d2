//! The hash of what a catalogue defines: FNV-1a, of 64 bits.
//!
//! It tells copies apart, and is no protection against somebody who wants two catalogues to have the same one.

use crate::Catalogue;
use crate::fields::Data;
use crate::model::{Class, Definition, Problem, Reason, Server};

/// The hash of all rows, those of the base too, as 16 hexadecimal digits. The order of the rows in the dataset, its
/// comments and its file name do not matter.
pub(super) fn of(catalogue: &Catalogue) -> String {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
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
    format!("{:016x}", hash.0)
}

struct Fnv(u64);

impl Fnv {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

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

#[cfg(test)]
mod tests {
    use super::Fnv;

    #[test]
    fn it_is_fnv_1a() {
        for (text, expected) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
            hash.bytes(text.as_bytes());
            assert_eq!(hash.0, expected, "{text}");
        }
    }
}
