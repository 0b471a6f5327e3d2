use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        442 => "what?",
        _ => "something else",
    })
}

fn main() {
    name(StatusCode::OK);
}
