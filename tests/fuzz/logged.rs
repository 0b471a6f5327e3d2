//! What has to hold for any bytes of a log: each line is something, no accessor panics, and where the bytes are cut makes no
//! difference.

use status_logs::{Detection, Entry, Format, Pattern, Prefix, Reader, Record, Text};

/// The first line says what the others are read as, as [`log_as`] takes it.
pub(crate) fn log(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (first, rest) = bytes.split_at(end);
    log_as(&String::from_utf8_lossy(first), rest.get(1..).unwrap_or_default());
}

/// Reads lines of the format with an id, or of a pattern that follows the word `pattern`. Anything else stands for what
/// is found out.
pub(crate) fn log_as(format: &str, log: &[u8]) {
    // To find out what stands before the lines would take longer than all the rest.
    let prefix = Prefix::ALL[log.len() % Prefix::ALL.len()];
    let pattern = format.strip_prefix("pattern ").and_then(|pattern| Pattern::parse(pattern).ok());
    let reader = match (pattern, format.parse::<Format>()) {
        (Some(pattern), _) => Reader::with_pattern(pattern).with_prefix(prefix),
        (None, Ok(format)) => Reader::new(format).with_prefix(prefix),
        (None, Err(_)) => Detection::of(log).reader(),
    };
    let whole = entries(&mut reader.clone(), &[log]);
    let cut = log.len() / 2;
    assert_eq!(whole, entries(&mut reader.clone(), &[&log[..cut], &log[cut..]]));
    // What comes after a skipped part is read as after a part that was read.
    let end = memchr_end(&log[..cut]);
    let (mut read, mut skipped) = (reader.clone(), reader);
    entries(&mut read, &[&log[..end]]);
    skipped.skip(&log[..end]);
    assert_eq!(entries(&mut read, &[&log[end..]]), entries(&mut skipped, &[&log[end..]]));
}

/// Behind the last line feed.
fn memchr_end(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1)
}

/// All that is told of the lines of chunks.
fn entries(reader: &mut Reader, chunks: &[&[u8]]) -> Vec<String> {
    let (mut buffer, mut found) = (Vec::new(), Vec::new());
    for chunk in chunks {
        buffer.extend_from_slice(chunk);
        let mut lines = reader.lines(&buffer);
        found.extend(lines.by_ref().map(|(_, entry)| told(&entry)));
        buffer = lines.rest().to_vec();
    }
    found
}

fn told(entry: &Entry<'_>) -> String {
    match entry {
        Entry::Record(record) => told_of(record),
        other => format!("{other:?}"),
    }
}

fn told_of(record: &Record<'_>) -> String {
    let texts =
        [record.reason(), record.client(), record.host(), record.method(), record.path(), record.query()].map(shown);
    let code = record.code().map(|code| code.to_string());
    let numbers = (record.status(), record.sub(), record.win32(), record.upstream(), record.has_upstream());
    let time = record.time().map(|time| time.to_string());
    format!("{:?} {:?} {code:?} {numbers:?} {time:?} {texts:?}", record.format(), record.server())
}

/// As a terminal gets it: no control character is left.
fn shown(text: Option<Text<'_>>) -> Option<String> {
    let shown = text?.to_string();
    assert!(!shown.chars().any(char::is_control), "{shown:?}");
    Some(shown)
}
