//! Prints answers and problems, with or without colors, and chooses the exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use status_codegen::Style;

use crate::failure::Failure;
use crate::words::{ERROR, styled};

/// Nothing was found, or something is not as it should be. As with grep and diff, that is not an error.
const NO: u8 = 1;
/// The input is wrong, or something cannot be read or written.
const FAILED: u8 = 2;
/// There is more of something than is allowed.
const TOO_MUCH: u8 = 3;

/// The greatest width in columns, however wide the terminal is: longer lines are hard to read.
const WIDEST: usize = 100;
/// The smallest width: with less, indents would leave no room for text.
const NARROWEST: usize = 24;
/// The width in a pipe or a file.
const PLAIN: usize = 80;

/// What the program prints if it can do what it is asked.
#[derive(Debug)]
pub(crate) struct Reply {
    /// For standard output.
    pub(crate) text: String,
    /// For standard error: why the text is empty, if it is.
    pub(crate) remark: Option<String>,
    pub(crate) outcome: Outcome,
}

/// What the exit code says of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Done,
    /// The answer is no: nothing was found, the dataset has mistakes, or files are not up to date.
    No,
    /// A part of the input could not be read.
    Unread,
    /// There is more of something than is allowed.
    TooMuch,
}

impl Outcome {
    /// Whether the answer is no.
    pub(crate) fn no(is_no: bool) -> Self {
        if is_no { Self::No } else { Self::Done }
    }

    fn code(self) -> ExitCode {
        match self {
            Self::Done => ExitCode::SUCCESS,
            Self::No => ExitCode::from(NO),
            Self::Unread => ExitCode::from(FAILED),
            Self::TooMuch => ExitCode::from(TOO_MUCH),
        }
    }
}

impl From<String> for Reply {
    fn from(text: String) -> Self {
        Self { text, remark: None, outcome: Outcome::Done }
    }
}

/// Prints an answer, or says why it cannot. Where colors are not wanted, their escapes are left out.
pub(crate) fn print(reply: &Reply) -> ExitCode {
    let done = reply.outcome.code();
    let mut out = anstream::stdout().lock();
    let written = out.write_all(reply.text.as_bytes()).and_then(|()| out.flush());
    if let Some(remark) = &reply.remark {
        // If this fails, the exit code still says it.
        let _ = writeln!(anstream::stderr(), "{}", harmless(remark));
    }
    match written {
        Ok(()) => done,
        // As in `status list | head -1`: the reader has what it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => done,
        Err(error) => refuse(&Failure::Line(format!("cannot write the output: {error}"))),
    }
}

/// Says what is wrong.
pub(crate) fn refuse(failure: &Failure) -> ExitCode {
    let text = match failure {
        Failure::Line(line) => format!("{} {}", styled(ERROR, "error:"), harmless(line).replace('\n', "\\n")),
        Failure::Dataset(mistakes) => mistakes.render(Style::Color),
    };
    // If this fails, the exit code is all that is left.
    let _ = writeln!(anstream::stderr(), "{text}");
    ExitCode::from(FAILED)
}

/// A text with its control characters escaped, since a terminal would obey them: names and contents of files may come
/// from anybody.
pub(crate) fn harmless(text: &str) -> String {
    let is_harmless = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let mut harmless = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_harmless(letter) { harmless.push(letter) } else { harmless.extend(letter.escape_default()) }
    }
    harmless
}

/// The width for a text, in columns.
pub(crate) fn width() -> usize {
    let wanted = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(columns, _)| usize::from(columns.0));
    // A pseudo-terminal whose size was never set has 0 columns.
    let columns = wanted.or_else(terminal).filter(|&columns| columns > 0);
    columns.unwrap_or(PLAIN).clamp(NARROWEST, WIDEST)
}
