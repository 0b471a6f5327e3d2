mod errors {
    status_core::statuses!("dataset_unknown_type.toml");
}

fn main() {}
