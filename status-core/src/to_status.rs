//! [`ToStatus`]: what an error means in HTTP.

use crate::{StatusCode, SubStatusCode};

/// Tells with which status a value, mostly an error, is to be answered.
///
/// The feature `macros` derives it: `#[derive(ToStatus)]`, with a code for each variant that is checked when the program
/// is compiled. [`Status`](crate::Status) and the enums of servers implement it: each variant stands for its own code.
///
/// A `Box` has the status of what it holds: with the feature `alloc`, since the crate needs no allocator by itself, and
/// without it in the derive, where a `Box<T>` is `#[status(transparent)]`.
///
/// # Examples
///
/// ```
/// use status_core::{StatusCode, SubStatusCode, ToStatus};
///
/// struct CartChanged;
///
/// impl ToStatus for CartChanged {
///     fn to_status(&self) -> SubStatusCode {
///         SubStatusCode::new(StatusCode::CONFLICT, 1)
///     }
/// }
///
/// assert_eq!(CartChanged.to_status().to_string(), "409.1");
/// assert_eq!(CartChanged.status_code(), StatusCode::CONFLICT);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no status",
    label = "this does not implement `ToStatus`",
    note = "derive it with `#[derive(ToStatus)]` (feature `macros`), or implement it"
)]
pub trait ToStatus {
    /// The code, with its sub-status if there is one.
    fn to_status(&self) -> SubStatusCode;

    /// The code alone, as it is sent.
    #[inline]
    fn status_code(&self) -> StatusCode {
        self.to_status().code()
    }
}

impl ToStatus for StatusCode {
    #[inline]
    fn to_status(&self) -> SubStatusCode {
        (*self).into()
    }
}

impl ToStatus for SubStatusCode {
    #[inline]
    fn to_status(&self) -> SubStatusCode {
        *self
    }
}

/// A reference to something means the same.
#[diagnostic::do_not_recommend]
impl<T: ToStatus + ?Sized> ToStatus for &T {
    #[inline]
    fn to_status(&self) -> SubStatusCode {
        (**self).to_status()
    }
}

/// A box means what it holds.
#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: ToStatus + ?Sized> ToStatus for alloc::boxed::Box<T> {
    #[inline]
    fn to_status(&self) -> SubStatusCode {
        (**self).to_status()
    }
}
