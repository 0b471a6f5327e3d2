//! `#[derive(ToStatus)]` on types as people write them.

#![deny(warnings, clippy::pedantic)]
#![allow(dead_code, reason = "some fields are there to be carried along")]

use std::fmt::{self, Debug};

use status_core::server::Nginx;
use status_core::{StatusCode, ToStatus, status};

#[derive(Debug, thiserror::Error, ToStatus)]
#[status(InternalServerError)]
enum Error<T: Debug> {
    #[error("no such thing")]
    #[status(404)]
    Missing,
    #[error("denied: {0}")]
    #[status(iis 401.3)]
    Denied(String),
    #[error("slow down, {seconds} seconds")]
    #[status("Too Many Requests")]
    Slow { seconds: u32, who: T },
    #[error(transparent)]
    #[status(transparent)]
    Storage(#[from] Storage),
    #[error("closed")]
    #[status(transparent)]
    Closed { by: Nginx },
    #[error("other")]
    Other(T, u8),
}

#[derive(Debug, thiserror::Error, ToStatus)]
#[error("the storage is down")]
#[status(503)]
struct Storage;

#[test]
fn every_variant_has_its_status() {
    let all = [
        (Error::Missing, status!(404).into()),
        (Error::Denied("you".into()), status!(401.3)),
        (Error::Slow { seconds: 1, who: 'a' }, status!(429).into()),
        (Error::Storage(Storage), status!(503).into()),
        (Error::Closed { by: Nginx::ClientClosedRequest }, status!(nginx 499).into()),
        (Error::Other('b', 2), status!(500).into()),
    ];
    for (error, status) in all {
        assert_eq!(error.to_status(), status, "{error}");
        assert_eq!(error.status_code(), status.code(), "{error}");
    }
}

#[derive(ToStatus)]
enum Boxed<'a, T: ?Sized> {
    #[status(transparent)]
    Inner(Box<Error<char>>),
    #[status(transparent)]
    Named { by: std::boxed::Box<Storage> },
    #[status(transparent)]
    Dyn(Box<dyn ToStatus + Send>),
    #[status(transparent)]
    Generic(Box<T>),
    #[status(transparent)]
    Reference(&'a Storage),
}

#[test]
fn a_box_and_a_reference_have_the_status_of_what_they_lead_to() {
    let all: [(Boxed<'_, dyn ToStatus>, _); 5] = [
        (Boxed::Inner(Box::new(Error::Missing)), 404),
        (Boxed::Named { by: Box::new(Storage) }, 503),
        (Boxed::Dyn(Box::new(Nginx::ClientClosedRequest)), 499),
        (Boxed::Generic(Box::new(Storage)), 503),
        (Boxed::Reference(&Storage), 503),
    ];
    for (error, code) in all {
        assert_eq!(error.status_code(), code);
    }
}

/// A generic wrapper, which would not compile beside an implementation for all enums.
struct Logged<E>(E);

impl<E: ToStatus> ToStatus for Logged<E> {
    fn to_status(&self) -> status_core::SubStatusCode {
        self.0.to_status()
    }
}

#[test]
fn a_wrapper_passes_the_status_on() {
    assert_eq!(Logged(Nginx::ClientClosedRequest).status_code(), 499);
    assert_eq!(Logged(Logged(&Storage)).status_code(), 503);
}

#[derive(ToStatus)]
#[status(transparent)]
struct Wrapper<T>(T);

#[derive(ToStatus)]
#[status(transparent)]
struct Named<'a, T: ?Sized + 'a>
where
    T: Debug,
{
    inner: Box2<'a, T>,
}

struct Box2<'a, T: ?Sized>(&'a T);

impl<T: ToStatus + ?Sized> ToStatus for Box2<'_, T> {
    fn to_status(&self) -> status_core::SubStatusCode {
        self.0.to_status()
    }
}

#[derive(ToStatus)]
enum Either<A, B, const N: usize> {
    #[status(transparent)]
    Left(A),
    #[status(404)]
    Right([B; N]),
}

#[test]
fn parameters_need_a_status_only_where_it_is_theirs() {
    assert_eq!(Wrapper(Storage).status_code(), 503);
    assert_eq!(Named { inner: Box2(&Storage) }.status_code(), 503);
    // The second has none.
    assert_eq!(Either::<Storage, fmt::Error, 0>::Left(Storage).status_code(), 503);
    assert_eq!(Either::<Storage, fmt::Error, 1>::Right([fmt::Error]).status_code(), 404);
}

/// As a dataset makes one.
mod shop {
    use super::{Nginx, StatusCode, ToStatus, status};

    pub(crate) const CLOSED: Nginx = Nginx::ClientClosedRequest;

    #[derive(Clone, Copy)]
    pub(crate) enum Shop {
        SoldOut,
    }

    impl Shop {
        pub(crate) const BUSY: StatusCode = status!(429);
    }

    impl ToStatus for Shop {
        fn to_status(&self) -> status_core::SubStatusCode {
            status_core::SubStatusCode::new(StatusCode::CONFLICT, 2)
        }
    }
}

use shop::Shop;

#[derive(ToStatus)]
#[status(shop::CLOSED)]
enum Order<T> {
    #[status(Shop::SoldOut)]
    SoldOut {
        sku: T,
    },
    #[status(self::shop::Shop::BUSY)]
    Busy(u32),
    Closed,
}

#[derive(ToStatus)]
#[status(crate::shop::Shop::SoldOut, crate = elsewhere::statuses)]
struct LastOne;

#[test]
fn a_path_gives_the_status_of_what_it_names() {
    // What the variant carries along needs none.
    assert_eq!(Order::SoldOut { sku: "A-17" }.to_status().to_string(), "409.2");
    assert_eq!(Order::<u8>::Busy(3).status_code(), 429);
    assert_eq!(Order::<u8>::Closed.status_code(), 499);
    assert_eq!(LastOne.to_status(), Shop::SoldOut.to_status());
}

#[derive(ToStatus)]
#[status(allow_success)]
enum Outcome {
    #[status(Created)]
    New,
    #[status(204)]
    Changed,
    #[status(SeeOther)]
    Elsewhere,
}

#[derive(ToStatus)]
enum Never {}

#[derive(ToStatus)]
#[status(404, crate = elsewhere::statuses)]
struct Redirected {
    page: u32,
}

#[derive(ToStatus)]
#[status(crate = "crate::elsewhere::statuses")]
enum Quoted {
    #[status(unassigned 442)]
    Odd,
}

mod elsewhere {
    pub(crate) use status_core as statuses;
}

#[test]
fn what_is_no_error_says_so() {
    let codes = [Outcome::New, Outcome::Changed, Outcome::Elsewhere].map(|outcome| outcome.status_code());
    assert_eq!(codes, [StatusCode::CREATED, StatusCode::NO_CONTENT, StatusCode::SEE_OTHER]);
    assert_eq!(Redirected { page: 1 }.status_code(), 404);
    assert_eq!(Quoted::Odd.status_code(), 442);
    let none: Option<Never> = None;
    assert!(none.is_none_or(|never| never.status_code() == 200));
}
