//! `status search`: the definitions, problem types and reasons that match some words.

use std::cmp::Reverse;

use serde::ser::{Serialize, Serializer};
use status_core::{Catalogue, Class, Definition, Hits, ProblemType, Reason, SearchRank};

use crate::list::is_of;
use crate::publisher::{Publisher, STANDARD};
use crate::text_block::TextBlock;
use crate::words::{self, FAINT, HEADING, quoted, styled};
use crate::{phrase, problem, reason_text};

/// What a search found.
#[derive(Debug)]
pub(crate) struct Found {
    /// The best first.
    pub(crate) rows: Vec<Row>,
    /// If there are none, a line that says so.
    pub(crate) nothing: Option<String>,
}

/// Something that matches; in JSON, its row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Row {
    Definition(&'static Definition),
    Problem(&'static ProblemType),
    Reason(&'static Reason),
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Definition(definition) => definition.serialize(serializer),
            Self::Problem(problem) => problem.serialize(serializer),
            Self::Reason(reason) => reason.serialize(serializer),
        }
    }
}

/// What matches some words, of a publisher and a class.
pub(crate) fn search(
    catalogue: &Catalogue,
    words: &str,
    publisher: Option<Publisher>,
    class: Option<Class>,
) -> Result<Found, String> {
    if !words.contains(char::is_alphanumeric) {
        return Err(format!("{} has no word to search for", quoted(words)));
    }
    let definitions = catalogue.definitions().filter(|it| is_of(it, publisher, class)).map(Row::Definition);
    let problems = problem::select(catalogue, publisher).into_iter().filter(|it| is_problem_of(it, class));
    let reasons = catalogue.reasons().filter(|it| is_reason_of(it, publisher, class)).map(Row::Reason);
    let all = definitions.chain(problems.map(Row::Problem)).chain(reasons);
    let mut hits: Vec<(SearchRank, Row)> = all.map(|row| (row.rank(words), row)).collect();
    // Among those with as many of the words, reasons come last: there are many, and most are about one server alone.
    let order = |(rank, row): &(SearchRank, Row)| (rank.words(), row.is_no_reason(), *rank, row.is_standard());
    hits.sort_by_key(|hit| Reverse(order(hit)));
    // If the best hit has all of the words, those with only a few of them are not worth reading.
    let most = hits.first().map_or(0, |(rank, _)| rank.words());
    let good = hits.into_iter().filter(|(rank, _)| rank.words() * 3 > most * 2);
    let rows: Vec<_> = good.map(|(_, row)| row).take(Hits::MOST).collect();
    let nothing = rows.is_empty().then(|| {
        let words = quoted(words);
        let narrowed = publisher.is_some() || class.is_some();
        let among = if narrowed { " of that server and class" } else { "" };
        format!("no definition, problem type or reason{among} matches {words}")
    });
    Ok(Found { rows, nothing })
}

fn is_problem_of(problem: &ProblemType, class: Option<Class>) -> bool {
    class.is_none_or(|class| !problem.has_any_status() && problem.status().code().class() == Some(class))
}

fn is_reason_of(reason: &Reason, publisher: Option<Publisher>, class: Option<Class>) -> bool {
    publisher.is_none_or(|publisher| publisher.server() == Some(reason.server()))
        && class.is_none_or(|class| reason.codes().iter().any(|code| code.code().class() == Some(class)))
}

impl Row {
    fn rank(self, words: &str) -> SearchRank {
        match self {
            Self::Definition(definition) => definition.search_rank(words),
            Self::Problem(problem) => problem.search_rank(words),
            Self::Reason(reason) => reason.search_rank(words),
        }
    }

    fn is_no_reason(self) -> bool {
        !matches!(self, Self::Reason(_))
    }

    fn is_standard(self) -> bool {
        matches!(self, Self::Definition(definition) if definition.server().is_none())
    }

    /// What stands in the first column: the status, if there is one.
    fn code(self) -> String {
        match self {
            Self::Definition(definition) => definition.code().to_string(),
            Self::Problem(problem) if !problem.has_any_status() => problem.status().to_string(),
            Self::Problem(_) | Self::Reason(_) => String::new(),
        }
    }

    /// The code with its color, in so many columns.
    fn lead(self, width: usize) -> String {
        let code = format!("{:width$}", self.code());
        match self {
            Self::Definition(definition) => styled(words::code(definition.code().code()), &code),
            Self::Problem(problem) => styled(words::code(problem.status().code()), &code),
            Self::Reason(_) => code,
        }
    }

    /// What it is called, and by whom.
    fn title(self) -> String {
        match self {
            Self::Definition(definition) => {
                format!("{}{}", styled(HEADING, &phrase::label(definition)), phrase::in_parentheses(definition))
            }
            Self::Problem(problem) => {
                let publisher = problem.server().map_or(STANDARD, |server| server.id());
                let what = styled(FAINT, &format!(" ({publisher}, problem)"));
                format!("{}: {}{what}", styled(HEADING, problem.name()), problem.title())
            }
            Self::Reason(reason) => {
                let what = styled(FAINT, &format!(" ({}, {})", reason.server().id(), reason.field()));
                format!("{}{what}", styled(HEADING, &reason_text::quoted_if_needed(reason.token())))
            }
        }
    }

    fn summary(self) -> &'static str {
        match self {
            Self::Definition(definition) => definition.summary(),
            Self::Problem(problem) => problem.summary(),
            Self::Reason(reason) => reason.summary(),
        }
    }
}

/// A line for each, with its meaning below.
pub(crate) fn render(rows: &[Row], width: usize) -> String {
    let mut out = TextBlock::new(width);
    let codes = rows.iter().map(|row| row.code().len()).max().unwrap_or(0);
    for row in rows {
        out.paragraph(&format!("{}  ", row.lead(codes)), &row.title());
        out.paragraph(&" ".repeat(codes + 2), row.summary());
    }
    out.finish()
}
