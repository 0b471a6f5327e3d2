//! [`ProblemHeader`]: a header field that a problem's response carries.

use super::super::{FieldName, FieldValue, MemberName};
use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::{Entry, Field, Fields, Group, Need, Read, Slot, Value, nested, table};

table! {
    /// A header field that the response carries, with the value of a member or always the same.
    pub struct ProblemHeader, ProblemHeaderDraft = "problemHeader", Within("a header field of a problem") {
        /// Name of the field, such as `Retry-After`.
        name: FieldName,
        /// Where its value comes from.
        source: HeaderSource [group],
    }
}

nested! {
    ProblemHeader, ProblemHeaderDraft;
}

/// Where the value of a [`ProblemHeader`] comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeaderSource {
    /// From the member of this name; without a value there is no field.
    Member(MemberName),
    /// It is always the same.
    Constant(FieldValue),
}

/// The fields `from` and `value`, of which there is one.
impl Group for HeaderSource {
    const ENTRIES: &'static [Entry] = &[
        Entry::Field(Field::new(
            "from",
            "Name of the member that holds its value; either this or `value`.",
            <MemberName as Value>::SHAPE,
            Need::Never,
        )),
        Entry::Field(Field::new(
            "value",
            "Its value, where that is always the same.",
            <FieldValue as Value>::SHAPE,
            Need::Never,
        )),
    ];

    fn read(fields: &Fields<'_>, _: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        let from = Option::<MemberName>::read(fields, "from", None, sink);
        let value = Option::<FieldValue>::read(fields, "value", None, sink);
        match (from?, value?) {
            (Some(member), None) => Ok(Self::Member(member)),
            (None, Some(value)) => Ok(Self::Constant(value)),
            (None, None) => {
                let message = "a header field without a value";
                let diagnostic = Diagnostic::new(fields.span.clone(), message, "needs `from` or `value`");
                Err(sink.report(
                    diagnostic.help("name the member that holds it, `from = \"...\"`, or write `value = \"...\"`"),
                ))
            }
            (Some(_), Some(_)) => {
                let value = fields.key_place("value").unwrap_or_default();
                let diagnostic = Diagnostic::new(value, "`from` and `value` in one header field", "a second value");
                let from = fields.key_place("from").unwrap_or_default();
                Err(sink.report(diagnostic.related(from, "the first one").help("remove one of them")))
            }
        }
    }
}
