//! The `match` that a `match_status!` becomes.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::interval::{Interval, STEP};
use super::parse::{Arm, MatchStatus};
use super::pattern::Pattern;

pub(super) fn expand(input: &MatchStatus) -> TokenStream {
    let MatchStatus { krate, value, arms } = input;
    // Nothing in the arms can see this name; a constant or static of the user's would be seen by it.
    let status = Ident::new("__status", Span::mixed_site());
    let step = Literal::u32_unsuffixed(STEP);
    let from = quote!(<::core::primitive::u32 as ::core::convert::From<::core::primitive::u16>>::from);
    let number = quote!(#from(#status.code().as_u16()) * #step + #from(#status.sub()));
    // Where an arm gives the code a name, the code is matched beside its number.
    let names = arms.iter().any(|arm| arm.binding.is_some());
    let scrutinee = if names { quote!((#number, #status)) } else { number };
    let mut edges = Edges { first: false, last: false };
    let arms = arms.iter().map(|arm| expand_arm(arm, names, &mut edges));
    quote! {
        match ::core::convert::Into::<#krate::SubStatusCode>::into(#value) {
            #status => match #scrutinee { #(#arms)* }
        }
    }
}

/// Whether an arm that no code passes by covers the first number, and the last.
struct Edges {
    first: bool,
    last: bool,
}

fn expand_arm(arm: &Arm, names: bool, edges: &mut Edges) -> TokenStream {
    let Arm { attributes, patterns, binding, guard, body } = arm;
    let may_be_skipped = arm.may_be_skipped();
    let patterns: Vec<_> = patterns.iter().map(|pattern| expand_pattern(pattern, may_be_skipped, edges)).collect();
    let pattern = quote!(#(#patterns)|*);
    let pattern = match (names, binding) {
        (false, _) => pattern,
        (true, Some(binding)) => quote!((#pattern, #binding)),
        (true, None) => quote!((#pattern, _)),
    };
    let guard = guard.as_ref().map(|guard| quote!(if #guard));
    quote!(#(#attributes)* #pattern #guard => #body,)
}

/// The numbers of a pattern. To the compiler there are numbers below the first code and above the last: an arm that
/// covers the edge takes them in, and no arm is needed that is never reached.
fn expand_pattern(pattern: &Pattern, may_be_skipped: bool, edges: &mut Edges) -> TokenStream {
    let Interval { first, last } = pattern.interval;
    if pattern.interval == Interval::ALL {
        return quote!(_);
    }
    let at_start = first == Interval::ALL.first && !may_be_skipped && !edges.first;
    let at_end = last == Interval::ALL.last && !may_be_skipped && !edges.last;
    edges.first |= at_start;
    edges.last |= at_end;
    let (start, end) = (number(first), number(last));
    match (at_start, at_end) {
        (false, false) if first == last => start,
        (false, false) => quote!(#start..=#end),
        (true, false) => quote!(..=#end),
        (_, true) => quote!(#start..),
    }
}

/// A number in which code and sub-status can be read: `401_00003`.
fn number(number: u32) -> TokenStream {
    let text = format!("{}_{:05}", number / STEP, number % STEP);
    text.parse().unwrap_or_default()
}
