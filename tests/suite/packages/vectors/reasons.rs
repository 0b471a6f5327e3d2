//! What servers write beside a status.

use serde_json::{Value, json};
use status_core::server::Authority;
use status_core::{Reason, ReasonPart, Server, find_reasons, reasons};

use super::reference;

/// Some of the reasons, by server and name, with all that is said of them.
pub(super) fn whole_reasons() -> Vec<Value> {
    reasons().iter().step_by(4).map(|it| json!([it.server().id(), it.name(), whole(it)])).collect()
}

fn whole(reason: &Reason) -> Value {
    json!({
        "field": reason.field(),
        "token": reason.token(),
        "part": reason.part().map(ReasonPart::word),
        "aliases": reason.aliases(),
        "codes": reason.codes().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "summary": reason.summary(),
        "causes": reason.causes(),
        "remedies": reason.remedies(),
        "notes": reason.notes(),
        "doubts": reason.doubts(),
        "since": reason.since(),
        "until": reason.until(),
        "authority": reason.authority().map(Authority::word),
        "references": reason.references().iter().map(reference).collect::<Vec<_>>(),
    })
}

pub(super) fn found_reasons() -> Vec<Value> {
    let call = |server: Option<Server>, text: &str| {
        let found = find_reasons(server, text).map(|reason| json!([reason.server().id(), reason.name()]));
        json!([server.map(|server| server.id()), text, found.collect::<Vec<_>>()])
    };
    let mut calls = Vec::new();
    for reason in reasons() {
        // What is logged instead of a variable part.
        let text = filled(reason.token());
        calls.extend([call(Some(reason.server()), &text), call(None, &text)]);
        calls.extend(reason.aliases().iter().map(|alias| call(None, &filled(alias))));
    }
    let texts = [
        "",
        ",",
        "UF,URX",
        "UF, URX",
        "UF , nothing",
        "SC--",
        "sC--",
        "cD",
        "PR--",
        "-",
        "--",
        "----",
        "0x80070005",
        "0X80070005",
        "2147942405",
        "-2147024891",
        "+5",
        "05",
        "-0",
        "0x",
        "0x100000000",
        "4294967296",
        "0x+5",
        "5 ",
        "TCP_MISS_ABORTED",
        "TCP_HIT_TIMEDOUT",
        "_ABORTED",
        "reset{connection_failure}",
        "a|b,c",
        "Ünïcödé",
        "toString",
        "__proto__",
        "H12",
        "h12",
        "upstream_reset_before_response_started{connection_termination}",
        "via_upstream,UF",
        "99999999999999999999999999",
    ];
    for text in texts {
        calls.extend(
            [None, Some(Server::IIS), Some(Server::ENVOY), Some(Server::HAPROXY)].map(|server| call(server, text)),
        );
    }
    calls
}

/// A token with something instead of its variable parts.
fn filled(token: &str) -> String {
    let (mut text, mut rest) = (String::new(), token);
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        text.push_str("(UF, x)");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    text + rest
}
