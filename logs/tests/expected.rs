//! Lines of the tests of Filebeat and of `CrowdSec`, with what these programs make of them.
//!
//! They lie among the real logs, beside the workspace. What both read has to be equal, or to stand in the list of
//! disagreements with the reason.

#[path = "support/crowdsec.rs"]
mod crowdsec;
#[path = "support/filebeat.rs"]
mod filebeat;
#[path = "support/real_logs.rs"]
mod real_logs;

use std::collections::BTreeSet;

use status_logs::{Detection, Entry, Record, Text, Timestamp};

/// What a program makes of a line; only what it tells has to be equal.
#[derive(Debug)]
pub(crate) struct Expected {
    /// The first line is 1.
    line: usize,
    fields: Vec<(Field, String)>,
}

/// What both of them tell and what is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Status,
    Sub,
    Win32,
    Reason,
    Time,
    Client,
    Host,
    Method,
    Path,
    Query,
}

/// Where they disagree, and why: the file, the line (0 for all of its lines), the field, what is read here.
const DISAGREEMENTS: &[(&str, usize, Field, Option<&str>, &str)] = &[
    ("iis-xml/crowdsec-iis-xml-logs.log", 1, Field::Host, None, "`s-sitename` is the name of a site and no host"),
    (
        "aws-alb/crowdsec-aws-alb-logs.log",
        0,
        Field::Time,
        None,
        "`time` is when it was answered; CrowdSec takes `request_creation_time`",
    ),
    (
        "nginx/filebeat-test.log",
        3,
        Field::Client,
        Some("10.0.0.2"),
        "the first of a list; Filebeat takes the first that is public",
    ),
    (
        "nginx/filebeat-test.log",
        5,
        Field::Client,
        Some("10.5.102.222"),
        "the first of a list; Filebeat takes the first that is public",
    ),
];

/// Lines that a program makes something of and that are no records here, and why.
const NO_RECORDS: &[(&str, usize, &str)] = &[
    ("apache/crowdsec-apache2-logs.log", 8, "a line of the error log"),
    ("apache/crowdsec-apache2-logs.log", 9, "a line of the error log"),
    ("haproxy/crowdsec-haproxy-logs.log", 3, "a TLS handshake that failed"),
    ("haproxy/crowdsec-haproxy-logs.log", 4, "a TLS handshake that failed"),
    ("haproxy/filebeat-default.log", 1, "a connection, without a status"),
    ("haproxy/filebeat-tcplog.log", 1, "a TCP connection has no status"),
    ("litespeed/crowdsec-litespeed-logs.log", 1, "a message of the error log"),
    ("litespeed/crowdsec-litespeed-logs.log", 3, "a message of the error log"),
];

#[test]
fn filebeat_reads_the_same() {
    check(filebeat::expected, ".expected.json", 20);
}

#[test]
fn crowdsec_reads_the_same() {
    check(crowdsec::expected, ".expected.assert", 90);
}

/// Compares all files that have such expectations beside them; there are at least so many lines.
fn check(expected: fn(log: &[u8], text: &str) -> Vec<Expected>, ending: &str, least: usize) {
    let Some(folder) = real_logs::folder() else { return };
    let (mut lines, mut problems) = (0, Vec::new());
    let mut unused: BTreeSet<String> = BTreeSet::new();
    let mut table = csv::Reader::from_path(folder.join("MANIFEST.csv")).unwrap();
    for row in table.records().map(Result::unwrap).filter(|row| row[7].ends_with(ending)) {
        let path = row[1].to_owned();
        let log = std::fs::read(folder.join(&path)).unwrap();
        let text = std::fs::read_to_string(folder.join(&row[7])).unwrap();
        let expected = expected(&log, &text);
        assert!(!expected.is_empty() || text.trim().is_empty(), "{path}: nothing is expected");
        unused.extend(DISAGREEMENTS.iter().filter(|it| it.0 == path).map(|it| format!("{it:?}")));
        unused.extend(NO_RECORDS.iter().filter(|it| it.0 == path).map(|it| format!("{it:?}")));
        lines += expected.iter().map(|it| it.line).collect::<BTreeSet<_>>().len();
        for expected in expected {
            compare(&path, &log, &expected, &mut unused, &mut problems);
        }
    }
    problems.extend(unused.into_iter().map(|it| format!("nobody disagrees any more: {it}")));
    assert!(problems.is_empty(), "{} differences:\n{}", problems.len(), problems.join("\n"));
    assert!(lines >= least, "{lines} lines");
    println!("{lines} lines are read alike");
}

fn compare(path: &str, log: &[u8], expected: &Expected, unused: &mut BTreeSet<String>, problems: &mut Vec<String>) {
    let mut reader = Detection::of(log).reader();
    let mut entries = log.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    // The lines before it may name the columns.
    for line in entries.by_ref().take(expected.line - 1) {
        reader.entry(line);
    }
    let Entry::Record(record) = reader.entry(entries.next().unwrap()) else {
        match NO_RECORDS.iter().find(|it| (it.0, it.1) == (path, expected.line)) {
            Some(known) => unused.remove(&format!("{known:?}")),
            None => return problems.push(format!("{path}:{} is no record; {expected:?}", expected.line)),
        };
        return;
    };
    for (field, there) in &expected.fields {
        let here = told(&record, *field);
        let is_known = |it: &&(&str, usize, Field, Option<&str>, &str)| {
            it.0 == path && (it.1 == 0 || it.1 == expected.line) && it.2 == *field
        };
        if is_equal(*field, here.as_deref(), there) {
            continue;
        }
        match DISAGREEMENTS.iter().find(is_known) {
            Some(known) if known.1 == 0 || known.3 == here.as_deref() => {
                unused.remove(&format!("{known:?}"));
            }
            _ => problems.push(format!("{path}:{}: {field:?} is {here:?} here and {there:?} there", expected.line)),
        }
    }
}

/// Nothing and `-` are the same. A time may lack its fraction there, and a host has no port here.
fn is_equal(field: Field, here: Option<&str>, there: &str) -> bool {
    match field {
        Field::Time if !there.contains('.') => here.is_some_and(|here| here.get(..19) == time(there).get(..19)),
        Field::Time => here.is_some_and(|here| here == time(there)),
        Field::Host => here == there.split(':').next(),
        Field::Sub | Field::Win32 => here.unwrap_or("0") == there,
        _ => here.unwrap_or("-") == if there.is_empty() { "-" } else { there },
    }
}

fn time(text: &str) -> String {
    Timestamp::parse(text.as_bytes()).unwrap_or_else(|| panic!("{text} is no time")).to_string()
}

fn told(record: &Record<'_>, field: Field) -> Option<String> {
    let text = |text: Option<Text<'_>>| text.map(|text| String::from_utf8_lossy(&text.decode()).into_owned());
    match field {
        Field::Status => record.status().map(|status| status.to_string()),
        Field::Sub => record.sub().map(|sub| sub.to_string()),
        Field::Win32 => record.win32().map(|win32| win32.to_string()),
        Field::Reason => text(record.reason()),
        Field::Time => record.time().map(|time| time.to_string()),
        Field::Client => text(record.client()),
        Field::Host => text(record.host()),
        Field::Method => text(record.method()),
        // Both programs give it as it was logged.
        Field::Path => record.path().map(|path| String::from_utf8_lossy(path.as_bytes()).into_owned()),
        Field::Query => record.query().map(|query| String::from_utf8_lossy(query.as_bytes()).into_owned()),
    }
}

/// A target as a program gives it, as path and query.
fn target(target: &str) -> Vec<(Field, String)> {
    match target.split_once('?') {
        Some((path, query)) => vec![(Field::Path, path.to_owned()), (Field::Query, query.to_owned())],
        None => vec![(Field::Path, target.to_owned())],
    }
}

/// The number of the line at an offset.
fn line_at(log: &[u8], offset: usize) -> usize {
    memchr::memchr_iter(b'\n', &log[..offset]).count() + 1
}
