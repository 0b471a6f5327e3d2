//! The program `status`: it looks up HTTP status codes, explains logs, checks datasets, and
//! generates files from them.
//!
//! It shows what status-core knows and generates what status-codegen offers. It knows nothing about any code itself.

mod answer;
mod args;
mod argument_error;
mod check;
mod dataset;
mod diff;
mod explain;
mod failure;
mod file_list;
mod first_screen;
mod generate;
mod hint;
mod json;
mod layout;
mod list;
mod log;
mod logged;
mod lowering;
mod manual;
mod meaning;
mod output;
mod outputs;
mod page;
mod phrase;
mod problem;
mod problem_text;
mod publisher;
mod query;
mod reason;
mod reason_text;
mod search;
mod semantics;
mod servers;
mod text_block;
mod words;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::dataset::Dataset;
use crate::failure::Failure;
use crate::output::{Outcome, Reply, width};

fn main() -> ExitCode {
    match run(std::env::args_os()) {
        Ok(reply) => output::print(&reply),
        Err(failure) => output::refuse(&failure),
    }
}

/// Does what the command line asks for.
fn run(words: impl IntoIterator<Item = OsString>) -> Result<Reply, Failure> {
    let words: Vec<OsString> = words.into_iter().collect();
    let matches = match args::command().try_get_matches_from(&words) {
        Ok(matches) => matches,
        Err(stop) => return Ok(argument_error::help_or_problem(&stop, &words)?.into()),
    };
    match matches.subcommand() {
        Some(("explain", given)) => explain(given),
        Some(("log", given)) => log::log(given),
        Some(("search", given)) => search(given),
        Some(("list", given)) => list(given),
        Some(("servers", given)) => servers(given),
        Some(("reasons", given)) => reasons(given),
        Some(("problems", given)) => problems(given),
        Some(("generate", given)) => generate::generate(&args::generate_options(given)),
        Some(("outputs", given)) => outputs(given),
        Some(("diff", given)) => diff::diff(args::path(given, "old"), args::path(given, "new"), given.get_flag("json")),
        Some(("check", given)) => check::check(args::dataset(given).unwrap_or(Path::new(""))),
        Some(("completions", given)) => Ok(manual::completions(given)?.into()),
        Some(("man", given)) => Ok(manual::page(given)?.into()),
        // Without a command, clap has shown the help.
        _ => Ok(String::new().into()),
    }
}

fn explain(given: &ArgMatches) -> Result<Reply, Failure> {
    let dataset = Dataset::open(args::dataset(given))?;
    let catalogue = dataset.catalogue;
    let publisher = args::publisher(given, catalogue)?;
    let (words, win32) = (args::words(given, "what"), args::win32(given));
    let query = query::read(catalogue, &words, publisher, win32)?;
    let mut answer = answer::answer(catalogue, &query)?;
    if let Some(problem) = query.problem {
        answer.example = dataset.example(problem)?;
    }
    let text = if given.get_flag("json") {
        json::pretty(&answer)?
    } else if given.get_flag("all") {
        page::render(&answer, width())
    } else {
        first_screen::render(&answer, width(), &args::with_all(given))
    };
    Ok(text.into())
}

fn search(given: &ArgMatches) -> Result<Reply, Failure> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let publisher = args::publisher(given, catalogue)?;
    let found = search::search(catalogue, &args::words(given, "words"), publisher, args::class(given))?;
    let text = if given.get_flag("json") { json::pretty(&found.rows)? } else { search::render(&found.rows, width()) };
    Ok(Reply { text, outcome: Outcome::no(found.nothing.is_some()), remark: found.nothing })
}

fn list(given: &ArgMatches) -> Result<Reply, Failure> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let definitions = list::select(catalogue, args::publisher(given, catalogue)?, args::class(given));
    let text = if given.get_flag("json") { json::pretty(&definitions)? } else { list::render(&definitions) };
    let nothing = definitions.is_empty().then(|| "no definition is of that server and class".to_owned());
    Ok(Reply { text, outcome: Outcome::no(nothing.is_some()), remark: nothing })
}

fn servers(given: &ArgMatches) -> Result<Reply, Failure> {
    let servers = servers::all(dataset::catalogue(args::dataset(given))?);
    let text = if given.get_flag("json") { json::pretty(&servers)? } else { servers::render(&servers, width()) };
    Ok(text.into())
}

fn reasons(given: &ArgMatches) -> Result<Reply, Failure> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let reasons = reason::select(catalogue, args::publisher(given, catalogue)?);
    let text = if given.get_flag("json") { json::pretty(&reasons)? } else { reason::render(&reasons, width()) };
    let nothing = reasons.is_empty().then(|| "no reason is of that server".to_owned());
    Ok(Reply { text, outcome: Outcome::no(nothing.is_some()), remark: nothing })
}

fn problems(given: &ArgMatches) -> Result<Reply, Failure> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let problems = problem::select(catalogue, args::publisher(given, catalogue)?);
    let text = if given.get_flag("json") { json::pretty(&problems)? } else { problem::render(&problems, width()) };
    let nothing = problems.is_empty().then(|| "no problem type is of that server".to_owned());
    Ok(Reply { text, outcome: Outcome::no(nothing.is_some()), remark: nothing })
}

fn outputs(given: &ArgMatches) -> Result<Reply, Failure> {
    let text = if given.get_flag("json") { json::pretty(&outputs::all())? } else { outputs::render(width()) };
    Ok(text.into())
}
