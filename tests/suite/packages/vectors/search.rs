//! Searches by words.

use serde_json::{Value, json};
use status_core::{Definition, Hit, definitions, search};

use super::meanings::key;

pub(super) fn hits() -> Vec<Value> {
    let texts = [
        "",
        " ",
        ".",
        "the of a",
        "404",
        "401.3",
        "401.0",
        "401.99",
        "iis 401.3: denied",
        "401. 3 and 401.x or web.config 1.2.3",
        "x401.3",
        "401.3x",
        "403.1 403.10",
        "1.2.3.4",
        "99 1000 0404",
        "not found",
        " Not Found\t",
        "NOT FOUND",
        "Not Allowed",
        "Request Entity Too Large",
        "too large",
        "moved temporarily",
        "teapot",
        "throttle",
        "throttled requests",
        "credentials rejected",
        "certificate of the unicorn",
        "cert",
        "ce",
        "caching",
        "used uses use",
        "client closed request",
        "nginx",
        "cloudflare timeout origin",
        "upstream connection reset by peer while the server was busy",
        "na\u{ef}ve",
        "na\u{ef}",
        "\u{e9}\u{e9}ing \u{e9}\u{e9}ed",
        "\u{1f600} \u{4e2d}",
        "\u{130}I",
        "toString constructor",
        "(.*) [a-z]+ \\ $&",
    ];
    let phrases = definitions().iter().step_by(9).filter_map(Definition::phrase);
    let summaries = definitions().iter().step_by(23).map(Definition::summary);
    let texts = texts.into_iter().chain(phrases).chain(summaries);
    let hit = |hit: Hit| json!([key(hit.definition()), hit.words()]);
    texts.map(|text| json!([text, search(text).into_iter().map(hit).collect::<Vec<_>>()])).collect()
}
