//! [`Json`]: a value of JSON whose objects keep the order of their members. It is written without the crate `serde_json`,
//! for which macros, build scripts and `cargo xtask` would have to wait longer.

use crate::model::Example;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// A text.
    Text(String),
    /// A value that is JSON on one line already, such as a number.
    Raw(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in this order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object of members whose names are known.
    pub(crate) fn object<const N: usize>(members: [(&str, Json); N]) -> Self {
        Self::named(members)
    }

    /// An object of any members.
    pub(crate) fn named<N: Into<String>>(members: impl IntoIterator<Item = (N, Json)>) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// A number.
    #[cfg(feature = "files")]
    pub(crate) fn number(number: u64) -> Self {
        Self::Raw(number.to_string())
    }

    /// A list of texts.
    #[cfg(feature = "files")]
    pub(crate) fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::Text(text.into())).collect())
    }

    /// The object with a member at its end; anything else stays as it is.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        if let Self::Object(members) = &mut self {
            members.push((name.to_owned(), value.into()));
        }
        self
    }

    /// The object with a member at its end, if there is a value.
    pub(crate) fn with_some(self, name: &str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The value on one line.
    pub(crate) fn compact(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// The value on several lines, each level two spaces further in, with the end of the last line.
    #[cfg(feature = "files")]
    pub(crate) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, Some(0));
        text + "\n"
    }

    /// Writes it at a level, or on one line if there is none.
    fn write(&self, text: &mut String, level: Option<usize>) {
        match self {
            Self::Text(value) => text.push_str(&Example::Text(value.clone()).json()),
            Self::Raw(value) => text.push_str(value),
            Self::List(entries) => {
                let write = |entry: &Json, text: &mut String, level| entry.write(text, level);
                block(text, level, ('[', ']'), entries, write);
            }
            Self::Object(members) => block(text, level, ('{', '}'), members, |(name, value), text, level| {
                text.push_str(&Example::Text(name.clone()).json());
                text.push_str(if level.is_some() { ": " } else { ":" });
                value.write(text, level);
            }),
        }
    }
}

/// Writes entries between two signs; an empty block stays on its line.
fn block<T>(
    text: &mut String,
    level: Option<usize>,
    (open, close): (char, char),
    entries: &[T],
    write: impl Fn(&T, &mut String, Option<usize>),
) {
    let new_line = |text: &mut String, level: Option<usize>| {
        if let Some(level) = level {
            text.push('\n');
            text.push_str(&"  ".repeat(level));
        }
    };
    text.push(open);
    let inner = level.map(|level| level + 1);
    for (index, entry) in entries.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        new_line(text, inner);
        write(entry, text, inner);
    }
    if !entries.is_empty() {
        new_line(text, level);
    }
    text.push(close);
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Raw(value.to_string())
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        Self::Raw(value.to_string())
    }
}

impl From<Vec<Json>> for Json {
    fn from(entries: Vec<Json>) -> Self {
        Self::List(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn members_keep_their_order_and_texts_are_escaped() {
        let empty = Json::List(Vec::new());
        let value = Json::object([("b", "\"\n".into()), ("a", Json::List(vec![1.into(), true.into()])), ("c", empty)]);
        assert_eq!(value.compact(), r#"{"b":"\"\n","a":[1,true],"c":[]}"#);
        #[cfg(feature = "files")]
        assert_eq!(value.pretty(), "{\n  \"b\": \"\\\"\\n\",\n  \"a\": [\n    1,\n    true\n  ],\n  \"c\": []\n}\n");
    }
}
