//! The catalogue as a page to read: a table, then a section for each definition.

use std::fmt::{self, Write};

use super::markdown::{code, escape, link};
use super::print::notice;
use crate::Artifact;
use crate::model::{Authority, Catalogue, Class, Code, Definition, Facts, Header, Level, Requirement, State, Text};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write_page(&mut page, catalogue);
    Artifact::file("status-core/docs/catalogue.md", page)
}

fn write_page(page: &mut String, catalogue: &Catalogue) -> fmt::Result {
    writeln!(page, "<!-- {} -->\n", notice())?;
    writeln!(page, "Every definition of the built-in catalogue: what each publisher says about a code.\n")?;
    write_table(page, catalogue)?;
    for class in &catalogue.classes {
        write_class(page, class)?;
        let of_class = |definition: &&Definition| definition.code.digit() == u16::from(class.digit);
        for definition in catalogue.definitions.iter().filter(of_class) {
            write_definition(page, catalogue, definition)?;
        }
    }
    let unclassed: Vec<_> = catalogue.definitions.iter().filter(|definition| definition.code.digit() > 5).collect();
    if !unclassed.is_empty() {
        writeln!(page, "\n# Codes without a class")?;
    }
    unclassed.into_iter().try_for_each(|definition| write_definition(page, catalogue, definition))
}

/// A page for a dataset of one's own: without the classes, of which it says nothing.
#[cfg(feature = "standard")]
pub(crate) fn extension(catalogue: &Catalogue, notice: &str) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write_extension(&mut page, catalogue, notice);
    page
}

#[cfg(feature = "standard")]
fn write_extension(page: &mut String, catalogue: &Catalogue, notice: &str) -> fmt::Result {
    let names: Vec<String> = catalogue.servers.iter().map(|server| escape(server.name.as_str())).collect();
    let whose = match names.split_last() {
        Some((last, [])) => format!(" of {last}"),
        Some((last, others)) => format!(" of {} and {last}", others.join(", ")),
        None => String::new(),
    };
    writeln!(page, "<!-- {notice} -->\n\n# Status codes{whose}\n")?;
    writeln!(page, "What each one means beside the standard's, why it happens and what to do about it.\n")?;
    write_table(page, catalogue)?;
    catalogue.definitions.iter().try_for_each(|definition| write_definition(page, catalogue, definition))
}

fn write_table(page: &mut String, catalogue: &Catalogue) -> fmt::Result {
    writeln!(page, "| code | phrase | publisher | meaning |\n| --- | --- | --- | --- |")?;
    for definition in &catalogue.definitions {
        let phrase = definition.phrase.as_ref().map(|phrase| escape(phrase.as_str())).unwrap_or_default();
        let (code, anchor) = (definition.code, anchor(definition));
        let publisher = escape(&publisher(catalogue, definition));
        let summary = escape(definition.summary.as_str());
        writeln!(page, "| [{code}](#{anchor}) | {phrase} | {publisher} | {summary} |")?;
    }
    Ok(())
}

fn write_class(page: &mut String, class: &Class) -> fmt::Result {
    writeln!(page, "\n# {}xx {}\n\n{}", class.digit, escape(class.title.as_str()), escape(class.summary.as_str()))?;
    write_rules(page, "Every response of the class", &class.headers, &class.requirements)
}

fn write_definition(page: &mut String, catalogue: &Catalogue, definition: &Definition) -> fmt::Result {
    let title = escape(&title(definition));
    writeln!(page, "\n## <a id=\"{}\"></a>{title}\n\n{}", anchor(definition), escape(definition.summary.as_str()))?;
    writeln!(page, "\n- Publisher: {}", escape(&publisher(catalogue, definition)))?;
    writeln!(page, "- Name: `{}`", definition.name)?;
    writeln!(page, "- State: {}", state(definition.state))?;
    let versions = [("Since", &definition.since), ("Until", &definition.until)];
    for (title, version) in versions {
        if let Some(version) = version {
            writeln!(page, "- {title}: {}", escape(version.as_str()))?;
        }
    }
    if let Some(authority) = definition.authority {
        let source = match authority {
            Authority::VendorDoc => "the maker's documentation",
            Authority::SourceCode => "the source code",
            Authority::Secondary => "a third party",
        };
        writeln!(page, "- Source: {source}")?;
    }
    if let Some(facts) = &definition.facts {
        write_facts(page, facts)?;
    }
    write_phrases(page, definition)?;
    write_list(page, "Causes", &definition.causes)?;
    write_list(page, "What to do", &definition.remedies)?;
    let headers = definition.facts.as_ref().map(|facts| facts.headers.as_slice()).unwrap_or_default();
    write_rules(page, "What the sources ask for", headers, &definition.requirements)?;
    if let Some(article) = &definition.article {
        writeln!(page, "\nThe support article: {}", escape(article.meaning.as_str()))?;
        write_list(page, "Its hints", &article.hints)?;
        write_list(page, "It points to", &article.further)?;
    }
    write_list(page, "Notes", &definition.notes)?;
    if !definition.see_also.is_empty() {
        let codes: Vec<String> = definition.see_also.iter().map(|code| see_also(catalogue, *code)).collect();
        writeln!(page, "\nSee also {}.", codes.join(", "))?;
    }
    let references: Vec<String> = definition.references.iter().map(link).collect();
    if references.is_empty() { Ok(()) } else { writeln!(page, "\nReferences: {}.", references.join("; ")) }
}

fn write_facts(page: &mut String, facts: &Facts) -> fmt::Result {
    writeln!(page, "- Heuristically cacheable: {}", if facts.cacheable { "yes" } else { "no" })?;
    writeln!(page, "- Content: {}", facts.content.word())?;
    if let Some(redirect) = facts.redirect {
        let method = redirect.method.map(|method| format!(", method {}", method.word())).unwrap_or_default();
        let followed = if redirect.followed { ", followed by browsers" } else { "" };
        writeln!(page, "- Redirect: {}{method}{followed}", redirect.kind.word())?;
    }
    for retry in &facts.retry {
        let when = when(retry.when.as_ref());
        writeln!(page, "- Repeating the request: {} ({}){when}", retry.kind.word(), retry.level.word())?;
    }
    let emitters: Vec<&str> = facts.emitters.iter().map(|emitter| emitter.word()).collect();
    if emitters.is_empty() { Ok(()) } else { writeln!(page, "- Sent by: {}", emitters.join(", ")) }
}

fn write_phrases(page: &mut String, definition: &Definition) -> fmt::Result {
    for former in &definition.former {
        let phrase = escape(former.phrase.as_str());
        writeln!(page, "- Formerly: {phrase} (RFC {}, replaced by RFC {})", former.rfc, former.replaced_by)?;
    }
    for alias in &definition.aliases {
        let users: Vec<String> = alias.used_by.iter().map(|user| escape(user.as_str())).collect();
        writeln!(page, "- Also: {} ({})", escape(alias.phrase.as_str()), users.join(", "))?;
    }
    Ok(())
}

fn write_list(page: &mut String, title: &str, lines: &[Text]) -> fmt::Result {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(page, "\n{title}:\n")?;
    lines.iter().try_for_each(|line| writeln!(page, "- {}", escape(line.as_str())))
}

fn write_rules(page: &mut String, title: &str, headers: &[Header], requirements: &[Requirement]) -> fmt::Result {
    if headers.is_empty() && requirements.is_empty() {
        return Ok(());
    }
    writeln!(page, "\n{title}:\n")?;
    for header in headers {
        let value = header.value.as_ref().map(|value| format!(": {}", escape(value.as_str()))).unwrap_or_default();
        let source = header.source.as_ref().map(|source| format!(" \\[{}\\]", link(source))).unwrap_or_default();
        let (name, level, when) = (code(header.name.as_str()), header.level.word(), when(header.when.as_ref()));
        writeln!(page, "- header field {name}{value} ({level}){when}{source}")?;
    }
    for rule in requirements {
        let source = rule.source.as_ref().map(|source| format!(" \\[{}\\]", link(source))).unwrap_or_default();
        let (who, what) = (escape(rule.who.as_str()), escape(rule.what.as_str()));
        writeln!(page, "- {who} {} {what}{}{source}", verb(rule.level), when(rule.when.as_ref()))?;
    }
    Ok(())
}

/// The condition, set off from what it is about.
fn when(condition: Option<&Text>) -> String {
    condition.map(|condition| format!("; when: {}", escape(condition.as_str()))).unwrap_or_default()
}

/// What stands between who and what.
fn verb(level: Level) -> &'static str {
    match level {
        Level::Must => "**must**",
        Level::MustNot => "**must not**",
        Level::Should => "**should**",
        Level::ShouldNot => "**should not**",
        Level::May => "**may**",
        Level::Expected => "is expected to",
        Level::Discouraged => "is advised not to",
    }
}

fn state(state: State) -> String {
    match state {
        State::Temporary { expires } => format!("temporary, expires {expires}"),
        state => state.word().to_owned(),
    }
}

fn publisher(catalogue: &Catalogue, definition: &Definition) -> String {
    let server = definition.server.as_ref().and_then(|id| catalogue.server(id));
    server.map_or_else(|| "the standard".to_owned(), |server| server.name.to_string())
}

/// The code with its phrase, or with its name in brackets where it has none.
fn title(definition: &Definition) -> String {
    match &definition.phrase {
        Some(_) => definition.title(),
        None => format!("{} ({})", definition.code, definition.name),
    }
}

fn anchor(definition: &Definition) -> String {
    match &definition.server {
        Some(server) => format!("{server}-{}", definition.code),
        None => definition.code.to_string(),
    }
}

/// A link to the first definition of a code.
fn see_also(catalogue: &Catalogue, code: Code) -> String {
    let first = catalogue.definitions.partition_point(|definition| definition.code < code);
    match catalogue.definitions.get(first) {
        Some(definition) if definition.code == code => {
            format!("[{}](#{})", escape(&title(definition)), anchor(definition))
        }
        _ => code.to_string(),
    }
}
