//! Where each page stands, and how one page names another. Paths are made of identifiers alone: codes, ids of servers and
//! names of rows, never of their texts, so that a better wording moves no page.

use crate::model::{Code, Name, ServerId};

/// The path of a page from the root of the site, with the name of its file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Path {
    path: String,
    /// The root as this page has to name it, if it is shown at addresses that are not its own.
    root: Option<String>,
}

/// An address for `href`: of a page of the site as another page names it, or of the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link(String);

/// Anchors that are part of the program.
const ANCHORS: &[&str] = &[
    "all",
    "codes",
    "compare",
    "find-out",
    "headers",
    "http",
    "in-a-log",
    "in-code",
    "main",
    "map",
    "meanings",
    "members",
    "names",
    "new",
    "no-code",
    "on-the-wire",
    "other",
    "others",
    "problems",
    "q",
    "reasons",
    "results",
    "retry",
    "see-also",
    "servers",
    "sources",
    "standard",
    "sub-status",
    "type",
];

/// The anchor of a row by its id or slug, which has no `_`.
pub(super) fn anchor_of(id: &str) -> String {
    if ANCHORS.contains(&id) { format!("{id}_") } else { id.to_owned() }
}

impl Path {
    fn at(path: String) -> Self {
        Self { path, root: None }
    }

    /// The same page for a host that shows it at any address.
    pub(super) fn anywhere(self, site: Option<&String>) -> Self {
        Self { root: site.cloned(), ..self }
    }

    /// A page whose path is part of the program.
    pub(super) fn once(path: &'static str) -> Self {
        Self::at(path.to_owned())
    }

    /// A page at the root.
    pub(super) fn root(name: &'static str) -> Self {
        Self::at(format!("{name}.html"))
    }

    pub(super) fn code(code: Code) -> Self {
        Self::at(format!("code/{code}.html"))
    }

    pub(super) fn class(digit: u8) -> Self {
        Self::at(format!("class/{digit}xx.html"))
    }

    pub(super) fn server(id: &ServerId) -> Self {
        Self::at(format!("server/{id}.html"))
    }

    pub(super) fn vocabulary(server: &ServerId) -> Self {
        Self::at(format!("reason/{server}.html"))
    }

    pub(super) fn reason(server: &ServerId, slug: &str) -> Self {
        Self::at(format!("reason/{server}/{slug}.html"))
    }

    pub(super) fn problem(server: Option<&ServerId>, name: &Name) -> Self {
        let slug = name.slug();
        Self::at(match server {
            Some(server) => format!("problem/{server}/{slug}.html"),
            None => format!("problem/{slug}.html"),
        })
    }

    /// Where the page of a problem stood when its type ended with a slug.
    pub(super) fn former_problem(server: &ServerId, slug: &str) -> Option<Self> {
        let is_fit = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        (!slug.is_empty() && slug.chars().all(is_fit)).then(|| Self::at(format!("problem/{server}/{slug}.html")))
    }

    pub(super) fn rfc(number: u32) -> Self {
        Self::at(format!("rfc/{number}.html"))
    }

    pub(super) fn comparison(name: &'static str) -> Self {
        Self::at(format!("compare/{name}.html"))
    }

    /// The page that a type URI leads to, if the site stands at an address that the URI begins with: a folder, which any
    /// server finds by the URI as it is.
    pub(super) fn of_type(uri: &str, site: &str) -> Option<Self> {
        let rest = uri.strip_prefix(site)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let is_fit = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        let are_fit = rest.split('/').all(|part| !part.is_empty() && part.chars().all(is_fit));
        are_fit.then(|| Self::at(format!("{rest}/index.html")))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.path
    }

    /// What leads from this page to the root: `../` for each folder.
    pub(super) fn to_root(&self) -> String {
        self.root.clone().unwrap_or_else(|| "../".repeat(self.path.matches('/').count()))
    }

    /// How this page names another.
    pub(super) fn to(&self, other: &Self) -> Link {
        self.to_file(&other.path)
    }

    /// How this page names a place on another.
    pub(super) fn to_anchor(&self, other: &Self, anchor: &str) -> Link {
        if self == other { Link::here(anchor) } else { Link(format!("{}#{anchor}", self.to(other).0)) }
    }

    /// How this page names a file by its path from the root.
    pub(super) fn to_file(&self, path: &str) -> Link {
        Link(format!("{}{path}", self.to_root()))
    }

    /// The file with the facts of the page.
    pub(super) fn json(&self) -> String {
        format!("{}.json", self.path.strip_suffix(".html").unwrap_or(&self.path))
    }

    /// The page as somebody outside names it.
    pub(super) fn under(&self, site: &str) -> Link {
        let path = self.path.strip_suffix("index.html").unwrap_or(&self.path);
        Link(format!("{site}{path}"))
    }
}

impl Link {
    /// An address of the web; nothing else leads away from the site.
    pub(super) fn outside(url: &str) -> Option<Self> {
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        is_web.then(|| Self(url.to_owned()))
    }

    /// A place on the same page.
    pub(super) fn here(anchor: &str) -> Self {
        Self(format!("#{anchor}"))
    }

    /// An address that is part of the program.
    pub(super) const fn fixed(url: String) -> Self {
        Self(url)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Path;
    use crate::model::Code;

    #[test]
    fn a_page_names_another_from_where_it_stands() {
        let code = Path::code(Code::new(401, Some(3)).expect("it is a code"));
        let start = Path::root("index");
        assert_eq!(code.to(&start).as_str(), "../index.html");
        assert_eq!(start.to(&code).as_str(), "code/401.3.html");
        assert_eq!(start.to_anchor(&code, "iis").as_str(), "code/401.3.html#iis");
        assert_eq!(code.to_anchor(&code, "iis").as_str(), "#iis");
        assert_eq!(code.json(), "code/401.3.json");
        assert_eq!(start.under("https://a.example/").as_str(), "https://a.example/");
    }

    #[test]
    fn a_type_uri_leads_to_a_folder_below_the_site() {
        let path = |uri: &str| Path::of_type(uri, "https://a.example/").map(|path| path.path);
        assert_eq!(path("https://a.example/sold-out"), Some("sold-out/index.html".to_owned()));
        assert_eq!(path("https://a.example/v1/sold-out/"), Some("v1/sold-out/index.html".to_owned()));
        for other in ["https://b.example/x", "https://a.example/", "https://a.example/../x", "https://a.example/a.html"]
        {
            assert_eq!(path(other), None, "{other}");
        }
    }
}
