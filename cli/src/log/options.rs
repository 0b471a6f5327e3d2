//! What the user asked `status log` for.

use std::num::NonZero;

use status_core::Server;
use status_logs::{Format, Pattern, Timestamp};

/// How logs are read and counted.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// `None`: found out for each file.
    pub(crate) format: Option<Layout>,
    /// Who wrote the logs, where the format does not tell.
    pub(crate) server: Option<Server>,
    /// Only records from this time on.
    pub(crate) since: Option<Timestamp>,
    /// Only records before this time.
    pub(crate) until: Option<Timestamp>,
    /// What the most frequent ones of a group are counted by.
    pub(crate) by: By,
    /// Only counts: no times, no requests, no examples.
    pub(crate) counts_only: bool,
    /// Whether requests are counted of errors alone, since no others are shown.
    pub(crate) requests_of_errors: bool,
    /// Whether queries and addresses are left out of all that is shown.
    pub(crate) redact: bool,
    pub(crate) threads: NonZero<usize>,
}

#[cfg(test)]
impl Options {
    /// What is read and counted unless the user says otherwise, on one thread.
    pub(crate) fn plain() -> Self {
        Self {
            format: None,
            server: None,
            since: None,
            until: None,
            by: By::default(),
            counts_only: false,
            requests_of_errors: false,
            redact: false,
            threads: NonZero::<usize>::MIN,
        }
    }
}

/// What lines look like, where the user says so.
#[derive(Clone, Debug)]
pub(crate) enum Layout {
    Known(Format),
    /// The names of columns, as `#Fields` gives them.
    Fields(String),
    /// An nginx `log_format`, an Apache `LogFormat` and the like.
    Pattern(Pattern),
}

/// What the records of a group are counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum By {
    /// Method and path.
    #[default]
    Request,
    Path,
    Host,
    Client,
    Hour,
}

impl By {
    pub(crate) const ALL: [Self; 5] = [Self::Request, Self::Path, Self::Host, Self::Client, Self::Hour];

    /// Its name in options and results.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Path => "path",
            Self::Host => "host",
            Self::Client => "client",
            Self::Hour => "hour",
        }
    }
}
