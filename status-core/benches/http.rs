//! The everyday calls, side by side with the `http` crate: `cargo bench -p status-core`.
//!
//! Each benchmark goes over the same mixed stream of codes, so that no branch on the code can be predicted. Its time is
//! that of the whole stream; `cargo xtask bench` prints the ratios.

use std::collections::HashMap;
use std::fmt::Write;
use std::hint::black_box;

use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main, measurement::WallTime};
use status_core::StatusCode;

/// How many codes a stream has.
const LENGTH: usize = 4096;

/// Codes in an order without a pattern: nine in ten registered, the rest not.
fn stream() -> Vec<u16> {
    let known = |code: &u16| http::StatusCode::from_u16(*code).is_ok_and(|code| code.canonical_reason().is_some());
    let registered: Vec<u16> = (100..600).filter(known).collect();
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    let mut random = |below: usize| {
        // Xorshift: all that is asked of it is to look like no order.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or_default() % below
    };
    let mut codes = Vec::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let code = match random(10) {
            0 => u16::try_from(100 + random(900)).unwrap_or(100),
            _ => registered[random(registered.len())],
        };
        codes.push(code);
    }
    codes
}

/// Times a call over a stream, as one of the group of an operation.
fn over<T>(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, stream: &[T], call: impl Fn(&T, &mut String)) {
    let mut buffer = String::with_capacity(64 * stream.len());
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            buffer.clear();
            for item in stream {
                call(black_box(item), &mut buffer);
            }
            black_box(buffer.len())
        });
    });
}

fn benchmarks(criterion: &mut Criterion) {
    let numbers = stream();
    let texts: Vec<String> = numbers.iter().map(u16::to_string).collect();
    let ours: Vec<StatusCode> = numbers.iter().filter_map(|&code| StatusCode::from_u16(code).ok()).collect();
    let theirs: Vec<http::StatusCode> =
        numbers.iter().filter_map(|&code| http::StatusCode::from_u16(code).ok()).collect();

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
