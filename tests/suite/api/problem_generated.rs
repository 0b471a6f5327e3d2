//! What generated problems do.

pub(crate) mod shop {
    status_core::statuses!("../status-core/benches/problems/errors.toml");
}

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

fn read(json: &str) -> ShopProblem {
    ShopProblem::from_json(json.as_bytes()).expect("a JSON object")
}

/// What a client has of it: internal members were not sent.
fn received() -> SoldOut {
    SoldOut { warehouse: String::new(), ..sold_out() }
}

#[test]
fn what_is_written_is_read_again() {
    let ShopProblem::SoldOut(problem) = read(&sold_out().to_json()) else { panic!("its type is known") };
    assert_eq!(*problem, received());
    assert!(problem.extensions().is_empty());
    assert_eq!(problem.to_json(), sold_out().to_json());
    let ShopProblem::CardDeclined(problem) = read(&card_declined().to_json()) else { panic!("its type is known") };
    assert_eq!(problem.into_members(), card_declined());
}

#[test]
fn a_former_type_uri_leads_to_the_type() {
    let json = sold_out().to_json().replace("/sold-out", "/none-left");
    assert!(matches!(read(&json), ShopProblem::SoldOut(problem) if *problem == received()));
}

#[test]
fn an_optional_member_of_a_wrong_type_is_ignored() {
    for value in ["\"soon\"", "null", "-1", "[90]", "{}"] {
        let json = sold_out().to_json().replace("90.5", value);
        let ShopProblem::SoldOut(problem) = read(&json) else { panic!("{json}") };
        assert_eq!(*problem, SoldOut { retry_after: None, ..received() });
    }
}

#[test]
fn a_needed_member_that_is_missing_or_of_a_wrong_type_makes_the_problem_unknown() {
    for value in [r#""left":"3","#, r#""left":null,"#, r#""left":3.5,"#, ""] {
        let json = sold_out().to_json().replace(r#""left":3,"#, value);
        let ShopProblem::Unknown(problem) = read(&json) else { panic!("{json}") };
        assert_eq!(problem.type_uri(), "https://errors.shop.example/sold-out");
        assert_eq!(problem.to_json(), json);
    }
    // A word that came later than this program.
    assert!(matches!(read(&sold_out().to_json().replace("season", "stolen")), ShopProblem::Unknown(_)));
}

#[test]
fn members_of_rfc_9457_that_have_a_wrong_type_are_ignored() {
    let json = sold_out().to_json().replace("409", "\"409\"").replace("\"Sold out\"", "[1]");
    let ShopProblem::SoldOut(problem) = read(&json) else { panic!("{json}") };
    assert_eq!((problem.status_code(), problem.received_title()), (StatusCode::CONFLICT, None));
    assert_eq!(problem.to_json(), sold_out().to_json());

    let problem = read(r#"{"type":7,"status":999.5,"title":null,"detail":{},"instance":0}"#);
    let ShopProblem::Unknown(unknown) = &problem else { panic!("it has no type") };
    assert_eq!((unknown.type_uri(), unknown.status(), unknown.title()), ("about:blank", None, None));
    assert_eq!(problem.to_json(), r#"{"type":7,"status":999.5,"title":null,"detail":{},"instance":0}"#);
    assert_eq!(
        problem.with_instance("/a").to_json(),
        r#"{"instance":"/a","type":7,"status":999.5,"title":null,"detail":{}}"#
    );
}

#[test]
fn nothing_is_lost_of_an_unknown_problem() {
    let json = r#"{"type":"https://example.com/new","title":"New","status":418,"detail":"d","instance":"/i","x":[1, {"y":"z"}]}"#;
    let problem = read(json);
    assert_eq!(problem.to_json(), json);
    assert_eq!((problem.status_code(), problem.to_string().as_str()), (StatusCode::IM_A_TEAPOT, "d"));
    let ShopProblem::Unknown(unknown) = problem else { panic!("its type is unknown") };
    assert_eq!(unknown.members().iter().collect::<Vec<_>>(), [("x".into(), r#"[1, {"y":"z"}]"#)]);
    assert_eq!((unknown.type_uri(), unknown.instance()), ("https://example.com/new", Some("/i")));
    assert_eq!(read("{}").to_json(), "{}");
}

#[test]
fn members_that_a_type_does_not_have_are_kept() {
    let json = sold_out().to_json().replace("\"Sold out\"", "\"Ausverkauft\"").replace("Only 3", "Nur 3");
    let json = json.replace("90.5}", "90.5,\"trace\":\"a<b\",\"warehouse\":1}");
    let ShopProblem::SoldOut(problem) = read(&json) else { panic!("{json}") };
    assert_eq!(problem.extensions().get("trace"), Some(r#""a\u003cb""#));
    assert_eq!(problem.received_title(), Some("Ausverkauft"));
    assert_eq!(problem.to_string(), "Nur 3 of A-17 are left.");
    assert_eq!(problem.to_json(), json.replace('<', "\\u003c"));
}
