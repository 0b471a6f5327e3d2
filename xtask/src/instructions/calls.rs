//! Makes one call of status-core a number of times: `calls from_bytes 1000`.

use std::hint::black_box;

use status_core::{Server, StatusCode, SubStatusCode, explain, find_reasons, lookup, meanings, search};

const NOT_FOUND: StatusCode = StatusCode::NOT_FOUND;
const DENIED: SubStatusCode = SubStatusCode::new(StatusCode::UNAUTHORIZED, 3);

fn call(name: &str) -> Option<fn()> {
    Some(match name {
        // The cost of the loop, to be subtracted.
        "nothing" => || (),
        "from_u16" => || _ = black_box(StatusCode::from_u16(black_box(404))),
        "from_bytes" => || _ = black_box(StatusCode::from_bytes(black_box(b"404"))),
        "as_str" => || _ = black_box(black_box(NOT_FOUND).as_str()),
        "canonical_reason" => || _ = black_box(black_box(NOT_FOUND).canonical_reason()),
        "status_line" => || _ = black_box(black_box(NOT_FOUND).status_line()),
        "class" => || _ = black_box(black_box(NOT_FOUND).class()),
        "status" => || _ = black_box(black_box(NOT_FOUND).status()),
        "definition" => || _ = black_box(black_box(NOT_FOUND).definition()),
        "is_heuristically_cacheable" => || _ = black_box(black_box(NOT_FOUND).is_heuristically_cacheable()),
        "from_phrase" => || _ = black_box(StatusCode::from_phrase(black_box("Payload Too Large"))),
        "parse_sub_status" => || _ = black_box(black_box("401.3").parse::<SubStatusCode>()),
        "meanings" => || _ = black_box(meanings(black_box(DENIED))),
        "lookup" => || _ = black_box(lookup(black_box(Some(Server::IIS)), black_box(DENIED))),
        "explain" => || _ = black_box(explain(black_box(Some(Server::IIS)), black_box(DENIED))),
        "find_reasons" => || _ = black_box(find_reasons(black_box(Some(Server::ENVOY)), black_box("UF"))),
        "search" => || _ = black_box(search(black_box("throttled"))),
        _ => return None,
    })
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let call = arguments.next().and_then(|name| call(&name));
    let times = arguments.next().and_then(|times| times.parse::<u32>().ok());
    let (Some(call), Some(times)) = (call, times) else { std::process::exit(2) };
    let call = black_box(call);
    for _ in 0..times {
        call();
    }
}
