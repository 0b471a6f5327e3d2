//! Services that document themselves with utoipa and with aide. Prints the document of either, as asked.

#![deny(warnings, clippy::pedantic)]

use aide::axum::ApiRouter;
use utoipa::OpenApi;

mod errors {
    status_core::statuses!("../../../suite/openapi/shop.toml", aide, axum, utoipa);
}

use errors::{LoginNeeded, ShopProblem, SoldOut, SoldOutReason};

/// Takes an article.
#[utoipa::path(get, path = "/article", responses((status = 200, description = "Taken."), ShopProblem))]
async fn take(sku: String) -> Result<String, ShopProblem> {
    if sku.is_empty() {
        return Err(LoginNeeded {}.into());
    }
    let (reason, warehouse) = (SoldOutReason::Season, "North".to_owned());
    Err(SoldOut { sku, left: 0, reason, warehouse, retry_after: None }.into())
}

#[derive(OpenApi)]
#[openapi(paths(take), info(title = "The shop", version = "1"), servers((url = "/api")))]
struct Shop;

/// What utoipa makes.
fn by_utoipa() -> serde_json::Result<String> {
    serde_json::to_string_pretty(&Shop::openapi())
}

/// What aide makes.
fn by_aide() -> serde_json::Result<String> {
    let info = aide::openapi::Info { title: "The shop".to_owned(), version: "1".to_owned(), ..Default::default() };
    let mut document = aide::openapi::OpenApi { info, ..Default::default() };
    let route = aide::axum::routing::get_with(take, |operation| operation.id("take"));
    let _: axum::Router = ApiRouter::new().api_route("/article", route).finish_api(&mut document);
    serde_json::to_string_pretty(&document)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let document = match std::env::args().nth(1).as_deref() {
        Some("utoipa") => by_utoipa()?,
        Some("aide") => by_aide()?,
        _ => return Err("which one? utoipa or aide".into()),
    };
    println!("{document}");
    Ok(())
}
