//! Problems as the responses of web frameworks, and in the documents of OpenAPI that are made of Rust: one macro for each
//! crate.
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

/// Implements utoipa's `IntoResponses` from responses as JSON, by status, range and `default` (utoipa 6). They need nothing
/// around them, as utoipa adds no schemas for them to its document.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_utoipa {
    ($type:ty, [$(($status:literal, $json:literal)),* $(,)?]) => {
        impl ::utoipa::IntoResponses for $type {
            fn responses() -> ::std::collections::BTreeMap<
                $crate::problem::String,
                ::utoipa::openapi::RefOr<::utoipa::openapi::response::Response>,
            > {
                [$(($status, $json)),*]
                    .into_iter()
                    .map(|(status, json)| {
                        // The JSON is made by the generator; if utoipa ever refuses it, the status is still there.
                        let response = ::utoipa::r#gen::serde_json::from_str(json);
                        let response = response.unwrap_or_else(|_| ::utoipa::openapi::response::Response::new(status));
                        ($crate::problem::String::from(status), ::utoipa::openapi::RefOr::T(response))
                    })
                    .collect()
            }
        }
    };
}

/// Implements aide's `OperationOutput` from responses as JSON, by status, range and `default` (aide 0.16).
///
/// The names of `serde_json` and `schemars` are never written, as the calling crate need not depend on them: their types
/// follow from the fields of aide's.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_aide {
    ($type:ty, [$(($status:literal, $json:literal)),* $(,)?]) => {
        impl ::aide::OperationOutput for $type {
            type Inner = Self;

            fn operation_response(
                context: &mut ::aide::generate::GenContext,
                operation: &mut ::aide::openapi::Operation,
            ) -> ::core::option::Option<::aide::openapi::Response> {
                let all = <Self as ::aide::OperationOutput>::inferred_responses(context, operation);
                all.into_iter().find(|(status, _)| status.is_none()).map(|(_, response)| response)
            }

            fn inferred_responses(
                _: &mut ::aide::generate::GenContext,
                _: &mut ::aide::openapi::Operation,
            ) -> $crate::problem::Vec<(::core::option::Option<::aide::openapi::StatusCode>, ::aide::openapi::Response)>
            {
                [$(($status, $json)),*]
                    .into_iter()
                    .filter_map(|(status, json)| ::core::option::Option::Some(($crate::__problem_aide!(status status), {
                        let mut media = ::aide::openapi::MediaType::default();
                        media.example = json.parse().ok();
                        $crate::__problem_aide!(response media.example.take()?)
                    })))
                    .collect()
            }
        }
    };
    // `409`, `4XX`, or none for `default`.
    (status $status:expr) => {
        match $status.parse() {
            ::core::result::Result::Ok(code) => ::core::option::Option::Some(::aide::openapi::StatusCode::Code(code)),
            ::core::result::Result::Err(_) => $status
                .strip_suffix("XX")
                .and_then(|digit| digit.parse().ok())
                .map(::aide::openapi::StatusCode::Range),
        }
    };
    (schema $value:expr) => {
        $value.cloned().and_then(|schema| schema.try_into().ok()).map(|json_schema| ::aide::openapi::SchemaObject {
            json_schema,
            external_docs: ::core::option::Option::None,
            example: ::core::option::Option::None,
        })
    };
    (text $value:expr) => {
        $value.and_then(|text| text.as_str()).map($crate::problem::String::from)
    };
    (response $value:expr) => {{
        let value = $value;
        let mut response = ::aide::openapi::Response::default();
        response.description = $crate::__problem_aide!(text value.get("description")).unwrap_or_default();
        for (name, header) in value.get("headers").and_then(|headers| headers.as_object()).into_iter().flatten() {
            let ::core::option::Option::Some(schema) = $crate::__problem_aide!(schema header.get("schema")) else {
                continue;
            };
            let header = ::aide::openapi::Header {
                description: $crate::__problem_aide!(text header.get("description")),
                style: ::core::default::Default::default(),
                required: header.get("required").is_some(),
                deprecated: ::core::option::Option::None,
                format: ::aide::openapi::ParameterSchemaOrContent::Schema(schema),
                example: header.get("example").cloned(),
                examples: ::core::default::Default::default(),
                extensions: ::core::default::Default::default(),
            };
            response.headers.insert(name.clone(), ::aide::openapi::ReferenceOr::Item(header));
        }
        for (name, content) in value.get("content").and_then(|content| content.as_object()).into_iter().flatten() {
            let mut media = ::aide::openapi::MediaType::default();
            media.schema = $crate::__problem_aide!(schema content.get("schema"));
            for (name, of) in content.get("examples").and_then(|examples| examples.as_object()).into_iter().flatten() {
                let mut example = ::aide::openapi::Example::default();
                example.summary = $crate::__problem_aide!(text of.get("summary"));
                example.value = of.get("value").cloned();
                media.examples.insert(name.clone(), ::aide::openapi::ReferenceOr::Item(example));
            }
            response.content.insert(name.clone(), media);
        }
        response
    }};
}

pub use crate::__problem_actix_web as actix_web;
pub use crate::__problem_aide as aide;
pub use crate::__problem_axum as axum;
pub use crate::__problem_http as http;
pub use crate::__problem_poem as poem;
pub use crate::__problem_tracing as tracing;
pub use crate::__problem_utoipa as utoipa;
