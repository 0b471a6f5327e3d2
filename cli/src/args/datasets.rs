//! The commands that check datasets and generate files from them.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use status_codegen::diff::{Consumer, Rule, Verdict};
use status_codegen::{OUTPUTS, Output};

use super::{dataset, file, json};

const GENERATE_AFTER: &str = "\
Examples:
  status generate --to json --out data                 from the built-in dataset
  status generate errors.toml --to json,markdown --out generated
  status generate errors.toml --to json,markdown --out generated --check

The files are named after the dataset: errors.toml becomes errors.json, errors.md and so on, and the built-in dataset \
becomes status.json. Only files whose content has changed are written, each one completely or not at all. If the \
dataset has a mistake, nothing is written. Symbolic links in DIR are refused. Two runs with the same dataset wait for \
each other.

DIR may hold other files. The list errors.files.txt records the files that the command has made: one line for each, \
with the output and the path. Keep the list with the files. A file on the list that its output no longer makes is \
removed, if it is named after the dataset or says itself that it was made of it. A file that is not on the list is \
never replaced or removed: the command stops before it writes anything. \
Files of outputs that --to does not name stay as they are, and so do their lines in the list.

Exit codes:
  0  All files are written; with --check, all are up to date
  1  With --check: a file is stale, missing, or no longer made
  2  The dataset or an argument is wrong, or something could not be read or written";

const OUTPUTS_AFTER: &str = "\
Examples:
  status outputs
  status outputs --json | jq -r '.[].name'

The columns are the name, as `status generate --to` takes it, and a description.";

const CHECK_AFTER: &str = "\
Example:
  status check errors.toml

All mistakes are shown at once, each with its place and, where possible, a correction. The order of rows and fields \
does not change the generated files, so an unusual order is only reported as a hint, and the exit code stays 0.

Exit codes:
  0  The dataset has no mistakes
  1  The dataset has mistakes
  2  The dataset could not be read";

const DIFF_AFTER: &str = "\
Examples:
  status diff errors.old.toml errors.toml
  git show main:errors.toml > old.toml; status diff old.toml errors.toml
  status diff old-status.toml built-in
  status diff old.toml errors.toml --json | jq '.changes[] | select(.verdicts.clients == \"breaks\")'

Each of OLD and NEW is a file, or the word `built-in` for the built-in dataset (write ./built-in for a file of that name). \
A file with [[class]] rows is read as a dataset that stands by itself, as the built-in one does; any other is a team's, on \
top of the built-in dataset of this program. What both stand on is not compared. A row that takes something from the \
standard by `extends = \"standard\"` is compared with what it takes, so that leaving out what the standard says is no \
change.

Each change has a verdict for each consumer that it concerns: it breaks something, is new, or is wording only. `rust` is \
code that uses the generated module, once it is built again; `clients` are programs that are in use and were made for the \
old dataset; `documents` are pages and links to them.

Exit codes:
  0  Nothing breaks
  1  A change breaks something for somebody
  2  A dataset or an argument is wrong, or a file could not be read";

pub(super) fn generate() -> Command {
    let names = OUTPUTS.iter().map(|output| PossibleValue::new(output.name()).help(output.about()));
    let to = Arg::new("to")
        .long("to")
        .value_name("OUTPUT")
        .required(true)
        .action(ArgAction::Append)
        .value_delimiter(',')
        // clap accepts only the names above, so each of them has an output.
        .value_parser(PossibleValuesParser::new(names).map(|name| Output::named(&name)))
        .help("What to generate; `status outputs` lists the choices. For several, separate them with commas or repeat the option");
    let out = Arg::new("out")
        .long("out")
        .value_name("DIR")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::DirPath)
        .help("The folder for the files; it is created if it does not exist");
    let crate_path = Arg::new("crate-path")
        .long("crate-path")
        .value_name("PATH")
        .value_parser(crate_path)
        .value_hint(ValueHint::Other)
        .help("The path of status-core in the code that the output `rust` makes, if it is not ::status_core");
    let check = Arg::new("check").long("check").action(ArgAction::SetTrue).help(
        "Write nothing; show each file that is stale, missing or no longer made, and exit with 1 if there is one",
    );
    Command::new("generate")
        .about("Generate files from a dataset: code, data, documentation")
        .after_help(GENERATE_AFTER)
        .arg(
            file(Arg::new("dataset").value_name("DATASET"))
                .help("The file of a team's dataset; without it, the built-in dataset"),
        )
        .arg(to)
        .arg(out)
        .arg(crate_path)
        .arg(check)
}

pub(super) fn outputs() -> Command {
    Command::new("outputs")
        .about("List what can be generated from a dataset")
        .after_help(OUTPUTS_AFTER)
        .arg(json("Print an array of objects with `name` and `description`"))
}

pub(super) fn check() -> Command {
    Command::new("check")
        .about("Show the mistakes in a team's dataset")
        .after_help(CHECK_AFTER)
        .arg(file(Arg::new("dataset").value_name("DATASET")).required(true).help("The file of a team's dataset"))
}

pub(super) fn diff() -> Command {
    let dataset = |name: &'static str, value: &'static str| file(Arg::new(name).value_name(value)).required(true);
    Command::new("diff")
        .about("Show what changed between two datasets, and for whom it breaks something")
        .after_help(DIFF_AFTER)
        .after_long_help(format!("{DIFF_AFTER}\n\n{}", what_breaks_whom()))
        .arg(dataset("old", "OLD").help("The file of the dataset as it was, or `built-in`"))
        .arg(dataset("new", "NEW").help("The file of the dataset as it is now, or `built-in`"))
        .arg(json("Print an object with `old`, `new`, `breaks` and the array `changes`: objects with `rule`, `verdicts`, `kind`, `server`, `subject`, `part`, `old` and `new`"))
}

/// A line for each rule, in columns: `Rust`, `clients` and `documents`, and what changes.
fn what_breaks_whom() -> String {
    let columns = Consumer::ALL.map(|consumer| format!("{:11}", consumer.word())).concat();
    let line = |rule: &Rule| {
        let verdict = |consumer| format!("{:11}", rule.verdict(consumer).map_or("-", Verdict::word));
        format!("  {}{}", Consumer::ALL.map(verdict).concat(), rule.sentence())
    };
    let lines: Vec<_> = Rule::ALL.iter().map(line).collect();
    format!("What breaks whom:\n  {columns}change\n{}", lines.join("\n"))
}

/// Accepts a Rust path: names with `::` between them.
fn crate_path(text: &str) -> Result<String, String> {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    if text.strip_prefix("::").unwrap_or(text).split("::").all(is_name) {
        Ok(text.to_owned())
    } else {
        Err("it takes a path such as ::api::status_core".to_owned())
    }
}

/// What `status generate` is asked to do.
#[derive(Debug)]
pub(crate) struct Generate<'a> {
    /// The file of a team's dataset; `None` stands for the built-in dataset.
    pub(crate) dataset: Option<&'a Path>,
    /// What to generate: each output once, in the order of [`OUTPUTS`].
    pub(crate) outputs: Vec<&'static Output>,
    /// The folder for the files.
    pub(crate) folder: &'a Path,
    /// The path of status-core, if it is not `::status_core`.
    pub(crate) crate_path: Option<&'a str>,
    /// Whether to write nothing, and only report what would be written.
    pub(crate) is_check: bool,
}

/// The arguments of `status generate`.
pub(crate) fn generate_options(given: &ArgMatches) -> Generate<'_> {
    let named: Vec<_> = given.get_many::<Option<&'static Output>>("to").into_iter().flatten().flatten().collect();
    let is_named = |output: &&Output| named.iter().any(|named| named.name() == output.name());
    Generate {
        dataset: dataset(given),
        outputs: OUTPUTS.iter().filter(is_named).collect(),
        folder: given.get_one::<PathBuf>("out").map_or(Path::new("."), PathBuf::as_path),
        crate_path: given.get_one::<String>("crate-path").map(String::as_str),
        is_check: given.get_flag("check"),
    }
}
