//! The crates that generated problems work with, by name.

use std::fmt;

use proc_macro2::TokenStream;

/// A crate that generated problems work with, in the version that the crate around them has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Integration {
    /// Problems are its `ResponseError`, and there is a layer for what it answers itself (version 4).
    ActixWeb,
    /// Problems are its `OperationOutput`, with a response for each status (version 0.16). It needs the feature `openapi`.
    #[cfg(feature = "openapi")]
    Aide,
    /// Problems are its `IntoResponse`, and there is a layer for what it answers itself (version 0.8).
    Axum,
    /// Problems turn into its `Response<String>` (version 1).
    Http,
    /// Problems are its `ResponseError` (version 3).
    Poem,
    /// Each response is an event of it (version 0.1).
    Tracing,
    /// Problems are its `IntoResponses`, with a response for each status (version 6). It needs the feature `openapi`.
    #[cfg(feature = "openapi")]
    Utoipa,
}

impl Integration {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::ActixWeb,
        #[cfg(feature = "openapi")]
        Self::Aide,
        Self::Axum,
        Self::Http,
        Self::Poem,
        Self::Tracing,
        #[cfg(feature = "openapi")]
        Self::Utoipa,
    ];

    /// Those that send responses.
    pub(crate) const FRAMEWORKS: &'static [Self] = &[Self::ActixWeb, Self::Axum, Self::Http, Self::Poem];

    /// The name of the crate as Rust writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ActixWeb => "actix_web",
            #[cfg(feature = "openapi")]
            Self::Aide => "aide",
            Self::Axum => "axum",
            Self::Http => "http",
            Self::Poem => "poem",
            Self::Tracing => "tracing",
            #[cfg(feature = "openapi")]
            Self::Utoipa => "utoipa",
        }
    }

    /// The one of a name; `-` stands for `_`, as in the name of a package.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codegen::Integration;
    ///
    /// assert_eq!(Integration::named("actix-web"), Some(Integration::ActixWeb));
    /// assert_eq!(Integration::named("warp"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.replace('-', "_");
        Self::ALL.iter().copied().find(|integration| integration.name() == name)
    }
}

impl fmt::Display for Integration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How the Rust of a dataset is to be made.
#[derive(Clone, Debug)]
pub struct RustOptions {
    pub(crate) krate: TokenStream,
    pub(crate) integrations: Vec<Integration>,
    pub(crate) report: Option<TokenStream>,
}

impl RustOptions {
    /// With the path of status-core, such as `::status_core`, and nothing else.
    #[must_use]
    pub fn new(krate: TokenStream) -> Self {
        Self { krate, integrations: Vec::new(), report: None }
    }

    /// With a crate that the problems work with.
    #[must_use]
    pub fn with(mut self, integration: Integration) -> Self {
        if !self.integrations.contains(&integration) {
            self.integrations.push(integration);
        }
        self
    }

    /// With the path of a function that gets the report of each response, `fn(&status_core::problem::Report<'_>)`.
    #[must_use]
    pub fn with_report(mut self, path: TokenStream) -> Self {
        self.report = Some(path);
        self
    }
}
