//! The page of an RFC: which of its sections say something about which code, class, reason or problem.

use std::collections::BTreeSet;

use crate::markdown_text::rfc_url;
use crate::output::site::citations::Citation;
use crate::output::site::html::With;
use crate::output::site::model::Site;
use crate::output::site::paths::{Link, Path};
use crate::output::site::shell::Page;
use crate::output::site::{data, parts, words};

pub(in crate::output::site) fn page(_: &Site<'_>, at: &Path, number: u32, citations: &BTreeSet<Citation>) -> Page {
    let sections: Vec<&Citation> = citations.iter().collect();
    let sections: Vec<&[&Citation]> = sections.chunk_by(|one, other| one.section == other.section).collect();
    let count = words::count(sections.len(), "section", "sections");
    let about = format!("What RFC {number} says about statuses: {count}, and what rests on them.");
    let mut page = Page::new(at, format!("RFC {number}"), &about);
    page.above = vec![(Path::root("rfcs"), "RFCs".to_owned())];
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", &page.title);
    html.of_class("p", "lead", &about);
    let address = rfc_url(number);
    html.tag("p", &[], |html| {
        if let Some(link) = Link::outside(&address) {
            html.link(&link, &format!("Read RFC {number} at the RFC Editor"));
        }
    });
    parts::table(html, "sections", "Sections", &["Section", "What rests on it"], |html| {
        for citations in &sections {
            let Some(first) = citations.first() else { continue };
            html.tag("tr", &[With("id", &format!("section-{}", first.section))], |html| {
                html.tag("th", &[With("scope", "row")], |html| {
                    let link = Link::outside(&format!("{address}#section-{}", first.section));
                    html.link_if(link.as_ref(), &first.section);
                });
                html.tag("td", &[], |html| {
                    html.list("ul", *citations, |html, citation| {
                        let to = match &citation.anchor {
                            Some(anchor) => at.to_anchor(&citation.page, anchor),
                            None => at.to(&citation.page),
                        };
                        html.link(&to, &citation.title);
                    });
                });
            });
        }
    });
    page
}

pub(in crate::output::site) fn facts(number: u32, citations: &BTreeSet<Citation>) -> data::Rows<'_> {
    let row = |citation: &Citation| {
        vec![
            ("section", data::text(citation.section.as_str())),
            ("page", data::text(citation.page.as_str())),
            ("title", data::text(citation.title.as_str())),
        ]
    };
    vec![
        ("rfc", crate::fields::Data::Number(number.into())),
        ("sections", data::rows(citations.iter().map(row).collect())),
    ]
}
