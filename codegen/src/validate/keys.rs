//! Keys of rows that could not be read.

use crate::kind::Kind;
use crate::suggest::similar;
use crate::syntax::BrokenRow;

/// How many keys are kept. With more of them, a reference may be to any.
const MAX_KEYS: usize = 100;

/// The keys of rows that are there but could not be read: what refers to them is not reported as well.
pub(super) struct UnreadableKeys {
    may_be_any: bool,
    texts: Vec<String>,
}

impl UnreadableKeys {
    /// The keys of the rows of a kind that have errors of syntax.
    pub(super) fn of(kind: Kind, broken: &[BrokenRow]) -> Self {
        let mut keys = Self { may_be_any: false, texts: Vec::new() };
        for row in broken.iter().filter(|row| row.may_be(kind)) {
            keys.add(row.key.as_deref());
        }
        keys
    }

    /// Adds a row whose key is wrong: what stands there instead, if anything does.
    pub(super) fn add(&mut self, text: Option<&str>) {
        match text {
            Some(text) if self.texts.len() < MAX_KEYS => self.texts.push(text.to_owned()),
            _ => self.may_be_any = true,
        }
    }

    /// Whether a key that is missing looks like one that was meant to be there.
    pub(super) fn may_include(&self, key: &str) -> bool {
        self.may_be_any || similar(key, self.texts.iter().map(String::as_str)).is_some()
    }
}
