//! The data that functions of the package look in.

use super::super::File;
use super::super::lowered::{
    Article, Definition, HeaderField, Package, Reason, Reference, Requirement, Retry, Server, Status,
};
use super::super::writer::{Tree, Writer};
use super::{call, file, some_texts, text, texts, tuple};

pub(super) fn phrases(package: &Package<'_>) -> File {
    file(package, "_data/phrases.py", "Reason phrases.", |writer| {
        let phrases = package.statuses.iter().filter_map(|status| Some((status.code, text(status.phrase?))));
        dict(writer, "PHRASES: dict[int, str]", phrases);
        writer.blank();
        let others = package
            .statuses
            .iter()
            .flat_map(|status| status.other_phrases.iter().map(|other| (text(other).flat(), Tree::leaf(status.code))));
        dict(writer, "OTHERS: dict[str, int]", others);
        writer.line("\"\"\"Former phrases, and others that mean the same.\"\"\"");
    })
}

/// A dictionary with a row on each line, or on more.
fn dict(writer: &mut Writer, name: &str, rows: impl IntoIterator<Item = (impl std::fmt::Display, Tree)>) {
    let rows: Vec<_> = rows.into_iter().collect();
    if rows.is_empty() {
        return writer.line(format!("{name} = {{}}"));
    }
    writer.block(format!("{name} = {{"), "}", |writer| {
        for (key, value) in &rows {
            writer.tree(&format!("{key}: "), value, ",");
        }
    });
}

/// A tuple with a row on each line, or on more.
pub(super) fn rows(writer: &mut Writer, name: &str, rows: impl IntoIterator<Item = Tree>) {
    let rows: Vec<_> = rows.into_iter().collect();
    if rows.is_empty() {
        return writer.line(format!("{name} = ()"));
    }
    writer.block(format!("{name} = ("), ")", |writer| rows.iter().for_each(|row| writer.tree("", row, ",")));
}

pub(super) fn classes(package: &Package<'_>) -> File {
    file(package, "_data/classes.py", "The classes of status codes.", |writer| {
        writer.line("from .._classes import Class");
        writer.blank();
        let classes = package.classes.iter().map(|class| {
            let [name, title, summary] = [class.name, class.title, class.summary].map(|it| ("", Some(text(it))));
            call("Class", [("", Some(Tree::leaf(class.digit))), name, title, summary])
        });
        rows(writer, "CLASSES: tuple[Class, ...]", classes);
    })
}

pub(super) fn facts(package: &Package<'_>) -> File {
    file(package, "_data/facts.py", "Facts about the standard's codes.", |writer| {
        writer.line("TYPE_CHECKING = False");
        writer.line("if TYPE_CHECKING:");
        writer.indented(|writer| writer.line("from .._facts import Content, Emitter"));
        writer.blank();
        let cacheable = package.statuses.iter().filter(|status| status.facts.cacheable);
        let cacheable = Tree::list("{", cacheable.map(|status| Tree::leaf(status.code)), "}");
        let cacheable = if cacheable.flat() == "{}" { Tree::leaf("") } else { cacheable };
        writer.tree("CACHEABLE: frozenset[int] = frozenset(", &cacheable, ")");
        writer.blank();
        let content = package.statuses.iter().map(|status| (status.code, text(status.facts.content)));
        dict(writer, "CONTENT: dict[int, Content]", content);
        writer.blank();
        let emitters = package.statuses.iter().filter(|status| !status.facts.emitters.is_empty());
        let emitters = emitters.map(|status| (status.code, texts(&status.facts.emitters)));
        dict(writer, "EMITTERS: dict[int, tuple[Emitter, ...]]", emitters);
    })
}

pub(super) fn rules(package: &Package<'_>) -> File {
    file(package, "_data/rules.py", "Redirects, header fields and retries of the standard's codes.", |writer| {
        writer.line("from .._facts import HeaderField, Redirect, Retry");
        writer.line("from .._reference import Reference");
        writer.blank();
        let redirects = package.statuses.iter().filter_map(|status| {
            let redirect = status.facts.redirect.as_ref()?;
            let (kind, method) = (Some(text(redirect.kind)), redirect.method.map(text));
            let followed = redirect.followed.then(|| Tree::leaf("True"));
            Some((status.code, call("Redirect", [("kind", kind), ("method", method), ("followed", followed)])))
        });
        dict(writer, "REDIRECTS: dict[int, Redirect]", redirects);
        writer.blank();
        let with = |list: &dyn Fn(&Status<'_>) -> Vec<Tree>| {
            let rows = package.statuses.iter().map(|status| (status.code, list(status)));
            rows.filter(|(_, list)| !list.is_empty()).map(|(code, list)| (code, tuple(list))).collect::<Vec<_>>()
        };
        let headers = with(&|status| status.facts.headers.iter().map(header).collect());
        dict(writer, "HEADERS: dict[int, tuple[HeaderField, ...]]", headers);
        writer.blank();
        let retries = with(&|status| status.facts.retry.iter().map(retry).collect());
        dict(writer, "RETRIES: dict[int, tuple[Retry, ...]]", retries);
    })
}

fn header(header: &HeaderField<'_>) -> Tree {
    call(
        "HeaderField",
        [
            ("name", Some(text(header.name))),
            ("value", header.value.map(text)),
            ("level", Some(text(header.level))),
            ("when", header.when.map(text)),
            ("example", header.example.map(text)),
            ("source", header.source.as_ref().map(reference)),
        ],
    )
}

pub(super) fn retry(retry: &Retry<'_>) -> Tree {
    call(
        "Retry",
        [
            ("kind", Some(text(retry.kind))),
            ("level", Some(text(retry.level))),
            ("when", retry.when.map(text)),
            ("source", retry.source.as_ref().map(reference)),
        ],
    )
}

fn reference(reference: &Reference) -> Tree {
    call("Reference", [("", Some(text(&reference.title))), ("", reference.url.as_deref().map(text))])
}

pub(super) fn references(references: &[Reference]) -> Option<Tree> {
    some(references.iter().map(reference))
}

/// A tuple, or nothing if it is empty.
pub(super) fn some(trees: impl Iterator<Item = Tree>) -> Option<Tree> {
    let trees: Vec<_> = trees.collect();
    (!trees.is_empty()).then(|| tuple(trees))
}

pub(super) fn servers(package: &Package<'_>) -> File {
    file(package, "_data/servers.py", "Server products.", |writer| {
        writer.line("from .._server import Server");
        writer.blank();
        let servers = package.servers.iter().map(|it| (text(it.id).flat(), server(it)));
        dict(writer, "SERVERS: dict[str, Server]", servers);
    })
}

fn server(server: &Server<'_>) -> Tree {
    call(
        "Server",
        [
            ("id", Some(text(server.id))),
            ("name", Some(text(server.name))),
            ("vendor", server.vendor.map(text)),
            ("kind", Some(text(server.kind))),
            ("home", server.home.map(text)),
            ("discontinued", server.discontinued.then(|| Tree::leaf("True"))),
            ("rank", (server.rank < u8::MAX).then(|| Tree::leaf(server.rank))),
        ],
    )
}

pub(super) fn definitions(package: &Package<'_>) -> File {
    file(package, "_data/definitions.py", "Definitions, sorted by code and sub-status.", |writer| {
        writer.line("from .._code import SubStatusCode");
        writer.line("from .._explain import Article, Definition, Requirement");
        writer.line("from .._reference import Reference");
        writer.blank();
        writer.line(format!("TEAM: bool = {}", if package.built_in { "False" } else { "True" }));
        writer.line(
            "\"\"\"Whether servers' definitions come before the standard's, as they do in the package of a team.\"\"\"",
        );
        writer.blank();
        rows(writer, "DEFINITIONS: tuple[Definition, ...]", package.definitions.iter().map(definition));
    })
}

fn definition(definition: &Definition<'_>) -> Tree {
    let code = ("", Some(Tree::leaf(definition.code.code())));
    let code = call("SubStatusCode", [code, ("", definition.code.sub().map(Tree::leaf))]);
    call(
        "Definition",
        [
            ("code", Some(code)),
            ("server", definition.server.map(text)),
            ("name", Some(text(definition.name))),
            ("phrase", definition.phrase.map(text)),
            ("title", definition.title.map(text)),
            ("former_phrases", some_texts(&definition.former_phrases)),
            ("aliases", some_texts(&definition.aliases)),
            ("summary", Some(text(definition.summary))),
            ("article", definition.article.as_ref().map(article)),
            ("causes", some_texts(&definition.causes)),
            ("remedies", some_texts(&definition.remedies)),
            ("notes", some_texts(&definition.notes)),
            ("doubts", some_texts(&definition.doubts)),
            ("state", (definition.state != "registered").then(|| text(definition.state))),
            ("expires", definition.expires.as_deref().map(text)),
            ("requirements", some(definition.requirements.iter().map(requirement))),
            ("see_also", some_texts(&definition.see_also)),
            ("since", definition.since.map(text)),
            ("until", definition.until.map(text)),
            ("authority", definition.authority.map(text)),
            ("references", references(&definition.references)),
        ],
    )
}

fn article(article: &Article<'_>) -> Tree {
    let (hints, further) = (some_texts(&article.hints), some_texts(&article.further));
    call("Article", [("meaning", Some(text(article.meaning))), ("hints", hints), ("further", further)])
}

fn requirement(requirement: &Requirement<'_>) -> Tree {
    call(
        "Requirement",
        [
            ("who", Some(text(requirement.who))),
            ("level", Some(text(requirement.level))),
            ("what", Some(text(requirement.what))),
            ("when", requirement.when.map(text)),
            ("source", requirement.source.as_ref().map(reference)),
        ],
    )
}

pub(super) fn reasons(package: &Package<'_>) -> File {
    file(package, "_data/reasons.py", "Reasons, sorted by server, field and token.", |writer| {
        writer.line("from .._reasons import Reason");
        if package.reasons.iter().any(|reason| !reason.references.is_empty()) {
            writer.line("from .._reference import Reference");
        }
        writer.blank();
        rows(writer, "REASONS: tuple[Reason, ...]", package.reasons.iter().map(reason));
    })
}

fn reason(reason: &Reason<'_>) -> Tree {
    call(
        "Reason",
        [
            ("server", Some(text(reason.server))),
            ("field", Some(text(reason.field))),
            ("token", Some(text(reason.token))),
            ("part", reason.part.map(text)),
            ("name", Some(text(reason.name))),
            ("aliases", some_texts(&reason.aliases)),
            ("codes", some_texts(&reason.codes)),
            ("summary", Some(text(reason.summary))),
            ("causes", some_texts(&reason.causes)),
            ("remedies", some_texts(&reason.remedies)),
            ("notes", some_texts(&reason.notes)),
            ("doubts", some_texts(&reason.doubts)),
            ("since", reason.since.map(text)),
            ("until", reason.until.map(text)),
            ("authority", reason.authority.map(text)),
            ("references", references(&reason.references)),
        ],
    )
}
