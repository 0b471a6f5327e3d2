//! The commands of the workspace, `cargo xtask ...`, as a library: the tests ask it whether anything is stale.

mod bench;
mod generate;
mod instructions;
mod parts;
mod places;
mod prove;

use std::path::PathBuf;

pub use bench::{bench, write_to_readme};
pub use generate::{Mode, Outcome, generate};
pub use instructions::{Counts, instructions};
pub use prove::prove;

/// The dataset, from the root of the workspace.
pub const DATASET: &str = "data/status.toml";

/// The root of the workspace: as cargo gives it, or else the one that this was built in.
#[must_use]
pub fn root() -> PathBuf {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}
