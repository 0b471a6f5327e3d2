//! JSON (RFC 8259) as problems need it: written straight to a `String`, and read from bytes in one pass.
//!
//! The reader takes every JSON text up to [`MAX_LENGTH`] and [`MAX_DEPTH`], and a byte order mark before it. Half of a
//! surrogate pair, which JSON can escape and no text can hold, becomes U+FFFD; where a name stands twice, the last one
//! counts. What is written is safe inside HTML: no `<` stands in it, and no line separator of Unicode.

mod copy;
mod error;
mod escape;
mod integer;
mod quiet;
mod scan;
mod value;
mod writer;

pub use error::{Expected, FromJsonError};
pub use value::{Elements, Value};
pub use writer::Writer;

pub(super) use copy::copy;
pub(super) use integer::{Digits, MAX_SAFE};
pub(super) use scan::Scanner;

/// How many bytes of JSON are read.
pub const MAX_LENGTH: usize = 1 << 20;

/// How many arrays and objects may stand in one another.
pub const MAX_DEPTH: usize = 64;
