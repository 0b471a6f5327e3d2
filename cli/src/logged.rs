//! Reads a reason: as a server logs it, or nearly so, or by its name.

use status_core::{Catalogue, Reason, Server};

use crate::hint;
use crate::publisher::Publisher;

/// A reason that the user asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A text as a server logs it, which may hold several reasons.
    Logged(String),
    /// Reasons that are named, or that are parts of a field and not logged alone.
    Listed(Vec<&'static Reason>),
}

/// The reason that a text stands for, if there is one: as it stands, in another case, or behind a label.
pub(crate) fn read(catalogue: &Catalogue, text: &str, publisher: Option<Publisher>) -> Option<Asked> {
    let server = match publisher {
        None => None,
        // The standard has no reasons.
        Some(publisher) => Some(publisher.server()?),
    };
    let source = Source { catalogue, server };
    // Logs have it for nothing, and some servers give that a meaning of its own.
    if text == "-" {
        return source.listed(text).map(Asked::Listed);
    }
    // `flags=UF,URX` is known too, but as two tokens, of which the first is not.
    let is_whole = source.token(text.split(',').next().unwrap_or_default()).is_some();
    let texts =
        if is_whole { [Some(text), unlabeled(catalogue, text)] } else { [unlabeled(catalogue, text), Some(text)] };
    let mut logged = texts.into_iter().flatten().filter_map(|text| source.logged(text));
    let mut listed = texts.into_iter().flatten().filter_map(|text| source.listed(text));
    logged.next().map(Asked::Logged).or_else(|| listed.next().map(Asked::Listed))
}

/// What stands behind a label: `H12` in `code=H12`, `Error 1020` or `heroku H12`.
fn unlabeled<'t>(catalogue: &Catalogue, text: &'t str) -> Option<&'t str> {
    let is_label = |word: &str| hint::is_label(word) || catalogue.server(word).is_some();
    let rest = match text.rsplit_once(['=', ':']) {
        Some((_, rest)) => rest,
        None => text.rsplit_once(' ').filter(|(before, _)| before.split(' ').all(is_label))?.1,
    };
    Some(rest.trim_matches([' ', '"', '\''])).filter(|rest| !rest.is_empty())
}

/// The reasons to look among.
#[derive(Clone, Copy)]
struct Source<'c> {
    catalogue: &'c Catalogue,
    /// `None` stands for any.
    server: Option<Server>,
}

impl Source<'_> {
    /// The text as the servers log it. Several tokens may be joined by commas or spaces, but not several numbers.
    fn logged(self, text: &str) -> Option<String> {
        self.token(text).or_else(|| {
            let tokens = text.split([',', ' ']).filter(|token| !token.is_empty());
            let tokens = tokens.map(|token| self.token(token).filter(|_| !is_number(token)));
            let tokens = tokens.collect::<Option<Vec<_>>>()?;
            (tokens.len() > 1).then(|| tokens.join(","))
        })
    }

    /// The token in the case in which it is logged. One letter alone may mean something else in another case.
    fn token(self, text: &str) -> Option<String> {
        let is_known = |token: &str| self.catalogue.find_reasons(self.server, token).next().is_some();
        // `1,020` is no list.
        if text.contains(',') && text.split(',').all(is_number) {
            return None;
        }
        if is_known(text) {
            return Some(text.to_owned());
        }
        let tokens = self.reasons().flat_map(|reason| [&[reason.token()], reason.aliases()].concat());
        let mut tokens = tokens.filter(|token| token.len() > 1 && token.eq_ignore_ascii_case(text));
        tokens.find(|token| is_known(token)).map(str::to_owned)
    }

    /// Reasons that no log has alone, and reasons of this name.
    fn listed(self, text: &str) -> Option<Vec<&'static Reason>> {
        let parts: Vec<_> = self.reasons().filter(|reason| reason.token() == text).collect();
        let named = self.reasons().filter(|reason| reason.name().eq_ignore_ascii_case(text));
        let found = if parts.is_empty() { named.collect() } else { parts };
        (!found.is_empty()).then_some(found)
    }

    fn reasons(self) -> impl Iterator<Item = &'static Reason> {
        self.catalogue.reasons().filter(move |reason| self.server.is_none_or(|server| server == reason.server()))
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use status_core::{Catalogue, Reason};

    use super::{Asked, read};
    use crate::publisher::Publisher;

    /// What a text stands for, if a server was asked for.
    fn found(text: &str, reason: &Reason) -> Vec<&'static Reason> {
        let catalogue = Catalogue::built_in();
        match read(catalogue, text, Some(Publisher::Server(reason.server()))) {
            None => Vec::new(),
            Some(Asked::Logged(token)) => catalogue.find_reasons(Some(reason.server()), &token).collect(),
            Some(Asked::Listed(reasons)) => reasons,
        }
    }

    #[test]
    fn each_reason_is_found_by_what_lists_show() {
        for reason in Catalogue::built_in().reasons() {
            assert!(found(reason.token(), reason).contains(&reason), "{} of {}", reason.token(), reason.server());
            for alias in reason.aliases() {
                assert!(found(alias, reason).contains(&reason), "{alias} of {}", reason.server());
            }
        }
    }

    /// Unless it is the token of another, such as a number.
    #[test]
    fn each_reason_is_found_by_its_name() {
        for reason in Catalogue::built_in().reasons() {
            let is_token = |other: &Reason| other != reason && other.token().eq_ignore_ascii_case(reason.name());
            let same = |other: &Reason| other.server() == reason.server() && is_token(other);
            if !Catalogue::built_in().reasons().any(same) {
                assert!(found(reason.name(), reason).contains(&reason), "{} of {}", reason.name(), reason.server());
            }
        }
    }

    #[test]
    fn labels_and_other_cases_are_understood() {
        let logged = [
            ("H12", "H12"),
            ("h12", "H12"),
            ("code=H12", "H12"),
            ("code=\"H12\"", "H12"),
            ("Heroku H12", "H12"),
            ("error code: h12", "H12"),
            ("UF,URX", "UF,URX"),
            ("uf,urx", "UF,URX"),
            ("UF URX", "UF,URX"),
            ("flags=UF,URX", "UF,URX"),
            ("Cloudflare error 1020", "1020"),
        ];
        for (text, token) in logged {
            assert_eq!(read(Catalogue::built_in(), text, None), Some(Asked::Logged(token.into())), "{text}");
        }
        for text in ["", "H99X", "please H12", "XX URX", "code=", "H12 H99X", "1,020", "64 5", "x"] {
            assert_eq!(read(Catalogue::built_in(), text, None), None, "{text}");
        }
        assert_eq!(read(Catalogue::built_in(), "H12", Some(Publisher::Standard)), None);
    }
}
