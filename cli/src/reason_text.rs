//! What is said of a reason, in full or short.

use status_core::Reason;

use crate::layout::{heading, items};
use crate::text_block::TextBlock;
use crate::words::{self, FAINT, HEADING, quoted, styled};
use crate::{meaning, page};

/// Everything.
pub(crate) fn full(out: &mut TextBlock, reason: &Reason) {
    title(out, reason);
    let versions = meaning::version_range(reason.since(), reason.until());
    let about = [versions, reason.authority().map(words::authority)].into_iter().flatten().collect::<Vec<_>>();
    if !about.is_empty() {
        out.paragraph("", &styled(FAINT, &meaning::capitalized(&about.join("; "))));
    }
    if !reason.aliases().is_empty() {
        out.paragraph("", &styled(FAINT, &format!("Also logged as {}", reason.aliases().join(", "))));
    }
    out.blank_line();
    out.paragraph("", reason.summary());
    if let Some(codes) = codes(reason) {
        out.paragraph("", &codes);
    }
    items(out, "Why it happens", reason.causes());
    items(out, "What to do", reason.remedies());
    items(out, "Notes", reason.notes());
    items(out, "Doubts", reason.doubts());
    if !reason.references().is_empty() {
        heading(out, "References");
        reason.references().iter().for_each(|reference| page::source(out, reference));
    }
}

/// What it is and where it stands.
pub(crate) fn title(out: &mut TextBlock, reason: &Reason) {
    let token = styled(HEADING, &quoted_if_needed(reason.token()));
    // Some servers log the name itself.
    let name = Some(reason.name()).filter(|name| *name != reason.token());
    out.paragraph("", &format!("{token}{}", name.map_or_else(String::new, |name| format!(" ({name})"))));
    out.paragraph("", &styled(FAINT, &place(reason)));
}

/// `Envoy, %RESPONSE_FLAGS%`, and which part of the field.
fn place(reason: &Reason) -> String {
    let part = part(reason).map(|part| format!(", {part}")).unwrap_or_default();
    format!("{}, in {}{part}", reason.server().name(), reason.field())
}

/// `first character`, if it is a part of the field.
pub(crate) fn part(reason: &Reason) -> Option<String> {
    reason.part().map(|part| words::plain(part.word()))
}

/// What it means, on one line.
pub(crate) fn line(reason: &Reason) -> String {
    let token = styled(HEADING, &quoted_if_needed(reason.token()));
    format!("{token} of {} ({}): {}", reason.server().name(), reason.field(), reason.summary())
}

/// The statuses that it comes with.
pub(crate) fn codes(reason: &Reason) -> Option<String> {
    let codes: Vec<String> = reason
        .codes()
        .iter()
        .map(|code| if code.sub() == 0 { meaning::status_line(code.code()) } else { code.to_string() })
        .collect();
    (!codes.is_empty()).then(|| format!("It comes with {}.", codes.join(" or ")))
}

/// A token with white space in it stands in quotes.
pub(crate) fn quoted_if_needed(token: &str) -> String {
    if token.contains(char::is_whitespace) { quoted(token) } else { token.to_owned() }
}
