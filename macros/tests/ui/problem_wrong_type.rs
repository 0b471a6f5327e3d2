mod errors {
    status_core::statuses!("problems.toml");
}

fn main() {
    _ = errors::SoldOut { sku: "A-17".into(), left: "3", reason: None };
}
