//! Addresses of the built-in site that were there once: what has a new place leads there, and an anchor stays on its page.
//!
//! The ledger in `tests/site/paths.txt` holds every address that there ever was, and a test finds those that are missing.

/// Pages that have moved: from where to where, as paths from the root.
pub(super) const PAGES: &[(&str, &str)] = &[];

/// Anchors whose rows or headings are gone: page and anchor. They lead to the top of the page.
pub(super) const ANCHORS: &[(&str, &str)] = &[];
