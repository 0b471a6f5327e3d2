//! Sites in folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use status_codegen::{Catalogue, Context, File, Output, parse_team, standard};
use status_tests::read;

/// The built-in catalogue.
pub(super) fn built_in() -> Catalogue {
    standard().expect("the built-in dataset is right").clone()
}

/// The catalogue of a team whose texts are hostile.
pub(super) fn hostile() -> Catalogue {
    let path = "tests/suite/site/hostile.toml";
    parse_team(path, read(path)).unwrap_or_else(|problems| panic!("\n{problems}"))
}

/// The files of the site of a catalogue. That of the built-in one is made once for all tests.
pub(super) fn site(catalogue: &Catalogue) -> Vec<File> {
    static BUILT_IN: OnceLock<Vec<File>> = OnceLock::new();
    let make = || Output::SITE.generate(catalogue, &Context::new("errors.toml")).expect("files");
    if *catalogue == built_in() { BUILT_IN.get_or_init(make).clone() } else { make() }
}

/// Writes the site of a catalogue into an empty folder.
pub(super) fn written(name: &str, catalogue: &Catalogue) -> PathBuf {
    let folder = empty(name);
    for file in site(catalogue) {
        let path = folder.join(file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, file.text).expect("a file");
    }
    folder
}

/// An empty folder for a test.
pub(super) fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
