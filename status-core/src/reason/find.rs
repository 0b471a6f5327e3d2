//! [`find_reasons`]: from a logged text to its reasons.

use super::exact::with_token;
use super::token::{Decimal, is_part, is_state, matches, variable};
use super::{FoundReasons, Reason};
use crate::generated::reasons::REASONS;
use crate::generated::reasons::index::{PARTS, PREFIXES};
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
/// hexadecimal, as a Win32 status or as the `HRESULT` of one. A termination state of [`Server::HAPROXY`] is found with
/// its first two characters, or else by each of these; a result code of [`Server::SQUID`] with the endings behind it.
/// Upper and lower case matter. What is not known gives nothing.
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
    let catalogues = [own, base].map(Rows::of);
    find_whole(catalogues, text, &mut found);
    if found.count_found() == 0 && text.contains(',') {
        text.split(',').for_each(|token| find_whole(catalogues, token.trim_ascii(), &mut found));
    }
    found
}

/// What a text stands for as one token: in each catalogue the ways are tried in turn, until one finds something.
#[inline]
fn find_whole(catalogues: [Rows; 2], text: &str, found: &mut FoundReasons) {
    for rows in catalogues.into_iter().filter(|rows| !rows.is_empty()) {
        _ = rows.add_exact(None, text, found)
            || rows.add_number(text, found)
            || rows.add_variable(text, found)
            || rows.add_parts(text, found);
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

    #[inline]
    const fn is_empty(self) -> bool {
        match self {
            Self::BuiltIn => REASONS.is_empty(),
            Self::Few(rows) => rows.is_empty(),
        }
    }

    /// Adds what is logged as it stands, of one server alone if one is given. As all of these, it tells whether there is
    /// something, even if it was found before.
    #[inline]
    fn add_exact(self, only: Option<Server>, text: &str, found: &mut FoundReasons) -> bool {
        let add = |any, reason: &'static Reason| {
            let is_meant = only.is_none_or(|server| server == reason.server);
            any | (is_meant && found.add(reason))
        };
        match self {
            Self::BuiltIn => with_token(text).fold(false, add),
            Self::Few(rows) => rows.iter().filter(|reason| reason.is_logged_as(text)).fold(false, add),
        }
    }

    /// Adds a number of Windows in another form than a log of IIS has it.
    #[inline]
    fn add_number(self, text: &str, found: &mut FoundReasons) -> bool {
        let other_form = Decimal::of(text);
        let Some(number) = other_form.or_else(|| text.parse().ok()) else { return false };
        let mut add = |number| self.add_exact(Some(Server::IIS), Decimal::new(number).as_str(), found);
        other_form.is_some_and(&mut add) || Decimal::win32(number).is_some_and(add)
    }

    /// Adds tokens with variable parts, and what stands for these.
    #[inline]
    fn add_variable(self, text: &str, found: &mut FoundReasons) -> bool {
        match self {
            Self::BuiltIn => {
                // Every prefix of the text that is in the table is reached from the last entry up to the text.
                let mut next = PREFIXES.partition_point(|(prefix, ..)| *prefix <= text).checked_sub(1);
                let mut any = false;
                while let Some((_, shorter, row)) = next.and_then(|at| PREFIXES.get(at)) {
                    any |= REASONS.get(*row as usize).is_some_and(|reason| self.add_if_variable(reason, text, found));
                    next = shorter.map(|at| at as usize);
                }
                any
            }
            Self::Few(rows) => rows.iter().fold(false, |any, reason| self.add_if_variable(reason, text, found) | any),
        }
    }

    #[inline]
    fn add_if_variable(self, reason: &'static Reason, text: &str, found: &mut FoundReasons) -> bool {
        let is_meant = |token: &&str| token.contains('{') && matches(token, text);
        let Some(token) = reason.whole_tokens().find(is_meant).filter(|_| found.add(reason)) else { return false };
        if let Some(inner) = variable(token, text) {
            let mut add = |token| _ = self.add_exact(Some(reason.server), token, found);
            add(inner);
            inner.split([',', '|']).for_each(|token| add(token.trim_ascii()));
        }
        true
    }

    /// Adds what a state says with its characters, or endings behind another token.
    #[inline]
    fn add_parts(self, text: &str, found: &mut FoundReasons) -> bool {
        self.add_state(text, found) | self.add_endings(text, found)
    }

    #[inline]
    fn add_state(self, text: &str, found: &mut FoundReasons) -> bool {
        if !is_state(text) {
            return false;
        }
        let of = |part| self.of_part(part).filter(move |reason| is_part(reason, part, text));
        let mut any = of(ReasonPart::FirstTwoCharacters).fold(false, |any, reason| found.add(reason) | any);
        if !any {
            // Each character has to be known, or it is no state.
            for first in of(ReasonPart::FirstCharacter) {
                for second in of(ReasonPart::SecondCharacter).filter(|second| second.server == first.server) {
                    any |= found.add(first) & found.add(second);
                }
            }
        }
        any
    }

    /// Each ending is taken away, until a token is left.
    #[inline]
    fn add_endings(self, text: &str, found: &mut FoundReasons) -> bool {
        let ending = |text| self.of_part(ReasonPart::Suffix).filter(move |it| is_part(it, ReasonPart::Suffix, text));
        let mut any = false;
        for last in ending(text) {
            let (mut before, mut endings) = (text, FoundReasons::new(Some(last.server)));
            while let Some(next) = ending(before).find(|next| next.server == last.server) {
                before = before.strip_suffix(next.token).unwrap_or_default();
                endings.add(next);
                if self.add_exact(Some(last.server), before, found) {
                    endings.for_each(|ending| any |= found.add(ending));
                    break;
                }
            }
        }
        any
    }

    /// The reasons that are a certain part of their field.
    #[inline]
    fn of_part(self, part: ReasonPart) -> impl Iterator<Item = &'static Reason> {
        let (indexed, few) = match self {
            Self::BuiltIn => (PARTS, &[][..]),
            Self::Few(rows) => (&[][..], rows),
        };
        let rows = indexed.iter().filter_map(|row| REASONS.get(*row as usize)).chain(few);
        rows.filter(move |reason| reason.part == Some(part))
    }
}

impl Reason {
    /// The tokens that stand for the whole of a text. Two characters may be all of a state.
    #[inline]
    fn whole_tokens(&self) -> impl Iterator<Item = &'static str> {
        let is_whole = matches!(self.part, None | Some(ReasonPart::FirstTwoCharacters));
        is_whole.then_some(self.token).into_iter().chain(self.aliases.iter().copied())
    }

    #[inline]
    fn is_logged_as(&self, text: &str) -> bool {
        self.whole_tokens().any(|token| token == text)
    }
}
