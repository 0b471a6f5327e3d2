use proc_macro2::{Delimiter, Group};

use super::cover::patterns;
use super::expand;
use super::interval::{Interval, STEP, gaps};
use super::parse::MatchStatus;
use crate::testing::{printed, shown, tokens};

fn wrong(uses: &[&str]) -> String {
    let shown = |text: &&str| match expand(tokens(text)) {
        Ok(_) => format!("{text}\n is right\n"),
        Err(error) => shown(text, error),
    };
    uses.iter().map(shown).collect::<Vec<_>>().join("\n")
}

#[test]
fn arms_that_no_code_reaches_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "c { 4xx => 1, 404 => 2, _ => 3 }",
        "c { 401.* => 1, 404 | 401.3 => 2, _ => 3 }",
        "c { 404 | 404 => 1, _ => 2 }",
        "c { 400..=449 => 1, 450.. => 2, 4xx => 3, _ => 4 }",
        "c { _ => 1, 404 => 2 }",
        "c { other => 1, x @ 5xx => 2 }",
        "c { 401.1..=401.5 => 1, 401.3 => 2, 401.5..=401.6 => 3, _ => 4 }",
        "c { NotFound => 1, 404 => 2, \"Not Found\" => 3, _ => 4 }",
        "c { 4xx if a => 1, 404 if b => 2, 404 => 3, 404 if c => 4, _ => 5 }",
        "c { 100..=999 => 1, _ => 2 }",
    ]));
}

#[test]
fn codes_that_no_arm_covers_are_listed() {
    insta::assert_snapshot!(wrong(&[
        "c { }",
        "code.status() { 1xx => 1, 2xx => 2, 4xx => 4, 5xx => 5 }",
        "c { 100..=403 => 1, 405..=999 => 2 }",
        "c { 100..=403 => 1, 404 => 2, 405..=999 => 3 }",
        "c { 100..=403 => 1, 404.1..=404.65535 => 2, 405..=999 => 3 }",
        "c { 150..=349 => 1, 401..=998 => 2 }",
        "c { 404 => 1, 410 => 2, 429 => 3, 503 => 4 }",
        "c { 100..=999 if sure => 1 }",
        "c { 1xx => 1, #[cfg(a)] 2xx => 2, #[allow(b)] 3xx => 3, 400.. => 4 }",
    ]));
}

/// A pattern may come from a macro by example, in a group that nobody sees.
#[test]
fn a_pattern_is_named_without_what_stands_behind_it() {
    let group = Group::new(Delimiter::None, tokens("404 | 5xx"));
    let error = expand(quote::quote!(c { #group => 1, 404 => 2, _ => 3 })).expect_err("an arm that no code reaches");
    assert_eq!(error.to_string(), "no code reaches `404`: `404` above covers it");
}

#[test]
fn patterns_that_are_none_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "c { 442 => 1, _ => 2 }",
        "c { NotFund => 1, _ => 2 }",
        "c { 499 | ngnix 499 => 1, _ => 2 }",
        "c { 0 => 1, _ => 2 }",
        "c { 10xx => 1, _ => 2 }",
        "c { 4xxx => 1, _ => 2 }",
        "c { 1000.* => 1, _ => 2 }",
        "c { 504..=500 => 1, _ => 2 }",
        "c { 500..500 => 1, _ => 2 }",
        "c { 500..=1001 => 1, _ => 2 }",
        "c { 500..=1000 => 1, _ => 2 }",
        "c { 4XX => 1, _ => 2 }",
        "c { 442.* => 1, 499.* => 2, _ => 2 }",
        "c { 401..=401.5 => 1, _ => 2 }",
        "c { a @ 404 | 410 => 1, _ => 2 }",
        "c { a @ 404 | b @ 410 => 1, _ => 2 }",
        "c { a @ b @ 404 => 1, _ => 2 }",
        "c { Shop::SoldOut => 1, _ => 2 }",
        "c { ref a => 1 }",
        "c { 404 => 1 410 => 2, _ => 3 }",
        "c { 404 -> 1, _ => 2 }",
        "c { 404 => , _ => 2 }",
        "c { 404 => }",
        "c { 404 }",
        "c { 404 if => 1, _ => 2 }",
        "c { 404 if a, _ => 2 }",
        "c { 404 => a.b 410 => 2, _ => 3 }",
        "c { 404 => 1, ref a => 2 }",
        "c { 404 => if a { b } else { c }.d, ref a => 2 }",
        "c { 404 => {}, 410 => 1 {} _ => 2 }",
        "c { _ => 1 } more",
        "c",
        "{ _ => 1 }",
        "",
        "crate = x c { _ => 1 }",
    ]));
}

#[test]
fn right_uses_become_a_match_on_integers() {
    let uses = [
        "c { 404 | 410 => a, 401.3 => b, 401.* => c, 500..=504 => d, 4xx => e, _ => f }",
        "c() { code @ (404 | nginx 499) if code.sub() > 0 => { a } 5xx => if b { c } else { d } other => e }",
        "crate = my::core; c { ..200 => a, #[cold] 200..=999 => b }",
        "c { 404 => |a, b| if a { b } else { c }, 410 => f::<A, B>(), 4xx => |a, _| a, other => g::<A, B>() }",
        "c { 404 => { a }.b(), 410 => { a } | 411 => 'a: loop { break 'a } 412.. if f::<A, B>() => match a { _ => b } _ => c }",
        "if a { b } else { c } { #[a] 404 => [1, 2], #[a(b, c)] 401.* if a => (1, 2), (410 | 411) if a => c!{ d }, _ => S { d: 1, e } }",
        "c { 600.. if a => b, ..200 | 600.. | 404 => d, 500..1000 => e, 200.. => f }",
    ];
    let functions: Vec<_> = uses
        .iter()
        .map(|text| {
            let body = expand(tokens(text)).unwrap_or_else(|error| panic!("{text}: {error}"));
            format!("// {text}\n{}", printed(quote::quote!(fn f() { #body })))
        })
        .collect();
    insta::assert_snapshot!(functions.join("\n"));
}

/// Every gap between two places that matter is covered by its patterns, and these cover no code beside it.
#[test]
fn the_patterns_of_a_gap_cover_it() {
    let codes = [100, 101, 150, 199, 200, 299, 300, 404, 599, 998, 999];
    let places: Vec<u32> =
        codes.iter().flat_map(|code| [0, 1, 3, 65_535, STEP - 1].map(|sub| code * STEP + sub)).collect();
    for (at, &first) in places.iter().enumerate() {
        for &last in &places[at..] {
            let texts = patterns(Interval { first, last });
            let arms = texts.join(" => 0, ") + " => 0";
            let input = MatchStatus::read(tokens(&format!("c {{ {arms} }}"))).expect("patterns");
            let covered: Vec<Interval> = input.arms.iter().map(|arm| arm.patterns[0].interval).collect();
            let left = gaps(covered.clone());
            assert!(left.iter().all(|gap| gap.last < first || gap.first > last), "{first} to {last}: {texts:?}");
            let codes = (first / STEP * STEP, last / STEP * STEP + (STEP - 1));
            assert!(
                covered.iter().all(|one| codes.0 <= one.first && one.last <= codes.1),
                "{first} to {last}: {texts:?}"
            );
        }
    }
}

/// The gaps are those that a table of all numbers has; over a small part of them.
#[test]
fn gaps_are_what_no_interval_holds() {
    let start = Interval::ALL.first;
    let intervals: Vec<Interval> = (0..5)
        .flat_map(|first| (first..5).map(move |last| Interval { first: start + first, last: start + last }))
        .collect();
    for &one in &intervals {
        for &two in &intervals {
            for &three in &intervals {
                let rest = Interval { first: start + 5, last: Interval::ALL.last };
                let found = gaps(vec![one, two, three, rest]);
                let holds = |number: u32, all: &[Interval]| {
                    all.iter().any(|interval| (interval.first..=interval.last).contains(&number))
                };
                for number in start..start + 5 {
                    assert_ne!(holds(number, &found), holds(number, &[one, two, three]), "{one:?} {two:?} {three:?}");
                }
            }
        }
    }
}
