//! The arguments, and everything that `--help` says.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use clap_complete::Shell;
use status_core::{Class, Server};

/// Who defines a code: what `--server` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publisher {
    /// The standard: the IANA registry, and the specifications that it names.
    Standard,
    /// A server product.
    Server(Server),
}

/// What `--server` takes for the standard, and what lists show for it.
pub(crate) const STANDARD: &str = "standard";

impl Publisher {
    /// As status-core's functions take it.
    pub(crate) fn server(self) -> Option<Server> {
        match self {
            Self::Standard => None,
            Self::Server(server) => Some(server),
        }
    }
}

pub(crate) fn command() -> Command {
    Command::new("status")
        .version(env!("CARGO_PKG_VERSION"))
        .about("HTTP status codes: what each means, who sends it, why, and what to do")
        .after_help(AFTER)
        .max_term_width(100)
        .arg_required_else_help(true)
        .subcommand(explain())
        .subcommand(search())
        .subcommand(list())
        .subcommand(servers())
        .subcommand(completions())
        .subcommand(man())
}

/// The commands that have a manual page of their own.
const COMMANDS: [&str; 6] = ["explain", "search", "list", "servers", "completions", "man"];

const AFTER: &str = "\
Examples:
  status explain 401.3
  status explain 503 --server nginx
  status explain not found
  status search certificate expired
  status list --class 4xx
  status servers

Exit codes:
  0  All is printed, or the reader of the pipe has left
  1  `search` or `list` has found nothing; one line says so
  2  The input is wrong or unknown, or the output cannot be written; one line says what";

const EXPLAIN_AFTER: &str = "\
Examples:
  status explain 404
  status explain 401.3                   a sub-status code, as IIS logs it
  status explain 499 --server nginx      what nginx says first
  status explain not found               a reason phrase, in any case
  status explain DeniedByAcl --json      a name, and the answer as JSON

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
product, and whether it is still offered.";

fn explain() -> Command {
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
        .arg(json("Print an object: code, server, precision, and definitions as in the catalogue's JSON"))
}

fn search() -> Command {
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
        .arg(json("Print an array of rows as in the catalogue's JSON, the best first"))
}

fn list() -> Command {
    Command::new("list")
        .about("List the catalogue, one line for each definition")
        .after_help(LIST_AFTER)
        .arg(server("Only what this server defines"))
        .arg(class_option())
        .arg(json("Print an array of rows as in the catalogue's JSON"))
}

fn servers() -> Command {
    Command::new("servers")
        .about("List the server products that define codes of their own")
        .after_help(SERVERS_AFTER)
        .arg(json("Print an array of rows as in the catalogue's JSON, each with the number of its `definitions`"))
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

fn completions() -> Command {
    let shell = Arg::new("shell").value_name("SHELL").required(true).value_parser(value_parser!(Shell));
    Command::new("completions")
        .about("Print completions for a shell")
        .after_help("Example:\n  status completions bash > ~/.local/share/bash-completion/completions/status")
        .arg(shell.help("The shell that is to complete"))
}

fn man() -> Command {
    let about = Arg::new("command").value_name("COMMAND").value_parser(COMMANDS);
    Command::new("man")
        .about("Print a manual page")
        .after_help("Examples:\n  status man > status.1\n  status man explain > status-explain.1")
        .arg(about.help("The command that the page is about; without it, the program"))
}

fn server(help: &str) -> Arg {
    let standard = PossibleValue::new(STANDARD).help("The standard");
    let values = [standard].into_iter().chain(Server::ALL.iter().map(|it| PossibleValue::new(it.id()).help(it.name())));
    let ids: Vec<&str> = Server::ALL.iter().map(Server::id).collect();
    Arg::new("server")
        .long("server")
        .value_name("ID")
        .ignore_case(true)
        .value_parser(PossibleValuesParser::new(values).map(|id| match id.parse() {
            Ok(server) => Publisher::Server(server),
            // The one other value that comes through.
            Err(_) => Publisher::Standard,
        }))
        // A line for each of them would bury the rest of the help.
        .hide_possible_values(true)
        .help(format!("{help}; `{STANDARD}` is the standard, `status servers` lists the others"))
        .long_help(format!("{help}: {STANDARD} (what the IANA registry holds), {}", ids.join(", ")))
}

fn json(help: &'static str) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(help)
}

/// Words that were given one by one.
pub(crate) fn words(given: &ArgMatches, name: &str) -> String {
    given.get_many::<String>(name).unwrap_or_default().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What `--server` names.
pub(crate) fn publisher(given: &ArgMatches) -> Option<Publisher> {
    given.get_one("server").copied()
}

/// What `--class` names.
pub(crate) fn class(given: &ArgMatches) -> Option<Class> {
    given.get_one("class").copied().flatten()
}
