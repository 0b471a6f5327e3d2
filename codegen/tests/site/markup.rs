//! The elements of a page. Texts are escaped, so that every `<` begins one, or a comment.

/// The start of an element.
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    /// Names and values, in which nothing is escaped any more.
    pub(crate) attributes: Vec<(&'a str, String)>,
}

impl Tag<'_> {
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(its, _)| *its == name).map(|(_, value)| value.clone())
    }
}

/// All elements of a page, in their order.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").expect("a comment ends").1;
        } else if rest.starts_with(['/', '!']) {
            rest = rest.split_once('>').expect("a tag ends").1;
        } else {
            let (tag, behind) = tag(rest);
            tags.push(tag);
            rest = behind;
        }
    }
    tags
}

fn tag(text: &str) -> (Tag<'_>, &str) {
    let end = text.find([' ', '>']).expect("a tag ends");
    let mut tag = Tag { name: &text[..end], attributes: Vec::new() };
    let mut rest = &text[end..];
    loop {
        rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix('>') {
            return (tag, behind);
        }
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let name = &rest[..end];
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            (value, rest) = quoted.split_once('"').expect("a value ends");
        }
        tag.attributes.push((name, unescaped(value)));
    }
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}
