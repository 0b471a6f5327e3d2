//! The members of a problem: the types of their components, and what reads and writes them.

use super::super::super::lowered::{Kind, Member};
use super::super::{comment, text};

/// What is said of a component.
pub(super) fn about_of(member: &Member<'_>) -> String {
    let mut parts: Vec<String> = member.about.map(comment).into_iter().collect();
    if parts.is_empty() {
        parts.push(comment(&format!("the member {}", member.wire)));
    }
    parts.extend(meaning(&member.kind).map(str::to_owned));
    parts.extend(member.sensitive.then(|| "It may not be logged.".to_owned()));
    parts.extend(member.deprecated.then(|| "It is no longer sent.".to_owned()));
    parts.join(" ")
}

/// What the type does not say.
fn meaning(kind: &Kind<'_>) -> Option<&'static str> {
    match kind {
        Kind::Integer => Some("A whole number of 53 bits."),
        Kind::Decimal => Some("A decimal number, as text with all its digits: {@code new BigDecimal} reads it."),
        Kind::DateTime => Some("A moment (RFC 3339): {@code OffsetDateTime.parse} reads it."),
        Kind::Duration => Some("A number of seconds."),
        Kind::Uri => Some("A URI or a reference to one."),
        Kind::Uuid => Some("A UUID."),
        Kind::String | Kind::Boolean | Kind::Integer64 | Kind::Number | Kind::OneOf { .. } | Kind::Object => None,
    }
}

/// The type of a component.
pub(super) fn its_type(member: &Member<'_>) -> String {
    let (plain, boxed) = types(&member.kind);
    match (member.list, member.optional) {
        (false, false) => plain.to_owned(),
        (false, true) => format!("Optional<{boxed}>"),
        (true, false) => format!("List<{boxed}>"),
        (true, true) => format!("Optional<List<{boxed}>>"),
    }
}

/// The type of a value, by itself and in a generic type.
fn types<'a>(kind: &'a Kind<'_>) -> (&'a str, &'a str) {
    match kind {
        Kind::Boolean => ("boolean", "Boolean"),
        Kind::Integer | Kind::Integer64 => ("long", "Long"),
        Kind::Number | Kind::Duration => ("double", "Double"),
        Kind::OneOf { type_name, .. } => (type_name, type_name),
        Kind::Object => ("Json.Obj", "Json.Obj"),
        Kind::String | Kind::Decimal | Kind::DateTime | Kind::Uri | Kind::Uuid => ("String", "String"),
    }
}

/// What reads a member, and what stands for one that is missing.
pub(super) fn read(member: &Member<'_>) -> String {
    let reader = match &member.kind {
        Kind::String => "Value::text".to_owned(),
        Kind::Boolean => "Value::bool".to_owned(),
        Kind::Integer => "Value::integer".to_owned(),
        Kind::Integer64 => "Value::integer64".to_owned(),
        Kind::Decimal => "Value::decimal".to_owned(),
        Kind::Number => "Value::number".to_owned(),
        Kind::DateTime => "Value::dateTime".to_owned(),
        Kind::Duration => "Value::duration".to_owned(),
        Kind::Uri => "Value::uri".to_owned(),
        Kind::Uuid => "Value::uuid".to_owned(),
        Kind::Object => "Value::object".to_owned(),
        Kind::OneOf { type_name, .. } => format!("{type_name}::read"),
    };
    let reader = if member.list { format!("ProblemReader.list({reader})") } else { reader };
    let wire = text(member.wire);
    if member.optional {
        return format!("from.optional({wire}, {reader})");
    }
    let fallback = match types(&member.kind).0 {
        _ if member.list => "List.of()",
        "boolean" => "false",
        "long" => "0L",
        "double" => "0.0",
        "String" => "\"\"",
        _ => "null",
    };
    format!("from.required({wire}, {reader}, {fallback})")
}

/// What a component gives to JSON.
pub(super) fn written(member: &Member<'_>) -> String {
    let write = match &member.kind {
        Kind::Boolean => "Json::ofBoolean".to_owned(),
        Kind::Integer => "Json::ofInteger".to_owned(),
        Kind::Integer64 => "Json::ofDigits".to_owned(),
        Kind::Number | Kind::Duration => "Json::ofNumber".to_owned(),
        Kind::OneOf { type_name, .. } => format!("{type_name}::json"),
        Kind::Object => "it -> it".to_owned(),
        Kind::String | Kind::Decimal | Kind::DateTime | Kind::Uri | Kind::Uuid => "Json::ofText".to_owned(),
    };
    let field = &member.field;
    match (member.list, member.optional, &member.kind) {
        (false, _, Kind::Object) => field.clone(),
        (true, true, _) => format!("{field}.map(list -> Value.list(list, {write}))"),
        (true, false, _) => format!("Value.list({field}, {write})"),
        (false, true, _) => format!("{field}.map({write})"),
        (false, false, Kind::OneOf { .. }) => format!("{field}.json()"),
        (false, false, _) => format!("{}({field})", write.replace("::", ".")),
    }
}
