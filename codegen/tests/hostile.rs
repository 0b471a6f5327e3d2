//! Datasets that want to do harm: each gives a clear error, or output that is what it says.

use status_codegen::{Artifact, Body, extension, generate, parse};

const BASE: &str = include_str!("base.toml");

/// What is wrong with a dataset, in a few words each.
#[track_caller]
fn problems(dataset: &str) -> Vec<String> {
    let problems = parse("hostile.toml", dataset).expect_err("the dataset is refused");
    problems.iter().map(|problem| problem.message.clone()).collect()
}

/// A row that takes all its texts from one.
fn row(text: &str) -> String {
    let text = serde_json::to_string(text).expect("JSON texts are TOML texts");
    format!(
        "[[server]]\nid = \"shop\"\nname = {text}\nkind = \"service\"\nvendor = {text}\n\
         [[status]]\ncode = 409\nsub = 1\nserver = \"shop\"\nname = \"Hostile\"\nsummary = {summary}\n\
         causes = [{text}]\nremedies = [{text}]\nnotes = [{text}]\nsince = {text}\nuntil = {text}\n\
         references = [{{ title = {text} }}]\n",
        summary = text.trim_end_matches('"').to_owned() + ".\"",
    )
}

#[test]
fn characters_that_nobody_sees_are_refused() {
    let hidden = [
        '\u{202e}',
        '\u{202a}',
        '\u{2066}',
        '\u{2069}',
        '\u{200b}',
        '\u{200d}',
        '\u{200e}',
        '\u{200f}',
        '\u{2060}',
        '\u{feff}',
        '\u{ad}',
        '\u{61c}',
        '\u{180e}',
        '\u{2028}',
        '\u{2029}',
        '\u{fe0f}',
        '\u{fff9}',
        '\u{e0041}',
        '\u{7f}',
        '\u{85}',
        '\0',
        '\u{1b}',
    ];
    for letter in hidden {
        // Both as it is, and by an escape of TOML.
        let escape = format!("a\\U{:08X}b", u32::from(letter));
        let escaped = row("HERE").replace("HERE", &escape);
        let problems = extension::parse("hostile.toml", &escaped).expect_err("it is refused").to_string();
        let named = format!("U+{:04X}", u32::from(letter));
        assert!(problems.contains(&named), "{named}: {problems}");
        if !letter.is_control() {
            let plain = row("HERE").replace("HERE", &format!("a{letter}b"));
            let problems = extension::parse("hostile.toml", &plain).expect_err("it is refused").to_string();
            assert!(problems.contains(&named), "{named}: {problems}");
        }
    }
}

/// Texts that mean something to what reads the outputs.
const BREAKERS: [&str; 24] = [
    "*/ fn main() {} /*",
    "`code`",
    "``` fence",
    "</script><script>",
    "{braces} {{}} {0}",
    "\"quotes\" 'and' \\ backslash",
    "// comment",
    "#[doc = \"x\"]",
    "](https://example.com)",
    "[link][ref]",
    "<!-- comment -->",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "&amp; &#60;",
    "[^1]: note",
    "$(command)",
    "%s %n",
    "r#\"raw\"#",
    "a\\",
    "_emphasis_ **strong** ~~gone~~",
    "<b>bold</b>",
    "https://example.com/<x>",
];

#[test]
fn texts_that_mean_something_elsewhere_stay_texts() {
    for text in BREAKERS {
        let catalogue = extension::parse("own.toml", row(text)).unwrap_or_else(|problems| panic!("{problems}"));
        let rust = extension::rust("own.toml", &catalogue, &"::status_core".parse().expect("a path"));
        let file = syn::parse_file(&rust).unwrap_or_else(|error| panic!("{text}: {error}\n{rust}"));
        // The same items as with a harmless text, and the text is in them as it was given.
        let harmless = extension::parse("own.toml", row("Harmless")).expect("a harmless text");
        let harmless = extension::rust("own.toml", &harmless, &"::status_core".parse().expect("a path"));
        assert_eq!(file.items.len(), syn::parse_file(&harmless).expect("Rust").items.len(), "{text}");
        let literals = rust.replace("\\\"", "\"").replace("\\\\", "\\");
        assert!(literals.contains(text), "{text} is not in\n{rust}");
        let json: serde_json::Value = serde_json::from_str(&extension::json(&catalogue)).expect("JSON");
        assert_eq!(json["statuses"][0]["causes"][0], text);
        // A backslash takes its meaning from the letter behind it.
        let page = extension::markdown("own.toml", &catalogue);
        let bare: String =
            page.split('\\').enumerate().map(|(at, part)| part.get(at.min(1)..).unwrap_or_default()).collect();
        for meaning in
            ["<script>", "<!-- comment", "](https://example.com)", "<b>", "`code`", "_emphasis_", "**strong**"]
        {
            assert!(!bare.contains(meaning), "{meaning} in {page}");
        }
    }
}

#[test]
fn ids_and_names_that_are_paths_or_keywords_are_refused() {
    let long = "a-".repeat(200) + "a";
    for id in [
        "../../x", "a/b", "a\\b", ".", "..", "", "CON", "con:", "self", "crate", "super", "match", "r#x", "a b", "ä",
        "a--b", "-a", "a-", "all",
    ] {
        let dataset = row("x").replace("\"shop\"", &serde_json::to_string(id).expect("a text"));
        assert!(extension::parse("hostile.toml", dataset).is_err(), "{id}");
    }
    for name in ["Self", "self", "crate", "match", "r#x", "a::b", "A B", "", "1A", "A-B", "Ä", "A\nB", "_"] {
        let dataset = row("x").replace("\"Hostile\"", &serde_json::to_string(name).expect("a text"));
        assert!(extension::parse("hostile.toml", dataset).is_err(), "{name}");
    }
    // Long, but right.
    assert!(extension::parse("hostile.toml", row("x").replace("shop", &long)).is_ok());
    // What outputs are written to lies in the workspace, whatever the dataset says.
    for Artifact { path, body } in generate(&parse("base.toml", BASE).expect("the dataset is right")) {
        assert!(
            !path.contains("..") && !path.starts_with('/') && matches!(body, Body::File(_) | Body::Section { .. }),
            "{path}"
        );
    }
}

#[test]
fn numbers_beyond_their_limits_are_refused() {
    for number in ["-1", "0", "99", "1000", "65536", "99999999999999999999", "0x194", "1e3", "inf", "nan", "true"] {
        let dataset = row("x").replace("code = 409", &format!("code = {number}"));
        assert!(extension::parse("hostile.toml", &dataset).is_err(), "{number}");
        let dataset = row("x").replace("sub = 1", &format!("sub = {number}"));
        let taken = extension::parse("hostile.toml", &dataset).is_ok();
        assert_eq!(taken, number == "99", "{number}");
    }
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let deep = 10_000;
    for (open, close) in [("[", "]"), ("{ a = ", " }"), ("{a=[", "]}")] {
        let value = open.repeat(deep) + "1" + &close.repeat(deep);
        assert!(!problems(&format!("{BASE}\n[[status]]\ncode = {value}\n")).is_empty());
    }
    let dotted = vec!["a"; deep].join(".");
    assert!(!problems(&format!("{BASE}\n[[status]]\n{dotted} = 1\n")).is_empty());
    assert!(!problems(&format!("{BASE}\n[{dotted}]\n")).is_empty());
    assert!(!problems(&"[".repeat(100 * deep)).is_empty());
}

#[test]
fn one_long_text_is_one_text() {
    let text = "long ".repeat(2 * 1024 * 1024) + "x";
    let dataset = row("x").replace("causes = [\"x\"]", &format!("causes = [\"{text}\"]"));
    let catalogue = extension::parse("hostile.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(catalogue.definitions[0].causes[0].as_str().len(), text.len());
    // As a name it is refused, and the message does not repeat all of it.
    let dataset = row("x").replace("\"Hostile\"", &format!("\"{text}\""));
    let said = extension::parse("hostile.toml", dataset).expect_err("it is refused").to_string();
    assert!(said.len() < 100_000, "{} bytes of message", said.len());
}

/// The memory that a dataset takes is bounded by its size, so its size is.
#[test]
fn what_is_too_large_is_refused_unread() {
    let million =
        "[[status]]\ncode = 409\nsub = 1\nserver = \"shop\"\nname = \"Hostile\"\nsummary = \"x.\"\n".repeat(1_000_000);
    for text in [vec![b'#'; 100 * 1024 * 1024], million.into_bytes()] {
        let problems = parse("hostile.toml", text).expect_err("it is refused").to_string();
        assert!(problems.contains("the dataset is too large") && problems.len() < 1000, "{problems}");
    }
}

#[test]
fn more_mistakes_than_anybody_mends_are_not_all_kept() {
    let problems = parse("hostile.toml", "wrong = 1\n[[status]]\n".repeat(60_000)).expect_err("it is refused");
    assert_eq!(problems.iter().count(), 100_000);
    assert!(problems.to_string().contains("at least 100000 problems"));
}
