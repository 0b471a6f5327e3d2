//! The reasons: an entry for each, by server.

use std::fmt::{self, Write};

use crate::Catalogue;
use crate::markdown_text::{code, escape, link};
use crate::model::{Reason, Text};

pub(super) fn write(page: &mut String, catalogue: &Catalogue) -> fmt::Result {
    if catalogue.own_reasons().is_empty() {
        return Ok(());
    }
    writeln!(page, "\n# Reasons\n\nWhat servers write beside a status, or in its place.")?;
    for reasons in catalogue.own_reasons().chunk_by(|one, next| one.server == next.server) {
        let Some(first) = reasons.first() else { continue };
        let server = catalogue.server(&first.server).map_or(first.server.as_str(), |server| server.name.as_str());
        writeln!(page, "\n## <a id=\"reasons-{}\"></a>Reasons of {}\n", first.server, escape(server))?;
        reasons.iter().try_for_each(|reason| write_reason(page, reason))?;
    }
    Ok(())
}

fn write_reason(page: &mut String, reason: &Reason) -> fmt::Result {
    let Reason {
        // It stands above.
        server: _,
        field,
        token,
        part,
        // It is for programs.
        name: _,
        aliases,
        codes,
        summary,
        causes,
        remedies,
        notes,
        doubts,
        since,
        until,
        authority,
        references,
    } = reason;
    let part = part.map(|part| format!(", {}", part.word().replace('-', " "))).unwrap_or_default();
    let field = code(field.as_str());
    writeln!(page, "- {} ({field}{part}): {}", code(token.as_str()), escape(summary.as_str()))?;
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    let aliases: Vec<String> = aliases.iter().map(|alias| code(alias.as_str())).collect();
    let references: Vec<String> = references.iter().map(link).collect();
    let texts = |texts: &[Text]| texts.iter().map(|text| escape(text.as_str())).collect();
    let version = |version: &Option<Text>| version.iter().map(|version| escape(version.as_str())).collect();
    let lines: [(&str, Vec<String>); 10] = [
        ("With", codes),
        ("Also", aliases),
        ("Causes", texts(causes)),
        ("What to do", texts(remedies)),
        ("Notes", texts(notes)),
        ("Doubts", texts(doubts)),
        ("Since", version(since)),
        ("Until", version(until)),
        ("Source", authority.iter().map(|authority| authority.source().to_owned()).collect()),
        ("References", references),
    ];
    for (title, entries) in lines {
        if !entries.is_empty() {
            writeln!(page, "  - {title}: {}", entries.join("; "))?;
        }
    }
    Ok(())
}
