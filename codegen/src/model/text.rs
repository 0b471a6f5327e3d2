//! Texts that are checked when they are made.

use std::fmt;

use super::problem::uri;
use super::{Invalid, check};
use crate::diagnostics::Sink;
use crate::fields::{Format, Node, Read, Shape, Value, checked};
use crate::letter_case::camel_case;

/// Declares string types, each with the check that a text has to pass, and with its name and pattern in the JSON schema.
macro_rules! texts {
    ($(#[doc = $doc:literal] $name:ident = $check:path, $json:literal, $pattern:literal;)+) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

        impl Value for $name {
            const SHAPE: Shape = Shape::Text(&Format { name: $json, about: $doc, pattern: $pattern });

            fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
                checked(node, sink, Self::new)
            }
        }

        #[cfg(feature = "files")]
        impl crate::fields::ToData for $name {
            fn data(&self) -> crate::fields::Data<'_> {
                crate::fields::Data::text(self.as_str())
            }
        }
    )+};
}

texts! {
    /// Plain text on one line, without space at either end and without control or invisible characters.
    Text = check::text, "text", r"^\S(.*\S)?$";
    /// A sentence of plain text: it ends with a period.
    Sentence = check::sentence, "sentence", r"^\S.*\.$";
    /// A reason phrase: printable ASCII, no space at either end (RFC 9112 section 4).
    Phrase = check::phrase, "phrase", "^[!-~]([ -~]*[!-~])?$";
    /// An identifier in `UpperCamelCase` that is no keyword of Rust.
    Name = check::name, "name", "^[A-Z][A-Za-z0-9]*$";
    /// The key of a server product: lower-case words joined by `-`.
    ServerId = check::server_id, "serverId", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    /// The name of a header field: a token (RFC 9110 section 5.6.2).
    FieldName = check::field_name, "fieldName", "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$";
    /// The value of a header field: printable ASCII, no space at either end (RFC 9110 section 5.5).
    FieldValue = check::phrase, "fieldValue", "^[!-~]([ -~]*[!-~])?$";
    /// An `http` or `https` address.
    Url = check::url, "url", "^https?://[!-~]+$";
    /// The address of a site: an `http` or `https` address that ends with `/`.
    SiteAddress = check::site_address, "siteAddress", "^https?://[!-~]+/$";
    /// A color: `#` and six hexadecimal digits.
    Color = check::color, "color", "^#[0-9A-Fa-f]{6}$";
    /// A section of a document, without the sign, such as `15.5.2` or `B.3`.
    Section = check::section, "section", "^[A-Za-z0-9][A-Za-z0-9.-]*$";
    /// The name of an Internet-Draft, with or without its version.
    DraftName = check::draft_name, "draftName", "^[A-Za-z0-9][A-Za-z0-9.-]*$";
    /// What a server logs beside a status, on one line; a name in braces, such as `{host}`, is a variable part.
    Token = check::token, "token", r"^\S(.*\S)?$";
    /// The name of a member of a problem (RFC 9457 section 3.2): letters, digits and `_`, a letter first, three or more.
    MemberName = check::member_name, "memberName", "^[A-Za-z][A-Za-z0-9_]{2,}$";
    /// What identifies a problem type: a whole URI.
    TypeUri = uri::absolute, "typeUri", r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$";
    /// What the type URIs of a server begin with: a whole URI that ends with `/`, `#`, `=` or `:`.
    ProblemBase = uri::base, "problemBase", r"^[A-Za-z][A-Za-z0-9+.-]*:\S*[/#=:]$";
    /// A former type URI, or what stood behind the server's `problems` in it.
    FormerType = uri::former, "formerType", r"^\S+$";
    /// A repository on GitHub: `owner/name`.
    RepositoryName = check::repository, "repository", "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$";
    /// The path of a file in a repository.
    FilePath = check::file_path, "filePath", "^[A-Za-z0-9_.@+-]+(/[A-Za-z0-9_.@+-]+)*$";
    /// The hash of a commit, or at least the first seven digits of it.
    Commit = check::commit, "commit", "^[0-9a-f]{7,40}$";
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
        camel_case(&self.0)
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
