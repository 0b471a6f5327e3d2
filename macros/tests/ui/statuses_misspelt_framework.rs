mod errors {
    status_core::statuses!("problems.toml", axun);
}

fn main() {}
