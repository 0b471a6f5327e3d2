//! What rows say, as plain data: for every output that is data itself.

use std::borrow::Cow;

/// A value, as the formats of data have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Data<'a> {
    Text(Cow<'a, str>),
    Number(u64),
    Integer(i64),
    /// A number of JSON as it is written.
    Float(&'a str),
    Boolean(bool),
    List(Vec<Data<'a>>),
    /// Fields by name, in the canonical order.
    Table(Row<'a>),
}

/// The fields of a table that say something, in the canonical order.
pub(crate) type Row<'a> = Vec<(&'static str, Data<'a>)>;

impl<'a> Data<'a> {
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }
}

/// A single value.
pub(crate) trait ToData {
    fn data(&self) -> Data<'_>;
}

/// A field, as its type in the model has it: nothing if it is empty.
pub(crate) trait FieldToData {
    fn field_data(&self) -> Option<Data<'_>>;
}

/// Several fields of a table that the model has in one value.
pub(crate) trait GroupToData {
    /// Adds what they say to a row.
    fn add_to<'a>(&'a self, row: &mut Row<'a>);
}

impl<T: ToData> FieldToData for T {
    fn field_data(&self) -> Option<Data<'_>> {
        Some(self.data())
    }
}

impl<T: ToData> FieldToData for Option<T> {
    fn field_data(&self) -> Option<Data<'_>> {
        self.as_ref().map(ToData::data)
    }
}

impl<T: ToData> FieldToData for Vec<T> {
    fn field_data(&self) -> Option<Data<'_>> {
        (!self.is_empty()).then(|| Data::List(self.iter().map(ToData::data).collect()))
    }
}

impl ToData for bool {
    fn data(&self) -> Data<'_> {
        Data::Boolean(*self)
    }
}
