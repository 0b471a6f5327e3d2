//! The rows of a dataset as a page to read: a table, then a section for each definition.

mod problems;
mod reasons;

use std::fmt::{self, Write};

use super::{Context, Error, File};
use crate::Catalogue;
use crate::markdown_text::{code, escape, link};
use crate::model::{
    Alias, Article, Class, Code, Definition, Facts, Former, Header, Level, Redirect, Reference, Requirement, Retry,
    ServerId, State, Text,
};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let mut page = String::new();
    // Two hyphens may end an HTML comment.
    let notice = context.notice().replace("--", "- -");
    // Writing to a string does not fail.
    let _ = write_page(&mut page, catalogue, &notice);
    Ok(vec![context.file(".md", page)])
}

fn write_page(page: &mut String, catalogue: &Catalogue, notice: &str) -> fmt::Result {
    writeln!(page, "<!-- {notice} -->\n")?;
    if catalogue.standalone().is_some() {
        writeln!(page, "Every definition of the built-in catalogue: what each publisher says about a code.\n")?;
    } else {
        writeln!(page, "# Status codes{}\n", publishers(catalogue))?;
        writeln!(page, "What each one means beside the standard's, why it happens and what to do about it.\n")?;
    }
    write_table(page, catalogue)?;
    if catalogue.standalone().is_none() {
        catalogue.own().iter().try_for_each(|definition| write_definition(page, catalogue, definition))?;
        reasons::write(page, catalogue)?;
        return problems::write(page, catalogue);
    }
    for class in catalogue.classes() {
        write_class(page, class)?;
        let of_class = |definition: &&Definition| definition.code.digit() == u16::from(class.digit.get());
        for definition in catalogue.own().iter().filter(of_class) {
            write_definition(page, catalogue, definition)?;
        }
    }
    let unclassed: Vec<_> = catalogue.own().iter().filter(|definition| definition.code.digit() > 5).collect();
    if !unclassed.is_empty() {
        writeln!(page, "\n# Codes without a class")?;
    }
    unclassed.into_iter().try_for_each(|definition| write_definition(page, catalogue, definition))?;
    reasons::write(page, catalogue)?;
    problems::write(page, catalogue)
}

/// " of One, Two and Three"
fn publishers(catalogue: &Catalogue) -> String {
    let names: Vec<String> = catalogue.own_servers().iter().map(|server| escape(server.name.as_str())).collect();
    match names.split_last() {
        Some((last, [])) => format!(" of {last}"),
        Some((last, others)) => format!(" of {} and {last}", others.join(", ")),
        None => String::new(),
    }
}

fn write_table(page: &mut String, catalogue: &Catalogue) -> fmt::Result {
    writeln!(page, "| code | phrase or title | publisher | meaning |\n| --- | --- | --- | --- |")?;
    for definition in catalogue.own() {
        let label = definition.label().map(escape).unwrap_or_default();
        let (code, anchor) = (definition.code, anchor(definition));
        let publisher = escape(&publisher(catalogue, definition));
        let summary = escape(definition.summary.as_str());
        writeln!(page, "| [{code}](#{anchor}) | {label} | {publisher} | {summary} |")?;
    }
    Ok(())
}

fn write_class(page: &mut String, class: &Class) -> fmt::Result {
    // The name is for programs; the article's heading stands with its codes, and the reference with the rules.
    let Class { digit, name: _, title, summary, article: _, headers, requirements, references: _ } = class;
    writeln!(page, "\n# {digit}xx {}\n\n{}", escape(title.as_str()), escape(summary.as_str()))?;
    write_rules(page, "Every response of the class", headers, requirements)
}

fn write_definition(page: &mut String, catalogue: &Catalogue, definition: &Definition) -> fmt::Result {
    let Definition {
        // The heading and the publisher are made of these.
        code: _,
        server: _,
        phrase,
        title: its_title,
        name,
        former,
        aliases,
        summary,
        article,
        causes,
        remedies,
        notes,
        doubts,
        state: its_state,
        facts,
        requirements,
        see_also: codes,
        since,
        until,
        authority,
        references,
        // What is inherited reads like what is not.
        inherited: _,
    } = definition;
    let title = escape(&title(definition));
    writeln!(page, "\n## <a id=\"{}\"></a>{title}\n\n{}", anchor(definition), escape(summary.as_str()))?;
    writeln!(page, "\n- Publisher: {}", escape(&publisher(catalogue, definition)))?;
    writeln!(page, "- Name: `{name}`")?;
    if let (Some(_), Some(title)) = (phrase, its_title) {
        writeln!(page, "- Title: {}", escape(title.as_str()))?;
    }
    writeln!(page, "- State: {}", state(*its_state))?;
    for (title, version) in [("Since", since), ("Until", until)] {
        if let Some(version) = version {
            writeln!(page, "- {title}: {}", escape(version.as_str()))?;
        }
    }
    if let Some(authority) = authority {
        writeln!(page, "- Source: {}", authority.source())?;
    }
    if let Some(facts) = facts {
        write_facts(page, facts)?;
    }
    write_phrases(page, former, aliases)?;
    write_list(page, "Causes", causes)?;
    write_list(page, "What to do", remedies)?;
    let headers = facts.as_ref().map(|facts| facts.headers.as_slice()).unwrap_or_default();
    write_rules(page, "What the sources ask for", headers, requirements)?;
    if let Some(Article { meaning, hints, further }) = article {
        writeln!(page, "\nThe support article: {}", escape(meaning.as_str()))?;
        write_list(page, "Its hints", hints)?;
        write_list(page, "It points to", further)?;
    }
    write_list(page, "Notes", notes)?;
    write_list(page, "Doubts", doubts)?;
    if !codes.is_empty() {
        let codes: Vec<String> = codes.iter().map(|code| see_also(catalogue, *code)).collect();
        writeln!(page, "\nSee also {}.", codes.join(", "))?;
    }
    let references: Vec<String> = references.iter().map(link).collect();
    if references.is_empty() { Ok(()) } else { writeln!(page, "\nReferences: {}.", references.join("; ")) }
}

fn write_facts(page: &mut String, facts: &Facts) -> fmt::Result {
    // The header fields stand with the other rules.
    let Facts { cacheable, content, headers: _, redirect, retry, emitters } = facts;
    writeln!(page, "- Heuristically cacheable: {}", if *cacheable { "yes" } else { "no" })?;
    writeln!(page, "- Content: {}", content.word())?;
    if let Some(Redirect { kind, method, followed }) = redirect {
        let method = method.map(|method| format!(", method {}", method.word())).unwrap_or_default();
        let followed = if *followed { ", followed by browsers" } else { "" };
        writeln!(page, "- Redirect: {}{method}{followed}", kind.word())?;
    }
    for Retry { kind, level, when: condition, source: _ } in retry {
        let when = when(condition.as_ref());
        writeln!(page, "- Repeating the request: {} ({}){when}", kind.word(), level.word())?;
    }
    let emitters: Vec<&str> = emitters.iter().map(|emitter| emitter.word()).collect();
    if emitters.is_empty() { Ok(()) } else { writeln!(page, "- Sent by: {}", emitters.join(", ")) }
}

fn write_phrases(page: &mut String, former: &[Former], aliases: &[Alias]) -> fmt::Result {
    for Former { phrase, name: _, rfc, replaced_by } in former {
        let phrase = escape(phrase.as_str());
        writeln!(page, "- Formerly: {phrase} (RFC {rfc}, replaced by RFC {replaced_by})")?;
    }
    for Alias { phrase, used_by } in aliases {
        let users: Vec<String> = used_by.iter().map(|user| escape(user.as_str())).collect();
        writeln!(page, "- Also: {} ({})", escape(phrase.as_str()), users.join(", "))?;
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
    for Header { name, value, level, when: condition, example: _, source } in headers {
        let value = value.as_ref().map(|value| format!(": {}", escape(value.as_str()))).unwrap_or_default();
        let (name, when) = (code(name.as_str()), when(condition.as_ref()));
        writeln!(page, "- header field {name}{value} ({}){when}{}", level.word(), bracketed(source.as_ref()))?;
    }
    for Requirement { who, level, what, when: condition, source } in requirements {
        let (who, verb, what) = (escape(who.as_str()), emphasized(*level), escape(what.as_str()));
        writeln!(page, "- {who} {verb} {what}{}{}", when(condition.as_ref()), bracketed(source.as_ref()))?;
    }
    Ok(())
}

fn bracketed(source: Option<&Reference>) -> String {
    source.map(|source| format!(" \\[{}\\]", link(source))).unwrap_or_default()
}

/// The condition, set off from what it is about.
fn when(condition: Option<&Text>) -> String {
    condition.map(|condition| format!("; when: {}", escape(condition.as_str()))).unwrap_or_default()
}

/// The words of BCP 14 stand out.
fn emphasized(level: Level) -> String {
    match level {
        Level::Expected | Level::Discouraged => level.verb().to_owned(),
        Level::Must | Level::MustNot | Level::Should | Level::ShouldNot | Level::May => format!("**{}**", level.verb()),
    }
}

fn state(state: State) -> String {
    match state {
        State::Temporary { expires } => format!("temporary, expires {expires}"),
        state => state.word().to_owned(),
    }
}

fn publisher(catalogue: &Catalogue, definition: &Definition) -> String {
    publisher_of(catalogue, definition.server.as_ref(), "the standard")
}

/// The name of a server, or what the rows without one are called.
fn publisher_of(catalogue: &Catalogue, server: Option<&ServerId>, other: &str) -> String {
    let server = server.and_then(|id| catalogue.server(id));
    server.map_or_else(|| other.to_owned(), |server| server.name.to_string())
}

/// The code with its phrase or title, or with its name in brackets where it has none.
fn title(definition: &Definition) -> String {
    match definition.label() {
        Some(_) => definition.heading(),
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
    match catalogue.own_of(code).first() {
        Some(definition) => format!("[{}](#{})", escape(&title(definition)), anchor(definition)),
        None => code.to_string(),
    }
}
