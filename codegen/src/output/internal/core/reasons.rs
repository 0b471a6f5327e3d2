//! The reasons: a file for each server, the list of all, and the tables by which a logged token finds its rows.

mod index;

use proc_macro2::{Ident, Literal};
use quote::quote;

use self::index::Index;
use super::names_in_scope;
use super::shared;
use crate::Catalogue;
use crate::model::{Reason, ServerId};
use crate::output::rust_file;
use crate::output::{Context, Error, File, parallel};
use crate::rust::names::Names;
use crate::rust::shared::{Shared, Table};
use crate::rust::tokens::ident;

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let parts = catalogue.own_reasons().chunk_by(|one, next| one.server == next.server);
    let parts: Vec<(&ServerId, &[Reason])> = parts.filter_map(|part| Some((&part.first()?.server, part))).collect();
    let references = Table::of(catalogue.own_reasons().iter().map(|reason| reason.references.as_slice()));
    let shared = Shared { references, ..Shared::default() };
    let (mut files, shared_modules) = shared::files("reasons", &shared, context)?;
    files.extend([list(catalogue, &parts, &shared_modules, context)?, Index::of(catalogue).file(context)?]);
    files.extend(parallel::each(&parts, |(server, reasons)| rows(catalogue, (server, reasons), &shared, context))?);
    Ok(files)
}

/// All parts, put together.
fn list(
    catalogue: &Catalogue,
    parts: &[(&ServerId, &[Reason])],
    shared: &[Ident],
    context: &Context,
) -> Result<File, Error> {
    let modules: Vec<Ident> = parts.iter().map(|(server, _)| ident(&server.module())).collect();
    let count = Literal::usize_unsuffixed(catalogue.own_reasons().len());
    let all = quote! {
        /// Every reason, sorted by (server, field, token).
        pub(crate) static REASONS: [Reason; #count] = concat(&[#(&#modules::ROWS),*]);
    };
    let modules = quote!(pub(crate) mod index; #(mod #modules;)* #(pub(crate) mod #shared;)*);
    rust_file::file(context, "reasons", "What servers write beside a status.", [names_in_scope(), modules, all])
}

/// The reasons of one server.
fn rows(
    catalogue: &Catalogue,
    (server, reasons): (&ServerId, &[Reason]),
    shared: &Shared<'_>,
    context: &Context,
) -> Result<File, Error> {
    let name = catalogue.server(server).map_or(server.as_str(), |server| server.name.as_str());
    let about = format!("The reasons of {name}.");
    let count = Literal::usize_unsuffixed(reasons.len());
    let head = quote!(pub(super) static ROWS: [Reason; #count]);
    let name = format!("reasons/{}", server.module());
    let rows = reasons.iter().map(|reason| Names::Core.reason(reason, shared));
    rust_file::array_file(context, &name, &about, [names_in_scope(), head], rows)
}
