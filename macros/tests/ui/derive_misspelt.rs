use status_core::ToStatus;

#[derive(ToStatus)]
enum Error {
    #[status(transparant)]
    Inner(Inner),
}

#[derive(ToStatus)]
#[status(404)]
struct Inner;

fn main() {}
