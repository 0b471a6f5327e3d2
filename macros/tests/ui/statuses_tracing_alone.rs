mod errors {
    status_core::statuses!("problems.toml", tracing);
}

fn main() {}
