use proptest::prelude::*;

use super::*;

fn read(line: &[u8]) -> Entry<'_> {
    let mut entry = Entry::Directive;
    super::read(line, &mut entry);
    entry
}

const START: &str = "192.0.2.1:5001 [14/Oct/2026:12:48:57.127]";

#[track_caller]
fn parts(line: &str) -> String {
    let line: &'static [u8] = line.to_owned().leak().as_bytes();
    let Entry::Record(record) = read(line) else { panic!("{}", line.escape_ascii()) };
    let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
    let status = record.status().map_or("-".to_owned(), |status| status.to_string());
    assert_eq!(record.server(), Some(Server::HAPROXY));
    assert!(record.time().is_some());
    format!(
        "{status} {} {:?} {} {}",
        show(record.reason()),
        record.has_upstream(),
        show(record.client()),
        show(record.path())
    )
}

#[test]
fn the_variants_of_the_format() {
    let lines = [
        (r#"in~ b/s 0/0/1/2/3 200 739 - - --NN 1/1/1/1/0 0/0 "GET /a HTTP/1.1""#, "200 --NN None 192.0.2.1 /a"),
        (r#"in b/s 0/0/1/2/+3 200 +739 - - ---- 1/1/1/1/0 0/0 "GET /a HTTP/1.1""#, "200 ---- None 192.0.2.1 /a"),
        (r#"in b/s 0/0/0/-1/9 504 9 - - sH-- 1/1/1/1/0 0/0 "GET /a HTTP/1.1""#, "504 sH-- Some(false) 192.0.2.1 /a"),
        (r#"in b/s 0/0/0/1/9 502 9 - - PH-- 1/1/1/1/0 0/0 "GET /a HTTP/1.1""#, "502 PH-- None 192.0.2.1 /a"),
        (
            r#"in in/<NOSRV> -1/-1/-1/-1/0 400 0 - - PR-- 1/1/0/0/0 0/0 "<BADREQ>""#,
            "400 PR-- Some(false) 192.0.2.1 <BADREQ>",
        ),
        (r#"in b/s 1/-1/-1/-1/9 -1 0 - - CR-- 1/1/0/0/0 0/0 "GET /a""#, "- CR-- Some(false) 192.0.2.1 /a"),
        (
            r#"in b/s 0/0/1/2/3 200 7 - - ---- 1/1/1/1/0 0/0 {Mozilla (a b)|} {||} "GET /a#22?b HTTP/1.1""#,
            r#"200 ---- None 192.0.2.1 /a""#,
        ),
        (r#"in b/s 0/0/1/2/3 404 7 - - ---- 1/1/1/1/0 0/0 \"GET /a HTTP/1.1\""#, "404 ---- None 192.0.2.1 /a"),
        (
            r#"in b/s extra field 0/0/1/2/3 404 7 - - ---- 1/1/1/1/0 0/0 "GET /a HTTP/1.1" 0/0/0 sni/TLSv1.3/X"#,
            "404 ---- None 192.0.2.1 /a",
        ),
        (r#"in b/s 0/0/1/2/3 200 7 - - ---- 1/1/1/1/0 0/0 "GET /cut"#, "200 ---- None 192.0.2.1 /cut"),
    ];
    for (line, wanted) in lines {
        assert_eq!(parts(&format!("{START} {line}")), wanted, "{line}");
    }
    let line =
        r#"2001:db8::1:443 [14/Oct/2026:12:48:57.127] in b/s 0/0/1/2/3 200 7 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1""#;
    assert_eq!(parts(line), "200 ---- None 2001:db8::1 /");
    let line = "192.0.2.1 - - [14/Oct/2026:12:48:57 +0000] \"GET /a HTTP/1.1\" 503 9 \"\" \"\" 5001 127 \"in\" \"b\" \
                \"<NOSRV>\" 0 -1 -1 -1 0 \"SC--\" 1 1 0 0 0 0 0 \"\" \"\"";
    assert_eq!(parts(line), "503 SC-- Some(false) 192.0.2.1 /a");
}

#[test]
fn other_lines_of_the_same_file_are_known() {
    let connections = [
        ("main app/<NOSRV> -1/-1/0 212 SC 1/1/0/0/0 0/0", Aside::Tcp),
        ("fe/1: SSL handshake failure", Aside::Tls),
        ("fe/1: Connection closed during SSL handshake", Aside::Tls),
        ("fe/1: Stopped a TLSv1 heartbeat attack (CVE-2014-0160)", Aside::Tls),
        ("fe/1: Received something which does not look like a PROXY protocol header", Aside::Message),
    ];
    for (line, aside) in connections {
        let line = format!("{START} {line}");
        assert!(matches!(read(line.as_bytes()), Entry::Aside(found) if found == aside), "{line}");
    }
    for line in [
        "Proxy in started.",
        "Connect from 192.0.2.1:1 to 192.0.2.2:80 (in/HTTP)",
        "Server b/s is DOWN, reason: Layer4 timeout",
    ] {
        assert!(matches!(read(line.as_bytes()), Entry::Aside(found) if found == Aside::Message), "{line}");
    }
}

#[test]
fn what_is_no_such_line_is_refused() {
    let lines = [
        (String::new(), Cause::OtherFormat),
        ("Server room is hot".to_owned(), Cause::OtherFormat),
        (r#"192.0.2.1 - - [14/Oct/2026:12:48:57 +0000] "GET / HTTP/1.1" 200 5 "-" "-""#.to_owned(), Cause::OtherFormat),
        (format!("{START} in b/s 0/0/1/2"), Cause::Truncated),
        (format!("{START} in b/s 0/0/1/2/3 20"), Cause::Truncated),
        (format!("{START} in b/s 0/0/1/2/3 abc 5"), Cause::NoStatus),
    ];
    for (line, cause) in lines {
        assert!(matches!(read(line.as_bytes()), Entry::Refused(found) if found == cause), "{line}");
    }
}

/// A line of fields, most of them as they are written, and some of them not.
fn lines() -> impl Strategy<Value = String> {
    let field = |usual: &'static str, others: &'static [&'static str]| -> BoxedStrategy<&'static str> {
        prop_oneof![12 => Just(usual), 1 => proptest::sample::select(others)].boxed()
    };
    let fields = [
        field("192.0.2.1:5001", &["", "2001:db8::1:443", "-"]),
        field("[14/Oct/2026:12:48:57.127]", &["[14/Oct/2026:12:48:57]", "[14/Oct/2026:12:48:57 +000]", "[x]", "- -"]),
        field("in~", &["in:", "", "in b", "0/0/0/0/0"]),
        field("b/s", &["b/s:", "b/<NOSRV>", "b:", "7/0/0/0/0", "b/s 9", ""]),
        field("0/0/1/2/+3", &["0/0/1", "-1/-1/-1/-1/0", "x/0/0/0/0", "0/0/0/0/0/0", ""]),
        field("200", &["-1", "0", "20", "-"]),
        field("+739", &["0 0", ""]),
        field("-", &["a=b", "a b"]),
        field("-", &["a=b", "a b"]),
        field("sH--", &["----", "--", "s---x", ""]),
        field("1/1/1/1/0", &["1/1/1/1/+3", ""]),
        field("0/0", &["\"GET", ""]),
        field("{Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0}", &["", "{||}"]),
        field("\"GET /a?b=c HTTP/1.1\"", &["\"<BADREQ>\"", "\"GET /cut", ""]),
    ];
    fields.to_vec().prop_map(|fields| fields.join(" "))
}

proptest! {
    #[test]
    fn usual_lines_are_read_as_any_others(line in lines()) {
        let line = line.as_bytes();
        if let Some(record) = usual(line) {
            let mut cursor = Cursor::new(line);
            let client = cursor.token();
            prop_assert_eq!(format!("{record:?}"), format!("{:?}", http(line, client, cursor).unwrap()));
        }
    }
}

#[test]
fn what_is_usual() {
    let line = format!(
        "{START} in~ b/s 0/0/1/2/+3 200 739 - - ---- 1/1/1/1/0 0/0 {{Mozilla/5.0 (X11; Linux x86_64)}} \"GET /a\""
    );
    assert!(usual(line.as_bytes()).is_some());
}
