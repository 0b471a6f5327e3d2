use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(transparent)]
    Nothing,
}

fn main() {}
