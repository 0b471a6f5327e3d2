//! `status list`: the definitions of the catalogue, or some of them, one on each line.

use std::fmt::Write;

use status_core::{Catalogue, Class, Definition};

use crate::publisher::Publisher;
use crate::{phrase, words};

/// The definitions of a publisher and a class; `None` stands for any.
pub(crate) fn select(
    catalogue: &Catalogue,
    publisher: Option<Publisher>,
    class: Option<Class>,
) -> Vec<&'static Definition> {
    catalogue.definitions().filter(|it| is_of(it, publisher, class)).collect()
}

/// Whether a definition is of a publisher and a class; `None` stands for any.
pub(crate) fn is_of(definition: &Definition, publisher: Option<Publisher>, class: Option<Class>) -> bool {
    publisher.is_none_or(|publisher| publisher.server() == definition.server())
        && class.is_none_or(|class| definition.code().code().class() == Some(class))
}

/// One line for each definition. The phrase comes last, since some phrases are wider than a terminal.
pub(crate) fn render(definitions: &[&Definition]) -> String {
    let widest = |width: fn(&Definition) -> usize| definitions.iter().map(|it| width(it)).max().unwrap_or(0);
    let codes = widest(|it| it.code().to_string().len());
    let publishers = widest(|it| phrase::publisher(it).len());
    let mut text = String::new();
    for definition in definitions {
        let (code, publisher, label) = (definition.code(), phrase::publisher(definition), phrase::label(definition));
        let (strong, faint) = (words::code(code.code()), words::FAINT);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{strong}{code:codes$}{strong:#}  {faint}{publisher:publishers$}{faint:#}  {label}");
    }
    text
}
