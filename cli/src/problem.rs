//! `status problems`: problem types; and which of them a text names.

use status_core::{Catalogue, ProblemType, Server, SubStatusCode};

use crate::layout::NARROW;
use crate::publisher::{Publisher, STANDARD};
use crate::text_block::TextBlock;
use crate::words::{self, FAINT, HEADING, styled};

/// The problem types of a publisher; `None` stands for any.
pub(crate) fn select(catalogue: &Catalogue, publisher: Option<Publisher>) -> Vec<&'static ProblemType> {
    let is_of = |problem: &&ProblemType| publisher.is_none_or(|publisher| publisher.server() == problem.server());
    catalogue.problem_types().filter(is_of).collect()
}

/// The problem types of each publisher under a line that names it.
pub(crate) fn render(problems: &[&ProblemType], width: usize) -> String {
    let mut out = TextBlock::new(width);
    for group in problems.chunk_by(|one, other| one.server() == other.server()) {
        let Some(first) = group.first() else { continue };
        out.blank_line();
        let publisher = first.server().map_or_else(|| format!("{STANDARD}: registered with IANA"), of_server);
        out.paragraph("", &styled(FAINT, &publisher));
        let widest = group.iter().map(|problem| problem.name().len()).max().unwrap_or_default();
        for problem in group {
            let (code, name) = (status(problem), problem.name());
            let summary = format!("{}: {}", problem.title(), problem.summary());
            if widest > NARROW / 2 || width < NARROW {
                out.paragraph("", &format!("{code}  {}", styled(HEADING, name)));
                out.paragraph("    ", &summary);
            } else {
                out.paragraph(&format!("{code}  {}  ", styled(HEADING, &format!("{name:widest$}"))), &summary);
            }
        }
    }
    out.finish()
}

fn of_server(server: Server) -> String {
    format!("{}: {}", server.id(), server.name())
}

/// The status in as much room as the longest one takes that is usual, or `any`.
fn status(problem: &ProblemType) -> String {
    if problem.has_any_status() {
        return styled(HEADING, "any  ");
    }
    let code = problem.status();
    styled(words::code(code.code()), &format!("{:5}", code.to_string()))
}

/// The problem type that a text names, if one of the publisher does: by its name, by a type URI, or by the end of one.
pub(crate) fn find(catalogue: &Catalogue, text: &str, publisher: Option<Publisher>) -> Option<&'static ProblemType> {
    // A number is a code.
    if text.parse::<SubStatusCode>().is_ok() {
        return None;
    }
    let found = match publisher {
        // A team's may have the same name.
        Some(Publisher::Standard) => Catalogue::built_in().find_problem_type(text),
        _ => catalogue.find_problem_type(text),
    };
    found.filter(|problem| publisher.is_none_or(|publisher| publisher.server() == problem.server()))
}

/// Whether a text is a type URI of a problem type, and so nothing else.
pub(crate) fn is_uri(problem: &ProblemType, text: &str) -> bool {
    problem.uri() == text || problem.former_uris().contains(&text)
}
