//! Why a text is no pattern.

use std::fmt;

/// Why a text is no pattern, and what would be right.
///
/// # Examples
///
/// ```
/// use status_logs::{Pattern, PatternError};
///
/// let error = Pattern::parse(r#"log-format "%ci %ST %tSc""#).expect_err("HAProxy has no `%tSc`");
/// assert_eq!(error.to_string(), "`%tSc` is no directive, behind `%ci %ST `; did you mean `%tsc`?");
/// assert!(matches!(error, PatternError::UnknownDirective { similar: Some("%tsc"), .. }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatternError {
    /// It holds no directive of any of the servers.
    NoDirectives,
    /// A directive that the server does not know.
    UnknownDirective {
        /// The directive, such as `%st`.
        directive: String,
        /// What stands before it in the format.
        before: String,
        /// The one that differs only in upper and lower case, if there is one.
        similar: Option<&'static str>,
    },
    /// A quote, brace, bracket or parenthesis that does not end.
    Unclosed {
        /// From where it opens.
        rest: String,
        /// What would end it.
        end: char,
    },
    /// Two fields with nothing between them, so that it cannot be told where the first ends.
    Adjacent {
        /// The first one's directive.
        first: String,
        /// The second one's.
        second: String,
    },
    /// No directive writes the status.
    NoStatus {
        /// The one that would.
        directive: &'static str,
    },
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDirectives => f.write_str(
                "the format has no directives: `$status` is one of nginx, `%>s` of Apache, `%ST` of HAProxy, \
                 `%RESPONSE_CODE%` of Envoy",
            ),
            Self::UnknownDirective { directive, before, similar } => {
                write!(f, "`{directive}` is no directive")?;
                if !before.is_empty() {
                    write!(f, ", behind `{before}`")?;
                }
                similar.map_or(Ok(()), |similar| write!(f, "; did you mean `{similar}`?"))
            }
            Self::Unclosed { rest, end } => write!(f, "`{end}` is missing behind `{rest}`"),
            Self::Adjacent { first, second } => write!(
                f,
                "nothing stands between `{first}` and `{second}`, so it cannot be told where the first ends: put a \
                 space between them"
            ),
            Self::NoStatus { directive } => write!(f, "no field is the status: `{directive}` writes it"),
        }
    }
}

impl std::error::Error for PatternError {}
