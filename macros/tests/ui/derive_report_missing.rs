use status_core::ToStatus;

#[derive(Debug, ToStatus)]
#[status(404, http, report = crate::nowhere)]
struct NoSuchBook;

impl std::fmt::Display for NoSuchBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there is no such book")
    }
}

impl std::error::Error for NoSuchBook {}

fn main() {}
