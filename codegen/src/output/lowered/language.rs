//! [`Language`]: what the names and texts of a language have to be like.

use std::collections::HashSet;
use std::fmt::Write;

use crate::hidden::is_hidden;

/// What a language takes as a name and how it writes texts: all that the model has to know of it.
#[derive(Debug)]
pub(in crate::output) struct Language {
    /// Words that are no names, and names that the generated code uses for something else.
    pub(in crate::output) keywords: &'static [&'static str],
    /// How the field of a member is called.
    pub(in crate::output) field: Case,
    /// How the constant of a status or a word is called.
    pub(in crate::output) constant: Case,
    /// How a character beyond U+FFFF is escaped.
    pub(in crate::output) astral: Astral,
}

/// The letters of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "each language has its own")]
pub(in crate::output) enum Case {
    /// As it is written in JSON.
    AsItIs,
    /// `retry_after`
    Snake,
    /// `RETRY_AFTER`
    UpperSnake,
    /// `retryAfter`
    Camel,
    /// `RetryAfter`
    UpperCamel,
}

/// How a character beyond U+FFFF is escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "each language has its own")]
pub(in crate::output) enum Astral {
    /// As two units of UTF-16: `\ud83d\ude00`.
    Pair,
    /// As one number of eight digits: `\U0001f600`.
    Long,
}

impl Language {
    /// A name for a text, valid by itself: `2xl` gives `_2xl`, and a keyword gets a `_` behind it.
    pub(in crate::output) fn name(&self, case: Case, text: &str) -> String {
        let mut name = case.of(text);
        if !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
            name.insert(0, if case == Case::UpperCamel { 'V' } else { '_' });
        }
        while self.keywords.contains(&&*name) {
            name.push('_');
        }
        name
    }

    /// A text between double quotes, in one line of ASCII where a character could not be seen.
    pub(in crate::output) fn quoted(&self, text: &str) -> String {
        self.quoted_by('"', text)
    }

    /// A text between quotes of a kind.
    pub(in crate::output) fn quoted_by(&self, quote: char, text: &str) -> String {
        // As most are.
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'\\' && char::from(byte) != quote) {
            return format!("{quote}{text}{quote}");
        }
        let mut quoted = String::with_capacity(text.len() + 2);
        quoted.push(quote);
        for letter in text.chars() {
            match letter {
                '\\' => quoted.push_str("\\\\"),
                _ if letter == quote => quoted.extend(['\\', letter]),
                '\n' => quoted.push_str("\\n"),
                '\r' => quoted.push_str("\\r"),
                '\t' => quoted.push_str("\\t"),
                _ if is_hidden(letter) => self.escape(letter, &mut quoted),
                _ => quoted.push(letter),
            }
        }
        quoted.push(quote);
        quoted
    }

    fn escape(&self, letter: char, text: &mut String) {
        let mut units = [0; 2];
        // Writing to a string does not fail.
        match (letter.encode_utf16(&mut units), self.astral) {
            ([one], _) => _ = write!(text, "\\u{one:04x}"),
            (pair, Astral::Pair) => {
                for unit in pair {
                    _ = write!(text, "\\u{unit:04x}");
                }
            }
            (_, Astral::Long) => _ = write!(text, "\\U{:08x}", u32::from(letter)),
        }
    }
}

impl Case {
    /// A text in this case: letters and digits of ASCII alone, apart from `_`.
    pub(in crate::output) fn of(self, text: &str) -> String {
        let words = words(text);
        match self {
            Self::AsItIs => text.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' }).collect(),
            Self::Snake => words.join("_"),
            Self::UpperSnake => words.join("_").to_ascii_uppercase(),
            Self::Camel => {
                words.iter().enumerate().map(|(at, it)| if at == 0 { it.clone() } else { upper(it) }).collect()
            }
            Self::UpperCamel => words.iter().map(|word| upper(word)).collect(),
        }
    }
}

/// The words of a text in lower case, as the names of constants divide them: `DeniedByACL` gives `denied`, `by`, `acl`.
fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let (mut words, mut word) = (Vec::new(), String::new());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let starts_word = letter.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase() || letters.get(at + 1).is_some_and(char::is_ascii_lowercase)
            });
        if (starts_word || !letter.is_ascii_alphanumeric()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        word.extend(letter.is_ascii_alphanumeric().then(|| letter.to_ascii_lowercase()));
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

fn upper(word: &str) -> String {
    crate::letter_case::upper_first(word)
}

/// The names of one place, each of which is there once.
#[derive(Debug, Default)]
pub(in crate::output) struct Names(HashSet<String>);

impl Names {
    /// The name, or with a number behind it the first that is free: `sku`, `sku2`, `sku3`.
    pub(in crate::output) fn unique(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut count = 1;
        while !self.0.insert(free.clone()) {
            count += 1;
            free = format!("{name}{count}");
        }
        free
    }
}

/// A text for a comment, where nothing in it ends the comment or stands for something else: hidden characters are
/// written as `U+202E`, and a space comes between what would be `*/`, `/*` or `"""`. Backslashes become `/`, which no
/// language reads as an escape.
pub(in crate::output) fn comment_text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match (safe.chars().next_back(), letter) {
            (Some('*'), '/') | (Some('/'), '*') | (Some('"'), '"') => safe.extend([' ', letter]),
            (Some('*'), '\\') => safe.push_str(" /"),
            (_, '\\') => safe.push('/'),
            // Writing to a string does not fail.
            _ if is_hidden(letter) => _ = write!(safe, "U+{:04X}", u32::from(letter)),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{Astral, Case, Language, Names, comment_text};

    const LANGUAGE: Language = Language {
        keywords: &["class", "class_"],
        field: Case::Snake,
        constant: Case::UpperSnake,
        astral: Astral::Pair,
    };

    #[test]
    fn names_are_valid_and_unique() {
        for (case, text, name) in [
            (Case::Snake, "retryAfter", "retry_after"),
            (Case::Snake, "SKU", "sku"),
            (Case::Snake, "class", "class__"),
            (Case::UpperSnake, "HTTPVersionNotSupported", "HTTP_VERSION_NOT_SUPPORTED"),
            (Case::UpperSnake, "ImATeapot", "IM_A_TEAPOT"),
            (Case::UpperSnake, "2xl", "_2XL"),
            (Case::UpperCamel, "2xl", "V2xl"),
            (Case::UpperCamel, "OUT_OF_STOCK", "OutOfStock"),
            (Case::Camel, "retry_after", "retryAfter"),
            (Case::AsItIs, "a.b", "a_b"),
            (Case::Snake, "+", "_"),
        ] {
            assert_eq!(LANGUAGE.name(case, text), name, "{text}");
        }
        let mut names = Names::default();
        assert_eq!(["a", "b", "a", "a"].map(|name| names.unique(name)), ["a", "b", "a2", "a3"]);
    }

    #[test]
    fn a_text_cannot_end_what_it_stands_in() {
        assert_eq!(LANGUAGE.quoted("\"\\\n${a}\u{202e}"), r#""\"\\\n${a}\u202e""#);
        assert_eq!(LANGUAGE.quoted("\u{e0001}"), "\"\\udb40\\udc01\"");
        let long = Language { astral: Astral::Long, ..LANGUAGE };
        assert_eq!(long.quoted("\u{e0001}"), "\"\\U000e0001\"");
        assert_eq!(comment_text("*/ /* \"\"\" \\u0022 \u{202e} *\\"), "* / / * \" \" \" /u0022 U+202E * /");
    }
}
