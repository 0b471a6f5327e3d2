//! `status search`: the definitions that match some words.

use status_core::{Catalogue, Class, Definition, Hit};

use crate::list::is_of;
use crate::phrase;
use crate::publisher::Publisher;
use crate::text_block::TextBlock;
use crate::words::{self, HEADING, quoted, styled};

/// What a search found.
#[derive(Debug)]
pub(crate) struct Found {
    /// The best first.
    pub(crate) definitions: Vec<&'static Definition>,
    /// If there are none, a line that says so.
    pub(crate) nothing: Option<String>,
}

/// The definitions of a publisher and a class that match some words.
pub(crate) fn search(
    catalogue: &Catalogue,
    words: &str,
    publisher: Option<Publisher>,
    class: Option<Class>,
) -> Result<Found, String> {
    if !words.contains(char::is_alphanumeric) {
        return Err(format!("{} has no word to search for", quoted(words)));
    }
    let hits = catalogue.search_where(words, |definition| is_of(definition, publisher, class));
    // If the best hit has all of the words, those with only a few of them are not worth reading.
    let most = hits.iter().next().map_or(0, Hit::words);
    let definitions: Vec<_> = hits.iter().filter(|hit| hit.words() * 3 > most * 2).map(Hit::definition).collect();
    let nothing = definitions.is_empty().then(|| {
        let words = quoted(words);
        let narrowed = publisher.is_some() || class.is_some();
        let among = if narrowed { " of that server and class" } else { "" };
        format!("no definition{among} matches {words}")
    });
    Ok(Found { definitions, nothing })
}

/// A line for each, with its meaning below.
pub(crate) fn render(definitions: &[&Definition], width: usize) -> String {
    let mut out = TextBlock::new(width);
    let codes = definitions.iter().map(|it| it.code().to_string().len()).max().unwrap_or(0);
    for definition in definitions {
        let code = definition.code();
        let lead = format!("{}  ", styled(words::code(code.code()), &format!("{code:codes$}")));
        let label = styled(HEADING, &phrase::label(definition));
        out.paragraph(&lead, &format!("{label}{}", phrase::in_parentheses(definition)));
        out.paragraph(&" ".repeat(codes + 2), definition.summary());
    }
    out.finish()
}
