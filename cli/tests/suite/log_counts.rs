//! Counts by status, compared with those of halog, goaccess and mawk: on logs that are written here, and on real ones.
//!
//! The three programs are packages of Debian, which `.ci/install` puts in place. The real logs lie beside the workspace,
//! or where `STATUS_LOGS` says.

mod formats;
mod peers;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::status;
use formats::{FORMATS, Logged};
use peers::{goaccess, halog, has, mawk};

/// How often each status came.
type Counts = BTreeMap<u16, u64>;

/// What `status log` counts in a file.
#[track_caller]
fn counted(file: &Path) -> Counts {
    let output = status(&["log", "--counts", "--json"]).arg(file).output().expect("the program runs");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let mut counts = Counts::new();
    for group in answer["groups"].as_array().expect("a list") {
        let status = group["status"].as_u64().and_then(|status| u16::try_from(status).ok());
        *counts.entry(status.unwrap_or_default()).or_default() += group["count"].as_u64().expect("a number");
    }
    counts
}

/// Statuses that all of them know, the usual ones more often.
const STATUSES: [u16; 20] =
    [200, 200, 200, 200, 200, 206, 301, 302, 304, 304, 400, 401, 403, 404, 404, 410, 429, 500, 502, 503];

/// So many lines of each format.
const LINES: u32 = 20_000;

/// A log of a format, and what is in it.
fn written(folder: &Path, format: &formats::Format) -> (PathBuf, Counts) {
    let (mut text, mut counts, mut random) = (format.head.to_owned(), Counts::new(), 1_u32);
    for number in 0..LINES {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let status = STATUSES[(random >> 16) as usize % STATUSES.len()];
        *counts.entry(status).or_default() += 1;
        text += &(format.line)(&Logged { number, status });
        text.push('\n');
    }
    let file = folder.join(format.id);
    std::fs::write(&file, text).expect("a file");
    (file, counts)
}

#[test]
#[ignore = "starts other programs: run by `cargo xtask prove`"]
fn other_programs_count_the_same_in_logs_that_are_written_here() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut compared = 0;
    for format in FORMATS {
        let (file, wanted) = written(folder.path(), format);
        assert_eq!(counted(&file), wanted, "{}", format.id);
        if let Some(name) = format.goaccess.filter(|_| has("goaccess")) {
            assert_eq!(goaccess(&file, name), wanted, "goaccess: {}", format.id);
            compared += 1;
        }
        if has("mawk") {
            assert_eq!(mawk(&file, format.mawk), wanted, "mawk: {}", format.id);
            compared += 1;
        }
        if format.id == "haproxy" && has("halog") {
            assert_eq!(halog(&file), wanted);
            compared += 1;
        }
    }
    println!("{compared} counts are the same");
}

/// Real logs: the file, what goaccess calls its format, and the status for mawk.
const REAL: &[(&str, Option<&str>, Option<&str>)] = &[
    ("apache/elastic-examples-apache_logs", Some("COMBINED"), Some(formats::BEHIND_QUOTE)),
    ("apache/crowdsec-apache-http-probing.log", Some("COMMON"), Some(formats::BEHIND_QUOTE)),
    ("apache/tstack-logfile_shop_access_log.0", Some("COMBINED"), Some(formats::BEHIND_QUOTE)),
    ("nginx/crowdsec-http-dos-bypass-cache.log", Some("COMBINED"), Some(formats::BEHIND_QUOTE)),
    ("iis-w3c/tstack-logfile_w3c_big.0", None, Some(formats::NAMED)),
    ("iis-w3c/log2timeline-iis10.log", None, Some(formats::NAMED)),
    ("aws-alb/crowdsec-aws-alb-logs.log", Some("AWSALB"), Some("$9")),
    ("traefik-json/crowdsec-traefik_base-http-scenario.log", None, Some(r#"value("\"DownstreamStatus\":")"#)),
    ("envoy/crowdsec-envoy-http-crawl-non_statics.log", None, Some(r#"value("\"response_code\":")"#)),
];

#[test]
#[ignore = "starts other programs: run by `cargo xtask prove`"]
fn other_programs_count_the_same_in_real_logs() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/logs");
    let folder = std::env::var_os("STATUS_LOGS").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    if !folder.join("MANIFEST.csv").is_file() {
        println!("skipped: no logs in {}; STATUS_LOGS says where they are", folder.display());
        return;
    }
    for (path, name, program) in REAL {
        let file = folder.join(path);
        let here = counted(&file);
        if let Some(name) = name.filter(|_| has("goaccess")) {
            assert_eq!(goaccess(&file, name), here, "goaccess: {path}");
        }
        if let Some(program) = program.filter(|_| has("mawk")) {
            assert_eq!(mawk(&file, program), here, "mawk: {path}");
        }
    }
}
