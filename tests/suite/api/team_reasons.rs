//! A team's reasons on top of the built-in ones, one by one as the two have them.

use status_core::server::ServerEntry;
use status_core::{
    Catalogue, Finding, Logged, Reason, ReasonPart, Server, StatusCode, SubStatusCode, find_reasons, reasons,
};
use status_tests::check;

const SHOP: Server = Server::new(&ServerEntry::new("shop", "The shop"));
const CONFLICT: SubStatusCode = SubStatusCode::new(StatusCode::CONFLICT, 0);

const fn by_shop(token: &'static str, name: &'static str) -> Reason {
    Reason::new(SHOP, "x-shop-error", token, name, "It is the shop's.")
}

/// Sorted, of each kind that there is, and with tokens that are other servers' too.
static OWN: [Reason; 9] = [
    by_shop("*late", "Late").with_part(ReasonPart::Suffix),
    by_shop("=", "FirstSame").with_part(ReasonPart::FirstCharacter),
    by_shop("=!", "SameButNot").with_part(ReasonPart::FirstTwoCharacters),
    by_shop("?", "SecondUnknown").with_part(ReasonPart::SecondCharacter),
    by_shop("H12", "Hall12"),
    by_shop("UF", "UnknownFault").with_aliases(&["unknown fault", "unknown-fault:{details}"]),
    by_shop("price {from}{to}", "PriceChanged"),
    by_shop("stock:{article}", "OutOfStock").with_codes(&[CONFLICT]),
    by_shop("{count} of {article} left, no more", "FewLeft"),
];

static CATALOGUE: Catalogue =
    Catalogue::extending(&[]).expect("nothing is out of order").with_servers(&[SHOP]).with_reasons(&OWN);

fn names(server: Option<Server>, text: &str) -> Vec<&'static str> {
    CATALOGUE.find_reasons(server, text).map(Reason::name).collect()
}

#[test]
fn ones_own_reasons_come_before_the_built_in_ones() {
    assert!(CATALOGUE.reasons().eq(OWN.iter().chain(reasons())));
    let alone = Catalogue::new(&[]).expect("nothing is out of order").with_reasons(&OWN);
    assert!(alone.reasons().eq(&OWN));
    assert_eq!(alone.find_reasons(None, "URX").len(), 0);
}

#[test]
fn ones_own_reasons_are_found_in_every_way() {
    let cases: [(&str, &[&str]); 14] = [
        ("UF", &["UnknownFault", "UpstreamConnectionFailure"]),
        ("unknown fault", &["UnknownFault"]),
        ("unknown-fault:a,b", &["UnknownFault"]),
        ("stock:A-17", &["OutOfStock"]),
        ("stock:", &["OutOfStock"]),
        ("stock:{UF}", &["OutOfStock", "UnknownFault"]),
        ("price 17 to 18", &["PriceChanged"]),
        ("2 of A-17 left, no more", &["FewLeft"]),
        ("2 of A-17 left, no more!", &[]),
        ("=!", &["SameButNot"]),
        ("=?--", &["FirstSame", "SecondUnknown"]),
        ("H12*late", &["Hall12", "Late"]),
        ("nothing*late", &[]),
        ("UF,URX", &["UnknownFault", "UpstreamConnectionFailure", "UpstreamRetryLimitExceeded"]),
    ];
    for (text, expected) in cases {
        assert_eq!(names(None, text), expected, "{text}");
    }
    assert_eq!(names(Some(SHOP), "UF"), ["UnknownFault"]);
    assert_eq!(names(Some(Server::ENVOY), "UF"), ["UpstreamConnectionFailure"]);
}

#[test]
fn the_built_in_reasons_are_found_as_without_ones_own() {
    check(|findings| {
        for reason in reasons() {
            for text in [reason.token().to_owned(), format!("{}--", reason.token()), format!("{},x", reason.token())] {
                for server in [None, Some(reason.server())] {
                    let built_in: Vec<_> = find_reasons(server, &text).collect();
                    let found: Vec<_> = CATALOGUE.find_reasons(server, &text).collect();
                    let others = found.into_iter().filter(|reason| reason.server() != SHOP);
                    findings.equal(format_args!("{server:?} {text}"), others.collect::<Vec<_>>(), built_in);
                }
            }
        }
    });
}

/// A plain scan over a few finds the same as the tables over all.
#[test]
fn a_copy_of_the_built_in_reasons_finds_the_same() {
    let copy = Catalogue::new(&[]).expect("nothing is out of order").with_reasons(reasons().to_vec().leak());
    let key = |reason: &Reason| (reason.server(), reason.field(), reason.token(), reason.name());
    check(|findings| {
        for reason in reasons() {
            for token in [reason.token()].iter().chain(reason.aliases()) {
                for text in
                    [(*token).to_owned(), format!("TCP_MISS{token}"), format!("{token}VN"), format!("{token}, UF")]
                {
                    let sorted = |found: status_core::FoundReasons| {
                        let mut keys: Vec<_> = found.map(key).collect();
                        keys.sort_unstable();
                        keys
                    };
                    let (found, expected) = (copy.find_reasons(None, &text), find_reasons(None, &text));
                    findings.equal(&text, sorted(found), sorted(expected));
                }
            }
        }
    });
}

#[test]
fn a_logged_line_is_explained_with_ones_own_reasons() {
    let line = Logged::new().with_server(SHOP).with_code(StatusCode::CONFLICT).with_reason("UF,stock:A-17");
    let reasons = CATALOGUE.explain_logged(&line).filter_map(|finding| match finding {
        Finding::Reason(reason) => Some(reason.name()),
        _ => None,
    });
    // The one that goes with the status first.
    assert_eq!(reasons.collect::<Vec<_>>(), ["OutOfStock", "UnknownFault"]);
}
