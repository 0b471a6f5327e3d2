//! Problems as the responses of web frameworks, one macro for each.
//!
//! They are macros, since what they expand to belongs to the crate that calls them: it names the framework in whatever
//! version that crate has, and this crate depends on none. Generated code calls them; by hand, they serve each type that is
//! [`ToResponse`](super::ToResponse).

/// Fills the header fields of a framework that has its own copy of the `http` crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_headers {
    ($fields:expr, $into:expr, $($header:ident)::+) => {
        for (name, value) in $fields {
            let name = ::$($header)::+::HeaderName::from_bytes(name.as_bytes());
            let value = ::$($header)::+::HeaderValue::from_bytes(value.as_bytes());
            if let (::core::result::Result::Ok(name), ::core::result::Result::Ok(value)) = (name, value) {
                $into.append(name, value);
            }
        }
    };
}

/// A response of the `http` crate in version 1, under the path at which a framework has it.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_http_response {
    ($response:expr, $body:path, $($http:ident)::+) => {{
        let response = $response;
        let mut answer = ::$($http)::+::Response::new($body(response.body));
        if let ::core::result::Result::Ok(status) = ::$($http)::+::StatusCode::from_u16(response.status.as_u16()) {
            *answer.status_mut() = status;
        }
        $crate::__problem_headers!(response.headers, answer.headers_mut(), $($http)::+::header);
        answer
    }};
}

/// Implements axum's `IntoResponse` for a type that is `ToResponse` (axum 0.8).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_axum {
    ($type:ty) => {
        $crate::__problem_axum! { impl [] $type, [] }
    };
    (impl [$($parameters:tt)*] $type:ty, [$($bounds:tt)*]) => {
        impl $($parameters)* ::axum::response::IntoResponse for $type $($bounds)* {
            fn into_response(self) -> ::axum::response::Response {
                let response = $crate::problem::ToResponse::to_response(&self);
                $crate::__problem_http_response!(response, ::axum::body::Body::from, axum::http)
            }
        }
    };
}

/// Implements `From` of a type that is `ToResponse` for `http::Response<String>` (http 1).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_http {
    ($type:ty) => {
        $crate::__problem_http! { impl [] $type, [] }
    };
    (impl [$($parameters:tt)*] $type:ty, [$($bounds:tt)*]) => {
        impl $($parameters)* ::core::convert::From<$type> for ::http::Response<$crate::problem::String> $($bounds)* {
            fn from(problem: $type) -> Self {
                let response = $crate::problem::ToResponse::to_response(&problem);
                $crate::__problem_http_response!(response, ::core::convert::identity, http)
            }
        }
    };
}

/// Implements poem's `ResponseError` for an error that is `ToResponse` (poem 3).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_poem {
    ($type:ty) => {
        $crate::__problem_poem! { impl [] $type, [] }
    };
    (impl [$($parameters:tt)*] $type:ty, [$($bounds:tt)*]) => {
        impl $($parameters)* ::poem::error::ResponseError for $type $($bounds)* {
            fn status(&self) -> ::poem::http::StatusCode {
                let code = $crate::ToStatus::status_code(self);
                ::poem::http::StatusCode::from_u16(code.as_u16())
                    .unwrap_or(::poem::http::StatusCode::INTERNAL_SERVER_ERROR)
            }

            fn as_response(&self) -> ::poem::Response {
                let response = $crate::problem::ToResponse::to_response(self);
                let mut answer = ::poem::Response::default();
                answer.set_status(::poem::error::ResponseError::status(self));
                $crate::__problem_headers!(response.headers, answer.headers_mut(), poem::http::header);
                answer.set_body(response.body);
                answer
            }
        }
    };
}

/// Implements actix's `ResponseError` for an error that is `ToResponse` (actix-web 4).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_actix_web {
    ($type:ty) => {
        $crate::__problem_actix_web! { impl [] $type, [] }
    };
    (impl [$($parameters:tt)*] $type:ty, [$($bounds:tt)*]) => {
        impl $($parameters)* ::actix_web::ResponseError for $type $($bounds)* {
            fn status_code(&self) -> ::actix_web::http::StatusCode {
                let code = $crate::ToStatus::status_code(self);
                ::actix_web::http::StatusCode::from_u16(code.as_u16())
                    .unwrap_or(::actix_web::http::StatusCode::INTERNAL_SERVER_ERROR)
            }

            fn error_response(&self) -> ::actix_web::HttpResponse {
                let response = $crate::problem::ToResponse::to_response(self);
                let status = ::actix_web::ResponseError::status_code(self);
                let mut answer =
                    ::actix_web::HttpResponse::with_body(status, ::actix_web::body::BoxBody::new(response.body));
                $crate::__problem_headers!(response.headers, answer.headers_mut(), actix_web::http::header);
                answer
            }
        }
    };
}

/// Logs a [`Report`](super::Report) as one event of `tracing`.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_tracing {
    ($report:expr) => {{
        let report: &$crate::problem::Report<'_> = $report;
        let (status, members) = (report.status(), report.members());
        let (problem, sources) = (report.type_uri(), report.sources());
        match report.level() {
            $crate::LogLevel::Error => ::tracing::error!(%status, problem, %members, %sources, "{}", report.title().unwrap_or_default()),
            $crate::LogLevel::Warn => ::tracing::warn!(%status, problem, %members, %sources, "{}", report.title().unwrap_or_default()),
            $crate::LogLevel::Info => ::tracing::info!(%status, problem, %members, %sources, "{}", report.title().unwrap_or_default()),
            _ => {}
        }
    }};
}

pub use crate::__problem_actix_web as actix_web;
pub use crate::__problem_axum as axum;
pub use crate::__problem_http as http;
pub use crate::__problem_poem as poem;
pub use crate::__problem_tracing as tracing;
