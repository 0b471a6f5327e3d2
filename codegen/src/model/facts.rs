//! What a code means for caches, content and clients.

use serde::Serialize;

use super::{Date, FieldName, FieldValue, Section, Text, Url};

/// Declares an enum whose variants are fixed words: in the dataset, in JSON, and in the generated crate, which gets
/// the same enum with the same documentation.
macro_rules! words {
    ($(#[doc = $doc:literal] $name:ident { $(#[doc = $about:literal] $variant:ident = $word:literal,)+ })+) => {
        $(
            #[doc = $doc]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
            pub enum $name {
                $(#[doc = $about] #[serde(rename = $word)] $variant,)+
            }

            impl $name {
                /// Every word, with what it stands for.
                pub const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];

                /// The word in the dataset.
                #[must_use]
                pub fn word(self) -> &'static str {
                    match self { $(Self::$variant => $word),+ }
                }

                /// The name of the variant, here and in the generated crate.
                #[must_use]
                pub fn variant(self) -> &'static str {
                    match self { $(Self::$variant => stringify!($variant)),+ }
                }
            }
        )+

        /// All enums of words, for the generated crate.
        pub(crate) const WORD_ENUMS: &[WordEnum] = &[$(WordEnum {
            name: stringify!($name),
            doc: $doc,
            variants: &[$(Word { variant: stringify!($variant), doc: $about, text: $word }),+],
        }),+];
    };
}

/// An enum of words, as data.
pub(crate) struct WordEnum {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) variants: &'static [Word],
}

/// One variant of a [`WordEnum`].
pub(crate) struct Word {
    pub(crate) variant: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) text: &'static str,
}

words! {
    /// Whether a response has content (RFC 9110 section 6.4).
    Content {
        /// There has to be some.
        Required = "required",
        /// There may be some.
        Allowed = "allowed",
        /// Framed as usual, but of length 0.
        Empty = "empty",
        /// The response ends with its header section.
        Forbidden = "forbidden",
    }
    /// How strongly a source asks for something.
    Level {
        /// BCP 14's MUST.
        Must = "must",
        /// BCP 14's MUST NOT.
        MustNot = "must-not",
        /// BCP 14's SHOULD.
        Should = "should",
        /// BCP 14's SHOULD NOT.
        ShouldNot = "should-not",
        /// BCP 14's MAY.
        May = "may",
        /// Expected or allowed without a word of BCP 14.
        Expected = "expected",
        /// Advised against by documentation that is no specification.
        Discouraged = "discouraged",
    }
    /// Where a redirect leads.
    RedirectKind {
        /// To the new home of the resource.
        Permanent = "permanent",
        /// To where the resource is for now.
        Temporary = "temporary",
        /// To an indirect answer elsewhere.
        SeeOther = "see-other",
        /// To one of several, as the client or user chooses.
        Choice = "choice",
        /// To the response that the client already holds.
        StoredResponse = "stored-response",
    }
    /// What becomes of the method when a redirect is followed.
    RedirectMethod {
        /// It stays.
        Kept = "kept",
        /// POST may become GET, every other method stays.
        PostMayBecomeGet = "post-may-become-get",
        /// The target is retrieved with GET (or HEAD).
        Get = "get",
    }
    /// In what form a request may be sent again.
    RetryKind {
        /// As it was.
        SameRequest = "same-request",
        /// With something changed.
        ChangedRequest = "changed-request",
        /// As it was, after a wait.
        AfterDelay = "after-delay",
        /// After the conflict was resolved.
        AfterResolution = "after-resolution",
        /// On another connection.
        OtherConnection = "other-connection",
        /// Over another protocol.
        OtherProtocol = "other-protocol",
        /// For another resource.
        OtherResource = "other-resource",
    }
    /// The part that a server plays when it sends a code (RFC 9110 section 3).
    Emitter {
        /// Any server.
        AnyServer = "any-server",
        /// The origin server.
        OriginServer = "origin-server",
        /// A gateway (reverse proxy).
        Gateway = "gateway",
        /// A proxy.
        Proxy = "proxy",
        /// A proxy that changes the content.
        TransformingProxy = "transforming-proxy",
        /// A proxy that intercepts the connection, such as a captive portal.
        InterceptionProxy = "interception-proxy",
        /// A cache.
        Cache = "cache",
        /// An entity that blocks access on demand.
        BlockingEntity = "blocking-entity",
    }
    /// What kind of product a server is.
    ServerKind {
        /// It holds the resources.
        OriginServer = "origin-server",
        /// It stands before origin servers.
        ReverseProxy = "reverse-proxy",
        /// It spreads requests over servers.
        LoadBalancer = "load-balancer",
        /// It stands before clients.
        Proxy = "proxy",
        /// A content delivery network.
        Cdn = "cdn",
        /// A web service or hosting platform, seen from outside.
        Service = "service",
        /// A library that servers are written with.
        Framework = "framework",
        /// A library that makes requests.
        ClientLibrary = "client-library",
        /// No product: a use that nobody owns.
        Convention = "convention",
    }
    /// How good the source of a server's definition is.
    Authority {
        /// The maker's documentation.
        VendorDoc = "vendor-doc",
        /// The source code.
        SourceCode = "source-code",
        /// A third party.
        Secondary = "secondary",
    }
}

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
