use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(transparent)]
    Both(std::fmt::Error, std::fmt::Error),
}

fn main() {}
