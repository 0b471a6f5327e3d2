//! Middleware that turns what a framework itself answers into problems: the 404 of no route, a 405, a rejected extractor, a
//! panic. As in `frameworks`, each is a macro that makes a function in the crate that calls it.

use super::{Report, Source};
use crate::StatusCode;

/// How many bytes of a framework's own answer are read: it becomes the detail of a problem. Of a longer one nothing is kept.
pub const MAX_DETAIL: usize = 1 << 16;

/// Whether an answer is the framework's own: its content type is `text/plain`, or it has none and no body. Those of handlers
/// have another one.
///
/// Generated code calls it: `axum_layer` and `actix_layer`.
#[inline]
#[must_use]
pub fn is_plain(content_type: Option<&[u8]>, is_empty: bool) -> bool {
    content_type.map_or(is_empty, |kind| kind.get(..10).is_some_and(|kind| kind.eq_ignore_ascii_case(b"text/plain")))
}

/// Reports a panic of a handler as the error behind a 500; without a message, it says no more than that there was one.
///
/// Generated code calls it: `axum_layer` and `actix_layer`.
pub fn report_panic(message: Option<&str>, report: impl FnOnce(&Report<'_>)) {
    let error: Source = message.unwrap_or("a handler panicked").into();
    report(&Report::of_error(StatusCode::INTERNAL_SERVER_ERROR.into(), &*error));
}

/// The future of a handler that may panic: `None` where it does, after the panic was given to a function.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_catch_panic {
    ($future:expr, $report:path) => {{
        let mut answer = ::std::boxed::Box::pin($future);
        ::core::future::poll_fn(move |context| {
            let poll = || ::core::future::Future::poll(answer.as_mut(), context);
            match ::std::panic::catch_unwind(::std::panic::AssertUnwindSafe(poll)) {
                ::core::result::Result::Ok(answer) => answer.map(::core::option::Option::Some),
                ::core::result::Result::Err(panic) => {
                    let message = panic.downcast_ref::<&str>().copied();
                    let message =
                        message.or_else(|| panic.downcast_ref::<::std::string::String>().map(|it| it.as_str()));
                    $crate::problem::report_panic(message, $report);
                    ::core::task::Poll::Ready(::core::option::Option::None)
                }
            }
        })
        .await
    }};
}

/// Makes `axum_layer`, for `axum::middleware::from_fn` (axum 0.8).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_axum_layer {
    ($report:path) => {
        /// Turns what axum itself answers into problems of the type `about:blank`: that there is no route, a method that a
        /// route does not have, an extractor that refuses the request, and a panic. It goes around the whole service:
        /// `router.layer(axum::middleware::from_fn(axum_layer))`.
        ///
        /// The header fields stay as they are, and so does each answer that has another content type than `text/plain`.
        #[allow(dead_code, unreachable_pub, clippy::used_underscore_items)]
        pub async fn axum_layer(
            request: ::axum::extract::Request,
            next: ::axum::middleware::Next,
        ) -> ::axum::response::Response {
            use ::axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};

            let is_head = request.method() == ::axum::http::Method::HEAD;
            let answer = $crate::__problem_catch_panic!(next.run(request), $report);
            let ::core::option::Option::Some(answer) = answer else {
                let mut response = $crate::problem::Response::about_blank(
                    $crate::StatusCode::INTERNAL_SERVER_ERROR.into(),
                    ::core::option::Option::None,
                );
                let length = HeaderValue::from(response.body.len());
                if is_head {
                    response.body.clear();
                }
                let mut answer = $crate::__problem_http_response!(response, ::axum::body::Body::from, axum::http);
                answer.headers_mut().insert(CONTENT_LENGTH, length);
                return answer;
            };
            let code = answer.status().as_u16();
            let content_type = answer.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
            let is_empty = ::axum::body::HttpBody::size_hint(answer.body()).exact() == ::core::option::Option::Some(0);
            let is_plain = $crate::problem::is_plain(content_type, is_empty);
            let is_own = is_plain && !answer.headers().contains_key(CONTENT_ENCODING);
            if code < 400 || !is_own {
                return answer;
            }
            let (mut parts, body) = answer.into_parts();
            let body = ::axum::body::to_bytes(body, $crate::problem::MAX_DETAIL).await.unwrap_or_default();
            for name in [CONTENT_LENGTH, CONTENT_TYPE] {
                parts.headers.remove(name);
            }
            let has_field = |name: &str| parts.headers.contains_key(name);
            let response = $crate::problem::Response::of_plain_text(code, &body, has_field);
            $crate::__problem_headers!(response.headers, parts.headers, axum::http::header);
            parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(response.body.len()));
            let body = if is_head { ::axum::body::Body::empty() } else { ::axum::body::Body::from(response.body) };
            ::axum::response::Response::from_parts(parts, body)
        }
    };
}

/// Makes `actix_layer`, for `actix_web::middleware::from_fn` (actix-web 4).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_actix_layer {
    ($report:path) => {
        /// Turns what actix itself answers into problems of the type `about:blank`: that there is no route, a method that a
        /// route does not have, an extractor that refuses the request, and a panic. It goes around the whole service:
        /// `App::new().wrap(actix_web::middleware::from_fn(actix_layer))`.
        ///
        /// The header fields stay as they are, and so does each answer that has another content type than `text/plain`.
        ///
        /// # Errors
        ///
        /// A panic, as an error that actix answers with a problem; and those of other middleware.
        #[allow(dead_code, unreachable_pub, clippy::future_not_send, clippy::used_underscore_items)]
        pub async fn actix_layer<B: ::actix_web::body::MessageBody + 'static>(
            request: ::actix_web::dev::ServiceRequest,
            next: ::actix_web::middleware::Next<B>,
        ) -> ::core::result::Result<::actix_web::dev::ServiceResponse<::actix_web::body::BoxBody>, ::actix_web::Error> {
            use ::actix_web::body::{BodySize, MessageBody};
            use ::actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};

            let answer = $crate::__problem_catch_panic!(next.call(request), $report);
            let answer = match answer {
                ::core::option::Option::Some(answer) => answer?.map_into_boxed_body(),
                ::core::option::Option::None => {
                    let response = $crate::problem::Response::about_blank(
                        $crate::StatusCode::INTERNAL_SERVER_ERROR.into(),
                        ::core::option::Option::None,
                    );
                    let mut answer = ::actix_web::HttpResponse::InternalServerError().body(response.body);
                    answer.headers_mut().clear();
                    $crate::__problem_headers!(response.headers, answer.headers_mut(), actix_web::http::header);
                    let error = ::actix_web::error::InternalError::from_response("a panic", answer);
                    return ::core::result::Result::Err(error.into());
                }
            };
            let code = answer.status().as_u16();
            let content_type = answer.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
            let is_empty = ::core::matches!(answer.response().body().size(), BodySize::None | BodySize::Sized(0));
            let is_plain = $crate::problem::is_plain(content_type, is_empty);
            let is_own = is_plain && !answer.headers().contains_key(CONTENT_ENCODING);
            if code < 400 || !is_own {
                return ::core::result::Result::Ok(answer);
            }
            let (request, answer) = answer.into_parts();
            let (mut answer, body) = answer.into_parts();
            let body = ::actix_web::body::to_bytes_limited(body, $crate::problem::MAX_DETAIL).await;
            let body = body.ok().and_then(::core::result::Result::ok).unwrap_or_default();
            for name in [CONTENT_LENGTH, CONTENT_TYPE] {
                answer.headers_mut().remove(name);
            }
            let has_field = |name: &str| answer.headers().contains_key(name);
            let response = $crate::problem::Response::of_plain_text(code, &body, has_field);
            $crate::__problem_headers!(response.headers, answer.headers_mut(), actix_web::http::header);
            // Of a response to HEAD, actix sends the length of the body and not the body.
            let answer = answer.set_body(::actix_web::body::BoxBody::new(response.body));
            ::core::result::Result::Ok(::actix_web::dev::ServiceResponse::new(request, answer))
        }
    };
}

pub use crate::__problem_actix_layer as actix_layer;
pub use crate::__problem_axum_layer as axum_layer;
