//! [`Rows`]: everything that can be found, in the order of preference.

use super::super::model::{Meaning, ProblemPage, ReasonPage, Site};
use super::super::page::compare::{self, COMPARISONS};
use super::super::paths::Path;
use super::asked::asked;
use super::texts::{further_words, spaced};
use crate::model::{Class, Server, Text};

/// Everything that can be found. Of what fits equally well, the first is shown first.
#[derive(Debug)]
pub(super) struct Rows {
    /// What is shown beside a row, and words that find it; the first is the standard.
    pub(super) publishers: Vec<Vec<String>>,
    pub(super) rows: Vec<Row>,
}

/// Something that can be found.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The page, with its anchor.
    pub(super) path: String,
    /// What it is called.
    pub(super) heading: String,
    /// Its publisher, as a place in [`Rows::publishers`].
    pub(super) publisher: usize,
    pub(super) summary: String,
    /// Other names, which find it as a whole.
    pub(super) others: Vec<String>,
    /// Words that find it, and are not shown.
    pub(super) further: String,
}

impl Rows {
    /// Problems, codes, servers, classes, comparisons, RFCs and reasons; within each a team's own before the standard's,
    /// and these before those of other servers, the most widely used first.
    pub(super) fn of(site: &Site<'_>) -> Self {
        let mut rows = Self { publishers: vec![vec![String::new()]], rows: Vec::new() };
        let servers = site.servers();
        for problem_page in site.problems() {
            rows.problem(site, problem_page);
        }
        let meanings = site.codes().flat_map(|(_, meanings)| meanings.iter().enumerate());
        let mut meanings: Vec<_> = meanings.map(|(at, meaning)| (meaning, at == 0)).collect();
        let place = |server: &Server| servers.iter().position(|(other, _)| other.id == server.id);
        meanings.sort_by_cached_key(|(meaning, _)| (!meaning.is_own, meaning.server.map(place)));
        for (meaning, is_first) in meanings {
            rows.meaning(site, meaning, is_first);
        }
        for (server, _) in &servers {
            rows.server(server);
        }
        for class in site.catalogue.classes() {
            rows.class(class);
        }
        for comparison in COMPARISONS.iter().filter(|it| compare::exists(site, it)) {
            rows.page(&Path::comparison(comparison.name), comparison.title.to_owned(), comparison.about);
        }
        for number in site.citations().keys() {
            let about = "Which statuses, reasons and problems rest on which of its sections.";
            rows.page(&Path::rfc(*number), format!("RFC {number}"), about);
        }
        for (server, _) in servers {
            for token in site.vocabulary(&server.id) {
                rows.reason(server, token);
            }
        }
        rows
    }

    fn problem(&mut self, site: &Site<'_>, ProblemPage { problem, path, at_type: _, is_own: _ }: &ProblemPage) {
        let title = problem.title.as_str();
        let mut others = vec![title.to_owned(), problem.name.to_string(), problem.type_uri().to_owned()];
        others.extend(problem.former.iter().map(ToString::to_string));
        let server = problem.server.as_ref().and_then(|id| site.catalogue.server(id));
        let publisher = self.publisher(server, "problem");
        self.add(
            Row {
                path: path.as_str().to_owned(),
                heading: problem.status.map_or(title.to_owned(), |status| format!("{title} ({status})")),
                publisher,
                summary: problem.summary.to_string(),
                others,
                ..Row::default()
            },
            [&problem.causes, &problem.remedies],
        );
    }

    fn meaning(&mut self, site: &Site<'_>, meaning: &Meaning<'_>, is_first: bool) {
        let definition = meaning.definition;
        let spaced = spaced(definition.name.as_str());
        // A server's row with the standard's name, and no phrase or title, is called as the standard's row is.
        let standard = site.meanings(definition.code).first().map(|it| it.definition);
        let standard = standard.filter(|it| it.server.is_none() && it.name == definition.name);
        let label = definition.label().or_else(|| standard?.label()).unwrap_or(&spaced);
        let mut others: Vec<String> = definition.title.iter().map(ToString::to_string).collect();
        others.extend(definition.former.iter().map(|former| former.phrase.to_string()));
        others.extend(definition.aliases.iter().map(|alias| alias.phrase.to_string()));
        others.push(spaced.clone());
        others.retain(|other| other != label);
        if meaning.server.is_none() && definition.code.sub().is_none() {
            others.extend(asked(definition.code.code()).iter().map(ToString::to_string));
        }
        let page = Path::code(definition.code);
        let page = page.as_str();
        let publisher = self.publisher(meaning.server, "");
        self.add(
            Row {
                path: if is_first { page.to_owned() } else { format!("{page}#{}", meaning.anchor()) },
                heading: format!("{} {label}", definition.code),
                publisher,
                summary: definition.summary.to_string(),
                others,
                ..Row::default()
            },
            [&definition.causes, &definition.remedies],
        );
    }

    fn server(&mut self, server: &Server) {
        let vendor = server.vendor.as_ref().map(|vendor| format!("{vendor}, ")).unwrap_or_default();
        self.add(
            Row {
                path: Path::server(&server.id).as_str().to_owned(),
                heading: server.name.to_string(),
                summary: format!(
                    "{vendor}{}: its codes, and what it writes into logs.",
                    server.kind.word().replace('-', " ")
                ),
                others: vec![server.id.to_string()],
                ..Row::default()
            },
            [&[], &[]],
        );
    }

    fn class(&mut self, class: &Class) {
        let digit = class.digit.get();
        self.add(
            Row {
                path: Path::class(digit).as_str().to_owned(),
                heading: format!("{digit}xx {}", class.title),
                summary: class.summary.to_string(),
                others: vec![format!("{digit}xx"), class.title.to_string()],
                ..Row::default()
            },
            [&[], &[]],
        );
    }

    /// A page that is no row of the dataset.
    fn page(&mut self, path: &Path, heading: String, summary: &str) {
        let (path, summary) = (path.as_str().to_owned(), summary.to_owned());
        self.add(Row { path, heading, summary, ..Row::default() }, [&[], &[]]);
    }

    fn reason(&mut self, server: &Server, ReasonPage { reason, slug, is_own: _ }: &ReasonPage<'_>) {
        let hexadecimal = reason.win32_status().map(|status| format!("{status:#x}"));
        let token = reason.token.as_str();
        let mut others: Vec<String> = reason.aliases.iter().map(ToString::to_string).collect();
        others.extend(hexadecimal.iter().flat_map(|value| [value.clone(), token.to_owned()]));
        others.push(spaced(reason.name.as_str()));
        let publisher = self.publisher(Some(server), reason.field.as_str());
        self.add(
            Row {
                path: Path::reason(&server.id, slug).as_str().to_owned(),
                heading: hexadecimal.map_or(token.to_owned(), |value| format!("{token} ({value})")),
                publisher,
                summary: reason.summary.to_string(),
                others,
                ..Row::default()
            },
            [&reason.causes, &reason.remedies],
        );
    }

    /// The place of a publisher, with what is said beside it.
    fn publisher(&mut self, server: Option<&Server>, beside: &str) -> usize {
        let mut texts = vec![match (server, beside) {
            (None, beside) => beside.to_owned(),
            (Some(server), "") => server.name.to_string(),
            (Some(server), beside) => format!("{}, {beside}", server.name),
        }];
        if let Some(server) = server {
            texts.push(server.id.to_string());
            texts.extend(server.vendor.iter().map(ToString::to_string));
        }
        self.publishers.iter().position(|it| *it == texts).unwrap_or_else(|| {
            self.publishers.push(texts);
            self.publishers.len() - 1
        })
    }

    /// Adds a row, with the words of longer texts that it does not show.
    fn add(&mut self, row: Row, longer: [&[Text]; 2]) {
        let shown = [&row.heading, &row.summary].into_iter().chain(&row.others);
        let further = further_words(longer.concat().iter().map(Text::as_str), shown.map(String::as_str));
        self.rows.push(Row { further, ..row });
    }
}
