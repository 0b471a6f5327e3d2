//! What a row of one's own takes from the standard.

use super::{Fields, Read};
use crate::base::Base;
use crate::model::{Code, Definition};
use crate::schema::{OWN_STATUS, OWN_STATUS_FROM_STANDARD, OWN_STATUS_OF_STANDARD, STATUS, Schema};
use crate::sections::Section;

/// A dataset of one's own.
#[derive(Clone, Copy)]
pub(crate) struct Own<'b> {
    pub(crate) base: &'b Base,
    /// Whether its rows take from the base what they leave out.
    pub(crate) extends: Read<bool>,
}

impl<'b> Own<'b> {
    /// What a row needs, and the definition that it takes the rest from.
    pub(super) fn status(this: Option<Self>, row: &Section<'_>) -> (&'static Schema, Option<&'b Definition>) {
        let Some(own) = this else { return (&STATUS, None) };
        match own.standard(row) {
            // Where the key could not be read, a missing field may follow from that.
            Some(standard) if own.extends.unwrap_or(true) => (&OWN_STATUS_FROM_STANDARD, Some(standard)),
            Some(_) => (&OWN_STATUS_OF_STANDARD, None),
            None => (&OWN_STATUS, None),
        }
    }

    /// The standard's definition of the code of a row without a sub-status.
    fn standard(self, row: &Section<'_>) -> Option<&'b Definition> {
        let code = row.table.get("code").filter(|_| !row.table.contains_key("sub"))?;
        let code = code.get_ref().as_integer()?.as_str().parse().ok()?;
        self.base.standard(Code::new(code, None)?)
    }
}

/// Fills in what a row leaves out; its name and summary are there already.
pub(super) fn inherit(definition: &mut Definition, fields: &Fields<'_>, standard: &Definition) {
    let left_out = |key| fields.key(key).is_none();
    if left_out("phrase") {
        definition.phrase.clone_from(&standard.phrase);
    }
    for (key, own, standard) in [
        ("causes", &mut definition.causes, &standard.causes),
        ("remedies", &mut definition.remedies, &standard.remedies),
        ("notes", &mut definition.notes, &standard.notes),
    ] {
        if left_out(key) {
            own.clone_from(standard);
        }
    }
    if left_out("see_also") {
        definition.see_also.clone_from(&standard.see_also);
    }
    if left_out("references") {
        definition.references.clone_from(&standard.references);
    }
}
