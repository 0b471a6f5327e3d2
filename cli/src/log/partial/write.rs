//! Writes a tally as JSON.

use serde_json::{Value, json};
use status_logs::Escapes;

use super::VERSION;
use crate::failure::Failure;
use crate::log::report::{FileReport, Key, Refused};
use crate::log::show::redact;
use crate::log::tally::{Sample, Tally, Texts, Total, decoded};

/// A tally as one line of JSON, perhaps without what is not to be shown.
///
/// # Errors
///
/// If it cannot be written as JSON.
pub(crate) fn write(tally: &Tally, is_redacted: bool) -> Result<String, Failure> {
    let value = json!({
        "status-log": VERSION,
        "by": tally.by().id(),
        "records": tally.records,
        "uncounted": tally.uncounted,
        "times": times(tally.times),
        "most_texts": tally.most_texts,
        "files": tally.files.iter().map(file).collect::<Vec<_>>(),
        "groups": tally.groups.iter().map(|(key, total)| group(key, total, is_redacted)).collect::<Vec<_>>(),
    });
    let mut line = serde_json::to_string(&value).map_err(|error| format!("cannot write the result: {error}"))?;
    line.push('\n');
    Ok(line)
}

/// Bytes: a text if they are one, else their hexadecimal digits.
fn bytes(bytes: &[u8]) -> Value {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    json!({ "hex": digits.collect::<String>() })
}

fn times(times: Option<(i64, i64)>) -> Value {
    times.map_or(Value::Null, |(first, last)| json!([first, last]))
}

fn file(file: &FileReport) -> Value {
    json!({
        "path": file.path,
        "format": file.format.map(|format| format.id()),
        "detection": file.detection,
        "lines": file.lines,
        "read": file.read,
        "directives": file.directives,
        "asides": file.asides.iter().map(|(kind, count)| json!([kind.id(), count])).collect::<Vec<_>>(),
        "refused": file.refused.iter().map(refused).collect::<Vec<_>>(),
        "problem": file.problem,
    })
}

fn refused(refused: &Refused) -> Value {
    let Refused { why, count, line, text } = refused;
    json!({ "why": why.id(), "count": count, "line": line, "text": bytes(text) })
}

fn group(key: &Key, total: &Total, is_redacted: bool) -> Value {
    let last = total.histogram.iter().rposition(|count| *count > 0).map_or(0, |last| last + 1);
    json!({
        "server": key.server.map(|server| server.id()),
        "status": key.status,
        "sub": key.sub,
        "win32": key.win32,
        "reason": key.reason.as_deref().map(bytes),
        "upstream": key.upstream,
        "format": total.format.map(|format| format.id()),
        "count": total.count,
        "answered": { "itself": total.answered.itself, "upstream": total.answered.upstream },
        "times": times(total.times),
        "over_time": total.histogram[..last],
        "texts": texts(&total.texts, is_redacted),
        "floor": total.texts.floor(),
        "example": total.example.as_ref().map(|it| example(it, is_redacted)),
    })
}

/// Text, count and weight of each, in the order of the texts.
fn texts(texts: &Texts, is_redacted: bool) -> Value {
    let mut rows: Vec<(Vec<u8>, u64, u64)> =
        texts.iter().map(|it| (shown(it.text, it.escapes, is_redacted), it.count, it.weight)).collect();
    rows.sort();
    rows.iter().map(|(text, count, weight)| json!([bytes(text), count, weight])).collect()
}

/// A text as the client sent it.
fn shown(text: &[u8], escapes: Escapes, is_redacted: bool) -> Vec<u8> {
    let text = decoded(text, escapes);
    if is_redacted { redact::text(&text) } else { text }
}

fn example(sample: &Sample, is_redacted: bool) -> Value {
    let request = |(text, escapes): &(Vec<u8>, Escapes)| bytes(&shown(text, *escapes, is_redacted));
    json!({
        "file": sample.file,
        "line": sample.line,
        "text": bytes(&sample.text),
        "request": sample.request.as_ref().map(request),
    })
}
