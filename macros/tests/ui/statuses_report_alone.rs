mod errors {
    status_core::statuses!("problems.toml", report = crate::report);
}

fn main() {}
