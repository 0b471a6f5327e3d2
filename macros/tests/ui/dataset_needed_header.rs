mod errors {
    status_core::statuses!("dataset_needed_header.toml");
}

fn main() {}
