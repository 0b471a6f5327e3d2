//! The case of letters in names.

/// Words as a name in `UpperCamelCase`: `aws-elb` gives `AwsElb`.
pub(crate) fn camel_case(words: &str) -> String {
    words.split(|letter: char| !letter.is_ascii_alphanumeric()).map(upper_first).collect()
}

/// The text with its first letter in upper case.
pub(crate) fn upper_first(text: &str) -> String {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    first.to_uppercase() + rest
}

/// The text with its first letter in lower case.
#[cfg(feature = "files")]
pub(crate) fn lower_first(text: &str) -> String {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    first.to_lowercase() + rest
}
