//! Look-ups in the built-in catalogue, and in a synthetic one that is hundreds of times as large: `cargo bench -p
//! status-core --bench lookup`. The times are those of a stream of keys that are there, in no order.

mod reasons;
mod stream;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use status_core::{Catalogue, Definition, Server, StatusCode, SubStatusCode};

/// How large the synthetic catalogue is.
const LARGE: usize = 100_000;

/// Definitions of one server, spread evenly over all codes.
fn synthetic() -> Catalogue {
    let codes: Vec<StatusCode> = (100..1000).filter_map(|number| StatusCode::from_u16(number).ok()).collect();
    let mut definitions = Vec::with_capacity(LARGE);
    for (at, code) in codes.iter().enumerate() {
        let count = LARGE * (at + 1) / codes.len() - LARGE * at / codes.len();
        for sub in 0..u16::try_from(count).unwrap_or(u16::MAX) {
            let code = SubStatusCode::new(*code, sub);
            definitions.push(Definition::new(code, "Synthetic", "One of many.").with_server(Server::IIS));
        }
    }
    assert_eq!(definitions.len(), LARGE);
    Catalogue::new(definitions.leak()).expect("they are made in order")
}

/// Keys of a catalogue, in an order without a pattern.
fn keys(catalogue: &Catalogue) -> Vec<(Option<Server>, SubStatusCode)> {
    let definitions = catalogue.own();
    let mut random = stream::numbers();
    let keys = (0..stream::LENGTH).map(|_| &definitions[random(definitions.len())]);
    keys.map(|definition| (definition.server(), definition.code())).collect()
}

fn benchmarks(criterion: &mut Criterion) {
    let large = synthetic();
    for (name, catalogue) in [("built-in", Catalogue::built_in()), ("100000", &large)] {
        let keys = keys(catalogue);
        criterion.benchmark_group("lookup").bench_function(name, |bencher| {
            bencher.iter(|| keys.iter().for_each(|&(server, code)| _ = black_box(catalogue.lookup(server, code))));
        });
        criterion.benchmark_group("meanings").bench_function(name, |bencher| {
            bencher.iter(|| keys.iter().for_each(|&(_, code)| _ = black_box(catalogue.meanings(code))));
        });
    }
}

criterion_group!(benches, benchmarks, reasons::benchmarks);
criterion_main!(benches);
