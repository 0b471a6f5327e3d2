//! [`Consumer`] and [`Verdict`]: whom a change concerns, and what it means for them.

/// Who relies on a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Consumer {
    /// Code in Rust that uses the generated module, once it is built again.
    Rust,
    /// Clients that are in use and were made for the old dataset: what responses hold.
    Clients,
    /// Pages, and links to them.
    Documents,
}

impl Consumer {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Rust, Self::Clients, Self::Documents];

    /// The word for it, such as `clients`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Clients => "clients",
            Self::Documents => "documents",
        }
    }
}

/// What a change means for a consumer; the worst is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// It reads differently, and means the same.
    Wording,
    /// There is something to use or to know, and nothing has to change.
    New,
    /// What relied on the old dataset no longer works.
    Breaks,
}

impl Verdict {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Breaks, Self::New, Self::Wording];

    /// The word for it, such as `breaks`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Breaks => "breaks",
            Self::New => "new",
            Self::Wording => "wording",
        }
    }
}
