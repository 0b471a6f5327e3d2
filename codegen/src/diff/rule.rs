//! [`Rule`]: every kind of change, with what it means for each consumer. This table is the only place that says so.

use super::{Consumer, Verdict};

/// Declares the rules: for each its word, what changes and how, and the verdicts for Rust, clients and documents.
macro_rules! rules {
    ($($rule:ident = $word:literal, $noun:literal $what:literal: $rust:ident $clients:ident $documents:ident;)+) => {
        /// A kind of change, with what it means for each consumer.
        ///
        /// # Examples
        ///
        /// ```
        /// use status_codegen::diff::{Consumer, Rule, Verdict};
        ///
        /// assert_eq!(Rule::MemberRequired.word(), "member-required");
        /// assert_eq!(Rule::MemberRequired.sentence(), "A member may no longer be missing");
        /// assert_eq!(Rule::MemberRequired.verdict(Consumer::Rust), Some(Verdict::Breaks));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!($noun, " ", $what, ".")] $rule,)+
        }

        impl Rule {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$rule),+];

            /// The word for it, such as `problem-removed`.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$rule => $word),+ }
            }

            /// What changes, with an article, such as `A problem`.
            #[must_use]
            pub fn noun(self) -> &'static str {
                match self { $(Self::$rule => $noun),+ }
            }

            /// How it changes, as it reads behind what does, such as `is removed`.
            #[must_use]
            pub fn what(self) -> &'static str {
                match self { $(Self::$rule => $what),+ }
            }

            /// What it means for a consumer; `None` if it does not concern them.
            #[must_use]
            pub fn verdict(self, consumer: Consumer) -> Option<Verdict> {
                let (rust, clients, documents) = match self { $(Self::$rule => ($rust, $clients, $documents)),+ };
                match consumer {
                    Consumer::Rust => rust,
                    Consumer::Clients => clients,
                    Consumer::Documents => documents,
                }
            }
        }
    };
}

const BREAKS: Option<Verdict> = Some(Verdict::Breaks);
const NEW: Option<Verdict> = Some(Verdict::New);
const WORDING: Option<Verdict> = Some(Verdict::Wording);
const NONE: Option<Verdict> = None;

rules! {
    DocumentChanged = "document-changed", "The dataset" "says something else about itself": NONE NONE WORDING;
    ClassRenamed = "class-renamed", "A class" "has another name": BREAKS NONE WORDING;
    ClassText = "class-text", "A class" "is described otherwise": WORDING NONE WORDING;
    ServerAdded = "server-added", "A server" "is new": NEW NONE NEW;
    ServerRemoved = "server-removed", "A server" "is removed": BREAKS NONE BREAKS;
    ServerText = "server-text", "A server" "is described otherwise": WORDING NONE WORDING;

    StatusAdded = "status-added", "A status" "is new": NEW NEW NEW;
    StatusRemoved = "status-removed", "A status" "is removed": BREAKS NONE BREAKS;
    StatusMoved = "status-moved", "A status" "has another code": BREAKS BREAKS BREAKS;
    StatusSubMoved = "status-sub-moved", "A status" "has another sub-status": BREAKS NONE BREAKS;
    StatusRenamed = "status-renamed", "A status" "has another name": BREAKS NONE WORDING;
    StatusPhrase = "status-phrase", "A status" "has another phrase": WORDING WORDING WORDING;
    StatusFacts = "status-facts", "A status" "has other semantics": NEW NEW NEW;
    StatusText = "status-text", "A status" "is described otherwise": WORDING NONE WORDING;

    ReasonAdded = "reason-added", "A reason" "is new": NEW NONE NEW;
    ReasonRemoved = "reason-removed", "A reason" "is removed": NONE NONE BREAKS;
    ReasonText = "reason-text", "A reason" "is described otherwise": WORDING NONE WORDING;

    ProblemAdded = "problem-added", "A problem" "is new": NEW NEW NEW;
    ProblemRemoved = "problem-removed", "A problem" "is removed": BREAKS BREAKS BREAKS;
    ProblemRenamed = "problem-renamed", "A problem" "has another name": BREAKS NONE WORDING;
    TypeMoved = "type-moved", "A problem" "has another type URI, and `former` has the old one": NONE BREAKS NEW;
    TypeChanged = "type-changed", "A problem" "has another type URI, and `former` lacks the old one": BREAKS BREAKS BREAKS;
    FormerAdded = "former-added", "A problem" "has one more former type URI": NEW NONE NEW;
    FormerRemoved = "former-removed", "A problem" "loses a former type URI": BREAKS NONE BREAKS;
    ProblemStatus = "problem-status", "A problem" "has another status": NEW BREAKS WORDING;
    ProblemSubStatus = "problem-sub-status", "A problem" "has another sub-status": NEW NONE WORDING;
    ProblemTitle = "problem-title", "A problem" "has another title": WORDING WORDING WORDING;
    ProblemDetail = "problem-detail", "A problem" "has another detail": WORDING WORDING WORDING;
    ProblemRetry = "problem-retry", "A problem" "says otherwise whether the request may be sent again": NEW NEW NEW;
    ProblemDeprecated = "problem-deprecated", "A problem" "is deprecated": NEW NEW NEW;
    ProblemRevived = "problem-revived", "A problem" "is no longer deprecated": WORDING WORDING WORDING;
    ProblemLevel = "problem-level", "A problem" "is logged at another level": WORDING NONE WORDING;
    ProblemText = "problem-text", "A problem" "is described otherwise": WORDING NONE WORDING;

    MemberAdded = "member-added", "A member" "is new": BREAKS NEW NEW;
    MemberRemoved = "member-removed", "A member" "that was always there is removed": BREAKS BREAKS WORDING;
    OptionalMemberRemoved = "optional-member-removed", "A member" "that might be missing is removed": BREAKS NONE WORDING;
    InternalMemberAdded = "internal-member-added", "A member" "that is never sent is new": BREAKS NONE NEW;
    InternalMemberRemoved = "internal-member-removed", "A member" "that is never sent is removed": BREAKS NONE WORDING;
    MemberType = "member-type", "A member" "has another type": BREAKS BREAKS WORDING;
    MemberNarrowed = "member-narrowed", "A member" "has a type whose values all are values of the old one": BREAKS NONE WORDING;
    MemberList = "member-list", "A member" "becomes a list, or is one no longer": BREAKS BREAKS WORDING;
    WordAdded = "word-added", "A member" "has a new word among its values": NEW BREAKS NEW;
    WordRemoved = "word-removed", "A member" "loses a word of its values": BREAKS NONE WORDING;
    MemberOptional = "member-optional", "A member" "may now be missing": BREAKS BREAKS WORDING;
    MemberRequired = "member-required", "A member" "may no longer be missing": BREAKS NEW WORDING;
    MemberPublished = "member-published", "A member" "that was internal is sent": BREAKS NEW NEW;
    MemberWithheld = "member-withheld", "A member" "that was sent is internal": BREAKS BREAKS WORDING;
    MemberLogged = "member-logged", "A member" "that was sensitive is logged": WORDING NONE WORDING;
    MemberSensitive = "member-sensitive", "A member" "is sensitive, and no longer logged": WORDING NONE WORDING;
    MemberDeprecated = "member-deprecated", "A member" "is deprecated": NEW NEW NEW;
    MemberRevived = "member-revived", "A member" "is no longer deprecated": WORDING WORDING WORDING;
    MemberText = "member-text", "A member" "is described otherwise": WORDING NONE WORDING;
    MemberOrder = "member-order", "The members" "stand in another order": NONE NONE WORDING;

    HeaderAdded = "header-added", "A header field" "is new": NONE NEW NEW;
    HeaderRemoved = "header-removed", "A header field" "is no longer sent": NONE BREAKS WORDING;
    HeaderValue = "header-value", "A header field" "has another value": NONE NEW WORDING;
}

impl Rule {
    /// What changes and how, such as `A problem is removed`.
    #[must_use]
    pub fn sentence(self) -> String {
        format!("{} {}", self.noun(), self.what())
    }

    /// The worst that it means for anybody.
    #[must_use]
    pub fn worst(self) -> Option<Verdict> {
        Consumer::ALL.into_iter().filter_map(|consumer| self.verdict(consumer)).max()
    }
}
