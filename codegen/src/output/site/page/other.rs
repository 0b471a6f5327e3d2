//! Pages for what is not there.

use crate::model::Code;
use crate::output::site::html::With;
use crate::output::site::model::Site;
use crate::output::site::parts;
use crate::output::site::paths::Path;
use crate::output::site::shell::Page;

/// How to read a number that nobody defines.
pub(in crate::output::site) fn unknown(site: &Site<'_>, at: &Path) -> Page {
    let about = "How to read a status that nobody defines: its first digit says what a client makes of it.";
    let mut page = Page::new(at, "A number that nobody defines", about);
    page.above = vec![(Path::root("codes"), "Codes".to_owned())];
    let html = &mut page.main;
    html.of("h1", "A number that nobody defines");
    html.of_class(
        "p",
        "lead",
        "The first digit is enough: a client treats a code that it does not know as the first code of its class, \
         and one outside 100 to 599 as a server error.",
    );
    html.of_class("p", "rule", "RFC 9110, section 15, demands it of every client. So each number has a meaning:");
    parts::table(
        html,
        "codes",
        "Numbers that nobody defines",
        &["The number", "is treated as", "which means"],
        |html| {
            for class in site.catalogue.classes() {
                let digit = u16::from(class.digit.get());
                html.tag("tr", &[With("id", &format!("{digit}xx"))], |html| {
                    html.tag("th", &[With("scope", "row")], |html| {
                        html.link(&at.to(&Path::class(class.digit.get())), &format!("{digit}xx"));
                    });
                    html.tag("td", &[], |html| {
                        if let Some(first) = Code::new(digit * 100, None) {
                            parts::code(html, site, at, first);
                        }
                    });
                    html.of("td", class.summary.as_str());
                });
            }
            html.tag("tr", &[With("id", "other")], |html| {
                html.tag("th", &[With("scope", "row")], |html| _ = html.text("600 to 999"));
                html.tag("td", &[], |html| {
                    if let Some(error) = Code::new(500, None) {
                        parts::code(html, site, at, error);
                    }
                });
                html.of("td", "No code of HTTP: somebody made it up, and clients count it as an error of the server.");
            });
        },
    );
    html.heading("h2", "find-out", "How to find out more");
    html.tag("ul", &[], |html| {
        for line in [
            "Read the content of the response: it often says what happened, in particular below 400 and above 500.",
            "Look at the Server and Via fields: they name who answered. A proxy or a service before your server may have codes of its own.",
            "A number behind a point, as in 401.3, is a sub-status: it is in the log of the server alone, never on the wire. Look up the code without it.",
            "Search the log of the server for the time of the request. What stands beside the status there says more than the number.",
        ] {
            html.of("li", line);
        }
    });
    if let Some(ask) = &site.settings.ask {
        html.tag("p", &[], |html| _ = html.link(ask, "Ask here").text(" what nobody could tell you."));
    }
    html.heading("h2", "no-code", "What is no code at all");
    html.tag("ul", &[], |html| {
        for line in [
            "0, 000 or - in a log: no response was sent, most often since the client went away or the connection broke.",
            "-1: HAProxy and AWS write it where there was no status.",
            "A number of more than three digits: look it up as a reason, such as a Win32 status or an error of a CDN.",
        ] {
            html.of("li", line);
        }
        html.tag("li", &[], |html| {
            html.text("All reasons that are known here are in the ").link(&at.to(&Path::root("reasons")), "list of reasons").text(".");
        });
    });
    page
}

/// What a host shows for an address that does not exist.
pub(in crate::output::site) fn not_found(site: &Site<'_>, at: &Path) -> Page {
    let about = "There is no page at this address.";
    let mut page = Page::new(at, "Not found", about);
    let html = &mut page.main;
    html.of("h1", "There is no page at this address");
    html.tag("p", &[With("class", "lead")], |html| {
        html.text("The server answered with ");
        if let Some(code) = Code::new(404, None) {
            parts::code(html, site, at, code);
        }
        html.text(".");
    });
    html.tag("ul", &[], |html| {
        html.tag("li", &[], |html| _ = html.link(&at.to(&Path::root("index")), "Start page"));
        html.tag("li", &[], |html| _ = html.link(&at.to(&Path::root("codes")), "All codes"));
        html.tag("li", &[], |html| _ = html.link(&at.to(&Path::root("unknown")), "A number that nobody defines"));
        if let Some(ask) = &site.settings.ask {
            html.tag("li", &[], |html| _ = html.link(ask, "Ask here"));
        }
    });
    page
}
