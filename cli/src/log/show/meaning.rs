//! What the catalogue says of a group.

use status_core::{
    Catalogue, Definition, Explanation, Finding, Logged, Precision, Reason, Server, StatusCode, SubStatusCode,
};

use crate::log::report::{Group, Key};
use crate::phrase;

/// The fields in which servers log the status, and where a token may stand in its place.
const STATUS_FIELDS: [&str; 9] =
    ["sc-status", "%ST", "$status", "%s, %>s", "%s", "%>Hs", "%RESPONSE_CODE%", "status", "httpRequest.status"];

/// What the catalogue says of a group.
#[derive(Clone, Debug)]
pub(crate) struct Meaning {
    catalogue: &'static Catalogue,
    /// The product that wrote it, where it is known.
    pub(crate) server: Option<Server>,
    /// What says most comes first.
    pub(crate) findings: Vec<Finding>,
    /// What each product means that may have written it, where they differ.
    pub(crate) candidates: Vec<&'static Definition>,
    /// Whether the status is that of a server behind.
    pub(crate) is_passed_on: bool,
    /// Whether nothing is known of the reason.
    pub(crate) is_reason_unknown: bool,
    /// Whether nothing is known of the Win32 status.
    pub(crate) is_win32_unknown: bool,
}

impl Meaning {
    pub(crate) fn of(catalogue: &'static Catalogue, group: &Group) -> Self {
        let server = group.key.server.or(match group.candidates {
            [one] => Some(*one),
            _ => None,
        });
        let reason = group.key.reason.as_deref().map(String::from_utf8_lossy);
        // A token of another product would be a guess.
        let reason = reason.as_deref().filter(|_| server.is_some());
        let is_passed_on = is_passed_on(group);
        let mut logged = Logged::new();
        if let Some(server) = server {
            logged = logged.with_server(server);
        }
        if let Some(code) = code(&group.key).filter(|_| !is_passed_on) {
            logged = logged.with_code(code);
        }
        if let Some(win32) = win32(&group.key) {
            logged = logged.with_win32(win32);
        }
        if let Some(reason) = reason {
            logged = logged.with_reason(reason);
        }
        let found = catalogue.explain_logged(&logged);
        let (is_reason_unknown, is_win32_unknown) = (found.is_reason_unknown(), found.is_win32_unknown());
        let mut findings: Vec<Finding> = found.collect();
        if let Some(code) = code(&group.key).filter(|_| is_passed_on) {
            findings.push(Finding::Status(catalogue.explain(None, code)));
        }
        if code(&group.key).is_none() && findings.is_empty() {
            let servers = server.into_iter().chain(group.candidates.iter().copied().filter(|_| server.is_none()));
            findings.extend(servers.filter_map(|server| no_status(catalogue, server, &group.key)).map(Finding::Reason));
        }
        let candidates = if server.is_some() { Vec::new() } else { candidates(catalogue, group) };
        Self { catalogue, server, findings, candidates, is_passed_on, is_reason_unknown, is_win32_unknown }
    }

    /// Why it happens.
    pub(crate) fn causes(&self) -> &'static [&'static str] {
        self.told(causes)
    }

    /// What to do.
    pub(crate) fn remedies(&self) -> &'static [&'static str] {
        self.told(remedies)
    }

    /// What the first finding says that tells it. The standard's causes of a status are none of a reason.
    fn told(&self, what: fn(&Finding) -> &'static [&'static str]) -> &'static [&'static str] {
        let is_of_server = |finding: &&Finding| match finding {
            Finding::Status(explanation) => explanation.definition().server().is_some(),
            _ => true,
        };
        let first = self.findings.first().into_iter();
        let others = self.findings.iter().skip(1).filter(is_of_server);
        first.chain(others).map(what).find(|it| !it.is_empty()).unwrap_or_default()
    }

    /// The explanation of the status, if it is one of HTTP.
    pub(crate) fn status(&self) -> Option<&Explanation> {
        self.findings.iter().find_map(|finding| match finding {
            Finding::Status(explanation) => Some(explanation),
            _ => None,
        })
    }

    /// The phrase or title, or else the standard's, or else the name.
    pub(crate) fn label(&self) -> Option<String> {
        let status = self.status()?;
        if status.precision() > Precision::Code {
            return None;
        }
        let definition = status.definition();
        let standard = || self.catalogue.lookup(None, definition.code().code())?.label();
        let own = definition.label().or_else(|| self.candidates.iter().find_map(|it| it.label()));
        Some(own.or_else(standard).map_or_else(|| phrase::label(definition), str::to_owned))
    }

    /// How far the explanation fell back, in a sentence, unless the status itself is explained.
    pub(crate) fn fallback(&self) -> Option<String> {
        let status = self.status()?;
        (status.precision() > Precision::Publisher).then(|| status.fallback().to_string())
    }
}

/// Status and sub-status, if the status is one of HTTP.
pub(crate) fn code(key: &Key) -> Option<SubStatusCode> {
    let code = StatusCode::from_u16(key.status?).ok()?;
    Some(SubStatusCode::new(code, key.sub.unwrap_or(0)))
}

/// The Win32 status, if it has 32 bits and tells of an error.
pub(crate) fn win32(key: &Key) -> Option<u32> {
    key.win32.and_then(|win32| u32::try_from(win32).ok()).filter(|win32| *win32 != 0)
}

/// Whether the status is that of a server behind the one that wrote the log.
fn is_passed_on(group: &Group) -> bool {
    group.answered.upstream && !group.answered.itself && group.key.upstream == group.key.status
}

/// What stands where the status belongs and is none.
fn no_status(catalogue: &'static Catalogue, server: Server, key: &Key) -> Option<&'static Reason> {
    let tokens: &[&str] = match key.status {
        None => &["-", "-1"],
        Some(0) => &["000", "0"],
        Some(9) => &["009"],
        Some(_) => &[],
    };
    catalogue
        .reasons()
        .find(|it| it.server() == server && tokens.contains(&it.token()) && STATUS_FIELDS.contains(&it.field()))
}

/// The definitions of the products that may have written it, if they say different things.
fn candidates(catalogue: &'static Catalogue, group: &Group) -> Vec<&'static Definition> {
    let Some(code) = code(&group.key) else { return Vec::new() };
    let own = group.candidates.iter().filter_map(|server| catalogue.lookup(Some(*server), code));
    let own: Vec<_> = own.filter(|it| !it.causes().is_empty() || !it.remedies().is_empty()).collect();
    let standard = catalogue.lookup(None, code).map(Definition::summary);
    let differs = own.iter().any(|it| Some(it.summary()) != own.first().map(|first| first.summary()));
    let is_news = own.iter().any(|it| Some(it.summary()) != standard);
    if differs || is_news { own } else { Vec::new() }
}

/// What it means, in a sentence.
pub(crate) fn summary(finding: &Finding) -> &'static str {
    match finding {
        Finding::Reason(reason) => reason.summary(),
        Finding::Status(explanation) => explanation.definition().summary(),
        _ => "",
    }
}

pub(crate) fn causes(finding: &Finding) -> &'static [&'static str] {
    match finding {
        Finding::Reason(reason) => reason.causes(),
        Finding::Status(explanation) => explanation.definition().causes(),
        _ => &[],
    }
}

pub(crate) fn remedies(finding: &Finding) -> &'static [&'static str] {
    match finding {
        Finding::Reason(reason) => reason.remedies(),
        Finding::Status(explanation) => explanation.definition().remedies(),
        _ => &[],
    }
}
