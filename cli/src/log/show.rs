//! What was found, as people and scripts get it: on a screen, in Markdown, as JSON, record by record.

mod block;
pub(super) mod command;
pub(super) mod compare;
pub(super) mod footer;
pub(super) mod json;
pub(super) mod markdown;
pub(super) mod meaning;
pub(super) mod names;
pub(super) mod numbers;
mod ordered;
pub(super) mod redact;
pub(super) mod rows;
pub(super) mod safe;
pub(super) mod screen;
pub(super) mod sparkline;
pub(super) mod view;
