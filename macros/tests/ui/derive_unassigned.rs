use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(442)]
    Odd,
}

fn main() {}
