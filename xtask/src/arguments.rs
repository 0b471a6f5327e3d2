//! The arguments of `cargo xtask`, whichever program runs the command.
//!
//! `lexopt` reads them, because this program is what a newcomer builds first: clap would take a tenth of that time.

use std::path::PathBuf;

use lexopt::prelude::*;
use lexopt::{Error, Parser};

/// What can be asked for.
pub const HELP: &str = "\
The commands of the workspace

Usage: cargo xtask <COMMAND>

Commands:
  generate [--check]       Make everything that comes from data/status.toml; only what changed is written
                           --check: write nothing; list all that is stale, missing or orphaned, and fail if anything is
  registry FILE            Compare a copy of the IANA registry with data/status.toml, and print rows for the new codes.
                           FILE is http-status-codes-1.csv, as IANA publishes it, or a table such as tests/facts has.
                           Exit status: 0 if nothing differs, 1 if something does, 2 if the file is no registry
  bench [--write]          Measure beside the `http` crate, and print a table of ratios; takes some minutes
  bench --logs [MB] [--write]
                           Measure `status log` on files of so many megabytes, 1000 unless told, beside halog and others
                           --write: put the table into README.md
  instructions [--write]   Count the instructions of the everyday calls by callgrind, against xtask/instructions.txt
                           --write: make the counts the budget
  site [DIR] [--address URL]
                           Make the site of the built-in dataset, to be opened in a browser, in DIR; without it in
                           target/site, from which old pages are removed too
                           --address: where it is published, for canonical addresses and sitemap.xml
  prove [PART]             Run the tests that `cargo test` leaves out: they start compilers, kill programs or take long
                           PART: only the tests with this in their names
";

/// A command with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// To print [`HELP`].
    Help,
    /// `generate`
    Generate {
        /// Whether to write nothing, and fail if anything is stale.
        check: bool,
    },
    /// `registry`
    Registry {
        /// The copy of the registry.
        file: PathBuf,
    },
    /// `bench`
    Bench {
        /// Whether to put the tables into README.md.
        write: bool,
    },
    /// `bench --logs`
    BenchLogs {
        /// The size of each file.
        megabytes: Option<u64>,
        /// Whether to put the table into README.md.
        write: bool,
    },
    /// `instructions`
    Instructions {
        /// Whether to make the counts the budget.
        write: bool,
    },
    /// `site`
    Site {
        /// Where the pages go.
        folder: Option<PathBuf>,
        /// Where they are published.
        address: Option<String>,
    },
    /// `prove`
    Prove {
        /// What the name of a test has to contain.
        part: Option<String>,
    },
}

impl Task {
    /// Reads the arguments: the command by its name, then what that command takes.
    ///
    /// # Errors
    ///
    /// There is no such command, or it does not take one of the arguments.
    pub fn parse(mut arguments: Parser) -> Result<Self, Error> {
        let mut task = match arguments.next()? {
            None | Some(Short('h') | Long("help")) => return Ok(Self::Help),
            Some(Value(name)) if name == "help" => return Ok(Self::Help),
            Some(Value(name)) => Self::named(&name.string()?)?,
            Some(other) => return Err(other.unexpected()),
        };
        while let Some(argument) = arguments.next()? {
            match (&mut task, argument) {
                (_, Short('h') | Long("help")) => return Ok(Self::Help),
                (Self::Generate { check }, Long("check")) => *check = true,
                (Self::Registry { file }, Value(path)) if file.as_os_str().is_empty() => *file = path.into(),
                (&mut Self::Bench { write }, Long("logs")) => task = Self::BenchLogs { megabytes: None, write },
                (Self::BenchLogs { megabytes: megabytes @ None, .. }, Value(size)) => *megabytes = Some(size.parse()?),
                (
                    Self::Bench { write } | Self::BenchLogs { write, .. } | Self::Instructions { write },
                    Long("write"),
                ) => *write = true,
                (Self::Site { folder: folder @ None, .. }, Value(path)) => *folder = Some(path.into()),
                (Self::Site { address: address @ None, .. }, Long("address")) => {
                    *address = Some(arguments.value()?.string()?);
                }
                (Self::Prove { part: part @ None }, Value(name)) => *part = Some(name.string()?),
                (_, other) => return Err(other.unexpected()),
            }
        }
        match task {
            Self::Registry { file } if file.as_os_str().is_empty() => Err("`registry` takes a file".into()),
            Self::BenchLogs { megabytes: Some(size), .. } if !(1..=100_000).contains(&size) => {
                Err("`--logs` takes 1 to 100000 megabytes".into())
            }
            task => Ok(task),
        }
    }

    fn named(name: &str) -> Result<Self, Error> {
        Ok(match name {
            "generate" => Self::Generate { check: false },
            "registry" => Self::Registry { file: PathBuf::new() },
            "bench" => Self::Bench { write: false },
            "instructions" => Self::Instructions { write: false },
            "site" => Self::Site { folder: None, address: None },
            "prove" => Self::Prove { part: None },
            _ => return Err(format!("there is no command `{name}`: see `cargo xtask --help`").into()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{HELP, Task};

    fn parse(arguments: &str) -> Result<Task, String> {
        Task::parse(lexopt::Parser::from_args(arguments.split_whitespace())).map_err(|error| error.to_string())
    }

    #[test]
    fn every_command_with_its_arguments() {
        let write = true;
        for (arguments, expected) in [
            ("", Task::Help),
            ("generate --help", Task::Help),
            ("help generate", Task::Help),
            ("generate", Task::Generate { check: false }),
            ("generate --check", Task::Generate { check: true }),
            ("registry a.csv", Task::Registry { file: "a.csv".into() }),
            ("bench --write", Task::Bench { write }),
            ("bench --logs", Task::BenchLogs { megabytes: None, write: false }),
            ("bench --write --logs 50", Task::BenchLogs { megabytes: Some(50), write }),
            ("bench --logs --write", Task::BenchLogs { megabytes: None, write }),
            ("instructions --write", Task::Instructions { write }),
            ("site", Task::Site { folder: None, address: None }),
            ("site a --address b", Task::Site { folder: Some("a".into()), address: Some("b".into()) }),
            ("prove log", Task::Prove { part: Some("log".into()) }),
        ] {
            assert_eq!(parse(arguments), Ok(expected), "{arguments}");
            let mut options = arguments.split(' ').filter(|word| word.starts_with("--") && *word != "--help");
            assert!(options.all(|option| HELP.contains(option)), "{arguments}");
        }
    }

    #[test]
    fn wrong_arguments() {
        for (arguments, expected) in [
            ("generat", "there is no command `generat`: see `cargo xtask --help`"),
            ("--check", "invalid option '--check'"),
            ("generate --write", "invalid option '--write'"),
            ("generate now", "unexpected argument \"now\""),
            ("registry", "`registry` takes a file"),
            ("registry a b", "unexpected argument \"b\""),
            ("bench 50", "unexpected argument \"50\""),
            ("bench --logs 0", "`--logs` takes 1 to 100000 megabytes"),
            ("bench --logs many", "cannot parse argument \"many\": invalid digit found in string"),
            ("site --address a --address b", "invalid option '--address'"),
            ("site --address", "missing argument for option '--address'"),
            ("prove a b", "unexpected argument \"b\""),
        ] {
            assert_eq!(parse(arguments), Err(expected.to_owned()), "{arguments}");
        }
    }
}
