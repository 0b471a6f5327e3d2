//! What has to hold for any bytes: a value or a description of what is wrong comes out. The fuzz targets check it, and so
//! do the tests, over the corpus and over mutations of it.

use status_codegen::{Body, Diagnostics, Style, extension, generate, model::Catalogue, parse};
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
            for artifact in generate(&catalogue) {
                if let Body::File(text) = artifact.body
                    && std::path::Path::new(&artifact.path).extension().is_some_and(|extension| extension == "rs")
                {
                    is_rust(&text);
                }
            }
        }
        Err(diagnostics) => describes(&diagnostics),
    }
}

/// A team's dataset.
pub(crate) fn own(bytes: &[u8]) {
    match extension::parse("fuzz.toml", bytes) {
        Ok(catalogue) => is_module(&catalogue),
        Err(diagnostics) => describes(&diagnostics),
    }
}

fn is_module(catalogue: &Catalogue) {
    let krate = "::status_core".parse().expect("a path");
    is_rust(&extension::rust("fuzz.toml", catalogue, &krate));
    assert!(!extension::markdown("fuzz.toml", catalogue).is_empty());
    assert!(serde_json::from_str::<serde_json::Value>(&extension::json(catalogue)).is_ok());
}

fn is_rust(text: &str) {
    // What is no item is printed as an error of the compiler.
    assert!(!text.contains("compile_error!"), "{text}");
    assert!(syn::parse_file(text).is_ok(), "no Rust:\n{text}");
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
