//! A team's catalogue before the built-in one, compared with what the two say one by one.

use status_core::server::{ServerEntry, ServerKind};
use status_core::{
    Catalogue, Definition, Known, Precision, Server, Status, StatusCode, SubStatusCode, ToStatus, definitions, explain,
    meanings, server::Iis,
};
use status_tests::check;

use crate::all_codes;

static ENTRY: ServerEntry = ServerEntry::new("shop", "The shop").with_kind(ServerKind::Service);
const SHOP: Server = Server::new(&ENTRY);

const fn by_shop(code: StatusCode, sub: u16, name: &'static str) -> Definition {
    Definition::new(SubStatusCode::new(code, sub), name, "It is the shop's.").with_server(Some(SHOP))
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

static ALL: [Definition; 5 + Catalogue::BUILT_IN_COUNT] = Catalogue::extended(&OWN);

fn catalogue() -> Catalogue {
    Catalogue::new(&ALL).expect("the definitions stand in order")
}

/// Every code that somebody defines, and each plain one.
fn codes() -> impl Iterator<Item = SubStatusCode> {
    all_codes().map(SubStatusCode::from).chain(ALL.iter().map(Definition::code))
}

#[test]
fn every_code_has_its_own_meanings_first_and_the_built_in_ones_after() {
    let catalogue = catalogue();
    assert_eq!(catalogue.definitions().len(), OWN.len() + definitions().len());
    check(|findings| {
        for code in codes() {
            let own = OWN.iter().filter(|definition| definition.code() == code);
            let expected: Vec<_> = own.chain(meanings(code)).copied().collect();
            findings.equal(code, catalogue.meanings(code), &expected[..]);
        }
    });
}

/// Where the built-in definitions go on after the team's, and where the team has none.
#[test]
fn what_is_left_of_the_built_in_ones_comes_at_the_end() {
    let first: [Definition; 1 + Catalogue::BUILT_IN_COUNT] = Catalogue::extended(&OWN[..1]);
    assert_eq!(first[0].name(), "Wait");
    assert_eq!(&first[1..], definitions());
}

#[test]
fn each_publisher_is_found_and_explained_as_in_its_own_catalogue() {
    let catalogue = catalogue();
    check(|findings| {
        for definition in &ALL {
            let (server, code) = (definition.server(), definition.code());
            findings.equal(code, catalogue.lookup(server, code), Some(definition));
            findings.equal(code, catalogue.explain(server, code).precision(), Precision::Exact);
        }
        for code in codes().filter(|code| OWN.iter().all(|own| own.code().code() != code.code())) {
            for server in [None, Some(Server::IIS), Some(Server::NGINX), Some(SHOP)] {
                findings.equal(code, catalogue.explain(server, code), explain(server, code));
            }
        }
    });
    let unknown = catalogue.explain(Some(SHOP), SubStatusCode::new(StatusCode::GONE, 7));
    assert_eq!((unknown.precision(), unknown.definition().name()), (Precision::Code, "Gone"));
    assert_eq!(unknown.definition().server(), Some(SHOP));
}

#[test]
fn definitions_in_another_order_are_no_catalogue() {
    static TURNED: [Definition; 2] =
        [by_shop(StatusCode::CONFLICT, 1, "Second"), by_shop(StatusCode::CONFLICT, 0, "First")];
    static LATER: [Definition; 2] = [by_shop(StatusCode::GONE, 0, "Second"), by_shop(StatusCode::CONFLICT, 9, "First")];
    assert!(Catalogue::new(&TURNED).is_none());
    assert!(Catalogue::new(&LATER).is_none());
    assert!(Catalogue::new(&[]).is_some_and(|catalogue| catalogue.meanings(StatusCode::OK).is_empty()));
}

#[test]
fn codes_and_definitions_are_statuses() {
    check(|findings| {
        for code in codes() {
            findings.equal(code, code.to_status(), code);
            findings.equal(code, code.status_code(), code.code());
            findings.equal(code, code.code().to_status(), SubStatusCode::from(code.code()));
        }
        for status in Status::ALL {
            findings.equal(status, status.status_code(), StatusCode::from(*status));
        }
    });
    assert_eq!(Iis::DeniedByAcl.to_status().to_string(), "401.3");
}
