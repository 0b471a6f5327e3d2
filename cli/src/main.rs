//! `status`: the catalogue of HTTP status codes on the command line.
//!
//! It shows what status-core knows and has no knowledge of its own about any code.

mod args;
mod explain;
mod json;
mod list;
mod manual;
mod output;
mod page;
mod paper;
mod phrase;
mod query;
mod semantics;
mod usage;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ArgMatches;

fn main() -> ExitCode {
    match answer(std::env::args_os()) {
        Ok(text) => output::print(&text),
        Err(problem) => output::refuse(&problem),
    }
}

/// What to print, or what is wrong with the question.
fn answer(words: impl IntoIterator<Item = OsString>) -> Result<String, String> {
    let matches = match args::command().try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(stop) => return usage::text_or_problem(&stop),
    };
    match matches.subcommand() {
        Some(("explain", given)) => explain_code(given),
        Some(("list", given)) => list_all(given),
        Some(("completions", given)) => manual::completions(given),
        Some(("man", given)) => manual::page(given),
        // Without a command, clap has shown the help.
        _ => Ok(String::new()),
    }
}

fn explain_code(given: &ArgMatches) -> Result<String, String> {
    let words: Vec<&str> = given.get_many::<String>("code").unwrap_or_default().map(String::as_str).collect();
    let query = query::read(&words.join(" "), args::publisher(given))?;
    let answer = explain::answer(query);
    if given.get_flag("json") { json::explanation(&answer) } else { Ok(page::render(&answer, output::width())) }
}

fn list_all(given: &ArgMatches) -> Result<String, String> {
    let definitions = list::select(args::publisher(given), args::class(given));
    if definitions.is_empty() {
        output::note("nothing in the catalogue is of that server and class");
    }
    if given.get_flag("json") { json::rows(&definitions) } else { Ok(list::render(&definitions)) }
}
