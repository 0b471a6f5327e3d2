use super::input::Input;
use super::{expand, valid};
use crate::testing::{printed, shown, tokens};

/// What a list of wrong types gives.
fn wrong(types: &[&str]) -> String {
    let shown = |text: &&str| match valid::check(&Input::read(tokens(text)).expect("a type")) {
        Ok(_) => format!("{text}\n is right\n"),
        Err(error) => shown(text, error),
    };
    types.iter().map(shown).collect::<Vec<_>>().join("\n")
}

#[test]
fn codes_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "enum E { #[status(442)] A }",
        "enum E { #[status(4040)] A }",
        "enum E { #[status(418)] A, #[status(NotFund)] B }",
        "enum E { #[status(200)] A, #[status(Found)] B, #[status(101)] C }",
        "#[status(204)] enum E { A }",
        "#[status(499)] struct E;",
    ]));
}

#[test]
fn attributes_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "enum E { #[status(404)] A, B }",
        "enum E { #[status(404)] #[status(410)] A }",
        "enum E { #[status(404, 410)] A }",
        "enum E { #[status(404, transparent)] A(B) }",
        "enum E { #[status()] A }",
        "enum E { #[status] A }",
        "enum E { #[status = 404] A }",
        "enum E { #[status(404 410)] A }",
        "enum E { #[status(transparant)] A(B) }",
        "enum E { #[status(quiet)] A }",
        "enum E { #[status(allow_success)] A }",
        "enum E { #[status(crate = x)] A }",
        "enum E { #[status(404)] A(#[status(404)] B) }",
        "enum E { A { #[status(404)] b: B } }",
        "struct E;",
        "struct E(#[status(404)] B);",
        "#[status(404)] #[status(410)] struct E;",
        "#[status(404)] union E { a: u8 }",
        "#[status(crate)] struct E;",
        "enum E { #[status(Shop::)] A }",
        "enum E { #[status(unassigned Shop::SoldOut)] A }",
        "enum E { #[status(Shop::SoldOut 409)] A }",
        "enum E { #[status(Shop::SoldOut, 409)] A }",
    ]));
}

#[test]
fn frameworks_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "#[status(axun)] enum E { #[status(404)] A }",
        "#[status(axum, axum)] enum E { #[status(404)] A }",
        "enum E { #[status(404, axum)] A }",
        "#[status(tracing)] enum E { #[status(404)] A }",
        "#[status(axum, tracing, report = log)] enum E { #[status(404)] A }",
        "#[status(axum, report)] enum E { #[status(404)] A }",
        "#[status(axum, report = 4)] enum E { #[status(404)] A }",
    ]));
}

#[test]
fn frameworks_answer_with_the_error() {
    insta::assert_snapshot!(printed(expand(tokens("#[status(404, axum)] struct E;"))));
    insta::assert_snapshot!(printed(expand(tokens(
        "#[status(axum, http, report = crate::log)] enum E<T> where T: Send { #[status(404)] A(T) }"
    ))));
    insta::assert_snapshot!(printed(expand(tokens("#[status(503, actix_web, tracing, crate = my::core)] struct E;"))));
}

#[test]
fn transparent_needs_one_field() {
    insta::assert_snapshot!(wrong(&[
        "enum E { #[status(transparent)] A }",
        "enum E { #[status(transparent)] A() }",
        "enum E { #[status(transparent)] A(B, C) }",
        "enum E { #[status(transparent)] A { b: B, c: C } }",
        "#[status(transparent)] enum E { A }",
        "#[status(transparent)] struct E;",
        "#[status(transparent)] struct E { b: B, c: C }",
    ]));
}

#[test]
fn with_a_mistake_there_is_still_an_implementation() {
    insta::assert_snapshot!(printed(expand(tokens("enum E<T> { #[status(442)] A(T) }"))));
}

#[test]
fn right_types_are_implemented() {
    let types = [
        "#[status(500)] enum E { #[status(404)] A, #[status(iis 401.3)] B(u8), #[status(transparent)] C { inner: D }, F }",
        "#[status(transparent)] struct E<'a, T: ?Sized, const N: usize>(Box<[&'a T; N]>) where T: Debug;",
        "#[status(Gone, crate = my::core)] struct E { a: u8 }",
        "#[status(allow_success)] enum E { #[status(unassigned 242)] A }",
        "enum E<T> { #[status(transparent)] A(B), #[status(404)] C(T) }",
        "#[status(::shop::CLOSED)] enum E { #[status(Shop::SoldOut)] A { sku: u8 }, B(C) }",
        "#[status(crate::Shop::SoldOut, crate = my::core)] struct E;",
        "enum E {}",
    ];
    let all: Vec<_> = types.iter().map(|text| format!("// {text}\n{}", printed(expand(tokens(text))))).collect();
    insta::assert_snapshot!(all.join("\n"));
}
