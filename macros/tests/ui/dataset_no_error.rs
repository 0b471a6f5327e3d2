mod errors {
    status_core::statuses!("dataset_no_error.toml");
}

fn main() {}
