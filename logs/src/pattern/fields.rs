//! What the fields of a line tell, put together to a record.

use super::Dialect;
use super::part::Meaning;
use crate::Text;
use crate::cursor::{given, status};
use crate::entry::Cause;
use crate::format::Format;
use crate::formats::{envoy, haproxy};
use crate::record::{Record, Upstream};
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;

/// The fields of one line.
pub(super) struct Found<'a> {
    pub(super) has_status: bool,
    status: Option<u16>,
    upstream: Upstream,
    upstream_name: Option<&'a [u8]>,
    reason: Option<&'a [u8]>,
    rough_reason: Option<&'a [u8]>,
    details: Option<&'a [u8]>,
    time: Option<&'a [u8]>,
    client: Option<&'a [u8]>,
    forwarded: Option<&'a [u8]>,
    host: Option<&'a [u8]>,
    line: Option<&'a [u8]>,
    method: Option<&'a [u8]>,
    target: Option<&'a [u8]>,
    query: Option<&'a [u8]>,
}

impl<'a> Found<'a> {
    pub(super) const fn new() -> Self {
        Self {
            has_status: false,
            status: None,
            upstream: Upstream::Unknown,
            upstream_name: None,
            reason: None,
            rough_reason: None,
            details: None,
            time: None,
            client: None,
            forwarded: None,
            host: None,
            line: None,
            method: None,
            target: None,
            query: None,
        }
    }

    #[inline]
    pub(super) fn put(&mut self, meaning: Meaning, field: &'a [u8]) -> Result<(), Cause> {
        let place = match meaning {
            Meaning::Other | Meaning::OtherList | Meaning::QueryMark => return Ok(()),
            Meaning::Status | Meaning::FirstStatus => {
                self.status = status(field)?;
                self.has_status = true;
                return Ok(());
            }
            Meaning::Upstream => {
                self.upstream = Upstream::read(field);
                return Ok(());
            }
            Meaning::UpstreamAddress => {
                if given(field).is_none() && self.upstream == Upstream::Unknown {
                    self.upstream = Upstream::Silent;
                }
                return Ok(());
            }
            // Nothing stood in the way of the request.
            Meaning::Reason if field == b"PASSED" => return Ok(()),
            Meaning::Connection if field != b"X" => return Ok(()),
            Meaning::Reason => &mut self.reason,
            Meaning::RoughReason | Meaning::Connection => &mut self.rough_reason,
            Meaning::Details => &mut self.details,
            Meaning::UpstreamName => &mut self.upstream_name,
            Meaning::Time => &mut self.time,
            Meaning::Client => &mut self.client,
            Meaning::Forwarded => &mut self.forwarded,
            Meaning::Host => &mut self.host,
            Meaning::RequestLine => &mut self.line,
            Meaning::Method => &mut self.method,
            Meaning::Target | Meaning::Path => &mut self.target,
            Meaning::Query => &mut self.query,
        };
        *place = place.or(given(field));
        Ok(())
    }

    pub(super) fn record(self, dialect: Dialect) -> Record<'a> {
        let mut record = Record::new(Format::PATTERN);
        let text = |field: &'a [u8]| Text::escaped(field, dialect.escapes());
        record.server = Some(dialect.server());
        record.status = self.status;
        record.upstream = match dialect {
            Dialect::HAProxy => haproxy::upstream(self.upstream_name.unwrap_or_default(), self.reason),
            Dialect::Envoy => envoy::upstream(self.details, self.status, self.upstream == Upstream::Silent),
            _ => self.upstream,
        };
        let reason = self.reason.or(self.rough_reason).or(self.details.filter(|details| *details != envoy::PASSED_ON));
        record.reason = reason.map(Text::plain);
        record.stamp = self.time.map_or(Stamp::None, Stamp::One);
        let first = |list: &'a [u8]| list.split(|byte| *byte == b',').next().map(<[u8]>::trim_ascii);
        record.client =
            self.forwarded.and_then(first).or(self.client).map(|client| Text::plain(without_port(client))).into();
        record.host = self.host.map(|host| text(without_port(host)));
        record.request = if let Some(line) = self.line {
            Request::line(text(line))
        } else {
            let query = self.query.map(|query| query.strip_prefix(b"?").unwrap_or(query));
            let [method, target, query] = [self.method, self.target, query].map(|part| part.map(text));
            Request::Parts { method, target, query }
        };
        record
    }
}
