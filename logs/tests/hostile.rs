//! Lines that no server wrote: any bytes are read or refused, without a panic and in one pass over the line.

use proptest::prelude::*;
use status_logs::{Detection, Entry, Format, Pattern, Reader};

/// A line of each kind, from which others are made, and the format that it is of.
const LINES: &[(&str, &str)] = &[
    ("combined", r#"192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET /a?b HTTP/1.1" 200 5 "-" "agent""#),
    (
        "traefik-clf",
        r#"192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1" 200 5 "-" "agent" 7 "test@docker" "http://10.0.0.3:80" 0ms"#,
    ),
    ("litespeed", r#""192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1" 404 195"#),
    (
        "haproxy",
        r#"192.0.2.1:5 [14/Oct/2026:12:48:57.127] in~ b/s 0/0/1/2/3 200 7 - - ---- 1/1/1/1/0 0/0 {a|b} {} "GET /a HTTP/1.1""#,
    ),
    (
        "haproxy",
        r#"192.0.2.1 - - [14/Oct/2026:12:48:57 +0000] "GET /a HTTP/1.1" 503 9 "" "" 5001 127 "in" "b" "s" 0 -1 -1 -1 0 "SC--" 1"#,
    ),
    (
        "aws-alb",
        r#"h2 2026-07-02T22:23:00.186641Z app/lb/50dc 192.0.2.1:2817 10.0.0.1:80 0.0 0.0 0.0 502 - 1 2 "GET http://h.example:80/a HTTP/1.1" "agent" - - arn:a "Root=1" "h.example" "arn:b" 0 2026-07-02T22:22:48Z "forward" "-" "LambdaUnhandled" "-" "-" "-" "-""#,
    ),
    (
        "aws-s3",
        r#"79a5 bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 79a5 3E57 REST.GET.OBJECT a "GET /a?b HTTP/1.1" 404 NoSuchKey 113 - 7 - "-" "agent" - s9l= SigV4 X AuthHeader h TLSv1.2"#,
    ),
    (
        "envoy",
        r#"[2026-04-15T20:17:00.310Z] "GET /a HTTP/1.1" 503 UC up_reset{a} - "TLS error: no" 0 95 3 - "-" "agent" "id" "h.example" "10.0.0.2:80" outbound|80||h - 10.0.0.3:80 192.0.2.1:5 - default"#,
    ),
    (
        "heroku",
        r#"2026-10-11T03:47:20+00:00 heroku[router]: at=error code=H12 desc="Request timeout" method=GET path="/a" host=h.example fwd="192.0.2.1" dyno=web.1 connect=1ms service=18ms status=503 bytes=0"#,
    ),
    (
        "squid",
        "1286536308.779    180 192.0.2.224 TCP_MISS/200 4 GET http://h.example/a?b - HIER_DIRECT/10.0.0.1 text/html",
    ),
    (
        "uwsgi",
        "[pid: 24386|app: 0|req: 48/41] 192.0.2.1 () {44 vars in 1322 bytes} [Tue Jan  3 05:01:31 2026] GET /a => generated 192 bytes in 21 msecs (HTTP/1.1 502) 4 headers",
    ),
    (
        "zoraxy",
        "2026/05/01 07:57:03 [2026-05-01 07:57:03.150624] [router:host-http] [origin:h.example] [client: 192.0.2.1] [useragent: x] POST /a.php 444",
    ),
    ("httperr", "2026-05-05 05:05:55 192.0.2.1 1 192.0.2.2 443 HTTP/1.1 GET /a 503 1 AppOffline DefaultAppPool"),
    ("iis-w3c", "2026-05-05 05:05:55 192.0.2.1 GET /a - 80 - 192.0.2.2 agent - 404 0 2 15"),
];

/// What might make a reader start again and again.
const FILLERS: &[&str] = &[
    "[",
    "]",
    "\"",
    "\\",
    " ",
    "\" ",
    "\\\"",
    "] \"",
    "\" 2",
    "{",
    "/",
    "=",
    ", ",
    "a=\"",
    "-",
    "0",
    ":",
    "\t",
    "#22",
    " => generated ",
];

const PATTERNS: &[&str] = &[
    r#"$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" $upstream_status $x"#,
    r#"%v:%p %h %l %u %t "%r" %>s %O "%{Referer}i" "%{User-Agent}i""#,
    "%ci:%cp [%tr] %ft %b/%s %TR/%Tw/%Tc/%Tr/%Ta %ST %B %CC %CS %tsc %ac/%fc/%bc/%sc/%rc %sq/%bq %hr %hs %{+Q}r",
    r#"[%START_TIME%] "%REQ(:METHOD)% %REQ(:PATH)% %PROTOCOL%" %RESPONSE_CODE% %RESPONSE_FLAGS% "%REQ(:AUTHORITY)%""#,
];

fn readers() -> Vec<Reader> {
    let patterns = PATTERNS.iter().map(|text| Reader::with_pattern(text.parse::<Pattern>().unwrap()));
    Format::ALL.iter().map(|format| Reader::new(*format)).chain(patterns).collect()
}

/// Reads a line in each format, and asks for all that a record tells.
fn read(readers: &mut [Reader], line: &[u8]) {
    for reader in readers {
        if let Entry::Record(record) = reader.entry(line) {
            let texts =
                [record.reason(), record.client(), record.host(), record.method(), record.path(), record.query()];
            for text in texts.into_iter().flatten() {
                assert!(text.as_bytes().len() <= line.len());
            }
            let _ = (record.time(), record.code(), record.upstream());
        }
    }
}

/// The first bytes of a line of one kind, then others, then the last bytes of one.
fn mixed() -> impl Strategy<Value = Vec<u8>> {
    let line = || (0..LINES.len(), any::<prop::sample::Index>());
    let middle = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..24),
        proptest::collection::vec(proptest::sample::select(FILLERS), 0..6)
            .prop_map(|parts| parts.concat().into_bytes()),
    ];
    (line(), middle, line()).prop_map(|((first, cut), middle, (last, from))| {
        let (first, last) = (LINES[first].1.as_bytes(), LINES[last].1.as_bytes());
        [&first[..cut.index(first.len() + 1)], &middle, &last[from.index(last.len() + 1)..]].concat()
    })
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(line in mixed()) {
        read(&mut readers(), &line);
        let mut text = line;
        text.push(b'\n');
        let mut reader = Detection::of(&text).reader();
        prop_assert_eq!(reader.lines(&text).count(), text.split(|byte| *byte == b'\n').count() - 1);
    }

    #[test]
    fn no_text_makes_a_pattern_panic(text in "(log_format a |LogFormat |log-format |)[ '\"\\\\%$(){}\\[\\]<>a-zA-Z_:+^,é]{0,40}") {
        match text.parse::<Pattern>() {
            Ok(pattern) => read(&mut [Reader::with_pattern(pattern)], LINES[0].1.as_bytes()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

/// A reader that went over the rest of a line again for each of its bytes would take days here.
#[test]
fn long_lines_take_no_more_than_a_few_passes() {
    let mut readers = readers();
    for (_, line) in LINES {
        for cut in (0..=line.len()).step_by(29) {
            for filler in FILLERS {
                let mut hostile = line.as_bytes()[..cut].to_vec();
                hostile.extend(filler.bytes().cycle().take(1 << 13));
                read(&mut readers, &hostile);
            }
        }
    }
    for filler in ["[", "\"", "\\", " "] {
        let longest: Vec<u8> = filler.bytes().cycle().take(Reader::LONGEST_LINE).collect();
        read(&mut readers, &longest);
    }
}

#[test]
fn each_line_is_of_the_format_that_is_detected() {
    for (id, line) in LINES {
        let found = Detection::of(format!("{line}\n{line}\n").as_bytes());
        assert_eq!(found.format().map(|format| format.id()), Some(*id), "{line}");
        assert_eq!(found.lines(), (2, 2), "{line}");
    }
}
