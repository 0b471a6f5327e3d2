//! The commands that look something up, and how their options are read.

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use status_core::{Catalogue, Class, Hits, Server};

use super::{file, json};
use crate::argument_error;
use crate::publisher::{Publisher, STANDARD};

const EXPLAIN_AFTER: &str = "\
Examples:
  status explain 404
  status explain 401.3                   a sub-status code, as IIS logs it
  status explain 499 --server nginx      nginx's meaning first
  status explain not found               a reason phrase or title, in any case
  status explain H12                     a reason: what a server logs beside a status
  status explain 503 UF,URX --server envoy
  status explain 500 --win32 64          the status and the Win32 status of a log of IIS
  status explain DeniedByAcl --json      a name, and the answer as JSON
  status explain 409.1 --dataset errors.toml
  status explain SoldOut --dataset errors.toml   a problem type, by its name or type URI

There is an answer for every code from 100 to 999. If nobody defines the code, it says which code it is treated as. If \
several publishers define it, the one that --server names comes first; without it the standard, and then the servers by \
how widely they are used. A number of three digits is a code first; if servers log it as a reason too, the answer says \
so.

A problem type is found by its name (SoldOut), by its type URI or a former one, or by the last part of one (sold-out). The \
answer shows its members, its header fields and an example of what a response holds, and then its status.

The answer fits a screen of 24 lines: what it means, why it happens, what to do. --all shows the rest: what everybody \
means by it, doubts, the rules of HTTP, and the sources.

The text is as wide as the terminal, but at most 100 columns; in a pipe or a file it takes 80. The variable COLUMNS \
sets another width. NO_COLOR turns the colors off; CLICOLOR_FORCE=1 turns them on, even in a pipe.";

const LIST_AFTER: &str = "\
Examples:
  status list --class 4xx
  status list --server standard
  status list --json | jq '.[].phrase'

The columns are the code, the publisher, as --server takes it, and the phrase. If the publisher gives no phrase, the \
name stands there in parentheses. If no definition is of that server and class, the exit code is 1.";

const SEARCH_AFTER: &str = "\
Examples:
  status search certificate expired
  status search timeout --class 5xx
  status search request too large --server iis --json

Definitions, problem types and reasons are searched. The best match comes first: the one with the most of the words, and \
with them in the most important places; a reason comes behind other matches with as many of the words. A match \
with two thirds as many of the words as the best one, or fewer, is left out. With --server or --class, only the \
ones of that server or class are searched: of a problem type its status counts, and of a reason the statuses that it comes \
with. Upper and lower case are the same, and so are forms such as \
\"redirects\" and \"redirected\". The start of a word is enough to find it.

Each match is shown with its code, its phrase (or its name in parentheses, if it has no phrase), its publisher, as \
--server takes it, and its meaning; a problem type with its name and title, and a reason with its token and where it \
stands. If nothing is found, the exit code is 1, as with grep.";

const SERVERS_AFTER: &str = "\
Examples:
  status servers
  status servers --json | jq '.[] | select(.kind == \"cdn\") | .id'

The columns are the id, as --server takes it, the numbers of definitions and of reasons, and the name. The vendor, the \
kind of product and whether it is no longer offered follow in parentheses. The servers of --dataset come first.";

const REASONS_AFTER: &str = "\
Examples:
  status reasons --server envoy
  status reasons --json | jq -r '.[].token'

`status explain` tells all that is known of one of them. A name in braces is a variable part of what is logged.";

const PROBLEMS_AFTER: &str = "\
Examples:
  status problems --dataset errors.toml
  status problems --server standard
  status problems --json | jq -r '.[].type'

A problem type is an error of an application (RFC 9457). Those of --dataset come first, then those that are registered \
with IANA. Each is shown with its status, its name, its title and its meaning. `status explain` tells all that is known of \
one of them.";

pub(super) fn explain() -> Command {
    let what = Arg::new("what")
        .value_name("WHAT")
        .required_unless_present("win32")
        .action(ArgAction::Append)
        .num_args(1..)
        .value_hint(ValueHint::Other)
        .help("A code (404), a sub-status code (401.3), a phrase, title or name (\"not found\", NotFound), a reason (H12), a problem type (SoldOut, or its URI), or a code and one of the last two");
    let win32 = Arg::new("win32")
        .long("win32")
        .value_name("NUMBER")
        .allow_negative_numbers(true)
        .value_parser(win32_number)
        .help("The Win32 status of a log of IIS, sc-win32-status: 64, 2147942405 or 0x80070005");
    let all = Arg::new("all").long("all").action(ArgAction::SetTrue);
    Command::new("explain")
        .about("Explain a status, and what a log says beside it")
        .after_help(EXPLAIN_AFTER)
        .arg(what)
        .arg(server("Show this server's definition first"))
        .arg(win32)
        .arg(all.help("Show everything: all meanings, doubts, the rules of HTTP and the sources"))
        .arg(dataset())
        .arg(json("Print an object with `code`, `server`, `precision`, `definitions`, `reasons` and `problems`, whose rows are those of `generate --to json`"))
}

pub(super) fn search() -> Command {
    let words = Arg::new("words")
        .value_name("WORDS")
        .required(true)
        .action(ArgAction::Append)
        .num_args(1..)
        .value_hint(ValueHint::Other)
        .help("The words to look for in codes, phrases, names, tokens, summaries, causes, remedies and server names");
    Command::new("search")
        .about("Search definitions, problem types and reasons for words")
        .after_help(format!("{SEARCH_AFTER}\n\nAt most {} matches are shown.", Hits::MOST))
        .arg(words)
        .arg(server("Only what is of this server"))
        .arg(class_option())
        .arg(dataset())
        .arg(json("Print an array of rows as `generate --to json` makes them, the best first: definitions have a `code`, problem types a `type`, and reasons a `token`"))
}

pub(super) fn list() -> Command {
    Command::new("list")
        .about("List the catalogue, one line for each definition")
        .after_help(LIST_AFTER)
        .arg(server("Only definitions of this server"))
        .arg(class_option())
        .arg(dataset())
        .arg(json("Print an array of rows as `generate --to json` makes them"))
}

pub(super) fn servers() -> Command {
    Command::new("servers")
        .about("List the server products that have definitions or reasons of their own")
        .after_help(SERVERS_AFTER)
        .arg(dataset())
        .arg(json(
            "Print an array of rows as `generate --to json` makes them, each with the numbers of its `definitions` and `reasons`",
        ))
}

pub(super) fn reasons() -> Command {
    Command::new("reasons")
        .about("List what servers write beside a status, by server and field")
        .after_help(REASONS_AFTER)
        .arg(server("Only reasons of this server"))
        .arg(dataset())
        .arg(json("Print an array of rows as `generate --to json` makes them"))
}

pub(super) fn problems() -> Command {
    Command::new("problems")
        .about("List problem types, the errors of applications, by server")
        .after_help(PROBLEMS_AFTER)
        .arg(server("Only problem types of this server"))
        .arg(dataset())
        .arg(json("Print an array of rows as `generate --to json` makes them"))
}

/// A number of 32 bits: in decimal, in hexadecimal, or as a signed one.
fn win32_number(text: &str) -> Result<u32, String> {
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => text.parse().ok().or_else(|| text.parse().ok().map(i32::cast_unsigned)),
    };
    number.ok_or_else(|| "a Win32 status is a number of 32 bits, such as 64 or 0x80070005".to_owned())
}

/// `--dataset`.
pub(super) fn dataset() -> Arg {
    let help = "A team's dataset, to be used together with the built-in one";
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
        // clap accepts only the values above, so each of them has a class.
        .value_parser(
            PossibleValuesParser::new(classes)
                .map(|text| Class::ALL.into_iter().find(|class| text.starts_with(char::from(b'0' + class.digit())))),
        )
        .help("Only codes of this class: 4xx, or 4")
}

/// `--server`.
pub(super) fn server(help: &str) -> Arg {
    let ids: Vec<&str> = Server::ALL.iter().map(Server::id).collect();
    Arg::new("server")
        .long("server")
        .value_name("ID")
        .value_parser(ServerId)
        // With a line for each of them, the rest of the help would be lost.
        .hide_possible_values(true)
        .help(format!("{help}; `{STANDARD}` is the standard, `status servers` lists the others"))
        .long_help(format!(
            "{help}: {STANDARD} (what the IANA registry holds), {}, or one of --dataset",
            ids.join(", ")
        ))
}

/// Accepts every id, since a team's are only known once its dataset is read. Completions offer the built-in ones.
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

/// The publisher that `--server` names.
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

/// The Win32 status that `--win32` gives.
pub(crate) fn win32(given: &ArgMatches) -> Option<u32> {
    given.get_one("win32").copied()
}

/// The command that was given, with `--all`.
pub(crate) fn with_all(given: &ArgMatches) -> String {
    let what: Vec<&str> = given.get_many::<String>("what").unwrap_or_default().map(String::as_str).collect();
    let has_dash = what.iter().any(|word| word.len() > 1 && word.starts_with('-'));
    let what = what.into_iter().filter(|word| !word.is_empty()).map(for_shell);
    let mut words = vec!["status".to_owned(), "explain".to_owned()];
    let mut options = Vec::new();
    options.extend(win32(given).map(|status| format!("--win32 {status}")));
    options.extend(given.get_one::<String>("server").map(|id| format!("--server {id}")));
    options.extend(super::dataset(given).map(|file| format!("--dataset {}", for_shell(&file.to_string_lossy()))));
    options.push("--all".to_owned());
    if has_dash {
        words.extend(options.into_iter().chain(["--".to_owned()]).chain(what));
    } else {
        words.extend(what.chain(options));
    }
    // A terminal would obey control characters.
    let is_harmless = !words.iter().any(|word| word.contains(char::is_control));
    if is_harmless { words.join(" ") } else { "the same command with --all".to_owned() }
}

/// A word as a shell takes it as it is.
pub(crate) fn for_shell(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "._-,/%@+=:".contains(letter);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

/// The class that `--class` names.
pub(crate) fn class(given: &ArgMatches) -> Option<Class> {
    given.get_one("class").copied().flatten()
}
