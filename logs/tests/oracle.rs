//! Real logs, compared line by line with what an independent reading of them found.
//!
//! The logs lie beside the workspace in `shared/logs`, or where `STATUS_LOGS` says; they are not part of it. Each line
//! must be equal, or stand in the list of disagreements with the reason.

#[path = "support/real_logs.rs"]
mod real_logs;

use std::collections::BTreeMap;

use status_core::Server;
use status_logs::{Detection, Entry, Format, Record, Text};

use real_logs::folder;

/// Lines on which the two readings differ, and why: the file, the line, and what is read here (`none` for a line that
/// is no record).
const DISAGREEMENTS: &[(&str, usize, &str, &str)] = &[
    ("aws-clb/lnav-elb_log-samples.log", 4, "none", "a TCP connection has no status"),
    ("aws-clb/lnav-elb_log-samples.log", 5, "none", "a TCP connection has no status"),
    ("haproxy/filebeat-tcplog.log", 1, "none", "a TCP connection has no status"),
    ("haproxy/lnav-haproxy_log-samples.log", 5, "none", "a TCP connection has no status"),
    ("iis-w3c/tstack-logfile_w3c.3", 10, "iis,404,,0,,", "a sub-status that is no number is none"),
    ("iis-w3c/tstack-logfile_w3c.4", 6, "iis,-,,,,", "an empty status is none, as `-` is"),
    ("traefik-clf/crowdsec-traefik_clf.log", 5, "traefik,-,,,,", "a record whose status is `-` is one too"),
];

/// Files that the other reading does not know, and how many records are in each.
const ALONE: &[(&str, usize)] = &[
    ("caddy-json/tstack-logfile_caddy_log.0", 4),
    ("iis-xml/crowdsec-iis-xml-logs.log", 1),
    ("upsun/crowdsec-base-upsun-httplog-logs.log", 1),
    ("uwsgi/lnav-uwsgi_log-samples.log", 1),
    ("zoraxy/crowdsec-zoraxy-http-logs.log", 13),
];

/// What a line tells, as the other reading writes it.
type Told = String;

#[test]
fn every_line_is_read_as_an_independent_reading_does() {
    let Some(folder) = folder() else { return };
    let mut wanted = oracle(&folder);
    let mut lines_compared = 0;
    let mut problems = Vec::new();
    for path in files(&folder) {
        let bytes = std::fs::read(folder.join(&path)).unwrap();
        let told = read(&path, &bytes);
        let wanted = wanted.remove(&path).unwrap_or_default();
        if let Some((_, count)) = ALONE.iter().find(|(alone, _)| *alone == path) {
            if told.len() != *count {
                problems.push(format!("{path}: {} records, not {count}", told.len()));
            }
            continue;
        }
        for line in 1..=bytes.split(|byte| *byte == b'\n').count() {
            let here = told.get(&line).map_or("none", String::as_str);
            let there = wanted.get(&line).map_or("none", String::as_str);
            let known = DISAGREEMENTS.iter().find(|known| known.0 == path && known.1 == line);
            match known {
                Some(known) if known.2 != here || known.2 == there => {
                    problems.push(format!("{path}:{line}: the list says {}\n  here  {here}\n  there {there}", known.2));
                }
                None if here != there => problems.push(format!("{path}:{line}\n  here  {here}\n  there {there}")),
                _ => {}
            }
            lines_compared += usize::from(there != "none");
        }
    }
    problems.extend(wanted.keys().map(|path| format!("{path} is missing")));
    assert!(problems.is_empty(), "{} lines differ:\n{}", problems.len(), problems.join("\n"));
    println!("{lines_compared} lines are read alike");
}

/// The records of one file, by line.
fn read(path: &str, bytes: &[u8]) -> BTreeMap<usize, Told> {
    let mut reader = Detection::of(bytes).reader();
    let server = path.split('/').next().unwrap_or_default();
    let mut told = BTreeMap::new();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if let Entry::Record(record) = reader.entry(line.strip_suffix(b"\r").unwrap_or(line)) {
            told.insert(index + 1, show(&record, server));
        }
    }
    told
}

/// In the words of the other reading, which takes the server of a common format from the name of the folder, and tells
/// the upstream's status only where it has a field of its own.
fn show(record: &Record<'_>, folder: &str) -> Told {
    let number = |number: Option<u64>| number.map_or(String::new(), |number| number.to_string());
    let server = match (record.server(), folder) {
        (Some(server), _) => server.id(),
        (None, "apache") => "apache-httpd",
        (None, "iis-w3c") => "iis",
        (None, folder) => folder,
    };
    let status = record.status().map_or("-".to_owned(), |status| status.to_string());
    let upstream = match record.has_upstream() {
        Some(false) if [Format::AWS_ALB, Format::AWS_CLB].contains(&record.format()) => "-".to_owned(),
        Some(false) if record.format() == Format::CLOUDFLARE_LOGPUSH => "0".to_owned(),
        _ => number(record.upstream().map(u64::from)),
    };
    [
        server.to_owned(),
        status,
        number(record.sub().map(u64::from)),
        number(record.win32()),
        record.reason().map_or(String::new(), |reason: Text<'_>| reason.to_string()),
        upstream,
    ]
    .join(",")
}

/// What the other reading found, by file and line.
fn oracle(folder: &std::path::Path) -> BTreeMap<String, BTreeMap<usize, Told>> {
    let mut files: BTreeMap<String, BTreeMap<usize, Told>> = BTreeMap::new();
    let mut table = csv::Reader::from_path(folder.join("ORACLE.csv")).unwrap();
    for row in table.records() {
        let row = row.unwrap();
        let told = row.iter().skip(2).collect::<Vec<_>>().join(",").replace("http.sys", Server::HTTP_SYS.id());
        files.entry(row[0].to_owned()).or_default().insert(row[1].parse().unwrap(), told);
    }
    files
}

/// All logs, without what stands beside them.
fn files(folder: &std::path::Path) -> Vec<String> {
    let mut table = csv::Reader::from_path(folder.join("MANIFEST.csv")).unwrap();
    let mut files: Vec<_> = table.records().map(|row| row.unwrap()[1].to_owned()).collect();
    files.sort();
    files.dedup();
    files
}
