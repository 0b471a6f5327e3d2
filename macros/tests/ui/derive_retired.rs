use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(418)]
    Teapot,
}

fn main() {}
