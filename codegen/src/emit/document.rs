//! What the dataset says about itself, and what holds for every response.

use quote::quote;

use super::definitions::date;
use super::print;
use super::tokens::{number, option, optional, requirements};
use crate::Artifact;
use crate::model::Catalogue;

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let document = &catalogue.document;
    let schema = number(document.schema);
    let registry = option(document.registry.map(date));
    let title = optional(document.article.as_ref().map(|article| &article.title));
    let parent = optional(document.article.as_ref().map(|article| &article.parent));
    let requirements = requirements(&document.requirements);
    let items = [
        print::names(),
        quote! {
            /// Version of the dataset's schema.
            pub const SCHEMA: u16 = #schema;
        },
        quote! {
            /// Date of the IANA registry that the standard's definitions follow.
            pub const REGISTRY: Option<Date> = #registry;
        },
        quote! {
            /// Title of the support article behind [`Definition::article`](crate::Definition::article).
            pub const ARTICLE_TITLE: Option<&str> = #title;
        },
        quote! {
            /// Title of the article that it belongs to.
            pub const ARTICLE_PARENT: Option<&str> = #parent;
        },
        quote! {
            /// What the standard asks of the parties for every response.
            pub const REQUIREMENTS: &[Requirement] = #requirements;
        },
    ];
    print::rust("document", "What the dataset says about itself, and what holds for every response.", items)
}
