//! What the walker finds is what `serde_json` finds, and no bytes make it panic or take long.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::Value as Json;

use super::*;
use crate::{Escapes, Format, Reader, Text};

const KEYS: &[Key] =
    &[value("a", 0), inside("b", &[value("a", 1), inside("c", &[value("a", 2)])]), value("longer key", 3)];

/// JSON in which a key may stand twice.
#[derive(Clone, Debug)]
enum Tree {
    Word(&'static str),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(&'static str, Tree)>),
    /// A string that holds JSON; whether its quotes are written as .NET does.
    Inner(Box<Tree>, bool),
}

impl Tree {
    fn write(&self, space: &str) -> String {
        match self {
            Self::Word(word) => (*word).to_owned(),
            Self::Text(text) => serde_json::to_string(text).unwrap(),
            Self::List(trees) => {
                let trees: Vec<_> = trees.iter().map(|tree| tree.write(space)).collect();
                format!("[{space}{}{space}]", trees.join(","))
            }
            Self::Object(fields) => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(key, tree)| format!("{space}\"{key}\"{space}:{space}{}", tree.write(space)))
                    .collect();
                format!("{{{}{space}}}", fields.join(&format!("{space},")))
            }
            Self::Inner(tree, is_net) => {
                let text = serde_json::to_string(&tree.write(space)).unwrap();
                let inner = &text[1..text.len() - 1];
                // Only a quote behind one backslash alone is a quote of this level.
                if *is_net && !inner.contains(r"\\") {
                    format!("\"{}\"", inner.replace(r#"\""#, r"\u0022"))
                } else {
                    text
                }
            }
        }
    }
}

fn object() -> impl Strategy<Value = Tree> {
    let word = proptest::sample::select(vec!["0", "-1.5e+3", "200", "null", "true", "18446744073709551615"]);
    let leaf = prop_oneof![
        word.prop_map(Tree::Word),
        any::<String>().prop_map(Tree::Text),
        "[\"\\\\{}a]{0,20}".prop_map(Tree::Text)
    ];
    let key = || proptest::sample::select(vec!["a", "b", "c", "longer key", "other"]);
    let tree = leaf.prop_recursive(5, 60, 6, move |inner| {
        let fields = proptest::collection::vec((key(), inner.clone()), 0..6).prop_map(Tree::Object);
        prop_oneof![
            2 => fields.clone(),
            1 => proptest::collection::vec(inner, 0..4).prop_map(Tree::List),
            2 => (fields, any::<bool>()).prop_map(|(tree, is_net)| Tree::Inner(Box::new(tree), is_net)),
        ]
    });
    proptest::collection::vec((key(), tree), 0..8).prop_map(Tree::Object)
}

/// The object that a value is or, at the first level, that the text of it holds.
fn object_in(json: Option<&Json>, is_inner: &mut bool) -> Option<Json> {
    match json? {
        json @ Json::Object(_) => Some(json.clone()),
        Json::String(text) if !*is_inner => {
            *is_inner = true;
            serde_json::from_str(text).ok().filter(Json::is_object)
        }
        _ => None,
    }
}

/// What `serde_json` finds at the places of [`KEYS`].
fn expected(line: &str) -> [Option<Json>; 4] {
    let all: Json = serde_json::from_str(line).unwrap();
    let mut is_inner = false;
    let b = object_in(all.get("b"), &mut is_inner);
    let c = object_in(b.as_ref().and_then(|b| b.get("c")), &mut is_inner);
    let get = |json: Option<&Json>, key| json.and_then(|json| json.get(key)).cloned();
    [get(Some(&all), "a"), get(b.as_ref(), "a"), get(c.as_ref(), "a"), get(Some(&all), "longer key")]
}

/// A value as `serde_json` reads it. One of an object in a string is equal to it with or without the escapes undone.
fn same(value: Value<'_>, wanted: &Json) -> bool {
    let parsed = |bytes: &[u8]| serde_json::from_slice::<Json>(bytes).ok();
    match value {
        Value::Missing => false,
        Value::Text(text) => wanted.as_str().is_some_and(|wanted| wanted.as_bytes() == text.decode()),
        Value::Word(word) => parsed(word).as_ref() == Some(wanted),
        Value::Container(bytes) => {
            parsed(bytes).or_else(|| parsed(&Text::escaped(bytes, Escapes::Json).decode())).as_ref() == Some(wanted)
        }
    }
}

proptest! {
    #[test]
    fn the_walker_agrees_with_serde_json(tree in object(), space in "[ \t]{0,2}") {
        let line = tree.write(&space);
        let found = fields::<4>(line.as_bytes(), KEYS).unwrap();
        for (found, wanted) in found.into_iter().zip(expected(&line)) {
            match wanted {
                None => prop_assert_eq!(found, Value::Missing, "{}", line),
                Some(wanted) => prop_assert!(same(found, &wanted), "{:?} is not {} in {}", found, wanted, line),
            }
        }
        // However it is cut, it is not taken for a whole line.
        for end in 1..line.len() {
            let cut = fields::<4>(&line.as_bytes()[..end], KEYS);
            prop_assert_eq!(cut, Err(NotRead::Refused(Cause::Truncated)), "{} of {}", end, line);
        }
    }

    #[test]
    fn no_bytes_make_a_format_panic(
        line in proptest::collection::vec(proptest::sample::select(br#"{}[]",:\u0022nl log a<&;#"#.to_vec()), 0..80),
    ) {
        _ = fields::<4>(&line, KEYS);
        let wrapped = [br#"{"log":"{\"b\":"#, line.as_slice(), br#""}"#].concat();
        _ = fields::<4>(&wrapped, KEYS);
    }
}

#[test]
fn lines_may_be_elements_of_an_array() {
    let cases = ["{X}", "  {X}  ", "[{X},", ",{X}", "{X},", "{X}]", "[{X}]", "{X} ],", "\u{FEFF}{X}", "[ {X}\r"];
    for case in cases {
        let line = case.replace('X', r#""a":1"#);
        let found = fields::<4>(line.as_bytes(), KEYS).unwrap();
        assert_eq!(found[0], Value::Word(b"1"), "{line}");
    }
    for line in ["[", "]", " ],", "", "[]"] {
        let line = line.trim_end_matches(',');
        assert_eq!(fields::<4>(line.as_bytes(), KEYS), Err(NotRead::Aside(Aside::Blank)), "{line}");
    }
    for line in [r#"{"a":1},{"a":2}"#, r#"[{"a":1}, {"a":2}]"#, r#"{"a":1} {"a":2}"#] {
        assert!(matches!(fields::<4>(line.as_bytes(), KEYS), Err(NotRead::Refused(_))), "{line}");
    }
}

#[test]
fn docker_wraps_lines() {
    let line = br#"{"log":"{\"a\":\"x\\\"y\",\"b\":{\"a\":2}}\n","stream":"stdout","time":"2026-10-10T11:55:36Z"}"#;
    let found = fields::<4>(line, KEYS).unwrap();
    assert_eq!(found[0].text().unwrap().decode(), b"x\"y");
    assert_eq!(found[1], Value::Word(b"2"));
}

#[test]
fn wrong_brackets_and_deep_ones_are_refused() {
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(65), "]".repeat(65));
    for line in [r#"{"a":[}]}"#, r#"{"x":[{]}}"#, r#"{"a" 1}"#, r#"{"a":}"#, r"{a:1}", r#"{"a":1}x"#, &deep] {
        assert_eq!(fields::<4>(line.as_bytes(), KEYS), Err(NotRead::Refused(Cause::OtherFormat)), "{line}");
    }
    let fits = format!("{{\"x\":{}{}}}", "[".repeat(64), "]".repeat(64));
    assert!(fields::<4>(fits.as_bytes(), KEYS).is_ok());
}

#[test]
fn hostile_lines_take_no_longer_than_others() {
    let starts = [
        "",
        "{\"a\":",
        "{\"",
        "{\"log\":\"{",
        "{\"properties\":\"{\\\"",
        "{\"x\":[\"",
        "<Event Microsoft-Windows-IIS-Logging",
    ];
    let pieces =
        ["{", "\"", "\\", "[", " ", "\\\"", "\\\\", "\"\":{", "\"log\":\"{\",", "<Data Name=\"", "{\"b\":", "&"];
    let mut worst = Duration::ZERO;
    for (start, end) in starts.into_iter().map(|start| (start, "")).chain([("{\"log\":\"", "\"}")]) {
        for piece in pieces {
            let line = format!("{start}{}{end}", piece.repeat((1 << 20) / piece.len()));
            let begin = Instant::now();
            _ = fields::<4>(line.as_bytes(), KEYS);
            for format in [Format::COMBINED_IN_JSON, Format::IIS_EVENT] {
                _ = Reader::new(format).entry(line.as_bytes());
            }
            worst = worst.max(begin.elapsed());
            assert!(worst < Duration::from_secs(5), "{start}{piece}... takes {worst:?}");
        }
    }
    println!("{worst:?}");
}
