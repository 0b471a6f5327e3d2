//! [`Template`]: the text of a problem's `detail`, taken apart once.

use std::fmt;
use std::ops::Range;

use super::super::{Invalid, check};
use crate::diagnostics::Sink;
use crate::fields::{Format, Node, Read, Shape, Value, checked, wrong_at};

/// A text in which names of members in braces stand for their values. A brace itself is written twice: `{{`, `}}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Template {
    text: String,
    parts: Vec<Part>,
}

/// A part of a [`Template`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// Text that stands there always, with single braces.
    Text(String),
    /// The value of a member.
    Member {
        /// The name of the member.
        name: String,
        /// Where the name stands in the text of the template, in bytes.
        at: Range<usize>,
    },
}

impl Template {
    /// Takes a text apart.
    ///
    /// # Errors
    ///
    /// [`Invalid`] says which brace is wrong, or what is wrong with the text as a whole.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        check::text(text)?;
        let (mut parts, mut fixed, mut rest) = (Vec::new(), String::new(), text);
        while let Some(brace) = rest.find(['{', '}']) {
            let at = text.len() - rest.len() + brace;
            let (before, behind) = rest.split_at(brace);
            fixed.push_str(before);
            if let Some((double, after)) = ["{{", "}}"].iter().find_map(|it| Some((it, behind.strip_prefix(it)?))) {
                fixed.extend(double.chars().next());
                rest = after;
                continue;
            }
            let (name, after) = placeholder(behind, at)?;
            if !fixed.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut fixed)));
            }
            parts.push(Part::Member { name: name.to_owned(), at: at + 1..at + 1 + name.len() });
            rest = after;
        }
        fixed.push_str(rest);
        if !fixed.is_empty() {
            parts.push(Part::Text(fixed));
        }
        Ok(Self { text: text.to_owned(), parts })
    }

    /// The text as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its parts, one after the other; two texts never stand side by side.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The names of the members that it shows, with where they stand.
    pub fn members(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Member { name, at } => Some((name.as_str(), at.clone())),
            Part::Text(_) => None,
        })
    }
}

/// The name in the braces that a text begins with, and what follows. `at` is the place of the first brace.
fn placeholder(text: &str, at: usize) -> Result<(&str, &str), Invalid> {
    let Some(inner) = text.strip_prefix('{') else {
        return wrong_at(at..at + 1, "closes a member that does not begin", "write `}}` for the sign itself");
    };
    let end = inner.find(['{', '}']).filter(|end| inner[*end..].starts_with('}'));
    let Some((name, after)) = end.and_then(|end| Some((inner.get(..end)?, inner.get(end + 1..)?))) else {
        let help = "close it behind the name of a member, as in `{left}`, or write `{{` for the sign itself";
        return wrong_at(at..at + 1, "has a brace that is not closed", help);
    };
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if name.is_empty() || !name.chars().all(is_name) {
        let help = "write the name of a member and nothing else, as in `{left}`, or `{{` for the sign itself";
        return wrong_at(at..at + name.len() + 2, "has braces without a name of a member", help);
    }
    Ok((name, after))
}

/// Shows the text as it is written.
impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Value for Template {
    const SHAPE: Shape = Shape::Text(&Format {
        name: "template",
        about: "A text in which a member's name in braces, such as `{left}`, stands for its value.",
        pattern: r"^\S(.*\S)?$",
    });

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        checked(node, sink, Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Template};

    fn parts(text: &str) -> Vec<String> {
        let template = Template::new(text).expect("it is right");
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Member { name, at } => {
                assert_eq!(text.get(at.clone()), Some(&**name));
                format!("<{name}>")
            }
        };
        template.parts().iter().map(part).collect()
    }

    #[test]
    fn braces_stand_around_names_and_for_themselves_when_doubled() {
        assert_eq!(parts("plain"), ["plain"]);
        assert_eq!(parts("{left} of {sku}{left}."), ["<left>", " of ", "<sku>", "<left>", "."]);
        assert_eq!(parts("{{left}} {{{left}}}"), ["{left} {", "<left>", "}"]);
        assert_eq!(parts("é {left} é"), ["é ", "<left>", " é"]);
    }

    #[test]
    fn every_other_brace_is_wrong() {
        for wrong in ["{", "}", "{left", "left}", "{}", "{a b}", "{ left }", "{left}}", "{{left}", "{a{b}}", "{a-b}"] {
            assert!(Template::new(wrong).is_err(), "{wrong}");
        }
    }
}
