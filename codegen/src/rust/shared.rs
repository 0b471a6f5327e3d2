//! Lists that several definitions have. Each is written once, since a list takes longer to compile than its name.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::Catalogue;
use crate::model::{Code, Definition, Reference, ServerId};

/// The names of the lists that status-core shares. In a module outside of it no list is shared: the default.
#[derive(Default)]
pub(crate) struct Shared<'a> {
    references: HashMap<&'a [Reference], String>,
    see_also: HashMap<&'a [Code], String>,
}

impl<'a> Shared<'a> {
    /// Finds the lists that more than one definition has.
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

    /// The lists of references that are shared, by name.
    pub(crate) fn all_references(&self) -> BTreeMap<&str, &'a [Reference]> {
        by_name(&self.references)
    }

    /// The lists of related codes that are shared, by name.
    pub(crate) fn all_see_also(&self) -> BTreeMap<&str, &'a [Code]> {
        by_name(&self.see_also)
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
fn by_name<'n, 'a, T>(names: &'n HashMap<&'a [T], String>) -> BTreeMap<&'n str, &'a [T]> {
    names.iter().map(|(list, name)| (name.as_str(), *list)).collect()
}
