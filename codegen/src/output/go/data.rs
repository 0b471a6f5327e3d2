//! The data that functions of the package look in.

use super::super::File;
use super::super::lowered::{
    Article, Definition, HeaderField, Package, Reason, Reference, Requirement, Retry, Server, Status,
};
use super::super::writer::{Tree, Writer};
use super::statuses::{list, number, switch};
use super::{LANGUAGE, doc, file, object, some_texts, text};

pub(super) fn facts(package: &Package<'_>) -> File {
    file(package, "facts_data.go", |writer| {
        let codes = |is: &dyn Fn(&Status<'_>) -> bool| {
            let found: Vec<_> = package.statuses.iter().filter(|it| is(it)).map(|it| &*it.constant).collect();
            (!found.is_empty()).then(|| list(&found))
        };
        writer.blank();
        let about = "IsHeuristicallyCacheable tells whether a cache may keep the response though nothing in it says for how \
                     long (RFC 9110, section 15.1).";
        doc(writer, &[about.to_owned()]);
        let cases = codes(&|status| status.facts.cacheable).map(|codes| (codes, "true"));
        switch(writer, "(c StatusCode) IsHeuristicallyCacheable() bool", "c", cases, "false");
        writer.blank();
        let mut words: Vec<&str> = package.statuses.iter().map(|status| status.facts.content).collect();
        words.sort_unstable();
        words.dedup();
        let words = words.into_iter().filter(|word| *word != "allowed");
        let cases = words.filter_map(|word| Some((codes(&|it| it.facts.content == word)?, LANGUAGE.quoted(word))));
        switch(writer, "(c StatusCode) content() Content", "c", cases, "ContentAllowed");
        writer.blank();
        let cases = package.statuses.iter().filter_map(|status| {
            let redirect = status.facts.redirect.as_ref()?;
            let [kind, method] = [redirect.kind, redirect.method.unwrap_or_default()].map(|it| LANGUAGE.quoted(it));
            Some((&status.constant, format!("Redirect{{{kind}, {method}, {}}}, true", redirect.followed)))
        });
        switch(writer, "(c StatusCode) redirect() (Redirect, bool)", "c", cases, "Redirect{}, false");
        writer.blank();
        let mut groups: Vec<&Vec<&str>> = package.statuses.iter().map(|status| &status.facts.emitters).collect();
        groups.sort_unstable();
        groups.dedup();
        let groups = groups.into_iter().filter(|group| !group.is_empty());
        let cases = groups.filter_map(|group| {
            let words = Tree::list("[]Emitter{", group.iter().map(|word| text(word)), "}");
            Some((codes(&|status| status.facts.emitters == *group)?, words.flat()))
        });
        switch(writer, "(c StatusCode) emitters() []Emitter", "c", cases, "nil");
        let headers = |it: &Status<'_>| it.facts.headers.iter().map(header).collect();
        write_lists(writer, package, "headers", "HeaderField", headers);
        write_lists(writer, package, "retry", "Retry", |it: &Status<'_>| it.facts.retry.iter().map(retry).collect());
    })
}

fn write_lists(
    writer: &mut Writer,
    package: &Package<'_>,
    name: &str,
    of: &str,
    trees: impl Fn(&Status<'_>) -> Vec<Tree>,
) {
    writer.blank();
    writer.block(format!("func (c StatusCode) {name}() []{of} {{"), "}", |writer| {
        writer.line("switch c {");
        for status in &package.statuses {
            let rows = trees(status);
            if !rows.is_empty() {
                writer.line(format!("case {}:", status.constant));
                writer.indented(|writer| {
                    writer.block(format!("return []{of}{{"), "}", |writer| {
                        for row in &rows {
                            writer.aligned("", row, ",");
                        }
                    });
                });
            }
        }
        writer.line("}");
        writer.line("return nil");
    });
}

fn header(header: &HeaderField<'_>) -> Tree {
    object(
        "{",
        [
            ("Name", Some(text(header.name))),
            ("Value", header.value.map(text)),
            ("Level", Some(text(header.level))),
            ("When", header.when.map(text)),
            ("Example", header.example.map(text)),
            ("Source", header.source.as_ref().map(|source| reference("Reference{", source))),
        ],
    )
}

pub(super) fn retry(retry: &Retry<'_>) -> Tree {
    object(
        "{",
        [
            ("Kind", Some(text(retry.kind))),
            ("Level", Some(text(retry.level))),
            ("When", retry.when.map(text)),
            ("Source", retry.source.as_ref().map(|source| reference("Reference{", source))),
        ],
    )
}

fn reference(open: &str, reference: &Reference) -> Tree {
    object(open, [("Title", Some(text(&reference.title))), ("URL", reference.url.as_deref().map(text))])
}

pub(super) fn references(references: &[Reference]) -> Option<Tree> {
    some("[]Reference{", references.iter().map(|it| reference("{", it)))
}

/// A list, or nothing if it is empty.
pub(super) fn some(open: &str, trees: impl Iterator<Item = Tree>) -> Option<Tree> {
    let trees: Vec<_> = trees.collect();
    (!trees.is_empty()).then(|| Tree::list(open, trees, "}"))
}

pub(super) fn servers(package: &Package<'_>) -> File {
    file(package, "servers_data.go", |writer| {
        write_rows(writer, "servers = [...]Server", package.servers.iter().map(server));
    })
}

fn server(server: &Server<'_>) -> Tree {
    object(
        "{",
        [
            ("ID", Some(text(server.id))),
            ("Name", Some(text(server.name))),
            ("Vendor", server.vendor.map(text)),
            ("Kind", Some(text(server.kind))),
            ("Home", server.home.map(text)),
            ("Discontinued", server.discontinued.then(|| Tree::leaf(true))),
            ("Rank", (server.rank < u8::MAX).then(|| Tree::leaf(server.rank))),
        ],
    )
}

pub(super) fn definitions(package: &Package<'_>) -> File {
    file(package, "definitions_data.go", |writer| {
        writer.blank();
        let about = "Whether servers' definitions come before the standard's, as they do in the package of a team.";
        doc(writer, &[about.to_owned()]);
        writer.line(format!("const isTeam = {}", !package.built_in));
        write_rows(writer, "definitions = [...]Definition", package.definitions.iter().map(definition));
    })
}

fn definition(definition: &Definition<'_>) -> Tree {
    object(
        "{",
        [
            ("Code", Some(Tree::leaf(number(definition.code)))),
            ("Server", definition.server.map(text)),
            ("Name", Some(text(definition.name))),
            ("Phrase", definition.phrase.map(text)),
            ("Title", definition.title.map(text)),
            ("FormerPhrases", some_texts(&definition.former_phrases)),
            ("Aliases", some_texts(&definition.aliases)),
            ("Summary", Some(text(definition.summary))),
            ("Article", definition.article.as_ref().map(article)),
            ("Causes", some_texts(&definition.causes)),
            ("Remedies", some_texts(&definition.remedies)),
            ("Notes", some_texts(&definition.notes)),
            ("Doubts", some_texts(&definition.doubts)),
            ("State", (definition.state != "registered").then(|| text(definition.state))),
            ("Expires", definition.expires.as_deref().map(text)),
            ("Requirements", some("[]Requirement{", definition.requirements.iter().map(requirement))),
            ("SeeAlso", some_texts(&definition.see_also)),
            ("Since", definition.since.map(text)),
            ("Until", definition.until.map(text)),
            ("Authority", definition.authority.map(text)),
            ("References", references(&definition.references)),
        ],
    )
}

fn article(article: &Article<'_>) -> Tree {
    let (hints, further) = (some_texts(&article.hints), some_texts(&article.further));
    object("&Article{", [("Meaning", Some(text(article.meaning))), ("Hints", hints), ("Further", further)])
}

fn requirement(requirement: &Requirement<'_>) -> Tree {
    object(
        "{",
        [
            ("Who", Some(text(requirement.who))),
            ("Level", Some(text(requirement.level))),
            ("What", Some(text(requirement.what))),
            ("When", requirement.when.map(text)),
            ("Source", requirement.source.as_ref().map(|source| reference("Reference{", source))),
        ],
    )
}

pub(super) fn reasons(package: &Package<'_>) -> File {
    file(package, "reasons_data.go", |writer| {
        write_rows(writer, "reasons = [...]Reason", package.reasons.iter().map(reason));
    })
}

fn reason(reason: &Reason<'_>) -> Tree {
    object(
        "{",
        [
            ("Server", Some(text(reason.server))),
            ("Field", Some(text(reason.field))),
            ("Token", Some(text(reason.token))),
            ("Part", reason.part.map(text)),
            ("Name", Some(text(reason.name))),
            ("Aliases", some_texts(&reason.aliases)),
            ("Codes", some_texts(&reason.codes)),
            ("Summary", Some(text(reason.summary))),
            ("Causes", some_texts(&reason.causes)),
            ("Remedies", some_texts(&reason.remedies)),
            ("Notes", some_texts(&reason.notes)),
            ("Doubts", some_texts(&reason.doubts)),
            ("Since", reason.since.map(text)),
            ("Until", reason.until.map(text)),
            ("Authority", reason.authority.map(text)),
            ("References", references(&reason.references)),
        ],
    )
}

/// A row on each line, or on more.
pub(super) fn write_rows(writer: &mut Writer, name: &str, rows: impl ExactSizeIterator<Item = Tree>) {
    writer.blank();
    if rows.len() == 0 {
        return writer.line(format!("var {name}{{}}"));
    }
    writer.block(format!("var {name}{{"), "}", |writer| rows.for_each(|row| writer.aligned("", &row, ",")));
}
