//! Every statement of the support article stands in the catalogue. The list was written from the article by hand, as
//! the words that each statement cannot do without.

use std::collections::BTreeSet;

use status_core::{Article, Class, Definition, SubStatusCode, definitions};
use status_tests::{Findings, check};

/// The codes of the article and what it says each means.
const MEANINGS: [(&str, &[&str]); 30] = [
    ("200", &["success"]),
    ("201", &["post", "put", "succe", "data", "new resource"]),
    ("202", &["accept", "process", "not known"]),
    ("203", &["get", "head", "succe", "incomplete"]),
    ("204", &["fulfilled", "nothing new", "client"]),
    ("300", &["several locations", "client", "server", "agree on one"]),
    ("301", &["data", "new", "permanent url"]),
    ("302", &["data", "different url"]),
    ("304", &["get", "if-modified-since", "unchanged", "document", "date"]),
    ("400", &["request", "syntax"]),
    ("401", &["likely", "authentication", "access rights", "authorization field", "client", "none"]),
    ("401.1", &["denied", "credentials", "invalid", "user"]),
    ("401.2", &["denied", "configuration", "server"]),
    ("401.3", &["denied", "acl", "resource"]),
    ("401.4", &["denied", "custom", "isapi filter"]),
    ("401.5", &["denied", "custom", "isapi", "cgi", "web application"]),
    ("402", &["operation", "money", "client", "not paid"]),
    ("403", &["resource", "forbidden"]),
    ("404", &["url", "not", "found", "server"]),
    ("405", &["client", "method", "not allowed"]),
    ("406", &["found", "not delivered", "type", "accept and accepted-encoding"]),
    ("407", &["proxy", "authentication", "require"]),
    ("408", &["request", "timed out"]),
    ("409", &["conflict"]),
    ("410", &["no longer available", "no forwarding"]),
    ("500", &["server", "internal error", "cannot"]),
    ("501", &["legal", "particular server", "not support"]),
    ("502", &["another server or gateway", "not get a valid response"]),
    ("503", &["service", "not available", "busy"]),
    ("504", &["another server or gateway", "too long", "client"]),
];

/// Its practical hints.
const HINTS: [(&str, &[&str]); 4] = [
    ("302", &["redirect", "url", "directory", "trailing slash", "lack"]),
    ("401", &["iis", "browser", "authentication"]),
    ("401", &["sub-status", "401.1", "401.5"]),
    ("409", &["upload", "file", "older", "web server", "already"]),
];

/// Where it points to.
const FURTHER: [(&str, &str); 1] = [("401", "Troubleshooting HTTP 401 errors in IIS")];

/// The headings of its three groups, and the first digits of the codes under each.
const GROUPS: [(&str, &[u8]); 3] =
    [("Successful Transactions", &[2]), ("Redirection Transactions", &[3]), ("Error Messages", &[4, 5])];

/// Where the standard says otherwise: what the summary must not take over from the article, and what it has to say.
const CONTRADICTED: [(&str, &[&str], &[&str]); 6] = [
    ("203", &["partial", "incomplete"], &["transforming proxy"]),
    ("302", &["found", "permanent"], &["time being"]),
    ("402", &["cost", "money", "paid", "not pay"], &["reserved"]),
    ("409", &["older", "upload"], &["current state", "target resource"]),
    ("502", &["another server"], &["gateway or proxy", "invalid response"]),
    ("504", &["another server", "too long"], &["gateway or proxy"]),
];

#[track_caller]
fn row(code: &str) -> &'static Definition {
    let code: SubStatusCode = code.parse().expect("a code");
    let publisher = |row: &&Definition| row.server().is_none() == (code.sub() == 0);
    definitions().iter().filter(|row| row.code() == code).find(publisher).expect("a row")
}

fn check_words(what: &str, text: &str, words: &[&str], findings: &mut Findings) {
    let text = text.to_lowercase();
    for word in words {
        findings.holds(format_args!("{what}: `{word}` is not in `{text}`"), text.contains(word));
    }
}

#[test]
fn every_meaning_is_held() {
    check(|findings| {
        for (code, words) in MEANINGS {
            match row(code).article() {
                Some(article) => check_words(code, article.meaning, words, findings),
                None => findings.holds(format_args!("{code} has no article entry"), false),
            }
        }
    });
}

#[test]
fn every_hint_is_held_and_no_other_is_made_up() {
    check(|findings| {
        for (code, words) in HINTS {
            let hints = row(code).article().map_or(&[][..], |article| article.hints);
            let is_meant = |hint: &&str| words.iter().all(|word| hint.to_lowercase().contains(word));
            findings.holds(format_args!("{code}: {words:?} are not in {hints:?}"), hints.iter().any(is_meant));
        }
        for (code, _) in MEANINGS {
            let expected = HINTS.iter().filter(|(with_hint, _)| *with_hint == code).count();
            findings.equal(code, row(code).article().map_or(0, |article| article.hints.len()), expected);
        }
    });
}

#[test]
fn every_pointer_is_held_and_no_other_is_made_up() {
    check(|findings| {
        for (code, _) in MEANINGS {
            let expected = FURTHER.iter().filter(|(of, _)| *of == code).map(|(_, title)| *title);
            let found = row(code).article().map_or(&[][..], |article| article.further);
            findings.equal(code, found.to_vec(), expected.collect::<Vec<_>>());
        }
    });
}

#[test]
fn exactly_the_codes_of_the_article_have_an_entry() {
    let found: BTreeSet<_> = definitions().iter().filter(|row| row.article().is_some()).map(Definition::code).collect();
    let expected: BTreeSet<_> = MEANINGS.iter().map(|(code, _)| row(code).code()).collect();
    assert_eq!(found, expected);
    let entries = definitions().iter().filter(|row| row.article().is_some()).count();
    assert_eq!(entries, MEANINGS.len(), "one publisher each");
}

#[test]
fn the_sub_status_codes_are_those_of_iis() {
    check(|findings| {
        for code in ["401.1", "401.2", "401.3", "401.4", "401.5"] {
            findings.equal(code, row(code).server().map(|server| server.id()), Some("iis"));
        }
    });
}

#[test]
fn the_titles_and_the_headings_of_the_groups_are_held() {
    assert_eq!(Article::TITLE, Some("HTTP Server Status Codes"));
    assert_eq!(Article::PARENT, Some("How do I use System Diagnostics?"));
    for class in Class::ALL {
        let group = GROUPS.iter().find(|(_, digits)| digits.contains(&class.digit()));
        assert_eq!(Article::heading(class), group.map(|(heading, _)| *heading), "{class}");
    }
}

#[test]
fn every_code_is_in_the_group_that_the_article_lists_it_in() {
    // In the order of the article.
    let listed = [
        (0, ["200", "201", "202", "203", "204"].as_slice()),
        (1, &["300", "301", "302", "304"]),
        (2, &["400", "401", "402", "403", "404", "405", "406", "407", "408", "409", "410"]),
        (2, &["500", "501", "502", "503", "504"]),
    ];
    check(|findings| {
        for (group, code) in listed.iter().flat_map(|(group, codes)| codes.iter().map(move |code| (*group, *code))) {
            let heading = row(code).code().code().class().and_then(Article::heading);
            findings.equal(code, heading, Some(GROUPS[group].0));
        }
    });
}

/// The article's text stands beside the row's own, and neither repeats the other.
#[test]
fn no_text_of_a_row_repeats_a_sentence_of_the_article() {
    let plain = |text: &str| {
        let words = text.to_lowercase();
        let words: Vec<_> = words.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        format!(" {} ", words.join(" "))
    };
    check(|findings| {
        for row in definitions() {
            let Some(article) = row.article() else { continue };
            let texts =
                [&[row.summary()], row.causes(), row.remedies(), row.notes(), row.doubts(), article.hints].concat();
            for sentence in article.meaning.split_inclusive(['.', ':', ';']).map(plain) {
                for text in &texts {
                    let (text, meaning) = (plain(text), plain(article.meaning));
                    let repeats = text.contains(&sentence) || meaning.contains(&text);
                    findings.holds(format_args!("{}:{sentence}/{text}", row.code()), !repeats);
                }
            }
        }
    });
}

#[test]
fn where_the_standard_says_otherwise_the_summary_follows_the_standard() {
    check(|findings| {
        for (code, articles, standards) in CONTRADICTED {
            let summary = row(code).summary().to_lowercase();
            for word in articles {
                findings.holds(format_args!("{code}: `{word}` is in `{summary}`"), !summary.contains(word));
            }
            check_words(code, &summary, standards, findings);
        }
    });
}
