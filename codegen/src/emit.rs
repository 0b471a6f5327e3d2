//! The outputs: one small function each, from the same catalogue to text.

mod class;
mod constants;
mod definitions;
mod digits;
mod document;
mod enums;
#[cfg(feature = "standard")]
pub(crate) mod extension;
mod facts;
pub(crate) mod json;
mod lines;
mod macros;
mod markdown;
mod names;
pub(crate) mod page;
mod parallel;
mod phrases;
mod print;
mod readme;
mod servers;
mod shared;
mod status;
mod tokens;
mod values;
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
    let mut tasks: Vec<parallel::Task<'_>> = vec![
        Box::new(|| vec![class::generate(catalogue)]),
        Box::new(|| vec![constants::generate(catalogue)]),
        Box::new(|| vec![digits::generate()]),
        Box::new(|| vec![document::generate(catalogue)]),
        Box::new(|| vec![facts::generate(catalogue)]),
        Box::new(|| vec![lines::generate(catalogue)]),
        Box::new(|| vec![macros::generate(catalogue)]),
        Box::new(|| vec![phrases::generate(catalogue)]),
        Box::new(|| vec![status::generate(catalogue)]),
        Box::new(|| vec![words::generate()]),
        Box::new(|| vec![page::generate(catalogue)]),
        Box::new(|| vec![json::generate(catalogue)]),
        Box::new(|| vec![servers::generate(catalogue)]),
        Box::new(|| readme::generate(catalogue).into()),
        Box::new(|| wire::generate(catalogue).collect()),
    ];
    tasks.extend(definitions::tasks(catalogue));
    tasks.extend(
        catalogue
            .servers
            .iter()
            .map(|server| -> parallel::Task<'_> { Box::new(|| vec![servers::definitions_of(catalogue, server)]) }),
    );
    let mut artifacts = parallel::run(tasks);
    artifacts.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    artifacts
}

/// Folders, as paths from the root of the workspace, that hold outputs only: whatever else lies there is an orphan.
pub const OWNED_FOLDERS: &[&str] = &["status-core/docs", "status-core/src/generated", "tests/fixtures"];
