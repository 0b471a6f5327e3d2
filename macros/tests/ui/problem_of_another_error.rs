mod errors {
    status_core::statuses!("problems.toml");
}

fn order() -> Result<String, errors::ShopProblem> {
    Ok(std::fs::read_to_string("orders")?)
}

fn main() {
    _ = order();
}
