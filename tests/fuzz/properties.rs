//! What has to hold for any bytes: a value or a description of what is wrong comes out. The fuzz targets check it, and so
//! do the tests, over the corpus and over mutations of it.

#[path = "../../status-core/benches/problems/shop.rs"]
#[allow(dead_code, unreachable_pub, reason = "the generator writes all there is, for a user's crate")]
mod shop;

use status_codegen::{Catalogue, Context, Diagnostics, File, OUTPUTS, Style, internal, parse, parse_team};
use status_core::problem::json::{FromJsonError, MAX_LENGTH, Writer};
use status_core::problem::{DateTime, Decimal, MemberValue, Members, Uri, Uuid};
use status_core::{Hits, Server, StatusCode, SubStatusCode, explain, search};

use shop::ShopProblem;

/// The parsers of status-core: what they take they print again, and what they refuse they describe.
pub(crate) fn codes(bytes: &[u8]) {
    match StatusCode::from_bytes(bytes) {
        Ok(code) => assert_eq!(code.as_str().as_bytes(), bytes),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match text.parse::<SubStatusCode>() {
        Ok(code) => {
            // Sub-status 0 is none.
            assert_eq!(code.to_string(), text.strip_suffix(".0").unwrap_or(text));
            assert!(!explain(None, code).to_string().is_empty());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    match text.parse::<Server>() {
        Ok(server) => assert!(server.id().eq_ignore_ascii_case(text)),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    if let Some(code) = StatusCode::from_phrase(text) {
        assert!(code.status().is_some());
    }
}

/// The search: whatever is looked for, the hits are definitions.
pub(crate) fn searches(words: &str) {
    let hits = search(words);
    assert!(hits.iter().count() == hits.len() && hits.len() <= Hits::MOST);
    assert!(hits.iter().all(|hit| !hit.definition().summary().is_empty()));
}

/// A problem that was received: nothing is lost of it, and what is written of it is read as the same.
pub(crate) fn from_json(bytes: &[u8]) {
    let members = match Members::from_json(bytes) {
        Ok(members) => members,
        Err(error) => {
            assert!(error.offset() <= bytes.len() && !error.to_string().is_empty());
            return;
        }
    };
    let again = |json: &[u8]| Members::from_json(json).map(|members| members.unknown().to_json());
    is_same_again(&members.unknown().to_json(), again);
    let problem = ShopProblem::from_json(bytes).expect("its members were read");
    is_same_again(&problem.to_json(), |json| ShopProblem::from_json(json).map(|problem| problem.to_json()));
    assert!(problem.headers().iter().all(|(_, value)| value.bytes().all(|byte| (32..127).contains(&byte))));
    assert!(!problem.report().to_string().contains(char::is_control));
    for name in ["sku", "left", "reason", "retry_after", "until"] {
        comes_back::<String>(&members, name);
        comes_back::<bool>(&members, name);
        comes_back::<i64>(&members, name);
        comes_back::<f64>(&members, name);
        comes_back::<std::time::Duration>(&members, name);
        comes_back::<DateTime>(&members, name);
        comes_back::<Decimal>(&members, name);
        comes_back::<Uri>(&members, name);
        comes_back::<Uuid>(&members, name);
        comes_back::<Vec<String>>(&members, name);
    }
}

/// JSON that was written is JSON, and reading and writing it again changes nothing.
fn is_same_again(json: &str, again: impl Fn(&[u8]) -> Result<String, FromJsonError>) {
    match serde_json::from_str::<serde_json::Value>(json) {
        Ok(value) => assert!(value.is_object()),
        // It stood in what was received.
        Err(error) => assert!(error.to_string().starts_with("number out of range"), "{error}: {json}"),
    }
    // Escapes make it longer.
    if json.len() <= MAX_LENGTH {
        assert_eq!(again(json.as_bytes()).as_deref(), Ok(json));
    }
}

/// What a member is taken for is written and taken for the same again.
fn comes_back<T: MemberValue>(members: &Members<'_>, name: &str) {
    let written = |value: &T| {
        let mut json = Writer::starting_with("{\"status\":409");
        json.member(",\"value\":", value);
        json.finish()
    };
    if let Some(value) = members.get::<T>(name) {
        let json = written(&value);
        let again = Members::from_json(json.as_bytes()).expect("it was written").get::<T>("value");
        assert_eq!(again.as_ref().map(written), Some(json));
    }
}

/// A dataset: what is accepted becomes Rust, the same each time; what is not is described.
pub(crate) fn dataset(bytes: &[u8]) {
    let result = parse("fuzz.toml", bytes);
    assert_eq!(result, parse("fuzz.toml", bytes));
    match result {
        Ok(catalogue) => {
            all_is_valid(&catalogue);
            let standard = catalogue.standalone().expect("it stands by itself");
            for output in internal::OUTPUTS {
                is_valid(output.generate(standard, &Context::new("fuzz.toml")).expect("files"));
            }
        }
        Err(diagnostics) => describes(&diagnostics),
    }
}

/// A team's dataset.
pub(crate) fn team(bytes: &[u8]) {
    match parse_team("fuzz.toml", bytes) {
        Ok(catalogue) => all_is_valid(&catalogue),
        Err(diagnostics) => describes(&diagnostics),
    }
}

/// Every output of any dataset.
fn all_is_valid(catalogue: &Catalogue) {
    for output in OUTPUTS {
        is_valid(output.generate(catalogue, &Context::new("fuzz.toml")).expect("files"));
    }
}

/// Files are what their names say.
fn is_valid(files: Vec<File>) {
    for File { path, text, .. } in files {
        match path.rsplit_once('.') {
            Some((_, "rs")) => assert!(syn::parse_file(&text).is_ok(), "{path}:\n{text}"),
            Some((_, "json")) => assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{path}:\n{text}"),
            _ => assert!(!text.is_empty(), "{path}"),
        }
    }
}

/// There is something to say, each place lies in the text, and all of it can be shown.
fn describes(diagnostics: &Diagnostics) {
    assert!(diagnostics.iter().count() > 0);
    let text = diagnostics.text();
    for diagnostic in diagnostics {
        let places = diagnostic.related.iter().map(|(span, _)| span).chain([&diagnostic.span]);
        for span in places {
            assert!(text.get(span.clone()).is_some(), "{span:?} of {}", text.len());
        }
        assert!(!diagnostic.message.is_empty());
    }
    for style in [Style::Plain, Style::Color] {
        assert!(!diagnostics.render(style).is_empty());
    }
}
