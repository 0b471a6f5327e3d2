//! Where something is said: an RFC, an Internet-Draft, a file of a repository, or a page.

use super::{Commit, DraftName, FilePath, RepositoryName, RfcNumber, Section, Text, Url};
use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::{Entry, Field, Fields, Group, Need, Node, Read, Shape, Slot, Table, Title, Value};

/// Where something is said.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reference {
    /// A section of an RFC.
    Rfc {
        /// Number of the RFC.
        rfc: RfcNumber,
        /// The section.
        section: Section,
    },
    /// An Internet-Draft.
    Draft {
        /// Name with version.
        draft: DraftName,
        /// The section.
        section: Option<Section>,
    },
    /// A file of a repository on GitHub.
    File {
        /// The repository.
        repository: RepositoryName,
        /// The path of the file in it.
        path: FilePath,
        /// The commit at which the file says it.
        commit: Commit,
        /// The section.
        section: Option<Section>,
    },
    /// Anything else.
    Page {
        /// Title of the page, file or book.
        title: Text,
        /// Its address.
        url: Option<Url>,
    },
}

const fn field(key: &'static str, about: &'static str, shape: Shape) -> Entry {
    Entry::Field(Field::new(key, about, shape, Need::Never))
}

/// Exactly one of an RFC, a draft, a file of a repository and a page.
const TABLE: Table = Table::new(
    "reference",
    Title::Within("a source"),
    "Where something is said: an RFC, an Internet-Draft, a file of a repository on GitHub, or a page or book.",
    <Option<Reference> as Group>::ENTRIES,
);

/// The keys of a source among those of another table.
impl Group for Option<Reference> {
    const ENTRIES: &'static [Entry] = &[
        field("rfc", "Number of the RFC that says it; with `section`.", <RfcNumber as Value>::SHAPE),
        field("draft", "Name of the Internet-Draft that says it, with its version.", <DraftName as Value>::SHAPE),
        field("repository", "Repository on GitHub; with `path` and `commit`.", <RepositoryName as Value>::SHAPE),
        field("path", "Path of the file in the repository that says it.", <FilePath as Value>::SHAPE),
        field("commit", "Commit at which the file says it.", <Commit as Value>::SHAPE),
        field("section", "Section of the RFC, draft or file, without the sign.", <Section as Value>::SHAPE),
        field("title", "Title of the page or book that says it.", <Text as Value>::SHAPE),
        field("url", "Address of the page.", <Url as Value>::SHAPE),
    ];

    fn read(fields: &Fields<'_>, _: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        let rfc = Option::<RfcNumber>::read(fields, "rfc", None, sink);
        let draft = Option::<DraftName>::read(fields, "draft", None, sink);
        let repository = Option::<RepositoryName>::read(fields, "repository", None, sink);
        let path = Option::<FilePath>::read(fields, "path", None, sink);
        let commit = Option::<Commit>::read(fields, "commit", None, sink);
        let section = Option::<Section>::read(fields, "section", None, sink);
        let title = Option::<Text>::read(fields, "title", None, sink);
        let url = Option::<Url>::read(fields, "url", None, sink);
        if let Some(wrong) = wrong_combination(fields)? {
            return Err(sink.report(wrong));
        }
        let (rfc, draft, repository, title) = (rfc?, draft?, repository?, title?);
        let (path, commit, section, url) = (path?, commit?, section?, url?);
        Ok(match (rfc, draft, repository, title) {
            (Some(rfc), ..) => section.map(|section| Reference::Rfc { rfc, section }),
            (_, Some(draft), ..) => Some(Reference::Draft { draft, section }),
            (_, _, Some(repository), _) => {
                path.zip(commit).map(|(path, commit)| Reference::File { repository, path, commit, section })
            }
            (.., Some(title)) => Some(Reference::Page { title, url }),
            _ => None,
        })
    }
}

/// A source as a table of its own.
impl Value for Reference {
    const SHAPE: Shape = Shape::Table(&TABLE);

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        let fields = Fields::within(node, &TABLE, sink)?;
        match <Option<Self> as Group>::read(&fields, None, sink)? {
            Some(reference) => Ok(reference),
            None => Err(sink.report(
                Diagnostic::new(
                    fields.span.clone(),
                    "a source that names nothing",
                    "expected `rfc`, `draft`, `repository` or `title`",
                )
                .help("such as { rfc = 9110, section = \"15.5.2\" } or { title = \"...\", url = \"https://...\" }"),
            )),
        }
    }
}

/// The problem if the keys do not go together.
fn wrong_combination(fields: &Fields<'_>) -> Read<Option<Diagnostic>> {
    let mut kinds = Vec::new();
    for kind in ["rfc", "draft", "repository", "title"] {
        if fields.node(kind)?.is_some() {
            kinds.push(kind);
        }
    }
    let has_section = fields.node("section")?.is_some();
    let has_url = fields.node("url")?.is_some();
    let (has_path, has_commit) = (fields.node("path")?.is_some(), fields.node("commit")?.is_some());
    Ok(match kinds.as_slice() {
        [] if has_path => Some(lacks(fields, "path", "`repository`")),
        [] if has_commit => Some(lacks(fields, "commit", "`repository`")),
        [] if has_section => Some(lacks(fields, "section", "`rfc`, `draft` or `repository`")),
        [] if has_url => Some(lacks(fields, "url", "`title`")),
        ["repository"] if !has_path => Some(lacks(fields, "repository", "`path`")),
        ["repository"] if !has_commit => Some(lacks(fields, "repository", "`commit`")),
        [kind @ ("rfc" | "draft" | "title")] if has_path => {
            Some(conflict(fields, kind, "path", "a path is one in a repository"))
        }
        [kind @ ("rfc" | "draft" | "title")] if has_commit => {
            Some(conflict(fields, kind, "commit", "a commit is one of a repository"))
        }
        ["rfc"] if !has_section => Some(lacks(fields, "rfc", "`section`")),
        [kind @ ("rfc" | "draft" | "repository")] if has_url => {
            Some(conflict(fields, kind, "url", "the address is made from the name"))
        }
        ["title"] if has_section => Some(conflict(fields, "title", "section", "name the section in the title")),
        [first, second, ..] => Some(conflict(fields, first, second, "write two entries for two sources")),
        _ => None,
    })
}

/// A key that needs another.
fn lacks(fields: &Fields<'_>, key: &str, other: &str) -> Diagnostic {
    let span = fields.key_place(key).unwrap_or_default();
    Diagnostic::new(span, format!("`{key}` without {other}"), format!("{other} has to stand beside it"))
}

/// Two keys of different kinds of sources.
fn conflict(fields: &Fields<'_>, first: &str, second: &str, help: &str) -> Diagnostic {
    Diagnostic::new(
        fields.key_place(second).unwrap_or_default(),
        format!("`{first}` and `{second}` in one source"),
        format!("does not go with `{first}`"),
    )
    .related(fields.key_place(first).unwrap_or_default(), "this says which kind of source it is")
    .help(format!("a source is an RFC with `section`, a draft, a `repository` with `path` and `commit`, or a `title` with `url`; {help}"))
}
