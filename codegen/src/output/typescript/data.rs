//! The data that functions of the package look in.

use super::super::File;
use super::super::lowered::{
    Article, Definition, HeaderField, Package, Reason, Reference, Requirement, Retry, Server, Status,
};
use super::super::writer::{Tree, Writer};
use super::{LANGUAGE, file, numbers, object, some_texts, text, texts};

/// Phrases in runs of codes that follow each other.
pub(super) fn phrases(package: &Package<'_>) -> File {
    file(package, "data/phrases.ts", "Reason phrases.", |writer| {
        let mut runs: Vec<String> = Vec::new();
        let mut next = 0;
        for status in &package.statuses {
            let phrase = status.phrase.unwrap_or_default();
            match runs.last_mut() {
                Some(run) if status.code == next => run.extend(["|", phrase]),
                _ => runs.push(format!("{}{phrase}", status.code)),
            }
            next = status.code + 1;
        }
        writer.line(
            "/** A run of codes on each line: the first code, and its phrase and those of the codes that follow. */",
        );
        writer.line("export const RUNS: string =");
        writer.indented(|writer| {
            for (at, run) in runs.iter().enumerate() {
                let is_last = at + 1 == runs.len();
                let line = if is_last { run.clone() } else { format!("{run}\n") };
                writer.line(format!("{}{}", LANGUAGE.quoted(&line), if is_last { ";" } else { " +" }));
            }
        });
        writer.blank();
        let others = package.statuses.iter().filter(|status| !status.other_phrases.is_empty());
        let others = others.map(|status| pair(status.code, texts(status.other_phrases.iter().copied())));
        writer.line("/** Former phrases, and others that mean the same. */");
        let before = "export const OTHERS: readonly (readonly [number, readonly string[]])[] = ";
        writer.tree(before, &Tree::list("[", others, "]"), ";");
    })
}

fn pair(code: u16, value: Tree) -> Tree {
    Tree::list("[", [Tree::leaf(code), value], "]")
}

pub(super) fn classes(package: &Package<'_>) -> File {
    file(package, "data/classes.ts", "The classes of status codes.", |writer| {
        writer.line("import type { Class } from \"../classes.js\";");
        writer.blank();
        let classes = package.classes.iter().map(|class| {
            let digit = Some(Tree::leaf(class.digit));
            let [name, title, summary] = [class.name, class.title, class.summary].map(|it| Some(text(it)));
            object([("digit", digit), ("name", name), ("title", title), ("summary", summary)])
        });
        writer.tree("export const CLASSES: readonly Class[] = ", &Tree::list("[", classes, "]"), ";");
    })
}

pub(super) fn facts(package: &Package<'_>) -> File {
    file(package, "data/facts.ts", "Facts about the standard's codes.", |writer| {
        writer.line("import type { Content, Emitter, Redirect } from \"../facts.js\";");
        writer.blank();
        let codes = |is: &dyn Fn(&Status<'_>) -> bool| {
            numbers(package.statuses.iter().filter(|status| is(status)).map(|status| status.code))
        };
        writer.tree("export const CODES: readonly number[] = ", &codes(&|_| true), ";");
        writer.tree("export const CACHEABLE: readonly number[] = ", &codes(&|status| status.facts.cacheable), ";");
        let mut words: Vec<&str> = package.statuses.iter().map(|status| status.facts.content).collect();
        words.sort_unstable();
        words.dedup();
        let words = words.into_iter().filter(|word| *word != "allowed");
        let contents = words.map(|word| Tree::list("[", [text(word), codes(&|it| it.facts.content == word)], "]"));
        writer.line("/** What is not listed is allowed. */");
        let before = "export const CONTENT: readonly (readonly [Content, readonly number[]])[] = ";
        writer.tree(before, &Tree::list("[", contents, "]"), ";");
        let redirects = package.statuses.iter().filter_map(|status| {
            let redirect = status.facts.redirect.as_ref()?;
            let method = redirect.method.map_or_else(|| Tree::leaf("undefined"), text);
            let (kind, followed) = (text(redirect.kind), Tree::leaf(redirect.followed));
            Some(pair(
                status.code,
                object([("kind", Some(kind)), ("method", Some(method)), ("followed", Some(followed))]),
            ))
        });
        let before = "export const REDIRECTS: readonly (readonly [number, Redirect])[] = ";
        writer.tree(before, &Tree::list("[", redirects, "]"), ";");
        let mut emitters: Vec<&Vec<&str>> = package.statuses.iter().map(|status| &status.facts.emitters).collect();
        emitters.sort_unstable();
        emitters.dedup();
        let groups = emitters.into_iter().filter(|emitters| !emitters.is_empty()).map(|emitters| {
            let of_group = codes(&|status| status.facts.emitters == *emitters);
            Tree::list("[", [texts(emitters.iter().copied()), of_group], "]")
        });
        let before = "export const EMITTERS: readonly (readonly [readonly Emitter[], readonly number[]])[] = ";
        writer.tree(before, &Tree::list("[", groups, "]"), ";");
    })
}

pub(super) fn rules(package: &Package<'_>) -> File {
    file(package, "data/rules.ts", "Header fields and retries of the standard's codes.", |writer| {
        writer.line("import type { HeaderField, Retry } from \"../rules.js\";");
        writer.blank();
        let with = |list: &dyn Fn(&Status<'_>) -> Vec<Tree>| {
            let rows = package.statuses.iter().map(|status| (status.code, list(status)));
            let rows = rows.filter(|(_, list)| !list.is_empty());
            Tree::list("[", rows.map(|(code, list)| pair(code, Tree::list("[", list, "]"))), "]")
        };
        let headers = with(&|status| status.facts.headers.iter().map(header).collect());
        writer.tree("export const HEADERS: readonly (readonly [number, readonly HeaderField[]])[] = ", &headers, ";");
        let retries = with(&|status| status.facts.retry.iter().map(retry).collect());
        writer.tree("export const RETRIES: readonly (readonly [number, readonly Retry[]])[] = ", &retries, ";");
    })
}

fn header(header: &HeaderField<'_>) -> Tree {
    object([
        ("name", Some(text(header.name))),
        ("value", header.value.map(text)),
        ("level", Some(text(header.level))),
        ("when", header.when.map(text)),
        ("example", header.example.map(text)),
        ("source", header.source.as_ref().map(reference)),
    ])
}

pub(super) fn retry(retry: &Retry<'_>) -> Tree {
    object([
        ("kind", Some(text(retry.kind))),
        ("level", Some(text(retry.level))),
        ("when", retry.when.map(text)),
        ("source", retry.source.as_ref().map(reference)),
    ])
}

fn reference(reference: &Reference) -> Tree {
    object([("title", Some(text(&reference.title))), ("url", reference.url.as_deref().map(text))])
}

pub(super) fn references(references: &[Reference]) -> Option<Tree> {
    some(references.iter().map(reference))
}

/// A list, or nothing if it is empty.
pub(super) fn some(trees: impl Iterator<Item = Tree>) -> Option<Tree> {
    let trees: Vec<_> = trees.collect();
    (!trees.is_empty()).then(|| Tree::list("[", trees, "]"))
}

pub(super) fn servers(package: &Package<'_>) -> File {
    file(package, "data/servers.ts", "Server products.", |writer| {
        writer.line("import type { Server } from \"../server.js\";");
        writer.blank();
        list(writer, "SERVERS: readonly Server[]", package.servers.iter().map(server));
    })
}

fn server(server: &Server<'_>) -> Tree {
    object([
        ("id", Some(text(server.id))),
        ("name", Some(text(server.name))),
        ("vendor", server.vendor.map(text)),
        ("kind", Some(text(server.kind))),
        ("home", server.home.map(text)),
        ("discontinued", server.discontinued.then(|| Tree::leaf(true))),
        ("rank", (server.rank < u8::MAX).then(|| Tree::leaf(server.rank))),
    ])
}

pub(super) fn definitions(package: &Package<'_>) -> File {
    file(package, "data/definitions.ts", "Definitions, sorted by code and sub-status.", |writer| {
        writer.line("import type { DefinitionRow } from \"../explain.js\";");
        writer.blank();
        writer.line(
            "/** Whether servers' definitions come before the standard's, as they do in the package of a team. */",
        );
        writer.line(format!("export const TEAM: boolean = {};", !package.built_in));
        writer.blank();
        list(writer, "DEFINITIONS: readonly DefinitionRow[]", package.definitions.iter().map(definition));
    })
}

fn definition(definition: &Definition<'_>) -> Tree {
    object([
        ("code", Some(Tree::leaf(definition.code.code()))),
        ("sub", definition.code.sub().map(Tree::leaf)),
        ("server", definition.server.map(text)),
        ("name", Some(text(definition.name))),
        ("phrase", definition.phrase.map(text)),
        ("title", definition.title.map(text)),
        ("formerPhrases", some_texts(&definition.former_phrases)),
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
        ("seeAlso", some_texts(&definition.see_also)),
        ("since", definition.since.map(text)),
        ("until", definition.until.map(text)),
        ("authority", definition.authority.map(text)),
        ("references", references(&definition.references)),
    ])
}

fn article(article: &Article<'_>) -> Tree {
    object([
        ("meaning", Some(text(article.meaning))),
        ("hints", some_texts(&article.hints)),
        ("further", some_texts(&article.further)),
    ])
}

fn requirement(requirement: &Requirement<'_>) -> Tree {
    object([
        ("who", Some(text(requirement.who))),
        ("level", Some(text(requirement.level))),
        ("what", Some(text(requirement.what))),
        ("when", requirement.when.map(text)),
        ("source", requirement.source.as_ref().map(reference)),
    ])
}

pub(super) fn reasons(package: &Package<'_>) -> File {
    file(package, "data/reasons.ts", "Reasons, sorted by server, field and token.", |writer| {
        writer.line("import type { ReasonRow } from \"../reasons.js\";");
        writer.blank();
        list(writer, "REASONS: readonly ReasonRow[]", package.reasons.iter().map(reason));
    })
}

fn reason(reason: &Reason<'_>) -> Tree {
    object([
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
    ])
}

/// A row on each line, or on more.
pub(super) fn list(writer: &mut Writer, name: &str, rows: impl Iterator<Item = Tree>) {
    writer.block(format!("export const {name} = ["), "];", |writer| rows.for_each(|row| writer.tree("", &row, ",")));
}
