//! What has to hold for any bytes: a value or a description of what is wrong comes out. The fuzz targets check it, and so
//! do the tests, over the corpus and over mutations of it.

use status_codegen::{Catalogue, Context, Diagnostics, File, OUTPUTS, Style, internal, parse, parse_team};
use status_core::{Hits, Server, StatusCode, SubStatusCode, explain, search};

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
            // The mark of a package with types is an empty file.
            _ => assert!(path.ends_with("py.typed") || !text.is_empty(), "{path}"),
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
