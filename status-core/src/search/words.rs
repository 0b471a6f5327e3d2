//! Words, and whether two of them are the same.

/// How well a word of a text fits a word that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Not at all.
    None = 0,
    /// It starts with it.
    Start = 1,
    /// It is another form of it.
    Form = 2,
    /// It is it.
    Word = 3,
}

/// The words of a text: what stands between anything but letters and digits.
pub(super) fn of_text(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of a name in `UpperCamelCase`.
pub(super) fn of_name(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    core::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let after = rest.get(first.len_utf8()..)?;
        let length = first.len_utf8() + after.find(|letter: char| letter.is_ascii_uppercase()).unwrap_or(after.len());
        let (word, behind) = rest.split_at(length);
        rest = behind;
        Some(word)
    })
}

/// How well a word fits one that is looked for.
pub(super) fn fit(word: &str, wanted: &str) -> Fit {
    if word.eq_ignore_ascii_case(wanted) {
        Fit::Word
    } else if stem(word).eq_ignore_ascii_case(stem(wanted)) {
        Fit::Form
    } else if wanted.len() >= 3 && word.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted)) {
        Fit::Start
    } else {
        Fit::None
    }
}

/// What is left of an English word without its most common endings, unless that is too little to tell.
fn stem(word: &str) -> &str {
    let shortened = ["ing", "ed", "es", "e", "s"].into_iter().find_map(|ending| {
        let start = word.len().checked_sub(ending.len())?;
        word.get(start..)?.eq_ignore_ascii_case(ending).then(|| word.get(..start))?
    });
    shortened.filter(|stem| stem.len() >= 4).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use std::vec::Vec;

    #[track_caller]
    fn check(word: &str, wanted: &str, expected: Fit) {
        assert_eq!(fit(word, wanted), expected, "{word} / {wanted}");
    }

    #[test]
    fn forms_of_a_word_fit() {
        check("Throttled", "throttled", Fit::Word);
        check("throttling", "throttle", Fit::Form);
        check("caches", "cached", Fit::Form);
        check("redirects", "redirect", Fit::Form);
        check("certificate", "cert", Fit::Start);
        check("uses", "us", Fit::None);
        check("need", "nes", Fit::None);
        check("naïve", "naïve", Fit::Word);
        check("naïve", "naï", Fit::Start);
    }

    #[test]
    fn names_fall_into_words() {
        assert_eq!(of_name("ClientClosedRequest").collect::<Vec<_>>(), ["Client", "Closed", "Request"]);
        assert_eq!(of_name("ImATeapot").collect::<Vec<_>>(), ["Im", "A", "Teapot"]);
        assert_eq!(of_name("").count(), 0);
    }
}
