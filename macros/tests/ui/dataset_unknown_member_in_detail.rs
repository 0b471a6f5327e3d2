mod errors {
    status_core::statuses!("dataset_unknown_member_in_detail.toml");
}

fn main() {}
