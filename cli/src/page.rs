//! The page about a code: meanings, causes and remedies first, then the protocol's rules and the sources.

use status_core::{Definition, Reference, Server, SubStatusCode, lookup, meanings};

use crate::explain::{Answer, Extent};
use crate::paper::Paper;
use crate::parts::heading;
use crate::words::{FAINT, styled};
use crate::{meaning, phrase, semantics, words};

/// Lays the answer out for a width.
pub(crate) fn render(answer: &Answer, width: usize) -> String {
    let mut paper = Paper::new(width);
    if let Some(fallback) = answer.fallback() {
        paper.put("", &fallback);
        paper.gap();
    }
    overview(&mut paper, answer);
    blocks(&mut paper, answer);
    wordings(&mut paper, answer);
    let subs = answer.sub_statuses();
    sub_statuses(&mut paper, answer, &subs);
    see_also(&mut paper, answer, &subs);
    semantics::section(&mut paper, answer);
    references(&mut paper, answer);
    paper.finish()
}

/// How many publishers use the code and who they are, where it is more than one.
fn overview(paper: &mut Paper, answer: &Answer) {
    let (code, all) = (answer.code(), &answer.definitions);
    if all.len() < 2 {
        return;
    }
    let count = all.len();
    let told = match lookup(None, code) {
        Some(_) => format!("{code} is defined by {count} publishers"),
        None if code.sub() == 0 => format!("{code} is not in the standard, but {count} publishers define it"),
        None => {
            let status = meaning::status_line(code.code());
            format!("{code}, a sub-status code of {status}, is defined by {count} publishers")
        }
    };
    let groups = groups(all.iter().copied(), |one, other| one.name() == other.name());
    if answer.lead().is_some() {
        let rest = all.iter().skip(1).map(|it| phrase::publisher(it)).collect::<Vec<_>>().join(", ");
        paper.put("", &format!("{told}: {} first, then {rest}.", all.first().map_or("", |it| phrase::publisher(it))));
    } else if let [group] = groups.as_slice() {
        paper.put("", &format!("{told}: {}.", publishers(group)));
    } else {
        paper.put("", &format!("{told}:"));
        group_lines(paper, &groups);
    }
    if answer.lead().is_none()
        && let Some(other) = all.iter().find(|it| answer.extent(it) != Extent::Full)
    {
        paper.put(
            "",
            &format!("Add --server, as in --server {}, to read all that one of them says.", phrase::publisher(other)),
        );
    }
    paper.gap();
}

/// Definitions that are alike, in the order of the first of each.
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

fn group_lines(paper: &mut Paper, groups: &[Vec<&Definition>]) {
    let mut told = Vec::new();
    for group in groups {
        // A phrase says more than a name, unless others have given it another meaning.
        let Some(definition) = group.iter().find(|it| it.phrase().is_some()).or(group.first()) else { continue };
        let label = phrase::label(definition);
        let known = told.contains(&label.to_ascii_lowercase());
        let name = if known { format!(" ({})", definition.name()) } else { String::new() };
        told.push(label.to_ascii_lowercase());
        paper.put("  - ", &format!("{}: {label}{name}", publishers(group)));
    }
}

fn publishers(group: &[&Definition]) -> String {
    group.iter().map(|it| phrase::publisher(it)).collect::<Vec<_>>().join(", ")
}

/// The meanings, one after the other, with rules between those that have paragraphs.
fn blocks(paper: &mut Paper, answer: &Answer) {
    let shown = answer.definitions.iter().map(|it| (*it, answer.extent(it)));
    let shown: Vec<_> = shown.filter(|(_, extent)| matches!(extent, Extent::Full | Extent::Short)).collect();
    let mut before = Extent::Short;
    for (at, &(definition, extent)) in shown.iter().enumerate() {
        if at > 0 {
            if before == Extent::Full || extent == Extent::Full { rule(paper) } else { paper.gap() }
        }
        match extent {
            Extent::Full => meaning::full(paper, definition, answer.definitions.len() == 1),
            _ => meaning::short(paper, definition),
        }
        before = extent;
    }
    let others: Vec<_> = answer.definitions.iter().filter(|it| answer.extent(it) == Extent::Line).collect();
    if shown.len() > 1 && others.is_empty() {
        rule(paper);
    }
    if !others.is_empty() {
        heading(paper, &format!("{} by others", answer.code()));
    }
    for other in others {
        meaning::line(paper, other);
    }
}

fn rule(paper: &mut Paper) {
    paper.gap();
    paper.line(&styled(FAINT, &"-".repeat(paper.width())));
}

/// Who means what the standard means, and only calls it something else.
fn wordings(paper: &mut Paper, answer: &Answer) {
    let wordings = answer.definitions.iter().copied().filter(|it| answer.extent(it) == Extent::Wording);
    let groups = groups(wordings, |one, other| phrase::label(one).eq_ignore_ascii_case(&phrase::label(other)));
    if !groups.is_empty() {
        heading(paper, "Servers that mean the same");
        group_lines(paper, &groups);
    }
}

/// The sub-status codes, server by server: those of the server that was asked for first, and of unrelated ones only
/// how many there are.
fn sub_statuses(paper: &mut Paper, answer: &Answer, subs: &[&'static Definition]) {
    let mut groups = groups(subs.iter().copied(), |one, other| one.server() == other.server());
    groups.sort_by_key(|group| group.first().is_none_or(|it| it.server() != answer.server()));
    let mut left_out = Vec::new();
    for group in &groups {
        let Some(server) = group.first().and_then(|it| it.server()) else { continue };
        if answer.asked && !related(answer.server(), server) {
            left_out.push(format!("{} of {}", group.len(), server.name()));
        } else {
            heading(paper, &format!("Sub-status codes of {}", server.name()));
            codes(paper, group.iter().map(|it| (*it, String::new())));
        }
    }
    if !left_out.is_empty() {
        heading(paper, "Sub-status codes");
        let list = format!("`status explain {}` lists them", answer.code());
        paper.put("  ", &format!("{}; {list}", left_out.join(", ")));
    }
}

/// Products of one maker work together: IIS logs what its modules say.
fn related(asked: Option<Server>, server: Server) -> bool {
    asked.is_some_and(|asked| asked == server || asked.vendor().is_some() && asked.vendor() == server.vendor())
}

/// Codes with their phrases, in columns, and what is to stand behind each.
fn codes<'a>(paper: &mut Paper, definitions: impl Iterator<Item = (&'a Definition, String)> + Clone) {
    let width = definitions.clone().map(|(it, _)| it.code().to_string().len()).max().unwrap_or(0);
    for (definition, after) in definitions {
        let code = definition.code();
        let lead = format!("  {}  ", styled(words::code(code.code()), &format!("{code:width$}")));
        paper.put(&lead, &format!("{}{after}", phrase::label(definition)));
    }
}

/// Related codes, less those that the page shows anyway.
fn see_also(paper: &mut Paper, answer: &Answer, shown: &[&Definition]) {
    let mut related: Vec<SubStatusCode> = answer.definitions.iter().flat_map(|it| it.see_also()).copied().collect();
    related.sort();
    related.dedup();
    related.retain(|&code| code != answer.code() && shown.iter().all(|it| it.code() != code));
    let related = related.iter().filter_map(|&code| meanings(code).first());
    let related = related.map(|it| (it, it.server().map_or_else(String::new, |_| phrase::in_parentheses(it))));
    if related.clone().next().is_some() {
        heading(paper, "See also");
        codes(paper, related);
    }
}

/// The sources of what is said in full, under the name of their publisher where there are several.
fn references(paper: &mut Paper, answer: &Answer) {
    let full = answer.definitions.iter().filter(|it| answer.extent(it) == Extent::Full);
    let sourced: Vec<_> = full.filter(|it| !it.references().is_empty()).collect();
    for definition in &sourced {
        let title = match sourced.len() {
            1 => "References".to_owned(),
            _ => format!("References of {}", definition.server().map_or("the standard", |server| server.name())),
        };
        heading(paper, &title);
        for reference in definition.references() {
            source(paper, reference);
        }
    }
}

/// Title and address on one line where there is room.
fn source(paper: &mut Paper, reference: &Reference) {
    let title = match reference {
        // The address tells the section.
        Reference::Rfc { number, .. } => format!("RFC {number}"),
        other => other.to_string(),
    };
    let Some(url) = reference.url() else { return paper.put("  - ", &title) };
    let both = format!("  - {title}  {url}");
    if paper.fits(&both) {
        return paper.line(&both);
    }
    paper.put("  - ", &title);
    paper.line(&format!("    {url}"));
}
