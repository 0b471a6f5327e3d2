use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        504..=500 => "turned around",
        _ => "something else",
    })
}

fn main() {
    name(StatusCode::OK);
}
