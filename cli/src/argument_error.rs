//! The messages about wrong arguments: one line each, without the usage, so that the reason stands out.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fmt::Write;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::hint;
use crate::words::quoted;

/// A list of valid values up to this length is always shown; of a longer one, only the most similar value, if any.
const SHORT: usize = 60;
/// How similar a valid value must be to be suggested, from 0 to 1. It is clap's threshold.
const ALIKE: f64 = 0.7;

/// clap stops for help and version, too: these are answers, and everything else is a problem.
pub(crate) fn help_or_problem(stop: &Error, words: &[OsString]) -> Result<String, String> {
    match stop.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Ok(stop.render().ansi().to_string())
        }
        _ => Err(line(stop, words)),
    }
}

/// Says that an option does not accept a value, and which value may have been meant.
pub(crate) fn invalid_value(argument: &str, value: &str, valid: &[&str]) -> String {
    value_line(argument, value, &valid.join(", "), nearest(value, valid))
}

/// The valid value that may have been meant.
pub(crate) fn nearest<'v>(value: &str, valid: &[&'v str]) -> Option<&'v str> {
    let likeness = |word: &str| strsim::jaro(&value.to_ascii_lowercase(), word);
    let nearest = valid.iter().copied().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    nearest.filter(|word| likeness(word) > ALIKE)
}

fn value_line(argument: &str, value: &str, valid: &str, nearest: Option<&str>) -> String {
    let what = if value.is_empty() {
        format!("a value is required for '{argument}' but none was supplied")
    } else {
        format!("invalid value {} for '{argument}'", quoted(value))
    };
    match nearest {
        Some(nearest) if valid.len() > SHORT => format!("{what}; tip: a similar value exists: '{nearest}'"),
        _ if valid.is_empty() => what,
        _ => format!("{what} [possible values: {valid}]"),
    }
}

/// What clap knows about the error, on one line.
fn line(stop: &Error, words: &[OsString]) -> String {
    let known = |kind| stop.get(kind).map(ContextValue::to_string).unwrap_or_default();
    let argument = known(ContextKind::InvalidArg);
    let value = known(ContextKind::InvalidValue);
    let mut line = match stop.kind() {
        ErrorKind::InvalidValue => {
            let near = stop.get(ContextKind::SuggestedValue).map(ContextValue::to_string);
            return value_line(&argument, &value, &known(ContextKind::ValidValue), near.as_deref());
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(stop).map(|why| format!(": {why}")).unwrap_or_default();
            format!("invalid value {} for '{argument}'{why}", quoted(&value))
        }
        ErrorKind::TooManyValues => format!("'{argument}' takes no value such as {}", quoted(&value)),
        ErrorKind::UnknownArgument => unknown_argument(stop, words, &whole(&argument, words)),
        ErrorKind::InvalidSubcommand => {
            let word = known(ContextKind::InvalidSubcommand);
            format!("unrecognized subcommand {}{}", quoted(&word), command_tip("", &word))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("the following required arguments were not provided: {argument}")
        }
        ErrorKind::ArgumentConflict if stop.get(ContextKind::InvalidArg) == stop.get(ContextKind::PriorArg) => {
            format!("the argument '{argument}' cannot be used multiple times")
        }
        ErrorKind::ArgumentConflict => {
            let other = match stop.get(ContextKind::PriorArg) {
                Some(ContextValue::Strings(others)) => others.join("', '"),
                other => other.map(ContextValue::to_string).unwrap_or_default(),
            };
            format!("'{argument}' cannot be used with '{other}'")
        }
        kind if argument.is_empty() => kind.to_string(),
        kind => format!("'{argument}': {kind}"),
    };
    for (kind, what) in [(ContextKind::SuggestedSubcommand, "subcommand"), (ContextKind::SuggestedArg, "argument")] {
        let near = match stop.get(kind) {
            // The most similar one comes last.
            Some(ContextValue::Strings(near)) => near.last().cloned(),
            near => near.map(ContextValue::to_string),
        };
        if let Some(near) = near {
            // Writing to a String cannot fail.
            let _ = write!(line, "; tip: a similar {what} exists: '{near}'");
        }
    }
    line
}

/// The whole word of an unknown option: of `-404`, clap reports `-4` alone.
fn whole(argument: &str, words: &[OsString]) -> String {
    let is_short = argument.starts_with('-') && !argument.starts_with("--");
    let mut words = words.iter().skip(1).map(|word| word.to_string_lossy());
    let whole = if is_short { words.find(|word| word.starts_with(argument)) } else { None };
    whole.map_or_else(|| argument.to_owned(), Cow::into_owned)
}

fn unknown_argument(stop: &Error, words: &[OsString], word: &str) -> String {
    let what = format!("unexpected argument {} found", quoted(word));
    if let Some(command) = hint::for_negative(word) {
        return format!("{what}; tip: {command}");
    }
    let asked = words.get(1).map(|word| word.to_string_lossy()).unwrap_or_default();
    let tip = command_tip(&asked, word.trim_start_matches('-'));
    // clap suggests `--` here, but with the start of the word alone.
    if tip.is_empty() && stop.get(ContextKind::Suggested).is_some() {
        return format!("{what}; tip: to pass it as a value, put it last, behind `--`: `-- {}`", word.escape_debug());
    }
    what + &tip
}

/// Names the command that takes a code, a class, a server or a reason, if the word is one.
fn command_tip(asked: &str, word: &str) -> String {
    hint::for_argument(asked, word).map_or_else(String::new, |command| format!("; tip: {command}"))
}
