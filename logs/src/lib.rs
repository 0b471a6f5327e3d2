//! Reads the access logs of HTTP servers, proxies, load balancers and content delivery networks.
//!
//! Of each line it tells the status and what says why: sub-status, Win32 status, [reason](status_core::Reason) and the
//! upstream's status; and the time, client, host and request. A [`Record`] borrows from the line: nothing is allocated
//! for a line, nothing is checked to be UTF-8, and no bytes make it panic. A line that cannot be read is refused with
//! a [`Cause`], never dropped in silence.
//!
//! | step | type |
//! | --- | --- |
//! | which format is it? | [`Detection::of`] looks at the first lines of a file |
//! | read lines | [`Reader`] holds what changes along the file, such as the fields that `#Fields` names |
//! | one line | [`Entry`]: a [`Record`], a directive, something else that is known, or a refused line |
//!
//! # Examples
//!
//! ```
//! use status_logs::{Detection, Entry};
//!
//! let log = b"203.0.113.9 - - [10/Oct/2026:13:55:36 +0000] \"GET /cart HTTP/1.1\" 499 0 \"-\" \"curl/8.1\"\n";
//! let mut reader = Detection::of(log).reader();
//! let lines = reader.lines(log);
//! for (line, entry) in lines {
//!     let Entry::Record(record) = entry else { continue };
//!     assert_eq!(record.status(), Some(499));
//!     assert_eq!(record.path().unwrap().as_bytes(), b"/cart");
//! }
//! ```

mod client;
mod clock;
mod columns;
mod cursor;
mod detect;
mod entry;
mod format;
mod formats;
mod json;
mod lines;
mod pattern;
mod prefix;
mod reader;
mod record;
mod request;
mod short;
mod text;
mod timestamp;

pub use clock::Clock;
pub use detect::{Certainty, Detection};
pub use entry::{Aside, Cause, Entry};
pub use format::{Format, UnknownFormat};
pub use lines::Lines;
pub use pattern::{Pattern, PatternError};
pub use prefix::Prefix;
pub use reader::Reader;
pub use record::Record;
pub use text::{Escapes, Text};
pub use timestamp::Timestamp;
