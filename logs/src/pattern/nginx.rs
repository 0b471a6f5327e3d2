//! nginx: `log_format` of `ngx_http_log_module`. Modules and `map` add variables, so that any name may be one.

use super::error::PatternError;
use super::part::{Meaning, Part, Parts, unknown, until};

pub(super) fn parts(format: &str) -> Result<Vec<Part>, PatternError> {
    let mut parts = Parts::default();
    let mut rest = format;
    while let Some(at) = rest.find('$') {
        parts.literal(&rest[..at]);
        rest = &rest[at..];
        let after = &rest[1..];
        let (name, behind) = if let Some(braced) = after.strip_prefix('{') {
            until(braced, '}')?
        } else {
            let end = after.find(|next: char| !next.is_ascii_alphanumeric() && next != '_').unwrap_or(after.len());
            after.split_at(end)
        };
        if name.is_empty() {
            return Err(unknown(format, rest, 1, &[]));
        }
        let spaces = usize::from(name == "time_local");
        parts.field_with_spaces(&rest[..rest.len() - behind.len()], meaning(name), spaces);
        rest = behind;
    }
    parts.literal(rest);
    Ok(parts.parts)
}

fn meaning(name: &str) -> Meaning {
    match name {
        "status" => Meaning::Status,
        "upstream_status" => Meaning::Upstream,
        "upstream_addr" => Meaning::UpstreamAddress,
        "limit_req_status" | "limit_conn_status" => Meaning::Reason,
        "upstream_cache_status" => Meaning::RoughReason,
        "time_local" | "time_iso8601" | "msec" => Meaning::Time,
        "remote_addr" | "realip_remote_addr" => Meaning::Client,
        "http_x_forwarded_for" | "proxy_add_x_forwarded_for" => Meaning::Forwarded,
        "host" | "http_host" | "server_name" => Meaning::Host,
        "request" => Meaning::RequestLine,
        "request_method" => Meaning::Method,
        "request_uri" => Meaning::Target,
        "uri" | "document_uri" => Meaning::Path,
        "args" | "query_string" => Meaning::Query,
        "is_args" => Meaning::QueryMark,
        _ if name.starts_with("upstream_") => Meaning::OtherList,
        _ => Meaning::Other,
    }
}
