//! Lists with an entry for each definition, which can be too long for all entries to be made at once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::names::Names;
use crate::model::Definition;

/// Makes the entry of a definition. It gets the names anew, since tokens stay on one thread.
pub(crate) type Entry = fn(Names<'_>, &Definition) -> TokenStream;

/// How many entries are made and formatted at once. A list with more is long.
pub(crate) const PART: usize = 64;

/// What becomes of long lists.
pub(crate) enum Lists<'a> {
    /// They stand in their items.
    InPlace,
    /// A name stands in for each of them, which the formatter of the file replaces.
    #[cfg_attr(not(feature = "files"), allow(dead_code, reason = "only files are formatted"))]
    TakenOut(Vec<List<'a>>),
}

/// A long list.
#[cfg_attr(not(feature = "files"), allow(dead_code, reason = "only files are formatted"))]
pub(crate) struct List<'a> {
    pub(crate) kind: ListKind,
    pub(crate) definitions: Vec<&'a Definition>,
    pub(crate) entry: Entry,
}

#[derive(Clone, Copy)]
pub(crate) enum ListKind {
    Array,
    /// The variants of an enum.
    Variants,
}

impl<'a> Lists<'a> {
    /// The entries of some definitions, or the name that stands in for them.
    pub(crate) fn entries(
        &mut self,
        kind: ListKind,
        names: Names<'_>,
        definitions: impl IntoIterator<Item = &'a Definition>,
        entry: Entry,
    ) -> TokenStream {
        let definitions: Vec<_> = definitions.into_iter().collect();
        match self {
            Self::TakenOut(lists) if definitions.len() > PART => {
                let stand_in = stand_in(lists.len());
                lists.push(List { kind, definitions, entry });
                quote!(#stand_in)
            }
            _ => {
                let entries = definitions.iter().map(|definition| entry(names, definition));
                quote!(#(#entries,)*)
            }
        }
    }
}

/// What the names begin with that stand in for lists. No row can have such a name: names of rows have no underscores.
pub(crate) const STAND_IN: &str = "Long_List_";

/// The name that stands in for a list. It is too long for a line, so that the formatter breaks all around it as it does
/// around a long list.
pub(crate) fn stand_in(number: usize) -> Ident {
    Ident::new(&format!("{STAND_IN}{number:0>100}"), Span::call_site())
}
