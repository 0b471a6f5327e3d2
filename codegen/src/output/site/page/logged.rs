//! How a status looks in a log.

use crate::model::{Code, Server};
use crate::output::site::formats::{self, Format, Part};
use crate::output::site::html::{Html, With};
use crate::output::site::model::Meaning;

/// A sample line of each format that carries the code.
pub(super) fn of_code(html: &mut Html, code: Code, meanings: &[Meaning<'_>]) {
    let mut formats: Vec<&Format> = Vec::new();
    for meaning in meanings {
        for format in formats::of_status(meaning.definition.server.as_ref(), code) {
            if !formats.iter().any(|known| known.name == format.name) {
                formats.push(format);
            }
        }
    }
    section(html, &formats, code);
}

/// The formats of a server, with a code that it defines.
pub(super) fn of_server(html: &mut Html, server: &Server, code: Code) {
    section(html, &formats::of_status(Some(&server.id), code), code);
}

fn section(html: &mut Html, formats: &[&Format], code: Code) {
    if formats.is_empty() {
        return;
    }
    html.heading("h2", "in-a-log", "In a log");
    // One format is enough at first sight.
    let (first, others) = formats.split_at(1);
    list(html, first, code);
    if !others.is_empty() {
        html.tag("details", &[], |html| {
            html.of("summary", &format!("In {} other formats", others.len()));
            list(html, others, code);
        });
    }
}

fn list(html: &mut Html, formats: &[&Format], code: Code) {
    html.tag("div", &[With("class", "logs")], |html| {
        for format in formats {
            line(html, format, &format.of_status(code));
        }
    });
}

/// A line of a log, in which what it is shown for stands out.
pub(super) fn line(html: &mut Html, format: &Format, parts: &[Part]) {
    html.tag("figure", &[With("class", "log")], |html| {
        html.of("figcaption", format.name);
        html.tag("pre", &[], |html| {
            html.tag("code", &[], |html| {
                for part in parts {
                    match part {
                        Part::Fixed(text) => html.text(text),
                        Part::Shown(text) => html.of("mark", text),
                    };
                }
            });
        });
    });
}
