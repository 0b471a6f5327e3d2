use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    NotFound(#[status(404)] u32),
}

fn main() {}
