//! `status log` and its options.

use std::num::NonZero;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command, ValueHint};
use status_logs::{Format, Pattern};

use super::look_ups::{dataset, server};
use super::{file, json};
use crate::argument_error;
use crate::log::{By, Layout, Limit, Selector, when};

const AFTER: &str = "\
Examples:
  status log access.log
  status log /var/log/nginx/ --since 1h
  status log u_ex261010.log --status 5xx,404.13
  status log httperr1.log --by client --top 3
  kubectl logs deploy/gateway | status log
  status log now.log --compare before.log       before and after a deploy
  status log a.log --since '2026-10-10 13:00' --compare a.log
  status log access.log --fail-on '5xx > 1%'    for a script: exit code 3
  status log access.log --json | jq '.groups[0].meaning'
  status log odd.log --format '%h %>s %t \"%r\"'

A file may be compressed by gzip or zstd; a folder stands for the files in it; `-` or no file is standard input. The format \
of each file is found out by its first lines, or given: an id, or the log_format of nginx or the LogFormat of Apache as it \
stands in the configuration. Known are {FORMATS}.

Requests that ended in the same way make a group: the same server, status, sub-status, Win32 status, reason and status of \
the server behind. Errors (4xx, 5xx, no status) come first, the most frequent ones before the others; the first of them \
are explained in detail, and the others stand in a table. Shares are parts of all requests of the time that was asked for. \
What follows \"at least\" was counted in bounded memory, and may be more.

--redact leaves out what often names people: queries, parameters behind `;`, user names and passwords in URLs, the \
addresses of clients, addresses of any host or mailbox in paths, hosts and reasons, and the lines of the log with all that \
they hold beside, such as cookies, referrers and forwarded addresses. Paths, names of hosts and of files stay; what they \
tell of people is for you to judge.

Logs hold what strangers sent. --records csv gives it exactly, as engines need it: open it in no spreadsheet, which may \
run a path such as =1+1 as a formula. --records spreadsheet puts an apostrophe before cells that begin so.

A time is 2026-10-10T13:00:00Z, '2026-10-10 13:00', 2026-10-10, or how long ago it is, counted from now: 30m, 1h, 2d. \
Without a zone it is UTC, and so are the times that are shown, unless the log says otherwise.

Exit codes:
  0  The logs were read, whatever is in them
  2  An argument is wrong, or a file could not be read or is of no known format; the others are shown
  3  There is more of something than --fail-on allows";

pub(super) fn log() -> Command {
    let formats = format_ids();
    let logs = Arg::new("file")
        .value_name("FILE")
        .action(ArgAction::Append)
        .num_args(0..)
        .help("Logs, or folders with logs; `-` or nothing is standard input");
    Command::new("log")
        .about("Show what went wrong in logs of servers: what it means, why, and what to do")
        .after_help(AFTER.replace("{FORMATS}", &formats.join(", ")))
        .arg(file(logs).value_hint(ValueHint::AnyPath))
        .arg(time("since", "Only requests from this time on"))
        .arg(time("until", "Only requests before this time"))
        .arg(statuses())
        .arg(written_by_option())
        .arg(format().help_heading("Format"))
        .arg(fields().help_heading("Format"))
        .arg(by())
        .arg(top())
        .arg(flag("all", "Show everything: each group in detail, all causes, all requests that were counted"))
        .arg(
            flag("counts", "Only counts by group, without requests and times: the fastest")
                .conflicts_with_all(["by", "follow", "records"]),
        )
        .arg(flag(
            "redact",
            "Leave out queries, addresses, and the lines themselves; paths, hosts and the names of files stay",
        ))
        .arg(compare())
        .arg(fail_on())
        .arg(
            flag("follow", "Go on reading what is appended, also when a log is rotated, until Ctrl-C")
                .conflicts_with_all(["json", "markdown", "compare", "records", "partial"]),
        )
        .arg(json("Print an object with `files` and `groups`; with --compare, with `changes`").help_heading("Output"))
        .arg(
            flag("markdown", "Print a table and the explanations as Markdown, for an issue or a chat")
                .conflicts_with("json")
                .help_heading("Output"),
        )
        .arg(records().help_heading("Output"))
        .arg(
            flag("partial", "Print the counts for `--merge`, so that machines can share the work")
                .conflicts_with_all(["json", "markdown", "compare", "records", "fail-on", "status"])
                .help_heading("Output"),
        )
        .arg(
            flag("merge", "The files are what --partial printed: add them up")
                .conflicts_with_all([
                    "since", "until", "format", "fields", "by", "follow", "records", "compare", "counts", "server",
                    "threads",
                ])
                .help_heading("Output"),
        )
        .arg(threads())
        .arg(dataset())
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn time(name: &'static str, help: &'static str) -> Arg {
    let help = format!("{help}: 2026-10-10T13:00:00Z, '2026-10-10 13:00', 2026-10-10, or ago: 30m, 1h, 2d");
    Arg::new(name).long(name).value_name("TIME").value_parser(when::read).help(help)
}

fn statuses() -> Arg {
    Arg::new("status")
        .long("status")
        .value_name("STATUS")
        .action(ArgAction::Append)
        .value_delimiter(',')
        .allow_hyphen_values(true)
        .value_parser(|text: &str| text.parse::<Selector>())
        .help("Only these: 404, 404.2, 5xx, 000, or - for none; several are separated by commas")
}

/// `--server`; a log is not written by the standard.
fn written_by_option() -> Arg {
    let help = "Who wrote the logs, where the format does not tell: nginx, apache-httpd or another that `status servers` lists";
    server(help).help(help).long_help(help)
}

fn format() -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("FORMAT")
        .allow_hyphen_values(true)
        .value_parser(layout)
        .conflicts_with("fields")
        .help("The format of all files: an id, or the log_format of nginx or the LogFormat of Apache")
}

fn fields() -> Arg {
    Arg::new("fields")
        .long("fields")
        .value_name("NAMES")
        .value_parser(|text: &str| {
            let has_status = text.split_whitespace().any(|name| name == "sc-status");
            has_status.then(|| Layout::Fields(text.to_owned())).ok_or_else(|| {
                "names of columns as #Fields has them, sc-status among them, such as 'date time cs-uri-stem sc-status'".to_owned()
            })
        })
        .help("The names of the columns, where no #Fields line gives them: 'date time cs-uri-stem sc-status'")
}

fn by() -> Arg {
    let help = |by| match by {
        By::Request => "Method and path",
        By::Path => "Path",
        By::Host => "Host that was asked for",
        By::Client => "Address of the client",
        By::Hour => "Hour in UTC",
    };
    let names = By::ALL.map(|by| PossibleValue::new(by.id()).help(help(by)));
    let read = |name: String| By::ALL.into_iter().find(|by| by.id() == name).unwrap_or_default();
    Arg::new("by")
        .long("by")
        .value_name("WHAT")
        .value_parser(PossibleValuesParser::new(names).map(read))
        .help("What the most frequent ones of each group are counted by; request unless it is given")
}

fn number<T: std::str::FromStr + Clone + Send + Sync + 'static>(text: &str) -> Result<T, String> {
    let is_plain = text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain).ok_or_else(|| "a whole number that is not 0, such as 5".to_owned())
}

fn top() -> Arg {
    Arg::new("top")
        .long("top")
        .value_name("NUMBER")
        .value_parser(number::<NonZero<usize>>)
        .default_value("5")
        .help("Show so many groups in detail")
}

fn threads() -> Arg {
    Arg::new("threads")
        .long("threads")
        .value_name("NUMBER")
        .value_parser(number::<NonZero<usize>>)
        .help("Read on so many threads; without it, on as many as there are processors. The answer is the same")
}

fn compare() -> Arg {
    file(Arg::new("compare").long("compare").value_name("OLD").action(ArgAction::Append)).help(
        "Show what is new, more, less or gone since the log OLD, by share of all requests; with --since, OLD counts until then",
    )
}

fn fail_on() -> Arg {
    Arg::new("fail-on")
        .long("fail-on")
        .value_name("LIMIT")
        .action(ArgAction::Append)
        .value_delimiter(',')
        .value_parser(|text: &str| text.parse::<Limit>())
        .help("Exit with 3 if there is more: '5xx > 1%', '404.13 >= 100', 'errors > 5%', 'refused > 0'")
}

fn records() -> Arg {
    let names = [
        PossibleValue::new("ndjson").help("An object of JSON on each line"),
        PossibleValue::new("csv").help("A header, then a row for each, exactly as it was logged, for engines"),
        PossibleValue::new("spreadsheet")
            .help("The same, with an apostrophe before what a spreadsheet would run as a formula"),
    ];
    Arg::new("records")
        .long("records")
        .value_name("AS")
        .value_parser(PossibleValuesParser::new(names))
        .conflicts_with_all(["json", "markdown", "compare", "fail-on"])
        .help("Print each request with its status, reason, time and more, for engines and scripts")
}

/// The ids of the formats that can be named; that of a pattern is the pattern.
pub(crate) fn format_ids() -> Vec<&'static str> {
    Format::ALL.iter().map(Format::id).filter(|id| id.parse::<Format>().is_ok()).collect()
}

/// An id, or a pattern.
fn layout(text: &str) -> Result<Layout, String> {
    if text.contains(['%', '$']) {
        return Pattern::parse(text).map(Layout::Pattern).map_err(|error| error.to_string());
    }
    text.parse().map(Layout::Known).map_err(|_| {
        let ids = format_ids();
        let near = argument_error::nearest(text, &ids).map(|near| format!("; tip: a similar one exists: '{near}'"));
        let known = ids.join(", ");
        format!("neither the id of a format ({known}) nor a pattern with %... or $...{}", near.unwrap_or_default())
    })
}
