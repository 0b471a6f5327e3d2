//! Look-ups of Splunk, with the two files that declare them and apply them to logs.
//!
//! Splunk does not look up what it has looked up, so each row has all texts. Of the rows that match, it takes the first
//! one; `*` stands for anything. So there is a row for each server's own definitions, and few for everything else.

use super::csv::line;
use super::lower::{Meaning, reason_id};
use super::model::Database;
use super::resolve::{Precision, Resolved, id, label, publisher};
use crate::model::{Definition, Text};
use crate::output::File;

const TRANSFORMS: &str = "
# The status: the first row that matches is the one that fits best.
[http_status]
filename = http_status.csv
match_type = WILDCARD(server), WILDCARD(code), WILDCARD(sub)
max_matches = 1
case_sensitive_match = true

# The reason: what a server logs beside the status.
[http_reason]
filename = http_reason.csv
max_matches = 1
case_sensitive_match = true
";

const PROPS: &str = "
# For each kind of log: which server wrote it, and where its status stands. Add your own source types in the same way.
[ms:iis:auto]
EVAL-http_server = \"iis\"
EVAL-http_sub = coalesce(sc_substatus, 0)
LOOKUP-http_status = http_status server AS http_server code AS sc_status sub AS http_sub OUTPUTNEW status AS http_status precision AS http_status_precision label AS http_status_label summary AS http_status_summary causes AS http_status_causes remedies AS http_status_remedies
LOOKUP-http_reason = http_reason server AS http_server token AS sc_win32_status OUTPUTNEW reason AS http_reason summary AS http_reason_summary

[nginx:plus:access]
EVAL-http_server = \"nginx\"
EVAL-http_sub = 0
LOOKUP-http_status = http_status server AS http_server code AS status sub AS http_sub OUTPUTNEW status AS http_status precision AS http_status_precision label AS http_status_label summary AS http_status_summary causes AS http_status_causes remedies AS http_status_remedies

[access_combined]
EVAL-http_server = \"apache-httpd\"
EVAL-http_sub = 0
LOOKUP-http_status = http_status server AS http_server code AS status sub AS http_sub OUTPUTNEW status AS http_status precision AS http_status_precision label AS http_status_label summary AS http_status_summary causes AS http_status_causes remedies AS http_status_remedies
";

pub(super) fn write(resolved: &Resolved<'_>, database: &Database<'_>) -> Vec<File> {
    let comment = format!("# {}\n# {}\n", database.notice, database.version_line());
    vec![
        File::new("tables/splunk/default/transforms.conf", format!("{comment}{TRANSFORMS}")),
        File::new("tables/splunk/default/props.conf", format!("{comment}{PROPS}")),
        File::new("tables/splunk/lookups/http_status.csv", statuses(resolved, database)),
        File::new("tables/splunk/lookups/http_reason.csv", reasons(resolved, database)),
    ]
}

/// The rows by how well they fit: a row of a server before those for all, one of a number before those of its class.
fn statuses(resolved: &Resolved<'_>, database: &Database<'_>) -> String {
    let mut text = String::new();
    let names = ["server", "code", "sub", "status", "precision", "label", "summary", "causes", "remedies", "catalogue"];
    line(&mut text, names.iter());
    let mark = mark(database);
    let mut add = |[server, code, sub]: [&str; 3], definition: &Definition, precision: &str| {
        let (id, label, summary) = (id(definition), label(definition), definition.summary.as_str());
        let (causes, remedies) = (joined(&definition.causes), joined(&definition.remedies));
        line(&mut text, [server, code, sub, &id, precision, label, summary, &causes, &remedies, &mark].into_iter());
    };
    let number = |code: crate::model::Code| (code.code().to_string(), code.sub().unwrap_or_default().to_string());
    let known = || resolved.fallback.iter().filter(|fallback| fallback.precision == Precision::Publisher);
    for definition in &resolved.definitions {
        let (code, sub) = number(definition.code);
        add([publisher(definition), &code, &sub], definition, "exact");
    }
    for fallback in known() {
        let (code, sub) = number(fallback.code);
        add(["*", &code, &sub], fallback.definition, fallback.precision.word());
    }
    // A sub-status that nobody defines.
    for definition in resolved.definitions.iter().filter(|definition| definition.code.sub().is_none()) {
        add([publisher(definition), &number(definition.code).0, "*"], definition, "code");
    }
    for fallback in known().filter(|fallback| fallback.code.sub().is_none()) {
        add(["*", &number(fallback.code).0, "*"], fallback.definition, "code");
    }
    // A code that nobody defines: those with the same first digit mean the same.
    let unknown: Vec<_> = resolved.fallback.iter().filter(|it| it.precision != Precision::Publisher).collect();
    for same in unknown.chunk_by(|one, next| one.code.digit() == next.code.digit()) {
        if let Some(first) = same.first() {
            add(["*", &format!("{}*", first.code.digit()), "*"], first.definition, first.precision.word());
        }
    }
    text
}

/// The rows of `reason_lookup`, with the texts of the reasons.
fn reasons(resolved: &Resolved<'_>, database: &Database<'_>) -> String {
    let mut text = String::new();
    let names = ["server", "token", "reason", "precision", "summary", "causes", "remedies", "catalogue"];
    line(&mut text, names.iter());
    let mark = mark(database);
    for &Meaning { server, ref token, first, precision, .. } in &resolved.tokens {
        let (id, summary) = (reason_id(first), first.summary.as_str());
        let (causes, remedies) = (joined(&first.causes), joined(&first.remedies));
        line(&mut text, [server, token, &id, precision, summary, &causes, &remedies, &mark].into_iter());
    }
    text
}

/// A look-up is often copied without the files beside it, and CSV has no comments: each row says which catalogue it is.
fn mark(database: &Database<'_>) -> String {
    format!("{} {}", database.version, database.content_hash)
}

/// A list as one text.
pub(super) fn joined(texts: &[Text]) -> String {
    texts.iter().map(Text::as_str).collect::<Vec<_>>().join("; ")
}
