//! JSON whose members stand in the order in which they were given.

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// A value of JSON.
#[derive(Clone, Debug)]
pub(crate) enum Ordered {
    Object(Vec<(&'static str, Ordered)>),
    List(Vec<Ordered>),
    Value(Value),
}

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
            Self::List(values) => serializer.collect_seq(values),
            Self::Value(value) => value.serialize(serializer),
        }
    }
}

impl<T: Into<Value>> From<T> for Ordered {
    fn from(value: T) -> Self {
        Self::Value(value.into())
    }
}

/// Something of each of several.
pub(crate) fn list<T>(items: impl IntoIterator<Item = T>, each: impl FnMut(T) -> Ordered) -> Ordered {
    Ordered::List(items.into_iter().map(each).collect())
}
