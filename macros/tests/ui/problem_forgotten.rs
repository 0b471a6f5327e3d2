mod errors {
    status_core::statuses!("problems.toml");
}

use errors::ShopProblem;

fn page(problem: &ShopProblem) -> &'static str {
    match problem {
        ShopProblem::SoldOut(_) => "/search",
        ShopProblem::Unknown(_) => "/help",
    }
}

fn main() {
    page(&errors::Closed {}.into());
}
