//! The generated parts of status-core: data, which the hand-written code of the crate looks up.

mod class;
mod definitions;
mod phrases;
mod problems;
mod reasons;
mod servers;
mod shared;
mod status;
mod tables;
mod words;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::LitInt;

use crate::catalogue::Standalone;
use crate::output::{Context, Error, File};

pub(super) fn generate(standard: Standalone<'_>, context: &Context) -> Result<Vec<File>, Error> {
    let catalogue = standard.catalogue();
    let mut files = vec![
        class::generate(catalogue, context)?,
        status::constants(catalogue, context)?,
        tables::digits(context)?,
        tables::document(catalogue, context)?,
        tables::facts(catalogue, context)?,
        tables::lines(catalogue, context)?,
        phrases::generate(catalogue, context)?,
        problems::generate(catalogue, context)?,
        servers::constants(catalogue, context)?,
        status::generate(catalogue, context)?,
        words::generate(context)?,
    ];
    files.extend(definitions::generate(catalogue, context)?);
    files.extend(reasons::generate(catalogue, context)?);
    files.extend(servers::enums(catalogue, context)?);
    Ok(files)
}

/// The line that most files begin with. It imports the names that generated code uses from a hand-written module.
fn names_in_scope() -> TokenStream {
    quote!(
        use crate::generated::names::*;
    )
}

/// `0x0123_4567_89ab_cdef`.
fn hexadecimal(number: u64) -> LitInt {
    let digits = format!("{number:016x}");
    let groups: Vec<_> = (0..4).filter_map(|group| digits.get(4 * group..4 * group + 4)).collect();
    LitInt::new(&format!("0x{}", groups.join("_")), Span::call_site())
}
