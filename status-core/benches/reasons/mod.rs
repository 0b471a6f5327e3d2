//! `find_reasons`, of all servers; for tokens that are logged as they stand beside a `HashMap` of them, which gives one
//! reason of each.

use std::collections::HashMap;
use std::hint::black_box;

use criterion::Criterion;
use status_core::{Reason, find_reasons, reasons};

use crate::stream::{self, over};

/// How many tokens are the shortest, and how many the longest.
const FEW: usize = 100;

/// Tokens that are logged as they stand, by length, with a reason.
fn tokens() -> Vec<(&'static str, &'static Reason)> {
    let whole = reasons().iter().filter(|reason| reason.part().is_none() && !reason.token().contains('{'));
    let mut tokens: Vec<_> = whole.map(|reason| (reason.token(), reason)).collect();
    tokens.sort_by_key(|(token, _)| (token.len(), *token));
    tokens.dedup_by_key(|(token, _)| *token);
    tokens
}

pub(crate) fn benchmarks(criterion: &mut Criterion) {
    let tokens = tokens();
    let map: HashMap<&str, &Reason> = tokens.iter().copied().collect();
    let tokens: Vec<&str> = tokens.iter().map(|(token, _)| *token).collect();
    for (name, tokens) in [
        ("find_reasons", &tokens[..]),
        ("find_reasons_shortest", &tokens[..FEW]),
        ("find_reasons_longest", &tokens[tokens.len() - FEW..]),
    ] {
        let stream = stream::of(tokens);
        let mut group = criterion.benchmark_group(name);
        over(&mut group, "status-core", &stream, |token, _| _ = black_box(find_reasons(None, token)));
        over(&mut group, "HashMap", &stream, |token, _| _ = black_box(map.get(token)));
        group.finish();
    }

    let misses: Vec<String> = tokens.iter().map(|token| token.replace(['e', 'E', '1'], "J")).collect();
    let misses = misses.iter().map(String::as_str).filter(|miss| find_reasons(None, miss).len() == 0);
    let variable = [
        "upstream_reset_before_response_started{connection_termination}",
        "rbac_access_denied_matched_policy[none]",
        "upstream timed out (110: Connection timed out) while reading response header from upstream",
        "user \"anna\" was not found in \"/etc/nginx/htpasswd\"",
    ];
    for (name, texts) in [("find_reasons_miss", &misses.collect::<Vec<_>>()[..]), ("find_reasons_variable", &variable)]
    {
        let stream = stream::of(texts);
        let mut group = criterion.benchmark_group(name);
        over(&mut group, "status-core", &stream, |text, _| _ = black_box(find_reasons(None, text)));
        group.finish();
    }
}
