//! A team's problem types on top of the registered ones.

use serde_json::Value;
use status_codegen::{Context, Output, parse_team};
use status_core::{
    Catalogue, Deprecation, LogLevel, MemberKind, ProblemType, RetryKind, StatusCode, SubStatusCode, problem_types,
};
use status_tests::{check, read};

mod errors {
    status_core::statuses!("consumers/problem-types.toml");
}

fn name(what: &str) -> Option<&'static str> {
    errors::find_problem_type(what).map(ProblemType::name)
}

#[test]
fn ones_own_come_before_the_registered_ones() {
    let own: Vec<_> = errors::problem_types().take(3).map(ProblemType::name).collect();
    assert_eq!(own, ["DateNotAcceptable", "OutOfStock", "SoldOut"]);
    assert!(errors::problem_types().skip(3).eq(problem_types()));
    assert_eq!(errors::problem_types().count(), 3 + problem_types().len());
    assert_eq!(errors::SHOP.problems(), Some("https://errors.shop.example/"));
    assert_eq!(Catalogue::built_in().problem_types().count(), problem_types().len());
}

#[test]
fn they_are_found_by_type_uri_former_type_uri_name_and_slug() {
    for what in [
        "https://errors.shop.example/out-of-stock",
        "https://errors.shop.example/sold-out",
        "OutOfStock",
        "outofstock",
        "out-of-stock",
        "OUT-OF-STOCK",
        // The last part of a former type URI.
        "sold-out",
    ] {
        assert_eq!(name(what), Some("OutOfStock"), "{what}");
    }
    assert_eq!([name("urn:shop:sold"), name("sold"), name("SoldOut")], [Some("SoldOut"); 3]);
    // Type URIs are the same byte by byte.
    assert_eq!(name("https://errors.shop.example/Out-Of-Stock"), None);
    assert_eq!(["", "out", "https://errors.shop.example/", "stock"].map(name), [None; 4]);
}

#[test]
fn ones_own_meaning_of_a_name_comes_first_and_a_type_uri_is_nobody_elses() {
    let uri = |what| errors::find_problem_type(what).map(ProblemType::uri);
    let own = Some("https://errors.shop.example/#date");
    assert_eq!([uri("DateNotAcceptable"), uri("date")], [own; 2]);
    let registered = "https://iana.org/assignments/http-problem-types#date";
    assert_eq!(uri(registered), Some(registered));
}

#[test]
fn the_row_says_what_the_accessors_do() {
    let problem = errors::find_problem_type("OutOfStock").expect("it is there");
    assert_eq!(problem.server(), Some(errors::SHOP));
    assert_eq!(problem.status(), SubStatusCode::new(StatusCode::CONFLICT, 1));
    assert_eq!(problem.detail(), Some("{{{sku}}} is out of stock: {reason}."));
    assert_eq!((problem.slug(), problem.level()), ("out-of-stock", LogLevel::Warn));
    assert_eq!(problem.retry().first().map(|retry| retry.kind), Some(RetryKind::AfterDelay));
    let member = |name: &str| problem.members().iter().find(|member| member.name() == name).expect("it is there");
    assert_eq!(member("reason").kind(), MemberKind::OneOf(&["sold-out", "withdrawn"]));
    assert_eq!(member("total").example(), Some("\"9007199254740993\""));
    assert_eq!(member("price").example(), Some("\"19.90\""));
    assert!(member("warehouse").is_internal() && member("card").is_sensitive() && member("names").is_list());

    let sold_out = errors::find_problem_type("SoldOut").expect("it is there");
    assert_eq!(sold_out.deprecated(), Some(Deprecation::new("2026-10", "OutOfStock")));
    assert_eq!(sold_out.level(), LogLevel::Error, "5xx");
    let date = errors::find_problem_type("DateNotAcceptable").expect("it is there");
    assert_eq!(date.level(), LogLevel::Info, "4xx");
}

#[test]
fn serde_writes_each_as_the_output_json_does() {
    let catalogue = parse_team("errors.toml", read("tests/consumers/problem-types.toml")).expect("it is right");
    let output = Output::named("json").expect("there is such an output");
    let mut files = output.generate(&catalogue, &Context::new("errors.toml")).expect("it can be made");
    let json: Value = serde_json::from_str(&files.pop().expect("a file").text).expect("it is JSON");
    let rows = json["problems"].as_array().expect("rows");
    check(|findings| {
        findings.equal("rows", rows.len(), 3);
        for (row, problem) in rows.iter().zip(errors::problem_types()) {
            findings.equal(problem.name(), &serde_json::to_value(problem).expect("it can be written"), row);
        }
    });
}
