//! `fixtures/vectors.json`: calls and answers of status-core, which the package of every language has to give too.

mod meanings;
mod problem_types;
mod problems;
mod reasons;
mod search;

use serde_json::{Value, json};
use status_core::{Class, Reference, Retry, StatusCode, SubStatusCode, definitions};
use status_tests::{read, root};

use crate::all_codes;

const PATH: &str = "tests/fixtures/vectors.json";

/// The fewest calls that there have to be.
const FEWEST: usize = 3000;

/// What is called, and what makes the calls with their answers.
type Kind = (&'static str, fn() -> Vec<Value>);

const KINDS: [Kind; 15] = [
    ("parse", parse),
    ("canonical_reason", canonical_reasons),
    ("from_phrase", from_phrases),
    ("class_of", classes),
    ("facts", facts),
    ("explain", meanings::explanations),
    ("lookup", meanings::lookups),
    ("meanings", meanings::all_meanings),
    (SEARCH, search::hits),
    ("reason", reasons::whole_reasons),
    ("find_reasons", reasons::found_reasons),
    ("problem_types", problem_types::all),
    ("find_problem_type", problem_types::found),
    ("read", problems::read_problems),
    ("write", problems::written_problems),
];

/// What takes most of the time.
const SEARCH: &str = "search";

/// Each call with its answer on a line of its own, and how many there are.
fn calls_of(&(name, calls): &Kind) -> (String, usize) {
    let calls: Vec<_> = calls().iter().map(ToString::to_string).collect();
    (format!("\"{name}\": [\n{}\n]", calls.join(",\n")), calls.len())
}

/// All of them, under what is called.
fn vectors() -> (String, usize) {
    let (kinds, counts): (Vec<_>, Vec<_>) = KINDS.iter().map(calls_of).unzip();
    (format!("{{\n{}\n}}\n", kinds.join(",\n")), counts.iter().sum())
}

fn written() -> String {
    read(PATH).replace('\r', "")
}

const MEND: &str = "run: STATUS_WRITE=vectors cargo test --package status-tests vectors";

/// `STATUS_WRITE=vectors` writes the file anew.
#[test]
fn the_vectors_are_what_the_crate_says() {
    if std::env::var_os("STATUS_WRITE").is_some_and(|what| what == "vectors") {
        std::fs::write(root().join(PATH), vectors().0).expect("the file is written");
    }
    let written = written();
    for kind in KINDS.iter().filter(|(name, _)| *name != SEARCH) {
        let made = calls_of(kind).0;
        if !written.contains(&made) {
            let differs = made.lines().find(|line| !written.contains(*line));
            panic!("{}: {PATH} is stale, which lacks {differs:?}; {MEND}", kind.0);
        }
    }
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn all_vectors_are_what_the_crate_says() {
    let (vectors, count) = vectors();
    assert!(count >= FEWEST, "{count} calls");
    let written = written();
    let differs = vectors.lines().zip(written.lines()).find(|(made, written)| made != written);
    assert_eq!(differs, None, "{PATH} is stale; {MEND}");
    assert_eq!(vectors.len(), written.len(), "{PATH} is stale; {MEND}");
}

fn parse() -> Vec<Value> {
    let texts = [
        "",
        "4",
        "40",
        "404",
        "4040",
        "099",
        "100",
        "999",
        "000",
        " 404",
        "404 ",
        "404\n",
        "+404",
        "-404",
        "40x",
        "٤٠٤",
        "401.",
        ".3",
        "401.0",
        "401.3",
        "401.03",
        "401.+3",
        "401.65535",
        "401.65536",
        "401.99999",
        "401.100000",
        "401.1.1",
        "401.1e1",
        "4.04",
        "401,3",
        "1e2",
    ];
    let texts = texts.iter().map(|text| (*text).to_owned());
    let known = definitions().iter().map(|definition| definition.code().to_string());
    let mut texts: Vec<String> = texts.chain(known).collect();
    texts.dedup();
    let call =
        |text: &String| json!([text, text.parse().ok().map(|code: SubStatusCode| [code.code().as_u16(), code.sub()])]);
    texts.iter().map(call).collect()
}

fn canonical_reasons() -> Vec<Value> {
    let known = all_codes().map(|code| json!([code.as_u16(), code.canonical_reason()]));
    let none = [0, 1, 99, 1000, 65535].map(|number| json!([number, null]));
    known.chain(none).collect()
}

fn from_phrases() -> Vec<Value> {
    let standard = definitions().iter().filter(|definition| definition.server().is_none());
    let mut phrases: Vec<String> = Vec::new();
    for definition in standard {
        let known = definition.phrase().into_iter();
        let former = definition.former_phrases().iter().map(|former| former.phrase);
        for phrase in known.chain(former).chain(definition.aliases().iter().map(|alias| alias.phrase)) {
            phrases.extend([phrase.to_owned(), phrase.to_ascii_lowercase(), phrase.to_ascii_uppercase()]);
        }
    }
    let unknown =
        ["", "Lost", "Not  Found", "Not Found ", "NOT\u{a0}FOUND", "Ok\u{212a}", "toString", "__proto__", "İ"];
    phrases.extend(unknown.map(str::to_owned));
    let call = |phrase: &String| json!([phrase, StatusCode::from_phrase(phrase).map(|code| code.as_u16())]);
    phrases.iter().map(call).collect()
}

fn classes() -> Vec<Value> {
    let class = |class: Class| json!([class.digit(), class.title(), class.summary()]);
    let known = all_codes().map(|code| json!([code.as_u16(), code.class().map(class)]));
    let none = [0, 1, 99, 1000, 65535].map(|number| json!([number, null]));
    known.chain(none).collect()
}

fn reference(reference: &Reference) -> Value {
    json!([reference.to_string(), reference.url().map(|url| url.to_string())])
}

fn retry(retry: &Retry) -> Value {
    json!([retry.kind.word(), retry.level.word(), retry.when, retry.source.as_ref().map(reference)])
}

fn facts() -> Vec<Value> {
    let is_meant = |code: &StatusCode| code.status().is_some() || code.as_u16().is_multiple_of(37);
    let call = |code: StatusCode| {
        let header = |it: &status_core::HeaderField| {
            json!([it.name, it.level.word(), it.value, it.when, it.example, it.source.as_ref().map(reference)])
        };
        let redirect = code
            .redirect()
            .map(|it| json!([it.kind.word(), it.method.map(status_core::RedirectMethod::word), it.followed]));
        let answer = json!({
            "counts_as": code.counts_as().as_u16(),
            "is_heuristically_cacheable": code.is_heuristically_cacheable(),
            "content": code.content().word(),
            "redirect": redirect,
            "emitters": code.emitters().iter().map(|emitter| emitter.word()).collect::<Vec<_>>(),
            "headers": code.headers().iter().map(header).collect::<Vec<_>>(),
            "retry": code.retry().iter().map(retry).collect::<Vec<_>>(),
        });
        json!([code.as_u16(), answer])
    };
    all_codes().filter(is_meant).map(call).collect()
}
