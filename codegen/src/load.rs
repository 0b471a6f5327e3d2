//! The pipeline from the bytes of a dataset to its catalogue, one call for each stage.

use std::collections::HashSet;

use crate::base::Base;
use crate::catalogue::Catalogue;
use crate::diagnostics::{Diagnostic, Diagnostics, ErrorGuaranteed, Sink};
use crate::fields::{Read, RowContext, finished};
use crate::kind::Kind;
use crate::model::{
    ClassDraft, Code, Definition, DefinitionDraft, Document, DocumentDraft, Problem, ProblemDraft, ReasonDraft, SCHEMA,
    Server, ServerDraft,
};
use crate::rows::{Row, extends, rows};
use crate::syntax::BrokenRow;
use crate::validate::{
    Neighbors, check_classes, check_documents, check_problems, check_reasons, check_servers, check_statuses,
    refuse_classes,
};
use crate::{hidden, syntax};

/// Reads a dataset that stands by itself. `name` is what the problems call it, such as `data/status.toml`; no file is
/// touched.
///
/// The rows may stand in any order: the catalogue is the same.
///
/// # Errors
///
/// Every problem of the dataset at once (100,000 at most), each with its place. One mistake is reported once: what
/// merely follows from it is left out.
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
        None => load_text(base, &[], &mut sink),
    };
    sink.finish(name, catalogue)
}

/// Reads some rows of a dataset that stands by itself; `codes` are those of all its rows, to which these rows may refer.
#[cfg(feature = "standard")]
pub(crate) fn load_part(name: &str, text: &str, codes: &[Code]) -> Result<Catalogue, Diagnostics> {
    let mut sink = Sink::new(text);
    let catalogue = load_text(None, codes, &mut sink);
    sink.finish(name, catalogue)
}

/// Whether a dataset has a row of a class, be the rest of it right or wrong.
#[cfg(feature = "standard")]
pub(crate) fn has_classes(bytes: &[u8]) -> bool {
    let (text, _) = syntax::decode(bytes);
    let mut sink = Sink::new(&text);
    let tree = syntax::parse(&mut sink);
    rows(&tree, false, &mut sink).iter().any(|row| row.kind == Kind::Class)
}

/// The stages from the text on.
fn load_text(base: Option<&Base>, other_codes: &[Code], sink: &mut Sink<'_>) -> Read<Catalogue> {
    hidden::check(sink);
    let tree = syntax::parse(sink);
    let rows = rows(&tree, base.is_some(), sink);
    let extends = extends(&tree, &rows, base.is_some(), sink);
    let dataset = Dataset { base, extends, rows, broken: &tree.broken };
    refuse_empty(&dataset, sink)?;

    let document = read_document(&dataset, sink);
    stop_at_newer_schema(&dataset, &document)?;
    let classes = read_classes(&dataset, sink);
    let servers = read_servers(&dataset, sink);
    let refused_ids = RefusedIds::of(&servers);
    let statuses = read_statuses(&dataset, &refused_ids, sink);
    let reasons = read_reasons(&dataset, &refused_ids, sink);
    let problems = read_problems(&dataset, &refused_ids, sink);

    let known_servers = check_servers(&servers, base, dataset.broken, sink);
    let known_codes = check_statuses(&statuses, &known_servers, base, other_codes, dataset.broken, sink);
    check_reasons(&reasons, &known_servers, &known_codes, sink);
    let broken = dataset.broken;
    let beside = Neighbors { servers: &servers, known_servers, known_codes, statuses: &statuses, base, broken };
    check_problems(&problems, &beside, sink);

    let problems = finished(problems, ProblemDraft::finish);
    let servers = finished(servers, ServerDraft::finish)?;
    let problems = finished(problems?, |problem| Ok(resolved(problem, &servers)))?;
    Ok(Catalogue::new(
        base.map(|base| base.foundation().clone()),
        document?,
        finished(classes, ClassDraft::finish)?,
        servers,
        finished(statuses, DefinitionDraft::finish)?,
        finished(reasons, ReasonDraft::finish)?,
        problems,
    ))
}

/// The rows of a dataset before their fields are read.
struct Dataset<'t> {
    /// What a team's dataset stands on.
    base: Option<&'t Base>,
    /// Whether rows inherit from the standard what they leave out.
    extends: Read<bool>,
    rows: Vec<Row<'t>>,
    broken: &'t [BrokenRow],
}

impl<'t> Dataset<'t> {
    fn rows_of(&self, kind: Kind) -> Vec<&Row<'t>> {
        self.rows.iter().filter(|row| row.kind == kind).collect()
    }

    /// The proof that a row of this kind may be missing only because it could not be read.
    fn may_be_lost(&self, kind: Kind) -> Option<ErrorGuaranteed> {
        self.broken.iter().find(|row| row.may_be(kind)).map(|row| row.reported)
    }

    fn row_context(&self) -> RowContext {
        RowContext { is_team: self.base.is_some(), headers: Kind::headers(), ..RowContext::default() }
    }

    /// The context of a row that names a server.
    fn context_of(&self, row: &Row<'_>, refused_ids: &RefusedIds<'_>) -> RowContext {
        let server = row.text("server").ok().flatten();
        RowContext { unusable_server: server.and_then(|id| refused_ids.get(id)), ..self.row_context() }
    }
}

/// Reports that nothing stands in the file, and how to begin.
fn refuse_empty(dataset: &Dataset<'_>, sink: &mut Sink<'_>) -> Read<()> {
    if !dataset.rows.is_empty() || !dataset.broken.is_empty() || !sink.is_empty() {
        return Ok(());
    }
    let (label, help) = match dataset.base {
        None => ("expected at least `[document]`", "begin with a line `[document]` and a line `schema = 1`"),
        Some(_) => ("expected at least a `[[server]]`", "begin with a `[[server]]`, then add what it sends"),
    };
    Err(sink.report(Diagnostic::new(0..0, "the dataset is empty", label).help(help)))
}

/// Reads `[document]`. It is needed, but a team's dataset may leave it out.
fn read_document(dataset: &Dataset<'_>, sink: &mut Sink<'_>) -> Read<Document> {
    let rows = dataset.rows_of(Kind::Document);
    check_documents(&rows, sink);
    if let Some(row) = rows.first() {
        return DocumentDraft::read(&row.fields(dataset.row_context(), sink), None, sink).finish();
    }
    if let Some(reported) = dataset.may_be_lost(Kind::Document) {
        return Err(reported);
    }
    if dataset.base.is_some() {
        return Ok(Document::empty());
    }
    let diagnostic = Diagnostic::new(0..0, "missing table `[document]`", "expected at the top of the file");
    Err(sink.report(diagnostic.help("begin with a line `[document]` and a line `schema = 1`")))
}

/// Ends the pipeline if the dataset was written for a later schema: nothing else can be said about such a dataset.
fn stop_at_newer_schema(dataset: &Dataset<'_>, document: &Read<Document>) -> Read<()> {
    let schema = |row: &&Row<'_>| row.integer("schema").ok().flatten();
    if dataset.rows_of(Kind::Document).iter().filter_map(schema).any(|schema| schema > SCHEMA.into()) {
        document.as_ref().map_err(|reported| *reported)?;
    }
    Ok(())
}

/// Reads the five classes; a team's dataset has those of the standard.
fn read_classes<'t>(dataset: &Dataset<'t>, sink: &mut Sink<'_>) -> Vec<ClassDraft<'t>> {
    let rows = dataset.rows_of(Kind::Class);
    if let Some(base) = dataset.base {
        refuse_classes(&rows, base.catalogue().classes(), sink);
        return Vec::new();
    }
    let fields: Vec<_> = rows.iter().map(|row| row.fields(dataset.row_context(), sink)).collect();
    let classes: Vec<_> = fields.iter().map(|fields| ClassDraft::read(fields, None, sink)).collect();
    check_classes(&classes, dataset.may_be_lost(Kind::Class).is_some(), sink);
    classes
}

fn read_servers<'t>(dataset: &Dataset<'t>, sink: &mut Sink<'_>) -> Vec<ServerDraft<'t>> {
    let rows = dataset.rows_of(Kind::Server);
    let fields: Vec<_> = rows.iter().map(|row| row.fields(dataset.row_context(), sink)).collect();
    fields.iter().map(|fields| ServerDraft::read(fields, None, sink)).collect()
}

/// The ids of servers that were refused. That is said once, and not again for every row that names such a server.
struct RefusedIds<'t> {
    ids: HashSet<&'t str>,
    reported: Option<ErrorGuaranteed>,
}

impl<'t> RefusedIds<'t> {
    fn of(servers: &[ServerDraft<'t>]) -> Self {
        let refused = servers.iter().filter(|server| server.id.is_err());
        Self {
            ids: refused.filter_map(|server| server.fields.text("id")).collect(),
            reported: servers.iter().find_map(|server| server.id.as_ref().err().copied()),
        }
    }

    /// The proof that an id was refused, if it was.
    fn get(&self, id: &str) -> Option<ErrorGuaranteed> {
        self.reported.filter(|_| self.ids.contains(id))
    }
}

fn read_statuses<'t>(
    dataset: &Dataset<'t>,
    refused_ids: &RefusedIds<'_>,
    sink: &mut Sink<'_>,
) -> Vec<DefinitionDraft<'t>> {
    dataset.rows_of(Kind::Status).into_iter().map(|row| read_status(row, dataset, refused_ids, sink)).collect()
}

fn read_reasons<'t>(dataset: &Dataset<'t>, refused_ids: &RefusedIds<'_>, sink: &mut Sink<'_>) -> Vec<ReasonDraft<'t>> {
    let rows = dataset.rows_of(Kind::Reason);
    let fields: Vec<_> = rows.iter().map(|row| row.fields(dataset.context_of(row, refused_ids), sink)).collect();
    fields.iter().map(|fields| ReasonDraft::read(fields, None, sink)).collect()
}

fn read_problems<'t>(
    dataset: &Dataset<'t>,
    refused_ids: &RefusedIds<'_>,
    sink: &mut Sink<'_>,
) -> Vec<ProblemDraft<'t>> {
    let rows = dataset.rows_of(Kind::Problem);
    let hints: &[_] = if dataset.base.is_some() { &[PROBLEM_HINT] } else { &[] };
    let context = |row| RowContext { hints, ..dataset.context_of(row, refused_ids) };
    let fields: Vec<_> = rows.iter().map(|row| row.fields(context(row), sink)).collect();
    fields.iter().map(|fields| ProblemDraft::read(fields, None, sink)).collect()
}

/// The problem with whole type URIs.
fn resolved(problem: Problem, servers: &[Server]) -> Problem {
    let server = servers.iter().find(|server| Some(&server.id) == problem.server.as_ref());
    let base = server.and_then(|server| server.problems.clone());
    problem.resolved(base.as_ref())
}

/// Reads a definition. In a team's dataset it may inherit from the standard what it leaves out.
fn read_status<'t>(
    row: &Row<'t>,
    dataset: &Dataset<'_>,
    refused_ids: &RefusedIds<'_>,
    sink: &mut Sink<'_>,
) -> DefinitionDraft<'t> {
    let standard = dataset.base.and_then(|base| standard_of(row, base));
    // Where `extends` could not be read, a missing field may follow from that.
    let inherits = standard.is_some() && dataset.extends.unwrap_or(true);
    let hints: &[_] = match standard {
        _ if dataset.base.is_none() => &[],
        Some(_) if !inherits => &[SERVER_HINT, ("name", EXTENDS_HINT), ("summary", EXTENDS_HINT)],
        _ => &[SERVER_HINT],
    };
    let fields = row.fields(RowContext { inherits, hints, ..dataset.context_of(row, refused_ids) }, sink);
    DefinitionDraft::read(&fields, standard.filter(|_| inherits), sink)
}

/// The standard's definition of the code of a row, unless the row has a sub-status.
fn standard_of<'b>(row: &Row<'_>, base: &'b Base) -> Option<&'b Definition> {
    if row.table.contains_key("sub") {
        return None;
    }
    let code = u16::try_from(row.integer("code").ok()??).ok()?;
    let mut found = base.catalogue().find(Code::new(code, None)?);
    found.find(|definition| definition.server.is_none())
}

/// Why every row of a team's dataset needs a server.
const SERVER_HINT: (&str, &str) =
    ("server", "say with the `id` of a `[[server]]` who sends it: what the standard says cannot be changed");

/// Why every problem of a team's dataset needs a server.
const PROBLEM_HINT: (&str, &str) =
    ("server", "say with the `id` of a `[[server]]` whose it is: problems without a server are registered with IANA");

/// What to do where a row of a standard code lacks a field.
const EXTENDS_HINT: &str = "or write `extends = \"standard\"` at the top of the file: then a row of a standard code takes \
                            what it leaves out from the standard's definition";
