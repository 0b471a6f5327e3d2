//! A team's dataset in a build script: from the file to the files that are made of it.
//!
//! # Examples
//!
//! `build.rs`, with `status-codegen` among the `[build-dependencies]`:
//!
//! ```no_run
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     status_codegen::build::Config::new().dataset("errors.toml").compile()?;
//!     Ok(())
//! }
//! ```
//!
//! The code goes to cargo's folder for what build scripts make. A module of the crate includes it:
//!
//! ```ignore
//! pub mod statuses {
//!     include!(concat!(env!("OUT_DIR"), "/errors.rs"));
//! }
//! ```

use std::env;
use std::path::{Path, PathBuf};
use std::{error, fmt, io};

use proc_macro2::TokenStream;

use crate::suggest::list;
use crate::write::{self, Plan};
use crate::{Context, Diagnostics, Integration, OUTPUTS, Output, OutputError, parse_team, read_dataset};

/// What to make of a team's dataset, and where to put it.
///
/// A build script with several datasets makes a `Config` for each.
#[derive(Clone, Debug, Default)]
#[must_use = "nothing is made before `compile` is called"]
pub struct Config {
    dataset: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    crate_path: Option<String>,
    outputs: Vec<String>,
    integrations: Vec<String>,
    report: Option<String>,
}

impl Config {
    /// A configuration without a dataset; call [`dataset`](Self::dataset) next.
    pub fn new() -> Self {
        Self::default()
    }

    /// The file of the dataset, as a path from the root of the package. `errors.toml` becomes `errors.rs`.
    pub fn dataset(mut self, path: impl Into<PathBuf>) -> Self {
        self.dataset = Some(path.into());
        self
    }

    /// The folder for the files, as a path from the root of the package; without this call, cargo's `OUT_DIR`.
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(path.into());
        self
    }

    /// The path of `status-core` in the code, such as `::api::status_core` where another crate re-exports it; without this
    /// call, `::status_core`.
    pub fn crate_path(mut self, path: impl Into<String>) -> Self {
        self.crate_path = Some(path.into());
        self
    }

    /// Makes another output beside the Rust module, such as `"markdown"` or `"json"`; [`OUTPUTS`] lists them.
    pub fn output(mut self, name: impl Into<String>) -> Self {
        self.outputs.push(name.into());
        self
    }

    /// Lets the problems of the dataset work with a crate, by its name: `"axum"`, `"actix_web"`, `"http"`, `"poem"`,
    /// `"tracing"`, `"utoipa"` or `"aide"`. What is generated names the crate in the version that this package depends on.
    pub fn with(mut self, name: impl Into<String>) -> Self {
        self.integrations.push(name.into());
        self
    }

    /// The path of a function that gets the report of each response, such as `crate::log::report`:
    /// `fn(&status_core::problem::Report<'_>)`.
    pub fn report(mut self, path: impl Into<String>) -> Self {
        self.report = Some(path.into());
        self
    }

    /// Makes the files. Those that are already as they should be are left alone, and every other is replaced in one
    /// step. Cargo is told to run the script again when the dataset changes.
    ///
    /// # Errors
    ///
    /// [`Error`] says what failed. If the dataset is wrong, nothing is written.
    pub fn compile(&self) -> Result<(), Error> {
        self.compile_and_notify(&mut io::stdout())
    }

    fn compile_and_notify(&self, cargo: &mut dyn io::Write) -> Result<(), Error> {
        let name = self.dataset.as_deref().ok_or(Error::NoDataset)?;
        let dataset = in_package(name);
        // This comes first, so that cargo watches a dataset with mistakes too. If nothing reads the line, nothing is lost.
        let _ = writeln!(cargo, "cargo::rerun-if-changed={}", dataset.display());
        let crate_path = path_tokens(self.crate_path.as_deref().unwrap_or("::status_core"))?;
        let folder = self.folder()?;
        let outputs = self.outputs()?;
        let text = read_dataset(&dataset).map_err(|error| Error::Read { path: dataset.clone(), error })?;
        let called = name.display().to_string();
        let catalogue = parse_team(&called, text).map_err(Error::Wrong)?;

        let file = name.file_name().unwrap_or(name.as_os_str()).display().to_string();
        let mut context = Context::new(&file).with_crate_path(&crate_path);
        for name in &self.integrations {
            let integration = Integration::named(name).ok_or_else(|| Error::NoSuchIntegration(name.clone()))?;
            context = context.with_integration(integration);
        }
        if let Some(path) = &self.report {
            context = context.with_report(&path_tokens(path)?);
        }
        let files = outputs.iter().map(|output| output.generate(&catalogue, &context)).collect::<Result<Vec<_>, _>>();
        let plan = Plan::new(&folder, files.map_err(Error::Output)?.concat(), &[]);
        plan.and_then(|plan| plan.apply(&folder)).map_err(|error| Error::Write { folder, error })
    }

    /// The outputs to make, each once.
    fn outputs(&self) -> Result<Vec<&'static Output>, Error> {
        let named = |name: &String| Output::named(name).ok_or_else(|| Error::NoSuchOutput(name.clone()));
        let wanted = self.outputs.iter().map(named).collect::<Result<Vec<_>, _>>()?;
        let is_wanted = |output: &&Output| {
            output.name() == Output::RUST.name() || wanted.iter().any(|wanted| wanted.name() == output.name())
        };
        Ok(OUTPUTS.iter().filter(is_wanted).collect())
    }

    fn folder(&self) -> Result<PathBuf, Error> {
        match &self.out_dir {
            Some(folder) => Ok(in_package(folder)),
            None => env::var_os("OUT_DIR").map(PathBuf::from).ok_or(Error::NoOutDir),
        }
    }
}

/// A path of Rust as tokens.
fn path_tokens(path: &str) -> Result<TokenStream, Error> {
    match syn::parse_str::<syn::Path>(path) {
        Ok(path) => Ok(quote::quote!(#path)),
        Err(_) => Err(Error::NoPath(path.to_owned())),
    }
}

/// A path from the root of the package that is being built.
fn in_package(path: &Path) -> PathBuf {
    match env::var_os("CARGO_MANIFEST_DIR") {
        Some(root) => Path::new(&root).join(path),
        None => path.to_owned(),
    }
}

/// Why [`Config::compile`](Config::compile) made nothing, or not all.
///
/// [`Debug`](fmt::Debug) shows the same as [`Display`](fmt::Display), since Rust prints an error that `main` returns with
/// `Debug`.
#[non_exhaustive]
pub enum Error {
    /// [`Config::dataset`](Config::dataset) was not called.
    NoDataset,
    /// The path for `status-core` or for the function of reports is no path of Rust.
    NoPath(String),
    /// Problems work with no crate of this name.
    NoSuchIntegration(String),
    /// There is no output of this name.
    NoSuchOutput(String),
    /// There is no variable `OUT_DIR`, which cargo sets for build scripts, and no folder was given instead.
    NoOutDir,
    /// The dataset is missing or cannot be read.
    Read {
        /// Its file.
        path: PathBuf,
        /// What failed.
        error: io::Error,
    },
    /// There are mistakes in the dataset.
    Wrong(Diagnostics),
    /// An output failed, which is a fault of the output.
    Output(OutputError),
    /// A file cannot be written; it is as it was.
    Write {
        /// The folder of the files.
        folder: PathBuf,
        /// Which file, and what failed.
        error: write::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDataset => {
                f.write_str("no dataset was named: call `.dataset(\"errors.toml\")` before `.compile()`")
            }
            Self::NoPath(path) => write!(f, "`{path}` is no path of Rust: write one such as `::status_core`"),
            Self::NoSuchIntegration(name) => {
                let names: Vec<_> = Integration::ALL.iter().map(|integration| integration.name()).collect();
                write!(f, "problems work with no crate `{name}`: it takes {}", list(&names, "or"))
            }
            Self::NoOutDir => f.write_str(
                "OUT_DIR is not set: cargo sets it for build scripts; anywhere else call `.out_dir(\"...\")`",
            ),
            Self::Read { path, error } if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no dataset at {}: its path counts from the root of the package", path.display())
            }
            Self::Read { path, error } => write!(f, "cannot read the dataset {}: {error}", path.display()),
            // Below what stands in front of it, so that the places line up.
            Self::Wrong(problems) => write!(f, "the dataset is wrong\n\n{problems}"),
            Self::NoSuchOutput(name) => {
                let names: Vec<_> = OUTPUTS.iter().map(Output::name).collect();
                write!(f, "there is no output `{name}`: it takes {}", list(&names, "or"))
            }
            Self::Output(error) => fmt::Display::fmt(error, f),
            Self::Write { folder, error } => {
                let source = error::Error::source(error).map(|source| format!(": {source}")).unwrap_or_default();
                write!(f, "{error}{source} (in {})", folder.display())
            }
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Read { error, .. } => Some(error),
            Self::Write { error, .. } => Some(error),
            Self::Output(error) => Some(error),
            Self::Wrong(problems) => Some(problems),
            Self::NoDataset | Self::NoPath(_) | Self::NoSuchIntegration(_) | Self::NoSuchOutput(_) | Self::NoOutDir => {
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn cargo_watches_the_dataset_also_after_a_failure() {
        let mut told = Vec::new();
        let made = Config::new().dataset("no/such/file.toml").out_dir("nowhere").compile_and_notify(&mut told);
        assert!(made.is_err());
        let told = String::from_utf8(told).unwrap();
        assert!(told.starts_with("cargo::rerun-if-changed=") && told.ends_with("no/such/file.toml\n"), "{told}");
    }
}
