//! What generated problems do, on problems that are written by hand as the generator writes them.

#[path = "../../../status-core/benches/problems/shop.rs"]
#[allow(dead_code, unreachable_pub, reason = "the generator writes all there is, for a user's crate")]
pub(crate) mod shop;

use std::error::Error;
use std::time::Duration;

use status_core::problem::{DateTime, Decimal, Uuid};
use status_core::{LogLevel, StatusCode, ToStatus};

use shop::{CardDeclined, Closed, ShopProblem, SoldOut, SoldOutReason};

pub(crate) fn sold_out() -> SoldOut {
    SoldOut {
        sku: "A-17".into(),
        left: 3,
        reason: SoldOutReason::Season,
        warehouse: "north".into(),
        retry_after: Some(Duration::from_millis(90_500)),
    }
}

fn card_declined() -> CardDeclined {
    CardDeclined {
        card: "4111".into(),
        amount: "19.90".parse::<Decimal>().expect("a decimal"),
        transaction: i64::MAX,
        earlier: vec![1, -2],
        order: Some(Uuid::from_bytes([7; 16])),
    }
}

#[test]
fn json_has_the_public_members_in_the_order_of_the_dataset() {
    let json = concat!(
        r#"{"type":"https://errors.shop.example/sold-out","title":"Sold out","status":409,"#,
        r#""detail":"Only 3 of A-17 are left.","sku":"A-17","left":3,"reason":"season","retry_after":90.5}"#,
    );
    assert_eq!(sold_out().to_json(), json);
    assert_eq!(ShopProblem::from(sold_out()).to_json(), json);

    let json = concat!(
        r#"{"type":"https://errors.shop.example/card-declined","title":"Card declined","status":404,"card":"4111","#,
        r#""amount":"19.90","transaction":"9223372036854775807","earlier":["1","-2"],"#,
        r#""order":"07070707-0707-0707-0707-070707070707"}"#,
    );
    assert_eq!(card_declined().to_json(), json);
}

#[test]
fn texts_are_safe_in_html_and_keep_the_json_whole() {
    let problem = SoldOut { sku: "\"\\\u{1}\n</script>\u{2028}\u{2029}€".into(), retry_after: None, ..sold_out() };
    let json = problem.to_json();
    assert!(json.contains(r#""sku":"\"\\\u0001\n\u003c/script>\u2028\u2029€","left":3,"reason":"season"}"#), "{json}");
}

#[test]
fn an_instance_comes_before_the_members_and_a_source_is_never_sent() {
    let problem = Closed { until: DateTime::UNIX_EPOCH }.because("the database is away").with_instance("/orders/17");
    let json = concat!(
        r#"{"type":"https://errors.shop.example/closed","title":"Closed","status":503,"#,
        r#""detail":"Please come back later.","instance":"/orders/17","until":"1970-01-01T00:00:00Z"}"#,
    );
    assert_eq!(problem.to_json(), json);
    assert_eq!(problem.source().map(ToString::to_string).as_deref(), Some("the database is away"));
    assert_eq!(problem.to_string(), "Please come back later.");
}

#[test]
fn header_fields_have_the_form_of_http() {
    assert_eq!(sold_out().headers(), [("Retry-After", "91".to_owned())]);
    assert!(SoldOut { retry_after: None, ..sold_out() }.headers().is_empty());
    let closed = Closed { until: "1994-11-06T08:49:37.5Z".parse().expect("a moment") };
    assert_eq!(closed.headers(), [("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT".to_owned())]);
    assert_eq!(ShopProblem::from(card_declined()).headers(), [("Cache-Control", "no-store".to_owned())]);
}

fn is_shared<T: Error + Send + Sync + 'static>(_: &T) {}

#[test]
fn a_problem_is_an_error_with_a_status() {
    let problem = ShopProblem::from(card_declined());
    assert_eq!((problem.to_string().as_str(), problem.to_status().to_string().as_str()), ("Card declined", "404.7"));
    assert_eq!(sold_out().status_code(), StatusCode::CONFLICT);
    assert_eq!(size_of::<ShopProblem>(), 2 * size_of::<usize>());
    is_shared(&problem);
}

#[test]
fn a_report_has_internal_members_and_no_sensitive_ones() {
    let problem = ShopProblem::from(SoldOut { warehouse: "a\nb".into(), ..sold_out() }).because("no\nanswer");
    assert_eq!(
        problem.report().to_string(),
        r#"409 https://errors.shop.example/sold-out "Sold out" sku="A-17" left="3" reason="season" warehouse="a\nb" retry_after="90.5": no\nanswer"#,
    );
    assert_eq!(problem.report().level(), LogLevel::Info);
    let declined = ShopProblem::from(card_declined());
    assert!(!format!("{declined:?} {}", declined.report()).contains("4111"));
}
