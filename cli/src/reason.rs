//! `status reasons`: what servers write beside a status.

use status_core::{Catalogue, Reason};

use crate::layout::NARROW;
use crate::publisher::Publisher;
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};
use crate::{meaning, reason_text};

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
            // The same character may stand in two places.
            let part = reason_text::part(reason).map(|part| format!("{}: ", meaning::capitalized(&part)));
            let summary = format!("{}{}", part.unwrap_or_default(), reason.summary());
            if widest + 2 > NARROW / 2 || width < NARROW {
                out.paragraph("", &styled(HEADING, reason.token()));
                out.paragraph("    ", &summary);
            } else {
                let token = styled(HEADING, &format!("{:widest$}", reason.token()));
                out.paragraph(&format!("{token}  "), &summary);
            }
        }
    }
    out.finish()
}
