//! Streams of codes in an order without a pattern, so that no branch on the code can be predicted, and the calls over
//! them.

use std::hint::black_box;

use criterion::{BenchmarkGroup, measurement::WallTime};
use status_core::StatusCode;

/// How many items a stream has.
pub(crate) const LENGTH: usize = 4096;

/// Numbers below a limit, in no order.
pub(crate) fn numbers() -> impl FnMut(usize) -> usize {
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    move |below| {
        // Xorshift: all that is asked of it is to look like no order.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or_default() % below
    }
}

/// Codes: nine in ten registered, the rest not.
#[allow(dead_code, reason = "not every benchmark is over codes")]
pub(crate) fn codes() -> Vec<StatusCode> {
    let all: Vec<StatusCode> = (100..1000).filter_map(|code| StatusCode::from_u16(code).ok()).collect();
    let registered: Vec<StatusCode> = all.iter().copied().filter(|code| code.canonical_reason().is_some()).collect();
    let mut random = numbers();
    let mut code = || match random(10) {
        0 => all[random(all.len())],
        _ => registered[random(registered.len())],
    };
    (0..LENGTH).map(|_| code()).collect()
}

/// A stream of some items, in no order.
#[allow(dead_code, reason = "not every benchmark is over kinds of items")]
pub(crate) fn of<T: Copy>(items: &[T]) -> Vec<T> {
    let mut random = numbers();
    (0..LENGTH).map(|_| items[random(items.len())]).collect()
}

/// Times a call over a stream, as one of the group of an operation: the time is that of the whole stream.
#[allow(dead_code, reason = "not every benchmark writes into a text")]
pub(crate) fn over<T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    stream: &[T],
    call: impl Fn(&T, &mut String),
) {
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
