//! The arguments, and everything that `--help` says.

mod datasets;
mod log;
mod log_options;
mod look_ups;

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use clap_complete::Shell;

pub(crate) use datasets::{Generate, generate_options};
pub(crate) use log::format_ids;
pub(crate) use log_options::{Log, Output as LogOutput, log_options};
pub(crate) use look_ups::{class, for_shell, publisher, win32, with_all};

/// The commands, each with a manual page of its own.
const COMMANDS: [&str; 13] = [
    "explain",
    "log",
    "search",
    "list",
    "servers",
    "reasons",
    "problems",
    "generate",
    "outputs",
    "check",
    "diff",
    "completions",
    "man",
];

const AFTER: &str = "\
Examples:
  status explain 401.3
  status explain 503 --server nginx
  status explain not found
  status explain H12
  status log access.log
  status search certificate expired
  status list --class 4xx
  status servers
  status problems --dataset errors.toml
  status check errors.toml
  status diff old.toml errors.toml
  status generate errors.toml --to json,markdown --out generated

Exit codes:
  0  Success, even if the reader of a pipe stops early
  1  Nothing was found, `check` found mistakes, `generate --check` found files that are not up to date, or `diff` found \
a change that breaks something
  2  An argument or a dataset is wrong, or something could not be read or written
  3  `log --fail-on` found more than it allows";

pub(crate) fn command() -> Command {
    Command::new("status")
        .version(env!("CARGO_PKG_VERSION"))
        .about("HTTP statuses and the reasons beside them: what each means, who sends it, why, and what to do")
        .after_help(AFTER)
        .max_term_width(100)
        .arg_required_else_help(true)
        .subcommand(look_ups::explain())
        .subcommand(log::log())
        .subcommand(look_ups::search())
        .subcommand(look_ups::list())
        .subcommand(look_ups::servers())
        .subcommand(look_ups::reasons())
        .subcommand(look_ups::problems())
        .subcommand(datasets::generate())
        .subcommand(datasets::outputs())
        .subcommand(datasets::check())
        .subcommand(datasets::diff())
        .subcommand(completions())
        .subcommand(man())
}

fn completions() -> Command {
    let shell = Arg::new("shell").value_name("SHELL").required(true).value_parser(value_parser!(Shell));
    Command::new("completions")
        .about("Print a script that completes commands and options in a shell")
        .after_help("Example:\n  status completions bash > ~/.local/share/bash-completion/completions/status")
        .arg(shell.help("The shell that is to run the script"))
}

fn man() -> Command {
    let about = Arg::new("command").value_name("COMMAND").value_parser(COMMANDS.map(PossibleValue::new));
    Command::new("man")
        .about("Print a manual page")
        .after_help("Examples:\n  status man > status.1\n  status man explain > status-explain.1")
        .arg(about.help("The command that the page describes; without it, the whole program"))
}

fn json(help: &'static str) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(help)
}

/// A file with a team's dataset.
fn file(arg: Arg) -> Arg {
    arg.value_parser(value_parser!(PathBuf)).value_hint(ValueHint::FilePath)
}

/// The values of an argument that takes several words, joined by spaces.
pub(crate) fn words(given: &ArgMatches, name: &str) -> String {
    given.get_many::<String>(name).unwrap_or_default().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// A file that has to be given.
pub(crate) fn path<'a>(given: &'a ArgMatches, name: &str) -> &'a Path {
    given.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path)
}

/// The file of a team's dataset: the option `--dataset`, or the argument DATASET.
pub(crate) fn dataset(given: &ArgMatches) -> Option<&Path> {
    given.get_one::<PathBuf>("dataset").map(PathBuf::as_path)
}
