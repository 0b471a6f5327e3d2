//! The catalogue itself: a file for every ten codes, and the list of all.
//!
//! The rows of a file are one array. A constant for each definition would read better, but would take a quarter longer to
//! compile.

use proc_macro2::{Ident, Literal};
use quote::quote;

use super::names_in_scope;
use super::shared::{self, shared_lists};
use crate::Catalogue;
use crate::model::Definition;
use crate::output::rust_file;
use crate::output::{Context, Error, File, parallel};
use crate::rust::names::Names;
use crate::rust::shared::Shared;
use crate::rust::tokens::ident;

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let parts: Vec<&[Definition]> = catalogue.own().chunk_by(|one, next| ten(one) == ten(next)).collect();
    let parts: Vec<(u16, &[Definition])> =
        parts.into_iter().filter_map(|part| Some((ten(part.first()?), part))).collect();
    let tens: Vec<u16> = parts.iter().map(|(ten, _)| *ten).collect();
    let shared = shared_lists(catalogue);
    let shared_file = shared::generate(&shared, context)?;
    let mut files = vec![list(catalogue, &tens, shared_file.is_some(), context)?];
    files.extend(shared_file);
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
fn list(catalogue: &Catalogue, tens: &[u16], has_shared: bool, context: &Context) -> Result<File, Error> {
    let shared = has_shared.then(|| {
        quote!(
            mod shared;
        )
    });
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
    let modules = quote!(#(mod #modules;)* #shared);
    rust_file::file(context, "definitions", "The catalogue.", [names_in_scope(), modules, all, standard])
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
