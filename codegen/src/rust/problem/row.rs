//! The struct of one problem, and its implementations.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Scope, allowances, one_of};
use crate::markdown_text::{code, escape};
use crate::model::{HeaderSource, LogLevel, Member, MemberKind, Part, Problem, ProblemHeader};
use crate::rust::names::Names;
use crate::rust::tokens::{doc, ident};
use crate::rust::values;

/// The struct of a row, whose place among the dataset's own problems is given, and the enums of its members.
pub(super) fn items(scope: Scope<'_>, problem: &Problem, place: usize) -> Vec<TokenStream> {
    let enums = problem.members.iter().flat_map(|member| one_of::items(scope, problem, member));
    let mut items = vec![structure(scope, problem), methods(scope, problem, place), implementation(scope, problem)];
    items.extend(debug(problem));
    items.extend(traits(scope, problem));
    items.extend(enums);
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
fn field(member: &Member) -> proc_macro2::Ident {
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

/// What people call.
fn methods(scope: Scope<'_>, problem: &Problem, place: usize) -> TokenStream {
    let (name, runtime, krate, allowances) =
        (ident(problem.name.as_str()), scope.runtime(), &scope.options.krate, allowances());
    let place = Literal::usize_unsuffixed(place);
    let set = problem.server.as_ref().map(|server| ident(&server.problem_enum()));
    quote! {
        #allowances
        impl #name {
            /// What is known of the problem type.
            #[must_use]
            pub fn problem_type(&self) -> &'static #krate::ProblemType {
                <Self as #runtime::Problem>::problem_type()
            }

            /// The body of a response, `application/problem+json`.
            #[must_use]
            pub fn to_json(&self) -> #runtime::String {
                #runtime::to_json(self)
            }

            /// The header fields of the response, without its content type.
            #[must_use]
            pub fn headers(&self) -> #runtime::Vec<(&'static str, #runtime::String)> {
                #runtime::headers(self)
            }

            /// The problem with the error that it was caused by, which is logged and never sent.
            #[must_use]
            pub fn because(self, source: impl ::core::convert::Into<#runtime::Source>) -> #set {
                #set::from(self).because(source)
            }

            /// Its place among the problem types of the dataset.
            const PLACE: usize = #place;
        }
    }
}

/// The trait by which status-core knows the struct.
fn implementation(scope: Scope<'_>, problem: &Problem) -> TokenStream {
    let (name, runtime, krate, allowances) =
        (ident(problem.name.as_str()), scope.runtime(), &scope.options.krate, allowances());
    let (uri, title) = (problem.type_uri(), problem.title.as_str());
    let status = problem.status.map(values::code);
    let head = head(problem);
    let level = Names::Elsewhere(krate).word("LogLevel", level(problem).variant());
    let has_detail = problem.detail.is_some();
    let (detail, text) = detail(scope, problem);
    let public: Vec<_> = problem.public_members().collect();
    let json = argument("json", public.is_empty());
    let writes = public.iter().map(|member| {
        // The key as it stands in the JSON, which takes less time to write than the name alone.
        let (field, key) = (field(member), format!(",\"{}\":", member.name));
        let write = if is_text(member) { quote!(member_as_text) } else { quote!(member) };
        quote!(json.#write(#key, &self.#field);)
    });
    let members = argument("members", public.is_empty());
    let reads = problem.members.iter().map(|member| {
        let (field, name) = (field(member), member.name.as_str());
        if member.internal {
            return quote!(#field: #runtime::MemberValue::unsent(),);
        }
        let read = if is_text(member) { quote!(get_as_text) } else { quote!(get) };
        quote!(#field: members.#read(#name)?,)
    });
    let fields = headers(scope, problem);
    let headers = argument("headers", fields.is_empty());
    let logged: Vec<_> = problem.members.iter().filter(|member| !member.sensitive).collect();
    let log = argument("members", logged.is_empty());
    let logs = logged.iter().map(|member| {
        let (field, name) = (field(member), member.name.as_str());
        quote!(members.member(#name, &self.#field);)
    });
    quote! {
        #allowances
        #[automatically_derived]
        impl #runtime::Problem for #name {
            const URI: &'static str = #uri;
            const TITLE: &'static str = #title;
            const STATUS: #krate::SubStatusCode = #status;
            const LEVEL: #krate::LogLevel = #level;
            const HEAD: &'static str = #head;
            const HAS_DETAIL: bool = #has_detail;

            fn problem_type() -> &'static #krate::ProblemType {
                &catalogue().own_problem_types()[Self::PLACE]
            }

            fn detail(&self, #text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
                #detail
            }

            fn write(&self, #json: &mut #runtime::json::Writer) {
                #(#writes)*
            }

            fn read(#members: &#runtime::Members<'_>) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self { #(#reads)* })
            }

            fn headers(&self, #headers: &mut #runtime::Headers) {
                #(#fields)*
            }

            fn log(&self, #log: &mut #runtime::LoggedMembers) {
                #(#logs)*
            }
        }
    }
}

/// The name of an argument, or `_` where nothing uses it.
fn argument(name: &str, is_unused: bool) -> TokenStream {
    if is_unused {
        return quote!(_);
    }
    let name = ident(name);
    quote!(#name)
}

/// Whether its numbers are texts in JSON, although Rust has numbers.
fn is_text(member: &Member) -> bool {
    member.kind == MemberKind::Integer64
}

/// How it is logged.
fn level(problem: &Problem) -> LogLevel {
    let is_of_server = problem.status.is_some_and(|status| status.code() >= 500);
    problem.level.unwrap_or(if is_of_server { LogLevel::Error } else { LogLevel::Info })
}

/// The JSON that every occurrence begins with.
fn head(problem: &Problem) -> String {
    let status = problem.status.map(|status| format!(",\"status\":{}", status.code())).unwrap_or_default();
    let [uri, title] = [problem.type_uri(), problem.title.as_str()].map(json_string);
    format!("{{\"type\":{uri},\"title\":{title}{status}")
}

/// A text in JSON, as status-core writes it: without what HTML or JavaScript would take for something else.
fn json_string(text: &str) -> String {
    let mut json = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            '<' => json.push_str("\\u003c"),
            '\u{2028}' => json.push_str("\\u2028"),
            '\u{2029}' => json.push_str("\\u2029"),
            _ => json.push(letter),
        }
    }
    json + "\""
}

/// The statements that write the detail, and the name of the argument that they write to.
fn detail(scope: Scope<'_>, problem: &Problem) -> (TokenStream, TokenStream) {
    let Some((last, before)) = problem.detail.as_ref().and_then(|detail| detail.parts().split_last()) else {
        return (quote!(::core::result::Result::Ok(())), quote!(_));
    };
    let runtime = scope.runtime();
    let write = |part: &Part| match part {
        Part::Text(text) => quote!(text.write_str(#text)),
        Part::Member { name, .. } => {
            let field = problem.member(name).map(field);
            quote!(#runtime::MemberValue::show(&self.#field, text))
        }
    };
    let (before, last) = (before.iter().map(write), write(last));
    (quote!(#(#before?;)* #last), quote!(text))
}

/// The statements that add the header fields.
fn headers(scope: Scope<'_>, problem: &Problem) -> Vec<TokenStream> {
    let mut fields: Vec<_> = problem
        .headers
        .iter()
        .map(|ProblemHeader { name, source }| {
            let name = name.as_str();
            match source {
                HeaderSource::Constant(value) => {
                    let value = value.as_str();
                    quote!(headers.constant(#name, #value);)
                }
                HeaderSource::Member(member) => {
                    let field = problem.member(member.as_str()).map(field);
                    quote!(headers.member(#name, &self.#field);)
                }
            }
        })
        .collect();
    // Who sends `Upgrade` says so in `Connection` (RFC 9110 section 7.8). Where a protocol has no such field, as HTTP/2, the
    // frameworks remove it.
    if has_field(problem, "Upgrade") && !has_field(problem, "Connection") {
        fields.push(quote!(headers.constant("Connection", "upgrade");));
    }
    if would_be_cached(scope, problem) {
        fields.push(quote!(headers.constant("Cache-Control", "no-store");));
    }
    fields
}

/// Whether a cache may keep the response although it holds values of one request (RFC 9110 section 15.1).
fn would_be_cached(scope: Scope<'_>, problem: &Problem) -> bool {
    let facts = problem.status.and_then(|status| scope.catalogue.facts(status));
    let says_so = has_field(problem, "Cache-Control");
    facts.is_some_and(|facts| facts.cacheable) && problem.public_members().next().is_some() && !says_so
}

/// Whether the row says what a header field holds.
fn has_field(problem: &Problem, name: &str) -> bool {
    problem.headers.iter().any(|header| header.name.as_str().eq_ignore_ascii_case(name))
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

/// The traits of an error.
fn traits(scope: Scope<'_>, problem: &Problem) -> [TokenStream; 3] {
    let (name, runtime, krate, allowances) =
        (ident(problem.name.as_str()), scope.runtime(), &scope.options.krate, allowances());
    [
        quote! {
            #allowances
            #[automatically_derived]
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #runtime::display(self, f)
                }
            }
        },
        quote! {
            #allowances
            #[automatically_derived]
            impl ::core::error::Error for #name {}
        },
        quote! {
            #allowances
            #[automatically_derived]
            impl #krate::ToStatus for #name {
                fn to_status(&self) -> #krate::SubStatusCode {
                    <Self as #runtime::Problem>::STATUS
                }
            }
        },
    ]
}
