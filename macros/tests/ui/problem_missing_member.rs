mod errors {
    status_core::statuses!("problems.toml");
}

fn main() {
    _ = errors::SoldOut { sku: "A-17".into(), reason: None };
}
