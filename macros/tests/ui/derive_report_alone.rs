use status_core::ToStatus;

#[derive(Debug, ToStatus)]
#[status(404, tracing)]
struct NoSuchBook;

fn main() {}
