//! A reference as a site: pages that work from a folder, without a server, and without scripts but for the search.
//!
//! A team's site holds the whole built-in reference beside the team's own rows, which are marked: who looks up the
//! problem that an API sent also looks up the 502 that came from the proxy before it, and finds both in one place.

mod citations;
mod constants;
mod data;
mod formats;
mod html;
mod model;
mod moved;
mod page;
mod parts;
mod paths;
mod search;
mod settings;
mod shell;
mod words;

use std::collections::BTreeSet;

use self::citations::Citation;
use self::html::{Html, escape};
use self::model::{ProblemPage, ReasonPage, Site};
use self::page::compare::{self, COMPARISONS, Comparison};
use self::page::{class, code, lists, other, problem, reason, rfc, server, start, vocabulary};
use self::paths::Path;
use self::shell::Page;
use super::lowered::comment_text;
use super::{Context, Error, File, parallel};
use crate::Catalogue;
use crate::fields::Data;
use crate::json_value::Json;
use crate::model::{Class, Code, Server, ServerId};

/// What a page is about.
#[derive(Clone, Debug)]
enum Subject<'a> {
    Start,
    Codes,
    Servers,
    Reasons,
    Problems,
    Rfcs,
    Unknown,
    NotFound,
    Code(Code),
    Class(&'a Class),
    Server(&'a Server, bool),
    Vocabulary(&'a ServerId),
    Reason(&'a ReasonPage<'a>),
    Problem(&'a ProblemPage),
    Rfc(u32, &'a BTreeSet<Citation>),
    Comparison(&'a Comparison),
    /// Where a page stood once, and where it is.
    Moved(Path),
}

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let site = Site::new(catalogue, context);
    let subjects = subjects(&site);
    let mut files: Vec<File> = parallel::each(&subjects, |(at, subject)| Ok(files(&site, at, subject)))?.concat();
    files.push(style(&site));
    files.extend(search::files(&site));
    if let Some(address) = &site.settings.address {
        files.push(site_map(&site, address, &subjects));
        files.push(open_search(&site, address));
    }
    Ok(files)
}

/// Every page, with its path.
fn subjects<'a>(site: &'a Site<'a>) -> Vec<(Path, Subject<'a>)> {
    let mut subjects = vec![
        (Path::root("index"), Subject::Start),
        (Path::root("codes"), Subject::Codes),
        (Path::root("servers"), Subject::Servers),
        (Path::root("reasons"), Subject::Reasons),
        (Path::root("problems"), Subject::Problems),
        (Path::root("rfcs"), Subject::Rfcs),
        (Path::root("unknown"), Subject::Unknown),
        (Path::root("404").anywhere(site.settings.address.as_ref()), Subject::NotFound),
    ];
    subjects.extend(site.codes().map(|(code, _)| (Path::code(code), Subject::Code(code))));
    let classes = site.catalogue.classes().iter();
    subjects.extend(classes.map(|class| (Path::class(class.digit.get()), Subject::Class(class))));
    let servers = site.servers().into_iter();
    subjects.extend(servers.map(|(server, is_own)| (Path::server(&server.id), Subject::Server(server, is_own))));
    for (server, tokens) in site.vocabularies() {
        subjects.push((Path::vocabulary(server), Subject::Vocabulary(server)));
        subjects.extend(tokens.iter().map(|token| (Path::reason(server, &token.slug), Subject::Reason(token))));
    }
    for (number, citations) in site.citations() {
        subjects.push((Path::rfc(*number), Subject::Rfc(*number, citations)));
    }
    let comparisons = COMPARISONS.iter().filter(|comparison| compare::exists(site, comparison));
    subjects.extend(comparisons.map(|it| (Path::comparison(it.name), Subject::Comparison(it))));
    for problem_page in site.problems() {
        let paths = [Some(&problem_page.path), problem_page.at_type.as_ref()].into_iter().flatten();
        subjects.extend(paths.map(|path| (path.clone(), Subject::Problem(problem_page))));
    }
    // What stands somewhere now comes before what stood there.
    let mut taken: BTreeSet<Path> = subjects.iter().map(|(path, _)| path.clone()).collect();
    let former = site.problems().iter().flat_map(|problem_page| {
        let now = problem_page.at_type.as_ref().unwrap_or(&problem_page.path);
        problem_page.former(site).into_iter().map(move |from| (from, now.clone()))
    });
    let moved = moved::PAGES.iter().map(|(from, to)| (Path::once(from), Path::once(to)));
    for (from, to) in former.chain(moved) {
        if taken.contains(&to) && taken.insert(from.clone()) {
            subjects.push((from, Subject::Moved(to)));
        }
    }
    subjects
}

/// A page, and its facts beside it.
fn files(site: &Site<'_>, at: &Path, subject: &Subject<'_>) -> Vec<File> {
    let (page, facts): (Page, Option<data::Rows<'_>>) = match subject {
        Subject::Start => (start::page(site, at), None),
        Subject::Codes => (lists::codes(site, at), Some(data::codes(site))),
        Subject::Servers => (lists::servers(site, at), Some(data::servers(site))),
        Subject::Reasons => (lists::reasons(site, at), Some(data::reasons(site))),
        Subject::Problems => (lists::problems(site, at), Some(data::problems(site))),
        Subject::Rfcs => (lists::rfcs(site, at), Some(data::rfcs(site))),
        Subject::Unknown => (other::unknown(site, at), None),
        Subject::NotFound => (other::not_found(site, at), None),
        Subject::Code(code) => (code::page(site, at, *code), Some(code::facts(site, *code))),
        Subject::Class(class) => (class::page(site, at, class), Some(class::facts(site, class))),
        Subject::Server(server, is_own) => (server::page(site, at, server, *is_own), Some(server::facts(site, server))),
        Subject::Vocabulary(server) => (vocabulary::page(site, at, server), Some(vocabulary::facts(site, server))),
        Subject::Reason(token) => (reason::page(site, at, token), Some(token.reason.row())),
        Subject::Problem(problem_page) => {
            let facts = problem_page.original(at).is_none().then(|| problem::facts(site, problem_page));
            (problem::page(site, at, problem_page), facts)
        }
        Subject::Rfc(number, citations) => {
            (rfc::page(site, at, *number, citations), Some(rfc::facts(*number, citations)))
        }
        Subject::Comparison(comparison) => {
            (compare::page(site, at, comparison), Some(compare::facts(site, comparison)))
        }
        Subject::Moved(to) => return vec![File::new(at.as_str(), shell::moved(site, at, to))],
    };
    let mut files = vec![File::new(at.as_str(), page.document(site))];
    if let Some(facts) = facts {
        files.push(File::new(&at.json(), Json::from(Data::Table(facts)).pretty()));
    }
    files
}

/// The parts of the style, in the order in which they outrank each other.
const STYLE: &str = concat!(
    include_str!("site/style/base.css"),
    "\n",
    include_str!("site/style/around.css"),
    "\n",
    include_str!("site/style/text.css"),
    "\n",
    include_str!("site/style/meanings.css"),
    "\n",
    include_str!("site/style/tables.css"),
    "\n",
    include_str!("site/style/code.css"),
    "\n",
    include_str!("site/style/lists.css"),
    "\n",
    include_str!("site/style/narrow.css"),
    "\n",
    include_str!("site/style/print.css"),
);

/// The style, with a team's color.
fn style(site: &Site<'_>) -> File {
    let notice = comment_text(&site.notice);
    let color = site.settings.color.as_ref().map(|color| format!("\n:root {{ --edge: {color}; }}\n"));
    File::new("style.css", format!("/* {notice} */\n\n{STYLE}{}", color.unwrap_or_default()))
}

/// Every page for search engines, each once.
fn site_map(site: &Site<'_>, address: &str, subjects: &[(Path, Subject<'_>)]) -> File {
    let is_page = |(at, subject): &&(Path, Subject<'_>)| match subject {
        Subject::Moved(_) | Subject::NotFound => false,
        Subject::Problem(problem_page) => problem_page.original(at).is_none(),
        _ => true,
    };
    let mut text = xml(site, "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (at, _) in subjects.iter().filter(is_page) {
        text.push_str("<url><loc>");
        escape(at.under(address).as_str(), &mut text);
        text.push_str("</loc></url>\n");
    }
    File::new("sitemap.xml", text + "</urlset>\n")
}

/// The head of a file of XML.
fn xml(site: &Site<'_>, root: &str) -> String {
    let mut notice = Html::default();
    notice.comment(&site.notice);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}{root}", notice.markup())
}

/// How a browser searches the site from its address bar.
fn open_search(site: &Site<'_>, address: &str) -> File {
    let mut text = xml(site, "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>");
    // Longer ones are refused.
    let name: String = site.settings.title.chars().take(16).collect();
    escape(name.trim_end(), &mut text);
    text.push_str("</ShortName>\n<Description>");
    escape(&site.settings.title, &mut text);
    text.push_str("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\"");
    escape(&format!("{address}index.html?q={{searchTerms}}"), &mut text);
    text.push_str("\"/>\n</OpenSearchDescription>\n");
    File::new("opensearch.xml", text)
}
