mod errors {
    status_core::statuses!("dataset_taken_name.toml");
}

fn main() {}
