//! `reason_lookup`: what each token means in a log of each server, as `find_reasons` of status-core finds it.

use std::collections::BTreeMap;

use super::id;
use crate::Catalogue;
use crate::model::{Rank, Reason, ReasonPart, ServerId, Token};
use crate::output::tables::model::{Cell, Column, Table};
use crate::output::tables::resolve::{Resolved, STANDARD};

/// Tokens, each with its reasons, the likeliest first, and how they were found.
type Tokens<'a> = BTreeMap<String, (Vec<&'a Reason>, &'static str)>;

/// What a token means in the logs of a server.
pub(in crate::output::tables) struct Meaning<'a> {
    pub(in crate::output::tables) server: &'a str,
    pub(in crate::output::tables) token: String,
    /// The likeliest reason.
    pub(in crate::output::tables) first: &'a Reason,
    /// The next one: of a token with two parts, what the second one says.
    pub(in crate::output::tables) also: Option<&'a Reason>,
    /// How many there are.
    candidates: u32,
    /// How it was found.
    pub(in crate::output::tables) precision: &'static str,
}

/// Every token of every server.
pub(in crate::output::tables) fn meanings(catalogue: &Catalogue) -> Vec<Meaning<'_>> {
    let rank = |id: &ServerId| catalogue.server(id).and_then(|server| server.rank).map_or(u8::MAX, Rank::get);
    // A dataset's own reasons come first, then those of the most widely used server; both sorts are stable.
    let mut base: Vec<&Reason> = catalogue.base().map(Catalogue::own_reasons).unwrap_or_default().iter().collect();
    let mut own: Vec<&Reason> = catalogue.own_reasons().iter().collect();
    base.sort_by_key(|reason| rank(&reason.server));
    if catalogue.base().is_none() {
        own.sort_by_key(|reason| rank(&reason.server));
    }
    own.extend(base);
    let mut by_server: BTreeMap<&str, Vec<&Reason>> = BTreeMap::new();
    for reason in &own {
        by_server.entry(reason.server.as_str()).or_default().push(reason);
    }
    let mut meanings = Vec::new();
    add(&mut meanings, STANDARD, whole(&own, "publisher"));
    for (server, reasons) in by_server {
        let mut tokens = whole(&reasons, "exact");
        add_states(&mut tokens, &reasons);
        add_endings(&mut tokens, &reasons);
        add(&mut meanings, server, tokens);
    }
    meanings
}

pub(super) fn table<'a>(resolved: &Resolved<'a>) -> Table<'a> {
    Table {
        name: "reason_lookup",
        about: "What each token means in a log of each server, resolved in advance.",
        columns: vec![
            Column::text("server", "The server that wrote the log; `standard` where it is not known.")
                .refers_to("status_servers", "server"),
            Column::text("token", "What is logged. A token with a variable part has no row."),
            Column::text("reason", "The likeliest reason.").refers_to("reason_definitions", "id"),
            Column::text("also", "The next one: of a token with two parts, what the second one says.")
                .optional()
                .refers_to("reason_definitions", "id"),
            Column::integer("candidates", "How many reasons there are; they stand in several fields."),
            Column::text("precision", "How it was found: `exact`, by its `parts`, or as that of another `publisher`."),
        ],
        key: &["server", "token"],
        rows: resolved.tokens.iter().map(row).collect(),
        query: None,
    }
}

fn row<'a>(meaning: &Meaning<'a>) -> Vec<Cell<'a>> {
    vec![
        Cell::text(meaning.server),
        Cell::text(meaning.token.clone()),
        Cell::text(id(meaning.first)),
        Cell::maybe(meaning.also.map(id)),
        Cell::Integer(meaning.candidates),
        Cell::text(meaning.precision),
    ]
}

fn add<'a>(meanings: &mut Vec<Meaning<'a>>, server: &'a str, tokens: Tokens<'a>) {
    for (token, (reasons, precision)) in tokens {
        let mut reasons = reasons.into_iter();
        let candidates = u32::try_from(reasons.len()).unwrap_or(u32::MAX);
        let Some(first) = reasons.next() else { continue };
        meanings.push(Meaning { server, token, first, also: reasons.next(), candidates, precision });
    }
}

/// Tokens that are logged as they stand.
fn whole<'a>(reasons: &[&'a Reason], precision: &'static str) -> Tokens<'a> {
    let mut tokens = Tokens::new();
    for &reason in reasons {
        // Two characters may be all of a state.
        let is_whole = matches!(reason.part, None | Some(ReasonPart::FirstTwoCharacters));
        let its = is_whole.then_some(&reason.token).into_iter().chain(&reason.aliases);
        for token in its.filter(|token| !token.as_str().contains('{')) {
            tokens.entry(token.to_string()).or_insert_with(|| (Vec::new(), precision)).0.push(reason);
        }
    }
    tokens
}

/// States of which only the characters are known: of `HAProxy`, `sT` is what `s` says of the first, and `T` of the second.
fn add_states<'a>(tokens: &mut Tokens<'a>, reasons: &[&'a Reason]) {
    for first in of_part(reasons, ReasonPart::FirstCharacter) {
        for second in of_part(reasons, ReasonPart::SecondCharacter) {
            add_parts(tokens, reasons, format!("{}{}", first.token, second.token), [first, second]);
        }
    }
}

/// Tokens with something known behind them: Squid's `TCP_MISS_ABORTED`.
fn add_endings<'a>(tokens: &mut Tokens<'a>, reasons: &[&'a Reason]) {
    let plain: Vec<(String, &Reason)> = tokens
        .iter()
        .filter(|(_, (_, precision))| *precision == "exact")
        .filter_map(|(token, (reasons, _))| Some((token.clone(), *reasons.first()?)))
        .collect();
    for ending in of_part(reasons, ReasonPart::Suffix) {
        for (token, reason) in &plain {
            add_parts(tokens, reasons, format!("{token}{}", ending.token), [reason, ending]);
        }
    }
}

fn of_part<'a>(reasons: &[&'a Reason], part: ReasonPart) -> impl Iterator<Item = &'a Reason> {
    reasons.iter().copied().filter(move |reason| reason.part == Some(part))
}

/// Adds a token that is made of parts, unless it has a meaning as a whole.
fn add_parts<'a>(tokens: &mut Tokens<'a>, reasons: &[&'a Reason], token: String, parts: [&'a Reason; 2]) {
    let may_be_variable =
        |other: &Token| other.as_str().split_once('{').is_some_and(|(start, _)| token.starts_with(start));
    let is_variable = reasons.iter().any(|reason| reason.aliases.iter().chain([&reason.token]).any(may_be_variable));
    if !is_variable {
        tokens.entry(token).or_insert_with(|| (parts.to_vec(), "parts"));
    }
}
