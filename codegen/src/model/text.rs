//! Words and values that check themselves when they are made.

use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer};

use super::check;

/// Why a value was refused, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// What is wrong, as it reads after "the text".
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
    /// The bytes of the text that are wrong; none for the whole of it.
    pub at: Option<Range<usize>>,
}

/// Declares a string type that only holds what its check lets through.
macro_rules! checked {
    ($($(#[$doc:meta])* $name:ident = $check:path;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text if it is valid.
            ///
            /// # Errors
            ///
            /// [`Invalid`] says what is wrong with it.
            pub fn new(text: &str) -> Result<Self, Invalid> {
                $check(text).map(|()| Self(text.to_owned()))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

checked! {
    /// Plain text on one line, not empty, without control or invisible characters.
    Text = check::text;
    /// A [`Text`] that is a sentence: it ends with a period.
    Sentence = check::sentence;
    /// A reason phrase: printable ASCII, no space at either end (RFC 9112 section 4).
    Phrase = check::phrase;
    /// A Rust identifier in `UpperCamelCase`, and no keyword.
    Name = check::name;
    /// The key of a server product: lower-case words joined by `-`.
    ServerId = check::server_id;
    /// The name of a header field: a token (RFC 9110 section 5.6.2).
    FieldName = check::field_name;
    /// The value of a header field: printable ASCII, no space at either end (RFC 9110 section 5.5).
    FieldValue = check::phrase;
    /// An `http` or `https` address.
    Url = check::url;
    /// A section of a document, such as `15.5.2` or `B.3`.
    Section = check::section;
}

impl Name {
    /// The name of the constant: `NotFound` gives `NOT_FOUND`.
    #[must_use]
    pub fn constant(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let mut constant = String::with_capacity(letters.len() + 4);
        for (at, letter) in letters.iter().enumerate() {
            let after_small = at > 0 && !letters[at - 1].is_ascii_uppercase();
            let before_small = at > 0 && letters.get(at + 1).is_some_and(char::is_ascii_lowercase);
            if letter.is_ascii_uppercase() && (after_small || before_small) {
                constant.push('_');
            }
            constant.push(letter.to_ascii_uppercase());
        }
        constant
    }
}

impl ServerId {
    /// The name of the constant: `aws-elb` gives `AWS_ELB`.
    #[must_use]
    pub fn constant(&self) -> String {
        self.module().to_ascii_uppercase()
    }

    /// The name of the module: `aws-elb` gives `aws_elb`.
    #[must_use]
    pub fn module(&self) -> String {
        self.0.replace('-', "_")
    }

    /// The name of the enum: `aws-elb` gives `AwsElb`.
    #[must_use]
    pub fn type_name(&self) -> String {
        let mut name = String::with_capacity(self.0.len());
        for word in self.0.split('-') {
            let (first, rest) = word.split_at(word.len().min(1));
            name.push_str(&first.to_ascii_uppercase());
            name.push_str(rest);
        }
        name
    }
}

/// A status code with its sub-status, if it has one: `401` or `401.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Code {
    code: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<u16>,
}

impl Code {
    /// The lowest and the highest status code.
    pub const CODES: std::ops::RangeInclusive<u16> = 100..=999;
    /// The lowest and the highest sub-status.
    pub const SUBS: std::ops::RangeInclusive<u16> = 1..=999;

    /// Takes a code from 100 to 999 and a sub-status from 1 to 999.
    #[must_use]
    pub fn new(code: u16, sub: Option<u16>) -> Option<Self> {
        let valid = Self::CODES.contains(&code) && sub.is_none_or(|sub| Self::SUBS.contains(&sub));
        valid.then_some(Self { code, sub })
    }

    /// The status code, 100 to 999.
    #[must_use]
    pub fn code(self) -> u16 {
        self.code
    }

    /// The sub-status, 1 to 999.
    #[must_use]
    pub fn sub(self) -> Option<u16> {
        self.sub
    }

    /// The first digit, 1 to 9.
    #[must_use]
    pub fn digit(self) -> u16 {
        self.code / 100
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sub {
            Some(sub) => write!(f, "{}.{sub}", self.code),
            None => write!(f, "{}", self.code),
        }
    }
}

/// Writes codes as strings, `"401.3"`: a number would lose the difference between `401.1` and `401.10`.
pub(super) fn as_strings<S: Serializer>(codes: &[Code], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(codes.iter().map(Code::to_string))
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn a_word_of_a_name_starts_after_a_small_letter_or_before_one() {
        for (name, constant) in [
            ("Ok", "OK"),
            ("NotFound", "NOT_FOUND"),
            ("ImATeapot", "IM_A_TEAPOT"),
            ("DeniedByACL", "DENIED_BY_ACL"),
            ("HTTPVersionNotSupported", "HTTP_VERSION_NOT_SUPPORTED"),
            ("Http2Only", "HTTP2_ONLY"),
        ] {
            assert_eq!(Name::new(name).map(|name| name.constant()), Ok(constant.to_owned()));
        }
    }
}
