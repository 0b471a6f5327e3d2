//! Fields of one line of JSON, without building a tree of it.
//!
//! A [`Key`] says which fields are asked for. What else stands in the line is stepped over: strings many bytes at a time,
//! arrays and objects without recursion. Nothing is allocated, and no byte is checked to be UTF-8. Of a key that stands
//! in an object twice the last one counts, as with other readers. Keys are compared as they are written: no server
//! escapes the letters of its own keys.

mod scan;
#[cfg(test)]
mod tests;
mod value;
mod walk;

pub(crate) use value::Value;
pub(crate) use walk::{Key, inside, value};

use crate::entry::{Aside, Cause};
use crate::format::NotRead;
use scan::Scanner;
use walk::object;

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It ends too early.
    Cut,
    /// Something stands where it may not, or is nested too deeply.
    Wrong,
}

/// The values of a line's keys, each in the place that its [`Key`] names.
///
/// The line is an object. Where lines are the elements of an array, a bracket or a comma stands before it or behind it.
/// The line may also be the object in which Docker wraps each line: `{"log":"{...}\n","stream":"stdout"}`.
#[inline]
pub(crate) fn fields<'a, const N: usize>(line: &'a [u8], keys: &[Key]) -> Result<[Value<'a>; N], NotRead> {
    let mut scanner = Scanner::<false>::new(line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line));
    scanner.space();
    if scanner.take(b'[') || scanner.take(b',') {
        scanner.space();
    }
    if scanner.peek() != Some(b'{') {
        return Err(between(&mut scanner));
    }
    let mut found = [Value::Missing; N];
    object(&mut scanner, keys, Some(keys), &mut found).map_err(|fault| match fault {
        Fault::Cut => Cause::Truncated,
        Fault::Wrong => Cause::OtherFormat,
    })?;
    scanner.space();
    if scanner.take(b',') {
        scanner.space();
        if scanner.peek() == Some(b'{') {
            return Err(Cause::SeveralRecords.into());
        }
    } else if scanner.take(b']') {
        scanner.space();
        scanner.take(b',');
        scanner.space();
    }
    if scanner.peek().is_some() { Err(Cause::OtherFormat.into()) } else { Ok(found) }
}

/// What a line is in which no object stands: one with nothing but the bracket of an array tells of nothing.
fn between(scanner: &mut Scanner<'_, false>) -> NotRead {
    if scanner.take(b']') {
        scanner.space();
    }
    match scanner.peek() {
        None => NotRead::Aside(Aside::Blank),
        Some(_) => NotRead::Refused(Cause::OtherFormat),
    }
}
