//! [`Member`]: a value that a problem carries, and of which type it is.

use std::fmt;

use super::super::{MemberName, Text};
use super::Example;
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, FirstPlaces, Sink, Span};
use crate::fields::{Entry, Field, Fields, Group, Need, Node, Read, Shape, Slot, Value, Words, one_of, table};

table! {
    /// A value that a problem carries beside those of RFC 9457: an extension member.
    pub struct Member, MemberDraft = "member", Within("a member") {
        /// Its name in JSON, such as `retry_after`.
        name: MemberName,
        /// What its values are.
        kind: MemberKind [group],
        /// What it says.
        about: Option<Text>,
        /// A value of its type, such as `3`; of a `list`, a list.
        example: Option<Example>,
        /// Whether it is a list of such values.
        list: bool = false,
        /// Whether it may be missing.
        optional: bool = false,
        /// Whether it is logged, and never sent.
        internal: bool = false,
        /// Whether it is sent, and never logged.
        sensitive: bool = false,
        /// Whether it will go away in a later version.
        deprecated: bool = false,
    }
}

impl Value for Member {
    const SHAPE: Shape = Shape::Table(&Self::TABLE);

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        let fields = Fields::within(node, &Self::TABLE, sink)?;
        let draft = MemberDraft::read(&fields, None, sink);
        let contradiction = contradiction(&draft, sink);
        let mut member = draft.finish()?;
        if let Some(reported) = contradiction {
            return Err(reported);
        }
        if let Some(example) = &member.example {
            let fitted = example.fitted(&member.kind, member.list);
            member.example = Some(fitted.map_err(|expected| sink.report(ill_fitting(&fields, &member, &expected)))?);
        }
        Ok(member)
    }

    /// Each name is there once.
    fn check_list(items: &[(Self, Node<'_>)], sink: &mut Sink<'_>) {
        let (mut names, mut fields) = (FirstPlaces::new(), FirstPlaces::new());
        for (member, node) in items {
            let place = node.place_of("name");
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate member `{}`", member.name), "second one here")
                    .help("a problem has one value of a name: choose another, or remove one of them")
            };
            if !names.is_new(member.name.as_str(), &place, sink, &duplicate) {
                continue;
            }
            let field = member.name.field();
            let clash = |place: Span| {
                let message = format!("the member `{}` gives the same field in Rust as another", member.name);
                Diagnostic::new(place, message, format!("gives `{field}`")).help("choose another name")
            };
            fields.is_new(&field, &place, sink, &clash);
        }
    }
}

/// A member that is neither sent nor logged.
fn contradiction(draft: &MemberDraft<'_>, sink: &mut Sink<'_>) -> Option<ErrorGuaranteed> {
    let is_both = matches!((&draft.internal, &draft.sensitive), (Ok(Some(true)), Ok(Some(true))));
    is_both.then(|| {
        let place = |key| draft.fields.key_place(key).unwrap_or_default();
        let diagnostic = Diagnostic::new(place("sensitive"), "a member that nobody sees", "so it is not logged");
        let diagnostic = diagnostic.related(place("internal"), "so it is not sent");
        sink.report(diagnostic.help("remove one of both, or the member"))
    })
}

fn ill_fitting(fields: &Fields<'_>, member: &Member, expected: &str) -> Diagnostic {
    let message = format!("the example of `{}` does not fit its type", member.name);
    let diagnostic = Diagnostic::new(fields.place("example"), message, format!("expected {expected}"));
    diagnostic.related(fields.place("type"), "this is its type")
}

/// What the values of a member are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberKind {
    /// Any text.
    String,
    /// True or false.
    Boolean,
    /// An integer of at most 53 bits, which every reader of JSON keeps as it is.
    Integer,
    /// An integer of 64 bits, a text in JSON.
    Integer64,
    /// A number with a point that is kept digit by digit, a text in JSON.
    Decimal,
    /// A number as computers round it.
    Number,
    /// A moment, as in RFC 3339.
    DateTime,
    /// A number of seconds.
    Duration,
    /// A URI or a reference to one.
    Uri,
    /// A UUID (RFC 9562).
    Uuid,
    /// One of some words.
    OneOf(Vec<Text>),
    /// An object of JSON; what is in it stands in `about`. Only registered problem types have it.
    Object,
}

impl MemberKind {
    /// Every word of the dataset.
    pub const WORDS: &'static [&'static str] = &[
        "string",
        "boolean",
        "integer",
        "integer64",
        "decimal",
        "number",
        "date-time",
        "duration",
        "uri",
        "uuid",
        "one-of",
        "object",
    ];

    /// The word in the dataset.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Integer64 => "integer64",
            Self::Decimal => "decimal",
            Self::Number => "number",
            Self::DateTime => "date-time",
            Self::Duration => "duration",
            Self::Uri => "uri",
            Self::Uuid => "uuid",
            Self::OneOf(_) => "one-of",
            Self::Object => "object",
        }
    }

    /// The type of a word; `values` are for `one-of`.
    fn new(word: &str, values: Vec<Text>) -> Option<Self> {
        Some(match word {
            "string" => Self::String,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "integer64" => Self::Integer64,
            "decimal" => Self::Decimal,
            "number" => Self::Number,
            "date-time" => Self::DateTime,
            "duration" => Self::Duration,
            "uri" => Self::Uri,
            "uuid" => Self::Uuid,
            "one-of" => Self::OneOf(values),
            "object" => Self::Object,
            _ => return None,
        })
    }
}

impl fmt::Display for MemberKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The fields `type` and `values`.
impl Group for MemberKind {
    const ENTRIES: &'static [Entry] = &[
        Entry::Field(Field::new(
            "type",
            "What its values are. `integer` has 53 bits, as JSON carries safely; `integer64` and `decimal` are texts in \
             JSON; a `duration` is a number of seconds. Only registered problems have an `object`.",
            Shape::OneOf(&Words {
                name: "MemberType",
                about: "What the values of a member are.",
                all: MemberKind::WORDS,
            }),
            Need::Always,
        )),
        Entry::Field(
            Field::new(
                "values",
                "The words of which its value is one; with `type = \"one-of\"` and only then.",
                <Vec<Text> as Slot>::SHAPE,
                Need::Never,
            )
            .unique(),
        ),
    ];

    fn read(fields: &Fields<'_>, _: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        let words: Vec<_> = Self::WORDS.iter().map(|word| (*word, *word)).collect();
        let word = match fields.node("type") {
            Ok(Some(node)) => one_of(node, &words, sink),
            Ok(None) => Err(sink.report(fields.missing(&["type"]))),
            Err(reported) => Err(reported),
        };
        let list = Vec::<Text>::read(fields, "values", None, sink);
        let is_clear = super::names::check_values(&list.items, sink);
        let (word, values) = (word?, Vec::<Text>::finish(list)?);
        is_clear?;
        match (word, fields.node("values")?) {
            ("one-of", None) => Err(sink.report(
                Diagnostic::new(fields.place("type"), "`one-of` without words", "needs `values` beside it")
                    .help("add the words: values = [\"...\", \"...\"]"),
            )),
            ("one-of", Some(node)) if values.is_empty() => {
                Err(sink.report(Diagnostic::new(node.span(), "`values` is empty", "expected at least one entry")))
            }
            ("one-of", _) | (_, None) => Self::new(word, values)
                .ok_or_else(|| sink.report(Diagnostic::new(fields.place("type"), "unknown word for `type`", ""))),
            (word, Some(_)) => Err(sink.report(
                Diagnostic::new(
                    fields.key_place("values").unwrap_or_default(),
                    "`values` without `type = \"one-of\"`",
                    "only such a member has them",
                )
                .help(format!("remove it, or write `type = \"one-of\"`: the type is `{word}`")),
            )),
        }
    }
}
