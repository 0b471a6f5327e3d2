//! Lists that several definitions have. Each is written once, since a list takes longer to compile than its name.

use std::collections::HashMap;
use std::hash::Hash;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::names::Names;
use super::tokens::ident;
use super::values::codes;
use crate::Catalogue;
use crate::model::{Code, Definition, Reference, ServerId};

/// The names of the shared lists; by default none is shared.
#[derive(Default)]
pub(crate) struct Shared<'a> {
    references: HashMap<&'a [Reference], String>,
    see_also: HashMap<&'a [Code], String>,
}

impl<'a> Shared<'a> {
    pub(crate) fn of(catalogue: &'a Catalogue) -> Self {
        Self {
            references: names(catalogue, "REFERENCES", |definition| &definition.references),
            see_also: names(catalogue, "SEE_ALSO", |definition| &definition.see_also),
        }
    }

    /// The name of a list of references that is shared.
    pub(crate) fn references(&self, list: &[Reference]) -> Option<TokenStream> {
        self.references.get(list).map(|name| path(name))
    }

    /// The name of a list of related codes that is shared.
    pub(crate) fn see_also(&self, list: &[Code]) -> Option<TokenStream> {
        self.see_also.get(list).map(|name| path(name))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.references.is_empty() && self.see_also.is_empty()
    }

    /// The lists as constants.
    pub(crate) fn items(&self) -> Vec<TokenStream> {
        let references = sorted(&self.references).into_iter().map(|(name, list)| {
            let list = Names::Core.references(list);
            quote!(pub(super) const #name: &[Reference] = #list;)
        });
        let see_also = sorted(&self.see_also).into_iter().map(|(name, list)| {
            let list = codes(list);
            quote!(pub(super) const #name: &[SubStatusCode] = #list;)
        });
        references.chain(see_also).collect()
    }
}

fn path(name: &str) -> TokenStream {
    let name = ident(name);
    quote!(super::shared::#name)
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
fn sorted<'a, T>(lists: &'a HashMap<&'a [T], String>) -> Vec<(Ident, &'a [T])> {
    let mut sorted: Vec<_> = lists.iter().map(|(list, name)| (ident(name), *list)).collect();
    sorted.sort_by(|(one, _), (other, _)| one.cmp(other));
    sorted
}
