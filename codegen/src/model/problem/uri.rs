//! Type URIs: what identifies a problem type (RFC 9457 section 3.1.1).

use std::ops::Range;

use super::super::{FormerType, Invalid, Name, ProblemBase, TypeUri};
use crate::fields::{wrong, wrong_at};

/// What may stand in a URI (RFC 3986 section 2), but for percent signs.
pub(super) fn is_uri_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=".contains(letter)
}

/// The first character that no URI has, and where it stands.
pub(super) fn foreign(uri: &str) -> Option<(char, Range<usize>)> {
    let hexadecimal = |at: usize| uri.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
    uri.char_indices()
        .find(
            |&(at, letter)| {
                if letter == '%' { !(hexadecimal(at + 1) && hexadecimal(at + 2)) } else { !is_uri_letter(letter) }
            },
        )
        .map(|(at, letter)| (letter, at..at + letter.len_utf8()))
}

/// Whether it begins with a scheme (RFC 3986 section 3.1) and says something behind it.
fn is_absolute(uri: &str) -> bool {
    let Some((scheme, rest)) = uri.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let has_host =
        || rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#']));
    is_scheme && !rest.is_empty() && (!is_web || has_host())
}

/// A URI with its scheme.
pub(in super::super) fn absolute(uri: &str) -> Result<(), Invalid> {
    let help = "write a whole URI, such as `https://errors.shop.example/sold-out`";
    if let Some((_, at)) = foreign(uri) {
        let message = "has a character that no URI has";
        return Err(Invalid { message: message.into(), help: Some(percent_help(uri, &at)), at: Some(at) });
    }
    let hash = uri.find('#').and_then(|first| Some(first + 1 + uri.get(first + 1..)?.find('#')?));
    if let Some(second) = hash {
        return wrong_at(
            second..second + 1,
            "has a second `#`",
            "a URI has one fragment at most: write `%23` for the sign",
        );
    }
    if is_absolute(uri) { Ok(()) } else { wrong("is no absolute URI", help) }
}

/// What to write for a character that no URI has.
fn percent_help(uri: &str, at: &Range<usize>) -> String {
    match uri.get(at.clone()) {
        Some("%") => "two hexadecimal digits follow a `%`; the sign itself is written `%25`".to_owned(),
        Some(letter) => {
            let escaped = letter.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
            format!("write `{escaped}`, or another URI")
        }
        None => "write another URI".to_owned(),
    }
}

/// What type URIs begin with. It has to end with a sign that separates it from the name behind it.
pub(in super::super) fn base(base: &str) -> Result<(), Invalid> {
    absolute(base).map_err(|invalid| match invalid.at {
        Some(_) => invalid,
        None => {
            Invalid { help: Some("write a whole URI, such as `https://errors.shop.example/`".to_owned()), ..invalid }
        }
    })?;
    if base.ends_with(['/', '#', '=', ':']) {
        return Ok(());
    }
    let help = format!("a name follows it, as in `{base}sold-out`: end it with `/`, or with `#`, `=` or `:`");
    Err(Invalid { message: "does not end where a name can follow".to_owned(), help: Some(help), at: None })
}

/// A whole URI, or what stood behind the base of the server.
pub(in super::super) fn former(former: &str) -> Result<(), Invalid> {
    if is_absolute(former) {
        return absolute(former);
    }
    let help = "write a former name such as `out-of-stock`, or a whole URI";
    match foreign(former) {
        Some((_, at)) => wrong_at(at, "has a character that no URI has", help),
        None if former.is_empty() => wrong("is empty", help),
        None if former.starts_with(['/', '#', '?']) => wrong_at(0..1, "is no name that follows the base", help),
        None => Ok(()),
    }
}

impl Name {
    /// The name in a type URI: `SoldOut` gives `sold-out`.
    #[must_use]
    pub fn slug(&self) -> String {
        self.constant().to_ascii_lowercase().replace('_', "-")
    }
}

impl FormerType {
    /// The whole URI; none if there is nothing that it could begin with.
    pub(crate) fn resolved(&self, base: Option<&ProblemBase>) -> Option<Self> {
        if is_absolute(self.as_str()) {
            return Some(self.clone());
        }
        Self::new(&format!("{}{self}", base?)).ok()
    }
}

/// The type URI of a problem: the one that it states, or else made from its name; none if there is nothing to make it of.
pub(crate) fn resolved(stated: Option<&TypeUri>, name: &Name, base: Option<&ProblemBase>) -> Option<TypeUri> {
    match stated {
        Some(uri) => Some(uri.clone()),
        None => TypeUri::new(&format!("{}{}", base?, name.slug())).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{FormerType, Name, ProblemBase, TypeUri};

    #[test]
    fn type_uris_are_absolute() {
        for right in
            ["https://a.example/x", "urn:example:x", "tag:a@b.example,2021:X", "about:blank", "https://a/%20#x"]
        {
            assert!(TypeUri::new(right).is_ok(), "{right}");
        }
        for wrong in
            ["", "x", "/x", "//a/x", "https:x", "https://", "https:///x", "1a:x", "a b:x", "https://a/%2", "a:#x#y"]
        {
            assert!(TypeUri::new(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_base_ends_where_a_name_can_follow() {
        for right in ["https://a.example/", "https://a.example/x#", "https://a.example/?type=", "urn:example:"] {
            assert!(ProblemBase::new(right).is_ok(), "{right}");
        }
        for wrong in ["https://a.example", "https://a.example/x", "errors/", "/errors/", "https://a.example/x/?"] {
            assert!(ProblemBase::new(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_name_becomes_words_joined_by_hyphens() {
        for (name, slug) in [("SoldOut", "sold-out"), ("HTTPError", "http-error"), ("Http2Only", "http2-only")] {
            assert_eq!(Name::new(name).map(|name| name.slug()).as_deref(), Ok(slug));
        }
    }

    #[test]
    fn a_former_name_stands_behind_the_base() {
        let base = ProblemBase::new("https://a.example/#").ok();
        let whole = |former: &str| FormerType::new(former).ok()?.resolved(base.as_ref()).map(|whole| whole.to_string());
        assert_eq!(whole("old"), Some("https://a.example/#old".to_owned()));
        assert_eq!(whole("urn:old"), Some("urn:old".to_owned()));
        assert_eq!(whole("/old"), None);
        assert_eq!(FormerType::new("old").ok().and_then(|former| former.resolved(None)), None);
    }
}
