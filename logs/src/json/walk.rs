//! Goes through an object and keeps the values that are asked for.

use super::scan::Scanner;
use super::{Fault, Value};

/// A key whose value is asked for.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    name: &'static [u8],
    want: Want,
}

#[derive(Clone, Copy)]
enum Want {
    /// The value, which is kept in this place.
    Value(usize),
    /// Values of the object that is its value, or of the object in the string that is its value.
    Inside(&'static [Key]),
}

/// A value to keep in a place.
pub(crate) const fn value(name: &'static str, place: usize) -> Key {
    Key { name: name.as_bytes(), want: Want::Value(place) }
}

/// An object in which to look for keys.
pub(crate) const fn inside(name: &'static str, keys: &'static [Key]) -> Key {
    Key { name: name.as_bytes(), want: Want::Inside(keys) }
}

/// Goes through an object. This calls itself only for an [`inside`] or for a line that is `wrapped`.
pub(super) fn object<'a, const INNER: bool>(
    scanner: &mut Scanner<'a, INNER>,
    keys: &[Key],
    wrapped: Option<&[Key]>,
    found: &mut [Value<'a>],
) -> Result<(), Fault> {
    scanner.expect(b'{')?;
    scanner.space();
    if scanner.take(b'}') {
        return Ok(());
    }
    loop {
        let name = scanner.string()?;
        scanner.space();
        scanner.expect(b':')?;
        scanner.space();
        match find(keys, name) {
            Some(Want::Value(place)) => {
                let value = scanner.value()?;
                if let Some(kept) = found.get_mut(place) {
                    *kept = value;
                }
            }
            Some(Want::Inside(keys)) => {
                clear(keys, found);
                if scanner.peek() == Some(b'{') {
                    object(scanner, keys, None, found)?;
                } else if let Value::Text(text) = scanner.value()? {
                    string::<INNER>(text.as_bytes(), keys, found);
                }
            }
            None => match (scanner.value()?, wrapped) {
                (Value::Text(text), Some(keys)) if name == b"log" => string::<INNER>(text.as_bytes(), keys, found),
                _ => {}
            },
        }
        scanner.space();
        if !scanner.take(b',') {
            return scanner.expect(b'}');
        }
        scanner.space();
    }
}

/// Goes through the object that a string holds, if it holds one. In a string inside a string nobody looks.
fn string<'a, const INNER: bool>(text: &'a [u8], keys: &[Key], found: &mut [Value<'a>]) {
    let mut scanner = Scanner::<true>::new(text);
    scanner.space();
    if !INNER && scanner.peek() == Some(b'{') && object(&mut scanner, keys, None, found).is_err() {
        clear(keys, found);
    }
}

#[inline]
fn find(keys: &[Key], name: &[u8]) -> Option<Want> {
    // Most names differ in length or in their first byte.
    let is_it = |key: &&Key| key.name.len() == name.len() && key.name.first() == name.first() && key.name == name;
    keys.iter().find(is_it).map(|key| key.want)
}

/// Forgets what was found in an object of which there turns out to be a second one.
fn clear(keys: &[Key], found: &mut [Value<'_>]) {
    for key in keys {
        match key.want {
            Want::Value(place) => {
                if let Some(kept) = found.get_mut(place) {
                    *kept = Value::Missing;
                }
            }
            Want::Inside(keys) => clear(keys, found),
        }
    }
}
