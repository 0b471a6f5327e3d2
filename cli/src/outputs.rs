//! `status outputs`: what can be generated from a dataset.

use serde::ser::{Serialize, SerializeMap, Serializer};
use status_codegen::OUTPUTS;

use crate::layout::NARROW;
use crate::text_block::TextBlock;
use crate::words::{HEADING, styled};

/// An output as a row of `--json`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    name: &'static str,
    description: &'static str,
}

/// All of them, in the order of the table.
pub(crate) fn all() -> Vec<Row> {
    OUTPUTS.iter().map(|output| Row { name: output.name(), description: output.about() }).collect()
}

/// A line for each, with name and description.
pub(crate) fn render(width: usize) -> String {
    let mut out = TextBlock::new(width);
    let rows = all();
    let names = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    for Row { name, description } in rows {
        if width < NARROW {
            out.line(&styled(HEADING, name));
            out.paragraph("  ", description);
        } else {
            out.paragraph(&format!("{}  ", styled(HEADING, &format!("{name:names$}"))), description);
        }
    }
    out.finish()
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("description", self.description)?;
        map.end()
    }
}
