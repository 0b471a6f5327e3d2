use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        100..=403 => "low",
        405..=999 => "high",
    })
}

fn main() {
    name(StatusCode::OK);
}
