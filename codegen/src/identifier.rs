//! Which names Rust takes.

/// The words that Rust keeps for itself, in edition 2024 and those before it, and `_`.
const KEYWORDS: &[&str] = &[
    "_", "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether Rust keeps a word for itself.
pub(crate) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Whether a text of ASCII letters, digits and `_` can be a name.
pub(crate) fn is_identifier(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && !is_keyword(text)
}

#[cfg(test)]
mod tests {
    use super::{KEYWORDS, is_identifier, is_keyword};

    #[test]
    fn words_are_kept_in_their_case() {
        assert!(is_keyword("match") && !is_keyword("Match") && !is_keyword("matches"));
        assert!(is_identifier("Match") && !is_identifier("match") && !is_identifier("2xx") && !is_identifier(""));
    }

    /// `gen` is one since edition 2024 only, which `syn` does not know.
    #[cfg(feature = "files")]
    #[test]
    fn syn_takes_none_of_them_for_a_name() {
        for word in KEYWORDS.iter().filter(|word| **word != "gen") {
            assert!(syn::parse_str::<syn::Ident>(word).is_err(), "{word}");
        }
    }
}
