//! The format in a line of a configuration, and whose it is.

use std::iter::Peekable;
use std::str::Chars;

use super::Dialect;
use super::error::PatternError;
use crate::text::Escapes;

/// Whose format it is, and the format without the quotes and escapes of the configuration.
pub(super) fn format(text: &str) -> Result<(Dialect, String), PatternError> {
    let text = text.trim();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if word == "log_format" {
        return nginx(rest);
    }
    if word.eq_ignore_ascii_case("LogFormat") {
        return Ok((Dialect::Apache, argument(rest)?));
    }
    if word.eq_ignore_ascii_case("CustomLog") {
        // The file comes first.
        let rest = rest.trim_start().split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
        return Ok((Dialect::Apache, argument(rest)?));
    }
    if matches!(word, "log-format" | "error-log-format") {
        return Ok((Dialect::HAProxy, argument(rest)?));
    }
    let text = text.strip_suffix(';').unwrap_or(text).trim_end();
    let is_quoted =
        matches!((text.chars().next(), text.chars().last()), (Some('\''), Some('\'')) | (Some('"'), Some('"')));
    let dialect = guess(text)?;
    let format = match dialect {
        _ if is_quoted && text.len() > 1 => strings(text)?,
        Dialect::Nginx(_) => text.to_owned(),
        _ => unescape(text),
    };
    Ok((dialect, format.trim_end_matches(['\n', '\r']).to_owned()))
}

/// A name, how values are escaped, and strings up to a semicolon.
fn nginx(rest: &str) -> Result<(Dialect, String), PatternError> {
    let rest = rest.trim_start().split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
    let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (escapes, rest) = match word {
        "escape=json" => (Escapes::Json, after),
        "escape=none" => (Escapes::None, after),
        "escape=default" => (Escapes::Backslash, after),
        _ => (Escapes::Backslash, rest),
    };
    Ok((Dialect::Nginx(escapes), strings(rest)?))
}

/// Whose directives these are.
fn guess(text: &str) -> Result<Dialect, PatternError> {
    let has = |names: &[&str]| names.iter().any(|name| text.contains(name));
    if has(&["%RESPONSE_", "%REQ(", "%START_TIME"]) {
        Ok(Dialect::Envoy)
    } else if has(&["$status"]) || (text.contains('$') && !text.contains('%')) {
        Ok(Dialect::Nginx(Escapes::Backslash))
    } else if has(&["%ST", "%ci", "%ts", "%[", "%{+", "%ft", "%HM"]) {
        Ok(Dialect::HAProxy)
    } else if text.contains('%') {
        Ok(Dialect::Apache)
    } else {
        Err(PatternError::NoDirectives)
    }
}

/// The first argument.
fn argument(text: &str) -> Result<String, PatternError> {
    string(&mut text.trim_start().chars().peekable())
}

/// All arguments up to a semicolon, put together.
fn strings(text: &str) -> Result<String, PatternError> {
    let mut chars = text.chars().peekable();
    let mut all = String::new();
    loop {
        while chars.next_if(|next| next.is_whitespace()).is_some() {}
        if matches!(chars.peek(), None | Some(';')) {
            return Ok(all);
        }
        all += &string(&mut chars)?;
    }
}

/// A quoted text, or else one up to white space that no backslash protects.
fn string(chars: &mut Peekable<Chars<'_>>) -> Result<String, PatternError> {
    let quote = chars.next_if(|next| matches!(next, '"' | '\''));
    let mut text = String::new();
    while let Some(next) = chars.peek().copied() {
        match quote {
            None if next.is_whitespace() || next == ';' => return Ok(text),
            _ => chars.next(),
        };
        match next {
            '\\' => text.push(escaped(chars)),
            _ if Some(next) == quote => return Ok(text),
            _ => text.push(next),
        }
    }
    match quote {
        Some(end) => Err(PatternError::Unclosed { rest: text.chars().take(20).collect(), end }),
        None => Ok(text),
    }
}

fn unescape(text: &str) -> String {
    let mut chars = text.chars().peekable();
    let mut plain = String::new();
    while let Some(next) = chars.next() {
        plain.push(if next == '\\' { escaped(&mut chars) } else { next });
    }
    plain
}

/// What a backslash and the next character stand for.
fn escaped(chars: &mut Peekable<Chars<'_>>) -> char {
    match chars.next() {
        Some('n') => '\n',
        Some('t') => '\t',
        Some(next) => next,
        None => '\\',
    }
}
