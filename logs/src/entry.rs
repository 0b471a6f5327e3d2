//! What a line of a log turns out to be.

use std::fmt;

use crate::Record;

/// What a line of a log turns out to be.
///
/// # Examples
///
/// ```
/// use status_logs::{Entry, Format, Reader};
///
/// let log = b"#Fields: cs-uri-stem sc-status\n/a 404\n\n/b\n";
/// let mut kinds = Vec::new();
/// for (_, entry) in Reader::new(Format::IIS_W3C).lines(log) {
///     kinds.push(match entry {
///         Entry::Record(_) => "record",
///         Entry::Directive => "directive",
///         Entry::Aside(aside) => aside.id(),
///         Entry::Refused(cause) => cause.id(),
///         _ => "something new",
///     });
/// }
/// assert_eq!(kinds, ["directive", "record", "blank", "field-count"]);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
#[expect(clippy::large_enum_variant, reason = "almost every line is a record, and nothing is allocated for a line")]
pub enum Entry<'a> {
    /// A request and its status.
    Record(Record<'a>),
    /// A line that speaks about the lines below it, such as `#Fields`.
    Directive,
    /// A line that is known and tells of no HTTP status.
    Aside(Aside),
    /// A line that could not be read.
    Refused(Cause),
}

/// A known kind of line that tells of no HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Aside {
    /// Nothing but white space, or the bracket of an array whose elements stand on lines of their own.
    Blank,
    /// A TCP connection that a proxy passed on without looking for HTTP in it.
    Tcp,
    /// A TLS handshake that failed, so that no request came.
    Tls,
    /// A connection of a client to a load balancer; its requests, if there are any, stand in another log.
    Connection,
    /// A command of FTP, whose reply codes look like statuses and mean something else.
    Ftp,
    /// A message of the server that is about no request.
    Message,
}

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Cause {
    /// The line does not look like one of the format.
    OtherFormat,
    /// The line ends before its status, or before the end of its JSON.
    Truncated,
    /// Where the status belongs stands something else.
    NoStatus,
    /// The line has more or fewer fields than `#Fields` names.
    FieldCount,
    /// No `#Fields` line says what the fields are, and they are not those that a server logs by default.
    UnknownFields,
    /// `#Fields` names no `sc-status`.
    NoStatusField,
    /// The line holds several objects of JSON; one line is one record.
    SeveralRecords,
    /// The line is longer than a reader takes.
    TooLong,
}

impl Aside {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Blank, Self::Tcp, Self::Tls, Self::Connection, Self::Ftp, Self::Message];

    /// What it is, in a word: `blank`, `tcp`, `tls`, `connection`, `ftp` or `message`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Connection => "connection",
            Self::Ftp => "ftp",
            Self::Message => "message",
        }
    }
}

impl Cause {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::OtherFormat,
        Self::Truncated,
        Self::NoStatus,
        Self::FieldCount,
        Self::UnknownFields,
        Self::NoStatusField,
        Self::SeveralRecords,
        Self::TooLong,
    ];

    /// A short name that does not change: `other-format`, `truncated` and so on.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OtherFormat => "other-format",
            Self::Truncated => "truncated",
            Self::NoStatus => "no-status",
            Self::FieldCount => "field-count",
            Self::UnknownFields => "unknown-fields",
            Self::NoStatusField => "no-status-field",
            Self::SeveralRecords => "several-records",
            Self::TooLong => "too-long",
        }
    }
}

/// A sentence without its end.
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherFormat => "the line is not of this format",
            Self::Truncated => "the line ends too early",
            Self::NoStatus => "there is no status where it belongs",
            Self::FieldCount => "the line has more or fewer fields than `#Fields` names",
            Self::UnknownFields => "no `#Fields` line says what the fields are",
            Self::NoStatusField => "`#Fields` names no `sc-status`",
            Self::SeveralRecords => "the line holds several records, which belong on lines of their own",
            Self::TooLong => "the line is too long",
        })
    }
}
