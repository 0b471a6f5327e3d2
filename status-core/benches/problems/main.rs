//! Problems written and read, side by side with `problem_details` and `serde_json`, on the same body:
//! `cargo bench -p status-core --features dataset --bench problems`.

/// The problems of a shop.
mod shop {
    status_core::statuses!("benches/problems/errors.toml");
}

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use http::{StatusCode, Uri};
use problem_details::ProblemDetails;
use serde::{Deserialize, Serialize};

use shop::{ShopProblem, SoldOut, SoldOutReason};

/// What a user of the other crate writes: the members, of the same types.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Members {
    sku: String,
    left: i64,
    reason: Reason,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reason {
    Season,
    Recalled,
}

fn ours() -> SoldOut {
    SoldOut {
        sku: "A-17".into(),
        left: 3,
        reason: SoldOutReason::Season,
        warehouse: String::new(),
        retry_after: Some(Duration::from_secs(90)),
    }
}

fn theirs(members: &Members) -> ProblemDetails<Members> {
    ProblemDetails::from_status_code(StatusCode::CONFLICT)
        .with_type(Uri::from_static("https://errors.shop.example/sold-out"))
        .with_title("Sold out")
        .with_detail(format!("Only {} of {} are left.", members.left, members.sku))
        .with_extensions(members.clone())
}

fn benchmarks(criterion: &mut Criterion) {
    let ours = ours();
    let body = ours.to_json();
    let members = Members { sku: "A-17".into(), left: 3, reason: Reason::Season, retry_after: Some(90) };
    let problem = theirs(&members);
    let same = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON");
    assert_eq!(same(&body), same(&serde_json::to_string(&problem).expect("JSON")));

    // From a value that stands there; the other crate's holds its detail as text already.
    let mut group = criterion.benchmark_group("to_json");
    group.bench_function("status-core", |bencher| bencher.iter(|| black_box(&ours).to_json()));
    group.bench_function("problem_details", |bencher| bencher.iter(|| serde_json::to_string(black_box(&problem))));
    group.finish();

    // From the members to the body, as an answer is made.
    let mut group = criterion.benchmark_group("answer");
    group.bench_function("status-core", |bencher| {
        bencher.iter(|| ShopProblem::from(black_box(&ours).clone()).to_json());
    });
    group.bench_function("problem_details", |bencher| {
        bencher.iter(|| serde_json::to_string(&theirs(black_box(&members))));
    });
    group.finish();

    let mut group = criterion.benchmark_group("from_json");
    group.bench_function("status-core", |bencher| {
        bencher.iter(|| ShopProblem::from_json(black_box(body.as_bytes())));
    });
    group.bench_function("problem_details", |bencher| {
        bencher.iter(|| serde_json::from_slice::<ProblemDetails<Members>>(black_box(body.as_bytes())));
    });
    group.finish();
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
