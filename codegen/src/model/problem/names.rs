//! What the parts of a problem are called in Rust.

use std::collections::HashSet;

use super::super::{MemberName, Name, ServerId, Text};
use super::{Member, MemberKind, Problem};
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span};
use crate::fields::{Node, Read};
use crate::identifier::is_keyword;
use crate::letter_case::camel_case;

/// Words that are no field even as `r#...`.
const NO_FIELDS: [&str; 3] = ["self", "super", "crate"];

impl MemberName {
    /// The field of the struct: `retryAfter` gives `retry_after`, and a keyword such as `match` gives `r#match`.
    #[must_use]
    pub fn field(&self) -> String {
        let field = if self.as_str().contains(|letter: char| letter.is_ascii_lowercase()) {
            snake_case(self.as_str())
        } else {
            self.as_str().to_ascii_lowercase()
        };
        if NO_FIELDS.contains(&&*field) {
            return field + "_";
        }
        if is_keyword(&field) { format!("r#{field}") } else { field }
    }
}

/// `retryAfter` gives `retry_after`; underscores stay.
fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut after_small = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && after_small {
            snake.push('_');
        }
        after_small = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

impl ServerId {
    /// The name of the enum of its problems: `shop` gives `ShopProblem`.
    #[must_use]
    pub fn problem_enum(&self) -> String {
        self.type_name() + "Problem"
    }
}

/// A variant of the enum of a `one-of` member.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RustVariant {
    /// Its name, such as `OutOfStock`.
    pub name: String,
    /// The word in JSON, such as `out-of-stock`.
    pub word: String,
}

impl Member {
    /// The name of the enum of a `one-of` member: `reason` of `SoldOut` gives `SoldOutReason`. `None` for other types.
    #[must_use]
    pub fn enum_name(&self, problem: &Name) -> Option<String> {
        let is_enum = matches!(self.kind, MemberKind::OneOf(_));
        is_enum.then(|| format!("{problem}{}", camel_case(&snake_case(self.name.as_str()))))
    }

    /// The variants of that enum; none for other types.
    #[must_use]
    pub fn variants(&self) -> Vec<RustVariant> {
        let MemberKind::OneOf(values) = &self.kind else { return Vec::new() };
        let variant = |word: &Text| RustVariant { name: variant(word.as_str()), word: word.to_string() };
        values.iter().map(variant).collect()
    }
}

impl Problem {
    /// The types that a team's module has because of this problem: its struct, and the enums of its members.
    pub fn type_names(&self) -> impl Iterator<Item = String> {
        let enums = self.members.iter().filter_map(|member| member.enum_name(&self.name));
        std::iter::once(self.name.to_string()).chain(enums)
    }
}

/// The name of a variant; empty if a word has no letter and no digit.
pub(super) fn variant(word: &str) -> String {
    // `OUT_OF_STOCK` is written like a constant.
    let is_upper = !word.contains(|letter: char| letter.is_ascii_lowercase());
    let name = if is_upper { camel_case(&word.to_ascii_lowercase()) } else { camel_case(word) };
    match name.chars().next() {
        Some(first) if first.is_ascii_digit() => format!("V{name}"),
        // It would be the keyword.
        _ if name == "Self" => "Self_".to_owned(),
        _ => name,
    }
}

/// Each word of a `one-of` gives a variant of its own.
pub(super) fn check_values(values: &[(Text, Node<'_>)], sink: &mut Sink<'_>) -> Read<()> {
    let (mut words, mut names, mut result) = (HashSet::new(), FirstPlaces::new(), Ok(()));
    // The same word twice is reported already, as for each list without duplicates.
    for (word, node) in values.iter().filter(|(word, _)| words.insert(word.as_str())) {
        let name = variant(word.as_str());
        if name.is_empty() {
            let diagnostic = Diagnostic::new(node.span(), format!("the word `{word}` gives no name of a variant"), "");
            result = Err(sink.report(diagnostic.help("write it with letters, such as `plus` for `+`")));
            continue;
        }
        let clash = |place: Span| {
            let message = format!("the word `{word}` gives the same variant as another");
            Diagnostic::new(place, message, format!("gives `{name}`")).help("choose another word")
        };
        names.is_new(&name, &node.span(), sink, &clash);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::super::super::MemberName;
    use super::variant;

    #[test]
    fn a_member_is_a_field_in_snake_case() {
        for (name, field) in [
            ("sku", "sku"),
            ("retryAfter", "retry_after"),
            ("retry_after", "retry_after"),
            ("SKU", "sku"),
            ("match", "r#match"),
            ("self", "self_"),
            ("line2Text", "line2_text"),
        ] {
            assert_eq!(MemberName::new(name).map(|name| name.field()).as_deref(), Ok(field));
        }
    }

    #[test]
    fn a_word_is_a_variant_in_upper_camel_case() {
        for (word, name) in [
            ("out-of-stock", "OutOfStock"),
            ("OUT_OF_STOCK", "OutOfStock"),
            ("2xl", "V2xl"),
            ("self", "Self_"),
            ("+", ""),
        ] {
            assert_eq!(variant(word), name);
        }
    }
}
