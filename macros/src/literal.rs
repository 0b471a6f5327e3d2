//! Literals of numbers and strings, in their parts.

use proc_macro2::{Span, TokenTree};

use crate::cursor::Cursor;
use crate::error::{Error, Result};

/// The literal of a number, with the minus in front if there is one.
pub(crate) struct Numeral {
    /// As it is written.
    pub(crate) text: String,
    /// The whole number without its suffix, in base 10.
    pub(crate) digits: String,
    pub(crate) suffix: String,
    pub(crate) is_float: bool,
    pub(crate) span: Span,
}

impl Numeral {
    fn new(text: String, span: Span) -> Option<Self> {
        let (sign, number) = text.strip_prefix('-').map_or(("", text.as_str()), |number| ("-", number));
        if !number.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let bases = [("0x", 16), ("0o", 8), ("0b", 2)];
        let with_base = bases.iter().find_map(|(prefix, base)| Some((number.strip_prefix(prefix)?, *base)));
        let (number, base) = with_base.unwrap_or((number, 10));
        let behind = |text| str::trim_start_matches(text, |digit: char| digit == '_' || digit.is_digit(base));
        let mut suffix = behind(number);
        let digits = number.strip_suffix(suffix).unwrap_or_default().replace('_', "");
        let digits = u128::from_str_radix(&digits, base).map_or(digits, |value| value.to_string());

        let whole = suffix;
        if base == 10 {
            suffix = suffix.strip_prefix('.').map_or(suffix, behind);
            let exponent = suffix.strip_prefix(['e', 'E']).map(|power| power.strip_prefix(['+', '-']).unwrap_or(power));
            let is_exponent =
                |power: &&str| power.trim_start_matches('_').starts_with(|first: char| first.is_ascii_digit());
            suffix = exponent.filter(is_exponent).map_or(suffix, behind);
        }
        let (digits, is_float) = (format!("{sign}{digits}"), suffix.len() < whole.len());
        Some(Self { digits, suffix: suffix.to_owned(), is_float, span, text })
    }
}

impl Cursor {
    /// Whether a literal is next, of any kind.
    pub(crate) fn peek_literal(&self) -> bool {
        matches!(self.peek_token(), Some(TokenTree::Literal(_))) || self.peek("true") || self.peek("false")
    }

    /// Takes the literal of a number, if it is next.
    pub(crate) fn numeral(&mut self) -> Option<Numeral> {
        let minus = self.peek_token().filter(|_| self.peek("-")).map(TokenTree::span);
        let mut ahead = if minus.is_some() { self.behind() } else { self.clone() };
        let Some(TokenTree::Literal(literal)) = ahead.peek_token() else { return None };
        let numeral = match minus {
            None => Numeral::new(literal.to_string(), literal.span()),
            Some(minus) => Numeral::new(format!("-{literal}"), minus.join(literal.span()).unwrap_or(minus)),
        }?;
        ahead.skip();
        *self = ahead;
        Some(numeral)
    }

    /// Takes a string, if it is next: the text that it stands for, and its place.
    ///
    /// # Errors
    ///
    /// A string has no suffix.
    pub(crate) fn string(&mut self) -> Result<Option<(String, Span)>> {
        let Some(TokenTree::Literal(literal)) = self.peek_token() else { return Ok(None) };
        let (text, span) = (literal.to_string(), literal.span());
        match string(&text) {
            None => Ok(None),
            Some((value, "")) => {
                self.skip();
                Ok(Some((value, span)))
            }
            Some((_, suffix)) => Err(Error::new(span, format!("unexpected suffix `{suffix}` on string literal"))),
        }
    }
}

/// The text that a literal stands for, and its suffix; nothing if it is no string.
fn string(literal: &str) -> Option<(String, &str)> {
    let raw = literal.strip_prefix('r').map(|raw| raw.trim_start_matches('#'));
    let (text, behind) = raw.unwrap_or(literal).strip_prefix('"')?.rsplit_once('"')?;
    let value = if raw.is_some() { text.to_owned() } else { unescaped(text)? };
    Some((value, behind.trim_start_matches('#')))
}

/// The text of a string whose escapes are right: the compiler has looked at them.
fn unescaped(text: &str) -> Option<String> {
    let (mut value, mut rest) = (String::new(), text.chars());
    while let Some(character) = rest.next() {
        let escape = if character == '\\' { rest.next() } else { None };
        value.push(match escape {
            None => character,
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('0') => '\0',
            Some('x') => character_of(&rest.by_ref().take(2).collect::<String>())?,
            Some('u') => character_of(&rest.by_ref().take_while(|digit| *digit != '}').collect::<String>())?,
            // The text goes on behind the space at the start of the next line.
            Some('\n' | '\r') => {
                rest = rest.as_str().trim_start_matches([' ', '\t', '\n', '\r']).chars();
                continue;
            }
            Some(quote) => quote,
        });
    }
    Some(value)
}

/// The character of a number in base 16, such as `7f` or `{1f4_a9`.
fn character_of(digits: &str) -> Option<char> {
    let digits = digits.trim_start_matches('{').replace('_', "");
    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests;
