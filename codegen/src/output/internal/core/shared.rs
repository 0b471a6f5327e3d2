//! Lists that several definitions have. Each is written once, since a list takes longer to compile than its name.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use quote::quote;

use super::names_in_scope;
use crate::Catalogue;
use crate::model::{Definition, ServerId};
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::shared::Shared;
use crate::rust::tokens::ident;
use crate::rust::values::codes;

/// Names the lists that more than one definition has.
pub(super) fn shared_lists(catalogue: &Catalogue) -> Shared<'_> {
    Shared {
        references: names(catalogue, "REFERENCES", |definition| &definition.references),
        see_also: names(catalogue, "SEE_ALSO", |definition| &definition.see_also),
    }
}

/// The lists as constants; no file if none is shared.
pub(super) fn generate(shared: &Shared<'_>, context: &Context) -> Result<Option<File>, Error> {
    if shared.references.is_empty() && shared.see_also.is_empty() {
        return Ok(None);
    }
    let references = by_name(&shared.references).into_iter().map(|(name, list)| {
        let (name, list) = (ident(name), Names::Core.references(list));
        quote!(pub(super) const #name: &[Reference] = #list;)
    });
    let see_also = by_name(&shared.see_also).into_iter().map(|(name, list)| {
        let (name, list) = (ident(name), codes(list));
        quote!(pub(super) const #name: &[SubStatusCode] = #list;)
    });
    let items = std::iter::once(names_in_scope()).chain(references).chain(see_also);
    let about = "Lists that several definitions have, each under the name of the first.";
    rust_file::file(context, "definitions/shared", about, items).map(Some)
}

/// A name for each list that more than one definition has: that of the first.
fn names<'a, T: Eq + Hash>(
    catalogue: &'a Catalogue,
    what: &str,
    list: impl Fn(&'a Definition) -> &'a Vec<T>,
) -> HashMap<&'a [T], String> {
    let mut owners: HashMap<&[T], (&Definition, usize)> = HashMap::new();
    for definition in catalogue.own().iter().filter(|definition| !list(definition).is_empty()) {
        owners.entry(list(definition)).or_insert((definition, 0)).1 += 1;
    }
    let shared = owners.into_iter().filter(|(_, (_, count))| *count > 1);
    shared.map(|(list, (first, _))| (list, format!("{what}_OF_{}", key(first)))).collect()
}

/// `401_3_IIS`: the part of a name that stands for a definition. Ids start with a letter, so no two give the same.
fn key(definition: &Definition) -> String {
    let publisher = definition.server.as_ref().map_or_else(|| "STANDARD".to_owned(), ServerId::constant);
    format!("{}_{publisher}", definition.code.to_string().replace('.', "_"))
}

/// The lists in an order that is the same in each run.
fn by_name<'n, 'a, T>(names: &'n HashMap<&'a [T], String>) -> BTreeMap<&'n str, &'a [T]> {
    names.iter().map(|(list, name)| (name.as_str(), *list)).collect()
}
