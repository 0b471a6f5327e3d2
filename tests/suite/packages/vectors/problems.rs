//! Problems, read and written.

mod bodies;

use serde_json::{Map, Value, json};
use status_core::problem::AnyProblem;

use self::bodies::bodies;
use crate::api::problem_generated::shop::ShopProblem;
use crate::api::problem_generated::sold_out;

fn public_members(kind: &str) -> &'static [&'static str] {
    match kind {
        "CardDeclined" => &["card", "amount", "transaction", "earlier", "order"],
        "Closed" => &["until"],
        "SoldOut" => &["sku", "left", "reason", "retry_after"],
        _ => &[],
    }
}

/// What a body is as a problem; `null` where it is none.
pub(super) fn read_problems() -> Vec<Value> {
    let call = |body: &String| {
        let Ok(problem) = ShopProblem::from_json(body) else { return json!([body, null]) };
        let (kind, extensions) = match &problem {
            ShopProblem::CardDeclined(problem) => ("CardDeclined", problem.extensions()),
            ShopProblem::Closed(problem) => ("Closed", problem.extensions()),
            ShopProblem::SoldOut(problem) => ("SoldOut", problem.extensions()),
            ShopProblem::Unknown(problem) => ("Unknown", problem.members()),
        };
        let any: &dyn AnyProblem = problem.as_any();
        let json: Map<String, Value> = serde_json::from_str(&problem.to_json()).expect("an object");
        let value = |json: &str| serde_json::from_str::<Value>(json).expect("a value");
        let extensions: Map<_, _> = extensions.iter().map(|(name, json)| (name.into_owned(), value(json))).collect();
        let members = public_members(kind);
        json!([body, {
            "kind": kind,
            "title": any.title(),
            "detail": json.get("detail").filter(|detail| detail.is_string()),
            "instance": any.instance(),
            "members": members.iter().filter_map(|name| Some(((*name).to_owned(), json.get(*name)?.clone()))).collect::<Map<_, _>>(),
            "extensions": extensions,
        }])
    };
    bodies().iter().map(call).collect()
}

/// What is sent for members.
pub(super) fn written_problems() -> Vec<Value> {
    let mut bodies = vec![sold_out().to_json()];
    bodies.extend(bodies_of_known());
    let call = |body: &String| {
        let written: Map<String, Value> = serde_json::from_str(body).expect("an object");
        let kind = match written["type"].as_str() {
            Some("https://errors.shop.example/sold-out") => "SoldOut",
            Some("https://errors.shop.example/closed") => "Closed",
            _ => "CardDeclined",
        };
        let members =
            public_members(kind).iter().filter_map(|name| Some(((*name).to_owned(), written.get(*name)?.clone())));
        json!([kind, members.collect::<Map<_, _>>(), written])
    };
    bodies.iter().map(call).collect()
}

/// Bodies that are read as a known type, written again.
fn bodies_of_known() -> Vec<String> {
    let written = bodies().into_iter().filter(|body| !body.contains("\"title\"") && !body.contains("instance"));
    let known = written.filter_map(|body| match ShopProblem::from_json(&body).ok()? {
        ShopProblem::Unknown(_) => None,
        ShopProblem::SoldOut(problem) => Some(problem.into_members().to_json()),
        ShopProblem::Closed(problem) => Some(problem.into_members().to_json()),
        ShopProblem::CardDeclined(problem) => Some(problem.into_members().to_json()),
    });
    known.collect()
}
