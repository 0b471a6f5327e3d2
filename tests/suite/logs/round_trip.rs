//! Every definition and reason that a format can carry is written and read back.

use status_core::{Catalogue, Reason, find_reasons};
use status_logs::{Detection, Entry, Format, Reader};

use super::writers::{self, Told, Writer};

/// What a reader finds in the line that a writer makes.
struct Found {
    told: (Option<u16>, u16, u64),
    reason: Option<String>,
    path: Option<String>,
    time: Option<String>,
    client: Option<String>,
}

/// Writes a line and reads it, by the format and by what is found out of the line itself.
#[track_caller]
fn read_back(writer: &Writer, told: &Told<'_>) -> Found {
    let line = (writer.line)(told);
    let log = format!("{}{line}\n", writer.head);
    let format: Format = writer.format.parse().unwrap_or_else(|_| panic!("{} is no format", writer.format));
    let detected = Detection::of(log.as_bytes());
    assert_eq!(detected.format(), Some(format), "{log}");
    let found = [Reader::new(format).with_prefix(detected.prefix()), detected.reader()].map(|mut reader| {
        let mut records = reader.lines(log.as_bytes()).filter_map(|(_, entry)| match entry {
            Entry::Record(record) => Some(record),
            Entry::Refused(cause) => panic!("{cause}: {log}"),
            _ => None,
        });
        let record = records.next().unwrap_or_else(|| panic!("no record in {log}"));
        assert_eq!(record.server(), writer.server, "{log}");
        assert_eq!(record.format(), format, "{log}");
        Found {
            told: (record.status(), record.sub().unwrap_or(0), record.win32().unwrap_or(0)),
            reason: record.reason().map(|reason| String::from_utf8(reason.decode()).expect("UTF-8")),
            path: record.path().map(|path| path.to_string()),
            time: record.time().map(|time| time.to_string()[..19].to_owned()),
            client: record.client().map(|client| client.to_string()),
        }
    });
    let [found, again] = found;
    assert_eq!((found.told, &found.reason), (again.told, &again.reason), "{log}");
    found
}

#[test]
fn every_definition_that_a_format_can_carry_is_read_back() {
    let mut count = 0;
    for writer in writers::ALL {
        let has_sub = matches!(writer.format, "iis-w3c" | "azure-app-service" | "iis-event");
        for definition in Catalogue::built_in().definitions() {
            let code = definition.code();
            let is_its_own = definition.server().is_none_or(|server| writer.server.is_none_or(|own| own == server));
            if !is_its_own || (code.sub() != 0 && !has_sub) {
                continue;
            }
            let told = Told { status: code.code().as_u16(), sub: code.sub(), win32: 0, reason: "-" };
            let found = read_back(writer, &told);
            assert_eq!(found.told, (Some(told.status), told.sub, 0), "{} {code}", writer.format);
            assert_eq!(found.path.as_deref(), Some("/cart"), "{}", writer.format);
            assert_eq!(found.time.as_deref(), Some("2026-10-10T11:55:36"), "{}", writer.format);
            assert_eq!(found.client.as_deref(), Some("198.51.100.7"), "{}", writer.format);
            count += 1;
        }
    }
    assert!(count > 1500, "{count}");
}

/// A token as a server would log it: what stands in `{...}` is any word.
fn logged(reason: &Reason) -> String {
    let mut parts = reason.token().split(['{', '}']);
    let mut token = parts.next().unwrap_or_default().to_owned();
    while let (Some(_), Some(after)) = (parts.next(), parts.next()) {
        token += "WORD";
        token += after;
    }
    token
}

#[test]
fn every_reason_that_a_format_can_carry_is_read_back() {
    let mut count = 0;
    for writer in writers::ALL {
        let reasons = Catalogue::built_in()
            .reasons()
            .filter(|reason| Some(reason.server()) == writer.server && writer.reasons.contains(&reason.field()));
        for reason in reasons {
            let token = logged(reason);
            // A part is never logged alone, and `-` stands for none.
            if token == "-" || reason.part().is_some() {
                continue;
            }
            let is_win32 = reason.field() == "sc-win32-status";
            let win32 = if is_win32 { token.parse().unwrap_or_else(|_| panic!("{token} is no number")) } else { 0 };
            let state = if writer.format == "haproxy" { format!("{token}--") } else { token.clone() };
            let told = Told { status: 503, sub: 0, win32, reason: if is_win32 { "-" } else { &state } };
            let found = read_back(writer, &told);
            assert_eq!(found.told, (Some(503), 0, win32), "{} {token}", writer.format);
            let text = if is_win32 { found.told.2.to_string() } else { found.reason.unwrap_or_default() };
            assert!(
                find_reasons(writer.server, &text).any(|known| known == reason),
                "{}: {text:?} does not lead to {token}",
                writer.format
            );
            count += 1;
        }
    }
    assert!(count > 300, "{count}");
}
