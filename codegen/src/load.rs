//! The way of a dataset: from bytes over text, tables, rows and checks to its catalogue.

use crate::base::Base;
use crate::catalogue::Catalogue;
use crate::diagnostics::{Diagnostic, Diagnostics, Sink};
use crate::fields::{Context, Fields, Read};
use crate::model::{ClassDraft, Code, Definition, DefinitionDraft, Document, DocumentDraft, ReasonDraft, ServerDraft};
use crate::rows::{Kind, Row, extends, rows};
use crate::validate::{check_classes, check_documents, check_reasons, check_servers, check_statuses, refuse_classes};
use crate::{fields, hidden, model, syntax};

/// Reads a dataset that stands by itself. `name` is what the problems call it, such as `data/status.toml`; no file is
/// touched.
///
/// The rows may stand in any order: the catalogue is the same.
///
/// # Errors
///
/// Every problem of the dataset at once (100,000 at most), each with its place. One mistake is reported once: what
/// merely follows from it is not.
///
/// # Examples
///
/// ```
/// let dataset = "
/// [document]
/// schema = 1
///
/// [[status]]
/// code = 404
/// name = 'NotFound'
/// sumary = 'Nothing is there.'
/// ";
/// let problems = status_codegen::parse("codes.toml", dataset).unwrap_err().to_string();
/// assert!(problems.contains("codes.toml:8:1"));
/// assert!(problems.contains("did you mean `summary`?"));
/// ```
pub fn parse(name: &str, text: impl AsRef<[u8]>) -> Result<Catalogue, Diagnostics> {
    load(name, text.as_ref(), None)
}

/// Reads a dataset, on top of another if there is one.
pub(crate) fn load(name: &str, bytes: &[u8], base: Option<&Base>) -> Result<Catalogue, Diagnostics> {
    let (text, too_large_or_not_utf8) = syntax::decode(bytes);
    let mut sink = Sink::new(&text);
    let catalogue = match too_large_or_not_utf8 {
        Some(problem) => Err(sink.report(problem)),
        None => read(base, &mut sink),
    };
    sink.finish(name, catalogue)
}

/// Everything from the text on.
fn read(base: Option<&Base>, sink: &mut Sink<'_>) -> Read<Catalogue> {
    hidden::check(sink);
    let tree = syntax::parse(sink);
    let rows = rows(&tree, sink);
    let extends = extends(&tree, &rows, base.is_some(), sink);
    if rows.is_empty() && tree.broken.is_empty() && sink.is_empty() {
        return Err(sink.report(empty(base)));
    }
    let of = |kind| rows.iter().filter(|row| row.kind == kind).collect::<Vec<_>>();
    let may_be_lost = |kind| tree.broken.iter().find(|row| row.may_be(kind)).map(|row| row.reported);
    let context = Context { is_team: base.is_some(), ..Context::default() };

    let documents = of(Kind::Document);
    check_documents(&documents, sink);
    let document = match documents.first() {
        Some(row) => DocumentDraft::read(&Fields::of(row, context, sink), None, sink).finish(),
        None => may_be_lost(Kind::Document).map_or_else(|| no_document(base, sink), Err),
    };
    if documents.iter().any(|row| is_newer(row)) {
        // Of a later schema nothing else can be said.
        document.as_ref().map_err(|reported| *reported)?;
    }

    let class_rows = of(Kind::Class);
    let classes = if let Some(base) = base {
        refuse_classes(&class_rows, base.catalogue().classes(), sink);
        Vec::new()
    } else {
        let fields = class_rows.iter().map(|row| Fields::of(row, context, sink)).collect::<Vec<_>>();
        let classes: Vec<_> = fields.iter().map(|fields| ClassDraft::read(fields, None, sink)).collect();
        check_classes(&classes, may_be_lost(Kind::Class).is_some(), sink);
        classes
    };

    let servers = of(Kind::Server).into_iter().map(|row| Fields::of(row, context, sink)).collect::<Vec<_>>();
    let servers: Vec<_> = servers.iter().map(|fields| ServerDraft::read(fields, None, sink)).collect();
    let statuses: Vec<_> = of(Kind::Status).iter().map(|row| status(row, base, extends, sink)).collect();
    let known = check_servers(&servers, base, &tree.broken, sink);
    let codes = check_statuses(&statuses, &known, base, &tree.broken, sink);

    let reasons = of(Kind::Reason).into_iter().map(|row| Fields::of(row, context, sink)).collect::<Vec<_>>();
    let reasons: Vec<_> = reasons.iter().map(|fields| ReasonDraft::read(fields, None, sink)).collect();
    check_reasons(&reasons, &known, &codes, sink);

    Ok(Catalogue::new(
        base.map(|base| base.catalogue().clone()),
        document?,
        classes.into_iter().map(ClassDraft::finish).collect::<Read<_>>()?,
        servers.into_iter().map(ServerDraft::finish).collect::<Read<_>>()?,
        statuses.into_iter().map(DefinitionDraft::finish).collect::<Read<_>>()?,
        reasons.into_iter().map(ReasonDraft::finish).collect::<Read<_>>()?,
    ))
}

/// Reads a definition. In a team's dataset it may take from the standard what it leaves out.
fn status<'t>(row: &Row<'t>, base: Option<&Base>, extends: Read<bool>, sink: &mut Sink<'_>) -> DefinitionDraft<'t> {
    let standard = base.and_then(|base| standard_of(row, base));
    // Where `extends` could not be read, a missing field may follow from that.
    let inherits = standard.is_some() && extends.unwrap_or(true);
    let hints: &[_] = match standard {
        _ if base.is_none() => &[],
        Some(_) if !inherits => &[SERVER_HINT, ("name", EXTENDS_HINT), ("summary", EXTENDS_HINT)],
        _ => &[SERVER_HINT],
    };
    let fields = Fields::of(row, Context { is_team: base.is_some(), inherits, hints }, sink);
    DefinitionDraft::read(&fields, standard.filter(|_| inherits), sink)
}

/// The standard's definition of the code of a row without a sub-status.
fn standard_of<'b>(row: &Row<'_>, base: &'b Base) -> Option<&'b Definition> {
    let code = row.table.get("code").filter(|_| !row.table.contains_key("sub"))?;
    let code = u16::try_from(fields::number_of(code.get_ref())?).ok()?;
    let mut found = base.catalogue().find(Code::new(code, None)?);
    found.find(|definition| definition.server.is_none())
}

/// Why every row of a team's dataset needs a server.
const SERVER_HINT: (&str, &str) =
    ("server", "say with the `id` of a `[[server]]` who sends it: what the standard says cannot be changed");

/// What helps where a row of a standard code says too little.
const EXTENDS_HINT: &str = "or write `extends = \"standard\"` at the top of the file: then a row of a standard code takes \
                            what it leaves out from the standard's definition";

/// Whether a dataset was written for a later schema.
fn is_newer(document: &Row<'_>) -> bool {
    let schema = document.table.get("schema").and_then(|value| value.get_ref().as_integer());
    schema.and_then(|schema| schema.as_str().parse::<u64>().ok()).is_some_and(|schema| schema > model::SCHEMA.into())
}

/// `[document]` is needed, but in a team's dataset it may be left out.
fn no_document(base: Option<&Base>, sink: &mut Sink<'_>) -> Read<Document> {
    if base.is_some() {
        return Ok(Document::empty());
    }
    let diagnostic = Diagnostic::new(0..0, "missing table `[document]`", "expected at the top of the file");
    Err(sink.report(diagnostic.help("begin with a line `[document]` and a line `schema = 1`")))
}

/// Says how to begin.
fn empty(base: Option<&Base>) -> Diagnostic {
    let (label, help) = match base {
        None => ("expected at least `[document]`", "begin with a line `[document]` and a line `schema = 1`"),
        Some(_) => ("expected at least a `[[server]]`", "begin with a `[[server]]`, then add what it sends"),
    };
    Diagnostic::new(0..0, "the dataset is empty", label).help(help)
}
