use status_core::ToStatus;
use status_core::server::Nginx;

#[derive(ToStatus)]
enum Error {
    #[status(Nginx::ClientClosdRequest)]
    Closed,
}

fn main() {}
