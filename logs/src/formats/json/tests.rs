//! Lines of each format, and what a record takes from them.

use crate::entry::{Aside, Cause, Entry};
use crate::format::{NotRead, Read};
use crate::{Certainty, Detection, Format, Prefix, Reader, Record, Text};

/// Format and server, status, sub-status, Win32 status, reason, upstream; then time, client, method, host, path, query.
fn shown(record: &Record<'_>) -> String {
    let text = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
    let number = |number: Option<u64>| number.map_or("-".to_owned(), |number| number.to_string());
    let upstream = match record.has_upstream() {
        None => "?".to_owned(),
        Some(_) => number(record.upstream().map(u64::from)),
    };
    let time = record.time().map_or("-".to_owned(), |time| time.to_string());
    format!(
        "{} {} {} {} {} {} {upstream}; {time} {} {} {} {} {}",
        record.format(),
        record.server().map_or("-", |server| server.id()),
        number(record.status().map(u64::from)),
        number(record.sub().map(u64::from)),
        number(record.win32()),
        text(record.reason()),
        text(record.client()),
        text(record.method()),
        text(record.host()),
        text(record.path()),
        text(record.query()),
    )
}

/// The line is read by its own format and by the reader for any, and by no other format; and a file of such lines has
/// the format, also where Docker or a container runtime wrote them or where they are elements of an array.
#[track_caller]
fn check(line: &str, wanted: &str) {
    let record = super::read_any(line.as_bytes());
    assert_eq!(record.map(|record| shown(&record)).as_deref(), Ok(wanted), "{line}");
    // The catalogue knows the reason, unless it is an error of RFC 9209 alone.
    if let Some(reason) = record.ok().and_then(|record| record.reason()).map(|reason| reason.to_string()) {
        let server = record.ok().and_then(|record| record.server());
        let is_known = status_core::find_reasons(server, &reason).count() > 0;
        assert_eq!(is_known, reason != "http_response_timeout", "{server:?} {reason}");
    }
    for format in Format::ALL {
        if !matches!(format.0.read, Read::Line(_)) {
            continue;
        }
        match Reader::new(*format).entry(line.as_bytes()) {
            Entry::Record(record) => assert_eq!(shown(&record), wanted, "{line}"),
            _ => assert!(!wanted.starts_with(&format!("{format} ")), "{format} does not read {line}"),
        }
    }
    let format = wanted.split(' ').next().unwrap_or_default();
    let docker = format!(r#"{{"log":{},"stream":"stdout"}}"#, serde_json::to_string(&format!("{line}\n")).unwrap());
    let files = [
        (Prefix::None, format!("{line}\n{line}\n")),
        (Prefix::None, format!("[\n{line},\n{line}\n]\n")),
        (Prefix::Cri, format!("2026-10-11T22:14:15.003Z stdout F {line}\n")),
        (Prefix::Compose, format!("web-1  | {line}\n")),
        // A string in a string in a string is too much.
        (Prefix::None, if line.contains("properties\":\"") { line.to_owned() } else { docker }),
    ];
    for (prefix, file) in files {
        let found = Detection::of(file.as_bytes());
        assert_eq!(found.format().map(|format| format.id()), Some(format), "{file}");
        assert_eq!((found.certainty(), found.prefix()), (Certainty::Certain, prefix), "{file}");
    }
}

#[test]
fn caddy() {
    let line = r#"{"level":"error","ts":1711741827.9626286,"logger":"http.log.access.log0","msg":"handled request","request":{"remote_ip":"192.0.2.1","remote_port":"54462","client_ip":"192.0.2.2","proto":"HTTP/1.1","method":"GET","host":"localhost:9080","uri":"/a?b=\"c\"","headers":{"Status":["{\"status\":200}"]}},"size":0,"status":502,"resp_headers":{"Server":["Caddy"]}}"#;
    let rest = "2024-03-29T19:50:27.962Z 192.0.2.2 GET localhost /a b=\"c\"";
    check(line, &format!("caddy-json caddy 502 - - - ?; {rest}"));
    check(&line.replace("502", "0"), &format!("caddy-json caddy 0 - - - ?; {rest}"));
    let message = NotRead::Aside(Aside::Message);
    for line in [
        line.replace("http.log.access.log0", "http.log.error.log0"),
        r#"{"level":"info","ts":1761019822.3,"logger":"admin","msg":"admin endpoint started"}"#.to_owned(),
        r#"{"level":"debug","ts":1.5,"msg":"upstream roundtrip","request":{"method":"GET"}}"#.to_owned(),
    ] {
        assert_eq!(super::caddy::read(line.as_bytes()).err(), Some(message), "{line}");
        assert_eq!(super::read_any(line.as_bytes()).err(), Some(message), "{line}");
    }
}

#[test]
fn traefik() {
    let line = r#"{"ClientAddr":"192.0.2.1:39490","ClientHost":"192.0.2.1","DownstreamStatus":502,"OriginStatus":0,"RequestHost":"a.example","RequestMethod":"GET","RequestPath":"/x?y=z","StartUTC":"2026-12-08T14:02:43.464763557Z","level":"info","msg":"","time":"2026-12-08T14:02:43Z"}"#;
    let rest = "2026-12-08T14:02:43.464Z 192.0.2.1 GET a.example /x y=z";
    check(line, &format!("traefik-json traefik 502 - - - -; {rest}"));
    check(&line.replace("Status\":0", "Status\":404"), &format!("traefik-json traefik 502 - - - 404; {rest}"));
    check(&line.replace(",\"OriginStatus\":0", ""), &format!("traefik-json traefik 502 - - - ?; {rest}"));
    let message = "{\"level\":\"error\",\"msg\":\"unable to find a router\",\"time\":\"2026-12-08T14:02:43Z\"}\n";
    assert_eq!(super::traefik::read(message.as_bytes()).err(), Some(NotRead::Aside(Aside::Message)));
    // Others write such messages too.
    assert_eq!(Detection::of(message.as_bytes()).certainty(), Certainty::Unlikely);
    let found = Detection::of(format!("{message}{line}\n").as_bytes());
    assert_eq!((found.format(), found.certainty()), (Some(Format::TRAEFIK_JSON), Certainty::Certain));
}

#[test]
fn envoy() {
    let line = r#"{":authority":"a.example:443","response_code":CODE,"response_flags":FLAGS,"response_code_details":DETAILS,"upstream_host":HOST,"downstream_remote_address":"192.0.2.1:39482","x-forwarded-for":"192.0.2.7, 192.0.2.8","method":"POST","x-envoy-origin-path":"/v1?q","start_time":"2026-06-24T21:26:50.836Z","upstream_cluster":null}"#;
    let rest = "2026-06-24T21:26:50.836Z 192.0.2.7 POST a.example /v1 q";
    for ([code, flags, details, host], wanted) in [
        (["200", "\"-\"", "\"via_upstream\"", "\"192.0.2.9:80\""], "200 - - - 200"),
        (
            ["503", "\"UF,URX\"", "\"upstream_reset_before_response_started{connection_failure}\"", "null"],
            "503 - - UF,URX -",
        ),
        (["500", "\"-\"", "\"direct_response\"", "null"], "500 - - direct_response -"),
        (["\"429\"", "\"RL\"", "null", "\"192.0.2.9:80\""], "429 - - RL ?"),
        (["0", "\"DC\"", "null", "\"-\""], "0 - - DC -"),
        (["null", "null", "null", "null"], "- - - - -"),
    ] {
        let line = line.replace("CODE", code).replace("FLAGS", flags).replace("DETAILS", details).replace("HOST", host);
        check(&line, &format!("envoy-json envoy {wanted}; {rest}"));
    }
    let few = r#"{"start_time":"2026-12-31T16:40:00.100Z","method":"GET","x-envoy-origin-path":"/p","response_code":404,"downstream_remote_address":"192.0.2.1:40000",":authority":"a.example"}"#;
    check(few, "envoy-json envoy 404 - - - ?; 2026-12-31T16:40:00.100Z 192.0.2.1 GET a.example /p -");
    let tcp = r#"{"method":null,"path":null,"protocol":null,"response_code":0,"response_flags":"UF","upstream_host":"192.0.2.9:80"}"#;
    assert_eq!(super::envoy::read(tcp.as_bytes()).err(), Some(NotRead::Aside(Aside::Tcp)));
    let line = r#"{"authority":"a.example","method":"GET","path":"/","response_code":404,"response_flags":"NR","start_time":"2026-06-24T21:26:50Z","x_forwarded_for":null,"downstream_remote_address":"[2001:db8::1]:80"}"#;
    check(line, "envoy-json envoy 404 - - NR ?; 2026-06-24T21:26:50Z [2001:db8::1] GET a.example / -");
}

#[test]
fn cloudflare() {
    let line = r#"{"ClientIP":"192.0.2.1","ClientRequestHost":"a.example","ClientRequestMethod":"HEAD","ClientRequestURI":"/x?y","EdgeEndTimestamp":1,"EdgeResponseStatus":522,"EdgeStartTimestamp":TIME,"OriginResponseStatus":0}"#;
    for time in ["\"2026-10-10T11:55:36Z\"", "1791633336", "1791633336000000000"] {
        let line = line.replace("TIME", time);
        let rest = "2026-10-10T11:55:36Z 192.0.2.1 HEAD a.example /x y";
        check(&line, &format!("cloudflare-logpush cloudflare 522 - - - -; {rest}"));
        let line = line.replace("Status\":0", "Status\":\"504\"");
        check(&line, &format!("cloudflare-logpush cloudflare 522 - - - 504; {rest}"));
    }
}

#[test]
fn cloudfront() {
    let line = r#"{"date":"2026-10-10","time":"11:55:36","c-ip":"192.0.2.1","cs-method":"GET","cs(Host)":"d1.cloudfront.net","x-host-header":"a.example","cs-uri-stem":"/x","cs-uri-query":"-","sc-status":"502","x-edge-result-type":"Error","x-edge-detailed-result-type":"OriginDnsError"}"#;
    let rest = "192.0.2.1 GET a.example /x -";
    let start = "aws-cloudfront-json aws-cloudfront";
    check(line, &format!("{start} 502 - - OriginDnsError ?; 2026-10-10T11:55:36Z {rest}"));
    let line = line.replace("\"date\":\"2026-10-10\",\"time\":\"11:55:36\"", "\"timestamp(ms)\":\"1791633336123\"");
    let line = line.replace("\"502\"", "\"000\"").replace(",\"x-edge-detailed-result-type\":\"OriginDnsError\"", "");
    check(&line, &format!("{start} 0 - - Error ?; 2026-10-10T11:55:36.123Z {rest}"));
}

#[test]
fn google_cloud() {
    let line = r#"{"httpRequest":{"requestMethod":"GET","requestUrl":"http://a.example:80/x?y","remoteIp":"192.0.2.1","status":503},"jsonPayload":PAYLOAD,"resource":{"type":"TYPE","labels":{}},"timestamp":"2026-08-26T15:30:31.155688Z"}"#;
    let rest = "2026-08-26T15:30:31.155Z 192.0.2.1 GET a.example /x y";
    for (payload, kind, wanted) in [
        (r#"{"statusDetails":"backend_timeout"}"#, "http_load_balancer", "503 - - backend_timeout ?"),
        (r#"{"statusDetails":"response_sent_by_backend"}"#, "", "503 - - response_sent_by_backend 503"),
        (
            r#"{"proxyStatus":"error=\"destination_unavailable\"; details=\"failed_to_pick_backend\""}"#,
            "http_external_regional_lb_rule",
            "503 - - failed_to_pick_backend ?",
        ),
        (r#"{"proxyStatus":"error=\"http_response_timeout\""}"#, "", "503 - - http_response_timeout ?"),
        ("{}", "internal_http_lb_rule", "503 - - - ?"),
    ] {
        let line = line.replace("PAYLOAD", payload).replace("TYPE", kind);
        let start = "gcp-load-balancer google-cloud-load-balancing";
        check(&line, &format!("{start} {wanted}; {rest}"));
    }
    let line = line.replace("PAYLOAD", "null").replace("TYPE", "cloud_run_revision");
    check(&line, &format!("gcp-load-balancer - 503 - - - ?; {rest}"));
}

/// `properties` as an object, as a string, and as .NET writes such a string.
fn spellings(time: &str, properties: &str) -> [String; 3] {
    let text = serde_json::to_string(properties).unwrap();
    [properties, &text, &text.replace(r#"\""#, r"\u0022")]
        .map(|properties| format!(r#"{{"time":"{time}","category":"X","properties":{properties}}}"#))
}

#[test]
fn azure() {
    let time = "2026-03-02T20:24:00.8208182Z";
    let rest = "2026-03-02T20:24:00.820Z 192.0.2.1 GET a.example /x y=1";
    let properties = r#"{"CsMethod":"GET","CsUriStem":"/x","CIp":"192.0.2.1","CsHost":"a.example","ScStatus":502,"ScSubStatus":"3","ScWin32Status":"12002","CsUriQuery":"y=1","Cookie":"-"}"#;
    let app_service = format!("azure-app-service iis 502 3 12002 - ?; {rest}");
    for line in spellings(time, properties) {
        check(&line, &app_service);
    }
    check(&format!(r#"{{"TimeGenerated":"{time}",{}"#, &properties[1..]), &app_service);
    let numbers = properties.replace("502", "\"502\"").replace("\"3\"", "3").replace("\"12002\"", "12002");
    for line in spellings(time, &numbers) {
        check(&line, &app_service);
    }

    let properties = r#"{"clientIP":"192.0.2.1","httpMethod":"GET","originalRequestUriWithArgs":"/x?y=1","requestUri":"/z","httpStatus":502,"serverStatus":"-","error_info":"ERRORINFO_UPSTREAM_NO_LIVE","originalHost":"a.example","host":"b.example"}"#;
    let start = "azure-application-gateway azure-application-gateway 502 - - ERRORINFO_UPSTREAM_NO_LIVE";
    for line in spellings(time, properties) {
        check(&line, &format!("{start} -; {rest}"));
        check(
            &line.replace("\":\\\"-", "\":\\\"500").replace("\":\"-", "\":\"500").replace("\\u0022-", "\\u0022500"),
            &format!("{start} 500; {rest}"),
        );
    }

    let properties = r#"{"httpMethod":"GET","requestUri":"https://a.example:443/x?y=1","clientIp":"192.0.2.1","httpStatusCode":"503","httpStatusDetails":"503","ErrorInfo":"OriginTimeout"}"#;
    for line in spellings(time, properties) {
        check(&line, &format!("azure-front-door azure-front-door 503 - - OriginTimeout ?; {rest}"));
    }
}

#[test]
fn nginx_and_alike() {
    let line = r#"{"time_iso8601":"2026-10-10T13:55:36+02:00","remote_addr":"192.0.2.1","http_host":"a.example","request":"GET /x?y HTTP/1.1","status":"499","upstream_status":"502, -","http_user_agent":"{\"status\":\"200\"}"}"#;
    let rest = "2026-10-10T11:55:36Z 192.0.2.1 GET a.example /x y";
    check(line, &format!("json nginx 499 - - - -; {rest}"));
    let line = r#"{"@timestamp":"2026-10-10T11:55:36Z","client_ip":"192.0.2.1","method":"GET","host":"a.example","path":"/x","query_string":"y","status":404}"#;
    check(line, &format!("json - 404 - - - ?; {rest}"));
}

#[test]
fn combined_lines_in_json() {
    let time = "[10/Oct/2026:13:55:36 +0200]";
    let rest = "2026-10-10T11:55:36Z 192.0.2.1 GET - /a\"b c=é";
    for (line, wanted) in [
        (r#"192.0.2.1 - - TIME "GET /a\x22b?c=é HTTP/1.1" 404 0 "-" "agent""#, "404 - - - ?"),
        (r#"192.0.2.1 - - TIME "GET /a\"b?c=\xC3\xA9 HTTP/1.1" 000 0"#, "0 - - - ?"),
        (r#"web.0 nginx: 192.0.2.1 - - TIME "GET /a\"b?c=é HTTP/1.1" 502 1535 "-""#, "502 - - - ?"),
        (r#"192.0.2.1 - - TIME "GET /a"b?c=é HTTP/1.1" 404"#, "404 - - - ?"),
    ] {
        let text = serde_json::to_string(&format!("{}\n", line.replace("TIME", time))).unwrap();
        for line in
            [format!(r#"{{"log":{text},"stream":"stdout"}}"#), format!(r#"{{"level":"INFO","message":{text}}}"#)]
        {
            let record = super::combined::read(line.as_bytes()).map(|record| shown(&record));
            assert_eq!(record, Ok(format!("combined-in-json - {wanted}; {rest}")), "{line}");
            assert_eq!(super::read_any(line.as_bytes()).map(|record| shown(&record)), record, "{line}");
            assert_eq!(Detection::of(line.as_bytes()).format(), Some(Format::COMBINED_IN_JSON), "{line}");
        }
    }
}

#[test]
fn json_of_other_kinds_is_refused() {
    for line in [
        "{}",
        r#"{"status":"ok"}"#,
        r#"{"status":200,"request":{"method":"GET"}}"#,
        r#"{"properties":"{\"ScStatus\":"}"#,
        r#"{"message":"started [29/Aug/2026:19:13:03 +0000] \"GET / HTTP/1.1\""}"#,
        r#"{"log":"{\"log\":\"{\\\"DownstreamStatus\\\":502}\"}"}"#,
    ] {
        for format in Format::ALL {
            let entry = Reader::new(*format).entry(line.as_bytes());
            assert!(matches!(entry, Entry::Refused(_)), "{format} reads {line}");
        }
    }
    let cut = br#"{"DownstreamStatus":502,"Origin"#;
    assert_eq!(super::traefik::read(cut).err(), Some(NotRead::Refused(Cause::Truncated)));
    let word = br#"{"EdgeResponseStatus":"abc"}"#;
    assert_eq!(super::cloudflare::read(word).err(), Some(NotRead::Refused(Cause::NoStatus)));
}
