//! The everyday calls, side by side with the `http` crate: `cargo bench -p status-core`.
//!
//! Each benchmark goes over the same mixed stream of codes; `cargo xtask bench` prints the ratios.

mod stream;

use std::collections::HashMap;
use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use status_core::StatusCode;

use stream::over;

fn benchmarks(criterion: &mut Criterion) {
    let ours = stream::codes();
    let texts: Vec<&str> = ours.iter().map(StatusCode::as_str).collect();
    let theirs: Vec<http::StatusCode> =
        ours.iter().filter_map(|code| http::StatusCode::from_u16(code.as_u16()).ok()).collect();

    let mut group = criterion.benchmark_group("from_bytes");
    // The number is used, as by whoever reads a response; the two errors differ in size.
    over(&mut group, "status-core", &texts, |text, _| {
        _ = black_box(StatusCode::from_bytes(text.as_bytes()).map_or(0, u16::from));
    });
    over(&mut group, "http", &texts, |text, _| {
        _ = black_box(http::StatusCode::from_bytes(text.as_bytes()).map_or(0, u16::from));
    });
    group.finish();

    let mut group = criterion.benchmark_group("as_str");
    over(&mut group, "status-core", &ours, |code, _| _ = black_box(code.as_str()));
    over(&mut group, "http", &theirs, |code, _| _ = black_box(code.as_str()));
    group.finish();

    let mut group = criterion.benchmark_group("canonical_reason");
    over(&mut group, "status-core", &ours, |code, _| _ = black_box(code.canonical_reason()));
    over(&mut group, "http", &theirs, |code, _| _ = black_box(code.canonical_reason()));
    group.finish();

    let mut group = criterion.benchmark_group("Display");
    over(&mut group, "status-core", &ours, |code, buffer| _ = write!(buffer, "{code}"));
    over(&mut group, "http", &theirs, |code, buffer| _ = write!(buffer, "{code}"));
    group.finish();

    // What a server does for each response; the other crate has its `Display` for it.
    let mut group = criterion.benchmark_group("status_line");
    over(&mut group, "status-core", &ours, |code, buffer| {
        buffer.push_str(code.status_line().unwrap_or_else(|| code.as_str()));
    });
    over(&mut group, "http", &theirs, |code, buffer| _ = write!(buffer, "{code}"));
    group.finish();

    let mut group = criterion.benchmark_group("class");
    over(&mut group, "status-core", &ours, |code, _| _ = black_box(code.is_client_error()));
    over(&mut group, "http", &theirs, |code, _| _ = black_box(code.is_client_error()));
    group.finish();

    let mut group = criterion.benchmark_group("map_key");
    let our_counts: HashMap<StatusCode, usize> = ours.iter().map(|code| (*code, 1)).collect();
    let their_counts: HashMap<http::StatusCode, usize> = theirs.iter().map(|code| (*code, 1)).collect();
    over(&mut group, "status-core", &ours, |code, _| _ = black_box(our_counts.get(code)));
    over(&mut group, "http", &theirs, |code, _| _ = black_box(their_counts.get(code)));
    group.finish();
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
