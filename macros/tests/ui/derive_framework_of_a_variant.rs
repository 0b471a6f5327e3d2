use status_core::ToStatus;

#[derive(Debug, ToStatus)]
enum Error {
    #[status(404, http)]
    NoSuchBook,
}

fn main() {}
