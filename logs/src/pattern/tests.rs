use std::fmt::Write;

use super::*;
use crate::Record;

fn show(record: &Record<'_>) -> String {
    let show = |text: Option<crate::Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
    let status = record.status().map_or("-".to_owned(), |status| status.to_string());
    let upstream = match record.has_upstream() {
        None => "?".to_owned(),
        Some(false) => "none".to_owned(),
        Some(true) => record.upstream().unwrap().to_string(),
    };
    let [reason, client, host, method, path, query] =
        [record.reason(), record.client(), record.host(), record.method(), record.path(), record.query()].map(show);
    let time = record.time().map_or("-".to_owned(), |time| time.to_string());
    format!("{status} {reason} {upstream} | {time} | {client} {host} | {method} {path} {query}")
}

#[track_caller]
fn check(pattern: &str, line: &str, wanted: &str) {
    let pattern = Pattern::parse(pattern).unwrap();
    let record = pattern.read(line.as_bytes()).unwrap();
    assert_eq!(show(&record), wanted, "{line}");
    assert_eq!(record.server(), Some(pattern.server()));
}

#[test]
fn nginx() {
    let combined = r#"log_format main '$remote_addr - $remote_user [$time_local] "$request" '
        '$status $body_bytes_sent "$http_referer"' ' "$http_user_agent" $upstream_status $upstream_response_time $request_time';"#;
    check(
        combined,
        r#"192.0.2.1 - jane doe [10/Oct/2026:13:55:36 +0200] "GET /a\x22" b HTTP/1.1" 502 9 "-" "a \x22b" 504, 502 : 200 1, 2 : 3 4"#,
        r#"502 - 200 | 2026-10-10T11:55:36Z | 192.0.2.1 - | GET /a"" b -"#,
    );
    check(
        r#"log_format json escape=json '{"t":"$time_iso8601","s":$status,"u":"$uri","q":"$args","c":"$upstream_cache_status"}';"#,
        r#"{"t":"2026-10-10T13:55:36+02:00","s":404,"u":"/a\"\u00e9","q":"b=c","c":"MISS"}"#,
        "404 MISS ? | 2026-10-10T11:55:36Z | - - | - /a\"é b=c",
    );
    check(
        "$time_local $scheme://$host$request_uri $status ${limit_req_status}",
        "10/Oct/2026:13:55:36 +0000 https://h.example/a?b 503 REJECTED",
        "503 REJECTED ? | 2026-10-10T13:55:36Z | - h.example | - /a b",
    );
    check("$uri$is_args$args $status $upstream_addr", "/a?b 502 -", "502 - none | - | - - | - /a b");
    // A line that was cut behind its status.
    check("$status $request_time \"$http_referer\"", "499 0.1", "499 - ? | - | - - | - - -");
}

#[test]
fn apache() {
    check(
        r#"LogFormat "%v:%p %h %l %u %t \"%r\" %>s %O \"%{Referer}i\" \"%{User-Agent}i\"" vhost_combined"#,
        r#"h.example:443 192.0.2.1 - - [10/Oct/2026:13:55:36 +0200] "GET /a\"b?c HTTP/1.1" 404 9 "-" "x""#,
        "404 - ? | 2026-10-10T11:55:36Z | 192.0.2.1 h.example | GET /a\"b c",
    );
    check(
        r#"%{%Y-%m-%d %H:%M:%S}t %s/%>s %X %!200,304{X-Forwarded-For}i "%m %U%q %H" %400,501{Host}i %D"#,
        r#"2026-10-10 13:55:36 200/500 X 192.0.2.9, 10.0.0.1 "GET /a?b HTTP/1.1" h.example 5"#,
        "500 X ? | 2026-10-10T13:55:36Z | 192.0.2.9 h.example | GET /a b",
    );
    check("CustomLog logs/access \"%h %s %{a}^ti %b\"", "192.0.2.1 408 - 5", "408 - ? | - | 192.0.2.1 - | - - -");
}

#[test]
fn haproxy() {
    let http = "log-format \"%ci:%cp [%tr] %ft %b/%s %TR/%Tw/%Tc/%Tr/%Ta %ST %B %CC %CS %tsc %ac/%fc/%bc/%sc/%rc \
                %sq/%bq %hr %hs %{+Q}r\"";
    let before = "192.0.2.1:5 [10/Oct/2026:13:55:36.127] in~ b";
    check(
        http,
        &format!(r#"{before}/s 0/0/1/2/3 200 7 - - ---- 1/1/1/1/0 0/0 "GET /a#22 HTTP/1.1""#),
        "200 ---- ? | 2026-10-10T13:55:36.127Z | 192.0.2.1 - | GET /a\" -",
    );
    check(
        http,
        &format!(r#"{before}/<NOSRV> 0/-1/-1/-1/3 503 7 - - SC-- 1/1/1/1/0 0/0 {{a b|c}} {{}} "GET /a HTTP/1.1""#),
        "503 SC-- none | 2026-10-10T13:55:36.127Z | 192.0.2.1 - | GET /a -",
    );
    check(
        r"log-format %{+Q}o\ %{-Q}ci\ [%T]\ %ST\ %tsc\ %HM\ %HU\ %[capture.req.hdr(0)]",
        r#"192.0.2.1 [10/Oct/2026:13:55:36 +0000] 504 "sH--" "GET" "/a?b" "x y""#,
        "504 sH-- none | 2026-10-10T13:55:36Z | 192.0.2.1 - | GET /a b",
    );
}

#[test]
fn envoy() {
    check(
        r#"[%START_TIME%] "%REQ(:METHOD)% %REQ(X-ENVOY-ORIGINAL-PATH?:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% %RESPONSE_CODE_DETAILS% "%REQ(:AUTHORITY)%" "%UPSTREAM_HOST%" %DOWNSTREAM_REMOTE_ADDRESS%\n"#,
        r#"[2026-10-10T13:55:36.127Z] "GET /a?b HTTP/1.1" 503 UF up_reset{x} "h.example:80" "10.0.0.1:80" 192.0.2.1:5"#,
        "503 UF none | 2026-10-10T13:55:36.127Z | 192.0.2.1 h.example | GET /a b",
    );
    check(
        "%START_TIME(%Y-%m-%d %H:%M:%S)% %RESPONSE_CODE% %RESPONSE_CODE_DETAILS% %REQ(X-A):8% %REQ(:PATH)%",
        "2026-10-10 13:55:36 404 via_upstream - /a",
        "404 - 404 | 2026-10-10T13:55:36Z | - - | - /a -",
    );
}

#[test]
fn what_is_wrong_is_told_with_what_would_be_right() {
    let mut shown = String::new();
    for text in [
        "",
        "hello",
        "$remote_addr $upstream_status",
        "%h %l %u %t \"%r\" %b",
        "%ci %ft %b/%s",
        "%START_TIME% %RESPONSE_FLAGS%",
        "$status $",
        "%h %Z %>s",
        "%ci:%cp [%tr] %ST %tSc",
        "$status$request_time",
        "%ST%B",
        "%>s %{Referer",
        "%RESPONSE_CODE% %REQ(:PATH",
        "log_format main '$status",
        "LogFormat \"%h %>s",
        "log_format",
    ] {
        let error = Pattern::parse(text).unwrap_err();
        writeln!(shown, "{text}\n    {error}").unwrap();
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn what_is_no_such_line_is_refused() {
    let pattern = Pattern::parse(r#"$remote_addr [$time_local] "$request" $status"#).unwrap();
    let lines = [
        ("", Cause::OtherFormat),
        ("192.0.2.1 - GET", Cause::OtherFormat),
        (r#"192.0.2.1 [10/Oct/2026:13:55:36 +0000] "GET /"#, Cause::OtherFormat),
        (r#"192.0.2.1 [10/Oct/2026:13:55:36 +0000] "GET /" abc"#, Cause::NoStatus),
    ];
    for (line, cause) in lines {
        assert_eq!(pattern.read(line.as_bytes()).err(), Some(cause.into()), "{line}");
    }
}
