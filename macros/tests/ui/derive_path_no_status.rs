use status_core::ToStatus;

const LIMIT: u32 = 7;

#[derive(ToStatus)]
enum Error {
    #[status(self::LIMIT)]
    Limit,
}

fn main() {}
