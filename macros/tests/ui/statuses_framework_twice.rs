mod errors {
    status_core::statuses!("problems.toml", http, http);
}

fn main() {}
