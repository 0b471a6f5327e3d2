//! Reads a tally from JSON.

use serde_json::Value;
use status_logs::{Aside, Cause, Escapes, Format};

use super::VERSION;
use super::field::Field;
use crate::log::options::By;
use crate::log::report::{Answered, FileReport, Key, Refused};
use crate::log::tally::{BUCKETS, Counted, LONGEST_TEXT, MOST_TEXTS, Sample, Tally, Texts, Total};

/// Reads one line.
///
/// # Errors
///
/// What is wrong, where in the line, and what would be right.
pub(super) fn read(line: &str) -> Result<Tally, String> {
    let value: Value = serde_json::from_str(line)
        .map_err(|error| format!("this is no JSON ({error}); each line must be a result of `status log --partial`"))?;
    let root = Field::root(&value);
    match value.get("status-log").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(other) if other > VERSION => {
            return Err(format!("this was written by a newer program: version {other}, and {VERSION} can be read"));
        }
        _ => return Err("this is no result of `status log --partial`".to_owned()),
    }
    let mut tally = Tally::new(by(&root.get("by")?)?);
    tally.records = root.get("records")?.count()?;
    tally.uncounted = root.get("uncounted")?.count()?;
    tally.times = root.get("times")?.optional(Field::times)?;
    tally.most_texts = root.get("most_texts")?.number::<usize>("a number of texts")?.clamp(1, MOST_TEXTS);
    for element in root.get("files")?.list()? {
        tally.files.push(file(&element)?);
    }
    for element in root.get("groups")?.list()? {
        let key = key(&element)?;
        let total = total(&element, tally.files.len())?;
        if tally.groups.insert(key, total).is_some() {
            return Err(element.mistake("unlike all others in server, status, sub, win32, reason and upstream"));
        }
    }
    Ok(tally)
}

fn by(field: &Field<'_>) -> Result<By, String> {
    let text = field.text()?;
    let found = By::ALL.into_iter().find(|by| by.id() == text);
    found.ok_or_else(|| field.mistake("`request`, `path`, `host`, `client` or `hour`"))
}

fn format(field: &Field<'_>) -> Result<Format, String> {
    let id = field.text()?;
    let found = Format::ALL.iter().find(|format| format.id() == id).copied();
    found.ok_or_else(|| field.mistake("the id of a format, such as `iis-w3c`"))
}

fn file(field: &Field<'_>) -> Result<FileReport, String> {
    let mut file = FileReport {
        path: field.get("path")?.text()?.to_owned(),
        format: field.get("format")?.optional(format)?,
        detection: field.get("detection")?.text()?.to_owned(),
        lines: field.get("lines")?.count()?,
        read: field.get("read")?.count()?,
        directives: field.get("directives")?.count()?,
        problem: field.get("problem")?.optional(|field| field.text().map(str::to_owned))?,
        ..FileReport::default()
    };
    for element in field.get("asides")?.list()? {
        let [kind, count] = element.tuple()?;
        let id = kind.text()?;
        let known = Aside::ALL.iter().find(|known| known.id() == id);
        let known = known.ok_or_else(|| kind.mistake("a kind of line such as `blank`"))?;
        file.add_asides(*known, count.count()?);
    }
    for element in field.get("refused")?.list()? {
        let why = element.get("why")?;
        let id = why.text()?;
        let known = Cause::ALL.iter().find(|known| known.id() == id);
        file.refused.push(Refused {
            why: *known.ok_or_else(|| why.mistake("a cause such as `other-format`"))?,
            count: element.get("count")?.count()?,
            line: element.get("line")?.count()?,
            text: element.get("text")?.bytes()?,
        });
    }
    Ok(file)
}

fn key(field: &Field<'_>) -> Result<Key, String> {
    let code = |name| field.get(name)?.optional(|field| field.number("a number of at most 65535"));
    Ok(Key {
        server: field.get("server")?.optional(|field| field.id("the id of a server; `status servers` lists them"))?,
        status: code("status")?,
        sub: code("sub")?,
        win32: field.get("win32")?.optional(|field| field.number("a number"))?,
        reason: field.get("reason")?.optional(Field::bytes)?,
        upstream: code("upstream")?,
    })
}

fn total(field: &Field<'_>, files: usize) -> Result<Total, String> {
    let answered = field.get("answered")?;
    let mut histogram = [0; BUCKETS];
    let over_time = field.get("over_time")?;
    let counts = over_time.list()?;
    if counts.len() > BUCKETS {
        return Err(over_time.mistake(&format!("a list of at most {BUCKETS}")));
    }
    for (place, count) in histogram.iter_mut().zip(counts) {
        *place = count.count()?;
    }
    let mut texts = Texts::default();
    for element in field.get("texts")?.list()? {
        let [text, count, weight] = element.tuple()?;
        let mut text = text.bytes()?;
        text.truncate(LONGEST_TEXT);
        let (count, weight) = (count.count()?, weight.count()?);
        texts.add(Counted { text: &text, escapes: Escapes::None, count, weight });
    }
    texts.raise_floor(field.get("floor")?.count()?);
    Ok(Total {
        format: field.get("format")?.optional(format)?,
        count: field.get("count")?.count()?,
        answered: Answered { itself: answered.get("itself")?.flag()?, upstream: answered.get("upstream")?.flag()? },
        times: field.get("times")?.optional(Field::times)?,
        histogram,
        texts,
        example: field.get("example")?.optional(|field| example(field, files))?,
    })
}

fn example(field: &Field<'_>, files: usize) -> Result<Sample, String> {
    let file = field.get("file")?;
    let number: usize = file.number("the number of a file")?;
    if number >= files {
        return Err(file.mistake("the number of one of `files`, counted from 0"));
    }
    Ok(Sample {
        file: number,
        line: field.get("line")?.count()?,
        text: field.get("text")?.bytes()?,
        request: field.get("request")?.optional(|field| Ok((field.bytes()?, Escapes::None)))?,
    })
}
