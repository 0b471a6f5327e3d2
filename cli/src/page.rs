//! The whole page: meanings, causes and remedies first, then the protocol's rules and the sources.

use status_core::{Definition, Reference, Server, SubStatusCode};

use crate::answer::{Answer, Part};
use crate::explain::{Explained, Extent};
use crate::layout::heading;
use crate::text_block::TextBlock;
use crate::words::{FAINT, styled};
use crate::{meaning, phrase, problem_text, reason_text, semantics, words};

/// All that there is to say, for a width of the terminal.
pub(crate) fn render(answer: &Answer, width: usize) -> String {
    let mut out = TextBlock::new(width);
    if let Some(sentence) = &answer.unknown {
        out.paragraph("", sentence);
        out.blank_line();
    }
    for (at, part) in answer.parts.iter().enumerate() {
        if at > 0 {
            rule(&mut out);
        }
        match part {
            Part::Status(explained) => status(&mut out, explained),
            Part::Reason(reason) => reason_text::full(&mut out, reason),
            Part::Problem(problem) => problem_text::full(&mut out, problem, answer.example.as_deref()),
        }
    }
    if !answer.same_text.is_empty() {
        heading(&mut out, answer.same_text_title);
        for reason in &answer.same_text {
            out.paragraph("  - ", &reason_text::line(reason));
        }
    }
    out.finish()
}

fn status(out: &mut TextBlock, explained: &Explained) {
    if let Some(fallback) = explained.fallback() {
        out.paragraph("", &fallback);
        out.blank_line();
    }
    overview(out, explained);
    blocks(out, explained);
    wordings(out, explained);
    let subs = explained.sub_statuses();
    sub_statuses(out, explained, &subs);
    let listed: Vec<_> = subs.into_iter().filter(|it| it.server().is_some_and(|it| lists(explained, it))).collect();
    see_also(out, explained, &listed);
    semantics::section(out, explained);
    references(out, explained);
}

/// How many publishers define the code and who they are, if there are several.
fn overview(out: &mut TextBlock, explained: &Explained) {
    let (code, all) = (explained.code(), &explained.definitions);
    if all.len() < 2 {
        return;
    }
    let count = all.len();
    let summary = match explained.standard(code) {
        Some(_) => format!("{code} is defined by {count} publishers"),
        None if code.sub() == 0 => format!("{code} is not in the standard, but {count} publishers define it"),
        None => {
            let status = meaning::status_line(code.code());
            format!("{code}, a sub-status code of {status}, is defined by {count} publishers")
        }
    };
    let groups = groups(all.iter().copied(), |one, other| one.name() == other.name());
    if explained.lead().is_some() {
        let rest = all.iter().skip(1).map(|it| phrase::publisher(it)).collect::<Vec<_>>().join(", ");
        out.paragraph(
            "",
            &format!("{summary}: {} first, then {rest}.", all.first().map_or("", |it| phrase::publisher(it))),
        );
    } else if let [group] = groups.as_slice() {
        out.paragraph("", &format!("{summary}: {}.", publishers(group)));
    } else {
        out.paragraph("", &format!("{summary}:"));
        group_lines(out, &groups);
    }
    if explained.lead().is_none()
        && let Some(other) = all.iter().find(|it| explained.extent(it) != Extent::Full)
    {
        out.paragraph(
            "",
            &format!("Add --server, as in --server {}, to read all that one of them says.", phrase::publisher(other)),
        );
    }
    out.blank_line();
}

/// Groups definitions that are alike. A group stands where the first of its definitions stood.
fn groups<'a>(
    definitions: impl Iterator<Item = &'a Definition>,
    alike: impl Fn(&Definition, &Definition) -> bool,
) -> Vec<Vec<&'a Definition>> {
    let mut groups: Vec<Vec<&Definition>> = Vec::new();
    for definition in definitions {
        match groups.iter_mut().find(|group| group.iter().any(|it| alike(it, definition))) {
            Some(group) => group.push(definition),
            None => groups.push(vec![definition]),
        }
    }
    groups
}

fn group_lines(out: &mut TextBlock, groups: &[Vec<&Definition>]) {
    let mut shown = Vec::new();
    for group in groups {
        // A phrase says more than a name. If an earlier group has the same phrase, the name tells them apart.
        let Some(definition) = group.iter().find(|it| it.label().is_some()).or(group.first()) else { continue };
        let label = phrase::label(definition);
        let known = shown.contains(&label.to_ascii_lowercase());
        let name = if known { format!(" ({})", definition.name()) } else { String::new() };
        shown.push(label.to_ascii_lowercase());
        out.paragraph("  - ", &format!("{}: {label}{name}", publishers(group)));
    }
}

fn publishers(group: &[&Definition]) -> String {
    group.iter().map(|it| phrase::publisher(it)).collect::<Vec<_>>().join(", ")
}

/// The meanings, one after the other, with lines between those that are shown in full.
fn blocks(out: &mut TextBlock, explained: &Explained) {
    let shown = explained.definitions.iter().map(|it| (*it, explained.extent(it)));
    let shown: Vec<_> = shown.filter(|(_, extent)| matches!(extent, Extent::Full | Extent::Short)).collect();
    let mut before = Extent::Short;
    for (at, &(definition, extent)) in shown.iter().enumerate() {
        if at > 0 {
            if before == Extent::Full || extent == Extent::Full { rule(out) } else { out.blank_line() }
        }
        match extent {
            Extent::Full => meaning::full(out, explained, definition),
            _ => meaning::short(out, explained, definition),
        }
        before = extent;
    }
    let others: Vec<_> = explained.definitions.iter().filter(|it| explained.extent(it) == Extent::Line).collect();
    if shown.len() > 1 && others.is_empty() {
        rule(out);
    }
    if !others.is_empty() {
        heading(out, &format!("{} by others", explained.code()));
    }
    for other in others {
        meaning::line(out, other);
    }
}

fn rule(out: &mut TextBlock) {
    out.blank_line();
    out.line(&styled(FAINT, &"-".repeat(out.width())));
}

/// The servers that mean what the standard means, and only use another phrase.
fn wordings(out: &mut TextBlock, explained: &Explained) {
    let wordings = explained.definitions.iter().copied().filter(|it| explained.extent(it) == Extent::Wording);
    let groups = groups(wordings, |one, other| phrase::label(one).eq_ignore_ascii_case(&phrase::label(other)));
    if !groups.is_empty() {
        heading(out, "Servers that mean the same");
        group_lines(out, &groups);
    }
}

/// The sub-status codes, grouped by server. If a server was asked for, its codes come first, and those of unrelated
/// servers are only counted.
fn sub_statuses(out: &mut TextBlock, explained: &Explained, subs: &[&'static Definition]) {
    let mut groups = groups(subs.iter().copied(), |one, other| one.server() == other.server());
    groups.sort_by_key(|group| group.first().is_none_or(|it| it.server() != explained.server()));
    let mut left_out = Vec::new();
    for group in &groups {
        let Some(server) = group.first().and_then(|it| it.server()) else { continue };
        if lists(explained, server) {
            heading(out, &format!("Sub-status codes of {}", server.name()));
            codes(out, group.iter().map(|it| (*it, String::new())));
        } else {
            left_out.push(format!("{} of {}", group.len(), server.name()));
        }
    }
    if !left_out.is_empty() {
        heading(out, "Sub-status codes");
        let list = format!("`status explain {}` lists them", explained.code());
        out.paragraph("  ", &format!("{}; {list}", left_out.join(", ")));
    }
}

/// Whether the page lists the sub-status codes of a server.
fn lists(explained: &Explained, server: Server) -> bool {
    !explained.asked || related(explained.server(), server)
}

/// Products of one vendor are related: IIS logs the sub-status codes of its modules.
fn related(asked: Option<Server>, server: Server) -> bool {
    asked.is_some_and(|asked| asked == server || asked.vendor().is_some() && asked.vendor() == server.vendor())
}

/// Codes and phrases in columns. Each definition comes with a text to add at the end of its line.
fn codes<'a>(out: &mut TextBlock, definitions: impl Iterator<Item = (&'a Definition, String)> + Clone) {
    let width = definitions.clone().map(|(it, _)| it.code().to_string().len()).max().unwrap_or(0);
    for (definition, after) in definitions {
        let code = definition.code();
        let lead = format!("  {}  ", styled(words::code(code.code()), &format!("{code:width$}")));
        out.paragraph(&lead, &format!("{}{after}", phrase::label(definition)));
    }
}

/// Related codes, without those that the page shows already.
fn see_also(out: &mut TextBlock, explained: &Explained, shown: &[&Definition]) {
    let mut related: Vec<SubStatusCode> = explained.definitions.iter().flat_map(|it| it.see_also()).copied().collect();
    related.sort();
    related.dedup();
    related.retain(|&code| code != explained.code() && shown.iter().all(|it| it.code() != code));
    let related = related.iter().filter_map(|&code| explained.main_definition(code));
    let related =
        related.map(|it: &Definition| (it, it.server().map_or_else(String::new, |_| phrase::in_parentheses(it))));
    if related.clone().next().is_some() {
        heading(out, "See also");
        codes(out, related);
    }
}

/// The references of the definitions that are shown in full; if there are several, each with its publisher.
fn references(out: &mut TextBlock, explained: &Explained) {
    let full = explained.definitions.iter().filter(|it| explained.extent(it) == Extent::Full);
    let sourced: Vec<_> = full.filter(|it| !it.references().is_empty()).collect();
    for definition in &sourced {
        let title = match sourced.len() {
            1 => "References".to_owned(),
            _ => format!("References of {}", definition.server().map_or("the standard", |server| server.name())),
        };
        heading(out, &title);
        for reference in definition.references() {
            source(out, reference);
        }
    }
}

/// The title and the address, on one line if there is room.
pub(crate) fn source(out: &mut TextBlock, reference: &Reference) {
    let title = match reference {
        // The address names the section.
        Reference::Rfc { number, .. } => format!("RFC {number}"),
        other => other.to_string(),
    };
    let Some(url) = reference.url() else { return out.paragraph("  - ", &title) };
    let both = format!("  - {title}  {url}");
    if out.fits(&both) {
        return out.line(&both);
    }
    out.paragraph("  - ", &title);
    out.line(&format!("    {url}"));
}
