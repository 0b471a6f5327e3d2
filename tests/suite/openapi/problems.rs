//! One of each problem of the dataset beside this file, as a service in Rust sends them, and some that it does not send yet.

use std::time::Duration;

use serde_json::{Value, json};

mod errors {
    status_core::statuses!("suite/openapi/shop.toml");
}

use errors::{CardDeclined, CartChanged, Closed, LoginNeeded, ShopProblem, SoldOut, SoldOutReason};

fn known() -> Vec<ShopProblem> {
    let until: status_core::problem::DateTime = "2026-12-24T08:00:00Z".parse().expect("a moment");
    #[allow(deprecated, reason = "a server may still send it")]
    let none_left = errors::NoneLeft {};
    vec![
        CardDeclined {
            card: "4111".into(),
            amount: "19.90".parse().expect("a decimal"),
            transaction: i64::MAX,
            earlier: vec![i64::MIN, 0],
            order: Some("1b4e28ba-2fa1-4d2e-883f-0016d3cca427".parse().expect("a UUID")),
            ratio: 0.5,
            r#final: true,
        }
        .into(),
        CartChanged { cart: "/carts/7?a=1".parse().expect("a URI"), until }.into(),
        Closed { until }.into(),
        LoginNeeded {}.into(),
        none_left.into(),
        SoldOut {
            sku: "A-17 \"<b>\"\n".into(),
            left: -9_007_199_254_740_991,
            reason: SoldOutReason::Recalled,
            warehouse: "north".into(),
            retry_after: Some(Duration::from_millis(1500)),
        }
        .into(),
        ShopProblem::from(LoginNeeded {}).with_instance("/logins/7"),
    ]
}

/// The bodies: of known types, of an unknown one with a status that the document lists, and of unknown ones with others.
pub(super) fn bodies() -> Vec<Value> {
    let known = known().into_iter().map(|problem| serde_json::from_str(&problem.to_json()).expect("JSON"));
    let unknown = [
        json!({ "type": "https://errors.shop.example/new", "title": "New", "status": 409, "left": [1], "sku": "A-17" }),
        json!({ "type": "https://errors.shop.example/slow-down", "title": "Slow down", "status": 429, "rate": 5 }),
        json!({ "type": "about:blank", "title": "Bad Gateway", "status": 502 }),
    ];
    known.chain(unknown).collect()
}
