//! Formats whose lines are objects of JSON: a table of keys for each, and what a record takes from them.
//!
//! Each format takes only lines with keys that no other one has, so that a line is never mistaken for another's.

pub(crate) mod azure;
pub(crate) mod caddy;
pub(crate) mod cloudflare;
pub(crate) mod cloudfront;
pub(crate) mod combined;
pub(crate) mod envoy;
pub(crate) mod gcp;
pub(crate) mod generic;
mod marks;
pub(crate) mod traefik;

pub(crate) use marks::read_any;

use crate::cursor::{number, status};
use crate::entry::Cause;
use crate::format::{Format, Line, NotRead};
use crate::json::{self, Key, Value};
use crate::record::{Record, Upstream};
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;

/// The places in which the values of a line are kept. Where two keys may say the same, the first one is preferred.
mod place {
    pub(super) const STATUS: usize = 0;
    pub(super) const SUB: usize = 1;
    pub(super) const WIN32: usize = 2;
    pub(super) const REASON: usize = 3;
    pub(super) const REASON_2: usize = 4;
    pub(super) const UPSTREAM: usize = 5;
    pub(super) const TIME: usize = 6;
    pub(super) const TIME_2: usize = 7;
    pub(super) const CLIENT: usize = 8;
    pub(super) const CLIENT_2: usize = 9;
    pub(super) const HOST: usize = 10;
    pub(super) const HOST_2: usize = 11;
    pub(super) const METHOD: usize = 12;
    pub(super) const TARGET: usize = 13;
    pub(super) const TARGET_2: usize = 14;
    pub(super) const QUERY: usize = 15;
    /// A whole request line.
    pub(super) const LINE: usize = 16;
    /// What tells the format or the product.
    pub(super) const MARK: usize = 17;
    pub(super) const MARK_2: usize = 18;
    pub(super) const COUNT: usize = 19;
}

/// The values of a line.
struct Found<'a>([Value<'a>; place::COUNT]);

impl<'a> Found<'a> {
    #[inline]
    fn of(line: &'a [u8], keys: &[Key]) -> Result<Self, NotRead> {
        json::fields(line, keys).map(Self)
    }

    #[inline]
    const fn at(&self, place: usize) -> Value<'a> {
        self.0[place]
    }

    /// The record, as far as all formats are alike. The status has to be there, if only to say that there is none.
    #[inline]
    fn record(&self, format: Format) -> Line<'a> {
        if !self.at(place::STATUS).is_there() {
            return Err(Cause::NoStatus.into());
        }
        let mut record = Record::new(format);
        record.server = match format.servers() {
            [server] => Some(*server),
            _ => None,
        };
        if let Some(field) = self.at(place::STATUS).bytes() {
            record.status = status(field)?;
        }
        // What is no number in these is left out: the status is there all the same.
        record.sub = self.at(place::SUB).bytes().and_then(number).and_then(|sub| u16::try_from(sub).ok());
        record.win32 = self.at(place::WIN32).bytes().and_then(number);
        record.reason = self.at(place::REASON).text().or_else(|| self.at(place::REASON_2).text());
        record.upstream = match self.at(place::UPSTREAM) {
            Value::Missing => Upstream::Unknown,
            value => Upstream::read(value.bytes().unwrap_or_default()),
        };
        record.stamp =
            self.at(place::TIME).bytes().or_else(|| self.at(place::TIME_2).bytes()).map_or(Stamp::None, Stamp::One);
        let either = |first, second| self.at(first).text().or_else(|| self.at(second).text());
        record.client =
            either(place::CLIENT, place::CLIENT_2).map(|client| client.with(without_port(client.as_bytes()))).into();
        record.host = either(place::HOST, place::HOST_2).map(|host| host.with(without_port(host.as_bytes())));
        record.request = match self.at(place::LINE).text() {
            Some(line) => Request::line(line),
            None => Request::Parts {
                method: self.at(place::METHOD).text(),
                target: either(place::TARGET, place::TARGET_2),
                query: self.at(place::QUERY).text(),
            },
        };
        Ok(record)
    }
}

/// A line of another format.
const OTHER: NotRead = NotRead::Refused(Cause::OtherFormat);

#[cfg(test)]
mod tests;
