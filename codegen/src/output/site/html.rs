//! [`Html`]: markup in which a text of a dataset is never anything but text.
//!
//! The names of elements and attributes are part of the program, everything else is escaped where it is written, and an
//! address is a [`Link`], which only `paths` and [`Link::outside`] make. So there is no way to write a text unescaped, and
//! no template language that would need to be trusted with it: what a page needs of one are these few functions.

use super::paths::Link;
use crate::json_value::Json;

/// A piece of markup that grows at its end.
#[derive(Debug, Default)]
pub(super) struct Html(String);

/// An attribute with a value that is a text, or is there without a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Attribute<'a> {
    /// `class="lead"`
    Text(&'static str, &'a str),
    /// `href="../code/404.html"`
    Link(&'static str, &'a Link),
    /// `hidden`
    Is(&'static str),
}

pub(super) use Attribute::{Is, Link as To, Text as With};

/// Elements that stand within a line: no line ends behind them.
const INLINE: &[&str] =
    &["a", "b", "code", "dt", "figcaption", "i", "mark", "small", "span", "strong", "td", "th", "title"];

impl Html {
    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        escape(text, &mut self.0);
        self
    }

    /// Writes an element with what is in it.
    pub(super) fn tag(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.open(name, attributes);
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self.end_line(name)
    }

    /// Writes an element that has nothing in it, such as `meta`.
    pub(super) fn void(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> &mut Self {
        self.open(name, attributes);
        self.end_line(name)
    }

    /// Writes an element that holds a text.
    pub(super) fn of(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.tag(name, &[], |html| _ = html.text(text))
    }

    /// Writes an element of a class that holds a text.
    pub(super) fn of_class(&mut self, name: &'static str, class: &str, text: &str) -> &mut Self {
        self.tag(name, &[With("class", class)], |html| _ = html.text(text))
    }

    /// Writes a link.
    pub(super) fn link(&mut self, to: &Link, text: &str) -> &mut Self {
        self.tag("a", &[To("href", to)], |html| _ = html.text(text))
    }

    /// Writes a link if there is somewhere to go, or else its text alone.
    pub(super) fn link_if(&mut self, to: Option<&Link>, text: &str) -> &mut Self {
        match to {
            Some(to) => self.link(to, text),
            None => self.text(text),
        }
    }

    /// Writes a heading with an anchor.
    pub(super) fn heading(&mut self, level: &'static str, id: &str, text: &str) -> &mut Self {
        self.tag(level, &[With("id", id)], |html| _ = html.text(text))
    }

    /// Writes a list; nothing without entries.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        entries: impl IntoIterator<Item = T>,
        write: impl Fn(&mut Self, T),
    ) -> &mut Self {
        let mut entries = entries.into_iter().peekable();
        if entries.peek().is_some() {
            self.tag(name, &[], |html| entries.for_each(|entry| _ = html.tag("li", &[], |html| write(html, entry))));
        }
        self
    }

    /// Writes data for programs, which is no script although the element is called so: no browser runs it.
    pub(super) fn data(&mut self, data: &Json) -> &mut Self {
        self.open("script", &[With("type", "application/ld+json")]);
        // Nothing that JSON needs is changed: these characters stand in its texts alone.
        for letter in data.compact().chars() {
            match letter {
                '<' => self.0.push_str("\\u003c"),
                '>' => self.0.push_str("\\u003e"),
                '&' => self.0.push_str("\\u0026"),
                '\u{2028}' => self.0.push_str("\\u2028"),
                '\u{2029}' => self.0.push_str("\\u2029"),
                _ => self.0.push(letter),
            }
        }
        self.0.push_str("</script>\n");
        self
    }

    /// Writes a comment, which no text can end.
    pub(super) fn comment(&mut self, text: &str) -> &mut Self {
        self.0.push_str("<!-- ");
        self.0.push_str(&text.replace('>', "").replace("--", "- -"));
        self.0.push_str(" -->\n");
        self
    }

    /// Writes what was made before.
    pub(super) fn add(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// What was written, for a file that is no document of HTML.
    pub(super) fn markup(&self) -> &str {
        &self.0
    }

    /// The whole document.
    pub(super) fn document(self) -> String {
        format!("<!DOCTYPE html>\n{}", self.0)
    }

    fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.0.push('<');
        self.0.push_str(name);
        for attribute in attributes {
            let (name, value) = match *attribute {
                // An element of no class.
                With("class", "") => continue,
                With(name, value) => (name, Some(value)),
                To(name, link) => (name, Some(link.as_str())),
                Is(name) => (name, None),
            };
            self.0.push(' ');
            self.0.push_str(name);
            if let Some(value) = value {
                self.0.push_str("=\"");
                escape(value, &mut self.0);
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    fn end_line(&mut self, name: &str) -> &mut Self {
        if !INLINE.contains(&name) {
            self.0.push('\n');
        }
        self
    }
}

/// Text for an element or for an attribute in double quotes. The same serves XML.
pub(super) fn escape(text: &str, escaped: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (before, behind) = rest.split_at(at);
        escaped.push_str(before);
        let mut letters = behind.chars();
        escaped.push_str(match letters.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => "&#39;",
        });
        rest = letters.as_str();
    }
    escaped.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::super::paths::Link;
    use super::{Html, To, With};
    use crate::json_value::Json;

    #[test]
    fn a_text_stays_a_text_wherever_it_stands() {
        let text = "</script><b a=\"'\">&--><!--";
        let mut html = Html::default();
        html.tag("p", &[With("title", text)], |html| _ = html.text(text));
        html.data(&Json::object([("a", text.into())])).comment(text);
        let escaped = "&lt;/script&gt;&lt;b a=&quot;&#39;&quot;&gt;&amp;--&gt;&lt;!--";
        let data = r#"{"a":"\u003c/script\u003e\u003cb a=\"'\"\u003e\u0026--\u003e\u003c!--"}"#;
        let expected = format!(
            "<p title=\"{escaped}\">{escaped}</p>\n<script type=\"application/ld+json\">{data}</script>\n\
             <!-- </script<b a=\"'\"&- -<!- - -->\n"
        );
        assert_eq!(html.0, expected);
    }

    #[test]
    fn a_link_leads_to_the_web_or_nowhere() {
        for wrong in ["javascript:alert(1)", "data:text/html,x", "//a.example", "https:x", " https://a.example/"] {
            assert!(Link::outside(wrong).is_none(), "{wrong}");
        }
        let mut html = Html::default();
        html.tag("a", &[To("href", &Link::outside("https://a.example/?a=1&b='\"").expect("it is one"))], |_| {});
        assert_eq!(html.0, "<a href=\"https://a.example/?a=1&amp;b=&#39;&quot;\"></a>");
    }
}
