//! [`Example`]: JSON of a dataset, written as what it says.

use core::fmt::{self, Write};

use serde::ser::{Error, SerializeSeq};
use serde::{Serialize, Serializer};

/// A text of JSON: a single value, or a list of such. The dataset has no others.
pub(super) struct Example(pub(super) &'static str);

impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = self.0.trim();
        if let Some(list) = json.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let mut seq = serializer.serialize_seq(None)?;
            let mut rest = list.trim();
            while !rest.is_empty() {
                let (entry, after) = rest.split_at(end_of_entry(rest));
                seq.serialize_element(&Example(entry))?;
                rest = after.get(1..).unwrap_or_default();
            }
            return seq.end();
        }
        if let Some(text) = json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            // Most have no escapes, and formats for machines take only these as they are.
            return if text.contains('\\') {
                serializer.collect_str(&Unescaped(text))
            } else {
                serializer.serialize_str(text)
            };
        }
        match json {
            "true" => serializer.serialize_bool(true),
            "false" => serializer.serialize_bool(false),
            number => match number.parse() {
                Ok(number) => serializer.serialize_i64(number),
                Err(_) => {
                    serializer.serialize_f64(number.parse().map_err(|_| S::Error::custom("an example is no JSON"))?)
                }
            },
        }
    }
}

/// Where the first entry of a list ends.
#[inline]
fn end_of_entry(list: &str) -> usize {
    let (mut in_text, mut escaped) = (false, false);
    for (at, letter) in list.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => in_text = !in_text,
            ',' if !in_text => return at,
            _ => {}
        }
    }
    list.len()
}

/// What stands between the quotes of a text.
struct Unescaped<'a>(&'a str);

impl fmt::Display for Unescaped<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                '\\' => match letters.next() {
                    Some('n') => '\n',
                    Some('r') => '\r',
                    Some('t') => '\t',
                    // Only control characters are written by number.
                    Some('u') => {
                        let (code, rest) = letters.as_str().split_at_checked(4).unwrap_or_default();
                        letters = rest.chars();
                        u32::from_str_radix(code, 16)
                            .ok()
                            .and_then(char::from_u32)
                            .unwrap_or(char::REPLACEMENT_CHARACTER)
                    }
                    Some(letter) => letter,
                    None => break,
                },
                letter => letter,
            };
            f.write_char(letter)?;
        }
        Ok(())
    }
}
