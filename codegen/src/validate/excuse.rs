//! Why something may be missing: what it refers to was written wrongly, which was reported already.

use crate::diagnostics::Reported;
use crate::schema::Kind;
use crate::suggest::similar;
use crate::syntax::Broken;

/// More mistakes than that, and everything is excused.
const MANY: usize = 100;

/// The keys that could not be read.
pub(super) struct Excuse {
    all: bool,
    texts: Vec<String>,
}

impl Excuse {
    /// Begins with the rows of a kind that are no TOML.
    pub(super) fn new(kind: Kind, broken: &[Broken]) -> Self {
        let mut excuse = Self { all: false, texts: Vec::new() };
        for row in broken.iter().filter(|row| row.may_be(kind)) {
            excuse.add(row.reported, row.key.as_deref());
        }
        excuse
    }

    /// Adds a row whose key is wrong: what stands there instead, if anything does.
    pub(super) fn add(&mut self, _: Reported, text: Option<&str>) {
        match text {
            Some(text) if self.texts.len() < MANY => self.texts.push(text.to_owned()),
            _ => self.all = true,
        }
    }

    /// Whether the missing key looks like one that was meant to be there.
    pub(super) fn covers(&self, key: &str) -> bool {
        self.all || similar(key, self.texts.iter().map(String::as_str)).is_some()
    }
}
