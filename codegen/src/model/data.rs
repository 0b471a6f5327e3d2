//! The types of the model as plain data. Those that macros declare become data where they are declared.

use super::{
    Code, Date, Example, Facts, Header, HeaderSource, Inherited, Member, MemberKind, Reference, State, Template,
};
use crate::fields::{Data, FieldToData, GroupToData, Row, ToData};

impl ToData for Code {
    fn data(&self) -> Data<'_> {
        Data::text(self.to_string())
    }
}

impl ToData for Date {
    fn data(&self) -> Data<'_> {
        Data::text(self.to_string())
    }
}

impl ToData for Example {
    fn data(&self) -> Data<'_> {
        match self {
            Self::Text(text) => Data::text(text),
            Self::Integer(number) => Data::Integer(*number),
            Self::Number(number) => Data::Float(number),
            Self::Boolean(boolean) => Data::Boolean(*boolean),
            Self::List(entries) => Data::List(entries.iter().map(ToData::data).collect()),
        }
    }
}

impl ToData for Header {
    fn data(&self) -> Data<'_> {
        Data::Table(self.row())
    }
}

impl ToData for Member {
    fn data(&self) -> Data<'_> {
        Data::Table(self.row())
    }
}

impl ToData for Reference {
    fn data(&self) -> Data<'_> {
        let mut row = Row::new();
        self.add_to(&mut row);
        Data::Table(row)
    }
}

impl ToData for Template {
    fn data(&self) -> Data<'_> {
        Data::text(self.as_str())
    }
}

impl GroupToData for Code {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        row.push(("code", Data::Number(self.code().into())));
        row.extend(self.sub().map(|sub| ("sub", Data::Number(sub.into()))));
    }
}

impl GroupToData for Option<Facts> {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        row.extend(self.iter().flat_map(Facts::row));
    }
}

impl GroupToData for HeaderSource {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        row.push(match self {
            Self::Member(name) => ("from", name.data()),
            Self::Constant(value) => ("value", value.data()),
        });
    }
}

/// It says nothing itself.
impl GroupToData for Inherited {
    fn add_to<'a>(&'a self, _: &mut Row<'a>) {}
}

impl GroupToData for MemberKind {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        row.push(("type", Data::text(self.word())));
        if let Self::OneOf(values) = self {
            row.push(("values", Data::List(values.iter().map(ToData::data).collect())));
        }
    }
}

impl GroupToData for Reference {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        let parts = match self {
            Self::Rfc { rfc, section } => vec![("rfc", Some(rfc.data())), ("section", Some(section.data()))],
            Self::Draft { draft, section } => vec![("draft", Some(draft.data())), ("section", section.field_data())],
            Self::File { repository, path, commit, section } => vec![
                ("repository", Some(repository.data())),
                ("path", Some(path.data())),
                ("commit", Some(commit.data())),
                ("section", section.field_data()),
            ],
            Self::Page { title, url } => vec![("title", Some(title.data())), ("url", url.field_data())],
        };
        row.extend(parts.into_iter().filter_map(|(key, data)| Some((key, data?))));
    }
}

impl GroupToData for Option<Reference> {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        if let Some(reference) = self {
            reference.add_to(row);
        }
    }
}

impl GroupToData for State {
    fn add_to<'a>(&'a self, row: &mut Row<'a>) {
        row.push(("state", Data::text(self.word())));
        if let Self::Temporary { expires } = self {
            row.push(("expires", expires.data()));
        }
    }
}
