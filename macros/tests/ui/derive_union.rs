use status_core::ToStatus;

#[derive(ToStatus)]
#[status(404)]
union Error {
    number: u32,
    letter: char,
}

fn main() {}
