//! Where the outputs of the standard dataset go in the workspace.

use status_codegen::Output;
use status_codegen::internal::InternalOutput;

/// Where the files of an output go, as paths from the root of the workspace.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// Into a folder.
    Folder(&'static str),
    /// There is one file, and this is its path.
    File(&'static str),
    /// Into a page that is written by hand, each between the lines `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
    Parts(&'static str),
}

use Place::{File, Folder, Parts};

/// The outputs of any dataset that the repository holds for the standard dataset, and where. The others are made on
/// demand only.
pub(crate) const OUTPUTS: &[(Output, Place)] = &[
    (Output::MARKDOWN, File("status-core/docs/catalogue.md")),
    (Output::JSON, File("tests/fixtures/catalogue.json")),
    (Output::JSON_SCHEMA, File("data/catalogue.schema.json")),
    (Output::TYPESCRIPT, Folder("packages/typescript")),
    (Output::PYTHON, Folder("packages/python")),
    (Output::GO, Folder("packages/go")),
    (Output::JAVA, Folder("packages/java")),
];

/// The outputs that only this project needs, and where they go.
pub(crate) const INTERNAL: &[(InternalOutput, Place)] = &[
    (InternalOutput::CORE, Folder("status-core/src/generated")),
    (InternalOutput::MACROS, File("macros/src/generated.rs")),
    // Beside the copy of the dataset itself.
    (InternalOutput::TEAM_BASE, Folder("codegen/data")),
    (InternalOutput::WIRE, Folder("tests/fixtures/wire")),
    (InternalOutput::README, Parts("README.md")),
    (InternalOutput::FIELD_TABLES, Parts("data/README.md")),
];

/// The copy of the dataset that status-codegen includes: its package cannot include a file outside of it.
pub(crate) const BUNDLED: &str = "codegen/data/status.toml";

/// Folders that hold outputs only: any other file in them is removed.
pub(crate) const OWNED_FOLDERS: &[&str] = &[
    "codegen/data",
    "packages/java/src",
    "packages/python/src",
    "packages/typescript/src",
    "status-core/docs",
    "status-core/src/generated",
    "tests/fixtures/wire",
];
