//! `status reasons`: what servers write beside a status; and which of them a text stands for.

use status_core::{Catalogue, Reason};

use crate::layout::NARROW;
use crate::publisher::Publisher;
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};

/// The reasons of a publisher; `None` stands for any.
pub(crate) fn select(catalogue: &Catalogue, publisher: Option<Publisher>) -> Vec<&'static Reason> {
    let is_of = |reason: &&Reason| publisher.is_none_or(|publisher| publisher.server() == Some(reason.server()));
    catalogue.reasons().filter(is_of).collect()
}

/// The reasons of each server and field under a line that names them.
pub(crate) fn render(reasons: &[&Reason], width: usize) -> String {
    let mut out = TextBlock::new(width);
    let place = |reason: &Reason| (reason.server(), reason.field());
    for group in reasons.chunk_by(|one, other| place(one) == place(other)) {
        let Some(first) = group.first() else { continue };
        out.blank_line();
        out.paragraph("", &styled(FAINT, &format!("{}: {}", first.server().id(), first.field())));
        let widest = group.iter().map(|reason| reason.token().chars().count()).max().unwrap_or_default();
        for reason in group {
            if widest + 2 > NARROW / 2 || width < NARROW {
                out.paragraph("", &styled(HEADING, reason.token()));
                out.paragraph("    ", reason.summary());
            } else {
                let token = styled(HEADING, &format!("{:widest$}", reason.token()));
                out.paragraph(&format!("{token}  "), reason.summary());
            }
        }
    }
    out.finish()
}

/// A text as the servers log it, if they do: as it stands, behind a label, or in another case.
pub(crate) fn as_logged(catalogue: &Catalogue, text: &str, publisher: Option<Publisher>) -> Option<String> {
    let server = match publisher {
        None => None,
        // The standard has no reasons.
        Some(publisher) => Some(publisher.server()?),
    };
    let is_known = |token: &str| catalogue.find_reasons(server, token).next().is_some();
    let labeled = text.rsplit(['=', ' ', ':']).next().filter(|last| *last != text);
    let found = [Some(text), labeled].into_iter().flatten().find(|token| !token.is_empty() && is_known(token));
    let in_another_case = || {
        let is_of = |reason: &&Reason| server.is_none_or(|server| server == reason.server());
        let tokens = catalogue.reasons().filter(is_of).map(Reason::token);
        tokens.clone().find(|token| token.eq_ignore_ascii_case(text))
    };
    found.or_else(in_another_case).map(str::to_owned)
}
