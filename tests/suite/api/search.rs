//! Finding definitions by words.

use std::fmt::Write;

use status_core::{Definition, Hits, definitions, find_problem_type, problem_types, reasons, search};
use status_tests::check;

fn key(row: &Definition) -> String {
    format!("{} of {}", row.code(), row.server().map_or("the standard", |server| server.id()))
}

/// The words of a text, in lower case. Whatever is not ASCII counts as a letter.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
}

/// The words that are looked for: a code such as `401.3` is one, and words that are everywhere are none.
fn wanted(query: &str) -> Vec<String> {
    let mut wanted = Vec::new();
    let mut rest = words(&query.replace('.', "\u{e000}.\u{e000}"));
    // A point between two numbers joins them: both sides then end in the mark that stands for it.
    rest.reverse();
    while let Some(word) = rest.pop() {
        let number = |word: &str| !word.is_empty() && word.bytes().all(|digit| digit.is_ascii_digit());
        let joined = word.strip_suffix('\u{e000}').filter(|code| number(code)).and_then(|code| {
            let sub = rest.last()?.strip_prefix('\u{e000}')?;
            let after = sub.strip_suffix('\u{e000}');
            let sub = after.unwrap_or(sub);
            number(sub).then(|| (format!("{code}.{sub}"), after.is_some()))
        });
        match joined {
            Some((code, points_on)) => {
                rest.pop();
                if points_on && let Some(next) = rest.last_mut() {
                    *next = next.trim_start_matches('\u{e000}').to_owned();
                }
                wanted.push(code);
            }
            None => wanted.extend(Some(word.trim_matches('\u{e000}').to_owned()).filter(|word| !word.is_empty())),
        }
    }
    let common = ["a", "an", "and", "for", "in", "is", "it", "of", "on", "or", "the", "to", "was", "with"];
    wanted.retain(|word| !common.contains(&word.as_str()));
    wanted
}

/// The words of a name in `UpperCamelCase`.
fn parts(name: &str) -> String {
    let mut spaced = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}

fn stem(word: &str) -> &str {
    let endings = ["ing", "ed", "es", "e", "s"];
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 4)).unwrap_or(word)
}

/// 3: the word itself, 2: another form of it, 1: it starts so, 0: something else.
fn fit(word: &str, wanted: &str) -> u32 {
    match () {
        () if word == wanted => 3,
        () if stem(word) == stem(wanted) => 2,
        () if wanted.len() >= 3 && word.starts_with(wanted) => 1,
        () => 0,
    }
}

/// A definition, taken apart into words with their weights.
struct Taken {
    row: &'static Definition,
    code: String,
    full: String,
    weighed: Vec<(u32, String)>,
}

fn take(row: &'static Definition) -> Taken {
    let mut weighed = Vec::new();
    let mut add = |weight, text: &str| weighed.extend(words(text).into_iter().map(|word| (weight, word)));
    add(40, &parts(row.name()));
    row.phrase().iter().for_each(|phrase| add(40, phrase));
    row.title().iter().for_each(|title| add(40, title));
    row.former_phrases().iter().for_each(|former| add(30, former.phrase));
    row.aliases().iter().for_each(|alias| add(30, alias.phrase));
    add(20, row.summary());
    row.server().iter().for_each(|server| add(15, &format!("{} {}", server.id(), server.name())));
    row.causes().iter().for_each(|cause| add(10, cause));
    row.remedies().iter().for_each(|remedy| add(5, remedy));
    Taken { row, code: row.code().code().as_u16().to_string(), full: row.code().to_string(), weighed }
}

/// What a search has to find: more words first, then more weight, then the standard, then the order of the catalogue.
fn expected(catalogue: &[Taken], query: &str) -> Vec<(String, u16)> {
    let wanted = wanted(query);
    let mut ranked: Vec<_> = catalogue
        .iter()
        .map(|taken| {
            let best = |wanted: &String| {
                let of_code = match wanted.split_once('.') {
                    _ if *wanted == taken.full => 300,
                    None if *wanted == taken.code => 200,
                    Some((code, _)) if taken.full == code => 100,
                    _ => 0,
                };
                let weights = taken.weighed.iter().map(|(weight, word)| weight * fit(word, wanted));
                weights.chain([of_code]).max().unwrap_or(0)
            };
            let weights: Vec<u32> = wanted.iter().map(best).collect();
            let names = [taken.row.phrase(), taken.row.title()];
            let is_phrase = names.into_iter().flatten().any(|name| name.eq_ignore_ascii_case(query.trim()));
            let found = weights.iter().filter(|weight| **weight > 0).count();
            (found, weights.iter().sum::<u32>() + if is_phrase { 1000 } else { 0 }, taken.row)
        })
        .filter(|(found, ..)| *found > 0)
        .collect();
    ranked.sort_by_key(|(found, weight, row)| std::cmp::Reverse((*found, *weight, row.server().is_none())));
    ranked.truncate(Hits::MOST);
    ranked.into_iter().map(|(found, _, row)| (key(row), u16::try_from(found).unwrap_or(u16::MAX))).collect()
}

fn found(query: &str) -> Vec<(String, u16)> {
    search(query).iter().map(|hit| (key(hit.definition()), hit.words())).collect()
}

/// Of what is looked for, the usual tests take each so many, and `cargo xtask prove` all.
const SOME: usize = 8;

/// Whoever sorts by it has the order of a search, for each definition that has one of the words.
#[test]
fn the_rank_is_that_of_the_search() {
    for query in QUERIES.into_iter().step_by(SOME) {
        let mut ranked: Vec<_> = definitions().iter().map(|row| (row.search_rank(query), row)).collect();
        ranked.retain(|(rank, _)| rank.words() > 0);
        ranked.sort_by_key(|(rank, row)| std::cmp::Reverse((*rank, row.server().is_none())));
        ranked.truncate(Hits::MOST);
        let ranked: Vec<_> = ranked.into_iter().map(|(rank, row)| (key(row), rank.words())).collect();
        assert_eq!(ranked, found(query), "{query}");
    }
}

/// What people know of a problem type or a reason finds it.
#[test]
fn problem_types_and_reasons_are_ranked() {
    for problem in problem_types() {
        let slug = problem.slug().replace('-', " ");
        for words in [problem.title(), problem.name(), problem.summary(), &slug] {
            let best = problem_types().iter().map(|other| other.search_rank(words)).max();
            assert_eq!(Some(problem.search_rank(words)), best, "{words}");
        }
        assert_eq!(problem.search_rank("xyzzy").words(), 0);
    }
    let code = find_problem_type("date").expect("it is registered");
    assert_eq!((code.search_rank("400").words(), code.search_rank("401").words()), (1, 0));
    // It comes with any status, so none finds it.
    let blank = find_problem_type("about:blank").expect("it is registered");
    assert_eq!(blank.search_rank("500").words(), 0);
    for reason in reasons() {
        let is_found = |words: &str| reason.search_rank(words).words() > 0;
        assert!(is_found(reason.summary()) && is_found(reason.server().id()), "{}", reason.token());
    }
    let member = find_problem_type("UnsupportedHashingAlgorithms").expect("it is registered");
    assert_eq!(member.search_rank("unsupported_algorithms names").words(), 3);
}

#[rustfmt::skip]
const QUERIES: [&str; 104] = [
    "throttled", "throttle", "throttling", "rate limit", "rate limits", "too many requests", "slow down", "quota",
    "timeout", "timed out", "time-out", "time out", "gateway timeout", "upstream", "upstream timed out", "proxy",
    "reverse proxy", "load balancer", "cdn", "origin", "origin unreachable", "dns", "host name", "resolve", "tls",
    "ssl", "ssl handshake", "certificate", "cert", "client certificate", "expired certificate", "handshake failed",
    "credentials", "credentials rejected", "password", "password expired", "login", "logon", "log in", "token",
    "csrf token", "session expired", "kerberos", "ntlm", "acl", "permission", "access denied", "forbidden", "not found",
    "missing file", "page missing", "directory listing", "default document", "mime", "mime type", "handler", "module",
    "web.config", "configuration invalid", "url too long", "header too long", "cookie too large", "body too large",
    "upload too large", "payload", "content length", "query string", "double escape", "request filtering", "webdav",
    "lock", "cache", "cached", "not modified", "redirect", "moved permanently", "moved temporarily", "teapot",
    "i'm a teapot", "IM A TEAPOT", "enhance your calm", "checkpoint", "early hints", "websocket", "fastcgi queue",
    "application pool", "rapid-fail", "cpu", "memory", "out of memory", "overloaded", "busy", "shutdown", "crash",
    "exception", "client closed request", "client gone", "railgun", "401", "401.3", "499", "404 not found",
    "iis 404", "the a of to",
];

/// A point joins two numbers that touch it, and nothing else.
const POINTED: [&str; 7] = ["iis.404", "iis. 404", "404.iis", "401. 3", "401 .3", "acl.3 denied", "401.3.4"];

#[test]
fn hits_are_ranked_by_words_then_weight_then_standard_then_the_order_of_the_catalogue() {
    are_ranked(SOME);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn all_hits_are_ranked() {
    are_ranked(1);
}

#[track_caller]
fn are_ranked(step: usize) {
    let catalogue: Vec<_> = definitions().iter().map(take).collect();
    // Ranked by any other rule than weight, ties would not show.
    let mut full = 0;
    check(|findings| {
        let mut own: Vec<String> =
            definitions().iter().step_by(11 * step).map(|row| row.summary().to_owned()).collect();
        own.extend(
            definitions().iter().step_by(23 * step).flat_map(|row| row.causes().iter().map(|&cause| cause.to_owned())),
        );
        for query in QUERIES.into_iter().step_by(step).chain(POINTED).chain(own.iter().map(String::as_str)) {
            let (found, expected) = (found(query), expected(&catalogue, query));
            full += usize::from(found.len() == Hits::MOST);
            let differs = found.iter().zip(&expected).position(|(one, other)| one != other);
            let what = format!("{query:?} from place {differs:?}");
            let at = differs.unwrap_or(found.len().min(expected.len()));
            findings.equal(what, found.get(at..), expected.get(at..));
        }
    });
    assert!(full > 10 / step, "only {full} searches find more than there is room for");
}

#[test]
fn phrases_find_their_definitions_first() {
    find_their_definitions_first(SOME);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn every_phrase_finds_its_definitions_first() {
    find_their_definitions_first(1);
}

#[track_caller]
fn find_their_definitions_first(step: usize) {
    check(|findings| {
        for (at, row) in definitions().iter().enumerate().step_by(step) {
            let (Some(phrase), sampled) = (row.phrase(), at % 9 == 0) else { continue };
            let names = |row: &Definition| [row.phrase(), row.title()].into_iter().flatten();
            let is_same = |other: &Definition| names(other).any(|other| other.eq_ignore_ascii_case(phrase));
            let same = definitions().iter().filter(|other| is_same(other)).count();
            let as_it_is = std::iter::once(phrase.to_owned());
            let upper = format!("  {}\t", phrase.to_ascii_uppercase());
            for query in as_it_is.chain(sampled.then_some(upper)) {
                let hits = search(&query);
                let first = hits.iter().take_while(|hit| is_same(hit.definition())).count();
                findings.equal(format!("{query:?}: hits with the phrase, first"), first, same.min(Hits::MOST));
                let is_there = hits.iter().any(|hit| hit.definition() == row);
                findings.holds(format_args!("{query:?} does not find {}", key(row)), is_there || same > Hits::MOST);
            }
        }
    });
}

#[test]
fn the_words_of_a_name_find_a_definition_without_a_phrase() {
    names_find(SOME);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn the_words_of_every_name_find_a_definition_without_a_phrase() {
    names_find(1);
}

#[track_caller]
fn names_find(step: usize) {
    let nameless = definitions().iter().filter(|row| row.phrase().is_none());
    assert!(nameless.clone().count() > 30);
    check(|findings| {
        for row in nameless.step_by(step) {
            let query = parts(row.name());
            let hits = search(&query);
            let place = hits.iter().position(|hit| hit.definition() == row);
            findings.holds(format_args!("{query:?} does not find {}", key(row)), place.is_some());
            // All of its words are there, so nothing has more of them.
            let all = wanted(&query).len();
            let best = hits.iter().next().map(|hit| usize::from(hit.words()));
            findings.equal(format!("{query:?}: words of the best"), best, Some(all));
        }
    });
}

/// What somebody with a problem would ask, and one that has to be among the first five.
#[rustfmt::skip]
const ASKED: [(&str, &str); 24] = [
    ("too many requests", "429 of the standard"),
    ("request rate limit", "401.502 of iis"),
    ("client closed request", "499 of nginx"),
    ("credentials rejected", "401.1 of iis"),
    ("acl", "401.3 of iis"),
    ("ssl handshake failed", "525 of cloudflare"),
    ("invalid ssl certificate", "526 of cloudflare"),
    ("origin is unreachable", "523 of cloudflare"),
    ("csrf token", "419 of laravel"),
    ("parental controls", "450 of windows-parental-controls"),
    ("retry with", "449 of ms-webdav"),
    ("bandwidth limit exceeded", "509 of cpanel"),
    ("resource limit is reached", "508 of cloudlinux"),
    ("enhance your calm", "420 of twitter"),
    ("payload too large", "413 of the standard"),
    ("moved temporarily", "302 of the standard"),
    ("directory listing denied", "403.14 of iis"),
    ("double escape", "404.11 of iis"),
    ("fastcgi queue", "503.4 of iis"),
    ("global.asax", "500.15 of iis"),
    ("identity provider", "561 of aws-elb"),
    ("railgun", "527 of cloudflare"),
    ("site frozen", "530 of pantheon"),
    ("teapot", "418 of the standard"),
];

#[test]
fn what_people_ask_leads_to_the_answer() {
    check(|findings| {
        for (query, expected) in ASKED {
            let found: Vec<_> = found(query).into_iter().map(|(key, _)| key).take(5).collect();
            findings.holds(
                format_args!("{query:?} finds {found:?}, not {expected}"),
                found.iter().any(|key| key == expected),
            );
        }
    });
}

#[test]
fn case_and_punctuation_make_no_difference() {
    check(|findings| {
        // In a code with a sub-status the point does make one.
        for query in QUERIES.into_iter().step_by(SOME).filter(|query| *query != "401.3") {
            let expected: Vec<_> = found(query).into_iter().collect();
            let mut other = String::new();
            for word in words(query) {
                let _ = write!(other, " ,{};", word.to_ascii_uppercase());
            }
            // A query that is a whole phrase counts more, so only the words are compared.
            let mut found = found(&other);
            let mut without_order = expected.clone();
            if definitions().iter().any(|row| row.phrase().is_some_and(|phrase| phrase.eq_ignore_ascii_case(query))) {
                found.sort();
                without_order.sort();
            }
            findings.equal(other, found, without_order);
        }
    });
}

#[test]
fn no_words_find_nothing() {
    check(|findings| {
        for query in ["", " ", "\t\r\n", "...", "-_-", "()[]{}<>!?", "\0", "\u{7f}", "'\"`", "zzzzqqq"] {
            let hits = search(query);
            findings.equal(format!("{query:?}"), (hits.len(), hits.is_empty(), hits.iter().count()), (0, true, 0));
        }
    });
}

#[test]
fn any_text_can_be_looked_for() {
    // Ten thousand bytes each, and of those with many words a tenth, as each is looked for everywhere.
    let long_word = "a".repeat(10_240);
    let long_words = format!("{} ", "x".repeat(63)).repeat(16) + "teapot Teapot TEAPOT";
    let not_ascii = format!("{} ", "\u{fc}\u{ef}".repeat(15)).repeat(17);
    let wide = "\u{1f600}".repeat(2_560);
    let punctuation = ".,;".repeat(3_413);
    let texts = [
        "na\u{ef}ve",
        "\u{fc}",
        "\u{663}",
        "caf\u{e9} not found",
        "\u{ff2e}ot",
        "\u{1f375} teapot",
        "\u{0}teapot\u{0}",
    ];
    check(|findings| {
        for text in texts {
            findings.holds(format_args!("{text:?}"), search(text).len() <= Hits::MOST);
        }
        findings.equal("one long word", search(&long_word).len(), 0);
        findings.equal("punctuation", search(&punctuation).len(), 0);
        findings.equal("wide letters", search(&wide).len(), 0);
        findings.equal("not ASCII", search(&not_ascii).len(), 0);
        let found = found(&long_words);
        let teapots: Vec<_> = found.iter().filter(|(_, words)| *words == 3).map(|(key, _)| &**key).collect();
        let expected = ["418 of the standard", "418 of apache-httpd", "418 of nodejs"];
        findings.equal("long words", teapots, expected);
        findings.holds("the teapot", search("\u{1f375} teapot").iter().next().is_some());
    });
}
