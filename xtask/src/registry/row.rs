//! A row of the dataset for a code that is new, with what the registry knows of it.

use std::fmt;

use serde_json::Value;
use status_codegen::model::{Name, Phrase, State};

use super::entry::Entry;
use super::source::Source;

/// A row to be pasted into the dataset; shown as TOML.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) code: u16,
    pub(super) entry: Entry,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, entry: Entry { phrase, state, sources } } = self;
        writeln!(f, "[[status]]")?;
        writeln!(f, "# To be written: what its specification says of causes, remedies, cacheable, content, headers,")?;
        writeln!(f, "# redirect, retry, emitters and requirements. data/README.md tells where each stands.")?;
        writeln!(f, "code = {code}")?;
        match name(*code, phrase.as_ref().map(Phrase::as_str)) {
            Some(name) => writeln!(f, "name = \"{name}\"")?,
            None => writeln!(f, "name = \"\" # To be written: the phrase makes no name.")?,
        }
        if let Some(phrase) = phrase {
            writeln!(f, "phrase = {}", text(phrase.as_str()))?;
        }
        writeln!(f, "summary = \"\" # To be written: what it means, in one sentence that ends with a period.")?;
        if *state != State::Registered {
            writeln!(f, "state = \"{}\"", state.word())?;
        }
        if let State::Temporary { expires } = state {
            writeln!(f, "expires = {expires}")?;
        }
        match sources.as_slice() {
            [] => writeln!(f, "references = [] # To be written: the registry names none."),
            [one] => {
                let (reference, comment) = reference(one);
                writeln!(f, "references = [{reference}]{comment}")
            }
            many => {
                writeln!(f, "references = [")?;
                for (reference, comment) in many.iter().map(reference) {
                    writeln!(f, "  {reference},{comment}")?;
                }
                writeln!(f, "]")
            }
        }
    }
}

/// The name that a phrase makes: `URI Too Long` gives `UriTooLong`, and `I'm a teapot` gives `ImATeapot`.
fn name(code: u16, phrase: Option<&str>) -> Option<Name> {
    let Some(phrase) = phrase else { return Name::new(&format!("Unused{code}")).ok() };
    let phrase = phrase.replace('\'', "");
    let words = phrase.split(|letter: char| !letter.is_ascii_alphanumeric()).map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
    });
    Name::new(&words.collect::<String>()).ok()
}

/// A reference as the dataset writes it, and a comment where a part of it is left to people.
fn reference(source: &Source) -> (String, &'static str) {
    match source {
        Source::Rfc(number, Some(section)) => (format!("{{ rfc = {number}, section = \"{section}\" }}"), ""),
        Source::Rfc(number, None) => {
            (format!("{{ rfc = {number}, section = \"\" }}"), " # To be written: the section.")
        }
        Source::Draft(name, Some(section)) => (format!("{{ draft = \"{name}\", section = \"{section}\" }}"), ""),
        Source::Draft(name, None) => (format!("{{ draft = \"{name}\" }}"), ""),
        Source::Other(name) => {
            (format!("{{ title = {}, url = \"\" }}", text(name)), " # To be written: the title and the address.")
        }
    }
}

/// A text in quotes: what JSON escapes, TOML escapes in the same way.
fn text(text: &str) -> String {
    Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::name;
    use crate::{catalogue, root};

    #[test]
    fn each_phrase_of_the_standard_makes_the_name_that_people_gave_it() {
        let mut compared = 0;
        for definition in catalogue(&root()).unwrap().standard() {
            if let Some(phrase) = &definition.phrase {
                let made = name(definition.code.code(), Some(phrase.as_str()));
                assert_eq!(made.as_ref(), Some(&definition.name), "{phrase}");
                compared += 1;
            }
        }
        assert!(compared > 60, "{compared}");
    }

    #[test]
    fn a_phrase_without_a_name_makes_none() {
        for phrase in ["5 Too Many", "?!", "Self"] {
            assert_eq!(name(430, Some(phrase)), None, "{phrase}");
        }
    }
}
