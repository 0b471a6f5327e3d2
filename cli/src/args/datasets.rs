//! The commands about datasets and what is made of them.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use status_codegen::{OUTPUTS, Output};

use super::{dataset, file, json};

const GENERATE_AFTER: &str = "\
Examples:
  status generate --to json --out data                 of the built-in dataset
  status generate errors.toml --to json,markdown --out generated
  status generate errors.toml --to json,markdown --out generated --check

Of errors.toml come files such as errors.json; the built-in dataset counts as status.toml. Only what changed is \
written, each file whole or not at all, and nothing is written where the dataset is wrong. Symbolic links in DIR are \
refused. Two runs with the same dataset take turns.

DIR may hold other files. The list errors.files.txt tells which the command has made: a line for each, with the output \
and the path. Keep it with them. A file that is on the list and is no longer made is removed. A file that is not on it \
is never replaced or removed: the command stops before it writes anything. Outputs that --to does not name keep their \
files and their lines.

Exit codes:
  0  All is written; with --check, all is as it should be
  1  With --check: a file is stale, missing, or no longer made
  2  The dataset or an argument is wrong, or something cannot be read or written";

const OUTPUTS_AFTER: &str = "\
Examples:
  status outputs
  status outputs --json | jq -r '.[].name'

The columns: the name as `status generate --to` takes it, and what it is.";

const CHECK_AFTER: &str = "\
Example:
  status check errors.toml

Every mistake is shown at once, with its place and what would be right. Rows and fields that stand in another order \
than usual change nothing that is made of the dataset: they are told as hints, and the exit code stays 0.

Exit codes:
  0  The dataset is right
  1  There are mistakes in it
  2  It cannot be read";

pub(super) fn generate() -> Command {
    let names = OUTPUTS.iter().map(|output| PossibleValue::new(output.name()).help(output.about()));
    let to = Arg::new("to")
        .long("to")
        .value_name("OUTPUT")
        .required(true)
        .action(ArgAction::Append)
        .value_delimiter(',')
        // Nothing but their names comes through, so each finds its output.
        .value_parser(PossibleValuesParser::new(names).map(|name| Output::named(&name)))
        .help("What to make; several are joined by commas, or the option is repeated. `status outputs` lists them");
    let out = Arg::new("out")
        .long("out")
        .value_name("DIR")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::DirPath)
        .help("The folder for the files; it is made if it is not there");
    let crate_path = Arg::new("crate-path")
        .long("crate-path")
        .value_name("PATH")
        .value_parser(crate_path)
        .value_hint(ValueHint::Other)
        .help("Where the output `rust` finds status-core, if not at ::status_core");
    let check = Arg::new("check")
        .long("check")
        .action(ArgAction::SetTrue)
        .help("Write nothing; show every file that is stale, missing or no longer made, and fail if there is one");
    Command::new("generate")
        .about("Make files of a dataset: code, data, documentation")
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
        .about("List what can be made of a dataset")
        .after_help(OUTPUTS_AFTER)
        .arg(json("Print an array of objects with `name` and `description`"))
}

pub(super) fn check() -> Command {
    Command::new("check")
        .about("Show the mistakes in a team's dataset")
        .after_help(CHECK_AFTER)
        .arg(file(Arg::new("dataset").value_name("DATASET")).required(true).help("The file of a team's dataset"))
}

/// Takes a path of Rust: names with `::` between them.
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

/// What `status generate` has to do.
#[derive(Debug)]
pub(crate) struct Generate<'a> {
    /// The file of a team's dataset; none is the built-in one.
    pub(crate) dataset: Option<&'a Path>,
    /// What to make, each once, in the order of the table.
    pub(crate) outputs: Vec<&'static Output>,
    /// The folder for the files.
    pub(crate) folder: &'a Path,
    /// The path of status-core, if it is not `::status_core`.
    pub(crate) crate_path: Option<&'a str>,
    /// Whether to write nothing and tell what would be written.
    pub(crate) is_check: bool,
}

/// What was asked of `status generate`.
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
