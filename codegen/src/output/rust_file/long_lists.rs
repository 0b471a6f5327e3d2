//! Formats long lists part by part, on all cores: the formatter's time and memory for one item grow faster than its length.

use std::borrow::Cow;

use quote::quote;

use super::{parsed, pretty};
use crate::model::Definition;
use crate::output::{Error, parallel};
use crate::rust::lists::{List, ListKind, Lists, PART, STAND_IN, stand_in};
use crate::rust::names::Names;

/// The indentation of one level.
const INDENT: usize = 4;

/// The text of an item with the entries of its lists in the places of the names that stand in for them. These stand on
/// lines of their own, and tell how far the entries are indented.
pub(super) fn put_back<'t>(text: &'t str, lists: &Lists<'_>, krate: Option<&str>) -> Result<Cow<'t, str>, Error> {
    let Lists::TakenOut(lists) = lists else { return Ok(Cow::Borrowed(text)) };
    if !text.contains(STAND_IN) {
        return Ok(Cow::Borrowed(text));
    }
    let mut whole = String::new();
    for line in text.split_inclusive('\n') {
        let name = line.trim_start();
        let number = name.strip_prefix(STAND_IN).and_then(|number| number.trim_end().strip_suffix(',')?.parse().ok());
        let list = number.and_then(|number: usize| lists.get(number));
        match list {
            Some(list) => {
                let depth = (line.len() - name.len()) / INDENT;
                let parts: Vec<_> = list.definitions.chunks(PART).collect();
                let parts = parallel::each(&parts, |part| entries(list, part, depth, krate))?;
                whole.extend(parts);
            }
            None => whole.push_str(line),
        }
    }
    Ok(Cow::Owned(whole))
}

/// The entries of some definitions, formatted in an item that is nested as deep as they are to stand. A last entry that is
/// too long for a line forces each to a line of its own.
fn entries(list: &List<'_>, part: &[&Definition], depth: usize, krate: Option<&str>) -> Result<String, Error> {
    let krate = krate.map(parsed).transpose()?;
    let names = krate.as_ref().map_or(Names::Core, Names::Outside);
    let entries = part.iter().map(|definition| (list.entry)(names, definition));
    let wide = stand_in(0);
    let (begin, item) = match list.kind {
        ListKind::Array => ("const LIST: T = [\n", quote!(const LIST: T = [#(#entries,)* #wide];)),
        ListKind::Variants => ("enum List {\n", quote!(enum List { #(#entries,)* #wide })),
    };
    let text = pretty((1..depth).fold(item, |item, _| quote!(mod list { #item })))?;
    let entries = text.split_once(begin).and_then(|(_, rest)| rest.rsplit_once(&wide.to_string()));
    let (entries, _) = entries.ok_or_else(Error::unformatted)?;
    Ok(entries.trim_end_matches(' ').to_owned())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::super::{parsed, text_of};
    use crate::RustOptions;
    use crate::rust::list;
    use crate::rust::lists::{Lists, PART};

    const CRATE: &str = "::status_core";

    /// A team's dataset with so many definitions, some too long for a line and some not.
    fn dataset(count: usize) -> String {
        let mut text = "[[server]]\nid = 'shop'\nname = 'Shop'\nkind = 'service'\n".to_owned();
        for at in 0..count {
            let summary = "It is \\\"so\\\". ".repeat(1 + at % 9);
            let (sub, summary) = (at + 1, summary.trim_end());
            let row = write!(
                text,
                "[[status]]\ncode = 400\nsub = {sub}\nserver = 'shop'\nname = 'N{sub}'\nsummary = \"{summary}\"\n"
            );
            row.unwrap();
        }
        text
    }

    #[test]
    fn parts_of_a_list_are_formatted_as_the_whole_list_is() {
        for count in [1, PART, PART + 1, 2 * PART, 3 * PART + 1] {
            let catalogue = crate::parse_team("shop.toml", dataset(count)).unwrap();
            let options = RustOptions::new(parsed(CRATE).unwrap());
            let whole = text_of(list(&catalogue, &options, &mut Lists::InPlace), &Lists::InPlace, None).unwrap();
            let mut lists = Lists::TakenOut(Vec::new());
            let items = list(&catalogue, &options, &mut lists);
            let has_long = matches!(&lists, Lists::TakenOut(lists) if !lists.is_empty());
            assert_eq!(has_long, count > PART);
            let in_parts = text_of(items, &lists, Some(CRATE)).unwrap();
            let differs = whole.lines().zip(in_parts.lines()).find(|(one, other)| one != other);
            assert_eq!(differs, None, "{count} definitions");
            assert_eq!(whole.len(), in_parts.len(), "{count} definitions");
        }
    }
}
