use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        401.* => "log in",
        404 | 401.3 => "not there, or not for you",
        _ => "something else",
    })
}

fn main() {
    name(StatusCode::OK);
}
