//! Problem types as Rust expressions, by the public interface of `status-core` alone.

use proc_macro2::TokenStream;
use quote::quote;

use super::names::{Chain, Names};
use super::tokens::{ident, slice};
use super::values::code;
use crate::model::{
    Deprecation, Example, FormerType, HeaderSource, Member, MemberKind, Problem, ProblemHeader, Template, Text,
};

impl Names<'_> {
    /// `ProblemType::new("SoldOut", "https://...", "Sold out", "...").with_server(SHOP)` and so on.
    pub(crate) fn problem_type(self, problem: &Problem) -> TokenStream {
        let Problem {
            server,
            name,
            // Always the whole one.
            uri: _,
            former,
            status,
            title,
            detail,
            summary,
            members,
            headers,
            causes,
            remedies,
            retry,
            level,
            doubts,
            references,
            deprecated,
        } = problem;
        let (types, uri) = (self.root("ProblemType"), problem.type_uri());
        let (name, title, summary) = (name.as_str(), title.as_str(), summary.as_str());
        Chain::new(quote!(#types::new(#name, #uri, #title, #summary)))
            .with_some("with_server", server.as_ref().map(|server| self.server(server)))
            .with_list("with_former_uris", former, |former| {
                let former = former.iter().map(FormerType::as_str);
                quote!(&[#(#former),*])
            })
            .with_some("with_status", status.map(code))
            .with_some("with_detail", detail.as_ref().map(Template::as_str))
            .with_list("with_members", members, |members| slice(members, |member| self.member(member)))
            .with_list("with_headers", headers, |headers| slice(headers, |header| self.problem_header(header)))
            .with_texts("with_causes", causes)
            .with_texts("with_remedies", remedies)
            .with_list("with_retry", retry, |retry| self.retries(retry))
            .with_some("with_level", level.map(|level| self.word("LogLevel", level.variant())))
            .with_texts("with_doubts", doubts)
            .with_list("with_references", references, |references| self.references(references))
            .with_some("with_deprecation", deprecated.as_ref().map(|deprecated| self.deprecation(deprecated)))
            .end()
    }

    /// `Member::new("left", MemberKind::Integer).with_about("...")` and so on.
    fn member(self, member: &Member) -> TokenStream {
        let Member { name, kind, about, example, list, optional, internal, sensitive, deprecated } = member;
        let (types, name, kind) = (self.root("Member"), name.as_str(), self.member_kind(kind));
        Chain::new(quote!(#types::new(#name, #kind)))
            .with_text("with_about", about.as_ref())
            .with_some("with_example", example.as_ref().map(Example::json))
            .with_some("with_list", list.then_some(true))
            .with_some("with_optional", optional.then_some(true))
            .with_some("with_internal", internal.then_some(true))
            .with_some("with_sensitive", sensitive.then_some(true))
            .with_some("with_deprecated", deprecated.then_some(true))
            .end()
    }

    /// `MemberKind::Integer`, or `MemberKind::OneOf(&["a", "b"])`.
    fn member_kind(self, kind: &MemberKind) -> TokenStream {
        let types = self.root("MemberKind");
        let variant = match kind {
            MemberKind::String => "String",
            MemberKind::Boolean => "Boolean",
            MemberKind::Integer => "Integer",
            MemberKind::Integer64 => "Integer64",
            MemberKind::Decimal => "Decimal",
            MemberKind::Number => "Number",
            MemberKind::DateTime => "DateTime",
            MemberKind::Duration => "Duration",
            MemberKind::Uri => "Uri",
            MemberKind::Uuid => "Uuid",
            MemberKind::Object => "Object",
            MemberKind::OneOf(words) => {
                let words = words.iter().map(Text::as_str);
                return quote!(#types::OneOf(&[#(#words),*]));
            }
        };
        let variant = ident(variant);
        quote!(#types::#variant)
    }

    /// `ProblemHeader::from_member("Retry-After", "retry_after")`, or `ProblemHeader::constant("Allow", "GET")`.
    fn problem_header(self, header: &ProblemHeader) -> TokenStream {
        let ProblemHeader { name, source } = header;
        let (types, name) = (self.root("ProblemHeader"), name.as_str());
        match source {
            HeaderSource::Member(member) => {
                let member = member.as_str();
                quote!(#types::from_member(#name, #member))
            }
            HeaderSource::Constant(value) => {
                let value = value.as_str();
                quote!(#types::constant(#name, #value))
            }
        }
    }

    fn deprecation(self, deprecated: &Deprecation) -> TokenStream {
        let Deprecation { since, replacement } = deprecated;
        let (types, since, replacement) = (self.root("Deprecation"), since.as_str(), replacement.as_str());
        quote!(#types::new(#since, #replacement))
    }
}
