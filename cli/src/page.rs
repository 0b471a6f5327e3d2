//! The page about a code: meaning, causes and remedies first, then the protocol's rules and the sources.

use status_core::{Definition, Reference, Server, State, SubStatusCode, document, meanings};

use crate::explain::Answer;
use crate::paper::Paper;
use crate::words::{FAINT, HEADING, styled};
use crate::{phrase, semantics, words};

/// Lays the answer out for a width.
pub(crate) fn render(answer: &Answer, width: usize) -> String {
    let mut paper = Paper::new(width);
    if let Some(fallback) = answer.fallback() {
        paper.put("", &fallback);
        paper.gap();
    }
    overview(&mut paper, answer);
    for (at, definition) in answer.definitions.iter().enumerate() {
        if at > 0 {
            paper.gap();
            paper.line(&styled(FAINT, &"-".repeat(paper.width())));
        }
        meaning(&mut paper, definition);
    }
    if answer.definitions.len() > 1 {
        paper.gap();
        paper.line(&styled(FAINT, &"-".repeat(paper.width())));
    }
    let subs = answer.sub_statuses();
    codes(&mut paper, "Sub-status codes", subs.iter().copied());
    see_also(&mut paper, answer, &subs);
    semantics::section(&mut paper, answer);
    references(&mut paper, answer);
    paper.finish()
}

/// Who all use the code, where it is more than one.
fn overview(paper: &mut Paper, answer: &Answer) {
    let names: Vec<&str> = answer.definitions.iter().map(|it| who(it)).collect();
    if names.len() > 1 {
        paper.put("", &format!("{} has {} meanings: {}.", answer.code(), names.len(), names.join("; ")));
        paper.gap();
    }
}

/// What one publisher says.
fn meaning(paper: &mut Paper, definition: &Definition) {
    title(paper, definition);
    paper.gap();
    paper.put("", definition.summary());
    items(paper, "Why it happens", definition.causes());
    items(paper, "What to do", definition.remedies());
    if let Some(article) = definition.article() {
        heading(paper, &article_heading(definition));
        paper.put("  ", article.meaning);
        bullets(paper, article.hints);
        for title in article.further {
            paper.put("  - ", &format!("Further reading: \"{title}\""));
        }
    }
    items(paper, "Notes", definition.notes());
}

/// The code with its phrase, who defines it, and how far that can be relied on.
fn title(paper: &mut Paper, definition: &Definition) {
    let code = definition.code();
    let line = format!(
        "{} {}",
        styled(words::code(code.code()), &code.to_string()),
        styled(HEADING, &phrase::label(definition))
    );
    paper.put("", &line);
    let former = definition.former_phrases().iter();
    let former = former.map(|former| format!("Before RFC {}: \"{}\"", former.replaced_by, former.phrase));
    let aliases = definition.aliases().iter();
    let aliases = aliases.map(|alias| format!("Also \"{}\" ({})", alias.phrase, alias.used_by.join(", ")));
    let about = [publisher(definition), standing(definition)].into_iter().chain(former).chain(aliases);
    for line in about.filter(|line| !line.is_empty()) {
        paper.put("", &styled(FAINT, &line));
    }
}

fn who(definition: &Definition) -> &'static str {
    definition.server().map_or("the standard", |server| server.name())
}

fn publisher(definition: &Definition) -> String {
    let Some(server) = definition.server() else {
        let class = definition.code().code().class();
        return class.map_or_else(String::new, |class| format!("{class}, defined by the standard"));
    };
    let kind = words::plain(server.kind().word());
    let about = [server.vendor().map(str::to_owned), Some(kind), discontinued(server)];
    format!("{server} ({})", about.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn discontinued(server: Server) -> Option<String> {
    server.is_discontinued().then(|| "no longer offered".to_owned())
}

/// State, versions, and how good the source is.
fn standing(definition: &Definition) -> String {
    let state = match definition.state() {
        State::Registered => None,
        State::Temporary { expires } => Some(format!("registered temporarily, until {expires}")),
        other => Some(words::plain(other.word())),
    };
    let since = definition.since().map(|version| format!("since {version}"));
    let until = definition.until().map(|version| format!("until {version}"));
    let source = definition.authority().map(words::authority);
    let parts: Vec<String> = [state, since, until, source].into_iter().flatten().collect();
    capitalized(&parts.join(", "))
}

fn article_heading(definition: &Definition) -> String {
    let title = document::ARTICLE_TITLE.map_or_else(String::new, |title| format!(" \"{title}\""));
    let group = definition.code().code().class().and_then(status_core::Class::article_heading);
    format!("The support article{title}{}", group.map_or_else(String::new, |group| format!(", under \"{group}\"")))
}

/// Codes with their phrases, in columns.
fn codes(paper: &mut Paper, title: &str, definitions: impl Iterator<Item = &'static Definition> + Clone) {
    let width = definitions.clone().map(|it| it.code().to_string().len()).max();
    let Some(width) = width else { return };
    heading(paper, title);
    for definition in definitions {
        let code = definition.code();
        let lead = format!("  {}  ", styled(words::code(code.code()), &format!("{code:width$}")));
        let server =
            definition.server().map_or_else(String::new, |server| styled(FAINT, &format!(" ({})", server.id())));
        paper.put(&lead, &format!("{}{server}", phrase::label(definition)));
    }
}

/// Related codes, less those that the page shows anyway.
fn see_also(paper: &mut Paper, answer: &Answer, shown: &[&Definition]) {
    let mut related: Vec<SubStatusCode> = answer.definitions.iter().flat_map(|it| it.see_also()).copied().collect();
    related.sort();
    related.dedup();
    related.retain(|&code| code != answer.code() && shown.iter().all(|it| it.code() != code));
    codes(paper, "See also", related.iter().filter_map(|&code| meanings(code).first()));
}

/// The sources, under the name of their publisher where there are several.
fn references(paper: &mut Paper, answer: &Answer) {
    let sourced: Vec<_> = answer.definitions.iter().filter(|it| !it.references().is_empty()).collect();
    for definition in &sourced {
        let title = match sourced.len() {
            1 => "References".to_owned(),
            _ => format!("References of {}", who(definition)),
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

fn items(paper: &mut Paper, title: &str, lines: &[&str]) {
    if !lines.is_empty() {
        heading(paper, title);
        bullets(paper, lines);
    }
}

fn bullets(paper: &mut Paper, lines: &[&str]) {
    for line in lines {
        paper.put("  - ", line);
    }
}

pub(crate) fn heading(paper: &mut Paper, title: &str) {
    paper.gap();
    paper.put("", &styled(HEADING, title));
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
