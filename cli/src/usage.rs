//! What clap says when it stops: the help, or one line about what is wrong.

use clap::Error;
use clap::error::ErrorKind;

/// Help and version are answers; all else is a problem.
pub(crate) fn text_or_problem(stop: &Error) -> Result<String, String> {
    match stop.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Ok(stop.render().ansi().to_string())
        }
        _ => Err(one_line(&stop.render().to_string())),
    }
}

/// How long a list of values may be for all of them to be told.
const FEW: usize = 60;

/// Joins what clap writes over several lines, less the usage: whoever diagnoses a server at night wants the reason.
fn one_line(message: &str) -> String {
    let said = |line: &&str| !line.starts_with("Usage:") && !line.starts_with("For more information");
    let mut lines: Vec<&str> =
        message.lines().map(str::trim).take_while(said).filter(|line| !line.is_empty()).collect();
    // A few values are best all told; of many, the nearest is.
    let few = lines.iter().any(|line| is_values(line) && line.len() <= FEW);
    let near = lines.iter().any(|line| is_value_tip(line));
    lines.retain(|line| if few { !is_value_tip(line) } else { !near || !is_values(line) });
    let mut text = String::new();
    for line in lines {
        let separator = match line {
            _ if text.is_empty() || text.ends_with(':') => " ",
            line if is_values(line) => " ",
            _ => "; ",
        };
        text.push_str(separator);
        text.push_str(line);
    }
    text.trim_start().trim_start_matches("error: ").to_owned()
}

fn is_values(line: &str) -> bool {
    line.starts_with("[possible values")
}

fn is_value_tip(line: &str) -> bool {
    line.starts_with("tip:") && line.contains(" value")
}
