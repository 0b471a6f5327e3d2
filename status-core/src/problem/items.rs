//! What is the same for every generated struct and enum of problems, one macro for each. Generated code calls them, so that
//! it has only what its dataset says.

/// The methods and traits of the struct of a problem, which implements [`Problem`](super::Problem): `row! { SoldOut, of
/// ShopProblem }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_row {
    ($name:ident, of $set:ident) => {
        #[allow(dead_code, deprecated, unreachable_pub)]
        impl $name {
            /// What is known of the problem type.
            #[must_use]
            pub fn problem_type(&self) -> &'static $crate::ProblemType {
                <Self as $crate::problem::Problem>::problem_type()
            }

            /// The body of a response, `application/problem+json`.
            #[must_use]
            pub fn to_json(&self) -> $crate::problem::String {
                $crate::problem::to_json(self)
            }

            /// The header fields of the response, without its content type.
            #[must_use]
            pub fn headers(&self) -> $crate::problem::Vec<(&'static str, $crate::problem::String)> {
                $crate::problem::headers(self)
            }

            /// The problem with the error that it was caused by, which is logged and never sent.
            #[must_use]
            pub fn because(self, source: impl ::core::convert::Into<$crate::problem::Source>) -> $set {
                $set::from(self).because(source)
            }
        }

        /// Shows the detail, or else the title.
        #[allow(deprecated)]
        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::problem::display(self, f)
            }
        }

        #[allow(deprecated)]
        #[automatically_derived]
        impl ::core::error::Error for $name {}

        #[allow(deprecated)]
        #[automatically_derived]
        impl $crate::ToStatus for $name {
            fn to_status(&self) -> $crate::SubStatusCode {
                <Self as $crate::problem::Problem>::STATUS
            }
        }

        #[allow(deprecated)]
        #[automatically_derived]
        impl ::core::convert::From<$name> for $set {
            fn from(problem: $name) -> Self {
                Self::$name($crate::problem::Occurrence::from(problem))
            }
        }
    };
}

/// The methods and traits of the enum of a server's problems, with the type URIs of each:
/// `set! { ShopProblem: Closed = "https://errors.shop.example/closed", SoldOut = "..." | "a former one" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_set {
    ($name:ident: $($variant:ident = $($uri:literal)|+),+ $(,)?) => {
        #[allow(dead_code, unreachable_pub)]
        impl $name {
            /// Reads what a response holds, as RFC 9457 section 3.1 asks: an unknown type is no error.
            ///
            /// # Errors
            ///
            /// If the bytes are no JSON object, or too large or too deep a one.
            pub fn from_json(
                json: impl ::core::convert::AsRef<[u8]>,
            ) -> ::core::result::Result<Self, $crate::problem::FromJsonError> {
                let members = $crate::problem::Members::from_json(json.as_ref())?;
                let known = match members.type_uri() {
                    $($($uri)|+ => members.known().map(Self::$variant),)+
                    _ => ::core::option::Option::None,
                };
                ::core::result::Result::Ok(known.unwrap_or_else(|| Self::Unknown(members.unknown())))
            }

            /// What is known of the problem type; of an unknown one, that is what `about:blank` means.
            #[must_use]
            pub fn problem_type(&self) -> &'static $crate::ProblemType {
                self.as_any().problem_type()
            }

            /// The body of a response, `application/problem+json`.
            #[must_use]
            pub fn to_json(&self) -> $crate::problem::String {
                self.as_any().to_json()
            }

            /// The header fields of the response, without its content type.
            #[must_use]
            pub fn headers(&self) -> $crate::problem::Vec<(&'static str, $crate::problem::String)> {
                self.as_any().headers()
            }

            /// What is to be logged.
            #[must_use]
            pub fn report(&self) -> $crate::problem::Report<'_> {
                self.as_any().report()
            }

            /// The problem with the URI of this occurrence.
            #[must_use]
            pub fn with_instance(mut self, uri: impl ::core::convert::Into<$crate::problem::String>) -> Self {
                self.as_any_mut().set_instance(uri.into());
                self
            }

            /// The problem with the error that it was caused by, which is logged and never sent.
            #[must_use]
            pub fn because(mut self, source: impl ::core::convert::Into<$crate::problem::Source>) -> Self {
                self.as_any_mut().set_source(source.into());
                self
            }

            /// The problem, whatever its type.
            #[must_use]
            pub fn as_any(&self) -> &dyn $crate::problem::AnyProblem {
                match self {
                    $(Self::$variant(problem) => problem,)+
                    Self::Unknown(problem) => &**problem,
                }
            }

            /// The problem, whatever its type.
            #[must_use]
            pub fn as_any_mut(&mut self) -> &mut dyn $crate::problem::AnyProblem {
                match self {
                    $(Self::$variant(problem) => problem,)+
                    Self::Unknown(problem) => &mut **problem,
                }
            }
        }

        /// Shows the detail, or else the title.
        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self.as_any(), f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for $name {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                self.as_any().source()
            }
        }

        #[automatically_derived]
        impl $crate::ToStatus for $name {
            fn to_status(&self) -> $crate::SubStatusCode {
                self.as_any().status()
            }
        }
    };
}

/// The methods and traits of the enum of a member that is one of some words: `one_of! { SoldOutReason: Season = "season" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_one_of {
    ($name:ident: $first:ident = $first_word:literal $(, $variant:ident = $word:literal)* $(,)?) => {
        #[allow(dead_code, unreachable_pub)]
        impl $name {
            /// The word that is sent.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                }
            }
        }

        #[automatically_derived]
        impl $crate::problem::MemberValue for $name {
            fn write(&self, json: &mut $crate::problem::json::Writer) {
                json.string(self.as_str());
            }

            #[inline]
            fn read(value: $crate::problem::json::Value<'_>) -> ::core::option::Option<Self> {
                match &*value.as_str()? {
                    $first_word => ::core::option::Option::Some(Self::$first),
                    $($word => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }

            fn show(&self, text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
                text.write_str(self.as_str())
            }

            fn unsent() -> Self {
                Self::$first
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub use crate::__problem_one_of as one_of;
pub use crate::__problem_row as row;
pub use crate::__problem_set as set;
