mod statuses {
    status_core::statuses!(errors);
}

fn main() {}
