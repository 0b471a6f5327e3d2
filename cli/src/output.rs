//! Where the text goes: standard output with or without colors, and the exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Nothing fits the question. As with grep, that is no error, but a script can tell.
const NOTHING: u8 = 1;
/// Bad input, or an output that cannot be written.
const FAILED: u8 = 2;

/// The columns that a text may take, however wide the terminal is: longer lines are hard to read.
const WIDEST: usize = 100;
/// Fewer leave no room for text beside its indents.
const NARROWEST: usize = 24;
/// In a pipe or file.
const PLAIN: usize = 80;

/// What the program has to say.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For standard output.
    pub(crate) text: String,
    /// Why there is nothing in it, where that is so.
    pub(crate) nothing: Option<String>,
}

impl From<String> for Answer {
    fn from(text: String) -> Self {
        Self { text, nothing: None }
    }
}

/// Prints a text in full or says why not; escapes are left out where nobody wants colors.
pub(crate) fn print(answer: &Answer) -> ExitCode {
    let found = if answer.nothing.is_none() { ExitCode::SUCCESS } else { ExitCode::from(NOTHING) };
    if let Some(nothing) = &answer.nothing {
        // The exit code says it too, so it may get lost.
        let _ = writeln!(anstream::stderr(), "{nothing}");
    }
    let mut out = anstream::stdout().lock();
    match out.write_all(answer.text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => found,
        // `status list | head -1`: the reader has what it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => found,
        Err(error) => refuse(&format!("the output cannot be written: {error}")),
    }
}

/// Says what is wrong.
pub(crate) fn refuse(problem: &str) -> ExitCode {
    let red = crate::words::ERROR;
    // Where the complaint cannot be written either, the exit code is all that is left to say.
    let _ = writeln!(anstream::stderr(), "{red}error:{red:#} {problem}");
    ExitCode::from(FAILED)
}

/// How wide a text is to be.
pub(crate) fn width() -> usize {
    let wanted = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(columns, _)| usize::from(columns.0));
    // A pseudo-terminal that nobody has sized has no columns.
    let columns = wanted.or_else(terminal).filter(|&columns| columns > 0);
    columns.unwrap_or(PLAIN).clamp(NARROWEST, WIDEST)
}
