use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(transparent)]
    Format(std::fmt::Error),
}

fn main() {}
