//! The catalogue itself: a file for every ten codes, and the list of all.
//!
//! The rows of a file are one array. A constant for each definition would read better, but the compiler takes a quarter
//! longer over them.

use std::sync::Arc;

use proc_macro2::{Ident, Literal};
use quote::quote;

use super::names::Names;
use super::parallel::Task;
use super::print;
use super::shared::Shared;
use super::tokens::ident;
use crate::Artifact;
use crate::model::{Catalogue, Definition};

pub(super) fn tasks(catalogue: &Catalogue) -> Vec<Task<'_>> {
    let parts: Vec<&[Definition]> = catalogue.definitions.chunk_by(|one, next| ten(one) == ten(next)).collect();
    let tens: Vec<u16> = parts.iter().filter_map(|part| part.first().map(ten)).collect();
    let shared = Arc::new(Shared::of(catalogue));
    let lists = Arc::clone(&shared);
    let first = move || {
        let file = (!lists.is_empty()).then(|| lists.file());
        [list(catalogue, &tens, file.is_some())].into_iter().chain(file).collect()
    };
    let mut tasks: Vec<Task<'_>> = vec![Box::new(first)];
    tasks.extend(parts.into_iter().map(|definitions| -> Task<'_> {
        let shared = Arc::clone(&shared);
        Box::new(move || part(definitions, &shared).into_iter().collect())
    }));
    tasks
}

/// The code without its last digit.
fn ten(definition: &Definition) -> u16 {
    definition.code.code() / 10
}

/// The module of ten codes: `c40x` holds all about 400 to 409.
fn module(ten: u16) -> String {
    format!("c{ten}x")
}

/// All parts, put together.
fn list(catalogue: &Catalogue, tens: &[u16], has_shared: bool) -> Artifact {
    let shared = has_shared.then(|| {
        quote!(
            mod shared;
        )
    });
    let modules: Vec<Ident> = tens.iter().map(|ten| ident(&module(*ten))).collect();
    let count = Literal::usize_unsuffixed(catalogue.definitions.len());
    let all = quote! {
        /// Every definition, sorted by (code, sub-status, server).
        pub(crate) static DEFINITIONS: [Definition; #count] = concat(&[#(&#modules::ROWS),*]);
    };
    print::rust("definitions", "The catalogue.", [print::names(), quote!(#(mod #modules;)* #shared), all])
}

/// The definitions of ten codes.
fn part(definitions: &[Definition], shared: &Shared<'_>) -> Option<Artifact> {
    let ten = definitions.first().map(ten)?;
    let count = Literal::usize_unsuffixed(definitions.len());
    let definitions = definitions.iter().map(|definition| Names::Core.definition(definition, shared));
    let head = quote!(pub(super) static ROWS: [Definition; #count]);
    let about = format!("Everything about the codes {ten}0 to {ten}9.");
    Some(print::rust_array(&format!("definitions/{}", module(ten)), &about, &head, definitions))
}
