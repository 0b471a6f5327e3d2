//! Facts that are one of a fixed set of words.

use crate::diagnostics::Sink;
use crate::fields::{Node, Read, Shape, Value, Words, one_of};

/// Declares an enum whose variants are fixed words: in the dataset, in JSON, and in the generated crate, which gets
/// the same enum with the same documentation.
macro_rules! words {
    ($(#[doc = $doc:literal] $name:ident { $(#[doc = $about:literal] $variant:ident = $word:literal,)+ })+) => {
        $(
            #[doc = $doc]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[non_exhaustive]
            pub enum $name {
                $(#[doc = $about] $variant,)+
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

            impl Value for $name {
                const SHAPE: Shape = Shape::OneOf(&Words {
                    name: stringify!($name),
                    about: $doc,
                    all: &[$($word),+],
                });

                fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
                    one_of(node, Self::WORDS, sink)
                }
            }

            #[cfg(feature = "files")]
            impl crate::fields::ToData for $name {
                fn data(&self) -> crate::fields::Data<'_> {
                    crate::fields::Data::text(self.word())
                }
            }
        )+

        /// All enums of words, for the generated crate.
        #[cfg(feature = "files")]
        pub(crate) const WORD_ENUMS: &[WordEnum] = &[$(WordEnum {
            name: stringify!($name),
            doc: $doc,
            variants: &[$(Word { variant: stringify!($variant), doc: $about, text: $word }),+],
        }),+];
    };
}

/// An enum of words, as data.
#[cfg(feature = "files")]
pub(crate) struct WordEnum {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) variants: &'static [Word],
}

/// One variant of a [`WordEnum`].
#[cfg(feature = "files")]
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
    /// Which part of a field a reason is, where it is not the whole.
    ReasonPart {
        /// The first character.
        FirstCharacter = "first-character",
        /// The second character.
        SecondCharacter = "second-character",
        /// The first two characters.
        FirstTwoCharacters = "first-two-characters",
        /// The end, behind another token.
        Suffix = "suffix",
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
    /// How a problem is logged.
    LogLevel {
        /// As an error: somebody has to look at it.
        Error = "error",
        /// As a warning.
        Warn = "warn",
        /// As a message.
        Info = "info",
        /// Not at all.
        Off = "off",
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

impl Level {
    /// What stands between who and what is asked for, such as "must not".
    #[must_use]
    pub fn verb(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::MustNot => "must not",
            Self::Should => "should",
            Self::ShouldNot => "should not",
            Self::May => "may",
            Self::Expected => "is expected to",
            Self::Discouraged => "is advised not to",
        }
    }
}

impl Authority {
    /// Whose statement it is.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::VendorDoc => "the maker's documentation",
            Self::SourceCode => "the source code",
            Self::Secondary => "a third party",
        }
    }
}
