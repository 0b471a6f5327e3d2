//! [`Members`]: a problem that was received.

use alloc::borrow::Cow;
use alloc::{boxed::Box, string::String, vec::Vec};
use core::cell::Cell;

use super::details::{Details, Extensions};
use super::json::{FromJsonError, Scanner, Value, copy};
use super::unknown::ABOUT_BLANK;
use super::{MemberValue, Occurrence, Problem, UnknownProblem};
use crate::StatusCode;

/// The members of a problem that was received, before it is known what type it has.
///
/// The method `from_json` of a generated enum uses it. By itself it reads problems where there is no dataset:
/// [`unknown`](Self::unknown) keeps all that came.
///
/// A member of RFC 9457 section 3.1 that has a wrong type is ignored, as that section asks.
#[derive(Debug)]
pub struct Members<'a> {
    type_uri: Option<Cow<'a, str>>,
    title: Option<Cow<'a, str>>,
    status: Option<StatusCode>,
    detail: Option<Cow<'a, str>>,
    instance: Option<Cow<'a, str>>,
    others: Vec<Member<'a>>,
}

#[derive(Debug)]
struct Member<'a> {
    name: Cow<'a, str>,
    value: Value<'a>,
    /// Whether the type has such a member.
    known: Cell<bool>,
}

impl<'a> Members<'a> {
    /// Reads a JSON object.
    ///
    /// # Errors
    ///
    /// If the bytes are no JSON, no object, or more than [`MAX_LENGTH`](super::json::MAX_LENGTH) and
    /// [`MAX_DEPTH`](super::json::MAX_DEPTH) allow.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::problem::Members;
    ///
    /// let members = Members::from_json(br#"{"title": "Sold out", "left": 3}"#)?;
    /// assert_eq!(members.type_uri(), "about:blank");
    /// assert_eq!(members.get::<i64>("left"), Some(3));
    /// # Ok::<(), status_core::problem::FromJsonError>(())
    /// ```
    #[inline]
    pub fn from_json(json: &'a [u8]) -> Result<Self, FromJsonError> {
        let mut members = Self {
            type_uri: None,
            title: None,
            status: None,
            detail: None,
            instance: None,
            others: Vec::with_capacity(8),
        };
        Scanner::from_bytes(json)?.object(|name, value| members.take(name.as_str().unwrap_or_default(), value))?;
        Ok(members)
    }

    #[inline]
    fn take(&mut self, name: Cow<'a, str>, value: Value<'a>) {
        let is_standard = match &*name {
            "type" => set(&mut self.type_uri, value.as_str()),
            "title" => set(&mut self.title, value.as_str()),
            "detail" => set(&mut self.detail, value.as_str()),
            "instance" => set(&mut self.instance, value.as_str()),
            "status" => set(&mut self.status, status(value)),
            _ => false,
        };
        if !is_standard {
            self.others.push(Member { name, value, known: Cell::new(false) });
        }
    }

    /// The type URI; `about:blank` if there is none.
    #[inline]
    #[must_use]
    pub fn type_uri(&self) -> &str {
        self.type_uri.as_deref().unwrap_or(ABOUT_BLANK)
    }

    /// The value of a member beside those of RFC 9457 section 3.1; `None` if it is missing or has another type. An `Option`
    /// is `Some(None)` then, since such a member may be absent.
    #[inline]
    #[must_use]
    pub fn get<T: MemberValue>(&self, name: &str) -> Option<T> {
        T::find(self.find(name), T::read)
    }

    /// As [`get`](Self::get), of a member whose numbers are written as strings.
    #[inline]
    #[must_use]
    pub fn get_as_text<T: MemberValue>(&self, name: &str) -> Option<T> {
        T::find(self.find(name), T::read_as_text)
    }

    /// The last one of this name.
    #[inline]
    fn find(&self, name: &str) -> Option<Value<'a>> {
        let mut found = None;
        for member in self.others.iter().filter(|member| member.name == name) {
            member.known.set(true);
            found = Some(member.value);
        }
        found
    }

    /// The problem, if it has the members that the type `T` asks for. The type URI is not compared.
    #[inline]
    #[must_use]
    pub fn known<T: Problem>(&self) -> Option<Occurrence<T>> {
        for member in &self.others {
            member.known.set(false);
        }
        let members = T::read(self)?;
        let title = self.title.as_deref().filter(|title| *title != T::TITLE);
        Some(Occurrence::new(members, self.details(title, |member| !member.known.get())))
    }

    /// The problem as one of an unknown type.
    #[inline]
    #[must_use]
    pub fn unknown(&self) -> Box<UnknownProblem> {
        Box::new(UnknownProblem {
            type_uri: self.type_uri.as_deref().map(String::from),
            status: self.status,
            details: self.details(self.title.as_deref(), |_| true),
        })
    }

    #[inline]
    fn details(&self, title: Option<&str>, is_extension: impl Fn(&Member<'_>) -> bool) -> Details {
        let extension = |member: &Member<'_>| {
            let mut value = String::new();
            copy(member.value.as_json(), &mut value);
            (String::from(&*member.name), value)
        };
        let extensions = self.others.iter().filter(|member| is_extension(member)).map(extension).collect();
        let text = |text: &Option<Cow<'_, str>>| text.as_deref().map(String::from);
        Details {
            source: None,
            instance: text(&self.instance),
            title: title.map(String::from),
            detail: text(&self.detail),
            extensions: Extensions::new(extensions),
        }
    }
}

/// Sets a member to the last value of its name, and tells whether it has one.
#[inline]
fn set<T>(member: &mut Option<T>, value: Option<T>) -> bool {
    *member = value;
    member.is_some()
}

#[inline]
fn status(value: Value<'_>) -> Option<StatusCode> {
    value.as_integer().and_then(|number| u16::try_from(number).ok()).and_then(|code| StatusCode::from_u16(code).ok())
}
