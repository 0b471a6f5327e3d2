use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(442)]
    Odd,
    #[status(NotFund)]
    Misspelt,
    Forgotten,
}

fn main() {}
