use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        code @ 100..=999 if code.sub() == 0 => "plain",
    })
}

fn main() {
    name(StatusCode::OK);
}
