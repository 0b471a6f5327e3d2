//! [`Value`]: the type of a member or of a header field, without what differs between versions of OpenAPI.

use crate::model::{Member, MemberKind, Text};

/// The largest integer that every reader of JSON keeps: 53 bits (RFC 8259 section 6).
const MOST: i64 = (1 << 53) - 1;

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// A type of JSON.
    pub(super) kind: &'static str,
    pub(super) format: Option<&'static str>,
    pub(super) pattern: Option<&'static str>,
    pub(super) minimum: Option<i64>,
    pub(super) maximum: Option<i64>,
    /// The words of which it is one; any value if there are none.
    pub(super) words: Vec<String>,
    /// Whether it is a list of such values.
    pub(super) is_list: bool,
}

impl Value {
    /// Any value of a type.
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, format: None, pattern: None, minimum: None, maximum: None, words: Vec::new(), is_list: false }
    }

    pub(super) fn with_format(self, format: &'static str) -> Self {
        Self { format: Some(format), ..self }
    }

    fn with_pattern(self, pattern: &'static str) -> Self {
        Self { pattern: Some(pattern), ..self }
    }

    pub(super) fn from(self, minimum: i64) -> Self {
        Self { minimum: Some(minimum), ..self }
    }

    pub(super) fn to(self, maximum: i64) -> Self {
        Self { maximum: Some(maximum), ..self }
    }

    pub(super) fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        Self { words: words.into_iter().map(str::to_owned).collect(), ..Self::new("string") }
    }

    pub(super) fn listed(self, is_list: bool) -> Self {
        Self { is_list, ..self }
    }

    /// What the values of a member are in JSON.
    pub(super) fn of(member: &Member) -> Self {
        let one = match &member.kind {
            MemberKind::String => Self::new("string"),
            MemberKind::Boolean => Self::new("boolean"),
            MemberKind::Integer => Self::new("integer").with_format("int64").from(-MOST).to(MOST),
            MemberKind::Integer64 => Self::new("string").with_pattern("^(0|-?[1-9][0-9]*)$"),
            MemberKind::Decimal => Self::new("string").with_pattern(r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"),
            MemberKind::Number => Self::new("number").with_format("double"),
            MemberKind::DateTime => Self::new("string").with_format("date-time"),
            MemberKind::Duration => Self::new("number").with_format("double").from(0),
            MemberKind::Uri => Self::new("string").with_format("uri-reference"),
            MemberKind::Uuid => Self::new("string").with_format("uuid"),
            MemberKind::OneOf(words) => Self::one_of(words.iter().map(Text::as_str)),
            MemberKind::Object => Self::new("object"),
        };
        one.listed(member.list)
    }

    /// What the values of a member are in a header field.
    pub(super) fn in_header(member: &Member) -> Self {
        match &member.kind {
            // Whole seconds (RFC 9110 section 10.2.3).
            MemberKind::Duration => Self::new("integer").from(0).listed(member.list),
            // A date as in RFC 9110 section 5.6.7, which is none of JSON Schema's formats.
            MemberKind::DateTime => Self::new("string").listed(member.list),
            _ => Self::of(member),
        }
    }
}
