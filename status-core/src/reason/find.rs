//! [`find_reasons`]: from a logged text to its reasons.

use super::token::{Decimal, is_part, matches, variable};
use super::{FoundReasons, Reason};
use crate::generated::reasons::REASONS;
use crate::generated::reasons::index::{EXACT, PARTS, PREFIXES, STARTS};
use crate::{ReasonPart, Server};

/// Every reason of the built-in catalogue, sorted by (server, field, token); none without the feature `reasons`.
///
/// # Examples
///
/// ```
/// use status_core::{Server, reasons};
///
/// assert!(reasons().iter().any(|reason| reason.server() == Server::HEROKU && reason.token() == "H12"));
/// ```
#[inline]
#[must_use]
pub fn reasons() -> &'static [Reason] {
    &REASONS
}

/// The reasons that a logged token stands for: those of one server, or of all.
///
/// A variable part of a reason's [token](Reason::token) matches anything, and what stands there is looked up too. Of
/// several tokens in one text, joined by commas, each is found. A number of Windows may be written in decimal or in
/// hexadecimal, as a Win32 status or as the `HRESULT` of one. HAProxy's termination states are found with their first
/// two characters, or else by each of these. Upper and lower case matter. What is not known gives nothing.
///
/// Of several servers with the same token, the most widely used one comes first.
///
/// # Examples
///
/// ```
/// use status_core::{Server, find_reasons};
///
/// let names = |server, token| find_reasons(server, token).map(|reason| reason.name()).collect::<Vec<_>>();
///
/// assert_eq!(names(None, "H12"), ["RequestTimeout"]);
/// assert_eq!(names(Some(Server::ENVOY), "UF,URX"), ["UpstreamConnectionFailure", "UpstreamRetryLimitExceeded"]);
/// assert_eq!(names(None, "SC--"), ["ServerRefusedConnection"]);
/// assert_eq!(names(Some(Server::IIS), "0x80070005"), names(Some(Server::IIS), "2147942405"));
/// assert!(names(Some(Server::NGINX), "H12").is_empty());
/// ```
#[inline]
#[must_use]
pub fn find_reasons(server: Option<Server>, token: &str) -> FoundReasons {
    find(&[], &REASONS, server, token)
}

/// The reasons among those of a catalogue and then of its base, which is the built-in one.
#[inline]
pub(crate) fn find(
    own: &'static [Reason],
    base: &'static [Reason],
    server: Option<Server>,
    text: &str,
) -> FoundReasons {
    let mut found = FoundReasons::new(server);
    for rows in [own, base] {
        find_whole(Rows::of(rows), text, &mut found);
    }
    if found.count_found() == 0 && text.contains(',') {
        for token in text.split(',') {
            for rows in [own, base] {
                find_whole(Rows::of(rows), token.trim_ascii(), &mut found);
            }
        }
    }
    found
}

/// What a text stands for as one token: tried in turn, until something is found.
fn find_whole(rows: Rows, text: &str, found: &mut FoundReasons) {
    let before = found.count_found();
    rows.add_exact(text, found);
    for find in [Rows::add_number, Rows::add_variable, Rows::add_parts] {
        if found.count_found() > before {
            return;
        }
        find(rows, text, found);
    }
}

/// Where to look.
#[derive(Clone, Copy)]
enum Rows {
    /// Among all reasons of the crate, by the tables of their tokens.
    BuiltIn,
    /// Among a few, one by one.
    Few(&'static [Reason]),
}

impl Rows {
    #[inline]
    fn of(rows: &'static [Reason]) -> Self {
        if core::ptr::eq::<[Reason]>(rows, &REASONS) { Self::BuiltIn } else { Self::Few(rows) }
    }

    /// Adds what is logged as it stands.
    #[inline]
    fn add_exact(self, text: &str, found: &mut FoundReasons) {
        match self {
            Self::BuiltIn => {
                let (Some(start), Some(end)) = (STARTS.get(text.len()), STARTS.get(text.len() + 1)) else { return };
                let same_length = EXACT.get(*start as usize..*end as usize).unwrap_or_default();
                let first = same_length.partition_point(|(token, _)| *token < text);
                for (_, row) in same_length.iter().skip(first).take_while(|(token, _)| *token == text) {
                    REASONS.get(*row as usize).into_iter().for_each(|reason| found.add(reason));
                }
            }
            Self::Few(rows) => {
                let is_meant =
                    |reason: &&Reason| reason.part.is_none() && reason.token == text || reason.aliases.contains(&text);
                rows.iter().filter(is_meant).for_each(|reason| found.add(reason));
            }
        }
    }

    /// Adds a number of Windows in another form than a log of IIS has it.
    fn add_number(self, text: &str, found: &mut FoundReasons) {
        let other_form = Decimal::of(text);
        let Some(number) = other_form.or_else(|| text.parse().ok()) else { return };
        let mut of_windows = FoundReasons::new(Some(Server::IIS));
        if other_form.is_some() {
            self.add_exact(Decimal::new(number).as_str(), &mut of_windows);
        }
        if let Some(status) = Decimal::win32(number).filter(|_| of_windows.count_found() == 0) {
            self.add_exact(Decimal::new(status).as_str(), &mut of_windows);
        }
        of_windows.for_each(|reason| found.add(reason));
    }

    /// Adds tokens with variable parts, and what stands for these.
    fn add_variable(self, text: &str, found: &mut FoundReasons) {
        match self {
            Self::BuiltIn => {
                // Every prefix of the text that is in the table is reached from the last entry up to the text.
                let mut next = PREFIXES.partition_point(|(prefix, ..)| *prefix <= text).checked_sub(1);
                while let Some((_, shorter, row)) = next.and_then(|at| PREFIXES.get(at)) {
                    REASONS.get(*row as usize).into_iter().for_each(|reason| self.add_if_variable(reason, text, found));
                    next = shorter.map(|at| at as usize);
                }
            }
            Self::Few(rows) => rows.iter().for_each(|reason| self.add_if_variable(reason, text, found)),
        }
    }

    fn add_if_variable(self, reason: &'static Reason, text: &str, found: &mut FoundReasons) {
        if reason.part.is_some() || !reason.token.contains('{') || !matches(reason.token, text) {
            return;
        }
        found.add(reason);
        let Some(inner) = variable(reason.token, text) else { return };
        let mut within = FoundReasons::new(Some(reason.server));
        self.add_exact(inner, &mut within);
        inner.split([',', '|']).for_each(|token| self.add_exact(token.trim_ascii(), &mut within));
        within.for_each(|reason| found.add(reason));
    }

    /// Adds what a state says with its characters, or an end behind another token.
    fn add_parts(self, text: &str, found: &mut FoundReasons) {
        let of_part = |part| {
            let (indexed, few) = match self {
                Self::BuiltIn => (PARTS, &[][..]),
                Self::Few(rows) => (&[][..], rows),
            };
            let rows = indexed.iter().filter_map(|row| REASONS.get(*row as usize)).chain(few);
            rows.filter(move |reason| reason.part == Some(part) && is_part(reason, part, text))
        };
        let mut states = FoundReasons::new(None);
        of_part(ReasonPart::FirstTwoCharacters).for_each(|reason| states.add(reason));
        if states.count_found() == 0 {
            // Each character has to be known, or it is no state.
            for first in of_part(ReasonPart::FirstCharacter) {
                for second in of_part(ReasonPart::SecondCharacter).filter(|second| second.server == first.server) {
                    states.add(first);
                    states.add(second);
                }
            }
        }
        states.for_each(|reason| found.add(reason));
        for suffix in of_part(ReasonPart::Suffix) {
            let mut before = FoundReasons::new(Some(suffix.server));
            if let Some(token) = text.strip_suffix(suffix.token) {
                self.add_exact(token, &mut before);
            }
            if before.count_found() > 0 {
                before.for_each(|reason| found.add(reason));
                found.add(suffix);
            }
        }
    }
}

/// Puts the parts of the list together; their lengths have to add up.
#[cfg(feature = "reasons")]
pub(crate) const fn concat_reasons<const COUNT: usize>(parts: &[&[Reason]]) -> [Reason; COUNT] {
    // Every place is filled below.
    let mut all = [const { Reason::new(Server::IIS, "", "", "", "") }; COUNT];
    let (mut part, mut row, mut at) = (0, 0, 0);
    while at < COUNT {
        if row == parts[part].len() {
            (part, row) = (part + 1, 0);
            continue;
        }
        all[at] = parts[part][row].copy();
        (row, at) = (row + 1, at + 1);
    }
    assert!(COUNT == 0 || part + 1 == parts.len() && row == parts[part].len(), "the parts are longer than the whole");
    all
}
