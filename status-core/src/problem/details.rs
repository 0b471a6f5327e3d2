//! What an occurrence has beside the members of its type.

use alloc::borrow::Cow;
use alloc::{boxed::Box, string::String};
use core::fmt;

use super::json::{Scanner, Writer};

/// The error that a problem was caused by.
pub type Source = Box<dyn core::error::Error + Send + Sync + 'static>;

/// What an occurrence has beside the members of its type; all of it can be missing.
#[derive(Debug, Default)]
pub(super) struct Details {
    pub(super) source: Option<Source>,
    pub(super) instance: Option<String>,
    /// Only where it differs from that of the type.
    pub(super) title: Option<String>,
    /// As it was received.
    pub(super) detail: Option<String>,
    pub(super) extensions: Extensions,
}

impl Details {
    /// Whether there is nothing to be sent.
    pub(super) fn is_empty(&self) -> bool {
        self.instance.is_none() && self.title.is_none() && self.detail.is_none() && self.extensions.is_empty()
    }

    /// Writes the members that the reader did not know, without those that stand in the problem already.
    pub(super) fn write_extensions(&self, json: &mut Writer, is_written: impl Fn(&str) -> bool) {
        for (name, value) in self.extensions.iter() {
            let set = match &*name {
                "detail" => self.detail.is_some(),
                "instance" => self.instance.is_some(),
                _ => false,
            };
            if !set && !is_written(&name) {
                json.raw_member(&name, value);
            }
        }
    }
}

/// Members that a reader did not know, as they came.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Extensions {
    /// The inside of a JSON object; empty if there are none.
    json: String,
}

impl Extensions {
    pub(super) fn new(json: String) -> Self {
        Self { json }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.json.is_empty()
    }

    /// Each name and its value as JSON text, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
        let mut inside = Scanner::new(&self.json);
        core::iter::from_fn(move || {
            inside.next_member().map(|(name, value)| (name.as_str().unwrap_or_default(), value.as_json()))
        })
    }

    /// The value of a member as JSON text.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().filter(|(own, _)| own == name).last().map(|(_, value)| value)
    }
}

impl fmt::Debug for Extensions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
