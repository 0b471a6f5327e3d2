//! The header fields of a problem, and the members that fill them.

use super::member;
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::fields::Node;
use crate::model::{HeaderSource, Member, MemberKind, ProblemDraft, ProblemHeader};

/// What a header field holds, as far as its syntax says.
struct Syntax {
    /// In lower case.
    name: &'static str,
    /// Whether a member of this type fits.
    fits: fn(&MemberKind) -> bool,
    /// The types that fit.
    types: &'static str,
}

/// Header fields with one value of a fixed form.
const SYNTAXES: &[Syntax] = &[
    Syntax {
        name: "retry-after",
        fits: |kind| matches!(kind, MemberKind::Duration | MemberKind::DateTime),
        types: "a `duration` or a `date-time`",
    },
    Syntax { name: "location", fits: |kind| matches!(kind, MemberKind::Uri), types: "a `uri`" },
    Syntax { name: "content-location", fits: |kind| matches!(kind, MemberKind::Uri), types: "a `uri`" },
    Syntax { name: "last-modified", fits: is_date, types: "a `date-time`" },
    Syntax { name: "expires", fits: is_date, types: "a `date-time`" },
    Syntax { name: "sunset", fits: is_date, types: "a `date-time`" },
    Syntax { name: "date", fits: is_date, types: "a `date-time`" },
];

fn is_date(kind: &MemberKind) -> bool {
    matches!(kind, MemberKind::DateTime)
}

/// What the response says of itself: the dataset has no say in it.
const OF_THE_RESPONSE: [&str; 5] =
    ["content-type", "content-length", "content-encoding", "transfer-encoding", "trailer"];

/// Reports header fields that cannot be written.
pub(super) fn check(row: &ProblemDraft<'_>, sink: &mut Sink<'_>) {
    let mut before: Vec<(String, &ProblemHeader, Node<'_>)> = Vec::new();
    for (header, node) in &row.headers.items {
        let name = header.name.as_str().to_ascii_lowercase();
        let place = node.place_of("name");
        if OF_THE_RESPONSE.contains(&&*name) {
            let diagnostic = Diagnostic::new(
                place.clone(),
                format!("the header field `{}` in a problem", header.name),
                "not the dataset's to say",
            );
            sink.report(diagnostic.help("remove it: whoever writes the response knows what it holds"));
        }
        let syntax = SYNTAXES.iter().find(|syntax| syntax.name == name);
        let is_same = |(other, first, _): &&(String, &ProblemHeader, Node<'_>)| {
            *other == name && (syntax.is_some() || first.source == header.source)
        };
        if let Some((.., first)) = before.iter().find(is_same) {
            let message = format!("duplicate header field `{}`", header.name);
            let diagnostic = Diagnostic::new(place, message, "second one here");
            let diagnostic = diagnostic.related(first.place_of("name"), "first one here");
            sink.report(diagnostic.help("a response has it once: remove one of them"));
            continue;
        }
        before.push((name, header, *node));
        check_source(row, header, *node, syntax, sink);
    }
}

fn check_source(
    row: &ProblemDraft<'_>,
    header: &ProblemHeader,
    node: Node<'_>,
    syntax: Option<&Syntax>,
    sink: &mut Sink<'_>,
) {
    match &header.source {
        HeaderSource::Member(name) => {
            let place = node.place_of("from");
            if let Some((member, stands)) = member(row, name.as_str(), &place, sink) {
                check_member(header, member, &place, stands, syntax, sink);
            }
        }
        HeaderSource::Constant(value) => {
            let is_delay = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let is_wrong = syntax.is_some_and(|syntax| match syntax.name {
                "retry-after" => !is_delay(value.as_str()) && !is_http_date(value.as_str()),
                "location" | "content-location" => false,
                _ => !is_http_date(value.as_str()),
            });
            if is_wrong {
                let message = format!("the value is none of `{}`", header.name);
                let expected = if header.name.as_str().eq_ignore_ascii_case("retry-after") {
                    "expected seconds, such as \"120\", or a date"
                } else {
                    "expected a date"
                };
                let diagnostic = Diagnostic::new(node.place_of("value"), message, expected);
                sink.report(diagnostic.help("a date is written such as \"Tue, 15 Nov 1994 08:12:31 GMT\""));
            }
        }
    }
}

fn check_member(
    header: &ProblemHeader,
    member: &Member,
    place: &Span,
    stands: Node<'_>,
    syntax: Option<&Syntax>,
    sink: &mut Sink<'_>,
) {
    if member.internal {
        let message = format!("the header field `{}` holds the internal member `{}`", header.name, member.name);
        let diagnostic = Diagnostic::new(place.clone(), message, "this is sent");
        let diagnostic = diagnostic.related(stands.place_of("internal"), "this says that it is never sent");
        sink.report(diagnostic.help("remove one of both"));
    } else if member.kind == MemberKind::Object {
        let message = format!("the header field `{}` holds an object", header.name);
        let diagnostic = Diagnostic::new(place.clone(), message, "no value of a field");
        sink.report(diagnostic.related(stands.place_of("type"), "this is its type").help("name another member"));
    } else if let Some(syntax) = syntax.filter(|syntax| member.list || !(syntax.fits)(&member.kind)) {
        let message = format!("the member `{}` has the wrong type for `{}`", member.name, header.name);
        let a_list = if member.list { "a list of `" } else { "`" };
        let label = format!("expected {}, found {a_list}{}`", syntax.types, member.kind);
        let at = if member.list { "list" } else { "type" };
        sink.report(Diagnostic::new(place.clone(), message, label).related(stands.place_of(at), "this is its type"));
    }
}

/// The form of dates that is sent (RFC 9110 section 5.6.7): `Tue, 15 Nov 1994 08:12:31 GMT`.
fn is_http_date(text: &str) -> bool {
    const FORM: &[u8] = b"Aaa, 00 Aaa 0000 00:00:00 GMT";
    let fits = |(form, found): (&u8, u8)| match form {
        b'0' => found.is_ascii_digit(),
        b'A' => found.is_ascii_uppercase(),
        b'a' => found.is_ascii_lowercase(),
        sign => *sign == found,
    };
    text.len() == FORM.len() && text.ends_with(" GMT") && FORM[..25].iter().zip(text.bytes()).all(fits)
}
