//! What an occurrence has beside the members of its type.

use alloc::borrow::Cow;
use alloc::{boxed::Box, string::String, vec::Vec};
use core::fmt;

use super::json::Writer;

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
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.instance.is_none() && self.title.is_none() && self.detail.is_none() && self.extensions.is_empty()
    }

    /// Writes the members that the reader did not know, without those that stand in the problem already.
    #[inline]
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

/// Members that a reader did not know, as they came
/// ([RFC 9457 section 3.2](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.2)).
///
/// # Examples
///
/// ```
/// use status_core::problem::Members;
///
/// let json = br#"{"type": "https://example.com/probs/out-of-credit", "balance": 30, "accounts": ["/account/12345"]}"#;
/// let problem = Members::from_json(json)?.unknown();
/// assert_eq!(problem.members().get("balance"), Some("30"));
/// for (name, value) in problem.members().iter() {
///     println!("{name}: {value}");
/// }
/// # Ok::<(), status_core::problem::FromJsonError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Extensions {
    /// Names, and values as JSON text.
    members: Vec<(String, String)>,
}

impl Extensions {
    #[inline]
    pub(super) fn new(members: Vec<(String, String)>) -> Self {
        Self { members }
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Each name and its value as JSON text, in the order in which they came.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
        self.members.iter().map(|(name, value)| (Cow::Borrowed(name.as_str()), value.as_str()))
    }

    /// The value of a member as JSON text; `None` if there is no such member. Of several with the same name, the last one
    /// counts.
    #[inline]
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().filter(|(own, _)| own == name).last().map(|(_, value)| value)
    }
}

impl fmt::Debug for Extensions {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
