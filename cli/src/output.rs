//! Where the text goes: standard output with or without colors, and the exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Bad input.
const REFUSED: u8 = 2;

/// The columns that a text may take, however wide the terminal is: longer lines are hard to read.
const WIDEST: usize = 100;
/// Fewer leave no room for text beside its indents.
const NARROWEST: usize = 24;
/// In a pipe or file.
const PLAIN: usize = 80;

/// Prints a text in full or says why not; escapes are left out where nobody wants colors.
pub(crate) fn print(text: &str) -> ExitCode {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // `status list | head -1`: the reader has what it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("the output cannot be written: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Says what is wrong with the input.
pub(crate) fn refuse(problem: &str) -> ExitCode {
    complain(problem);
    ExitCode::from(REFUSED)
}

/// Says something beside the answer.
pub(crate) fn note(text: &str) {
    // It does not change the answer, so it may get lost.
    let _ = writeln!(anstream::stderr(), "{text}");
}

fn complain(problem: &str) {
    let red = crate::words::ERROR;
    // Where the complaint cannot be written either, the exit code is all that is left to say.
    let _ = writeln!(anstream::stderr(), "{red}error:{red:#} {problem}");
}

/// How wide a text is to be.
pub(crate) fn width() -> usize {
    let wanted = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(columns, _)| usize::from(columns.0));
    // A pseudo-terminal that nobody has sized has no columns.
    let columns = wanted.or_else(terminal).filter(|&columns| columns > 0);
    columns.unwrap_or(PLAIN).clamp(NARROWEST, WIDEST)
}
