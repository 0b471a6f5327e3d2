//! What a code means for caches, content and clients.

use super::{Content, Emitter, FieldName, FieldValue, Level, RedirectKind, RedirectMethod, Reference, RetryKind, Text};
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span, joined};
use crate::fields::{Entry, Fields, Group, Node, Publisher, Read, Shape, Value, nested, table};

table! {
    /// The semantics of a standard code, which every server's definition of the code inherits.
    pub struct Facts, FactsDraft = "facts", Within("the semantics of a code") {
        /// Whether a response is heuristically cacheable (RFC 9110 section 15.1).
        cacheable: bool [standard] = false,
        /// Whether a response has content; `allowed` where the row does not say.
        content: Content [standard] = Content::Allowed,
        /// Header fields that come with the response, or must not.
        headers: Vec<Header> [standard],
        /// Where it redirects.
        redirect: Option<Redirect> [standard],
        /// Whether, and how, the request may be sent again.
        retry: Vec<Retry> [standard],
        /// Who sends it; without it, no source says.
        emitters: Vec<Emitter> [standard, unique],
    }
}

/// Only the standard's rows have them.
impl Group for Option<Facts> {
    const ENTRIES: &'static [Entry] = Facts::ENTRIES;

    fn read(fields: &Fields<'_>, _: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        match fields.publisher() {
            Publisher::Standard => FactsDraft::read(fields, None, sink).finish().map(Some),
            Publisher::Server => Ok(None),
            Publisher::Unknown(reported) => Err(reported),
        }
    }
}

table! {
    /// A header field that comes with a response, or must not.
    pub struct Header, HeaderDraft = "header", Within("a header field") {
        /// Name of the field, such as `WWW-Authenticate`.
        name: FieldName,
        /// What its value has to be or hold.
        value: Option<Text>,
        /// How strongly it is asked for.
        level: Level,
        /// The condition; without it, always.
        when: Option<Text>,
        /// A valid value, which the wire sample of the code carries; needed with `must` and without `when`.
        example: Option<FieldValue>,
        /// Where this is said.
        source: Option<Reference> [group],
    }
}

table! {
    /// Where the code redirects, and what becomes of the method.
    pub struct Redirect, RedirectDraft = "redirect", Within("a redirect") {
        /// Where it leads.
        kind: RedirectKind,
        /// What becomes of the method; without it, no source says.
        method: Option<RedirectMethod>,
        /// Whether browsers follow it by themselves (WHATWG Fetch).
        followed: bool = false,
    }
}

table! {
    /// A way to send the request again, and whether that is asked for, allowed or forbidden.
    pub struct Retry, RetryDraft = "retry", Within("a retry") {
        /// In what form, or after what.
        kind: RetryKind,
        /// How strongly it is asked for.
        level: Level,
        /// The condition.
        when: Option<Text>,
        /// Where this is said.
        source: Option<Reference> [group],
    }
}

table! {
    /// What a source asks of a party.
    pub struct Requirement, RequirementDraft = "requirement", Within("a requirement") {
        /// The party, such as `origin server`.
        who: Text,
        /// How strongly it is asked for.
        level: Level,
        /// What it asks for, as it reads after "must".
        what: Text,
        /// The condition.
        when: Option<Text>,
        /// Where this is said.
        source: Option<Reference> [group],
    }
}

nested! {
    Redirect, RedirectDraft;
    Retry, RetryDraft;
    Requirement, RequirementDraft;
}

impl Value for Header {
    const SHAPE: Shape = Shape::Table(&Self::TABLE);

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        let fields = Fields::within(node, &Self::TABLE, sink)?;
        let header = HeaderDraft::read(&fields, None, sink);
        if let (Ok(Level::Must), Ok(None), Ok(None)) = (header.level, &header.when, &header.example) {
            let message = "a header field that must always be there has no example";
            let diagnostic = Diagnostic::new(fields.place("level"), message, "`must` without `when` needs `example`")
                .help("add a valid value of the field: example = \"...\"; the wire sample of the code carries it");
            return Err(sink.report(diagnostic));
        }
        header.finish()
    }

    /// Each field is asked for once under one condition.
    fn check_list(items: &[(Self, Node<'_>)], sink: &mut Sink<'_>) {
        let mut headers = FirstPlaces::new();
        for (header, node) in items {
            // Names of fields ignore case.
            let [value, when] = [&header.value, &header.when].map(|text| text.as_ref().map_or("", Text::as_str));
            let key = joined(&[&header.name.as_str().to_ascii_lowercase(), value, header.level.word(), when]);
            let duplicate = |place: Span| {
                let message = format!("duplicate header field `{}`", header.name);
                Diagnostic::new(place, message, "second one here")
                    .help("`name`, `value`, `level` and `when` are the same: remove one of them")
            };
            headers.is_new(&key, &node.span(), sink, &duplicate);
        }
    }
}
