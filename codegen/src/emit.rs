//! The outputs: one small function each, from the same catalogue to text.

mod class;
mod constants;
mod definitions;
mod document;
mod facts;
mod json;
mod lines;
mod markdown;
mod page;
mod phrases;
mod print;
mod readme;
mod servers;
mod status;
mod tokens;
mod wire;
mod words;

use crate::{Artifact, model::Catalogue};

/// Makes every output from a catalogue. The same catalogue gives the same bytes, in the same order.
///
/// Nothing is read or written: [`Artifact::path`] says where each output belongs.
///
/// # Examples
///
/// ```no_run
/// let text = std::fs::read("data/status.toml")?;
/// let catalogue = status_codegen::parse("data/status.toml", text)?;
/// for artifact in status_codegen::generate(&catalogue) {
///     println!("{}", artifact.path);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn generate(catalogue: &Catalogue) -> Vec<Artifact> {
    let mut artifacts = vec![
        class::generate(catalogue),
        constants::generate(catalogue),
        document::generate(catalogue),
        facts::generate(catalogue),
        lines::generate(catalogue),
        phrases::generate(catalogue),
        status::generate(catalogue),
        words::generate(),
        page::generate(catalogue),
        json::generate(catalogue),
    ];
    artifacts.extend(definitions::generate(catalogue));
    artifacts.extend(servers::generate(catalogue));
    artifacts.extend(readme::generate(catalogue));
    artifacts.extend(wire::generate(catalogue));
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    artifacts
}

/// Folders, as paths from the root of the workspace, that hold outputs only: whatever else lies there is an orphan.
pub const OWNED_FOLDERS: &[&str] = &["status-core/docs", "status-core/src/generated", "tests/fixtures"];
