//! Definitions and reasons as rows of the JSON catalogue: what is absent or empty is left out.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::definition::{Alias, FormerPhrase};
use crate::{Article, Date, Definition, HeaderField, Reason, Redirect, Reference, Requirement, Retry, State, tables};

/// A map to which only what is there is added.
struct Row<M>(M);

impl<M: SerializeMap> Row<M> {
    fn field(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }

    fn optional(&mut self, name: &str, value: Option<impl Serialize>) -> Result<(), M::Error> {
        value.map_or(Ok(()), |value| self.field(name, &value))
    }

    fn list(&mut self, name: &str, values: &[impl Serialize]) -> Result<(), M::Error> {
        if values.is_empty() { Ok(()) } else { self.field(name, values) }
    }

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

    fn source(&mut self, source: Option<&Reference>) -> Result<(), M::Error> {
        source.map_or(Ok(()), |source| self.reference(source))
    }
}

/// Implements `Serialize` as a row, from a function that fills it.
macro_rules! rows {
    ($($type:ty = |$this:ident, $row:ident| $fill:block)+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                let mut $row = Row(serializer.serialize_map(None)?);
                $fill
                $row.0.end()
            }
        }
    )+};
}

rows! {
    Definition = |this, row| {
        row.field("code", &this.code.code())?;
        row.optional("sub", (this.code.sub() != 0).then_some(this.code.sub()))?;
        row.optional("server", this.server)?;
        row.field("name", this.name)?;
        row.optional("phrase", this.phrase)?;
        row.optional("title", this.title)?;
        row.list("former", this.former)?;
        row.list("aliases", this.aliases)?;
        row.field("summary", this.summary)?;
        row.optional("article", this.article)?;
        row.list("causes", this.causes)?;
        row.list("remedies", this.remedies)?;
        row.list("notes", this.notes)?;
        row.list("doubts", this.doubts)?;
        row.field("state", this.state.word())?;
        if let State::Temporary { expires } = this.state {
            row.field("expires", &expires)?;
        }
        // A server's definition inherits the semantics of its code.
        if this.server.is_none() {
            let facts = tables::facts(this.code.code());
            row.field("cacheable", &facts.cacheable)?;
            row.field("content", &facts.content)?;
            row.list("headers", facts.headers)?;
            row.optional("redirect", facts.redirect)?;
            row.list("retry", facts.retry)?;
            row.list("emitters", facts.emitters)?;
        }
        row.list("requirements", this.requirements)?;
        row.list("see_also", this.see_also)?;
        row.optional("since", this.since)?;
        row.optional("until", this.until)?;
        row.optional("authority", this.authority)?;
        row.list("references", this.references)?;
    }
    Reason = |this, row| {
        row.field("server", &this.server())?;
        row.field("field", this.field())?;
        row.field("token", this.token())?;
        row.optional("part", this.part())?;
        row.field("name", this.name())?;
        row.list("aliases", this.aliases())?;
        row.list("codes", this.codes())?;
        row.field("summary", this.summary())?;
        row.list("causes", this.causes())?;
        row.list("remedies", this.remedies())?;
        row.list("notes", this.notes())?;
        row.list("doubts", this.doubts())?;
        row.optional("since", this.since())?;
        row.optional("until", this.until())?;
        row.optional("authority", this.authority())?;
        row.list("references", this.references())?;
    }
    FormerPhrase = |this, row| {
        row.field("phrase", this.phrase)?;
        row.optional("name", this.name)?;
        row.field("rfc", &this.rfc)?;
        row.field("replaced_by", &this.replaced_by)?;
    }
    Alias = |this, row| {
        row.field("phrase", this.phrase)?;
        row.field("used_by", this.used_by)?;
    }
    Article = |this, row| {
        row.field("meaning", this.meaning)?;
        row.list("hints", this.hints)?;
        row.list("further", this.further)?;
    }
    HeaderField = |this, row| {
        row.field("name", this.name)?;
        row.optional("value", this.value)?;
        row.field("level", &this.level)?;
        row.optional("when", this.when)?;
        row.optional("example", this.example)?;
        row.source(this.source.as_ref())?;
    }
    Redirect = |this, row| {
        row.field("kind", &this.kind)?;
        row.optional("method", this.method)?;
        row.field("followed", &this.followed)?;
    }
    Retry = |this, row| {
        row.field("kind", &this.kind)?;
        row.field("level", &this.level)?;
        row.optional("when", this.when)?;
        row.source(this.source.as_ref())?;
    }
    Requirement = |this, row| {
        row.field("who", this.who)?;
        row.field("level", &this.level)?;
        row.field("what", this.what)?;
        row.optional("when", this.when)?;
        row.source(this.source.as_ref())?;
    }
    Reference = |this, row| {
        row.reference(this)?;
    }
}

/// As in ISO 8601.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
