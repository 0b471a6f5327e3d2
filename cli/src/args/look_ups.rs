//! The commands that look something up, and what their options name.

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use status_core::{Catalogue, Class, Server};

use super::{file, json};
use crate::argument_error;
use crate::publisher::{Publisher, STANDARD};

const EXPLAIN_AFTER: &str = "\
Examples:
  status explain 404
  status explain 401.3                   a sub-status code, as IIS logs it
  status explain 499 --server nginx      what nginx says first
  status explain not found               a reason phrase, in any case
  status explain DeniedByAcl --json      a name, and the answer as JSON
  status explain 409.1 --dataset errors.toml

There is an answer for every code from 100 to 999. Where nobody defines the code, the page \
says what it counts as. Where several publishers define it, the one that --server names comes first and in full.

On a terminal the text takes its width, up to 100 columns; elsewhere 80. COLUMNS overrides both. \
NO_COLOR turns the colors off, CLICOLOR_FORCE=1 turns them on in a pipe too.";

const LIST_AFTER: &str = "\
Examples:
  status list --class 4xx
  status list --server standard
  status list --json | jq '.[].phrase'

The columns: the code, the publisher as --server takes it, and the phrase; in parentheses the name, where the \
publisher gives no phrase. Where nothing is of that server and class, the exit code is 1.";

const SEARCH_AFTER: &str = "\
Examples:
  status search certificate expired
  status search timeout --class 5xx
  status search request too large --server iis --json

The best comes first: it has the most of the words, in the most telling places. What has no more than two thirds as many of \
the words is left out, and --server and --class pick from the best of the whole catalogue. Upper and lower \
case are the same, so are forms such as \"redirects\" and \"redirected\", and the start of a word finds it too.

Each definition is shown with its code, the phrase (in parentheses the name, where there is no phrase), the publisher \
as --server takes it, and what it means. Where nothing is found, the exit code is 1, as with grep.";

const SERVERS_AFTER: &str = "\
Examples:
  status servers
  status servers --json | jq '.[] | select(.kind == \"cdn\") | .id'

The columns: the id as --server takes it, the number of its definitions, and the name with the vendor, the kind of \
product, and whether it is still offered. Those of --dataset come first.";

pub(super) fn explain() -> Command {
    let code = Arg::new("code")
        .value_name("CODE")
        .required(true)
        .action(ArgAction::Append)
        .num_args(1..)
        .value_hint(ValueHint::Other)
        .help("A code (404), a sub-status code (401.3), or a phrase or name (\"not found\", NotFound)");
    Command::new("explain")
        .about("Explain one status code")
        .after_help(EXPLAIN_AFTER)
        .arg(code)
        .arg(server("Look at the code as this server's"))
        .arg(dataset())
        .arg(json("Print an object: code, server, precision, and definitions as in the catalogue's JSON"))
}

pub(super) fn search() -> Command {
    let words = Arg::new("words")
        .value_name("WORDS")
        .required(true)
        .action(ArgAction::Append)
        .num_args(1..)
        .value_hint(ValueHint::Other)
        .help("What to look for in codes, phrases, names, summaries, causes and remedies");
    Command::new("search")
        .about("Find the definitions that some words are about")
        .after_help(SEARCH_AFTER)
        .arg(words)
        .arg(server("Only what this server defines"))
        .arg(class_option())
        .arg(dataset())
        .arg(json("Print an array of rows as in the catalogue's JSON, the best first"))
}

pub(super) fn list() -> Command {
    Command::new("list")
        .about("List the catalogue, one line for each definition")
        .after_help(LIST_AFTER)
        .arg(server("Only what this server defines"))
        .arg(class_option())
        .arg(dataset())
        .arg(json("Print an array of rows as in the catalogue's JSON"))
}

pub(super) fn servers() -> Command {
    Command::new("servers")
        .about("List the server products that define codes of their own")
        .after_help(SERVERS_AFTER)
        .arg(dataset())
        .arg(json("Print an array of rows as in the catalogue's JSON, each with the number of its `definitions`"))
}

/// `--dataset`.
fn dataset() -> Arg {
    let help = "A team's dataset, whose servers and definitions are known beside the built-in ones";
    file(Arg::new("dataset").long("dataset").value_name("FILE")).help(help)
}

/// `--class`.
fn class_option() -> Arg {
    let classes = Class::ALL.map(|class| {
        let digit = class.digit();
        PossibleValue::new(format!("{digit}xx")).alias(digit.to_string()).help(class.title())
    });
    Arg::new("class")
        .long("class")
        .value_name("CLASS")
        .ignore_case(true)
        // Nothing but the values above comes through, so each finds its class.
        .value_parser(
            PossibleValuesParser::new(classes)
                .map(|text| Class::ALL.into_iter().find(|class| text.starts_with(char::from(b'0' + class.digit())))),
        )
        .help("Only codes of this class: 4xx, or 4")
}

/// `--server`.
fn server(help: &str) -> Arg {
    let ids: Vec<&str> = Server::ALL.iter().map(Server::id).collect();
    Arg::new("server")
        .long("server")
        .value_name("ID")
        .value_parser(ServerId)
        // A line for each of them would bury the rest of the help.
        .hide_possible_values(true)
        .help(format!("{help}; `{STANDARD}` is the standard, `status servers` lists the others"))
        .long_help(format!(
            "{help}: {STANDARD} (what the IANA registry holds), {}, or one of --dataset",
            ids.join(", ")
        ))
}

/// Lets every id through, since a team's are not known before its dataset is read; completions get the built-in ones.
#[derive(Clone)]
struct ServerId;

impl TypedValueParser for ServerId {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Self::Value, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let standard = PossibleValue::new(STANDARD).help("The standard");
        let servers = Server::ALL.iter().map(|server| PossibleValue::new(server.id()).help(server.name()));
        Some(Box::new([standard].into_iter().chain(servers)))
    }
}

/// What `--server` names in a catalogue.
pub(crate) fn publisher(given: &ArgMatches, catalogue: &Catalogue) -> Result<Option<Publisher>, String> {
    let Some(id) = given.get_one::<String>("server") else { return Ok(None) };
    if id.eq_ignore_ascii_case(STANDARD) {
        return Ok(Some(Publisher::Standard));
    }
    let Some(server) = catalogue.server(id) else {
        let ids: Vec<_> = [STANDARD].into_iter().chain(catalogue.servers().map(|server| server.id())).collect();
        return Err(argument_error::invalid_value("--server <ID>", id, &ids));
    };
    Ok(Some(Publisher::Server(server)))
}

/// What `--class` names.
pub(crate) fn class(given: &ArgMatches) -> Option<Class> {
    given.get_one("class").copied().flatten()
}
