//! `cargo xtask site`, which `xtask` runs with the folder and the address: the site of the built-in dataset.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use xtask::{root, site};

fn main() -> ExitCode {
    if let Err(error) = make() {
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn make() -> Result<()> {
    let mut arguments = env::args_os().skip(1);
    let (folder, address) = (arguments.next().unwrap_or_default(), arguments.next());
    let ours = root().join("target/site");
    let folder = if folder.is_empty() { ours.clone() } else { PathBuf::from(folder) };
    let address = address.as_ref().map(|address| address.to_string_lossy());
    let written = site(&root(), &folder, folder == ours, address.as_deref())?;
    let (files, changed, time) = (written.files, written.changed, written.time.as_millis());
    let kilobytes = written.bytes / 1000;
    println!("{files} files in {} ({kilobytes} kB), {changed} changed; made in {time} ms", folder.display());
    Ok(())
}
