//! Where the text goes: standard output with or without colors, and the exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use status_codegen::Style;

use crate::problem::Problem;
use crate::words::{ERROR, styled};

/// The answer is no. As with grep and diff, that is no error, but a script can tell.
const NO: u8 = 1;
/// Wrong input, or something that cannot be read or written.
const FAILED: u8 = 2;

/// The columns that a text may take, however wide the terminal is: longer lines are hard to read.
const WIDEST: usize = 100;
/// Fewer leave no room for text beside its indents.
const NARROWEST: usize = 24;
/// In a pipe or file.
const PLAIN: usize = 80;

/// What the program prints where nothing is wrong with the question.
#[derive(Debug)]
pub(crate) struct Reply {
    /// For standard output.
    pub(crate) text: String,
    /// For standard error: why there is nothing in the text, where that is so.
    pub(crate) remark: Option<String>,
    /// Whether the answer is no: nothing was found, the dataset has mistakes, files are not as they should be.
    pub(crate) is_no: bool,
}

impl From<String> for Reply {
    fn from(text: String) -> Self {
        Self { text, remark: None, is_no: false }
    }
}

/// Prints a text in full or says why not; escapes are left out where nobody wants colors.
pub(crate) fn print(reply: &Reply) -> ExitCode {
    let done = if reply.is_no { ExitCode::from(NO) } else { ExitCode::SUCCESS };
    if let Some(remark) = &reply.remark {
        // The exit code says it too, so it may get lost.
        let _ = writeln!(anstream::stderr(), "{remark}");
    }
    let mut out = anstream::stdout().lock();
    match out.write_all(reply.text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => done,
        // `status list | head -1`: the reader has what it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => done,
        Err(error) => refuse(&Problem::Line(format!("the output cannot be written: {error}"))),
    }
}

/// Says what is wrong.
pub(crate) fn refuse(problem: &Problem) -> ExitCode {
    let text = match problem {
        Problem::Line(line) => format!("{} {}", styled(ERROR, "error:"), harmless(line).replace('\n', "\\n")),
        Problem::Dataset(mistakes) => mistakes.render(Style::Color),
    };
    // Where the complaint cannot be written either, the exit code is all that is left to say.
    let _ = writeln!(anstream::stderr(), "{text}");
    ExitCode::from(FAILED)
}

/// A text without what a terminal would take for a command: names of files, and what stands in them, may come from
/// anybody.
pub(crate) fn harmless(text: &str) -> String {
    let is_harmless = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let mut harmless = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_harmless(letter) { harmless.push(letter) } else { harmless.extend(letter.escape_default()) }
    }
    harmless
}

/// How wide a text is to be.
pub(crate) fn width() -> usize {
    let wanted = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(columns, _)| usize::from(columns.0));
    // A pseudo-terminal that nobody has sized has no columns.
    let columns = wanted.or_else(terminal).filter(|&columns| columns > 0);
    columns.unwrap_or(PLAIN).clamp(NARROWEST, WIDEST)
}
