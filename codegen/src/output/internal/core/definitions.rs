//! The catalogue itself: a file for every ten codes, and the list of all.
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
    let parts: Vec<&[Definition]> = catalogue.own().chunk_by(|one, next| ten(one) == ten(next)).collect();
    let parts: Vec<(u16, &[Definition])> =
        parts.into_iter().filter_map(|part| Some((ten(part.first()?), part))).collect();
    let tens: Vec<u16> = parts.iter().map(|(ten, _)| *ten).collect();
    let shared = Shared {
        references: Table::of(catalogue.own().iter().map(|definition| definition.references.as_slice())),
        see_also: Table::of(catalogue.own().iter().map(|definition| definition.see_also.as_slice())),
    };
    let (mut files, shared_modules) = shared::files("definitions", &shared, context)?;
    files.push(list(catalogue, &tens, &shared_modules, context)?);
    files.extend(parallel::each(&parts, |(ten, definitions)| part(definitions, *ten, &shared, context))?);
    Ok(files)
}

/// The code without its last digit.
fn ten(definition: &Definition) -> u16 {
    definition.code.code() / 10
}

/// The module of ten codes: `c40x` holds all about 400 to 409.
fn module(ten: u16) -> String {
    format!("c{ten}x")
}

/// The file that joins all parts.
fn list(catalogue: &Catalogue, tens: &[u16], shared: &[Ident], context: &Context) -> Result<File, Error> {
    let modules: Vec<Ident> = tens.iter().map(|ten| ident(&module(*ten))).collect();
    let count = Literal::usize_unsuffixed(catalogue.own().len());
    let all = quote! {
        /// Every definition, sorted by (code, sub-status, server).
        pub(crate) static DEFINITIONS: [Definition; #count] = concat(&[#(&#modules::ROWS),*]);
    };
    let places = catalogue.own().iter().enumerate().filter(|(_, definition)| definition.server.is_none());
    let places: Vec<_> = places.map(|(place, _)| Literal::usize_unsuffixed(place)).collect();
    let count = Literal::usize_unsuffixed(places.len());
    let standard = quote! {
        /// Where the standard's definitions stand among them, in the order of the enum `Status`.
        pub(crate) static STANDARD: [u16; #count] = [#(#places),*];
    };
    let before = |code: u16| catalogue.own().partition_point(|definition| definition.code.code() < code);
    let starts = (100..=1000).map(|code| Literal::usize_unsuffixed(before(code)));
    let starts = quote! {
        /// Where the definitions of each code from 100 to 999 start among them; the last entry is where all end.
        pub(crate) static STARTS: [u32; 901] = [#(#starts),*];
    };
    let modules = quote!(#(mod #modules;)* #(pub(crate) mod #shared;)*);
    rust_file::file(context, "definitions", "The catalogue.", [names_in_scope(), modules, all, standard, starts])
}

/// The definitions of ten codes.
fn part(definitions: &[Definition], ten: u16, shared: &Shared<'_>, context: &Context) -> Result<File, Error> {
    let count = Literal::usize_unsuffixed(definitions.len());
    let definitions = definitions.iter().map(|definition| Names::Core.definition(definition, shared));
    let head = quote!(pub(super) static ROWS: [Definition; #count]);
    let about = format!("Everything about the codes {ten}0 to {ten}9.");
    let name = format!("definitions/{}", module(ten));
    rust_file::array_file(context, &name, &about, [names_in_scope(), head], definitions)
}
