//! Hints for words that name a code in another form than the commands take: which command is meant.

use status_core::{Catalogue, Class, StatusCode, SubStatusCode};

use crate::words::quoted;

/// What stands before a code in logs and messages: `HTTP 401`, `status=499`, `{"statusCode":404}`.
const LABELS: [&str; 5] = ["http", "status", "code", "statuscode", "error"];

/// The command for an argument that is a code, a class or the id of a built-in server.
pub(crate) fn for_argument(word: &str) -> Option<String> {
    let server = || Some(format!("`status list --server {}`", Catalogue::built_in().server(word)?.id()));
    for_code(word).or_else(server)
}

/// The command for a code or a class.
fn for_code(word: &str) -> Option<String> {
    if let Ok(code) = word.parse::<SubStatusCode>() {
        return Some(format!("`status explain {code}`"));
    }
    let mut classes = Class::ALL.iter().map(|class| format!("{}xx", class.digit()));
    classes.find(|class| word.eq_ignore_ascii_case(class)).map(|class| format!("`status list --class {class}`"))
}

/// Why a text is not what `explain` takes, and the command that was meant.
pub(crate) fn for_text(catalogue: &Catalogue, text: &str) -> Option<String> {
    let hint = log_fields(catalogue, text).or_else(|| leading_zero(text)).or_else(|| labeled(text))?;
    Some(format!("{}: {hint}", quoted(text)))
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
        Some(win32) => format!(" and Win32 status {}", win32.parse::<u32>().ok()?),
        None => String::new(),
    };
    Some(format!(
        "this looks like code {code} with sub-status {sub}{win32}, as IIS logs them; try `status explain {full}`"
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

/// Reads `499,`, `HTTP/1.1 401 Unauthorized` and `status=4xx`: the first word, or one that follows a label.
fn labeled(text: &str) -> Option<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '/');
    let words: Vec<&str> = words.map(|word| word.trim_matches(['.', '/'])).filter(|word| !word.is_empty()).collect();
    let labeled = words.windows(2).filter(|pair| pair.first().is_some_and(|word| is_label(word)));
    let mut candidates = words.first().into_iter().chain(labeled.filter_map(|pair| pair.last()));
    let command = candidates.find_map(|word| for_code(word))?;
    Some(format!("`explain` takes one code or one phrase; try {command}"))
}

fn is_label(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    LABELS.contains(&word.as_str()) || word.starts_with("http/")
}
