use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(404)]
    #[status(410)]
    Gone,
}

fn main() {}
