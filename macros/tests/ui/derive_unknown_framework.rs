use status_core::ToStatus;

#[derive(Debug, ToStatus)]
#[status(404, warp)]
struct NoSuchBook;

fn main() {}
