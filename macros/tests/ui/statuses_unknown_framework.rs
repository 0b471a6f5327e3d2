mod errors {
    status_core::statuses!("problems.toml", warp);
}

fn main() {}
