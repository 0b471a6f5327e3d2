use status_core::ToStatus;

#[derive(ToStatus)]
struct Error;

fn main() {}
