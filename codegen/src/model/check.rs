//! The rules for valid texts.

mod names;

use std::ops::Range;

pub(super) use names::{member_name, name, server_id};

use super::Invalid;
use crate::fields::{wrong, wrong_at};
use crate::hidden::is_hidden;

/// Plain text on one line.
pub(super) fn text(text: &str) -> Result<(), Invalid> {
    if text.is_empty() {
        return wrong("is empty", "leave the field out where there is nothing to say");
    }
    // As nearly all are.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return white_space(text);
    }
    // Before the white space at the ends: a text of several lines in triple quotes usually ends with a line break too.
    if let Some((_, at)) = find(text, |letter| matches!(letter, '\n' | '\r')) {
        return wrong_at(
            at,
            "has more than one line",
            "write it on one line, with the closing quotes on the same line, or as several entries of a list",
        );
    }
    white_space(text)?;
    match find(text, is_hidden) {
        Some(('\t', at)) => wrong_at(at, "has a tab", "write a space instead"),
        Some((letter, at)) => wrong_at(
            at,
            &format!("has the invisible character U+{:04X}", u32::from(letter)),
            "remove it: nobody would see it in a review",
        ),
        None => Ok(()),
    }
}

/// No white space in front or at the end.
fn white_space(text: &str) -> Result<(), Invalid> {
    let end = text.trim_end().len();
    let start = text.len() - text.trim_start().len();
    match (start, end) {
        (0, end) if end == text.len() => Ok(()),
        (0, end) => wrong_at(end..text.len(), "ends with white space", "remove it"),
        (start, _) => wrong_at(0..start, "starts with white space", "remove it"),
    }
}

/// The first character of a kind, and where it stands.
fn find(text: &str, is: impl Fn(char) -> bool) -> Option<(char, Range<usize>)> {
    let (at, letter) = text.char_indices().find(|&(_, letter)| is(letter))?;
    Some((letter, at..at + letter.len_utf8()))
}

/// Text that ends with a period.
pub(super) fn sentence(sentence: &str) -> Result<(), Invalid> {
    text(sentence)?;
    if sentence.ends_with('.') { Ok(()) } else { wrong("is no sentence", "end it with a period") }
}

/// A number of a section, without the sign or a word before it.
pub(super) fn section(section: &str) -> Result<(), Invalid> {
    text(section)?;
    let sign = ["\u{a7}", "Section", "section"].into_iter().find(|sign| section.starts_with(sign));
    match sign {
        Some(sign) => wrong_at(0..sign.len(), "starts with a sign", "write the number alone, such as `15.5.2`"),
        None => part_of_address(section, "is no number of a section", "write it such as `15.5.2` or `B.3`"),
    }
}

/// The name of a document of the IETF.
pub(super) fn draft_name(name: &str) -> Result<(), Invalid> {
    text(name)?;
    part_of_address(name, "is no name of a draft", "write it such as `draft-ietf-httpbis-resumable-upload`")
}

/// What a server logs: braces stand around the names of variable parts, and something besides them is fixed.
pub(super) fn token(token: &str) -> Result<(), Invalid> {
    text(token)?;
    let help = "a variable part is a name in braces, such as `{host}`";
    let (mut start, mut fixed) = (None, false);
    for (at, letter) in token.char_indices() {
        match (letter, start) {
            ('{', None) => start = Some(at),
            ('{', Some(_)) => return wrong_at(at..at + 1, "has a brace within a variable part", help),
            ('}', None) => return wrong_at(at..at + 1, "closes a variable part that does not begin", help),
            ('}', Some(begin)) if begin + 1 == at => {
                return wrong_at(begin..at + 1, "has a variable part without a name", help);
            }
            ('}', Some(_)) => start = None,
            (_, None) => fixed = true,
            (_, Some(_)) => {}
        }
    }
    match start {
        Some(begin) => wrong_at(begin..token.len(), "has a variable part that does not end", help),
        None if !fixed => wrong("is variable as a whole", "name what stands there always"),
        None => Ok(()),
    }
}

/// `owner/name`.
pub(super) fn repository(name: &str) -> Result<(), Invalid> {
    file_path(name)?;
    match name.matches('/').count() {
        1 => Ok(()),
        _ => wrong("is no name of a repository", "write its owner and its name, such as `nginx/nginx`"),
    }
}

/// Names of folders and a file, which a URL can hold unescaped.
pub(super) fn file_path(path: &str) -> Result<(), Invalid> {
    text(path)?;
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || "._@+-/".contains(letter);
    let help = "write it as the repository has it, such as `src/http/ngx_http_request.c`";
    match find(path, |letter| !is_allowed(letter)) {
        Some((_, at)) => wrong_at(at, "is no path of a file", help),
        None if path.split('/').any(|part| matches!(part, "" | "." | "..")) => wrong("is no path of a file", help),
        None => Ok(()),
    }
}

/// Hexadecimal digits.
pub(super) fn commit(hash: &str) -> Result<(), Invalid> {
    text(hash)?;
    match find(hash, |letter| !matches!(letter, '0'..='9' | 'a'..='f')) {
        Some((_, at)) => wrong_at(at, "is no hash of a commit", "write its hexadecimal digits, in lower case"),
        None if !(7..=40).contains(&hash.len()) => {
            wrong("is no hash of a commit", "write its first seven digits at least, and no more than forty")
        }
        None => Ok(()),
    }
}

/// Letters, digits, points and hyphens, which a URL can hold unescaped.
fn part_of_address(text: &str, message: &str, help: &str) -> Result<(), Invalid> {
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
    match find(text, |letter| !is_allowed(letter)) {
        Some((_, at)) => wrong_at(at, message, help),
        None if text.starts_with(['.', '-']) => wrong_at(0..1, message, help),
        None => Ok(()),
    }
}

/// Printable ASCII: it goes on the wire, where a CR or LF would start a new line of the response.
pub(super) fn phrase(phrase: &str) -> Result<(), Invalid> {
    if phrase.is_empty() {
        return wrong("is empty", "leave the field out where there is none");
    }
    white_space(phrase)?;
    match find(phrase, |letter| !matches!(letter, ' '..='~')) {
        Some((letter, at)) => wrong_at(
            at,
            &format!("has the character U+{:04X}, which must not go on the wire", u32::from(letter)),
            "use printable ASCII only",
        ),
        None => Ok(()),
    }
}

/// A token of RFC 9110 section 5.6.2.
pub(super) fn field_name(name: &str) -> Result<(), Invalid> {
    let help = "write a token such as `Retry-After`";
    if name.is_empty() {
        return wrong("is empty", help);
    }
    let token = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter);
    match find(name, |letter| !token(letter)) {
        Some((_, at)) => wrong_at(at, "is no field name", help),
        None => Ok(()),
    }
}

/// RFC 3986 allows them in no URL, and Markdown gives them a meaning.
const NOT_IN_URLS: &str = "<>\"\\`^{|}";

/// An address that a browser can open.
pub(super) fn url(url: &str) -> Result<(), Invalid> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let printable = |rest: &str| rest.chars().all(|letter| letter.is_ascii_graphic() && !NOT_IN_URLS.contains(letter));
    match rest {
        Some(rest) if !rest.is_empty() && printable(rest) => Ok(()),
        _ => wrong("is no web address", "write one that starts with `https://`, without spaces"),
    }
}

/// An address below which pages stand.
pub(super) fn site_address(address: &str) -> Result<(), Invalid> {
    url(address)?;
    match find(address, |letter| matches!(letter, '?' | '#')) {
        Some((_, at)) => {
            wrong_at(at, "is no address of a site", "the paths of pages follow it: leave out what no path follows")
        }
        None if !address.ends_with('/') => wrong(
            "is no address of a site",
            &format!("the paths of pages follow it: end it with `/`, as in `{address}/`"),
        ),
        None => Ok(()),
    }
}

/// Red, green and blue.
pub(super) fn color(color: &str) -> Result<(), Invalid> {
    match color.strip_prefix('#') {
        Some(digits) if digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit()) => Ok(()),
        _ => wrong("is no color", "write `#` and six hexadecimal digits, such as `#0a7d4f`"),
    }
}
