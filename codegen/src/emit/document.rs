//! What the dataset says about itself, and what holds for every response.

use quote::quote;

use super::names::Names;
use super::print;
use super::tokens::{number, option, optional};
use crate::Artifact;
use crate::model::{Catalogue, Document};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let Document { schema, registry, article, requirements } = &catalogue.document;
    let schema = number(*schema);
    let registry = option(registry.map(|registry| Names::Core.date(registry)));
    let title = optional(article.as_ref().map(|article| &article.title));
    let parent = optional(article.as_ref().map(|article| &article.parent));
    let requirements = Names::Core.requirements(requirements);
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
            /// What the standard asks of the parties for every response.
            pub const REQUIREMENTS: &[Requirement] = #requirements;
        },
        quote! {
            /// The article as a whole.
            impl Article {
                /// Its title; `None` if the dataset holds no statements of an article.
                pub const TITLE: Option<&'static str> = #title;

                /// Title of the article that it belongs to.
                pub const PARENT: Option<&'static str> = #parent;
            }
        },
    ];
    print::rust("document", "What the dataset says about itself, and what holds for every response.", items)
}
