//! What both crates do with the statuses of the shop.

use status_core::{Definition, Known, Precision, Server, StatusCode, SubStatusCode, ToStatus};

use crate::statuses::{self, SHOP, Shop};

/// A row that is added to the dataset breaks this `match`, until somebody thought about it.
fn page(status: Shop) -> &'static str {
    match status {
        Shop::NotFound => "/search",
        Shop::CartChanged => "/cart",
        Shop::OnHoliday => "/holidays",
    }
}

/// Fails where the items are not what the dataset says.
pub fn check() {
    // The team's own.
    let changed = Shop::from_code(SubStatusCode::new(StatusCode::CONFLICT, 1));
    assert_eq!(changed.map(page), Some("/cart"));
    assert_eq!(Shop::ALL.len(), 3);
    assert_eq!(Shop::CartChanged.definition().phrase(), Some("Cart Changed"));
    assert_eq!((SHOP.to_string().as_str(), SHOP.name()), ("shop", "The shop's API"));
    assert_eq!(Shop::OnHoliday.code().to_string(), "799");

    // What a row leaves out is the standard's.
    let missing = Shop::NotFound.definition();
    assert_eq!(missing.phrase(), Some("Not Found"));
    assert_eq!(missing.summary(), "The shop has no such article, or no longer.");

    // A row is a status.
    assert_eq!(Shop::OnHoliday.to_status(), SubStatusCode::from(Shop::OnHoliday));

    // The functions: the team's first, the built-in ones after.
    let publishers: Vec<_> = statuses::meanings(StatusCode::NOT_FOUND).map(Definition::server).collect();
    assert_eq!(publishers[..2], [Some(SHOP), None]);
    assert_eq!(statuses::definitions().len(), status_core::definitions().len() + 3);
    assert!(statuses::lookup(Some(SHOP), Shop::CartChanged).is_some());
    assert!(statuses::lookup(Some(Server::IIS), StatusCode::NOT_FOUND).is_some());
    assert_eq!(statuses::explain(Some(SHOP), Shop::CartChanged).precision(), Precision::Exact);
    let built_in = status_core::explain(Some(Server::NGINX), StatusCode::GONE);
    assert_eq!(statuses::explain(Some(Server::NGINX), StatusCode::GONE), built_in);

    let hits = statuses::search("cart");
    assert_eq!(hits.iter().next().map(|hit| hit.definition().name()), Some("CartChanged"));
    assert_eq!(statuses::search("certificate").len(), status_core::search("certificate").len());
    assert_eq!(statuses::server("shop"), Some(SHOP));
    assert_eq!(statuses::server("nginx"), Some(Server::NGINX));
    assert_eq!(statuses::server("shops"), None);

    // The reasons in the same way.
    let names =
        |server, token| statuses::find_reasons(server, token).map(status_core::Reason::name).collect::<Vec<_>>();
    assert_eq!(statuses::reasons().count(), status_core::reasons().len() + 2);
    assert!(statuses::reasons().take(2).all(|reason| reason.server() == SHOP));
    assert_eq!(names(None, "stock:A-17"), ["OutOfStock"]);
    assert_eq!(names(None, "UF"), ["UnknownFault", "UpstreamConnectionFailure"]);
    assert_eq!(names(Some(SHOP), "UF"), ["UnknownFault"]);
    assert_eq!(names(Some(SHOP), "H12"), [""; 0]);
    assert_eq!(names(None, "H12"), ["RequestTimeout"]);

    println!("{}", statuses::explain(Some(SHOP), Shop::CartChanged));
}
