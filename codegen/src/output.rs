//! The outputs: plain functions from a catalogue to files. Where the files go is up to who asks for them.

#![allow(clippy::unnecessary_wraps, reason = "all outputs are functions of the same type")]

mod context;
mod fnv;
mod go;
pub mod internal;
mod java;
mod json;
mod json_schema;
mod lowered;
mod markdown;
mod openapi;
mod parallel;
mod python;
pub(crate) mod rust_file;
#[cfg(feature = "site")]
mod site;
#[cfg(feature = "tables")]
mod tables;
mod templates;
mod typescript;
mod writer;

use std::fmt;

pub use context::Context;

use crate::Catalogue;

/// What can be made of any dataset, the standard's or a team's.
pub const OUTPUTS: &[Output] = &[
    Output::RUST,
    Output::MARKDOWN,
    Output::JSON,
    Output::JSON_SCHEMA,
    Output::OPENAPI,
    Output::OPENAPI_3_0,
    Output::OPENAPI_3_2,
    Output::TYPESCRIPT,
    Output::PYTHON,
    Output::GO,
    Output::JAVA,
    #[cfg(feature = "tables")]
    Output::TABLES,
    #[cfg(feature = "site")]
    Output::SITE,
];

impl Output {
    /// A Rust module.
    pub const RUST: Self = Self::new(
        "rust",
        "A module for crates that use status-core: constants, enums and look-ups",
        rust_file::generate,
    );
    /// A page for people.
    pub const MARKDOWN: Self =
        Self::new("markdown", "A page to read, with a section for each definition", markdown::generate);
    /// Data for programs.
    pub const JSON: Self = Self::new("json", "The rows as data, for programs in any language", json::generate);
    /// A schema of that data.
    pub const JSON_SCHEMA: Self = Self::new("json-schema", "A JSON schema of that data", json_schema::generate);
    /// Schemas and responses of the problems for OpenAPI 3.1.
    pub const OPENAPI: Self = Self::new(
        "openapi",
        "The problems for OpenAPI 3.1: a document without paths, and its components by themselves",
        openapi::generate_3_1,
    );
    /// The same for OpenAPI 3.0.
    pub const OPENAPI_3_0: Self = Self::new("openapi-3.0", "The same for OpenAPI 3.0", openapi::generate_3_0);
    /// The same for OpenAPI 3.2.
    pub const OPENAPI_3_2: Self = Self::new("openapi-3.2", "The same for OpenAPI 3.2", openapi::generate_3_2);
    /// A package for npm.
    pub const TYPESCRIPT: Self = Self::of_files_with_names(
        "typescript",
        "A package for npm: constants, look-ups and typed problems",
        typescript::generate,
    );
    /// A package for PyPI.
    pub const PYTHON: Self = Self::of_files_with_names(
        "python",
        "A package for Python: enums, look-ups and typed problems",
        python::generate,
    );
    /// A package for Go.
    pub const GO: Self =
        Self::of_files_with_names("go", "A package for Go: constants, look-ups and typed problems", go::generate);
    /// A package for Java.
    pub const JAVA: Self =
        Self::of_files_with_names("java", "A package for Java 17: enums, look-ups and typed problems", java::generate);
    /// Tables for the engines that hold logs.
    #[cfg(feature = "tables")]
    pub const TABLES: Self = Self::of_files_with_names(
        "tables",
        "Tables for SQLite, PostgreSQL, DuckDB, ClickHouse, Spark, Splunk and Kusto, and CSV",
        tables::generate,
    );
    /// A reference as a site of pages.
    #[cfg(feature = "site")]
    pub const SITE: Self = Self::of_files_with_names(
        "site",
        "Pages to look things up in a browser, from a folder or a server: one for each code, reason and problem",
        site::generate,
    );
}

/// Something that can be made of a dataset.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    name: &'static str,
    about: &'static str,
    generate: Generate,
    has_names_of_its_own: bool,
}

/// Makes files, and touches no disk.
type Generate = fn(&Catalogue, &Context) -> Result<Vec<File>, Error>;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// A path relative to the place that is chosen for the output, with `/` between folders.
    pub path: String,
    /// What is to stand there.
    pub text: String,
}

impl File {
    /// A file by its path, with `/` between folders.
    #[must_use]
    pub fn new(path: &str, text: String) -> Self {
        Self { path: path.to_owned(), text }
    }
}

/// An output made something invalid: a fault of the output, not of the dataset.
#[derive(Debug)]
pub struct Error {
    what: &'static str,
    message: String,
}

impl Output {
    pub(crate) const fn new(name: &'static str, about: &'static str, generate: Generate) -> Self {
        Self { name, about, generate, has_names_of_its_own: false }
    }

    /// An output whose files have names that do not follow the dataset's, most of them in folders.
    const fn of_files_with_names(name: &'static str, about: &'static str, generate: Generate) -> Self {
        Self { name, about, generate, has_names_of_its_own: true }
    }

    /// The output of a name, such as `json`.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        OUTPUTS.iter().find(|output| output.name == name)
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is, in a few words.
    #[must_use]
    pub fn about(&self) -> &'static str {
        self.about
    }

    /// Whether its files have names that do not follow the dataset's. The files of the others are called as the dataset is,
    /// with an extension for each output: `errors.rs` and `errors.json`.
    #[must_use]
    pub fn has_names_of_its_own(&self) -> bool {
        self.has_names_of_its_own
    }

    /// Makes the files. The same catalogue gives the same bytes, in the same order.
    ///
    /// # Errors
    ///
    /// [`Error`] if the output made something invalid, which is a fault of the output; or if the dataset that the catalogue
    /// stands on has mistakes, which no published crate has.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codegen::{Context, OUTPUTS, parse_team};
    ///
    /// let catalogue = parse_team("errors.toml", "
    /// [[server]]
    /// id = 'shop'
    /// name = 'Shop'
    /// kind = 'service'
    /// ")?;
    /// let context = Context::new("errors.toml");
    /// for output in OUTPUTS {
    ///     for file in output.generate(&catalogue, &context)? {
    ///         println!("{}: {} bytes", file.path, file.text.len());
    ///     }
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn generate(&self, catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
        catalogue.whole_base().map_err(|problems| Error { what: "base", message: problems.to_string() })?;
        (self.generate)(catalogue, context)
    }
}

impl Error {
    fn rust(error: &syn::Error) -> Self {
        Self { what: "Rust", message: error.to_string() }
    }

    /// The formatter has laid out a list in a way that is not known here.
    fn unformatted() -> Self {
        Self { what: "Rust", message: "a long list is formatted in an unknown way".to_owned() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the generator made invalid {}; this is a fault of the generator, not of the dataset: {}",
            self.what, self.message
        )
    }
}

impl std::error::Error for Error {}
