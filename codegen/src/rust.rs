//! A dataset as a Rust module for any crate that uses status-core: by its public interface alone.

pub(crate) mod enums;
mod integrations;
pub(crate) mod lists;
pub(crate) mod names;
mod problem;
mod problem_types;
pub(crate) mod shared;
pub(crate) mod tokens;
pub(crate) mod values;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub use self::integrations::{Integration, RustOptions};

use self::enums::{Publisher, completeness_check, enumeration};
use self::lists::{ListKind, Lists};
use self::names::Names;
use self::shared::Shared;
use self::tokens::{about_server, doc, ident};
use crate::Catalogue;
use crate::model::{Definition, Server};
use crate::sorted::sort_by;

/// The items of the output `rust`, for a macro to expand to.
///
/// There is a constant and an enum for each server, a struct for each problem and an enum of those of each server, and the
/// functions `catalogue`, `definitions`, `meanings`, `lookup`, `explain`, `search`, `reasons`, `find_reasons`,
/// `problem_types`, `find_problem_type` and `server`, which know the rows of the dataset and the built-in ones. They belong
/// in a module by themselves.
///
/// # Examples
///
/// ```
/// let catalogue = status_codegen::parse_team("errors.toml", "
/// [[server]]
/// id = 'shop'
/// name = 'Shop'
/// kind = 'service'
/// ")?;
/// let options = status_codegen::RustOptions::new("::status_core".parse()?);
/// let items = status_codegen::rust_items(&catalogue, &options);
/// assert!(items.to_string().contains("pub enum Shop"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn items(catalogue: &Catalogue, options: &RustOptions) -> TokenStream {
    list(catalogue, options, &mut Lists::InPlace).into_iter().collect()
}

/// The items, in the order of the file.
pub(crate) fn list<'a>(catalogue: &'a Catalogue, options: &RustOptions, lists: &mut Lists<'a>) -> Vec<TokenStream> {
    let krate = &options.krate;
    let names = Names::Outside(krate);
    let mut items: Vec<_> = catalogue.own_servers().iter().map(|server| server_constant(server, krate)).collect();
    // The standard first; then the servers by their ids, as they stand in the catalogue.
    let mut by_publisher: Vec<(usize, &Definition)> = catalogue.own().iter().enumerate().collect();
    sort_by(&mut by_publisher, |(_, one), (_, other)| one.server.cmp(&other.server));
    let mut publishers = Vec::new();
    if by_publisher.first().is_some_and(|(_, definition)| definition.server.is_none()) {
        publishers.push(Publisher::Standard);
    }
    publishers.extend(catalogue.own_servers().iter().map(Publisher::Server));
    let mut rest = by_publisher.as_slice();
    for publisher in &publishers {
        let count = rest.partition_point(|(_, definition)| definition.server.as_ref() <= publisher.id());
        let (definitions, others) = rest.split_at(count);
        items.extend(enumeration(names, *publisher, definitions, lists));
        rest = others;
    }
    let names_codes = !catalogue.own().is_empty()
        || catalogue.own_reasons().iter().any(|reason| !reason.codes.is_empty())
        || catalogue.own_problems().iter().any(|problem| problem.status.is_some());
    items.extend(names_codes.then(|| code_function(krate)));
    items.push(catalogue_function(catalogue, krate, lists));
    items.push(completeness_check(names, &publishers));
    items.push(quote!(#krate::__look_ups! {}));
    items.extend(problem::items(catalogue, options));
    items
}

/// The constant of a server.
fn server_constant(server: &Server, krate: &TokenStream) -> TokenStream {
    let (constant, doc) = (ident(&server.id.constant()), doc(&about_server(server)));
    let entry = Names::Outside(krate).entry(server);
    quote! {
        #doc
        #[allow(dead_code, unreachable_pub, clippy::doc_markdown)]
        pub const #constant: #krate::Server = #krate::Server::new(&#entry);
    }
}

/// The private function by which the other items make codes.
fn code_function(krate: &TokenStream) -> TokenStream {
    quote! {
        /// A code that the dataset names, with its sub-status or 0.
        const fn code(code: u16, sub: u16) -> #krate::SubStatusCode {
            let ::core::result::Result::Ok(code) = #krate::StatusCode::from_u16(code) else {
                ::core::panic!("a status code has three digits")
            };
            #krate::SubStatusCode::new(code, sub)
        }
    }
}

/// The function `catalogue`, with the definitions of the dataset; a team's stand on the built-in ones.
fn catalogue_function<'a>(catalogue: &'a Catalogue, krate: &TokenStream, lists: &mut Lists<'a>) -> TokenStream {
    let names = Names::Outside(krate);
    let (own, all) = (names.local_static("OWN"), names.local_static("CATALOGUE"));
    let count = Literal::usize_unsuffixed(catalogue.own().len());
    let definitions = lists.entries(ListKind::Array, names, catalogue.own(), |names, definition| {
        names.definition(definition, &Shared::default())
    });
    let servers = catalogue.own_servers().iter().map(|server| names.server(&server.id));
    let reasons = catalogue.own_reasons();
    let (reasons, with_reasons) = if reasons.is_empty() {
        (None, None)
    } else {
        let (count, reasons) = (
            Literal::usize_unsuffixed(reasons.len()),
            reasons.iter().map(|reason| names.reason(reason, &Shared::default())),
        );
        let all_reasons = names.local_static("REASONS");
        let rows = quote! {
            /// Sorted by (server, field, token).
            static #all_reasons: [#krate::Reason; #count] = [#(#reasons),*];
        };
        (Some(rows), Some(quote!(.with_reasons(&#all_reasons))))
    };
    let problems = catalogue.own_problems();
    let (problems, with_problems) = if problems.is_empty() {
        (None, None)
    } else {
        let count = Literal::usize_unsuffixed(problems.len());
        let problems = problems.iter().map(|problem| names.problem_type(problem));
        let all_problems = names.local_static("PROBLEM_TYPES");
        let rows = quote! {
            /// Sorted by (server, name).
            static #all_problems: [#krate::ProblemType; #count] = [#(#problems),*];
        };
        (Some(rows), Some(quote!(.with_problem_types(&#all_problems))))
    };
    let (about, constructor) = match catalogue.standalone() {
        Some(_) => (" This dataset.", ident("new")),
        None => (" This dataset on top of the built-in catalogue.", ident("extending")),
    };
    quote! {
        #[doc = #about]
        #[allow(unreachable_pub, clippy::too_many_lines)]
        #[must_use]
        pub const fn catalogue() -> &'static #krate::Catalogue {
            /// Sorted by (code, sub-status, server).
            static #own: [#krate::Definition; #count] = [#definitions];

            #reasons

            #problems

            static #all: #krate::Catalogue = #krate::Catalogue::#constructor(&#own)
                .expect("the definitions stand in order")
                .with_servers(&[#(#servers),*])
                #with_reasons
                #with_problems;
            &#all
        }
    }
}
