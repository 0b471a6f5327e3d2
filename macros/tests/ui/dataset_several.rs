mod errors {
    status_core::statuses!("dataset_several.toml");
}

fn main() {}
