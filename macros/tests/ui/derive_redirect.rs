use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(Found)]
    Elsewhere,
}

fn main() {}
