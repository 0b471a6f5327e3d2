//! How much the first screen shows: more where there is room.

use crate::text_block::TextBlock;

/// How many lines a list may have.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// Causes, and remedies.
    pub(super) items: usize,
    /// Other publishers, and other reasons.
    pub(super) others: usize,
    /// Whether what they say may take several lines.
    pub(super) whole: bool,
    /// Whether there is an example of a problem.
    pub(super) example: bool,
}

/// What fits best is tried first: causes and remedies are worth more than what others mean, and that more than whole
/// sentences of theirs.
pub(super) const LIMITS: [Limits; 12] = [
    Limits { items: 8, others: 8, whole: true, example: true },
    Limits { items: 8, others: 8, whole: false, example: true },
    Limits { items: 6, others: 6, whole: false, example: true },
    Limits { items: 5, others: 4, whole: false, example: true },
    Limits { items: 4, others: 3, whole: false, example: false },
    Limits { items: 3, others: 3, whole: false, example: false },
    Limits { items: 3, others: 2, whole: false, example: false },
    Limits { items: 3, others: 1, whole: false, example: false },
    Limits { items: 3, others: 0, whole: false, example: false },
    Limits { items: 2, others: 2, whole: false, example: false },
    Limits { items: 2, others: 1, whole: false, example: false },
    Limits { items: 1, others: 1, whole: false, example: false },
];

impl Limits {
    /// How many of several others are shown: one more takes no more room than saying so.
    pub(super) fn shown(self, others: usize) -> usize {
        if others == self.others + 1 { others } else { self.others }
    }

    /// What others say, in whole or on one line.
    pub(super) fn other(self, out: &mut TextBlock, lead: &str, text: &str) {
        if self.whole { out.paragraph(lead, text) } else { out.cut_line(lead, text) }
    }
}
