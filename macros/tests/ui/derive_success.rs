use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(200)]
    Fine,
}

fn main() {}
