use status_core::ToStatus;

#[derive(Debug, ToStatus)]
#[status(404, actix)]
struct NoSuchBook;

fn main() {}
