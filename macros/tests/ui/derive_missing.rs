use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(404)]
    NotFound,
    Forgotten,
}

fn main() {}
