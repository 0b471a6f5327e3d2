//! A team's catalogue on top of the built-in one, compared with what the two say one by one.

use status_core::server::{ServerEntry, ServerKind};
use status_core::{
    Catalogue, Definition, Hit, Hits, Known, Precision, Server, Status, StatusCode, SubStatusCode, ToStatus,
    definitions, explain, lookup, meanings, search, server::Iis,
};
use status_tests::check;

use crate::all_codes;

const SHOP: Server = Server::new(&ServerEntry::new("shop", "The shop").with_kind(ServerKind::Service));

const fn by_shop(code: StatusCode, sub: u16, name: &'static str) -> Definition {
    Definition::new(SubStatusCode::new(code, sub), name, "It is the shop's.").with_server(SHOP)
}

/// Before all built-in definitions, among them, under one of them, and behind all.
static OWN: [Definition; 5] = [
    by_shop(StatusCode::CONTINUE, 0, "Wait"),
    by_shop(StatusCode::UNAUTHORIZED, 3, "Denied"),
    by_shop(StatusCode::CONFLICT, 1, "CartChanged"),
    by_shop(StatusCode::GONE, 0, "Gone"),
    by_shop(LAST, 65535, "Last"),
];

const LAST: StatusCode = match StatusCode::from_u16(999) {
    Ok(code) => code,
    Err(_) => StatusCode::OK,
};

static CATALOGUE: Catalogue = Catalogue::extending(&OWN).expect("the definitions stand in order").with_servers(&[SHOP]);

/// Every code that somebody defines, and each plain one.
fn codes() -> impl Iterator<Item = SubStatusCode> {
    all_codes().map(SubStatusCode::from).chain(definitions().iter().chain(&OWN).map(Definition::code))
}

/// By code; within a code the team's own first.
fn sorted() -> Vec<&'static Definition> {
    let mut all: Vec<_> = OWN.iter().chain(definitions()).collect();
    all.sort_by_key(|definition| definition.code());
    all
}

#[test]
fn every_code_has_its_own_meanings_first_and_the_built_in_ones_after() {
    check(|findings| {
        for code in codes() {
            let own = OWN.iter().filter(|definition| definition.code() == code);
            let expected: Vec<_> = own.chain(meanings(code)).collect();
            let found = CATALOGUE.meanings(code);
            findings.equal(code, found.len(), expected.len());
            findings.equal(code, found.is_empty(), expected.is_empty());
            findings.equal(code, found.collect::<Vec<_>>(), expected);
        }
    });
}

#[test]
fn all_definitions_are_sorted_by_code_from_both_ends() {
    let (found, expected) = (CATALOGUE.definitions(), sorted());
    assert_eq!(found.len(), OWN.len() + definitions().len());
    assert!(found.clone().eq(expected.iter().copied()));
    assert!(found.clone().rev().eq(expected.iter().rev().copied()));
    // What is left in the middle, however it is reached.
    for taken in 0..expected.len() {
        let (mut found, mut left) = (found.clone(), expected.as_slice());
        for step in 0..taken {
            let [first, middle @ ..] = left else { break };
            let Some((last, before)) = left.split_last() else { break };
            if step % 3 == 0 {
                assert_eq!(found.next_back(), Some(*last));
                left = before;
            } else {
                assert_eq!(found.next(), Some(*first));
                left = middle;
            }
        }
        assert_eq!(found.len(), left.len());
    }
}

#[test]
fn each_publisher_is_found_and_explained_as_in_its_own_catalogue() {
    check(|findings| {
        for definition in sorted() {
            let (server, code) = (definition.server(), definition.code());
            findings.equal(code, CATALOGUE.lookup(server, code), Some(definition));
            findings.equal(code, CATALOGUE.explain(server, code).precision(), Precision::Exact);
        }
        for code in codes().filter(|code| OWN.iter().all(|own| own.code().code() != code.code())) {
            for server in [None, Some(Server::IIS), Some(Server::NGINX), Some(SHOP)] {
                findings.equal(code, CATALOGUE.explain(server, code), explain(server, code));
            }
        }
    });
    let unknown = CATALOGUE.explain(Some(SHOP), SubStatusCode::new(StatusCode::GONE, 7));
    assert_eq!((unknown.precision(), unknown.definition().name()), (Precision::Code, "Gone"));
    assert_eq!(unknown.definition().server(), Some(SHOP));
}

#[test]
fn a_search_finds_ones_own_and_the_built_in_ones() {
    let hits = CATALOGUE.search("cart changed");
    assert_eq!(hits.iter().next().map(|hit| hit.definition().name()), Some("CartChanged"));
    let names = |hits: &Hits| hits.iter().map(Hit::definition).collect::<Vec<_>>();
    assert_eq!(names(&CATALOGUE.search("certificate")), names(&search("certificate")));
    let of_shop = CATALOGUE.search_where("shop", |definition| definition.server() == Some(SHOP));
    assert_eq!(of_shop.len(), OWN.len());
}

/// It has nothing in common with the built-in one but the id.
const OTHER: Server = Server::new(&ServerEntry::new("iis", "Another name").with_vendor("Somebody else"));

#[test]
fn servers_are_found_by_id_and_are_equal_by_it() {
    assert_eq!(CATALOGUE.server("SHOP"), Some(SHOP));
    assert_eq!(CATALOGUE.server("iis"), Some(Server::IIS));
    assert_eq!(CATALOGUE.server("no-such-server"), None);
    assert_eq!(Catalogue::built_in().server("shop"), None);
    assert_eq!(CATALOGUE.servers().next(), Some(SHOP));
    assert!(CATALOGUE.servers().skip(1).eq(Server::ALL.iter().copied()));

    // The id alone says which server it is.
    assert_eq!(OTHER, Server::IIS);
    assert_eq!(OTHER.cmp(&Server::IIS), std::cmp::Ordering::Equal);
    assert!(std::collections::HashSet::from([OTHER]).contains(&Server::IIS));
    assert!(lookup(Some(OTHER), SubStatusCode::new(StatusCode::UNAUTHORIZED, 3)).is_some());
}

#[test]
fn definitions_in_another_order_are_no_catalogue() {
    static TURNED: [Definition; 2] =
        [by_shop(StatusCode::CONFLICT, 1, "Second"), by_shop(StatusCode::CONFLICT, 0, "First")];
    static LATER: [Definition; 2] = [by_shop(StatusCode::GONE, 0, "Second"), by_shop(StatusCode::CONFLICT, 9, "First")];
    assert!(Catalogue::new(&TURNED).is_none());
    assert!(Catalogue::new(&LATER).is_none());
    assert!(Catalogue::extending(&LATER).is_none());
    assert!(Catalogue::new(&[]).is_some_and(|catalogue| catalogue.meanings(StatusCode::OK).is_empty()));
    let alone = Catalogue::new(&OWN).expect("they stand in order");
    assert!(alone.definitions().eq(&OWN));
    assert!(alone.meanings(StatusCode::NOT_FOUND).is_empty());
}

#[test]
fn codes_and_definitions_are_statuses() {
    check(|findings| {
        for code in codes() {
            findings.equal(code, code.to_status(), code);
            findings.equal(code, code.status_code(), code.code());
            findings.equal(code, code.code().to_status(), SubStatusCode::from(code.code()));
            findings.equal(code, (&&code).to_status(), code);
        }
        for status in Status::ALL {
            findings.equal(status, status.status_code(), StatusCode::from(*status));
            findings.equal(status, ToStatus::status_code(status), StatusCode::from(*status));
        }
    });
    assert_eq!(Iis::DeniedByAcl.to_status().to_string(), "401.3");
    assert_eq!(SubStatusCode::from(Iis::DeniedByAcl).to_string(), "401.3");
}
