//! [`Artifact`]: one output of the generator.

/// One output: what is to stand in a file, or in a part of one. Nothing is written by making it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Where it belongs: a path from the root of the workspace, with `/` between folders.
    pub path: String,
    /// What is to stand there.
    pub body: Body,
}

/// What is to stand in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The whole file.
    File(String),
    /// The part of a hand-written file between the lines `<!-- NAME:begin ... -->` and `<!-- NAME:end -->`.
    Section {
        /// The name in the two lines.
        name: String,
        /// The text between them.
        text: String,
    },
}

impl Artifact {
    pub(crate) fn file(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), body: Body::File(text) }
    }

    /// The path, and the name of the part, if it is one: no two outputs have the same.
    pub(crate) fn sort_key(&self) -> (&str, Option<&str>) {
        match &self.body {
            Body::File(_) => (&self.path, None),
            Body::Section { name, .. } => (&self.path, Some(name)),
        }
    }

    pub(crate) fn section(path: impl Into<String>, name: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), body: Body::Section { name: name.into(), text } }
    }
}
