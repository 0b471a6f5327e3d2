mod errors {
    status_core::statuses!("problems.toml", http, report = crate::nowhere);
}

fn main() {}
