//! The dataset and what is made from it.

use status_codegen::{File, check_order, parse};
use status_tests::{check, read};

use crate::support::files;
use xtask::{DATASET, Mode};

#[test]
fn nothing_generated_is_stale() {
    let outcome = xtask::generate(&xtask::root(), Mode::Check).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(outcome.is_fresh(), "\n{outcome}");
}

#[test]
fn rows_and_fields_stand_in_order() {
    check_order(DATASET, read(DATASET)).unwrap_or_else(|problems| panic!("\n{problems}"));
}

#[track_caller]
fn made(text: &str) -> Vec<File> {
    files(&parse(DATASET, text).unwrap_or_else(|problems| panic!("\n{problems}")))
}

/// The tables of the dataset, each with its header, in the order of the file; the first part is the comment above.
fn tables(text: &str) -> Vec<String> {
    let mut tables = vec![String::new()];
    for line in text.lines() {
        if line.starts_with('[') {
            tables.push(String::new());
        }
        if let Some(table) = tables.last_mut() {
            table.push_str(line);
            table.push('\n');
        }
    }
    tables
}

/// Puts the tables in another order, which depends on nothing but the seed.
fn shuffle(tables: &mut [String], seed: u64) {
    let mut state = seed;
    for last in (1..tables.len()).rev() {
        // Knuth's linear congruential generator.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let random = usize::try_from(state >> 33).unwrap_or_default();
        tables.swap(last, random % (last + 1));
    }
}

/// The dataset with its tables in other orders, each with what was done to it.
fn other_orders(text: &str) -> Vec<(String, String)> {
    let in_order = tables(text);
    assert!(in_order.len() > 400, "{}", in_order.len());
    let backwards: String = in_order.iter().rev().map(String::as_str).collect();
    let mut orders = vec![("backwards".to_owned(), backwards)];
    for seed in 1..=4 {
        let mut tables = in_order.clone();
        shuffle(&mut tables, seed);
        assert_ne!(tables, in_order);
        orders.push((format!("shuffled with seed {seed}"), tables.concat()));
    }
    orders
}

/// What is made of a dataset is what is made of another one, byte by byte.
#[track_caller]
fn is_the_same(order: &str, text: &str, expected: &[File]) {
    let found = made(text);
    check(|findings| {
        findings.equal(format!("{order}: files"), found.len(), expected.len());
        for (found, expected) in found.iter().zip(expected) {
            findings.holds(format_args!("{order}: {} and {}", found.path, expected.path), found == expected);
        }
    });
}

/// Every output gets the catalogue alone. That it makes the same of it again, the tests of status-codegen check for a small
/// dataset, and `cargo xtask prove` for this one.
#[test]
fn the_same_definitions_give_the_same_catalogue_in_any_order_of_the_rows() {
    let text = read(DATASET);
    let read = |text: &str| parse(DATASET, text).unwrap_or_else(|problems| panic!("\n{problems}"));
    let catalogue = read(&text);
    for (order, text) in other_orders(&text) {
        assert!(read(&text) == catalogue, "{order}");
    }
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn every_order_of_the_rows_gives_the_same_bytes() {
    let text = read(DATASET);
    let expected = made(&text);
    is_the_same("a second time", &text, &expected);
    for (order, text) in other_orders(&text) {
        is_the_same(&order, &text, &expected);
    }
}

#[test]
fn a_dataset_out_of_order_is_noticed() {
    let text = read(DATASET);
    let mut out_of_order = tables(&text);
    shuffle(&mut out_of_order, 1);
    assert!(check_order(DATASET, out_of_order.concat()).is_err());
}
