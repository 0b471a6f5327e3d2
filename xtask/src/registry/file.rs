//! Reads a copy of the registry.

use std::collections::BTreeMap;
use std::error;
use std::fmt;
use std::ops::RangeInclusive;

use csv::{ReaderBuilder, StringRecord};

use super::entry::Entry;
use super::source::sources;

/// The codes that the registry is about.
pub(super) const CODES: RangeInclusive<u16> = 100..=599;

/// A copy of the registry.
#[derive(Debug, Default)]
pub(super) struct Registry {
    /// The assigned codes.
    pub(super) entries: BTreeMap<u16, Entry>,
    /// The ranges that are listed as unassigned.
    pub(super) unassigned: Vec<RangeInclusive<u16>>,
}

/// Why a file is no copy of the registry; shown with the lines.
#[derive(Debug)]
pub(super) struct NoRegistry {
    name: String,
    problems: Vec<(u64, String)>,
}

/// The names of the columns: the code, the description and the references.
type Columns = [&'static str; 3];

/// As IANA publishes them.
const PUBLISHED: Columns = ["Value", "Description", "Reference"];
/// As the table in `tests/facts` has them, beside others.
const TABLE: Columns = ["code", "registry_description", "references"];

/// Reads a copy of the registry, or says all that is wrong with it.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Registry, NoRegistry> {
    let fail = |problems| NoRegistry { name: name.to_owned(), problems };
    let text = str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.split(|&byte| byte == b'\n').count();
        fail(vec![(line as u64, "the file is not UTF-8".to_owned())])
    })?;
    // It passes over a byte order mark. Rows of another length are reported with what is wrong about them.
    let mut reader = ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut records = reader.records();
    let header = records.next().transpose().map_err(|error| fail(vec![(1, error.to_string())]))?.unwrap_or_default();
    let places = places(&header).map_err(|problem| fail(vec![(1, problem)]))?;

    let (mut rows, mut problems) = (Rows::default(), Vec::new());
    for record in records {
        let added = match record {
            Ok(record) => {
                let line = line_of(&record, text);
                cells(&record, &header, places).and_then(|cells| rows.add(line, &cells)).map_err(|why| (line, why))
            }
            Err(error) => Err((error.position().map_or(0, csv::Position::line), error.to_string())),
        };
        problems.extend(added.err());
    }
    if rows.seen.is_empty() && problems.is_empty() {
        problems.push((1, "there is no row below the header".to_owned()));
    }
    if problems.is_empty() { Ok(rows.registry) } else { Err(fail(problems)) }
}

/// Where the three columns are.
fn places(header: &StringRecord) -> Result<[usize; 3], String> {
    let place = |column: &str| header.iter().position(|name| name.trim() == column);
    let columns = if place(TABLE[0]).is_some() { TABLE } else { PUBLISHED };
    match columns.map(place) {
        [Some(code), Some(description), Some(reference)] => Ok([code, description, reference]),
        found => {
            let missing: Vec<_> =
                columns.iter().zip(found).filter(|(_, at)| at.is_none()).map(|(name, _)| *name).collect();
            let (missing, published, table) = (missing.join(", "), PUBLISHED.join(","), TABLE.join(", "));
            Err(format!(
                "the header lacks {missing}: expected `{published}`, as IANA publishes the registry, or the columns \
                 {table} of the table in tests/facts"
            ))
        }
    }
}

/// The line on which a record begins; blank lines before it are no part of it.
fn line_of(record: &StringRecord, text: &str) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let before = usize::try_from(position.byte()).ok().and_then(|start| text.get(start..)).unwrap_or_default();
    let blank = before.len() - before.trim_start_matches(['\r', '\n']).len();
    position.line() + before.bytes().take(blank).filter(|&byte| byte == b'\n').count() as u64
}

/// The cells of the three columns, each on one line.
fn cells(record: &StringRecord, header: &StringRecord, places: [usize; 3]) -> Result<[String; 3], String> {
    let (found, expected) = (record.len(), header.len());
    if found != expected {
        return Err(format!("expected {expected} cells, found {found}: is a quotation mark missing?"));
    }
    Ok(places.map(|at| record.get(at).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// The rows so far, with their lines.
#[derive(Default)]
struct Rows {
    registry: Registry,
    seen: Vec<(RangeInclusive<u16>, u64)>,
}

impl Rows {
    fn add(&mut self, line: u64, [code, description, reference]: &[String; 3]) -> Result<(), String> {
        let codes = codes(code)?;
        self.check_place(code, &codes)?;
        self.seen.push((codes.clone(), line));
        match description.as_str() {
            "" => return Err(format!("`{code}` has no description")),
            "Unassigned" => self.registry.unassigned.push(codes),
            _ if code.contains('-') => {
                return Err(format!("`{code}` is `{description}`: only unassigned codes are listed as a range"));
            }
            _ => {
                let entry = Entry::new(description, sources(reference)?)?;
                self.registry.entries.insert(*codes.start(), entry);
            }
        }
        Ok(())
    }

    /// The rows have to ascend, without overlaps.
    fn check_place(&self, code: &str, codes: &RangeInclusive<u16>) -> Result<(), String> {
        let overlaps =
            |(seen, _): &&(RangeInclusive<u16>, u64)| seen.start() <= codes.end() && codes.start() <= seen.end();
        if let Some((_, line)) = self.seen.iter().find(overlaps) {
            return Err(format!("`{code}` overlaps with line {line}"));
        }
        match self.seen.last() {
            Some((last, line)) if codes.start() < last.start() => {
                Err(format!("`{code}` belongs above line {line}: the codes ascend"))
            }
            _ => Ok(()),
        }
    }
}

/// `404`, or `105-199`.
fn codes(text: &str) -> Result<RangeInclusive<u16>, String> {
    let code = |text: &str| text.parse().ok().filter(|number| CODES.contains(number) && text.len() == 3);
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    match code(first).zip(code(last)) {
        Some((first, last)) if first <= last => Ok(first..=last),
        Some(_) => Err(format!("the range `{text}` descends")),
        None => Err(format!(
            "`{text}` is no status code and no range: expected such as `404` or `105-199`, within 100 to 599"
        )),
    }
}

impl fmt::Display for NoRegistry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (line, problem)) in self.problems.iter().enumerate() {
            let end = if at > 0 { "\n" } else { "" };
            write!(f, "{end}error: {}:{line}: {problem}", self.name)?;
        }
        Ok(())
    }
}

impl error::Error for NoRegistry {}
