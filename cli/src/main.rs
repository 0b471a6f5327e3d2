//! `status`: the catalogue of HTTP status codes on the command line.
//!
//! It shows what status-core knows and has no knowledge of its own about any code.

mod args;
mod explain;
mod json;
mod list;
mod manual;
mod meaning;
mod output;
mod page;
mod paper;
mod parts;
mod phrase;
mod query;
mod search;
mod semantics;
mod servers;
mod usage;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;
use output::Answer;

fn main() -> ExitCode {
    match answer(std::env::args_os()) {
        Ok(answer) => output::print(&answer),
        Err(problem) => output::refuse(&problem),
    }
}

/// What to print, or what is wrong with the question.
fn answer(words: impl IntoIterator<Item = OsString>) -> Result<Answer, String> {
    let matches = match args::command().try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(stop) => return usage::text_or_problem(&stop).map(Answer::from),
    };
    match matches.subcommand() {
        Some(("explain", given)) => explain_code(given).map(Answer::from),
        Some(("search", given)) => find(given),
        Some(("list", given)) => list_all(given),
        Some(("servers", given)) => list_servers(given).map(Answer::from),
        Some(("completions", given)) => manual::completions(given).map(Answer::from),
        Some(("man", given)) => manual::page(given).map(Answer::from),
        // Without a command, clap has shown the help.
        _ => Ok(Answer::from(String::new())),
    }
}

fn explain_code(given: &ArgMatches) -> Result<String, String> {
    let query = query::read(&args::words(given, "code"), args::publisher(given))?;
    let answer = explain::answer(query);
    if given.get_flag("json") { json::explanation(&answer) } else { Ok(page::render(&answer, output::width())) }
}

fn find(given: &ArgMatches) -> Result<Answer, String> {
    let words = args::words(given, "words");
    let found = search::search(&words, args::publisher(given), args::class(given))?;
    let text = if given.get_flag("json") {
        json::rows(&found.definitions)?
    } else {
        search::render(&found.definitions, output::width())
    };
    Ok(Answer { text, nothing: found.nothing })
}

fn list_all(given: &ArgMatches) -> Result<Answer, String> {
    let definitions = list::select(args::publisher(given), args::class(given));
    let text = if given.get_flag("json") { json::rows(&definitions)? } else { list::render(&definitions) };
    let nothing = definitions.is_empty().then(|| "nothing in the catalogue is of that server and class".to_owned());
    Ok(Answer { text, nothing })
}

fn list_servers(given: &ArgMatches) -> Result<String, String> {
    if given.get_flag("json") { json::servers(&servers::all()) } else { Ok(servers::render(output::width())) }
}
