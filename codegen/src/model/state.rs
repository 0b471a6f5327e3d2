//! Where a definition stands with its publisher.

use super::Date;
use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::{Entry, Field, Fields, Group, Need, Publisher, Read, Shape, Slot, Words, one_of};

/// Where a definition stands with its publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum State {
    /// In force.
    Registered,
    /// Registered until a day.
    Temporary {
        /// The day on which the registration ends.
        expires: Date,
    },
    /// No longer to be used, says its specification.
    Deprecated,
    /// Withdrawn by the registry.
    Obsoleted,
    /// Reserved, without a meaning.
    Unused,
    /// Not registered.
    Unofficial,
}

impl State {
    /// Every word of the dataset; `temporary` needs an expiry date beside it.
    pub const WORDS: &'static [&'static str] =
        &["registered", "temporary", "deprecated", "obsoleted", "unused", "unofficial"];

    /// The state that a word of the dataset stands for. `temporary` needs an expiry date, and no other word
    /// may have one.
    #[must_use]
    pub fn new(word: &str, expires: Option<Date>) -> Option<Self> {
        match (word, expires) {
            ("registered", None) => Some(Self::Registered),
            ("temporary", Some(expires)) => Some(Self::Temporary { expires }),
            ("deprecated", None) => Some(Self::Deprecated),
            ("obsoleted", None) => Some(Self::Obsoleted),
            ("unused", None) => Some(Self::Unused),
            ("unofficial", None) => Some(Self::Unofficial),
            _ => None,
        }
    }

    /// The word in the dataset.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Temporary { .. } => "temporary",
            Self::Deprecated => "deprecated",
            Self::Obsoleted => "obsoleted",
            Self::Unused => "unused",
            Self::Unofficial => "unofficial",
        }
    }
}

/// The fields `state` and `expires` of a row.
impl Group for State {
    const ENTRIES: &'static [Entry] = &[
        Entry::Field(
            Field::new(
                "state",
                "Where it stands with its publisher; left out, `registered`, and with `server` `unofficial`.",
                Shape::OneOf(&Words {
                    name: "State",
                    about: "Where a definition stands with its publisher.",
                    all: State::WORDS,
                }),
                Need::Never,
            )
            .with_default(),
        ),
        Entry::Field(Field::new(
            "expires",
            "The day on which a temporary registration ends; with `state = \"temporary\"` and only then.",
            Shape::Date,
            Need::Never,
        )),
    ];

    fn read(fields: &Fields<'_>, _: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        let words: Vec<_> = Self::WORDS.iter().map(|word| (*word, *word)).collect();
        let word = fields.node("state").and_then(|node| node.map(|node| one_of(node, &words, sink)).transpose());
        let expires = Option::<Date>::read(fields, "expires", None, sink);
        let (word, expires) = (word?, expires?);
        let word = match (word, fields.publisher()) {
            (Some(word), _) => word,
            (None, Publisher::Standard) => Self::Registered.word(),
            (None, Publisher::Server) => Self::Unofficial.word(),
            (None, Publisher::Unknown(reported)) => return Err(reported),
        };
        Self::new(word, expires).ok_or_else(|| sink.report(ill_fitting(fields, word, expires)))
    }
}

/// The problem of a word and a date that do not go together.
fn ill_fitting(fields: &Fields<'_>, word: &str, expires: Option<Date>) -> Diagnostic {
    match expires {
        None => Diagnostic::new(fields.place("state"), "`temporary` without a date", "needs `expires` beside it")
            .help("add the day on which the registration ends: expires = 2026-11-13"),
        Some(_) => Diagnostic::new(
            fields.key_place("expires").unwrap_or_default(),
            "`expires` without `state = \"temporary\"`",
            "only a temporary registration ends",
        )
        .help(format!("remove it, or write `state = \"temporary\"`: the state is `{word}`")),
    }
}
