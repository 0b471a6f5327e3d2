//! [`Report`]: what is logged of a problem.

use alloc::{string::String, vec::Vec};
use core::error::Error;
use core::fmt;

use super::unknown::ABOUT_BLANK;
use super::{AnyProblem, MemberValue};
use crate::{LogLevel, SubStatusCode};

/// What is logged of a problem: its type, status and level, all members but the sensitive ones, and what it was caused by.
///
/// The detail is no part of it, since it may hold a sensitive member. Shown, it is one line whatever the values hold.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    about: About<'a>,
}

/// What a report is about.
#[derive(Clone, Copy)]
enum About<'a> {
    Problem(&'a dyn AnyProblem),
    /// An error without a problem type.
    Error(SubStatusCode, &'a (dyn Error + 'static)),
}

impl<'a> Report<'a> {
    #[inline]
    pub(super) fn new(problem: &'a dyn AnyProblem) -> Self {
        Self { about: About::Problem(problem) }
    }

    /// What is logged of an error that has no problem type, and of what caused it. Its level is the usual one of its status.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::problem::Report;
    /// use status_core::{LogLevel, status};
    ///
    /// let error = std::io::Error::other("the disk is full");
    /// let report = Report::of_error(status!(500).into(), &error);
    /// assert_eq!(report.level(), LogLevel::Error);
    /// assert_eq!(report.to_string(), "500 about:blank \"Internal Server Error\": the disk is full");
    /// ```
    #[inline]
    #[must_use]
    pub fn of_error(status: SubStatusCode, error: &'a (dyn Error + 'static)) -> Self {
        Self { about: About::Error(status, error) }
    }

    /// The type URI.
    #[inline]
    #[must_use]
    pub fn type_uri(&self) -> &'a str {
        match self.about {
            About::Problem(problem) => problem.type_uri(),
            About::Error(..) => ABOUT_BLANK,
        }
    }

    /// The title, if there is one.
    #[inline]
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        match self.about {
            About::Problem(problem) => problem.title(),
            About::Error(status, _) => status.code().canonical_reason(),
        }
    }

    /// The status with which it is answered.
    #[inline]
    #[must_use]
    pub fn status(&self) -> SubStatusCode {
        match self.about {
            About::Problem(problem) => problem.status(),
            About::Error(status, _) => status,
        }
    }

    /// How it is to be logged.
    #[inline]
    #[must_use]
    pub fn level(&self) -> LogLevel {
        match self.about {
            About::Problem(problem) => problem.level(),
            About::Error(status, _) => LogLevel::of(status.code()),
        }
    }

    /// The URI of this occurrence.
    #[inline]
    #[must_use]
    pub fn instance(&self) -> Option<&'a str> {
        match self.about {
            About::Problem(problem) => problem.instance(),
            About::Error(..) => None,
        }
    }

    /// The members, the internal ones too, without the sensitive ones; those that are absent are left out. A problem of an
    /// unknown type has none, since nobody has said which of its members are sensitive.
    #[inline]
    #[must_use]
    pub fn members(&self) -> LoggedMembers {
        let mut members = LoggedMembers::default();
        if let About::Problem(problem) = self.about {
            problem.log(&mut members);
        }
        members
    }

    /// The error that it was caused by, the one that this was caused by, and so on.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    /// use status_core::problem::{AnyProblem, UnknownProblem};
    ///
    /// let mut problem = UnknownProblem::from(StatusCode::BAD_GATEWAY);
    /// problem.set_source("connection refused".into());
    /// for source in problem.report().sources() {
    ///     println!("because of: {source}");
    /// }
    /// assert_eq!(problem.report().sources().to_string(), "connection refused");
    /// ```
    #[inline]
    #[must_use]
    pub fn sources(&self) -> Sources<'a> {
        let next = match self.about {
            About::Problem(problem) => problem.source(),
            About::Error(_, error) => Some(error),
        };
        Sources { next }
    }
}

/// `409 https://errors.shop.example/sold-out "Sold out" sku="A-17" left="3": cause: its cause`.
impl fmt::Display for Report<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status(), self.type_uri().escape_debug())?;
        if let Some(title) = self.title() {
            write!(f, " {title:?}")?;
        }
        let (members, sources) = (self.members(), self.sources());
        if !members.is_empty() {
            write!(f, " {members}")?;
        }
        if sources.next.is_some() {
            write!(f, ": {sources}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Report<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Report({self})")
    }
}

/// Escapes what would begin a new line or steer a terminal.
struct OneLine<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl fmt::Write for OneLine<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| match character {
            '\u{2028}' | '\u{2029}' => write!(self.0, "{}", character.escape_unicode()),
            _ if character.is_control() => write!(self.0, "{}", character.escape_debug()),
            _ => self.0.write_char(character),
        })
    }
}

/// Names and values of the members that may be logged; made by [`Report::members`].
///
/// # Examples
///
/// ```
/// use status_core::problem::LoggedMembers;
///
/// // Generated code adds the members.
/// let mut members = LoggedMembers::default();
/// members.member("sku", &String::from("A-17"));
/// members.member("note", &None::<String>);
/// assert_eq!(members.to_string(), r#"sku="A-17""#);
/// assert_eq!(members.iter().next(), Some(("sku", "A-17")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoggedMembers {
    members: Vec<(&'static str, String)>,
}

impl LoggedMembers {
    /// Adds a member, unless it is absent.
    #[inline]
    pub fn member<T: MemberValue>(&mut self, name: &'static str, value: &T) {
        if !value.is_absent() {
            let mut text = String::new();
            // Writing to a `String` does not fail.
            _ = value.show(&mut text);
            self.members.push((name, text));
        }
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Each name and its value as text.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.members.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

/// `sku="A-17" left="3"`: one line whatever the values hold.
impl fmt::Display for LoggedMembers {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (name, value)) in self.iter().enumerate() {
            write!(f, "{}{name}={value:?}", if at == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

/// An error, the one that it was caused by, and so on; made by [`Report::sources`].
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    next: Option<&'a (dyn Error + 'static)>,
}

impl<'a> Iterator for Sources<'a> {
    type Item = &'a (dyn Error + 'static);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let source = self.next?;
        self.next = source.source();
        Some(source)
    }
}

/// `cause: its cause`: one line whatever they say.
impl fmt::Display for Sources<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, source) in self.clone().enumerate() {
            f.write_str(if at == 0 { "" } else { ": " })?;
            fmt::Write::write_fmt(&mut OneLine(f), format_args!("{source}"))?;
        }
        Ok(())
    }
}
