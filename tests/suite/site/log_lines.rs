//! The lines of logs that the pages show are read back: each gives the status, the sub-status and the reason of its page.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use status_core::{Server, find_reasons};
use status_logs::{Detection, Entry, Record};

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

impl Told {
    fn of(record: &Record<'_>) -> Self {
        let reason = record.reason().map(|text| String::from_utf8(text.decode()).expect("UTF-8"));
        let reason = record.win32().map(|value| value.to_string()).or(reason);
        // What some servers write for a reason says where the status comes from, and is read as that.
        let origin = match (record.format().id(), record.has_upstream()) {
            ("cloudflare-logpush", Some(false)) => Some("0"),
            ("envoy-json", Some(true)) => Some("via_upstream"),
            _ => None,
        };
        Self {
            status: record.status(),
            sub: record.sub().unwrap_or(0),
            reason: reason.or_else(|| origin.map(str::to_owned)),
        }
    }
}

/// The one record of a sample, or why there is none.
fn read(sample: &Sample) -> Result<Told, String> {
    let Sample { caption, log, .. } = sample;
    let detection = Detection::of(log.as_bytes());
    let format = FORMATS.iter().find(|(known, _)| known == caption).map(|(_, id)| *id);
    let found = detection.format().map(|format| format.id());
    if format.is_none() || found != format {
        return Err(format!("is taken for {found:?}"));
    }
    let mut records = Vec::new();
    for (_, entry) in detection.reader().lines(log.as_bytes()) {
        match entry {
            Entry::Record(record) => records.push(Told::of(&record)),
            Entry::Refused(cause) => return Err(format!("is refused: {cause}")),
            _ => {}
        }
    }
    let count = records.len();
    <[Told; 1]>::try_from(records).map(|[told]| told).map_err(|_| format!("has {count} records"))
}

#[test]
fn each_sample_line_of_a_page_is_read_back() {
    let files = site(&built_in());
    let files: BTreeMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let (mut codes, mut reasons, mut seen, mut faults) = (0, 0, BTreeSet::new(), Vec::new());
    for (path, page) in &files {
        let Some(name) = path.strip_suffix(".html") else { continue };
        for sample in samples(page) {
            let told = read(&sample).and_then(|told| {
                if let Some(code) = name.strip_prefix("code/") {
                    codes += 1;
                    check_code(code, &told)
                } else if path.starts_with("reason/") {
                    reasons += 1;
                    check_reason(files[&*format!("{name}.json")], &told)
                } else {
                    // A server shows a code that it defines; its sub-status is marked behind it.
                    let sub = if told.sub > 0 { &sample.marks[..2] } else { &sample.marks[..1] };
                    check_code(&sub.join("."), &told)
                }
            });
            if let Err(fault) = told {
                faults.push(format!("{path}, {}: {fault}: {}", sample.caption, sample.log));
            }
            seen.insert(sample.caption);
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.concat());
    let all: BTreeSet<String> = FORMATS.iter().map(|(caption, _)| (*caption).to_owned()).collect();
    assert_eq!(seen, all, "each format is shown");
    assert!(codes > 300 && reasons > 400, "{codes} lines of codes and {reasons} of reasons");
}

fn check_code(code: &str, told: &Told) -> Result<(), String> {
    let (status, sub) = code.split_once('.').unwrap_or((code, "0"));
    let is_same = (told.status, Some(told.sub)) == (status.parse().ok(), sub.parse().ok());
    is_same.then_some(()).ok_or_else(|| format!("{told:?} is not {code}"))
}

/// The reason that is read leads back to the row that the page is about.
fn check_reason(facts: &str, told: &Told) -> Result<(), String> {
    let facts: Value = serde_json::from_str(facts).expect("JSON");
    let text = |name: &str| facts[name].as_str().expect("a text");
    if let Some(code) = facts["codes"][0].as_str() {
        check_code(code, told)?;
    }
    let read = told.reason.as_deref().unwrap_or("-");
    let server: Server = text("server").parse().map_err(|_| format!("no server {}", text("server")))?;
    // HAProxy writes a hyphen for each part that says nothing: the whole is a reason of its own.
    let says_nothing = text("token") == "-" && read.chars().all(|letter| letter == '-');
    let is_found = says_nothing || find_reasons(Some(server), read).any(|known| known.token() == text("token"));
    is_found.then_some(()).ok_or_else(|| format!("{read:?} does not lead to {:?}", text("token")))
}
