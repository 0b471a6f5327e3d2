//! The trait by which status-core knows the struct of a problem.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::row::field;
use super::{Scope, allowances};
use crate::model::{Example, HeaderSource, LogLevel, Member, MemberKind, Part, Problem, ProblemHeader};
use crate::rust::names::Names;
use crate::rust::tokens::ident;
use crate::rust::values;

/// The implementation of `Problem`, with the place among the dataset's own problems.
pub(super) fn implementation(scope: Scope<'_>, problem: &Problem, place: usize) -> TokenStream {
    let place = Literal::usize_unsuffixed(place);
    let (name, runtime, krate, allowances) =
        (ident(problem.name.as_str()), scope.runtime(), &scope.options.krate, allowances());
    let (uri, title) = (problem.type_uri(), problem.title.as_str());
    let status = problem.status.map(values::code);
    let head = head(problem);
    let level = Names::Outside(krate).word("LogLevel", level(problem).variant());
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
                &catalogue().own_problem_types()[#place]
            }

            fn detail(&self, #text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
                #detail
            }

            fn write(&self, #json: &mut #runtime::json::Writer) {
                #(#writes)*
            }

            #[inline]
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

/// A text in JSON, as status-core writes it: without what HTML would take for a tag.
fn json_string(text: &str) -> String {
    Example::Text(text.to_owned()).json().replace('<', "\\u003c")
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
    if scope.catalogue.must_not_be_stored(problem) {
        fields.push(quote!(headers.constant("Cache-Control", "no-store");));
    }
    fields
}

/// Whether the row says what a header field holds.
fn has_field(problem: &Problem, name: &str) -> bool {
    problem.headers.iter().any(|header| header.name.as_str().eq_ignore_ascii_case(name))
}
