// Problems with some crates, among names that are easily mistaken for others. The macros are called in `src/lib.rs` of each
// crate here, which depends on nothing but what it names.

/// The items of the payment service, and an error of none.
macro_rules! mistaken {
    ($($integration:ident),*; $($report:tt)*) => {
        mistaken! { Box, Debug, Display, Error, Err, From, Into, None, Ok, Option, Problem, Report, Response, Result, Send,
            Some, Source, Status, StatusCode, String, ToStatus, Unknown, Vec }

        status_core::statuses!(
            "../../../../status-core/examples/payments/errors.toml" $(, $integration)*, $($report)*
        );

        /// An error that stands in no dataset.
        pub mod own {
            use core::fmt;

            /// It has a status.
            #[derive(Clone, Copy, Debug, status_core::ToStatus)]
            #[status(404, $($integration,)* $($report)*)]
            pub struct Missing<T: fmt::Debug>(pub T);

            impl<T: fmt::Debug> fmt::Display for Missing<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("something is missing")
                }
            }

            impl<T: fmt::Debug> core::error::Error for Missing<T> {}
        }
    };
    ($($name:ident),*) => {
        $(
            #[allow(dead_code, reason = "only its name counts")]
            struct $name;
        )*
    };
}

/// Macros of these names stand in the crate too.
#[allow(unused_macros, reason = "only their names count")]
macro_rules! matches { () => {}; }
#[allow(unused_macros, reason = "only their names count")]
macro_rules! format { () => {}; }
#[allow(unused_macros, reason = "only their names count")]
macro_rules! vec { () => {}; }
