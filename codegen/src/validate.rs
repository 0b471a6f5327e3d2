//! Compares the rows with each other and puts them in order.

mod classes;
mod excuse;
mod servers;
mod statuses;

use crate::diagnostics::{Diagnostic, Reported, Sink};
use crate::model::{Catalogue, Document};
use crate::read::{Fields, Read, rows, status};
use crate::schema::Kind;
use crate::sections::{Section, sections};
use crate::syntax::Tree;

/// The catalogue that a tree describes.
pub(crate) fn catalogue(tree: &Tree<'_>, sink: &mut Sink<'_>) -> Read<Catalogue> {
    let sections = sections(tree, sink);
    if sections.is_empty() && tree.broken.is_empty() && sink.is_empty() {
        let diagnostic = Diagnostic::new(0..0, "the dataset is empty", "expected at least `[document]`");
        return Err(sink.report(diagnostic.help("begin with a line `[document]` and a line `schema = 1`")));
    }
    let of = |kind| sections.iter().filter(move |section| section.kind == kind);
    let newer = of(Kind::Document).any(rows::is_newer);
    let lost = |kind| tree.broken.iter().find(|row| row.may_be(kind)).map(|row| row.reported);
    let document = document(of(Kind::Document), lost(Kind::Document), sink);
    let document = if newer { Ok(document?) } else { document };
    let classes: Vec<_> = of(Kind::Class).map(|row| rows::class(&Fields::of(row, sink), sink)).collect();
    let servers: Vec<_> = of(Kind::Server).map(|row| rows::server(&Fields::of(row, sink), sink)).collect();
    let statuses: Vec<_> = of(Kind::Status).map(|row| status::status(&Fields::of(row, sink), sink)).collect();

    classes::check(&classes, lost(Kind::Class), sink);
    let known = servers::check(&servers, &tree.broken, sink);
    statuses::check(&statuses, &known, &tree.broken, sink);

    let mut catalogue = Catalogue {
        document: document?,
        classes: classes.into_iter().map(|row| row.class).collect::<Read<_>>()?,
        servers: servers.into_iter().map(|row| row.server).collect::<Read<_>>()?,
        definitions: statuses.into_iter().map(|row| row.definition).collect::<Read<_>>()?,
    };
    catalogue.classes.sort_by_key(|class| class.digit);
    catalogue.servers.sort_by(|a, b| a.id.cmp(&b.id));
    catalogue.definitions.sort_by(|a, b| (a.code, &a.server).cmp(&(b.code, &b.server)));
    Ok(catalogue)
}

/// The one row about the dataset itself.
fn document<'a, 't: 'a>(
    mut sections: impl Iterator<Item = &'a Section<'t>>,
    lost: Option<Reported>,
    sink: &mut Sink<'_>,
) -> Read<Document> {
    let Some(first) = sections.next() else {
        return Err(lost.unwrap_or_else(|| {
            let diagnostic = Diagnostic::new(0..0, "missing table `[document]`", "expected at the top of the file");
            sink.report(diagnostic.help("begin with a line `[document]` and a line `schema = 1`"))
        }));
    };
    for second in sections {
        let diagnostic = Diagnostic::new(second.header.clone(), "duplicate table `[document]`", "second one here");
        sink.report(diagnostic.related(first.header.clone(), "first one here").help("put all its fields in one"));
    }
    rows::document(&Fields::of(first, sink), sink)
}
