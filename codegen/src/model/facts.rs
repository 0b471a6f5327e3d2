//! What a code means for caches, content and clients.

use serde::Serialize;

use super::{
    Content, Date, Emitter, FieldName, FieldValue, Level, RedirectKind, RedirectMethod, RetryKind, Section, Text, Url,
};

/// Where a definition stands with its publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub enum State {
    /// In force.
    Registered,
    /// Registered until a day.
    Temporary {
        /// The day on which the registration ends.
        expires: Date,
    },
    /// No longer to be used, says its specification.
    Deprecated,
    /// Withdrawn by the registry.
    Obsoleted,
    /// Reserved, without a meaning.
    Unused,
    /// Not registered.
    Unofficial,
}

impl State {
    /// Every word of the dataset; `temporary` needs an expiry date beside it.
    pub const WORDS: &'static [&'static str] =
        &["registered", "temporary", "deprecated", "obsoleted", "unused", "unofficial"];

    /// The state that a word of the dataset stands for. There has to be an expiry date beside `temporary`, and beside
    /// no other.
    #[must_use]
    pub fn new(word: &str, expires: Option<Date>) -> Option<Self> {
        match (word, expires) {
            ("registered", None) => Some(Self::Registered),
            ("temporary", Some(expires)) => Some(Self::Temporary { expires }),
            ("deprecated", None) => Some(Self::Deprecated),
            ("obsoleted", None) => Some(Self::Obsoleted),
            ("unused", None) => Some(Self::Unused),
            ("unofficial", None) => Some(Self::Unofficial),
            _ => None,
        }
    }

    /// The word in the dataset.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Temporary { .. } => "temporary",
            Self::Deprecated => "deprecated",
            Self::Obsoleted => "obsoleted",
            Self::Unused => "unused",
            Self::Unofficial => "unofficial",
        }
    }
}

/// The semantics of a standard code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Heuristically cacheable (RFC 9110 section 15.1).
    pub cacheable: bool,
    /// Whether a response has content.
    pub content: Content,
    /// Header fields that come with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<Header>,
    /// Where it redirects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect: Option<Redirect>,
    /// Whether the request may be sent again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retry: Vec<Retry>,
    /// Who sends it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emitters: Vec<Emitter>,
}

/// A header field that comes with a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Name of the field.
    pub name: FieldName,
    /// What its value has to be or hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Text>,
    /// How strongly it is asked for.
    pub level: Level,
    /// The condition; none is always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// A valid value, which the wire sample carries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<FieldValue>,
    /// Where this is said.
    #[serde(flatten)]
    pub source: Option<Reference>,
}

/// Where a redirect leads and what becomes of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Redirect {
    /// Where it leads.
    pub kind: RedirectKind,
    /// What becomes of the method; none where no source says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<RedirectMethod>,
    /// Whether browsers follow it by themselves.
    pub followed: bool,
}

/// Whether, and how, a request may be sent again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Retry {
    /// In what form.
    pub kind: RetryKind,
    /// How strongly it is asked for.
    pub level: Level,
    /// The condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// Where this is said.
    #[serde(flatten)]
    pub source: Option<Reference>,
}

/// What a source asks of a party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// The party.
    pub who: Text,
    /// How strongly it is asked for.
    pub level: Level,
    /// What it asks for, as it reads after "must".
    pub what: Text,
    /// The condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// Where this is said.
    #[serde(flatten)]
    pub source: Option<Reference>,
}

/// Where something is said.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Reference {
    /// A section of an RFC.
    Rfc {
        /// Number of the RFC.
        rfc: u16,
        /// The section.
        section: Section,
    },
    /// An Internet-Draft.
    Draft {
        /// Name with version.
        draft: Text,
        /// The section.
        #[serde(skip_serializing_if = "Option::is_none")]
        section: Option<Section>,
    },
    /// Anything else.
    Page {
        /// Title of the page, file or book.
        title: Text,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Url>,
    },
}
