//! A format that the user gives as text, in the words of the server's own configuration.

mod apache;
mod config;
mod envoy;
mod error;
mod fields;
mod haproxy;
mod nginx;
mod part;
mod step;
#[cfg(test)]
mod tests;

use std::str::FromStr;
use std::sync::Arc;

use status_core::Server;

pub use error::PatternError;

use crate::cursor::Cursor;
use crate::entry::Cause;
use crate::format::Line;
use crate::text::Escapes;
use fields::Found;
use step::Step;

/// A format that the user gives as text, in the words of the server's own configuration.
///
/// | server | the text | what must be in it |
/// | --- | --- | --- |
/// | nginx | `log_format main '$remote_addr [$time_local] "$request" $status';` | `$status` |
/// | Apache | `LogFormat "%h %l %u %t \"%r\" %>s %b" name` | `%>s` or `%s` |
/// | HAProxy | `log-format "%ci:%cp [%tr] %ft %b/%s %ST %tsc %{+Q}r"` | `%ST` |
/// | Envoy | `[%START_TIME%] "%REQ(:METHOD)% %REQ(:PATH)%" %RESPONSE_CODE% %RESPONSE_FLAGS%` | `%RESPONSE_CODE%` |
///
/// The line of the configuration may be given as it stands there, or the format alone; then the directives tell whose
/// it is. A clone costs next to nothing.
///
/// # Examples
///
/// ```
/// use status_logs::{Entry, Pattern, Reader};
///
/// let pattern: Pattern = r#"log_format main '$status $upstream_status "$request"';"#.parse()?;
/// let mut reader = Reader::with_pattern(pattern);
/// let Entry::Record(record) = reader.entry(br#"502 504, 502 "GET /cart HTTP/1.1""#) else { unreachable!() };
/// assert_eq!(record.status(), Some(502));
/// assert_eq!(record.upstream(), Some(502));
/// assert_eq!(record.path().unwrap().as_bytes(), b"/cart");
/// # Ok::<(), status_logs::PatternError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pattern {
    dialect: Dialect,
    steps: Arc<[Step]>,
}

/// Whose words a pattern is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// With how it escapes values: `escape=` says.
    Nginx(Escapes),
    Apache,
    HAProxy,
    Envoy,
}

impl Dialect {
    const fn server(self) -> Server {
        match self {
            Self::Nginx(_) => Server::NGINX,
            Self::Apache => Server::APACHE_HTTPD,
            Self::HAProxy => Server::HAPROXY,
            Self::Envoy => Server::ENVOY,
        }
    }

    const fn escapes(self) -> Escapes {
        match self {
            Self::Nginx(escapes) => escapes,
            Self::Apache => Escapes::Backslash,
            Self::HAProxy => Escapes::Hash,
            Self::Envoy => Escapes::None,
        }
    }

    /// The directive that writes the status.
    const fn status(self) -> &'static str {
        match self {
            Self::Nginx(_) => "$status",
            Self::Apache => "%>s",
            Self::HAProxy => "%ST",
            Self::Envoy => "%RESPONSE_CODE%",
        }
    }
}

impl Pattern {
    /// Reads the text of a format, or the line of a configuration that holds one.
    ///
    /// # Errors
    ///
    /// If there are no directives or none that writes the status, if one is unknown, if a quote or bracket does not end,
    /// or if two fields follow each other with nothing between them.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let (dialect, format) = config::format(text)?;
        let parts = match dialect {
            Dialect::Nginx(_) => nginx::parts(&format)?,
            Dialect::Apache => apache::parts(&format)?,
            Dialect::HAProxy => haproxy::parts(&format)?,
            Dialect::Envoy => envoy::parts(&format)?,
        };
        let steps = step::compile(parts, dialect)?;
        Ok(Self { dialect, steps: steps.into() })
    }

    /// The server in whose words it is written.
    #[must_use]
    pub const fn server(&self) -> Server {
        self.dialect.server()
    }

    pub(crate) fn read<'a>(&self, line: &'a [u8]) -> Line<'a> {
        let mut cursor = Cursor::new(line);
        let mut found = Found::new();
        for (index, step) in self.steps.iter().enumerate() {
            let is_here = match step {
                Step::Literal(text) => cursor.expect(text).is_some(),
                Step::Captures => {
                    step::captures(&mut cursor);
                    true
                }
                Step::Field(field) => match field.take(&mut cursor) {
                    Some(text) => {
                        found.put(field.meaning, text)?;
                        true
                    }
                    None => false,
                },
            };
            if !is_here {
                // What is missing behind the status does not matter: the line was cut.
                if found.has_status {
                    break;
                }
                return Err(if index < 3 { Cause::OtherFormat } else { Cause::Truncated }.into());
            }
        }
        Ok(found.record(self.dialect))
    }
}

/// As [`Pattern::parse`] does.
impl FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        Self::parse(text)
    }
}
