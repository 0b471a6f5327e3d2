//! What was not verified, and where sources disagree: each doubt is a note of the entries that it is about. The lists
//! were written by hand, from the notes to `servers.csv`.

use std::collections::BTreeMap;

use status_core::{Definition, meanings};
use status_tests::check;

use crate::data::ledger::{Sides, Table, compare};
use crate::data::servers::entries;
use crate::{cited, definition_by, says};

/// A server, its codes, and words that stand together in one of the notes of each.
type Doubt = (&'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const NOT_VERIFIED: [Doubt; 35] = [
    ("iis", &["410"], &["copies", "iis 6.0", "only"]),
    ("iis", &["500.14"], &["copies", "custom error list", "only"]),
    ("iis", &["500.17"], &["header", "copies", "only"]),
    ("iis", &["403.23", "403.24", "423.1", "423.2", "500.20", "503.1", "503.5"], &["read from the name of the constant"]),
    ("iis-arr", &["400.601", "400.602", "400.603", "400.604", "400.605", "400.606"], &["phrase alone", "restates"]),
    ("iis-arr", &["502.2", "502.3", "502.4", "502.5", "502.6", "502.7"], &["phrase alone", "restates"]),
    ("exchange", &["440"], &["client projects", "blog", "not in a microsoft page"]),
    ("windows-parental-controls", &["450"], &["book", "wikipedia", "only"]),
    ("cloudflare", &["527"], &["no longer", "documentation", "wikipedia only"]),
    ("cloudflare", &["521", "530"], &["fork"]),
    ("aws-elb", &["562"], &["http.dev only", "archived guide"]),
    ("akamai-eaa",
        &["542", "543", "544", "545", "548", "549", "552", "553", "554", "555", "556", "557", "561", "562"],
        &["http.dev only", "4xx part"]),
    ("akamai-eaa", &["542"], &["541, 546, 547, 551, 558 to 560, 563 and 564", "not found"]),
    ("edgio",
        &["530", "531", "532", "533", "534", "535", "536", "537", "538", "539", "540", "541", "542", "543", "544",
            "545", "546", "547", "548"],
        &["public copy", "documentation"]),
    ("edgio", &["530", "531", "532", "533", "534", "535", "536", "537"], &["public copy", "docs.edg.io"]),
    ("edgio", &["549"], &["http.dev only"]),
    ("shopify", &["430", "530", "540", "783"], &["public github copy", "wikipedia", "not on the page itself"]),
    ("shopify", &["430"], &["wikipedia", "used to mean", "request header fields too large"]),
    ("anthropic", &["529"], &["microsoft page"]),
    ("twitter", &["420"], &["evidence", "third parties"]),
    ("linkedin", &["999"], &["evidence", "third parties"]),
    ("linkedin", &["999"], &["no current text", "own"]),
    ("esri-arcgis", &["498", "499"], &["evidence", "third parties"]),
    ("esri-arcgis", &["498", "499"], &["json body", "200"]),
    ("cpanel", &["509"], &["evidence", "third parties"]),
    ("informal", &["598", "599"], &["wikipedia only"]),
    ("apache-httpd", &["218"], &["doubtful", "circular"]),
    ("cloudfoundry-gorouter", &["496", "525", "526"], &["older revision", "archived in april 2025"]),
    ("cloudfoundry-gorouter", &["496"], &["newer", "499", "not checked"]),
    ("tencent-edgeone", &["520"], &["550", "without saying when"]),
    ("tencent-edgeone", &["550"], &["520", "without saying when"]),
    ("tencent-edgeone", &["521", "522", "523", "524", "525", "551", "552", "553", "554", "555"], &["without saying when"]),
    ("tencent-edgeone", &["550", "551", "552", "553", "554", "555"], &["august 2025"]),
    ("tencent-edgeone", &["499"], &["older text"]),
    ("envoy", &["499"], &["no status code of its own"]),
];

/// By the numbers of the notes.
#[rustfmt::skip]
const DISAGREEMENTS: [(u8, &[Doubt]); 19] = [
    (1, &[
        ("iis", &["404.13", "413.1"], &["404.13", "413.1", "kb 943891", "kb 942074", "same event"]),
        ("iis", &["404.13", "413.1"], &["prose", "http 404"]),
        ("iis", &["404.13"], &["iiscnfg.h has no constant"]),
    ]),
    (2, &[
        ("iis", &["404.10"], &["431", "same event"]),
        ("iis", &["431"], &["404.10", "same event"]),
        ("iis", &["404.10"], &["iiscnfg.h has no constant"]),
    ]),
    (3, &[
        ("iis", &["403.9"], &["too many users", "concurrent connections exceeded"]),
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
        ("iis", &["401.503", "401.504", "403.503", "403.504", "404.503", "404.504"],
            &["lists only", "501 and 502", "503 and 504", "kb 943891"]),
    ]),
    (8, &[
        ("iis", &["500.16", "500.18"], &["kb 318380", "specific to iis 6.0"]),
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
        ("iis-arr", &["502.2", "502.3", "502.4"], &["other releases", "502.2 to 502.4"]),
        ("iis-arr", &["502.5"], &["asp.net core module", "process failure"]),
        ("aspnetcore-module", &["502.5"], &["application request routing", "websocket failure"]),
    ]),
    (10, &[("iis-arr", &["400.606"], &["competition", "completion"])]),
    (11, &[
        ("iis", &["404.20"], &["iis 7.5 express", "no default document"]),
        ("iis-express", &["404.20"], &["too many url segments"]),
    ]),
    (12, &[("iis", &["307"], &["kb 943891", "304"])]),
    (13, &[("iis", &["406"], &["2023", "2024", "not acceptable"])]),
    (14, &[("ms-webdav", &["449"], &["abnf", "reply with", "retry with"])]),
    (15, &[("cloudflare", &["524"], &["120", "100", "older"])]),
    (16, &[("qualys-ssllabs", &["529"], &["30 minutes", "v2 and v3", "15", "v4"])]),
    (17, &[
        ("spring", &["103"], &["6.0.5", "early_hints", "no longer", "2026"]),
        ("spring", &["419", "420"], &["deprecated", "no longer", "2026"]),
        ("spring", &["421"], &["2026", "misdirected request"]),
        ("spring", &["509"], &["deprecated since spring framework 7.0"]),
    ]),
    (18, &[
        ("nginx", &["495"], &["wikipedia", "ssl certificate error"]),
        ("nginx", &["496"], &["wikipedia", "ssl certificate required"]),
        ("nginx", &["497"], &["wikipedia"]),
        ("nginx", &["444"], &["no phrase"]),
        ("nginx", &["494"], &["max_headers", "400", "494"]),
    ]),
    (19, &[
        ("nodejs", &["509"], &["jshttp/statuses", "418 and 509"]),
        ("nginx", &["444", "494", "495", "496", "497", "498", "499"], &["jshttp/statuses", "leaves this number out"]),
    ]),
];

#[test]
fn every_doubt_is_a_note_of_its_entries() {
    check(|findings| {
        let numbered =
            DISAGREEMENTS.iter().flat_map(|(number, doubts)| doubts.iter().map(move |doubt| (*number, doubt)));
        for (number, (server, codes, words)) in NOT_VERIFIED.iter().map(|doubt| (0, doubt)).chain(numbered) {
            for code in *codes {
                let notes = definition_by(server, code).notes();
                findings.holds(format_args!("{number}: {server} {code}: {words:?} in {notes:#?}"), says(notes, words));
            }
        }
    });
}

/// The numbers of the disagreements, in their order: none is forgotten.
#[test]
fn every_disagreement_is_listed() {
    assert_eq!(DISAGREEMENTS.map(|(number, _)| number).to_vec(), (1..=19).collect::<Vec<_>>());
    assert!(DISAGREEMENTS.iter().all(|(_, doubts)| !doubts.is_empty()));
}

/// The article itself was not readable beyond its start; its table was read in copies.
#[test]
fn whoever_rests_on_kb_318380_says_that_copies_were_read() {
    let tells = |found: &Definition| {
        let references: Vec<_> = found.references().iter().map(cited).collect();
        let cites = references.iter().find(|reference| reference.starts_with("Microsoft KB 318380"));
        cites.map(|cited| cited.contains("cop") || says(found.notes(), &["cop"]))
    };
    check(|findings| {
        for entry in entries().iter().filter(|entry| entry.server == "iis") {
            let rests_on_it = entry.rows.iter().any(|row| row.get("source").contains("Microsoft KB 318380 (copies"));
            if rests_on_it {
                findings.equal(format!("{}: says so", entry.name()), tells(entry.definition()), Some(true));
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
