//! The look-ups of an enum, side by side with what `strum` derives and what a `phf` map finds: `cargo bench -p status-core
//! --bench peers`.

#[path = "../stream/mod.rs"]
mod stream;
mod the_enum;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use status_core::{Known, Status, StatusCode};

use stream::over;
use the_enum::{NUMBERS, PHRASES, Peer, check};

fn benchmarks(criterion: &mut Criterion) {
    check();
    let codes = stream::codes();
    let statuses: Vec<Status> = codes.iter().filter_map(StatusCode::status).collect();
    let peers: Vec<Peer> = statuses.iter().filter_map(|status| Peer::from_repr(status.as_u16())).collect();
    let phrases: Vec<&str> = codes.iter().map(|code| code.canonical_reason().unwrap_or("No Such Phrase")).collect();

    let mut group = criterion.benchmark_group("number_to_variant");
    over(&mut group, "status-core", &codes, |code, _| _ = black_box(code.status()));
    over(&mut group, "strum", &codes, |code, _| _ = black_box(Peer::from_repr(code.as_u16())));
    group.finish();

    let mut group = criterion.benchmark_group("variant_to_phrase");
    over(&mut group, "status-core", &statuses, |&status, _| {
        _ = black_box(StatusCode::from(status).canonical_reason());
    });
    over(&mut group, "strum", &peers, |&peer, _| _ = black_box(<&str>::from(peer)));
    group.finish();

    let mut group = criterion.benchmark_group("number_to_phrase");
    over(&mut group, "status-core", &codes, |code, _| _ = black_box(code.canonical_reason()));
    over(&mut group, "phf", &codes, |code, _| _ = black_box(PHRASES.get(&code.as_u16())));
    group.finish();

    phrase_to_code(criterion, "phrase_to_code", &phrases);
    // The same by kind: what is short or long, and what is no phrase but looks like one.
    let hits = |is_kind: fn(&str) -> bool| {
        let all = Status::ALL.iter().filter_map(|&status| StatusCode::from(status).canonical_reason());
        stream::of(&all.filter(|phrase| is_kind(phrase)).collect::<Vec<_>>())
    };
    let misses: Vec<String> = hits(|_| true).iter().map(|phrase| phrase.replace('e', "i").replace('o', "u")).collect();
    let misses = misses.iter().map(String::as_str).filter(|phrase| StatusCode::from_phrase(phrase).is_none());
    let misses = stream::of(&misses.collect::<Vec<_>>());
    phrase_to_code(criterion, "phrase_to_code_short", &hits(|phrase| phrase.len() < 10));
    phrase_to_code(criterion, "phrase_to_code_long", &hits(|phrase| phrase.len() > 20));
    phrase_to_code(criterion, "phrase_to_code_miss", &misses);
    phrase_to_code(criterion, "phrase_to_code_far_miss", &stream::of(&["Something else, longer than any phrase"]));
}

fn phrase_to_code(criterion: &mut Criterion, name: &str, phrases: &[&str]) {
    let mut group = criterion.benchmark_group(name);
    over(&mut group, "status-core", phrases, |phrase, _| _ = black_box(StatusCode::from_phrase(phrase)));
    over(&mut group, "strum", phrases, |phrase, _| _ = black_box(phrase.parse::<Peer>().ok()));
    // It is the only one that heeds the case.
    over(&mut group, "phf", phrases, |phrase, _| _ = black_box(NUMBERS.get(phrase)));
    group.finish();
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
