//! What stands around the content of each page.

use super::html::{Html, Is, To, With};
use super::model::Site;
use super::moved;
use super::paths::{Link, Path};
use crate::json_value::Json;

/// A page without what is around it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) path: Path,
    /// What the page is about, for its title and for lists.
    pub(super) title: String,
    /// The same in one or two sentences, for search engines and previews.
    pub(super) about: String,
    /// The pages above it, from the top.
    pub(super) above: Vec<(Path, String)>,
    pub(super) main: Html,
    /// What it defines, for programs.
    pub(super) term: Option<Json>,
    /// Whether there is a file of facts beside it.
    pub(super) has_data: bool,
    /// The page that this one is a copy of.
    pub(super) copy_of: Option<Path>,
}

/// Only what stands beside the pages is loaded, and no style or script within a page has an effect.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'self'";

const ICON: &str = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%231f4fa3'/%3E%3Cpath%20d='M4%205h8M4%208h8M4%2011h5'%20stroke='%23fff'%20stroke-width='1.6'/%3E%3C/svg%3E";

/// The links at the top.
const PLACES: &[(&str, &str)] =
    &[("codes", "Codes"), ("servers", "Servers"), ("reasons", "Reasons"), ("problems", "Problems"), ("rfcs", "RFCs")];

impl Page {
    pub(super) fn new(path: &Path, title: impl Into<String>, about: impl Into<String>) -> Self {
        Self {
            path: path.clone(),
            title: title.into(),
            about: about.into(),
            above: Vec::new(),
            main: Html::default(),
            term: None,
            has_data: false,
            copy_of: None,
        }
    }

    /// The whole document.
    pub(super) fn document(&self, site: &Site<'_>) -> String {
        let mut html = Html::default();
        let root = self.path.to_root();
        html.tag("html", &[With("lang", "en"), With("data-root", &root)], |html| {
            html.tag("head", &[], |html| self.head(site, html));
            html.tag("body", &[], |html| {
                html.tag("a", &[With("class", "skip"), To("href", &Link::here("main"))], |html| {
                    html.text("Skip to the content");
                });
                self.top(site, html);
                html.tag("main", &[With("id", "main")], |html| {
                    self.breadcrumbs(site, html);
                    for (_, anchor) in moved::ANCHORS.iter().filter(|(page, _)| *page == self.path.as_str()) {
                        html.tag("span", &[With("id", anchor)], |_| {});
                    }
                    html.add(&self.main);
                });
                self.foot(site, html);
            });
        });
        html.document()
    }

    fn head(&self, site: &Site<'_>, html: &mut Html) {
        let settings = &site.settings;
        html.void("meta", &[With("charset", "utf-8")]).comment(&site.notice);
        html.void("meta", &[With("http-equiv", "Content-Security-Policy"), With("content", POLICY)]);
        let meta = |html: &mut Html, name: &str, content: &str| {
            html.void("meta", &[With("name", name), With("content", content)]);
        };
        meta(html, "viewport", "width=device-width, initial-scale=1");
        meta(html, "color-scheme", "light dark");
        let is_start = self.path == Path::root("index");
        let title = if is_start { self.title.clone() } else { format!("{} – {}", self.title, settings.title) };
        html.of("title", &title);
        meta(html, "description", &self.about);
        let property = |html: &mut Html, name: &str, content: &str| {
            html.void("meta", &[With("property", name), With("content", content)]);
        };
        property(html, "og:title", &self.title);
        property(html, "og:description", &self.about);
        property(html, "og:type", if is_start { "website" } else { "article" });
        property(html, "og:site_name", &settings.title);
        let relation = |html: &mut Html, name: &str, to: &Link, kind: Option<&str>| {
            let kind = kind.map(|kind| With("type", kind));
            let attributes: Vec<_> = [With("rel", name), To("href", to)].into_iter().chain(kind).collect();
            html.void("link", &attributes);
        };
        if let Some(address) = &settings.address {
            let canonical = self.copy_of.as_ref().unwrap_or(&self.path).under(address);
            property(html, "og:url", canonical.as_str());
            relation(html, "canonical", &canonical, None);
            relation(
                html,
                "search",
                &self.path.to_file("opensearch.xml"),
                Some("application/opensearchdescription+xml"),
            );
        }
        if self.has_data {
            relation(html, "alternate", &self.path.to_file(&self.data_path()), Some("application/json"));
        }
        relation(html, "icon", &Link::fixed(ICON.to_owned()), Some("image/svg+xml"));
        relation(html, "stylesheet", &self.path.to_file("style.css"), None);
        html.tag("script", &[To("src", &self.path.to_file("site.js")), Is("defer")], |_| {});
        if let Some(term) = &self.term {
            html.data(term);
        }
    }

    fn top(&self, site: &Site<'_>, html: &mut Html) {
        let start = Path::root("index");
        html.tag("header", &[With("class", "top")], |html| {
            html.tag("a", &[With("class", "home"), To("href", &self.path.to(&start))], |html| {
                html.text(&site.settings.title);
            });
            let form =
                [With("class", "search"), With("role", "search"), To("action", &self.path.to(&start)), Is("hidden")];
            html.tag("form", &form, |html| {
                html.tag("label", &[With("for", "q")], |html| _ = html.text("Search"));
                html.void(
                    "input",
                    &[
                        With("id", "q"),
                        With("name", "q"),
                        With("type", "search"),
                        With("autocomplete", "off"),
                        With("placeholder", "404, 401.3, H12, bad gateway …"),
                    ],
                );
                html.tag(
                    "ul",
                    &[With("id", "results"), With("role", "listbox"), With("aria-label", "Results"), Is("hidden")],
                    |_| {},
                );
            });
            html.tag("nav", &[With("class", "places"), With("aria-label", "Site")], |html| {
                html.list("ul", PLACES, |html, (name, text)| {
                    let to = Path::root(name);
                    let here = (to == self.path).then_some(With("aria-current", "page"));
                    let link = self.path.to(&to);
                    let attributes: Vec<_> = [To("href", &link)].into_iter().chain(here).collect();
                    html.tag("a", &attributes, |html| _ = html.text(text));
                });
            });
        });
    }

    fn breadcrumbs(&self, site: &Site<'_>, html: &mut Html) {
        if self.above.is_empty() {
            return;
        }
        let start = [(Path::root("index"), site.settings.title.clone())];
        html.tag("nav", &[With("class", "above"), With("aria-label", "Breadcrumbs")], |html| {
            html.list("ol", start.iter().chain(&self.above), |html, (path, title)| {
                html.link(&self.path.to(path), title);
            });
        });
    }

    fn foot(&self, site: &Site<'_>, html: &mut Html) {
        let settings = &site.settings;
        html.tag("footer", &[], |html| {
            html.tag("ul", &[], |html| {
                let entry = |html: &mut Html, to: &Link, text: &str| {
                    html.tag("li", &[], |html| _ = html.link(to, text));
                };
                if let Some(ask) = &settings.ask {
                    entry(html, ask, "Ask here");
                }
                if let Some(home) = &settings.home {
                    entry(html, home, "Home");
                }
                if self.has_data {
                    entry(html, &self.path.to_file(&self.data_path()), "This page as JSON");
                }
                entry(html, &self.path.to(&Path::root("unknown")), "A number that is not here");
            });
            if let Some(registry) = site.catalogue.base().unwrap_or(site.catalogue).document().registry {
                html.of("p", &format!("The standard’s codes are those of the IANA registry of {registry}."));
            }
        });
    }

    /// The file of facts; that of the original if the page is a copy.
    fn data_path(&self) -> String {
        self.copy_of.as_ref().unwrap_or(&self.path).json()
    }
}

/// A page that leads on to another.
pub(super) fn moved(site: &Site<'_>, from: &Path, to: &Path) -> String {
    let link = from.to(to);
    let mut html = Html::default();
    html.tag("html", &[With("lang", "en")], |html| {
        html.tag("head", &[], |html| {
            html.void("meta", &[With("charset", "utf-8")]).comment(&site.notice);
            html.of("title", "Moved");
            let target = format!("0; url={}", link.as_str());
            html.void("meta", &[With("http-equiv", "refresh"), With("content", &target)]);
            html.void("link", &[With("rel", "canonical"), To("href", &link)]);
        });
        html.tag("body", &[], |html| {
            html.tag("p", &[], |html| _ = html.text("This page has moved: ").link(&link, link.as_str()));
        });
    });
    html.document()
}
