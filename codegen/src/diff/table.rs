//! The rules as a table for documentation.

use std::fmt::Write;

use super::{Consumer, Rule, Verdict};

/// The table in Markdown: a line for each rule.
pub(crate) fn markdown() -> String {
    let mut table = "| change | Rust | clients | documents | in JSON |\n| --- | --- | --- | --- | --- |\n".to_owned();
    for rule in Rule::ALL {
        let verdicts = Consumer::ALL.map(|consumer| rule.verdict(consumer).map_or("", Verdict::word));
        // Writing to a string does not fail.
        let _ = writeln!(table, "| {} | {} | `{}` |", rule.sentence(), verdicts.join(" | "), rule.word());
    }
    table
}
