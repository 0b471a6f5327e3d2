//! Facts about the standard's codes, and servers.

use super::super::File;
use super::super::lowered::{HeaderField, Package, Reference, Retry, Status};
use super::super::writer::{Tree, Writer};
use super::{doc, file, optional, text, word};

pub(super) fn facts(package: &Package<'_>) -> File {
    let imports = ["java.util.List", "java.util.Optional"];
    file(package, "Facts", &imports, |writer| {
        doc(writer, &["Facts about the standard's codes.".to_owned()]);
        writer.block("final class Facts {", "}", |writer| {
            writer.line("private Facts() {}");
            write_switch(writer, "boolean isHeuristicallyCacheable", package, "false", |status| {
                status.facts.cacheable.then(|| Tree::leaf("true"))
            });
            write_switch(writer, "Content content", package, "Content.ALLOWED", |status| {
                let content = status.facts.content;
                (content != "allowed").then(|| Tree::leaf(word("Content", content)))
            });
            write_switch(writer, "Redirect redirect", package, "null", |status| {
                let redirect = status.facts.redirect.as_ref()?;
                let kind = word("RedirectKind", redirect.kind);
                let method = optional(redirect.method.map(|method| word("RedirectMethod", method)));
                Some(Tree::leaf(format!("new Redirect({kind}, {method}, {})", redirect.followed)))
            });
            write_switch(writer, "List<Emitter> emitters", package, "List.of()", |status| {
                let emitters = status.facts.emitters.iter().map(|emitter| Tree::leaf(word("Emitter", emitter)));
                list(emitters)
            });
            write_switch(writer, "List<HeaderField> headers", package, "List.of()", |status| {
                list(status.facts.headers.iter().map(header))
            });
            write_switch(writer, "List<Retry> retry", package, "List.of()", |status| {
                list(status.facts.retry.iter().map(retry))
            });
        });
    })
}

/// A function that gives a value for each code that has one.
fn write_switch(
    writer: &mut Writer,
    signature: &str,
    package: &Package<'_>,
    otherwise: &str,
    value: impl Fn(&Status<'_>) -> Option<Tree>,
) {
    writer.blank();
    writer.block(format!("static {signature}(int code) {{"), "}", |writer| {
        writer.block("return switch (code) {", "};", |writer| {
            for status in &package.statuses {
                if let Some(value) = value(status) {
                    broken(writer, &format!("case {} -> ", status.code), &value, ";");
                }
            }
            writer.line(format!("default -> {otherwise};"));
        });
    });
}

/// Writes a value on one line, or its parts on lines of their own, without a comma behind the last.
pub(super) fn broken(writer: &mut Writer, before: &str, tree: &Tree, behind: &str) {
    let flat = format!("{before}{}{behind}", tree.flat());
    let Tree::Branch { open, parts, close, .. } = tree else { return writer.line(flat) };
    if flat.chars().count() <= 100 || parts.is_empty() {
        return writer.line(flat);
    }
    writer.block(format!("{before}{open}"), &format!("{close}{behind}"), |writer| {
        for (at, (label, part)) in parts.iter().enumerate() {
            broken(writer, label, part, if at + 1 == parts.len() { "" } else { "," });
        }
    });
}

pub(super) fn list(parts: impl Iterator<Item = Tree>) -> Option<Tree> {
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| Tree::list("List.of(", parts, ")"))
}

fn header(header: &HeaderField<'_>) -> Tree {
    let optional_text = |value: Option<&str>| Tree::leaf(optional(value.map(text)));
    let parts = [
        Tree::leaf(text(header.name)),
        Tree::leaf(word("Level", header.level)),
        optional_text(header.value),
        optional_text(header.when),
        optional_text(header.example),
        source(header.source.as_ref()),
    ];
    Tree::list("new HeaderField(", parts, ")")
}

pub(super) fn retry(retry: &Retry<'_>) -> Tree {
    let parts = [
        Tree::leaf(word("RetryKind", retry.kind)),
        Tree::leaf(word("Level", retry.level)),
        Tree::leaf(optional(retry.when.map(text))),
        source(retry.source.as_ref()),
    ];
    Tree::list("new Retry(", parts, ")")
}

pub(super) fn source(source: Option<&Reference>) -> Tree {
    Tree::leaf(optional(source.map(reference)))
}

pub(super) fn reference(reference: &Reference) -> String {
    let url = reference.url.as_deref().map(|url| format!(", {}", text(url))).unwrap_or_default();
    format!("Row.reference({}{url})", text(&reference.title))
}

pub(super) fn servers(package: &Package<'_>) -> File {
    let imports = [
        "java.util.List",
        "java.util.Map",
        "java.util.Optional",
        "java.util.OptionalInt",
        "java.util.function.Function",
        "java.util.stream.Collectors",
    ];
    file(package, "Servers", &imports, |writer| {
        doc(writer, &["Server products.".to_owned()]);
        writer.block("final class Servers {", "}", |writer| {
            let servers = package.servers.iter().map(|server| {
                let rank = if server.rank < u8::MAX {
                    format!("OptionalInt.of({})", server.rank)
                } else {
                    "OptionalInt.empty()".to_owned()
                };
                let parts = [
                    text(server.id),
                    text(server.name),
                    optional(server.vendor.map(text)),
                    text(server.kind),
                    optional(server.home.map(text)),
                    server.discontinued.to_string(),
                    rank,
                ];
                Tree::list("new Server(", parts.map(Tree::leaf), ")")
            });
            broken(writer, "static final List<Server> ALL = ", &Tree::list("List.of(", servers, ")"), ";");
            writer.blank();
            writer.line("static final Map<String, Server> BY_ID =");
            writer.indented(|writer| {
                writer.line("    ALL.stream().collect(Collectors.toMap(Server::id, Function.identity()));");
            });
            writer.blank();
            writer.line("private Servers() {}");
        });
    })
}
