//! The tables of what rows have in common; each row says which part of a table it has.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::names_in_scope;
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::shared::Shared;
use crate::rust::tokens::ident;
use crate::rust::values::code;

/// The files of the tables in a folder, with their modules. There is none for what no row has.
pub(super) fn files(folder: &str, shared: &Shared<'_>, context: &Context) -> Result<(Vec<File>, Vec<Ident>), Error> {
    let references = shared.references.entries.iter().map(|reference| Names::Core.reference(reference)).collect();
    let see_also = shared.see_also.entries.iter().map(|related| code(**related)).collect();
    let tables: [(&str, &str, TokenStream, Vec<TokenStream>); 2] = [
        ("references", "The sources that rows name.", quote!(Reference), references),
        ("see_also", "The related codes that rows name.", quote!(SubStatusCode), see_also),
    ];
    let (mut files, mut modules) = (Vec::new(), Vec::new());
    for (name, about, types, entries) in tables.into_iter().filter(|(.., entries)| !entries.is_empty()) {
        let count = Literal::usize_unsuffixed(entries.len());
        let head = quote!(pub(crate) static ALL: [#types; #count]);
        let about = format!("{about} A row has a part of this table: a list of its own takes longer to compile.");
        files.push(rust_file::array_file(
            context,
            &format!("{folder}/{name}"),
            &about,
            [names_in_scope(), head],
            entries,
        )?);
        modules.push(ident(name));
    }
    Ok((files, modules))
}
