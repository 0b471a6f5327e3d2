//! What a code means for caches, content and clients.

use crate::{Content, Definition, HeaderField, Redirect, Retry, StatusCode, tables};

/// Facts that RFC 9110 and its companions state about the code.
///
/// A code that nobody has registered counts as the x00 of its class, and one outside 100 to 599 as 500 (RFC 9110
/// [section 15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
impl StatusCode {
    /// What the standard says about the code; `None` where the IANA registry has no entry.
    ///
    /// See [`explain`](crate::explain) for something about every code, and [`meanings`](crate::meanings) for what
    /// servers say.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// let definition = StatusCode::GONE.definition().expect("410 is registered");
    /// assert_eq!(definition.name(), "Gone");
    /// ```
    #[inline]
    #[must_use]
    pub const fn definition(&self) -> Option<&'static Definition> {
        tables::definition(*self)
    }

    /// The code that a client treats it as: itself if it is registered, otherwise the x00 of its class, and 500 outside
    /// 100 to 599 (RFC 9110 [section 15]).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert_eq!(StatusCode::NOT_FOUND.counts_as(), StatusCode::NOT_FOUND);
    /// assert_eq!(StatusCode::from_u16(442)?.counts_as(), StatusCode::BAD_REQUEST);
    /// assert_eq!(StatusCode::from_u16(999)?.counts_as(), StatusCode::INTERNAL_SERVER_ERROR);
    /// # Ok::<(), status_core::InvalidStatusCode>(())
    /// ```
    ///
    /// [section 15]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15
    #[inline]
    #[must_use]
    pub const fn counts_as(&self) -> Self {
        tables::stand_in(*self)
    }

    /// Whether a cache may keep and reuse the response though nothing in it says for how long (RFC 9110 [section 15.1]).
    ///
    /// That holds only for codes that their specification calls so: an unregistered code never is.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert!(StatusCode::NOT_FOUND.is_heuristically_cacheable());
    /// assert!(!StatusCode::FOUND.is_heuristically_cacheable());
    /// ```
    ///
    /// [section 15.1]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.1
    #[inline]
    #[must_use]
    pub const fn is_heuristically_cacheable(&self) -> bool {
        tables::is_heuristically_cacheable(*self)
    }

    /// Whether a response with this code has content (RFC 9110 [section 6.4.1]).
    ///
    /// The answer to a HEAD request never has any.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Content, StatusCode};
    ///
    /// assert_eq!(StatusCode::NO_CONTENT.content(), Content::Forbidden);
    /// assert_eq!(StatusCode::PARTIAL_CONTENT.content(), Content::Required);
    /// ```
    ///
    /// [section 6.4.1]: https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4.1
    #[inline]
    #[must_use]
    pub const fn content(&self) -> Content {
        tables::facts(*self).content
    }

    /// Whether, how and when the client may send the request again; empty where no source says anything.
    ///
    /// Where it is empty, the general rule holds: an idempotent request may be repeated after the connection failed
    /// (RFC 9110 [section 9.2.2]).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{RetryKind, StatusCode};
    ///
    /// let [retry] = StatusCode::REQUEST_TIMEOUT.retry() else { panic!("one way to repeat after a 408") };
    /// assert_eq!(retry.kind, RetryKind::SameRequest);
    /// ```
    ///
    /// [section 9.2.2]: https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2
    #[inline]
    #[must_use]
    pub const fn retry(&self) -> &'static [Retry] {
        tables::facts(*self).retry
    }

    /// Where a redirect leads and what becomes of the method; `None` where the code does not redirect (RFC 9110
    /// [section 15.4]).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{RedirectMethod, StatusCode};
    ///
    /// let redirect = StatusCode::PERMANENT_REDIRECT.redirect().expect("308 redirects");
    /// assert!(redirect.is_permanent());
    /// assert_eq!(redirect.method, Some(RedirectMethod::Kept));
    /// ```
    ///
    /// [section 15.4]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4
    #[inline]
    #[must_use]
    pub const fn redirect(&self) -> Option<Redirect> {
        tables::facts(*self).redirect
    }

    /// The header fields that a response with this code must, should or may carry, or must not.
    ///
    /// What holds for every code of the class is in [`Class::headers`](crate::Class::headers).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Level, StatusCode};
    ///
    /// let [allow] = StatusCode::METHOD_NOT_ALLOWED.headers() else { panic!("405 comes with one field") };
    /// assert_eq!((allow.name, allow.level), ("Allow", Level::Must));
    /// ```
    #[inline]
    #[must_use]
    pub const fn headers(&self) -> &'static [HeaderField] {
        tables::facts(*self).headers
    }

    /// Which parts of the chain between user agent and origin server send the code; empty where no source says.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Emitter, StatusCode};
    ///
    /// assert_eq!(StatusCode::BAD_GATEWAY.emitters(), [Emitter::Gateway, Emitter::Proxy]);
    /// ```
    #[inline]
    #[must_use]
    pub const fn emitters(&self) -> &'static [crate::Emitter] {
        tables::facts(*self).emitters
    }
}
