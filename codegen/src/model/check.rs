//! The rules for valid texts.

use std::ops::Range;

use super::Invalid;
use crate::hidden::is_hidden;
use crate::identifier::{is_identifier, is_keyword};
use crate::letter_case::camel_case;

/// Plain text on one line.
pub(super) fn text(text: &str) -> Result<(), Invalid> {
    if text.is_empty() {
        return wrong("is empty", "leave the field out where there is nothing to say");
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

/// A Rust identifier in `UpperCamelCase`.
pub(super) fn name(name: &str) -> Result<(), Invalid> {
    let camel = camel_case(name);
    let help =
        if is_identifier(&camel) { format!("write `{camel}`") } else { "write a name such as `NotFound`".to_owned() };
    if let Some((_, at)) = find(name, |letter| !letter.is_ascii_alphanumeric() && letter != '_') {
        return wrong_at(at, "is no Rust identifier", &help);
    }
    if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
        return wrong("is no Rust identifier", &help);
    }
    if is_keyword(name) {
        return wrong("is a keyword of Rust", &help);
    }
    if camel != name {
        return wrong("is not in UpperCamelCase", &help);
    }
    if name == "ALL" {
        return wrong("is a reserved word", "write `All`: a variant `ALL` would hide the list of all variants");
    }
    Ok(())
}

/// What RFC 9457 section 3.1 says itself.
const TAKEN: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// A name of an extension member, as RFC 9457 section 3.2 asks.
pub(super) fn member_name(name: &str) -> Result<(), Invalid> {
    let help = "write letters, digits and `_`, such as `retry_after`: other formats than JSON have no other names";
    if name.is_empty() {
        return wrong("is empty", help);
    }
    if let Some((_, at)) = find(name, |letter| !letter.is_ascii_alphanumeric() && letter != '_') {
        return wrong_at(at, "is no name of a member", help);
    }
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return wrong_at(0..1, "does not begin with a letter", help);
    }
    // Some readers of JSON take `Status` for `status`.
    if let Some(taken) = TAKEN.iter().find(|taken| taken.eq_ignore_ascii_case(name)) {
        let help = format!("choose another name: RFC 9457 says what `{taken}` holds");
        return Err(Invalid { message: "is taken".to_owned(), help: Some(help), at: None });
    }
    if name.len() < 3 { wrong("is too short", "write three letters or more, as RFC 9457 asks") } else { Ok(()) }
}

/// The types and traits of Rust's prelude, and those of status-core that stand beside the enums of servers.
const TYPES: [&str; 46] = [
    "AsMut",
    "AsRef",
    "Authority",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Definition",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "Known",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Reference",
    "Result",
    "Send",
    "ServerEntry",
    "ServerKind",
    "Sized",
    "Status",
    "StatusCode",
    "String",
    "SubStatusCode",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "UnknownServer",
    "Unpin",
    "Vec",
];

/// Lower-case words joined by `-`; the id becomes a constant, a type and a file name.
pub(super) fn server_id(id: &str) -> Result<(), Invalid> {
    let words = id.split('-').all(|word| {
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    });
    if !words || !id.starts_with(|first: char| first.is_ascii_lowercase()) {
        return wrong("is no server id", "write lower-case words joined by `-`, such as `aws-elb`");
    }
    // These would clash with `Server::ALL`, with the type `Server` beside the enums, and with `Self`.
    if matches!(id, "all" | "server" | "self") {
        return wrong("is a reserved word", "choose another id");
    }
    if id == "standard" {
        return wrong("is a reserved word", "choose another id: commands call the standard itself by this one");
    }
    if TYPES.contains(&camel_case(id).as_str()) {
        return wrong("is a reserved word", "choose another id: its type would hide one that the generated code uses");
    }
    // It is the name of a module, too.
    if is_keyword(&id.replace('-', "_")) {
        return wrong("is a keyword of Rust", "choose another id");
    }
    Ok(())
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

fn wrong(message: &str, help: &str) -> Result<(), Invalid> {
    Err(Invalid { message: message.to_owned(), help: Some(help.to_owned()), at: None })
}

fn wrong_at(at: Range<usize>, message: &str, help: &str) -> Result<(), Invalid> {
    Err(Invalid { message: message.to_owned(), help: Some(help.to_owned()), at: Some(at) })
}
