//! `cargo xtask site`: the built-in dataset as a site.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use status_codegen::model::SiteAddress;
use status_codegen::write::{Plan, files_in};
use status_codegen::{Context, Output};

use crate::{DATASET, catalogue};

/// What was written, and how long the pages took to make.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// All files of the site.
    pub files: usize,
    /// Those that were not there, or were different.
    pub changed: usize,
    /// The bytes of all files.
    pub bytes: usize,
    /// From the catalogue to the files, without the disk.
    pub time: Duration,
}

/// Writes the site of the built-in dataset into a folder. What is no longer part of it is removed from a folder that is
/// `owned`; from any other nothing is. With an `address`, such as `https://status.example/`, the pages name the
/// addresses at which they are published, and `sitemap.xml` and `opensearch.xml` stand beside them.
///
/// # Errors
///
/// The dataset is wrong, the address is none, or the folder cannot be read or written.
pub fn site(root: &Path, folder: &Path, owned: bool, address: Option<&str>) -> Result<Written> {
    let catalogue = catalogue(root)?;
    let mut context = Context::new(DATASET).with_generator("`cargo xtask site`");
    if let Some(address) = address {
        let address = SiteAddress::new(address).map_err(|wrong| {
            anyhow!("`{address}` {}{}", wrong.message, wrong.help.map(|help| format!(": {help}")).unwrap_or_default())
        })?;
        context = context.with_site_address(&address);
    }
    let start = Instant::now();
    let files = Output::SITE.generate(&catalogue, &context)?;
    let time = start.elapsed();
    let bytes = files.iter().map(|file| file.text.len()).sum();
    let old = if owned { files_in(folder, "")? } else { Vec::new() };
    let plan = Plan::new(folder, files, &old)?;
    plan.apply(folder)?;
    Ok(Written { files: plan.files, changed: plan.changes.len(), bytes, time })
}
