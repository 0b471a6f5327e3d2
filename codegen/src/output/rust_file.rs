//! A dataset as a file of Rust, and the formatting of all generated Rust.

mod long_lists;

use proc_macro2::{LexError, TokenStream};
use quote::quote;

use self::long_lists::put_back;

use super::{Context, Error, File};
use crate::rust::list;
use crate::rust::lists::Lists;
use crate::{Catalogue, RustOptions};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let mut options = RustOptions::new(parsed(&context.crate_path)?);
    for integration in &context.integrations {
        options = options.with(*integration);
    }
    if let Some(path) = &context.report {
        options = options.with_report(parsed(path)?);
    }
    let mut lists = Lists::TakenOut(Vec::new());
    let items = list(catalogue, &options, &mut lists);
    let items = text_of(items, &lists, Some(&context.crate_path))?;
    Ok(vec![context.file(".rs", format!("// {}\n{items}", context.notice()))])
}

/// A Rust file: what it is, then its items with a blank line between them.
pub(crate) fn file(
    context: &Context,
    name: &str,
    about: &str,
    items: impl IntoIterator<Item = TokenStream>,
) -> Result<File, Error> {
    file_with(context, name, about, items, &Lists::InPlace)
}

/// The same for items of status-core whose long lists were taken out.
pub(crate) fn file_with(
    context: &Context,
    name: &str,
    about: &str,
    items: impl IntoIterator<Item = TokenStream>,
    lists: &Lists<'_>,
) -> Result<File, Error> {
    Ok(File::new(&format!("{name}.rs"), text(context, about, items, lists)?))
}

fn text(
    context: &Context,
    about: &str,
    items: impl IntoIterator<Item = TokenStream>,
    lists: &Lists<'_>,
) -> Result<String, Error> {
    Ok(format!("// {}\n\n//! {about}\n{}", context.notice(), text_of(items, lists, None)?))
}

/// Items as text, a blank line before each. `krate` is the path of status-core, if they stand outside of it.
fn text_of(
    items: impl IntoIterator<Item = TokenStream>,
    lists: &Lists<'_>,
    krate: Option<&str>,
) -> Result<String, Error> {
    let mut text = String::new();
    for item in items {
        text.push('\n');
        space_out(&put_back(&pretty(item)?, lists, krate)?, &mut text);
    }
    Ok(text)
}

/// A path as tokens.
fn parsed(path: &str) -> Result<TokenStream, Error> {
    path.parse().map_err(|error: LexError| Error::rust(&error.into()))
}

/// The same as [`file`] for a file with one long array: `head` is what stands before the `=`.
///
/// Each entry is formatted by itself: the formatter's time for one item grows faster than its length.
pub(crate) fn array_file(
    context: &Context,
    name: &str,
    about: &str,
    [first, head]: [TokenStream; 2],
    entries: impl IntoIterator<Item = TokenStream>,
) -> Result<File, Error> {
    let mut text = text(context, about, [first], &Lists::InPlace)?;
    let empty = pretty(quote!(#head = [];))?;
    text.push('\n');
    text.push_str(empty.trim_end().trim_end_matches("];"));
    for entry in entries {
        let entry = pretty(quote!(const ENTRY: T = #entry;))?;
        let entry = entry.trim_end().trim_start_matches("const ENTRY: T = ").trim_end_matches(';');
        for line in entry.trim_start().lines() {
            text.push_str("\n    ");
            text.push_str(line);
        }
        text.push(',');
    }
    text.push_str("\n];\n");
    Ok(File::new(&format!("{name}.rs"), text))
}

/// Formats the tokens of an item.
fn pretty(item: TokenStream) -> Result<String, Error> {
    syn::parse2(item).map(|file| prettyplease::unparse(&file)).map_err(|error| Error::rust(&error))
}

/// Puts a blank line before everything that is documented and before functions, which the formatter leaves to the
/// author.
fn space_out(code: &str, text: &mut String) {
    let mut follows_item = false;
    for line in code.lines() {
        let start = line.trim_start();
        if follows_item && ["///", "#[inline]", "fn "].iter().any(|begin| start.starts_with(begin)) {
            text.push('\n');
        }
        follows_item = !(start.starts_with("///") || start.starts_with("#[") || start.ends_with('{'));
        text.push_str(line);
        text.push('\n');
    }
}
