//! The program `status`: it looks up HTTP status codes, checks datasets, and generates files from them.
//!
//! It shows what status-core knows and generates what status-codegen offers. It knows nothing about any code itself.

mod answer;
mod args;
mod argument_error;
mod check;
mod dataset;
mod explain;
mod file_list;
mod first_screen;
mod generate;
mod hint;
mod json;
mod layout;
mod list;
mod logged;
mod lowering;
mod manual;
mod meaning;
mod output;
mod outputs;
mod page;
mod phrase;
mod problem;
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

use crate::output::{Reply, width};
use crate::problem::Problem;

fn main() -> ExitCode {
    match run(std::env::args_os()) {
        Ok(reply) => output::print(&reply),
        Err(problem) => output::refuse(&problem),
    }
}

/// Does what the command line asks for.
fn run(words: impl IntoIterator<Item = OsString>) -> Result<Reply, Problem> {
    let words: Vec<OsString> = words.into_iter().collect();
    let matches = match args::command().try_get_matches_from(&words) {
        Ok(matches) => matches,
        Err(stop) => return Ok(argument_error::help_or_problem(&stop, &words)?.into()),
    };
    match matches.subcommand() {
        Some(("explain", given)) => explain(given),
        Some(("search", given)) => search(given),
        Some(("list", given)) => list(given),
        Some(("servers", given)) => servers(given),
        Some(("reasons", given)) => reasons(given),
        Some(("generate", given)) => generate::generate(&args::generate_options(given)),
        Some(("outputs", given)) => outputs(given),
        Some(("check", given)) => check::check(args::dataset(given).unwrap_or(Path::new(""))),
        Some(("completions", given)) => Ok(manual::completions(given)?.into()),
        Some(("man", given)) => Ok(manual::page(given)?.into()),
        // Without a command, clap has shown the help.
        _ => Ok(String::new().into()),
    }
}

fn explain(given: &ArgMatches) -> Result<Reply, Problem> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let publisher = args::publisher(given, catalogue)?;
    let (words, win32) = (args::words(given, "what"), args::win32(given));
    let answer = answer::answer(catalogue, &query::read(catalogue, &words, publisher, win32)?)?;
    let text = if given.get_flag("json") {
        json::pretty(&answer)?
    } else if given.get_flag("all") {
        page::render(&answer, width())
    } else {
        first_screen::render(&answer, width(), &args::with_all(given))
    };
    Ok(text.into())
}

fn search(given: &ArgMatches) -> Result<Reply, Problem> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let publisher = args::publisher(given, catalogue)?;
    let found = search::search(catalogue, &args::words(given, "words"), publisher, args::class(given))?;
    let text = if given.get_flag("json") {
        json::pretty(&found.definitions)?
    } else {
        search::render(&found.definitions, width())
    };
    Ok(Reply { text, is_no: found.nothing.is_some(), remark: found.nothing })
}

fn list(given: &ArgMatches) -> Result<Reply, Problem> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let definitions = list::select(catalogue, args::publisher(given, catalogue)?, args::class(given));
    let text = if given.get_flag("json") { json::pretty(&definitions)? } else { list::render(&definitions) };
    let nothing = definitions.is_empty().then(|| "no definition is of that server and class".to_owned());
    Ok(Reply { text, is_no: nothing.is_some(), remark: nothing })
}

fn servers(given: &ArgMatches) -> Result<Reply, Problem> {
    let servers = servers::all(dataset::catalogue(args::dataset(given))?);
    let text = if given.get_flag("json") { json::pretty(&servers)? } else { servers::render(&servers, width()) };
    Ok(text.into())
}

fn reasons(given: &ArgMatches) -> Result<Reply, Problem> {
    let catalogue = dataset::catalogue(args::dataset(given))?;
    let reasons = reason::select(catalogue, args::publisher(given, catalogue)?);
    let text = if given.get_flag("json") { json::pretty(&reasons)? } else { reason::render(&reasons, width()) };
    let nothing = reasons.is_empty().then(|| "no reason is of that server".to_owned());
    Ok(Reply { text, is_no: nothing.is_some(), remark: nothing })
}

fn outputs(given: &ArgMatches) -> Result<Reply, Problem> {
    let text = if given.get_flag("json") { json::pretty(&outputs::all())? } else { outputs::render(width()) };
    Ok(text.into())
}
