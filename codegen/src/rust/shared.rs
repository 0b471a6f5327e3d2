//! Lists that rows have in common with others, as parts of one table: a list of its own takes much longer to compile.

use std::collections::HashMap;
use std::hash::Hash;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{Code, Reference};

/// The tables of status-core. In a module outside of it each row has its own lists: the default.
#[derive(Default)]
pub(crate) struct Shared<'a> {
    pub(crate) references: Table<'a, Reference>,
    pub(crate) see_also: Table<'a, Code>,
}

/// A table, in which each of some lists stands somewhere.
pub(crate) struct Table<'a, T> {
    pub(crate) entries: Vec<&'a T>,
    places: HashMap<&'a [T], usize>,
}

impl<T> Default for Table<'_, T> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: HashMap::new() }
    }
}

impl<'a, T: Eq + Hash> Table<'a, T> {
    /// Adds the entries of each list, unless they stand there in this order.
    #[cfg_attr(not(feature = "files"), allow(dead_code, reason = "the files of status-core need it"))]
    pub(crate) fn of(lists: impl Iterator<Item = &'a [T]>) -> Self {
        let mut table = Self::default();
        // Where each entry stands: a search through all entries would take long for many lists.
        let mut at: HashMap<&T, Vec<usize>> = HashMap::new();
        for list in lists {
            let Some(first) = list.first().filter(|_| !table.places.contains_key(list)) else { continue };
            let is_there = |&place: &usize| table.entries.iter().skip(place).take(list.len()).copied().eq(list);
            let found = at.get(first).and_then(|places| places.iter().copied().find(is_there));
            let place = found.unwrap_or(table.entries.len());
            if found.is_none() {
                for (entry, place) in list.iter().zip(place..) {
                    at.entry(entry).or_default().push(place);
                }
                table.entries.extend(list);
            }
            table.places.insert(list, place);
        }
        table
    }

    /// Where a list stands: the first place, and how many there are.
    pub(crate) fn part(&self, list: &[T]) -> Option<TokenStream> {
        let place = Literal::usize_unsuffixed(*self.places.get(list)?);
        let count = Literal::usize_unsuffixed(list.len());
        Some(quote!(#place, #count))
    }
}
