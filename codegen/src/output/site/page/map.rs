//! The map of the start page: all codes from 100 to 599, those of the standard, of servers alone, and of nobody.

use crate::model::Code;
use crate::output::site::html::{Html, To, With};
use crate::output::site::model::Site;
use crate::output::site::parts;
use crate::output::site::paths::Path;

pub(super) fn section(html: &mut Html, site: &Site<'_>, at: &Path) {
    html.heading("h2", "map", "All codes at a glance");
    html.tag("ul", &[With("class", "key")], |html| {
        let mut key = |class: &str, about: &str| {
            html.tag("li", &[], |html| {
                html.of_class("span", class, "").text(about);
            });
        };
        key("s", "of the standard");
        key("v", "of servers alone");
        if site.is_team() {
            key("t", "of the team");
        }
        key("n", "of nobody");
    });
    for class in site.catalogue.classes() {
        let digit = class.digit.get();
        html.tag("section", &[With("class", "map")], |html| {
            html.tag("h3", &[], |html| {
                let title = format!("{digit}xx {}", class.title);
                html.link(&at.to(&Path::class(digit)), &title);
            });
            html.tag("p", &[With("class", &format!("cells c{digit}"))], |html| cells(html, site, at, digit));
        });
    }
}

/// What nobody has is one cell from code to code, so that a class takes a few lines on a phone too.
fn cells(html: &mut Html, site: &Site<'_>, at: &Path, digit: u8) {
    let first = u16::from(digit) * 100;
    let codes: Vec<Code> = (first..first + 100).filter_map(|code| Code::new(code, None)).collect();
    let is_free = |code: &Code| site.meanings(*code).is_empty();
    for codes in codes.chunk_by(|one, other| is_free(one) && is_free(other)) {
        match codes {
            [first, .., last] => html.of_class("i", "run", &format!("{first}\u{2013}{last}")),
            [code] if is_free(code) => html.of("i", &code.to_string()),
            codes => codes.iter().fold(&mut *html, |html, code| cell(html, site, at, *code)),
        };
        // For those who copy or hear the cells.
        html.text(" ");
    }
}

/// A cell shows the number, and is read out with its name.
fn cell<'h>(html: &'h mut Html, site: &Site<'_>, at: &Path, code: Code) -> &'h mut Html {
    let Some(first) = site.meanings(code).first() else { return html };
    let class = match (first.server, first.is_own) {
        (None, _) => "s",
        (Some(_), true) => "t",
        (Some(_), false) => "v",
    };
    let label = format!("{code} {}", parts::label(first));
    let to = at.to(&Path::code(code));
    let attributes = [With("class", class), To("href", &to), With("title", &label), With("aria-label", &label)];
    html.tag("a", &attributes, |html| _ = html.text(&code.to_string()))
}
