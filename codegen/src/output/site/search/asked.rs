//! What people type who look for a code of the standard, and what neither its phrase nor its summary says.

/// Beside each code, words in which people and programs put what happened. They find it, and are not shown.
const ASKED: &[(u16, &[&str])] = &[
    (101, &["websocket handshake", "websocket upgrade"]),
    (200, &["success", "everything is fine"]),
    (201, &["new resource"]),
    (204, &["empty response", "no body"]),
    (206, &["byte range", "resume download", "partial download"]),
    (301, &["redirect permanent", "moved for good", "domain changed"]),
    (302, &["redirect temporary", "login redirect"]),
    (303, &["post redirect get"]),
    (304, &["cached", "browser cache", "unchanged", "etag"]),
    (400, &["malformed request", "invalid json", "invalid request", "parse error", "syntax error"]),
    (
        401,
        &["not authorized", "not authenticated", "not logged in", "login required", "wrong password", "token expired"],
    ),
    (402, &["billing", "subscription expired"]),
    (403, &["permission denied", "access denied", "not allowed", "blocked", "ip blocked", "ip banned", "csrf", "cors"]),
    (404, &["page not found", "file not found", "missing page", "broken link", "dead link", "no route"]),
    (405, &["wrong method", "post not allowed", "get not allowed"]),
    (406, &["accept header", "no acceptable format"]),
    (407, &["proxy login", "proxy password"]),
    (408, &["client timed out", "slow client", "idle connection"]),
    (409, &["duplicate", "already exists", "version conflict", "edit conflict"]),
    (410, &["deleted", "removed", "permanently removed"]),
    (412, &["etag mismatch", "if match failed", "lost update"]),
    (413, &["file too large", "upload too large", "body too large", "request too large", "upload limit"]),
    (414, &["url too long", "query string too long"]),
    (415, &["wrong content type", "charset", "unsupported media"]),
    (416, &["range not satisfiable", "invalid range"]),
    (421, &["wrong host", "wrong connection"]),
    (422, &["validation error", "validation failed", "invalid data", "schema error"]),
    (423, &["resource locked", "file locked"]),
    (
        429,
        &[
            "rate limit",
            "rate limited",
            "rate limiting",
            "throttled",
            "throttling",
            "quota exceeded",
            "too fast",
            "slow down",
        ],
    ),
    (431, &["header too large", "headers too large", "request header too large", "cookie too large", "cookie too big"]),
    (451, &["censored", "dmca", "blocked by law", "court order", "geo blocked"]),
    (500, &["server error", "server crash", "exception", "application error", "something went wrong"]),
    (501, &["not supported", "unknown method"]),
    (
        502,
        &[
            "connection refused",
            "connection reset by peer",
            "host not found",
            "upstream error",
            "proxy error",
            "dns error",
            "econnrefused",
            "econnreset",
            "enotfound",
        ],
    ),
    (503, &["server down", "service down", "overloaded", "maintenance", "temporarily unavailable", "out of capacity"]),
    (
        504,
        &[
            "upstream timed out",
            "upstream timeout",
            "backend timeout",
            "proxy timeout",
            "server timed out",
            "etimedout",
        ],
    ),
    (507, &["disk full", "out of space", "no space left"]),
    (508, &["infinite loop"]),
    (511, &["captive portal", "wifi login", "hotel wifi"]),
];

/// What people type for a code.
pub(super) fn asked(code: u16) -> &'static [&'static str] {
    ASKED.iter().find(|(known, _)| *known == code).map(|(_, words)| *words).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{ASKED, asked};

    #[test]
    fn each_code_stands_once_and_in_order() {
        assert!(ASKED.is_sorted_by(|(one, _), (other, _)| one < other));
        assert_eq!(asked(409).first(), Some(&"duplicate"));
        assert!(asked(499).is_empty());
    }
}
