//! [`Example`]: a value of a member, as the dataset shows it.

use std::fmt::Write;

use toml::de::DeValue;

use super::super::Text;
use super::MemberKind;
use super::uri::foreign;
use crate::diagnostics::Sink;
use crate::fields::{Expected, Node, Read, Shape, Value, mismatch, number_of};
use crate::hidden::is_hidden;
use crate::suggest::{list, nearest};

/// A value of a member: a single one, or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Example {
    /// A text of JSON.
    Text(String),
    /// A number of JSON without a point.
    Integer(i64),
    /// A number of JSON as it is written, such as `0.5`.
    Number(String),
    /// `true` or `false`.
    Boolean(bool),
    /// A list of JSON, of single values.
    List(Vec<Example>),
}

/// The integers that every reader of JSON keeps: 53 bits and the sign (RFC 8259 section 6).
const MOST: i64 = (1 << 53) - 1;

impl Example {
    /// The value as JSON on one line.
    #[must_use]
    pub fn json(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Integer(number) => number.to_string(),
            Self::Number(number) => number.clone(),
            Self::Boolean(boolean) => boolean.to_string(),
            Self::List(entries) => {
                let entries: Vec<_> = entries.iter().map(Self::json).collect();
                format!("[{}]", entries.join(","))
            }
        }
    }

    /// The value as JSON has it for a type, or what was expected instead.
    pub(super) fn fitted(&self, kind: &MemberKind, is_list: bool) -> Result<Self, String> {
        match (self, is_list) {
            (Self::List(entries), true) => {
                entries.iter().map(|entry| entry.fitted(kind, false)).collect::<Result<_, _>>().map(Self::List)
            }
            (_, true) => Err(format!("a list, each {}", expected(self, kind))),
            (Self::List(_), false) => Err(format!("{}, since it is no `list`", expected(self, kind))),
            (single, false) => single.as_kind(kind).ok_or_else(|| expected(single, kind)),
        }
    }

    /// A single value as JSON has it for a type.
    fn as_kind(&self, kind: &MemberKind) -> Option<Self> {
        // In JSON these are texts, which keep every digit.
        let as_text = match (kind, self) {
            (MemberKind::Integer64 | MemberKind::Decimal, Self::Integer(number)) => Some(number.to_string()),
            (MemberKind::Decimal, Self::Number(number)) => Some(number.clone()),
            _ => None,
        };
        if let Some(text) = as_text {
            return Self::Text(text).as_kind(kind);
        }
        let fits = match (kind, self) {
            (MemberKind::String, Self::Text(_))
            | (MemberKind::Boolean, Self::Boolean(_))
            | (MemberKind::Number, Self::Integer(_) | Self::Number(_)) => true,
            (MemberKind::Integer, Self::Integer(number)) => (-MOST..=MOST).contains(number),
            (MemberKind::Integer64, Self::Text(text)) => text.parse::<i64>().is_ok_and(|it| it.to_string() == *text),
            (MemberKind::Decimal, Self::Text(text)) => is_decimal(text),
            (MemberKind::DateTime, Self::Text(text)) => is_date_time(text),
            (MemberKind::Duration, Self::Integer(number)) => *number >= 0,
            (MemberKind::Duration, Self::Number(number)) => !number.starts_with('-'),
            (MemberKind::Uri, Self::Text(text)) => foreign(text).is_none(),
            (MemberKind::Uuid, Self::Text(text)) => is_uuid(text),
            (MemberKind::OneOf(values), Self::Text(text)) => values.iter().any(|value| value.as_str() == text),
            _ => false,
        };
        fits.then(|| self.clone())
    }
}

/// What would fit a type.
fn expected(found: &Example, kind: &MemberKind) -> String {
    match kind {
        MemberKind::String => "a text".to_owned(),
        MemberKind::Boolean => "`true` or `false`".to_owned(),
        MemberKind::Integer => format!("an integer from -{MOST} to {MOST}"),
        MemberKind::Integer64 => "an integer of 64 bits, such as \"9007199254740993\"".to_owned(),
        MemberKind::Decimal => "a decimal number, such as \"19.90\"".to_owned(),
        MemberKind::Number => "a number".to_owned(),
        MemberKind::DateTime => "a date and time with a zone, such as \"2026-10-02T07:32:00Z\"".to_owned(),
        MemberKind::Duration => "a number of seconds, 0 or more".to_owned(),
        MemberKind::Uri => "a URI, such as \"https://shop.example/carts/7\"".to_owned(),
        MemberKind::Uuid => "a UUID, such as \"1b4e28ba-2fa1-4d2e-883f-0016d3cca427\"".to_owned(),
        MemberKind::OneOf(values) => {
            let words: Vec<_> = values.iter().map(Text::as_str).collect();
            let near = if let Example::Text(text) = found { nearest(text, words.iter().copied()) } else { None };
            match near {
                Some(near) => format!("one of its words; did you mean \"{near}\"?"),
                None => format!("one of {}", list(&words, "and")),
            }
        }
        MemberKind::Object => "none: an object is described in `about`".to_owned(),
    }
}

/// Digits, with a sign before them or a point among them if need be.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(whole) && are_digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}

/// A moment as in RFC 3339 section 5.6. The grammar of TOML is the same, but for a space or nothing in some places.
fn is_date_time(text: &str) -> bool {
    let value = DeValue::parse(text).ok();
    let is_whole = value.as_ref().and_then(|value| value.get_ref().as_datetime()).is_some_and(|moment| {
        moment.date.is_some() && moment.offset.is_some() && moment.time.is_some_and(|time| time.second.is_some())
    });
    is_whole && text.as_bytes().get(10).is_some_and(|letter| letter.eq_ignore_ascii_case(&b'T'))
}

/// 32 hexadecimal digits in five groups (RFC 9562 section 4).
fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.concat().bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A text of JSON. What nobody would see, or what a terminal would obey, is escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if is_hidden(letter) => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    // Writing to a string does not fail.
                    let _ = write!(quoted, "\\u{unit:04x}");
                }
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

impl Value for Example {
    const SHAPE: Shape = Shape::Any;

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        if let Some(reported) = sink.hidden_in(&node.span()) {
            return Err(reported);
        }
        let found = match node.get() {
            DeValue::Array(entries) => {
                entries.iter().map(|entry| single(entry.get_ref())).collect::<Option<_>>().map(Self::List)
            }
            value => single(value),
        };
        found.ok_or_else(|| mismatch(node, Expected::Example, sink))
    }
}

/// A single value of TOML; none for a table, a list, or a number that JSON lacks.
fn single(value: &DeValue<'_>) -> Option<Example> {
    Some(match value {
        DeValue::String(text) => Example::Text(text.clone().into_owned()),
        DeValue::Integer(_) => Example::Integer(number_of(value)?),
        DeValue::Float(number) => {
            let text = number.as_str().replace('_', "");
            let text = text.strip_prefix('+').unwrap_or(&text);
            text.parse::<f64>().ok().filter(|number| number.is_finite())?;
            Example::Number(text.to_owned())
        }
        DeValue::Boolean(boolean) => Example::Boolean(*boolean),
        DeValue::Datetime(moment) => Example::Text(moment.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Example, MOST, MemberKind, Text};

    fn text(text: &str) -> Example {
        Example::Text(text.to_owned())
    }

    #[track_caller]
    fn check(kind: &MemberKind, right: &[Example], wrong: &[Example]) {
        for example in right {
            assert!(example.fitted(kind, false).is_ok(), "{example:?} is {kind}");
        }
        for example in wrong {
            assert!(example.fitted(kind, false).is_err(), "{example:?} is no {kind}");
        }
    }

    #[test]
    fn what_nobody_sees_is_escaped_in_json() {
        let hostile = "\"\\\n\u{1b}\u{7f}\u{9b}\u{202e}\u{e0001}é";
        let json = text(hostile).json();
        assert_eq!(json, r#""\"\\\n\u001b\u007f\u009b\u202e\udb40\udc01é""#);
        #[cfg(feature = "files")]
        assert_eq!(serde_json::from_str::<String>(&json).ok().as_deref(), Some(hostile));
    }

    #[test]
    fn each_type_has_its_values() {
        let (yes, one, half) = (Example::Boolean(true), Example::Integer(1), Example::Number("0.5".to_owned()));
        let list = Example::List(vec![]);
        check(&MemberKind::String, &[text(""), text("\n")], &[yes.clone(), one.clone(), list.clone()]);
        check(&MemberKind::Boolean, std::slice::from_ref(&yes), &[text("true"), one.clone()]);
        let too_large = Example::Integer(MOST + 1);
        check(
            &MemberKind::Integer,
            &[one.clone(), Example::Integer(-MOST)],
            &[too_large.clone(), half.clone(), text("1")],
        );
        check(&MemberKind::Integer64, &[text("-5"), too_large], &[text("+5"), text("05"), text("1.0"), half.clone()]);
        let decimals = ["0", "-0.10", "12345678901234567890.5"].map(text);
        check(&MemberKind::Decimal, &decimals, &["", ".5", "5.", "01", "1e5", "+1", "1,5"].map(text));
        check(&MemberKind::Number, &[one.clone(), half.clone()], &[text("1")]);
        let moments = ["2026-10-02T07:32:00Z", "2026-10-02t07:32:00.5+01:00"].map(text);
        let no_moments = ["2026-10-02", "2026-10-02T07:32:00", "2026-10-02 07:32:00Z", "2026-02-30T00:00:00Z", ""];
        check(&MemberKind::DateTime, &moments, &no_moments.map(text));
        check(&MemberKind::Duration, &[one, half], &[Example::Integer(-1), text("1s")]);
        check(&MemberKind::Uri, &["/a?b#c", "urn:x", ""].map(text), &["a b", "%", "ü"].map(text));
        let uuid = "1b4e28ba-2fa1-4d2e-883f-0016d3cca427";
        check(&MemberKind::Uuid, &[text(uuid), text(&uuid.to_uppercase())], &[text(&uuid.replace('-', "")), yes]);
        let words = MemberKind::OneOf(["a", "b"].iter().filter_map(|word| Text::new(word).ok()).collect());
        check(&words, &[text("a")], &[text("A"), text("")]);
        check(&MemberKind::Object, &[], &[text("{}"), list]);
    }

    #[test]
    fn a_list_has_a_list_as_its_example() {
        let list = Example::List(vec![text("a"), text("b")]);
        assert_eq!(list.fitted(&MemberKind::String, true), Ok(list.clone()));
        assert_eq!(list.fitted(&MemberKind::Boolean, true).ok(), None);
        assert_eq!(text("a").fitted(&MemberKind::String, true).ok(), None);
    }

    #[test]
    fn examples_are_json() {
        let list = Example::List(vec![text("a\"\\\u{1}\n"), Example::Integer(-1), Example::Number("0.5".to_owned())]);
        assert_eq!(list.json(), r#"["a\"\\\u0001\n",-1,0.5]"#);
    }
}
