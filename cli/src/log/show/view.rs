//! [`View`]: what of a report is shown, and how groups are ranked.

use status_core::Catalogue;

use crate::log::kind::Kind;
use crate::log::options::By;
use crate::log::report::{Group, Report};
use crate::log::select::Selector;

/// What of a report is shown.
#[derive(Clone, Debug)]
pub(crate) struct View {
    pub(crate) catalogue: &'static Catalogue,
    /// The file of `--dataset`, for commands that are shown.
    pub(crate) dataset: Option<String>,
    /// Only these; none stands for all.
    pub(crate) statuses: Vec<Selector>,
    /// So many groups are shown in detail.
    pub(crate) top: usize,
    /// Whether nothing is left out.
    pub(crate) all: bool,
    pub(crate) by: By,
    /// Whether addresses and lines of the log are left out.
    pub(crate) redact: bool,
    /// Whether only counts were asked for.
    pub(crate) counts_only: bool,
}

impl View {
    /// So many of the most frequent ones are shown, and so many causes.
    pub(crate) fn items(&self, few: usize) -> usize {
        if self.all { usize::MAX } else { few }
    }

    pub(crate) fn shows(&self, group: &Group) -> bool {
        self.statuses.is_empty() || self.statuses.iter().any(|selector| selector.fits(&group.key))
    }

    /// The errors that are shown, the most frequent first.
    pub(crate) fn errors<'r>(&self, report: &'r Report) -> Vec<&'r Group> {
        self.of(report, true)
    }

    /// The others, the most frequent first.
    pub(crate) fn fine<'r>(&self, report: &'r Report) -> Vec<&'r Group> {
        self.of(report, false)
    }

    fn of<'r>(&self, report: &'r Report, errors: bool) -> Vec<&'r Group> {
        let is_wanted = |group: &&Group| Kind::of(&group.key).is_error() == errors && self.shows(group);
        let mut groups: Vec<_> = report.groups.iter().filter(is_wanted).collect();
        groups.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.key.cmp(&other.key)));
        groups
    }
}

/// How many requests they are.
pub(crate) fn sum<'r>(groups: impl IntoIterator<Item = &'r Group>) -> u64 {
    groups.into_iter().map(|group| group.count).sum()
}
