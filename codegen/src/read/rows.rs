//! Reads the rows about the dataset itself, the classes and the servers.

use super::facts::{headers, reference, requirement};
use super::values::{boolean, checked, date, integer, placed, word};
use super::{Fields, Own, Read, Value, original};
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::model::{ArticleTitle, Class, Document, Name, SCHEMA, Sentence, Server, ServerId, ServerKind, Text, Url};
use crate::schema::ARTICLE_TITLE;
use crate::sections::Section;
use crate::suggest::short;

/// `[document]`
pub(crate) fn document(fields: &Fields<'_>, own: Option<Own<'_>>, sink: &mut Sink<'_>) -> Read<Document> {
    let original = original(fields, own, sink);
    let schema = fields.required("schema", sink, schema);
    let registry = fields.optional("registry", sink, date);
    let article = fields.optional("article", sink, article_title);
    let requirements = fields.list("requirements", sink, requirement).all();
    original?;
    Ok(Document { schema: schema?, registry: registry?, article: article?, requirements: requirements? })
}

/// Whether a dataset was written for a later schema, of which nothing can be said.
pub(crate) fn is_newer(document: &Section<'_>) -> bool {
    let schema = document.table.get("schema").and_then(|value| value.get_ref().as_integer());
    schema.and_then(|schema| schema.as_str().parse::<u64>().ok()).is_some_and(|schema| schema > u64::from(SCHEMA))
}

fn schema(value: Value<'_>, sink: &mut Sink<'_>) -> Read<u16> {
    if integer(value, sink)? == Some(i64::from(SCHEMA)) {
        return Ok(SCHEMA);
    }
    let message = "another version of the schema";
    let diagnostic = Diagnostic::new(value.span(), message, format!("expected {SCHEMA}"));
    Err(sink.report(diagnostic.help(format!("this version of status-codegen reads `schema = {SCHEMA}` only"))))
}

fn article_title(value: Value<'_>, sink: &mut Sink<'_>) -> Read<ArticleTitle> {
    let fields = Fields::within(value, &ARTICLE_TITLE, sink)?;
    let title = fields.required("title", sink, checked(Text::new));
    let parent = fields.required("parent", sink, checked(Text::new));
    Ok(ArticleTitle { title: title?, parent: parent? })
}

/// A row of `[[class]]`, with the places that are compared with other rows.
pub(crate) struct ClassRow {
    pub(crate) header: Span,
    pub(crate) digit: Read<(u8, Span)>,
    pub(crate) name: Read<(Name, Span)>,
    pub(crate) class: Read<Class>,
}

/// `[[class]]`
pub(crate) fn class(fields: &Fields<'_>, sink: &mut Sink<'_>) -> ClassRow {
    let digit = fields.required("digit", sink, placed(digit));
    let name = fields.required("name", sink, placed(checked(Name::new)));
    let title = fields.required("title", sink, checked(Text::new));
    let summary = fields.required("summary", sink, checked(Sentence::new));
    let article = fields.optional("article", sink, checked(Text::new));
    let headers = headers(fields, sink);
    let requirements = fields.list("requirements", sink, requirement).all();
    let references = fields.some("references", sink, reference).all();
    let class = || {
        Ok(Class {
            digit: digit.clone()?.0,
            name: name.clone()?.0,
            title: title?,
            summary: summary?,
            article: article?,
            headers: headers?,
            requirements: requirements?,
            references: references?,
        })
    };
    ClassRow { header: fields.span.clone(), class: class(), digit, name }
}

fn digit(value: Value<'_>, sink: &mut Sink<'_>) -> Read<u8> {
    let digit = integer(value, sink)?.and_then(|digit| u8::try_from(digit).ok());
    digit.filter(|digit| (1..=5).contains(digit)).ok_or_else(|| {
        let message = format!("{} is no digit of a class", short(value.raw(sink.text())));
        let diagnostic = Diagnostic::new(value.span(), message, "expected 1 to 5");
        sink.report(diagnostic.help("RFC 9110 section 15 has five classes, from 1xx to 5xx"))
    })
}

/// A row of `[[server]]`, with the place that is compared with other rows.
pub(crate) struct ServerRow {
    pub(crate) id: Read<(ServerId, Span)>,
    /// What stands there as the id, for what refers to it.
    pub(crate) text: Option<String>,
    pub(crate) server: Read<Server>,
}

/// `[[server]]`
pub(crate) fn server(fields: &Fields<'_>, sink: &mut Sink<'_>) -> ServerRow {
    let id = fields.required("id", sink, placed(checked(ServerId::new)));
    let name = fields.required("name", sink, checked(Text::new));
    let vendor = fields.optional("vendor", sink, checked(Text::new));
    let kind = fields.required("kind", sink, word(ServerKind::WORDS));
    let home = fields.optional("home", sink, checked(Url::new));
    let discontinued = fields.optional("discontinued", sink, boolean);
    let server = || {
        Ok(Server {
            id: id.clone()?.0,
            name: name?,
            vendor: vendor?,
            kind: kind?,
            home: home?,
            discontinued: discontinued?.unwrap_or_default(),
        })
    };
    ServerRow { server: server(), text: fields.raw("id", sink.text()), id }
}
