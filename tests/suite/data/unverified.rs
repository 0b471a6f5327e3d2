//! What is not certain, and where sources disagree: the entries that a doubt is about tell it, as a doubt or as a note.
//! The lists were written by hand, from the notes to `servers.csv`.

use std::collections::BTreeMap;

use status_core::{definitions, meanings};
use status_tests::check;

use crate::data::ledger::{Sides, Table, compare};
use crate::data::servers::entries;
use crate::{definition_by, says};

/// A server, its codes, and words that stand together in one of the notes or doubts of each.
type Doubt = (&'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const NOT_VERIFIED: [Doubt; 29] = [
    ("iis", &["410"], &["error pages of iis 6.0", "only"]),
    ("iis", &["500.14"], &["custom error list", "only"]),
    ("iis", &["500.17"], &["header", "custom error list", "only"]),
    ("iis", &["403.23", "403.24", "423.1", "423.2", "500.20", "503.1", "503.5"], &["read from the name of the constant"]),
    ("iis-arr", &["400.601", "400.602", "400.603", "400.604", "400.605", "400.606"], &["title only", "restates"]),
    ("iis-arr", &["502.2", "502.3", "502.4", "502.5", "502.6", "502.7"], &["title only", "restates"]),
    ("exchange", &["440"], &["microsoft does not document it"]),
    ("windows-parental-controls", &["450"], &["microsoft does not document it"]),
    ("cloudflare", &["527"], &["no longer documents it"]),
    ("cloudflare", &["527"], &["only source is wikipedia"]),
    ("aws-elb", &["562"], &["http.dev only", "150 kb"]),
    ("akamai-eaa",
        &["542", "543", "544", "545", "548", "549", "552", "553", "554", "555", "556", "557", "561", "562"],
        &["only source is http.dev"]),
    ("edgio", &["549"], &["only source is http.dev"]),
    ("shopify", &["430"], &["wikipedia", "used to mean", "request header fields too large"]),
    ("twitter", &["420"], &["does not document it in full"]),
    ("linkedin", &["999"], &["linkedin does not document it"]),
    ("esri-arcgis", &["498", "499"], &["does not document it in full"]),
    ("esri-arcgis", &["498", "499"], &["json body", "200"]),
    ("cpanel", &["509"], &["does not document it in full"]),
    ("informal", &["598", "599"], &["only source is wikipedia"]),
    ("apache-httpd", &["218"], &["only source is wikipedia", "circular"]),
    ("iis", &["407", "415", "416", "417", "423", "504"], &["iis 5.0 and 6.0 only", "not known"]),
    ("cloudflare", &["522", "525", "526"], &["status line"]),
    ("tencent-edgeone", &["520"], &["550", "without saying when"]),
    ("tencent-edgeone", &["550"], &["520", "without saying when"]),
    ("tencent-edgeone", &["521", "522", "523", "524", "525", "551", "552", "553", "554", "555"], &["without saying when"]),
    ("tencent-edgeone", &["550", "551", "552", "553", "554", "555"], &["august 2025"]),
    ("tencent-edgeone", &["499"], &["older versions"]),
    ("envoy", &["499"], &["no status code of its own"]),
];

/// By the numbers of the notes.
#[rustfmt::skip]
const DISAGREEMENTS: [(u8, &[Doubt]); 19] = [
    (1, &[
        ("iis", &["404.13", "413.1"], &["404.13", "413.1", "kb 943891", "kb 942074", "same event"]),
    ]),
    (2, &[
        ("iis", &["404.10"], &["431", "same event"]),
        ("iis", &["431"], &["404.10", "same event"]),
    ]),
    (3, &[
        ("iis", &["403.9"], &["too many users", "too many concurrent connections"]),
        ("iis", &["403.9", "503"], &["from iis 6.0", "503", "connlimit"]),
        ("iis", &["403.9", "500"], &["client windows", "queue", "gives 500"]),
    ]),
    (4, &[("iis", &["403.10"], &["invalid configuration", "kb 943891", "denied execute access"])]),
    (5, &[("iis", &["403.18"], &["custom error page", "wmi", "does not exist", "filters"])]),
    (6, &[
        ("iis",
            &["401", "401.1", "401.2", "401.3", "401.4", "401.5", "401.7", "401.501", "401.502", "401.503", "401.504"],
            &["since iis 6.0", "sc-substatus"]),
    ]),
    (7, &[
        ("iis", &["200", "404", "401.501", "401.502", "403.501", "403.502", "404.501", "404.502"],
            &["logging-only", "501 or 502", "200 or 404"]),
    ]),
    (8, &[
        ("iis", &["500.16", "500.18"], &["older microsoft lists", "iis 6.0 only"]),
        ("iis", &["500.16", "500.17", "500.18"], &["leaves it out", "iiscnfg.h still has"]),
        ("iis", &["400", "403.9", "414", "500", "500.11", "500.14", "500.15", "501", "503", "505"], &["cannot be customized"]),
    ]),
    (9, &[
        ("iis", &["502.2"], &["application request routing", "map request failure"]),
        ("iis-arr", &["502.2"], &["premature exit"]),
        ("iis", &["502.3"], &["3.0.1916", "winhttp"]),
        ("iis-arr", &["502.3"], &["forwarder connection error"]),
        ("iis", &["502.4"], &["3.0.1916", "no server"]),
        ("iis-arr", &["502.4"], &["no server (arr)"]),
        ("iis-arr", &["502.2", "502.3", "502.4"], &["older releases", "502.2 to 502.4"]),
        ("iis-arr", &["502.5"], &["asp.net core module", "process failure"]),
        ("aspnetcore-module", &["502.5"], &["application request routing", "websocket failure"]),
    ]),
    (10, &[("iis-arr", &["400.606"], &["competition", "completion"])]),
    (11, &[
        ("iis", &["404.20"], &["iis 7.5 express", "no default document"]),
        ("iis-express", &["404.20"], &["too many url segments"]),
    ]),
    (12, &[("iis", &["307"], &["kb 943891", "304"])]),
    // The table of 2023 lacks a name that the one of 2024 has, which leaves no doubt.
    (13, &[]),
    (14, &[("ms-webdav", &["449"], &["abnf", "reply with", "retry with"])]),
    (15, &[("cloudflare", &["524"], &["120", "100", "125"])]),
    (16, &[("qualys-ssllabs", &["529"], &["30 minutes", "v2 and v3", "15", "v4"])]),
    (17, &[
        ("spring", &["103"], &["6.0.5", "early_hints", "no longer", "2026"]),
        ("spring", &["419", "420"], &["deprecated", "no longer", "2026"]),
        ("spring", &["421"], &["2026", "misdirected request"]),
        ("spring", &["509"], &["deprecated since spring framework 7.0"]),
    ]),
    (18, &[
        ("nginx", &["495"], &["also known as", "ssl certificate error"]),
        ("nginx", &["496"], &["also known as", "ssl certificate required"]),
        ("nginx", &["444"], &["no phrase"]),
        ("nginx", &["494"], &["max_headers", "400", "494"]),
    ]),
    // A list of others that leaves numbers out says nothing about them.
    (19, &[]),
];

#[test]
fn every_doubt_is_told_by_its_entries() {
    check(|findings| {
        let numbered =
            DISAGREEMENTS.iter().flat_map(|(number, doubts)| doubts.iter().map(move |doubt| (*number, doubt)));
        for (number, (server, codes, words)) in NOT_VERIFIED.iter().map(|doubt| (0, doubt)).chain(numbered) {
            for code in *codes {
                let found = definition_by(server, code);
                let texts = [found.notes(), found.doubts()].concat();
                findings.holds(format_args!("{number}: {server} {code}: {words:?} in {texts:#?}"), says(&texts, words));
            }
        }
    });
}

/// The numbers of the disagreements, in their order: none is forgotten.
#[test]
fn every_disagreement_is_listed() {
    assert_eq!(DISAGREEMENTS.map(|(number, _)| number).to_vec(), (1..=19).collect::<Vec<_>>());
}

/// How a source was read is told nowhere; where that leaves a doubt, the doubt is told.
#[test]
fn no_note_or_doubt_tells_how_a_source_was_read() {
    check(|findings| {
        for found in definitions() {
            for text in [found.notes(), found.doubts()].concat() {
                for words in [
                    "read in ",
                    "read at",
                    "readable",
                    "could be read",
                    "not checked",
                    "public copy",
                    "fork",
                    "evidence",
                ] {
                    findings.holds(format_args!("{}: {text}", found.code()), !text.to_lowercase().contains(words));
                }
            }
        }
    });
}

/// A private number with several meanings is told of by each; the table tells how many there are.
#[test]
fn who_shares_a_private_number_with_another_meaning_says_so() {
    let mut owners = BTreeMap::<_, usize>::new();
    for entry in entries().iter().filter(|entry| entry.code.sub() == 0 && entry.code.code().status().is_none()) {
        *owners.entry(entry.code).or_default() += 1;
    }
    let sides = owners.into_iter().filter(|(_, owners)| *owners > 1).map(|(code, owners)| {
        let telling = meanings(code).iter().filter(|found| says(found.notes(), &[&code.to_string()])).count();
        Sides::of(code, Some(&owners.to_string()), Some(&telling.to_string()))
    });
    compare(Table::Servers, "meaning", sides);
    check(|findings| {
        findings.holds("499 of nginx", says(definition_by("nginx", "499").notes(), &["499", "esri"]));
        findings.holds("499 of Esri", says(definition_by("esri-arcgis", "499").notes(), &["499", "nginx"]));
    });
}
