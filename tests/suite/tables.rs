//! The output `tables`, of the built-in dataset and of a team's with hostile texts, compared with what status-core says.

mod answers;
mod csv_files;
mod engines;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use status_codegen::{Context, Output, parse_any};
use status_core::Catalogue;
use status_tests::read;

/// A team's dataset, of which the compiler makes a module.
mod team {
    status_core::statuses!("suite/tables/team.toml");
}

const TEAM: &str = include_str!("tables/team.toml");

/// The same dataset as status-core has it, and what is made of its text.
struct Both {
    catalogue: &'static Catalogue,
    files: BTreeMap<String, String>,
}

/// The built-in dataset, and a team's.
fn both() -> &'static [Both; 2] {
    static BOTH: LazyLock<[Both; 2]> = LazyLock::new(|| {
        [(Catalogue::built_in(), &*read("data/status.toml")), (team::catalogue(), TEAM)]
            .map(|(catalogue, dataset)| Both { catalogue, files: made(dataset) })
    });
    &BOTH
}

/// The files of the output by path.
fn made(dataset: &str) -> BTreeMap<String, String> {
    let catalogue = parse_any("any.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"));
    let files = Output::TABLES.generate(&catalogue, &Context::new("any.toml")).expect("the output is right");
    files.into_iter().map(|file| (file.path, file.text)).collect()
}
