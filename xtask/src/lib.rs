//! The commands of the workspace, `cargo xtask ...`, as a library: the tests ask it whether anything is stale.

mod arguments;
#[cfg(feature = "on-demand")]
mod bench;
mod calendar;
mod cargo;
mod expiry;
mod generate;
#[cfg(feature = "on-demand")]
mod instructions;
mod parts;
mod places;
mod program;
mod prove;
#[cfg(feature = "on-demand")]
mod registry;
#[cfg(feature = "on-demand")]
mod site;
mod stamp;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use status_codegen::Catalogue;

pub use arguments::{HELP, Task};
#[cfg(feature = "on-demand")]
pub use bench::{bench, bench_logs, write_to_readme};
pub use calendar::today;
pub use cargo::cargo;
pub use expiry::Temporary;
pub use generate::{Mode, Outcome, generate};
#[cfg(feature = "on-demand")]
pub use instructions::{Counts, instructions};
pub use program::{complain, print, program};
pub use prove::prove;
#[cfg(feature = "on-demand")]
pub use registry::{Comparison, registry};
#[cfg(feature = "on-demand")]
pub use site::{Written, site};
pub use stamp::{generate_if_changed, remove_stamp};

/// The dataset, from the root of the workspace.
pub const DATASET: &str = "data/status.toml";

/// The root of the workspace: as cargo gives it, or else the one that this was built in.
#[must_use]
pub fn root() -> PathBuf {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

/// The dataset under the root of a workspace.
///
/// # Errors
///
/// It cannot be read, or is wrong.
pub fn catalogue(root: &Path) -> Result<Catalogue> {
    let path = root.join(DATASET);
    let text = fs::read(&path).with_context(|| format!("cannot read the dataset {}", path.display()))?;
    Ok(status_codegen::parse(DATASET, text)?)
}
