//! What the search of a site finds, asked in Node; the browser gets the same queries.

use std::fs;

use serde_json::{Value, json};
use status_codegen::Catalogue;
use status_tests::read;

use super::made::{built_in, empty, hostile, site};
use super::tools::{has, node};

/// What people look for, the page that they want, and how far down it may stand: first, or among the first three.
pub(super) struct Query {
    pub(super) text: String,
    pub(super) page: String,
    pub(super) within: usize,
}

impl Query {
    /// Where several pages are right, a meaning stands for the page that it is on.
    fn is_met_by(&self, path: &str) -> bool {
        let whole = path.split('#').next().unwrap_or_default();
        path == self.page || (self.within > 1 && whole == self.page)
    }
}

pub(super) fn queries() -> Vec<Query> {
    let text = read("tests/suite/site/queries.txt");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let query = |line: &str| {
        let split = |arrow, within| line.split_once(arrow).map(|(text, page)| (text, page, within));
        let (text, page, within) =
            split(" -> ", 1).or_else(|| split(" => ", 3)).unwrap_or_else(|| panic!("no query and page: {line}"));
        Query { text: text.trim_end().to_owned(), page: page.to_owned(), within }
    };
    lines.map(query).collect()
}

/// For each text the pages that are found, the best first; nothing where Node is missing.
fn found(name: &str, catalogue: &Catalogue, texts: &[&str]) -> Option<Vec<Vec<String>>> {
    if !has("node") {
        return None;
    }
    let folder = empty(name);
    let files = site(catalogue);
    let search = files.iter().find(|file| file.path == "search.js").expect("the search");
    fs::write(folder.join("search.js"), &search.text).expect("a file");
    let said = node("ask.cjs", &[&folder.join("search.js")], &json!(texts).to_string());
    let said: Value = serde_json::from_str(&said).expect("JSON");
    let hits = said["answers"].as_array().expect("a list").iter().map(|answer| answer.as_array().expect("hits"));
    let path = |hit: &Value| hit["path"].as_str().expect("a path").to_owned();
    Some(hits.map(|hits| hits.iter().map(path).collect()).collect())
}

#[test]
fn each_query_finds_its_page_first_or_among_the_first() {
    let queries = queries();
    assert!(queries.len() >= 60, "{} queries", queries.len());
    let texts: Vec<&str> = queries.iter().map(|query| query.text.as_str()).collect();
    let Some(found) = found("queries", &built_in(), &texts) else { return };
    let is_wrong =
        |(query, found): &(&Query, &Vec<String>)| !found.iter().take(query.within).any(|path| query.is_met_by(path));
    let wrong = queries.iter().zip(&found).filter(is_wrong);
    let wrong: Vec<_> = wrong.map(|(query, found)| format!("{}: {found:?}, not {}", query.text, query.page)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_found_is_a_page_of_the_site() {
    let texts = ["e", "s", "t", "4", "5", "timeout", "cache", "server", "certificate", "request", "0x80"];
    let Some(found) = found("paths", &built_in(), &texts) else { return };
    let paths: Vec<String> = site(&built_in()).into_iter().map(|file| file.path).collect();
    for found in found.into_iter().flatten() {
        let page = found.split(['#', '?']).next().unwrap_or_default();
        assert!(paths.iter().any(|path| path == page), "{found}");
    }
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    let Some(found) = found("nothing", &built_in(), &["", "  ", "?", "the", "xyzzyxyzzy", "\u{0}"]) else { return };
    assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>()[..3], [0, 0, 0], "{found:?}");
    assert!(found[4].is_empty(), "{found:?}");
}

#[test]
fn a_team_finds_its_own_rows_first_whatever_is_in_their_texts() {
    let texts = ["799", "404.7", "sold out", "gone", "https://errors.shop.example/sold-out", "%3Cinjected%3E"];
    let Some(found) = found("team", &hostile(), &texts) else { return };
    let first: Vec<_> = found.iter().map(|found| found.first().map(String::as_str)).collect();
    let expected = [
        Some("code/799.html"),
        Some("code/404.7.html"),
        Some("problem/shop/sold-out.html"),
        Some("code/410.html"),
        Some("problem/shop/sold-out.html"),
        Some("reason/shop/tag.html"),
    ];
    assert_eq!(first, expected, "{found:#?}");
}
