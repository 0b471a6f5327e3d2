//! Laws that hold for any values: order, equality and hash go together, and text leads back to what it was made from.

use std::cmp::Ordering;
use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};

use proptest::prelude::*;
use proptest::sample::select;
use status_core::server::ServerEntry;
use status_core::{Class, Definition, Known, Precision, Server, Status, StatusCode, SubStatusCode, definitions};

use crate::code;

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A hash that is always the same would keep the law, too.
#[test]
fn different_values_have_different_hashes() {
    let count = |hashes: &mut dyn Iterator<Item = u64>| hashes.collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(count(&mut Server::ALL.iter().map(hash)), Server::ALL.len());
    assert_eq!(count(&mut Status::ALL.iter().map(hash)), Status::ALL.len());
    assert_eq!(count(&mut (100..=999).map(|number| hash(code(number)))), 900);
}

/// `Eq` and `Hash`.
fn equality<T: Eq + Hash + Debug>(one: &T, other: &T) -> Result<(), TestCaseError> {
    prop_assert_eq!(one, one);
    prop_assert_eq!(one == other, other == one);
    prop_assert!(one != other || hash(one) == hash(other), "{:?} and {:?} are equal, their hashes are not", one, other);
    Ok(())
}

/// `Ord`, together with `Eq` and `Hash`.
fn order<T: Ord + Hash + Debug>(values: &[T; 3]) -> Result<(), TestCaseError> {
    let [one, other, third] = values;
    equality(one, other)?;
    prop_assert_eq!(one.cmp(one), Ordering::Equal);
    prop_assert_eq!(one.cmp(other), other.cmp(one).reverse());
    prop_assert_eq!(one.partial_cmp(other), Some(one.cmp(other)));
    prop_assert_eq!(one == other, one.cmp(other).is_eq());
    prop_assert!(one > other || other > third || one <= third, "{:?} <= {:?} <= {:?}", one, other, third);
    Ok(())
}

fn codes() -> impl Strategy<Value = StatusCode> {
    (100..=999_u16).prop_map(code)
}

/// Small numbers, that meet often, and all others.
fn sub_codes() -> impl Strategy<Value = SubStatusCode> {
    let subs = prop_oneof![0..=3_u16, any::<u16>()];
    let near = prop_oneof![400..=402_u16, 100..=999_u16].prop_map(code);
    (near, subs).prop_map(|(code, sub)| SubStatusCode::new(code, sub))
}

/// The built-in ones, two that are the same, and one that has their id only.
fn servers() -> impl Strategy<Value = Server> {
    static ONE: ServerEntry = ServerEntry::new("iis", "Internet Information Services");
    static TWIN: ServerEntry = ServerEntry::new("iis", "Internet Information Services");
    static OTHER: ServerEntry = ServerEntry::new("iis", "Another one of that id");
    let alike = [&ONE, &TWIN, &OTHER].map(Server::new);
    prop_oneof![select(Server::ALL), select(alike.to_vec()), Just(Server::IIS)]
}

fn of<T: Clone + Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

proptest! {
    // Nothing is written into the tree: the values that break a law are shown.
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn codes_are_ordered(values in [codes(), codes(), codes()]) {
        order(&values)?;
        let [one, other, _] = values;
        prop_assert_eq!(one.cmp(&other), one.as_u16().cmp(&other.as_u16()));
        prop_assert_eq!(one == other, one == other.as_u16());
    }

    #[test]
    fn sub_status_codes_are_ordered(values in [sub_codes(), sub_codes(), sub_codes()]) {
        order(&values)?;
        let [one, other, _] = values;
        let key = |code: SubStatusCode| (code.code().as_u16(), code.sub());
        prop_assert_eq!(one.cmp(&other), key(one).cmp(&key(other)));
    }

    #[test]
    fn servers_are_ordered(values in [servers(), servers(), servers()]) {
        order(&values)?;
        let [one, other, _] = values;
        prop_assert!(one.id() == other.id() || one.cmp(&other) == one.id().cmp(other.id()));
    }

    #[test]
    fn statuses_are_ordered_as_their_codes(values in [of(Status::ALL), of(Status::ALL), of(Status::ALL)]) {
        order(&values)?;
        let [one, other, _] = values;
        prop_assert_eq!(one.cmp(&other), StatusCode::from(one).cmp(&other.into()));
    }

    #[test]
    fn classes_are_ordered_by_their_digit(values in [of(&Class::ALL), of(&Class::ALL), of(&Class::ALL)]) {
        order(&values)?;
        let [one, other, _] = values;
        prop_assert_eq!(one.cmp(&other), one.digit().cmp(&other.digit()));
    }

    #[test]
    fn definitions_are_equal_if_they_are_the_same(
        (one, other) in (0..definitions().len(), 0..definitions().len()),
    ) {
        let (first, second): (&Definition, &Definition) = (&definitions()[one], &definitions()[other]);
        equality(first, second)?;
        prop_assert_eq!(first == second, one == other);
    }

    #[test]
    fn explanations_are_equal_if_asked_for_the_same(
        (one, other) in (sub_codes(), sub_codes()),
        (server, another) in (servers(), servers()),
    ) {
        let asked = |server, code| status_core::explain(Some(server), code);
        let (first, second) = (asked(server, one), asked(another, other));
        equality(&first, &second)?;
        prop_assert_eq!(first == second, (server, one) == (another, other));
        prop_assert_eq!(first.precision() == Precision::Exact, first.fallback().to_string().is_empty());
    }

    #[test]
    fn any_bytes_are_taken_or_refused_as_by_the_http_crate(bytes in proptest::collection::vec(any::<u8>(), 0..6)) {
        let theirs = http::StatusCode::from_bytes(&bytes).map(|code| code.as_u16()).ok();
        prop_assert_eq!(StatusCode::from_bytes(&bytes).map(|code| code.as_u16()).ok(), theirs);
    }

    #[test]
    fn a_sub_status_code_that_is_taken_is_shown_as_it_was_written(text in "[0-9]{0,4}[.]?[0-9]{0,6}|\\PC{0,12}") {
        if let Ok(code) = text.parse::<SubStatusCode>() {
            prop_assert_eq!(code.to_string(), text.strip_suffix(".0").unwrap_or(&text));
        }
    }

    #[test]
    fn any_sub_status_code_goes_through_text_and_back(code in sub_codes()) {
        prop_assert_eq!(code.to_string().parse(), Ok(code));
    }
}
