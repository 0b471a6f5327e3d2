//! A request, as a line of a log tells of it.

use status_core::{Server, StatusCode, SubStatusCode};

use crate::client::Client;
use crate::request::Request;
use crate::timestamp::Stamp;
use crate::{Format, Text, Timestamp};

/// A request, as a line of a log tells of it.
///
/// What says how it ended has been read: [`status`](Self::status), [`sub`](Self::sub), [`win32`](Self::win32),
/// [`reason`](Self::reason), [`upstream`](Self::upstream). The rest is looked at when it is asked for. A method gives
/// `None` where the line, or its format, does not tell.
///
/// # Examples
///
/// A line of Envoy; what its response flags mean, [`find_reasons`](status_core::find_reasons) knows:
///
/// ```
/// use status_logs::{Entry, Format, Reader};
///
/// let line = br#"[2026-10-10T11:55:36.123Z] "GET /cart?id=7 HTTP/1.1" 503 UF,URX - "-" 0 91 5 - "-" "curl/8.1" "-" "shop.example" "10.0.0.9:80""#;
/// let Entry::Record(record) = Reader::new(Format::ENVOY).entry(line) else { panic!("Envoy writes such lines") };
/// assert_eq!(record.status(), Some(503));
/// assert_eq!(record.path().unwrap().as_bytes(), b"/cart");
/// assert_eq!(record.time().unwrap().to_string(), "2026-10-10T11:55:36.123Z");
///
/// assert_eq!(record.reason().unwrap().as_bytes(), b"UF,URX");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    pub(crate) format: Format,
    pub(crate) server: Option<Server>,
    pub(crate) status: Option<u16>,
    pub(crate) sub: Option<u16>,
    pub(crate) win32: Option<u64>,
    pub(crate) reason: Option<Text<'a>>,
    pub(crate) upstream: Upstream,
    pub(crate) stamp: Stamp<'a>,
    pub(crate) client: Client<'a>,
    pub(crate) host: Option<Text<'a>>,
    pub(crate) request: Request<'a>,
}

/// What a line tells of the server behind the one that wrote it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Upstream {
    /// The format has no place for it, so nobody knows.
    #[default]
    Unknown,
    /// None was reached, or it sent no status.
    Silent,
    /// The status that it sent.
    Status(u16),
}

impl Upstream {
    /// What a field says: a status, or `-` and 0 for none. Of several, the last one is what counts.
    pub(crate) fn read(field: &[u8]) -> Self {
        let is_separator = |byte: &u8| matches!(byte, b',' | b' ' | b':');
        let last = field.rsplit(is_separator).find(|part| !part.is_empty()).unwrap_or_default();
        match crate::cursor::status(last) {
            Ok(Some(status)) if status > 0 => Self::Status(status),
            _ => Self::Silent,
        }
    }
}

impl<'a> Record<'a> {
    /// One of which nothing is known yet.
    #[inline]
    pub(crate) const fn new(format: Format) -> Self {
        Self {
            format,
            server: None,
            status: None,
            sub: None,
            win32: None,
            reason: None,
            upstream: Upstream::Unknown,
            stamp: Stamp::None,
            client: Client::None,
            host: None,
            request: Request::None,
        }
    }

    /// The format of its line.
    #[inline]
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The product that wrote it. `None` where the format does not tell, as with the combined format, which nginx,
    /// Apache and others write; [`Format::servers`] has those that write it.
    #[inline]
    #[must_use]
    pub const fn server(&self) -> Option<Server> {
        self.server
    }

    /// The status: 0 where the server logged 0 or 000, since it sent nothing; `None` where it logged none.
    #[inline]
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        self.status
    }

    /// The sub-status of IIS; 0 is its way of saying none.
    #[inline]
    #[must_use]
    pub const fn sub(&self) -> Option<u16> {
        self.sub
    }

    /// Status and sub-status, if the status is one of HTTP.
    #[inline]
    #[must_use]
    pub fn code(&self) -> Option<SubStatusCode> {
        let code = StatusCode::from_u16(self.status?).ok()?;
        Some(SubStatusCode::new(code, self.sub.unwrap_or(0)))
    }

    /// The Win32 status of IIS, or an `HRESULT`. Values above 32 bits have been seen in real logs.
    #[inline]
    #[must_use]
    pub const fn win32(&self) -> Option<u64> {
        self.win32
    }

    /// The token that the server wrote beside the status and that says why, such as `UF,URX`;
    /// [`find_reasons`](status_core::find_reasons) knows what it means.
    #[inline]
    #[must_use]
    pub const fn reason(&self) -> Option<Text<'a>> {
        self.reason
    }

    /// The status that the server behind this one sent. `None` where it sent none, or where the format does not tell;
    /// see [`has_upstream`](Self::has_upstream).
    #[inline]
    #[must_use]
    pub const fn upstream(&self) -> Option<u16> {
        match self.upstream {
            Upstream::Status(status) => Some(status),
            _ => None,
        }
    }

    /// Whether a server behind this one sent a status: `None` where the format does not tell.
    #[inline]
    #[must_use]
    pub const fn has_upstream(&self) -> Option<bool> {
        match self.upstream {
            Upstream::Unknown => None,
            Upstream::Silent => Some(false),
            Upstream::Status(_) => Some(true),
        }
    }

    /// When the request came or ended, whichever the server logs. A time without a zone is taken as UTC.
    #[inline]
    #[must_use]
    pub fn time(&self) -> Option<Timestamp> {
        self.stamp.read()
    }

    /// The client's address or name, without its port.
    #[must_use]
    pub fn client(&self) -> Option<Text<'a>> {
        self.client.text()
    }

    /// The host that was asked for, without its port.
    #[must_use]
    pub fn host(&self) -> Option<Text<'a>> {
        self.host.or_else(|| self.client.host()).or_else(|| self.request.host())
    }

    /// The method, such as `GET`.
    #[must_use]
    pub fn method(&self) -> Option<Text<'a>> {
        self.request.method()
    }

    /// Method and path together, which takes half as long as asking for one after the other.
    #[inline]
    #[must_use]
    pub fn method_and_path(&self) -> (Option<Text<'a>>, Option<Text<'a>>) {
        self.request.method_and_path()
    }

    /// The path without its query. For a request line that is none of HTTP, the whole line.
    #[must_use]
    pub fn path(&self) -> Option<Text<'a>> {
        self.request.path()
    }

    /// The query without its `?`.
    #[must_use]
    pub fn query(&self) -> Option<Text<'a>> {
        self.request.query()
    }
}
