//! The tables by which a logged token finds its reasons, without reading all of them.

use proc_macro2::Literal;
use quote::quote;

use super::super::hexadecimal;
use crate::Catalogue;
use crate::model::{Rank, Reason, ReasonPart, ServerId};
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::tokens::number;
use crate::sorted::sort_by;

/// Rows by their position among all reasons.
pub(super) struct Index<'a> {
    /// Tokens that are logged as they stand, by length and by their bytes from the last one back.
    exact: Vec<(&'a str, u32)>,
    /// What stands before the first variable part of a token, sorted.
    prefixes: Vec<(&'a str, u32)>,
    /// Tokens that are a part of their field.
    parts: Vec<u32>,
}

impl<'a> Index<'a> {
    /// Of several servers with the same token, the most widely used one comes first.
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        let rank = |id: &ServerId| catalogue.server(id).and_then(|server| server.rank).map_or(u8::MAX, Rank::get);
        let mut rows: Vec<(u32, &Reason)> = (0..).zip(catalogue.own_reasons()).collect();
        sort_by(&mut rows, |(_, one), (_, other)| rank(&one.server).cmp(&rank(&other.server)));
        let mut index = Self { exact: Vec::new(), prefixes: Vec::new(), parts: Vec::new() };
        for (at, reason) in rows {
            if reason.part.is_some() {
                index.parts.push(at);
            }
            // Two characters may be all of a state.
            let is_whole = matches!(reason.part, None | Some(ReasonPart::FirstTwoCharacters));
            for token in is_whole.then_some(&reason.token).into_iter().chain(&reason.aliases) {
                match token.as_str().split_once('{') {
                    Some((prefix, _)) => index.prefixes.push((prefix, at)),
                    None => index.exact.push((token.as_str(), at)),
                }
            }
        }
        // What is equal stays in its order; prefixes are read from the last one back.
        sort_by(&mut index.exact, |(a, _), (b, _)| {
            a.len().cmp(&b.len()).then_with(|| a.bytes().rev().cmp(b.bytes().rev()))
        });
        index.prefixes.reverse();
        sort_by(&mut index.prefixes, |(one, _), (other, _)| one.cmp(other));
        index
    }

    pub(super) fn file(&self, context: &Context) -> Result<File, Error> {
        let about = "The tables by which a logged token finds its reasons: positions among all of them.";
        let longest = self.exact.last().map_or(0, |(token, _)| token.len());
        let starts = (0..=longest + 1).map(|length| self.exact.partition_point(|(token, _)| token.len() < length));
        let starts = starts.map(Literal::usize_unsuffixed);
        let exact = self.exact.iter().map(|(token, row)| {
            let row = number(*row);
            quote!((#token, #row))
        });
        let prefixes = self.prefixes.iter().enumerate().map(|(at, (prefix, row))| {
            let (shorter, row) = (Names::Core.option(self.shorter(at, prefix).map(number)), number(*row));
            quote!((#prefix, #shorter, #row))
        });
        let endings = self.exact.iter().map(|(token, _)| hexadecimal(ending(token)));
        let parts = self.parts.iter().map(|row| number(*row));
        let items = [
            quote! {
                /// Where the tokens of each length start in `EXACT`; the last entry is where all end.
                pub(crate) static STARTS: &[u32] = &[#(#starts),*];
            },
            quote! {
                /// Tokens that are logged as they stand, each with its row; sorted by length, then by the reversed bytes.
                /// Of the same token, that of the most widely used server comes first.
                pub(crate) static EXACT: &[(&str, u32)] = &[#(#exact),*];
            },
            quote! {
                /// The ending of each of these tokens as a number, so that a search compares no texts.
                pub(crate) static ENDINGS: &[u64] = &[#(#endings),*];
            },
            quote! {
                /// What stands before the variable part of a token, sorted: with the position of the longest entry that
                /// it starts with, if there is one, and its row.
                pub(crate) static PREFIXES: &[(&str, Option<u32>, u32)] = &[#(#prefixes),*];
            },
            quote! {
                /// Tokens that are a part of their field.
                pub(crate) static PARTS: &[u32] = &[#(#parts),*];
            },
        ];
        rust_file::file(context, "reasons/index", about, items)
    }

    /// The position of the longest other prefix that this one starts with; of equal ones, the one before.
    fn shorter(&self, at: usize, prefix: &str) -> Option<u32> {
        let before = self.prefixes.get(..at)?;
        let found = before.iter().rposition(|(shorter, _)| prefix.starts_with(shorter))?;
        u32::try_from(found).ok()
    }
}

/// The ending of a token as a number, as `reason::exact` of status-core computes it for a text that it looks for.
fn ending(token: &str) -> u64 {
    let text = token.as_bytes();
    match (text.last_chunk::<8>(), text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        (None, Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*last)) << 32 | u64::from(u32::from_le_bytes(*first))
        }
        _ => text.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}
