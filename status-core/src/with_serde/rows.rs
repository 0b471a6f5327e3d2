//! Definitions, reasons and problem types as rows of the JSON catalogue: what is absent or empty is left out.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::example::Example;
use crate::definition::{Alias, FormerPhrase};
use crate::facts::Facts;
use crate::problem_type::Source;
use crate::{
    Article, Date, Definition, Deprecation, HeaderField, Member, ProblemHeader, ProblemType, Reason, Redirect,
    Reference, Requirement, Retry, State, tables,
};

/// A map to which only what is there is added.
struct Row<M>(M);

impl<M: SerializeMap> Row<M> {
    #[inline]
    fn field(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }

    #[inline]
    fn optional(&mut self, name: &str, value: Option<impl Serialize>) -> Result<(), M::Error> {
        value.map_or(Ok(()), |value| self.field(name, &value))
    }

    #[inline]
    fn list(&mut self, name: &str, values: &[impl Serialize]) -> Result<(), M::Error> {
        if values.is_empty() { Ok(()) } else { self.field(name, values) }
    }

    #[inline]
    fn reference(&mut self, reference: &Reference) -> Result<(), M::Error> {
        match reference {
            Reference::Rfc { number, section } => {
                self.field("rfc", number)?;
                self.field("section", section)
            }
            Reference::Draft { name, section } => {
                self.field("draft", name)?;
                self.optional("section", *section)
            }
            Reference::File { repository, path, commit, section } => {
                self.field("repository", repository)?;
                self.field("path", path)?;
                self.field("commit", commit)?;
                self.optional("section", *section)
            }
            Reference::Page { title, url } => {
                self.field("title", title)?;
                self.optional("url", *url)
            }
        }
    }

    #[inline]
    fn source(&mut self, source: Option<&Reference>) -> Result<(), M::Error> {
        source.map_or(Ok(()), |source| self.reference(source))
    }
}

/// Implements `Serialize` as a row, from all fields of a type and a function that writes them.
macro_rules! rows {
    ($($type:ident { $($field:ident),+ } = |$row:ident| $write:block)+) => {$(
        impl Serialize for $type {
            #[inline]
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                // Without `..`, so that the compiler asks what becomes of a new field.
                let $type { $($field),+ } = self;
                let mut $row = Row(serializer.serialize_map(None)?);
                $write
                $row.0.end()
            }
        }
    )+};
}

rows! {
    Definition {
        code, server, name, phrase, title, former, aliases, summary, article, causes, remedies, notes, doubts, state,
        requirements, see_also, since, until, authority, references
    } = |row| {
        row.field("code", &code.code())?;
        row.optional("sub", (code.sub() != 0).then_some(code.sub()))?;
        row.optional("server", *server)?;
        row.field("name", name)?;
        row.optional("phrase", *phrase)?;
        row.optional("title", *title)?;
        row.list("former", former)?;
        row.list("aliases", aliases)?;
        row.field("summary", summary)?;
        row.optional("article", *article)?;
        row.list("causes", causes.get())?;
        row.list("remedies", remedies.get())?;
        row.list("notes", notes.get())?;
        row.list("doubts", doubts.get())?;
        row.field("state", state.word())?;
        if let State::Temporary { expires } = state {
            row.field("expires", expires)?;
        }
        // A server's definition inherits the semantics of its code.
        if server.is_none() {
            let Facts { code: _, cacheable, content, headers, redirect, retry, emitters } = tables::facts(code.code());
            row.field("cacheable", cacheable)?;
            row.field("content", content)?;
            row.list("headers", headers)?;
            row.optional("redirect", *redirect)?;
            row.list("retry", retry)?;
            row.list("emitters", emitters)?;
        }
        row.list("requirements", requirements)?;
        row.list("see_also", see_also.get())?;
        row.optional("since", *since)?;
        row.optional("until", *until)?;
        row.optional("authority", *authority)?;
        row.list("references", references.get())?;
    }
    Reason {
        server, field, token, part, name, aliases, codes, summary, causes, remedies, notes, doubts, since, until,
        authority, references
    } = |row| {
        row.field("server", server)?;
        row.field("field", field)?;
        row.field("token", token)?;
        row.optional("part", *part)?;
        row.field("name", name)?;
        row.list("aliases", aliases)?;
        row.list("codes", codes)?;
        row.field("summary", summary)?;
        row.list("causes", causes.get())?;
        row.list("remedies", remedies.get())?;
        row.list("notes", notes.get())?;
        row.list("doubts", doubts.get())?;
        row.optional("since", *since)?;
        row.optional("until", *until)?;
        row.optional("authority", *authority)?;
        row.list("references", references.get())?;
    }
    ProblemType {
        server, name, uri, former, status, title, detail, summary, members, headers, causes, remedies, retry, level,
        doubts, references, deprecated
    } = |row| {
        row.optional("server", *server)?;
        row.field("name", name)?;
        row.field("type", uri)?;
        row.list("former", former)?;
        row.optional("status", *status)?;
        row.field("title", title)?;
        row.optional("detail", *detail)?;
        row.field("summary", summary)?;
        row.list("members", members)?;
        row.list("headers", headers)?;
        row.list("causes", causes)?;
        row.list("remedies", remedies)?;
        row.list("retry", retry)?;
        row.optional("level", *level)?;
        row.list("doubts", doubts)?;
        row.list("references", references)?;
        row.optional("deprecated", *deprecated)?;
    }
    Member { name, kind, about, example, list, optional, internal, sensitive, deprecated } = |row| {
        row.field("name", name)?;
        row.field("type", kind.word())?;
        row.list("values", kind.values())?;
        row.optional("about", *about)?;
        row.optional("example", example.map(Example))?;
        row.field("list", list)?;
        row.field("optional", optional)?;
        row.field("internal", internal)?;
        row.field("sensitive", sensitive)?;
        row.field("deprecated", deprecated)?;
    }
    ProblemHeader { name, source } = |row| {
        row.field("name", name)?;
        match source {
            Source::Member(member) => row.field("from", member)?,
            Source::Constant(value) => row.field("value", value)?,
        }
    }
    Deprecation { since, replacement } = |row| {
        row.field("since", since)?;
        row.field("use", replacement)?;
    }
    FormerPhrase { phrase, name, rfc, replaced_by } = |row| {
        row.field("phrase", phrase)?;
        row.optional("name", *name)?;
        row.field("rfc", rfc)?;
        row.field("replaced_by", replaced_by)?;
    }
    Alias { phrase, used_by } = |row| {
        row.field("phrase", phrase)?;
        row.field("used_by", used_by)?;
    }
    Article { meaning, hints, further } = |row| {
        row.field("meaning", meaning)?;
        row.list("hints", hints)?;
        row.list("further", further)?;
    }
    HeaderField { name, value, level, when, example, source } = |row| {
        row.field("name", name)?;
        row.optional("value", *value)?;
        row.field("level", level)?;
        row.optional("when", *when)?;
        row.optional("example", *example)?;
        row.source(source.as_ref())?;
    }
    Redirect { kind, method, followed } = |row| {
        row.field("kind", kind)?;
        row.optional("method", *method)?;
        row.field("followed", followed)?;
    }
    Retry { kind, level, when, source } = |row| {
        row.field("kind", kind)?;
        row.field("level", level)?;
        row.optional("when", *when)?;
        row.source(source.as_ref())?;
    }
    Requirement { who, level, what, when, source } = |row| {
        row.field("who", who)?;
        row.field("level", level)?;
        row.field("what", what)?;
        row.optional("when", *when)?;
        row.source(source.as_ref())?;
    }
}

impl Serialize for Reference {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = Row(serializer.serialize_map(None)?);
        row.reference(self)?;
        row.0.end()
    }
}

/// As in ISO 8601.
impl Serialize for Date {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
