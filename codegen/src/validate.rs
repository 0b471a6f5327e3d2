//! Compares the rows with each other and puts them in order.

mod classes;
mod excuse;
mod servers;
mod statuses;

use crate::base::Base;
use crate::diagnostics::{Diagnostic, Reported, Sink};
use crate::model::{Catalogue, Document, SCHEMA};
use crate::read::extends::extends;
use crate::read::{Fields, Own, Read, rows, status};
use crate::schema::Kind;
use crate::sections::{Section, sections};
use crate::syntax::Tree;

/// The catalogue that a tree describes, on top of the base if there is one.
pub(crate) fn catalogue(tree: &Tree<'_>, base: Option<&Base>, sink: &mut Sink<'_>) -> Read<Catalogue> {
    let sections = sections(tree, sink);
    let extends = extends(tree, &sections, base.is_some(), sink);
    let own = base.map(|base| Own { base, extends });
    if sections.is_empty() && tree.broken.is_empty() && sink.is_empty() {
        return Err(sink.report(empty(base)));
    }
    let of = |kind| sections.iter().filter(move |section| section.kind == kind);
    let newer = of(Kind::Document).any(rows::is_newer);
    let lost = |kind| tree.broken.iter().find(|row| row.may_be(kind)).map(|row| row.reported);
    let document = document(of(Kind::Document), own, lost(Kind::Document), sink);
    let document = if newer { Ok(document?) } else { document };
    let classes = classes::classes(of(Kind::Class), base, lost(Kind::Class), sink);
    let servers: Vec<_> = of(Kind::Server).map(|row| rows::server(&Fields::of(row, sink), sink)).collect();
    let statuses: Vec<_> = of(Kind::Status).map(|row| status::status(row, own, sink)).collect();

    let known = servers::check(&servers, base, &tree.broken, sink);
    statuses::check(&statuses, &known, base, &tree.broken, sink);
    extends?;

    let mut catalogue = Catalogue {
        document: document?,
        classes: classes?,
        servers: servers.into_iter().map(|row| row.server).collect::<Read<_>>()?,
        definitions: statuses.into_iter().map(|row| row.definition).collect::<Read<_>>()?,
    };
    catalogue.classes.sort_by_key(|class| class.digit);
    catalogue.servers.sort_by(|a, b| a.id.cmp(&b.id));
    catalogue.definitions.sort_by(|a, b| (a.code, &a.server).cmp(&(b.code, &b.server)));
    Ok(catalogue)
}

/// Says how to begin.
fn empty(base: Option<&Base>) -> Diagnostic {
    let (label, help) = match base {
        None => ("expected at least `[document]`", "begin with a line `[document]` and a line `schema = 1`"),
        Some(_) => ("expected at least a `[[server]]`", "begin with a `[[server]]`, then add what it sends"),
    };
    Diagnostic::new(0..0, "the dataset is empty", label).help(help)
}

/// The one row about the dataset itself.
fn document<'a, 't: 'a>(
    mut sections: impl Iterator<Item = &'a Section<'t>>,
    own: Option<Own<'_>>,
    lost: Option<Reported>,
    sink: &mut Sink<'_>,
) -> Read<Document> {
    let Some(first) = sections.next() else {
        if own.is_some() && lost.is_none() {
            return Ok(Document { schema: SCHEMA, registry: None, article: None, requirements: Vec::new() });
        }
        return Err(lost.unwrap_or_else(|| {
            let diagnostic = Diagnostic::new(0..0, "missing table `[document]`", "expected at the top of the file");
            sink.report(diagnostic.help("begin with a line `[document]` and a line `schema = 1`"))
        }));
    };
    for second in sections {
        let diagnostic = Diagnostic::new(second.header.clone(), "duplicate table `[document]`", "second one here");
        sink.report(diagnostic.related(first.header.clone(), "first one here").help("put all its fields in one"));
    }
    rows::document(&Fields::of(first, sink), own, sink)
}
