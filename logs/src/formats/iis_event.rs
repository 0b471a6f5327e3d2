//! Event 6200 of `Microsoft-Windows-IIS-Logging` as XML: the fields of the W3C log as `<Data Name="sc-status">404</Data>`.

use memchr::{memchr, memmem};
use status_core::Server;

use crate::cursor::{number, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::formats::w3c::Column;
use crate::record::Record;
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let line = line.trim_ascii_start();
    if !line.starts_with(b"<Event") || memmem::find(line, b"Microsoft-Windows-IIS-Logging").is_none() {
        return Err(Cause::OtherFormat.into());
    }
    let end = memmem::find(line, b"</EventData>").ok_or(Cause::Truncated)?;
    let mut record = Record::new(Format::IIS_EVENT);
    record.server = Some(Server::IIS);
    let (mut date, mut time) = (None, None);
    let (mut method, mut target, mut query) = (None, None, None);
    let mut found = None;
    for (column, value) in fields(&line[..end]) {
        let value = (!matches!(value, b"" | b"-")).then_some(value);
        let text = value.map(|value| Text::escaped(value, Escapes::Xml));
        match column {
            Column::Status => found = Some(value.map_or(Ok(None), status)?),
            Column::Sub => record.sub = value.and_then(number).and_then(|sub| u16::try_from(sub).ok()),
            Column::Win32 => record.win32 = value.and_then(number),
            Column::Date => date = value,
            Column::Time => time = value,
            Column::Client => record.client = text.into(),
            Column::Host => record.host = text.map(|host| host.with(without_port(host.as_bytes()))),
            Column::Method => method = text,
            Column::Target => target = text,
            Column::Query => query = text,
            _ => {}
        }
    }
    record.status = found.ok_or(Cause::NoStatus)?;
    if let (Some(date), Some(time)) = (date, time) {
        record.stamp = Stamp::DateAndTime(date, time);
    }
    record.request = Request::Parts { method, target, query };
    Ok(record)
}

/// The elements `Data`: names stand in quotes of either kind, and an empty element may end at once.
fn fields(line: &[u8]) -> impl Iterator<Item = (Column, &[u8])> {
    const START: &[u8] = b"<Data Name=";
    memmem::find_iter(line, START).filter_map(|at| {
        let (quote, rest) = line[at + START.len()..].split_first()?;
        // No field has a longer name.
        let end = memchr(*quote, &rest[..rest.len().min(64)])?;
        let value = rest[end + 1..].trim_ascii_start().strip_prefix(b">").unwrap_or_default();
        let length = memchr(b'<', value).unwrap_or(value.len());
        Some((Column::named(&rest[..end]), value[..length].trim_ascii()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::NotRead;

    const EVENT: &str = r#"<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider
        Name="Microsoft-Windows-IIS-Logging" /><EventID>6200</EventID></System><EventData>
        <Data Name="date">2026-10-01</Data> <Data Name="time">11:25:51</Data><Data Name='c-ip'>192.0.2.9</Data>
        <Data Name="cs-method">GET</Data><Data Name="cs-uri-stem">/a&lt;b</Data>
        <Data Name="cs-uri-query">x=1&amp;y=&#x201E;</Data><Data Name="sc-status">404</Data>
        <Data Name="sc-win32-status">5</Data><Data Name="cs-host">h.example:8080</Data>
        <Data Name="sc-substatus">13</Data><Data Name="CustomFields" /></EventData></Event>"#;

    #[test]
    fn an_event_is_a_record() {
        let record = read(EVENT.as_bytes()).unwrap();
        assert_eq!((record.status(), record.sub(), record.win32()), (Some(404), Some(13), Some(5)));
        assert_eq!(record.time().unwrap().to_string(), "2026-10-01T11:25:51Z");
        let parts = [record.client(), record.host(), record.method(), record.path(), record.query()];
        let parts = parts.map(|part| part.unwrap().to_string());
        assert_eq!(parts, ["192.0.2.9", "h.example", "GET", "/a<b", "x=1&y=„"]);
    }

    #[test]
    fn what_is_no_such_event_is_refused() {
        let cases = [
            ("<Event><EventData></EventData></Event>".to_owned(), Cause::OtherFormat),
            (EVENT[..EVENT.len() - 30].to_owned(), Cause::Truncated),
            (EVENT.replace("sc-status", "status"), Cause::NoStatus),
            (EVENT.replace(">404<", ">4x4<"), Cause::NoStatus),
        ];
        for (line, cause) in cases {
            assert_eq!(read(line.as_bytes()).err(), Some(NotRead::Refused(cause)), "{line}");
        }
        assert_eq!(read(EVENT.replace(">404<", ">-<").as_bytes()).unwrap().status(), None);
    }
}
