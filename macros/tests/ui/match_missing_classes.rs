use status_core::{StatusCode, match_status};

fn name(code: StatusCode) -> &'static str {
    match_status!(code {
        4xx => "the client's fault",
        5xx => "the server's fault",
    })
}

fn main() {
    name(StatusCode::OK);
}
