//! The reasons: a file for each server, the list of all, and the tables by which a logged token finds its rows.

mod index;

use proc_macro2::{Ident, Literal};
use quote::quote;

use self::index::Index;
use super::names_in_scope;
use crate::Catalogue;
use crate::model::Reason;
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::tokens::ident;

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let parts: Vec<&[Reason]> = catalogue.own_reasons().chunk_by(|one, next| one.server == next.server).collect();
    let mut files = vec![list(catalogue, &parts, context)?, Index::of(catalogue).file(context)?];
    for part in parts {
        files.extend(rows(catalogue, part, context)?);
    }
    Ok(files)
}

/// All parts, put together.
fn list(catalogue: &Catalogue, parts: &[&[Reason]], context: &Context) -> Result<File, Error> {
    let modules: Vec<Ident> =
        parts.iter().filter_map(|part| part.first()).map(|reason| ident(&reason.server.module())).collect();
    let count = Literal::usize_unsuffixed(catalogue.own_reasons().len());
    let all = quote! {
        /// Every reason, sorted by (server, field, token).
        pub(crate) static REASONS: [Reason; #count] = concat_reasons(&[#(&#modules::ROWS),*]);
    };
    let modules = quote!(pub(crate) mod index; #(mod #modules;)*);
    rust_file::file(context, "reasons", "What servers write beside a status.", [names_in_scope(), modules, all])
}

/// The reasons of one server.
fn rows(catalogue: &Catalogue, reasons: &[Reason], context: &Context) -> Result<Option<File>, Error> {
    let Some(first) = reasons.first() else { return Ok(None) };
    let server = catalogue.server(&first.server).map_or_else(|| first.server.as_str(), |server| server.name.as_str());
    let about = format!("The reasons of {server}.");
    let count = Literal::usize_unsuffixed(reasons.len());
    let head = quote!(pub(super) static ROWS: [Reason; #count]);
    let name = format!("reasons/{}", first.server.module());
    let rows = reasons.iter().map(|reason| Names::Core.reason(reason));
    rust_file::array_file(context, &name, &about, [names_in_scope(), head], rows).map(Some)
}
