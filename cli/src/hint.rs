//! Hints for words that name a code in another form than the commands take: which command is meant.

use std::fmt;

use status_core::{Catalogue, Class, StatusCode, SubStatusCode, find_reasons};

use crate::words::quoted;

/// What stands before a code in logs and messages: `HTTP 401`, `status=499`, `{"statusCode":404}`.
const LABELS: [&str; 5] = ["http", "status", "code", "statuscode", "error"];

/// The command for an argument that is a code, a class, the id of a built-in server or a reason. `asked` is the command
/// that it was given to.
pub(crate) fn for_argument(asked: &str, word: &str) -> Option<String> {
    let list = if asked == "reasons" { "reasons" } else { "list" };
    let server = || Some(format!("`status {list} --server {}`", Catalogue::built_in().server(word)?.id()));
    let is_reason = || find_reasons(None, word).next().is_some() && word.chars().all(char::is_alphanumeric);
    Meant::read(word)
        .map(|meant| meant.to_string())
        .or_else(server)
        .or_else(|| is_reason().then(|| format!("`status explain {word}`")))
}

/// The command for a negative number: `-1`, which servers log in place of a status, or a Win32 status.
pub(crate) fn for_negative(word: &str) -> Option<String> {
    if word.parse::<i32>().is_ok_and(|number| number < -999) {
        return Some(format!("`status explain --win32 {word}`"));
    }
    let is_reason = word.starts_with('-') && find_reasons(None, word).next().is_some();
    is_reason.then(|| format!("`status explain -- {word}`"))
}

/// What a word may stand for; displayed as the command that tells of it.
enum Meant {
    Code(SubStatusCode),
    Class(Class),
}

impl Meant {
    /// A code, or a class such as `4xx`.
    fn read(word: &str) -> Option<Self> {
        if let Ok(code) = word.parse() {
            return Some(Self::Code(code));
        }
        let is_class = |class: &Class| word.eq_ignore_ascii_case(&format!("{}xx", class.digit()));
        Class::ALL.iter().copied().find(is_class).map(Self::Class)
    }
}

impl fmt::Display for Meant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "`status explain {code}`"),
            Self::Class(class) => write!(f, "`status list --class {}xx`", class.digit()),
        }
    }
}

/// Why a text is not what `explain` takes, and the command that was meant.
pub(crate) fn for_text(catalogue: &Catalogue, text: &str) -> Option<String> {
    let other = || Some(format!("{}: {}", quoted(text), leading_zero(text).or_else(|| labeled(catalogue, text))?));
    for_log_fields(catalogue, text).or_else(other)
}

/// The command for a text that is the last fields of a line in an IIS log.
pub(crate) fn for_log_fields(catalogue: &Catalogue, text: &str) -> Option<String> {
    Some(format!("{}: {}", quoted(text), log_fields(catalogue, text)?))
}

/// Reads `404 0 2`, the last fields of a line in an IIS log: code, sub-status, Win32 status, and often the time taken.
///
/// Somebody must define the sub-status code: otherwise, the text may just as well be two codes.
fn log_fields(catalogue: &Catalogue, text: &str) -> Option<String> {
    let fields: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let (code, sub, rest) = match fields[..] {
        [code, sub] => (code, sub, None),
        [code, sub, win32] | [code, sub, win32, _] => (code, sub, Some(win32)),
        _ => return None,
    };
    let full: SubStatusCode = format!("{code}.{sub}").parse().ok()?;
    if full.sub() != 0 && catalogue.meanings(full).next().is_none() {
        return None;
    }
    let win32 = match rest {
        Some(win32) => Some(win32.parse::<u32>().ok()?),
        None => None,
    };
    let said = win32.map_or_else(String::new, |status| format!(" and Win32 status {status}"));
    // 0 says that nothing went wrong.
    let option = win32.filter(|&status| status > 0).map_or_else(String::new, |status| format!(" --win32 {status}"));
    Some(format!(
        "this looks like code {code} with sub-status {sub}{said}, as IIS logs them; try `status explain {full}{option}`"
    ))
}

/// Reads `401.03`.
fn leading_zero(text: &str) -> Option<String> {
    let (code, sub) = text.split_once('.')?;
    let code: StatusCode = code.parse().ok()?;
    let sub = sub.strip_prefix('0')?.parse().ok()?;
    let full = SubStatusCode::new(code, sub);
    Some(format!("a sub-status has no leading zeros; try `status explain {full}`"))
}

/// Reads `499,`, `HTTP/1.1 401 Unauthorized`, `status=4xx` and `code=H12 status=503`: the first word, or those that follow
/// a label.
fn labeled(catalogue: &Catalogue, text: &str) -> Option<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '/');
    let words: Vec<&str> = words.map(|word| word.trim_matches(['.', '/'])).filter(|word| !word.is_empty()).collect();
    let labeled = words.windows(2).filter(|pair| pair.first().is_some_and(|word| is_label(word)));
    let labeled = labeled.filter_map(|pair| pair.last());
    let meant = words.first().into_iter().chain(labeled.clone()).find_map(|word| Meant::read(word));
    let is_reason =
        |word: &&&str| word.parse::<StatusCode>().is_err() && catalogue.find_reasons(None, word).next().is_some();
    let command = match (meant, labeled.clone().find(is_reason)) {
        (Some(Meant::Code(code)), Some(reason)) => format!("`status explain {code} {reason}`"),
        (None, Some(reason)) => format!("`status explain {reason}`"),
        (meant, _) => meant?.to_string(),
    };
    Some(format!("`explain` takes a code, a phrase or a reason; try {command}"))
}

/// Whether what follows the word may be a code or a reason.
pub(crate) fn is_label(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    LABELS.contains(&word.as_str()) || word.starts_with("http/")
}
