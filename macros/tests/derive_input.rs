//! `#[derive(ToStatus)]` on types that are hard to read: what stands around the attributes must not be mistaken.

#![allow(dead_code, reason = "the types are there to be read")]
#![allow(clippy::extra_unused_type_parameters, clippy::redundant_allocation, reason = "they are odd on purpose")]

use std::fmt::Debug;

use status_core::{StatusCode, ToStatus};

const fn place<A, B>() -> u8 {
    7
}

trait Numbered<A, B> {
    const NUMBER: u8;
}

impl Numbered<u8, u16> for u8 {
    const NUMBER: u8 = 9;
}

#[derive(ToStatus, Clone, Copy)]
#[repr(u8)]
enum Values {
    #[status(400)]
    Shifted = 1 << 2 >> 1,
    #[status(401)]
    Compared = (1 < 2) as u8 + 2,
    #[status(402)]
    Called = place::<u8, u16>(),
    #[status(403)]
    Associated = <u8 as Numbered<u8, u16>>::NUMBER,
    #[status(404)]
    Block = { 9 + 1 },
    #[status(405)]
    Last = 11,
}

#[test]
fn values_of_variants_are_skipped() {
    let all = [Values::Shifted, Values::Compared, Values::Called, Values::Associated, Values::Block, Values::Last];
    assert_eq!(all.map(|value| value.status_code().as_u16()), [400, 401, 402, 403, 404, 405]);
}

/// A type with each kind of parameter, default and bound.
#[derive(ToStatus)]
#[must_use = "it is an error"]
enum Parameters<'a, 'b: 'a, T: Iterator<Item = Vec<u8>> + ?Sized, F = fn(u8, u8) -> Vec<u8>, const N: usize = { 1 + 2 }>
where
    for<'c> F: Fn(&'c [u8; N]) -> Option<Vec<u8>>,
    T: 'b,
{
    #[status(404)]
    Function(fn(u8, Vec<u8>) -> Result<u8, Vec<u8>>, F),
    #[status(410)]
    Borrowed {
        #[doc(hidden)]
        iterator: &'a &'b T,
        r#type: <Vec<u8> as IntoIterator>::IntoIter,
    },
    #[status(transparent)]
    Inner(Box<dyn ToStatus + Send + 'a>),
}

#[test]
fn parameters_and_bounds_are_kept() {
    type Whole = Parameters<'static, 'static, std::vec::IntoIter<Vec<u8>>, fn(&[u8; 3]) -> Option<Vec<u8>>>;
    let inner = Whole::Inner(Box::new(Values::Last));
    assert_eq!(inner.status_code(), 405);
    assert_eq!(Whole::Function(|_, _| Ok(1), |_| None).status_code(), 404);
}

#[derive(ToStatus)]
#[status(transparent)]
struct Visible(pub(crate) Values)
where
    Values: Copy;

mod inner {
    use super::{StatusCode, ToStatus, Values};

    pub(super) fn visible() -> StatusCode {
        super::Visible(Values::Block).status_code()
    }

    #[derive(ToStatus)]
    #[status(409)]
    pub(super) struct Pair(pub (Values, u8), pub(super) u8, pub(crate) Option<(Values, u8)>);
}

#[test]
fn visibility_is_told_from_a_tuple() {
    assert_eq!(inner::visible(), 404);
    assert_eq!(inner::Pair((Values::Last, 1), 2, None).status_code(), 409);
}

/// A macro by example hands its parts on in groups that nobody sees.
macro_rules! error {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident { $($variant:ident($inner:ty) = $status:literal),+ $(,)? }) => {
        #[derive(ToStatus)]
        $(#[$attribute])*
        $visibility enum $name {
            $(#[status($status)] $variant($inner),)+
            #[status(transparent)]
            Boxed(Box<Values>),
        }
    };
    ($visibility:vis struct $name:ident($field:vis $inner:ty)) => {
        #[derive(ToStatus)]
        #[status(transparent)]
        $visibility struct $name($field $inner);
    };
}

error! {
    /// Documented.
    pub(crate) enum Made { NotThere(Option<(u8, u8)>) = 404, Gone(fn(u8) -> Vec<u8>) = "Gone" }
}

error!(struct Captured(Box<Values>));
error!(pub(crate) struct Open(pub Values));

#[test]
fn what_a_macro_hands_on_is_read() {
    assert_eq!(Made::NotThere(None).status_code(), 404);
    assert_eq!(Made::Gone(|_| Vec::new()).status_code(), 410);
    assert_eq!(Made::Boxed(Box::new(Values::Last)).status_code(), 405);
    assert_eq!(Captured(Box::new(Values::Block)).status_code(), 404);
    assert_eq!(Open(Values::Called).status_code(), 402);
}

/// A field of another crate's `Box` is a `Box` too, whatever stands in front of it.
#[derive(ToStatus)]
enum Boxes<T: Debug> {
    #[status(transparent)]
    Full(::std::boxed::Box<Values>),
    #[status(transparent)]
    Nested(Box<Box<Values>>),
    #[status(404)]
    Other(Box<T>),
}

#[test]
fn a_box_is_known_by_its_last_name() {
    assert_eq!(Boxes::<u8>::Full(Box::new(Values::Last)).status_code(), 405);
    assert_eq!(Boxes::<u8>::Nested(Box::new(Box::new(Values::Called))).status_code(), 402);
    assert_eq!(Boxes::Other(Box::new(1)).status_code(), 404);
}
