use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        NotFund => "not found",
        _ => "something else",
    })
}

fn main() {
    name(StatusCode::OK);
}
