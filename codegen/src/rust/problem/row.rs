//! The struct of one problem, and its implementations.

use proc_macro2::TokenStream;
use quote::quote;

use super::implementation::implementation;
use super::{Scope, allowances, one_of};
use crate::markdown_text::{code, escape};
use crate::model::{Member, MemberKind, Problem};
use crate::rust::tokens::{doc, ident};

/// The struct of a row, whose place among the dataset's own problems is given, and the enums of its members.
pub(super) fn items(scope: Scope<'_>, problem: &Problem, place: usize) -> Vec<TokenStream> {
    let enums = problem.members.iter().flat_map(|member| one_of::items(scope, problem, member));
    let mut items = vec![structure(scope, problem)];
    items.extend(debug(problem));
    items.push(implementation(scope, problem, place));
    items.extend(enums);
    items.extend(problem.server.as_ref().map(|server| {
        let (runtime, name, set) = (scope.runtime(), ident(problem.name.as_str()), ident(&server.problem_enum()));
        quote!(#runtime::row! { #name, of #set })
    }));
    items
}

/// The struct itself.
fn structure(scope: Scope<'_>, problem: &Problem) -> TokenStream {
    let (name, allowances) = (ident(problem.name.as_str()), allowances());
    let heading = problem.status.map_or_else(String::new, |status| format!("{status} "));
    let about = doc(&[
        format!("{}: {}", code(&format!("{heading}{}", problem.title)), escape(problem.summary.as_str())),
        String::new(),
        format!("<{}>", problem.type_uri()),
    ]);
    let debug = (!has_secrets(problem)).then(|| quote!(Debug,));
    let deprecated = problem.deprecated.as_ref().map(|it| {
        let note = format!("since {}: use `{}`", it.since, it.replacement);
        quote!(#[deprecated(note = #note)])
    });
    let fields = problem.members.iter().map(|member| {
        let (field, its_type) = (field(member), its_type(scope, problem, member));
        let about = about_member(member);
        quote!(#about pub #field: #its_type,)
    });
    quote! {
        #about
        #allowances
        #deprecated
        #[derive(Clone, #debug PartialEq)]
        pub struct #name { #(#fields)* }
    }
}

/// What it holds, and who sees it, each as a paragraph.
fn about_member(member: &Member) -> TokenStream {
    let secrecy = match (member.internal, member.sensitive) {
        (true, _) => Some("It is logged, and never sent."),
        (_, true) => Some("It is sent, and never logged."),
        _ => None,
    };
    // No attribute says it: whoever makes a problem has to name each field, and would be warned each time.
    let deprecated = member.deprecated.then_some("It is deprecated.");
    // Crates that deny the lint `missing_docs` ask for something.
    let name = || format!("The member {}.", code(member.name.as_str()));
    let about = member.about.as_ref().map_or_else(name, |about| escape(about.as_str()));
    let more = [secrecy, deprecated].into_iter().flatten().flat_map(|text| [String::new(), text.to_owned()]);
    let lines: Vec<_> = about.lines().map(str::to_owned).chain(more).collect();
    doc(&lines)
}

/// The name of a field, which may be a keyword.
pub(super) fn field(member: &Member) -> proc_macro2::Ident {
    let field = member.name.field();
    match field.strip_prefix("r#") {
        Some(keyword) => proc_macro2::Ident::new_raw(keyword, proc_macro2::Span::call_site()),
        None => ident(&field),
    }
}

/// The type of a field.
fn its_type(scope: Scope<'_>, problem: &Problem, member: &Member) -> TokenStream {
    let runtime = scope.runtime();
    let one = match &member.kind {
        MemberKind::String | MemberKind::Object => quote!(#runtime::String),
        MemberKind::Boolean => quote!(bool),
        MemberKind::Integer | MemberKind::Integer64 => quote!(i64),
        MemberKind::Decimal => quote!(#runtime::Decimal),
        MemberKind::Number => quote!(f64),
        MemberKind::DateTime => quote!(#runtime::DateTime),
        MemberKind::Duration => quote!(::core::time::Duration),
        MemberKind::Uri => quote!(#runtime::Uri),
        MemberKind::Uuid => quote!(#runtime::Uuid),
        MemberKind::OneOf(_) => {
            let name = member.enum_name(&problem.name).map(|name| ident(&name));
            quote!(#name)
        }
    };
    let one = if member.list { quote!(#runtime::Vec<#one>) } else { one };
    if member.optional { quote!(::core::option::Option<#one>) } else { one }
}

/// Whether it has a member that may not be logged.
fn has_secrets(problem: &Problem) -> bool {
    problem.members.iter().any(|member| member.sensitive)
}

/// `Debug` by hand, where a member may not be logged.
fn debug(problem: &Problem) -> Option<TokenStream> {
    let (text, name, allowances) = (problem.name.as_str(), ident(problem.name.as_str()), allowances());
    let fields = problem.members.iter().filter(|member| !member.sensitive).map(|member| {
        let (field, name) = (field(member), member.name.field());
        let name = name.trim_start_matches("r#");
        quote!(.field(#name, &self.#field))
    });
    has_secrets(problem).then(|| {
        quote! {
            /// Shows no sensitive member.
            #allowances
            #[automatically_derived]
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct(#text) #(#fields)* .finish_non_exhaustive()
                }
            }
        }
    })
}
