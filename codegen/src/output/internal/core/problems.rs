//! The registered problem types.

use proc_macro2::Literal;
use quote::quote;

use super::names_in_scope;
use crate::Catalogue;
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let problems = catalogue.own_problems();
    let count = Literal::usize_unsuffixed(problems.len());
    let head = quote! {
        /// Every problem type, sorted by (server, name).
        pub(crate) static PROBLEM_TYPES: [ProblemType; #count]
    };
    let rows = problems.iter().map(|problem| Names::Core.problem_type(problem));
    rust_file::array_file(context, "problems", "The registered problem types.", [names_in_scope(), head], rows)
}
