//! `[[problem]]`: a problem type of RFC 9457, and what it is made of.

mod example;
mod header;
mod member;
mod names;
#[cfg(feature = "openapi")]
mod sample;
mod template;
pub(super) mod uri;

pub use example::Example;
pub use header::{HeaderSource, ProblemHeader};
pub use member::{Member, MemberKind};
pub use names::RustVariant;
pub use template::{Part, Template};

use super::{Code, FormerType, LogLevel, Name, ProblemBase, Reference, Retry, Sentence, ServerId, Text, TypeUri};
use crate::fields::{nested, table};

table! {
    /// An error of an application: a problem type (RFC 9457), with a type URI, a title, a status and typed members.
    pub struct Problem, ProblemDraft = "problem", Row("[[problem]]") {
        /// The server that it belongs to, by the `id` of a `[[server]]`; without it, it is registered with IANA.
        server: Option<ServerId> [needed_in_teams],
        /// Its name, such as `SoldOut`; unique among all problems of the dataset.
        name: Name,
        /// Its type URI; left out, the server's `problems` and the name in lower case: `https://errors.shop.example/sold-out`.
        uri as "type": Option<TypeUri> [with_default],
        /// Type URIs that it had before, whole or as what stood behind the server's `problems`, such as `out-of-stock`.
        former: Vec<FormerType>,
        /// The status that it comes with, as a text: `"409"`, or `"409.2"` where the server has such a row. 4xx or 5xx.
        status: Option<Code> [needed_in_teams],
        /// What it is called, the same for each occurrence.
        title: Text,
        /// What happened this time; a member's name in braces, such as `{left}`, stands for its value, and `{{` for a brace.
        detail: Option<Template>,
        /// What it means, in one sentence that ends with a period.
        summary: Sentence,
        /// The values that it carries beside those of RFC 9457.
        members: Vec<Member>,
        /// Header fields that the response carries.
        headers: Vec<ProblemHeader>,
        /// Why it happens.
        causes: Vec<Text>,
        /// What to do about it.
        remedies: Vec<Text>,
        /// Whether, and how, the request may be sent again.
        retry: Vec<Retry>,
        /// How it is logged; left out, 5xx as `error` and 4xx as `info`.
        level: Option<LogLevel>,
        /// What is not certain about the row, and why.
        doubts: Vec<Text>,
        /// The sources of the whole row, the defining one first.
        references: Vec<Reference>,
        /// Since when it is no longer sent, and what is sent instead.
        deprecated: Option<Deprecation>,
    }
}

table! {
    /// That a problem is no longer sent.
    pub struct Deprecation, DeprecationDraft = "deprecation", Within("a deprecation") {
        /// Since when, as a version or a day, such as `2026-10`.
        since: Text,
        /// The name of the problem that is sent instead, of the same server.
        replacement as "use": Name,
    }
}

nested! {
    Deprecation, DeprecationDraft;
}

impl Problem {
    /// The key that problems are sorted by.
    pub(crate) fn key(&self) -> (Option<&ServerId>, &Name) {
        (self.server.as_ref(), &self.name)
    }

    /// Its type URI. A catalogue knows it for every problem.
    #[must_use]
    pub fn type_uri(&self) -> &str {
        self.uri.as_ref().map_or("about:blank", TypeUri::as_str)
    }

    /// The member of a name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name.as_str() == name)
    }

    /// The members that a response carries.
    pub fn public_members(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| !member.internal)
    }

    /// With whole type URIs, of which the row may have left out what they begin with.
    pub(crate) fn resolved(mut self, base: Option<&ProblemBase>) -> Self {
        self.uri = uri::resolved(self.uri.as_ref(), &self.name, base);
        for former in &mut self.former {
            if let Some(whole) = former.resolved(base) {
                *former = whole;
            }
        }
        self
    }
}
