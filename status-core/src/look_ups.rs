//! The look-ups in a team's dataset, which are the same whatever it holds: generated code calls this macro, so that it has
//! only what its dataset says.

/// The functions that know the rows of a dataset and the built-in ones, beside its function `catalogue`.
#[doc(hidden)]
#[macro_export]
macro_rules! __look_ups {
    () => {
        /// Every definition, code by code, those of this dataset before the built-in ones.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn definitions() -> $crate::Definitions {
            catalogue().definitions()
        }

        /// Everything that is said about one code or sub-status code, in this dataset and then in the built-in
        /// catalogue.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn meanings(code: impl ::core::convert::Into<$crate::SubStatusCode>) -> $crate::Definitions {
            catalogue().meanings(code)
        }

        /// What one publisher says about one code or sub-status code; without a server that is the standard.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn lookup(
            server: ::core::option::Option<$crate::Server>,
            code: impl ::core::convert::Into<$crate::SubStatusCode>,
        ) -> ::core::option::Option<&'static $crate::Definition> {
            catalogue().lookup(server, code)
        }

        /// The best that is known about a code; the answer says how far it had to fall back.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn explain(
            server: ::core::option::Option<$crate::Server>,
            code: impl ::core::convert::Into<$crate::SubStatusCode>,
        ) -> $crate::Explanation {
            catalogue().explain(server, code)
        }

        /// What a log line says of a response, explained: the most telling first.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn explain_logged(line: &$crate::Logged<'_>) -> $crate::Findings {
            catalogue().explain_logged(line)
        }

        /// The definitions that fit some words, the best first.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn search(words: &str) -> $crate::Hits {
            catalogue().search(words)
        }

        /// What servers write beside a status, those of this dataset before the built-in ones.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn reasons() -> $crate::Reasons {
            catalogue().reasons()
        }

        /// The reasons that a logged token stands for; without a server those of every server.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn find_reasons(server: ::core::option::Option<$crate::Server>, token: &str) -> $crate::FoundReasons {
            catalogue().find_reasons(server, token)
        }

        /// The problem types, those of this dataset before the registered ones.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn problem_types() -> $crate::ProblemTypes {
            catalogue().problem_types()
        }

        /// The problem type of a type URI, be it a former one, of the end of one, or of a name.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn find_problem_type(what: &str) -> ::core::option::Option<&'static $crate::ProblemType> {
            catalogue().find_problem_type(what)
        }

        /// The server with an id: one of this dataset, or else a built-in one.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn server(id: &str) -> ::core::option::Option<$crate::Server> {
            catalogue().server(id)
        }
    };
}
