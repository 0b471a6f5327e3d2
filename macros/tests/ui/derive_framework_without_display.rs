use status_core::ToStatus;

#[derive(Debug, ToStatus)]
#[status(404, http)]
struct NoSuchBook;

fn main() {}
