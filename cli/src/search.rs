//! The definitions that some words are about.

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
    /// Why there are none.
    pub(crate) nothing: Option<String>,
}

/// The definitions of a publisher and a class that fit some words.
pub(crate) fn search(
    catalogue: &Catalogue,
    words: &str,
    publisher: Option<Publisher>,
    class: Option<Class>,
) -> Result<Found, String> {
    if !words.contains(char::is_alphanumeric) {
        return Err(format!("{}: there is no word in it to search for", quoted(words)));
    }
    let hits = catalogue.search_where(words, |definition| is_of(definition, publisher, class));
    // If something has all of the words, what has only a few of them is not worth reading.
    let most = hits.iter().next().map_or(0, Hit::words);
    let definitions: Vec<_> = hits.iter().filter(|hit| hit.words() * 3 > most * 2).map(Hit::definition).collect();
    let nothing = definitions.is_empty().then(|| {
        let words = quoted(words);
        let narrowed = publisher.is_some() || class.is_some();
        let among = if narrowed { "of that server and class" } else { "in the catalogue" };
        format!("nothing {among} is about {words}")
    });
    Ok(Found { definitions, nothing })
}

/// A line for each, with what it means below.
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
