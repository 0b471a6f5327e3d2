use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(4040)]
    Odd,
}

fn main() {}
