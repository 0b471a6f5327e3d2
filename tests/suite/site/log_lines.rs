//! The lines of logs that the pages show are read back: each gives the status, the sub-status and the reason of its page.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use status_core::{Server, find_reasons};
use status_logs::{Detection, Entry};

use super::made::{built_in, site};

/// What the pages call a format, and what it is read by.
const FORMATS: &[(&str, &str)] = &[
    ("Application Load Balancer", "aws-alb"),
    ("Azure Application Gateway (some fields)", "azure-application-gateway"),
    ("Azure Front Door (some fields)", "azure-front-door"),
    ("Caddy, JSON (some fields)", "caddy-json"),
    ("Cloud Logging (some fields)", "gcp-load-balancer"),
    ("CloudFront, standard log (some fields)", "aws-cloudfront"),
    ("Cloudflare Logpush (some fields)", "cloudflare-logpush"),
    ("Combined log format", "combined"),
    ("Envoy, JSON (the keys are free to choose)", "envoy-json"),
    ("Envoy, default format", "envoy"),
    ("HAProxy, HTTP log", "haproxy"),
    ("HTTP.sys error log (HTTPERR)", "httperr"),
    ("Heroku router", "heroku"),
    ("IIS, W3C extended", "iis-w3c"),
    ("S3 server access log", "aws-s3"),
    ("Squid, native format", "squid"),
    ("Traefik, common log format", "traefik-clf"),
    ("nginx, combined", "combined"),
];

/// A sample on a page.
struct Sample {
    caption: String,
    log: String,
    /// What the line is shown for, as it stands there.
    marks: Vec<String>,
}

/// What a page shows between two pieces of markup.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}

fn plain(markup: &str) -> String {
    let text = markup.replace("<mark>", "").replace("</mark>", "");
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter))
}

fn samples(page: &str) -> Vec<Sample> {
    let figures = page.split("<figure class=\"log\">").skip(1);
    let sample = |figure: &str| {
        let code = between(figure, "<code>", "</code>").expect("a line");
        Sample {
            caption: plain(between(figure, "<figcaption>", "</figcaption>").expect("a caption")),
            // A status that nobody knows is left open.
            log: plain(code).replace('…', "500") + "\n",
            marks: code.split("<mark>").skip(1).map(|rest| plain(rest.split("</mark>").next().unwrap())).collect(),
        }
    };
    figures.map(sample).collect()
}

/// What is read in a line.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    status: Option<u16>,
    sub: u16,
    /// A reason, or the value of Windows in its place.
    reason: Option<String>,
}

#[track_caller]
fn read(path: &str, sample: &Sample) -> Told {
    let Sample { caption, log, .. } = sample;
    let detection = Detection::of(log.as_bytes());
    let format = FORMATS.iter().find(|(known, _)| known == caption).unwrap_or_else(|| panic!("{caption} is no format"));
    assert_eq!(detection.format().map(|format| format.id()), Some(format.1), "{path}, {caption}: {log}");
    let mut reader = detection.reader();
    let records: Vec<Told> = reader
        .lines(log.as_bytes())
        .filter_map(|(_, entry)| match entry {
            Entry::Record(record) => Some(Told {
                status: record.status(),
                sub: record.sub().unwrap_or(0),
                reason: record
                    .win32()
                    .map(|value| value.to_string())
                    .or_else(|| record.reason().map(|text| String::from_utf8(text.decode()).expect("UTF-8"))),
            }),
            Entry::Refused(cause) => panic!("{path}, {caption}: {cause}: {log}"),
            _ => None,
        })
        .collect();
    let [told] = <[Told; 1]>::try_from(records).unwrap_or_else(|all| panic!("{path}: {} records: {log}", all.len()));
    told
}

#[test]
fn each_sample_line_of_a_page_is_read_back() {
    let files = site(&built_in());
    let files: BTreeMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let (mut codes, mut reasons, mut seen) = (0, 0, BTreeSet::new());
    for (path, page) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        for sample in samples(page) {
            let told = read(path, &sample);
            seen.insert(sample.caption.clone());
            if let Some(code) = path.strip_prefix("code/").and_then(|name| name.strip_suffix(".html")) {
                let (status, sub) = code.split_once('.').unwrap_or((code, "0"));
                assert_eq!((told.status, told.sub), (status.parse().ok(), sub.parse().unwrap()), "{path}: {}", sample.log);
                codes += 1;
            } else if path.starts_with("reason/") {
                check_reason(path, files[&*path.replace(".html", ".json")], &sample, &told);
                reasons += 1;
            } else {
                // A server shows a code that it defines.
                assert_eq!(told.status.map(|status| status.to_string()).as_ref(), sample.marks.first(), "{path}");
            }
        }
    }
    let all: BTreeSet<String> = FORMATS.iter().map(|(caption, _)| (*caption).to_owned()).collect();
    assert_eq!(seen, all, "each format is shown");
    assert!(codes > 400 && reasons > 400, "{codes} lines of codes and {reasons} of reasons");
}

/// The reason that is read leads back to the row that the page is about.
fn check_reason(path: &str, facts: &str, sample: &Sample, told: &Told) {
    let facts: Value = serde_json::from_str(facts).expect("JSON");
    let text = |name: &str| facts[name].as_str().expect("a text").to_owned();
    if let (Some(code), Some(status)) = (facts["codes"][0].as_str(), told.status) {
        assert_eq!(code, status.to_string(), "{path}: {}", sample.log);
    }
    let read = told.reason.as_deref().unwrap_or("-");
    let server: Server = text("server").parse().unwrap_or_else(|_| panic!("{path}: no server"));
    let token = text("token");
    let is_found = find_reasons(Some(server), read).any(|known| known.token() == token);
    assert!(is_found, "{path}: {read:?} does not lead to {token:?}: {}", sample.log);
}
