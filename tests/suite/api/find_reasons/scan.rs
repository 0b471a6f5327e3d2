//! What `find_reasons` is to find, by the plainest way: all reasons are read, one by one.

use std::collections::BTreeSet;

use status_core::{Reason, ReasonPart, Server, reasons};

/// Server, field, token and name.
pub(super) type Key = (&'static str, &'static str, &'static str, &'static str);

pub(super) fn key(reason: &'static Reason) -> Key {
    (reason.server().id(), reason.field(), reason.token(), reason.name())
}

/// What a text stands for, or else what the tokens in it do, which are joined by commas.
pub(super) fn scan(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    let whole = one(server, text);
    if whole.is_empty() && text.contains(',') {
        text.split(',').flat_map(|token| one(server, token.trim_matches(|c: char| c.is_ascii_whitespace()))).collect()
    } else {
        whole
    }
}

/// What a text stands for as one token.
fn one(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    let ways = [exact, of_windows, variable, state_or_ending];
    ways.into_iter().map(|way| way(server, text)).find(|found| !found.is_empty()).unwrap_or_default()
}

fn all(server: Option<Server>) -> impl Iterator<Item = &'static Reason> {
    reasons().iter().filter(move |reason| server.is_none_or(|server| reason.server() == server))
}

fn exact(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    let is_whole = |reason: &Reason| matches!(reason.part(), None | Some(ReasonPart::FirstTwoCharacters));
    let is_token = |reason: &Reason| is_whole(reason) && reason.token() == text && !text.contains('{');
    all(server).filter(|reason| is_token(reason) || reason.aliases().contains(&text)).map(key).collect()
}

/// A number is taken apart by arithmetic on 64 bits, so that nothing wraps.
fn of_windows(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    let hexadecimal = text.strip_prefix("0x").or(text.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) if digits.chars().all(|digit| digit.is_ascii_hexdigit()) => i64::from_str_radix(digits, 16),
        Some(_) => return BTreeSet::new(),
        None => text.parse::<i64>(),
    };
    let Ok(number) = number else { return BTreeSet::new() };
    let range = if text.starts_with('-') { i64::from(i32::MIN)..=0 } else { 0..=i64::from(u32::MAX) };
    if !range.contains(&number) || server.is_some_and(|server| server != Server::IIS) {
        return BTreeSet::new();
    }
    let number = number.rem_euclid(1 << 32);
    let is_written_otherwise = hexadecimal.is_some() || text.starts_with('-');
    let found = if is_written_otherwise { exact(Some(Server::IIS), &number.to_string()) } else { BTreeSet::new() };
    match number - 0x8007_0000 {
        status @ 0..=0xffff if found.is_empty() => exact(Some(Server::IIS), &status.to_string()),
        _ => found,
    }
}

fn variable(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    let mut found = BTreeSet::new();
    for reason in all(server).filter(|reason| reason.part().is_none()) {
        let tokens = [reason.token()].into_iter().chain(reason.aliases().iter().copied());
        for token in tokens.filter(|token| token.contains('{')) {
            let Some(pieces) = pieces(token).filter(|pieces| fits(pieces, text)) else { continue };
            found.insert(key(reason));
            let after = if let [_, after] = pieces[..] { after } else { "" };
            let inner = &text[pieces[0].len()..text.len() - after.len()];
            let brackets = [("{", "}"), ("(", ")"), ("[", "]")];
            let is_within =
                |(open, close): &(&str, &str)| inner.len() > 1 && inner.starts_with(*open) && inner.ends_with(*close);
            let inner = if brackets.iter().any(is_within) { &inner[1..inner.len() - 1] } else { inner };
            let within = inner.split(['|', ',']).map(|token| token.trim_matches(|c: char| c.is_ascii_whitespace()));
            within.chain([inner]).for_each(|token| found.extend(exact(Some(reason.server()), token)));
        }
    }
    found
}

/// The texts around the variable parts of a token that has any.
fn pieces(token: &str) -> Option<Vec<&str>> {
    let mut pieces = token.split('{');
    let first = pieces.next()?;
    let after = pieces.map(|piece| piece.split_once('}').map(|(_, after)| after)).collect::<Option<Vec<_>>>()?;
    (!after.is_empty()).then(|| [vec![first], after].concat())
}

/// Whether a text is the pieces with anything between them: after each piece, all places are noted that it may end at.
fn fits(pieces: &[&str], text: &str) -> bool {
    let Some((first, after)) = pieces.split_first() else { return false };
    let mut ends: BTreeSet<usize> = text.starts_with(first).then_some(first.len()).into_iter().collect();
    for piece in after {
        let Some(earliest) = ends.first().copied() else { return false };
        ends = (earliest..=text.len())
            .filter(|&at| text.as_bytes()[at..].starts_with(piece.as_bytes()))
            .map(|at| at + piece.len())
            .collect();
    }
    ends.contains(&text.len())
}

fn state_or_ending(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    let of = |part| all(server).filter(move |reason| reason.part() == Some(part));
    let characters: Vec<String> = text.chars().map(String::from).collect();
    let mut found = BTreeSet::new();
    if let ([a, b] | [a, b, _, _], true) = (&characters[..], text.is_ascii()) {
        let pair = a.clone() + b;
        found = of(ReasonPart::FirstTwoCharacters).filter(|reason| reason.token() == pair).map(key).collect();
        let first = of(ReasonPart::FirstCharacter).find(|reason| reason.token() == a);
        let second = of(ReasonPart::SecondCharacter).find(|reason| reason.token() == b);
        if let (true, Some(first), Some(second)) = (found.is_empty(), first, second) {
            found.extend([key(first), key(second)]);
        }
    }
    for last in of(ReasonPart::Suffix).filter(|suffix| text.ends_with(suffix.token())) {
        let (mut before, mut endings) = (text, BTreeSet::new());
        while let Some(suffix) = of(ReasonPart::Suffix).find(|suffix| before.ends_with(suffix.token())) {
            before = &before[..before.len() - suffix.token().len()];
            endings.insert(key(suffix));
            let followed = exact(Some(last.server()), before);
            if !followed.is_empty() {
                found.extend(followed);
                found.append(&mut endings);
                break;
            }
        }
    }
    found
}
