//! Completions and manual pages, made from the parser.

use clap::ArgMatches;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args;

/// The script for a shell.
pub(crate) fn completions(given: &ArgMatches) -> Result<String, String> {
    let mut script = Vec::new();
    if let Some(&shell) = given.get_one::<Shell>("shell") {
        clap_complete::generate(shell, &mut args::command(), "status", &mut script);
    }
    text(script)
}

/// The manual page of the program, or of one of its commands.
pub(crate) fn page(given: &ArgMatches) -> Result<String, String> {
    // Only a built command has the full names of its subcommands, such as `status-explain`.
    let mut command = args::command().disable_help_subcommand(true);
    command.build();
    let about = given.get_one::<String>("command").and_then(|name| command.find_subcommand(name)).cloned();
    let mut page = Vec::new();
    // By default, the pages of the commands would name no version, since only the program has one.
    let source = concat!("status ", env!("CARGO_PKG_VERSION"));
    Man::new(about.unwrap_or(command)).source(source).render(&mut page).map_err(|error| error.to_string())?;
    text(page)
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
