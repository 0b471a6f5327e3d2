//! The catalogue itself: a file for every ten codes, the standard's apart from those of servers, and the list of all.
//!
//! The rows of a file are one array. A constant for each definition would read better, but would take a quarter longer to
//! compile.

use proc_macro2::{Ident, Literal};
use quote::quote;

use super::names_in_scope;
use super::shared;
use crate::Catalogue;
use crate::model::Definition;
use crate::output::rust_file;
use crate::output::{Context, Error, File, parallel};
use crate::rust::names::Names;
use crate::rust::shared::{Shared, Table};
use crate::rust::tokens::ident;

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let (standard, servers): (Vec<&Definition>, Vec<&Definition>) =
        catalogue.own().iter().partition(|definition| definition.server.is_none());
    let mut files = vec![list(catalogue, context)?];
    files.extend(group(&standard, ("standard", "What the standard defines"), context)?);
    files.extend(group(&servers, ("servers", "What servers define"), context)?);
    Ok(files)
}

/// The file that joins both groups. The feature `servers` leaves out the larger one.
fn list(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let count = Literal::usize_unsuffixed(catalogue.own().len());
    let names = names_in_scope();
    let items = [
        quote! {
            #[cfg(feature = "servers")]
            #names
        },
        quote! {
            pub(crate) mod standard;
            #[cfg(feature = "servers")]
            pub(crate) mod servers;
        },
        quote! {
            /// Every definition, sorted by (code, sub-status, server).
            #[cfg(feature = "servers")]
            pub(crate) static DEFINITIONS: [Definition; #count] = merge(&standard::ROWS, &servers::ROWS);
        },
        quote! {
            #[cfg(not(feature = "servers"))]
            pub(crate) use standard::ROWS as DEFINITIONS;
        },
    ];
    let about = "The catalogue. Without the feature `servers` it is what the standard says.\n//!\n\
                 //! A row has its causes, remedies, notes and doubts in one list, behind how many there are of each. The \
                 numbers\n//! of a method `with_..._at` say where in the table beside it a list starts, and how many it has.";
    rust_file::file(context, "definitions", about, items)
}

/// The definitions of a group, and the tables of what they have in common.
fn group(definitions: &[&Definition], (name, about): (&str, &str), context: &Context) -> Result<Vec<File>, Error> {
    let folder = format!("definitions/{name}");
    let parts: Vec<&[&Definition]> = definitions.chunk_by(|one, next| ten(one) == ten(next)).collect();
    let parts: Vec<(u16, &[&Definition])> =
        parts.into_iter().filter_map(|part| Some((ten(part.first()?), part))).collect();
    let shared = Shared {
        references: Table::of(definitions.iter().map(|definition| definition.references.as_slice())),
        see_also: Table::of(definitions.iter().map(|definition| definition.see_also.as_slice())),
    };
    let (mut files, shared_modules) = shared::files(&folder, &shared, context)?;
    let modules: Vec<Ident> = parts.iter().map(|(ten, _)| ident(&module(*ten))).collect();
    let count = Literal::usize_unsuffixed(definitions.len());
    let rows = quote!(pub(crate) static ROWS: [Definition; #count] = concat(&[#(&#modules::ROWS),*]););
    let modules = quote!(#(mod #modules;)* #(pub(crate) mod #shared_modules;)*);
    let whole = format!("{about}, sorted by (code, sub-status, server).");
    files.push(rust_file::file(context, &folder, &whole, [names_in_scope(), modules, rows])?);
    files.extend(parallel::each(&parts, |(ten, definitions)| {
        let count = Literal::usize_unsuffixed(definitions.len());
        let rows = definitions.iter().map(|definition| Names::Core.definition(definition, &shared));
        let head = quote!(pub(super) static ROWS: [Definition; #count]);
        let about = format!("{about} of the codes {ten}0 to {ten}9.");
        let name = format!("{folder}/{}", module(*ten));
        rust_file::array_file(context, &name, &about, [names_in_scope(), head], rows)
    })?);
    Ok(files)
}

/// The code without its last digit.
fn ten(definition: &Definition) -> u16 {
    definition.code.code() / 10
}

/// The module of ten codes: `c40x` holds those from 400 to 409.
fn module(ten: u16) -> String {
    format!("c{ten}x")
}
