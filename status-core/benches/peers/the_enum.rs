//! The enum of the standard's codes as one would write it with `strum`, and tables of it as one would with `phf`.

use status_core::{Known, Status, StatusCode};

/// Makes the enum and the tables of one list.
macro_rules! peers {
    ($($name:ident = $number:tt $phrase:tt,)+) => {
        #[derive(Clone, Copy, Debug, strum::EnumString, strum::FromRepr, strum::IntoStaticStr)]
        #[strum(ascii_case_insensitive)]
        #[repr(u16)]
        pub(crate) enum Peer {
            $(#[strum(serialize = $phrase)] $name = $number,)+
        }

        pub(crate) static PHRASES: phf::Map<u16, &str> = phf::phf_map! { $($number => $phrase,)+ };

        pub(crate) static NUMBERS: phf::Map<&str, u16> = phf::phf_map! { $($phrase => $number,)+ };
    };
}

peers! {
    Continue = 100_u16 "Continue",
    SwitchingProtocols = 101_u16 "Switching Protocols",
    Processing = 102_u16 "Processing",
    EarlyHints = 103_u16 "Early Hints",
    UploadResumptionSupported = 104_u16 "Upload Resumption Supported",
    Ok = 200_u16 "OK",
    Created = 201_u16 "Created",
    Accepted = 202_u16 "Accepted",
    NonAuthoritativeInformation = 203_u16 "Non-Authoritative Information",
    NoContent = 204_u16 "No Content",
    ResetContent = 205_u16 "Reset Content",
    PartialContent = 206_u16 "Partial Content",
    MultiStatus = 207_u16 "Multi-Status",
    AlreadyReported = 208_u16 "Already Reported",
    ImUsed = 226_u16 "IM Used",
    MultipleChoices = 300_u16 "Multiple Choices",
    MovedPermanently = 301_u16 "Moved Permanently",
    Found = 302_u16 "Found",
    SeeOther = 303_u16 "See Other",
    NotModified = 304_u16 "Not Modified",
    UseProxy = 305_u16 "Use Proxy",
    Unused = 306_u16 "Unused",
    TemporaryRedirect = 307_u16 "Temporary Redirect",
    PermanentRedirect = 308_u16 "Permanent Redirect",
    BadRequest = 400_u16 "Bad Request",
    Unauthorized = 401_u16 "Unauthorized",
    PaymentRequired = 402_u16 "Payment Required",
    Forbidden = 403_u16 "Forbidden",
    NotFound = 404_u16 "Not Found",
    MethodNotAllowed = 405_u16 "Method Not Allowed",
    NotAcceptable = 406_u16 "Not Acceptable",
    ProxyAuthenticationRequired = 407_u16 "Proxy Authentication Required",
    RequestTimeout = 408_u16 "Request Timeout",
    Conflict = 409_u16 "Conflict",
    Gone = 410_u16 "Gone",
    LengthRequired = 411_u16 "Length Required",
    PreconditionFailed = 412_u16 "Precondition Failed",
    ContentTooLarge = 413_u16 "Content Too Large",
    UriTooLong = 414_u16 "URI Too Long",
    UnsupportedMediaType = 415_u16 "Unsupported Media Type",
    RangeNotSatisfiable = 416_u16 "Range Not Satisfiable",
    ExpectationFailed = 417_u16 "Expectation Failed",
    ImATeapot = 418_u16 "I'm a teapot",
    MisdirectedRequest = 421_u16 "Misdirected Request",
    UnprocessableContent = 422_u16 "Unprocessable Content",
    Locked = 423_u16 "Locked",
    FailedDependency = 424_u16 "Failed Dependency",
    TooEarly = 425_u16 "Too Early",
    UpgradeRequired = 426_u16 "Upgrade Required",
    PreconditionRequired = 428_u16 "Precondition Required",
    TooManyRequests = 429_u16 "Too Many Requests",
    RequestHeaderFieldsTooLarge = 431_u16 "Request Header Fields Too Large",
    UnavailableForLegalReasons = 451_u16 "Unavailable For Legal Reasons",
    InternalServerError = 500_u16 "Internal Server Error",
    NotImplemented = 501_u16 "Not Implemented",
    BadGateway = 502_u16 "Bad Gateway",
    ServiceUnavailable = 503_u16 "Service Unavailable",
    GatewayTimeout = 504_u16 "Gateway Timeout",
    HttpVersionNotSupported = 505_u16 "HTTP Version Not Supported",
    VariantAlsoNegotiates = 506_u16 "Variant Also Negotiates",
    InsufficientStorage = 507_u16 "Insufficient Storage",
    LoopDetected = 508_u16 "Loop Detected",
    NotExtended = 510_u16 "Not Extended",
    NetworkAuthenticationRequired = 511_u16 "Network Authentication Required",
}

/// Makes sure that it is the same enum as this crate's.
pub(crate) fn check() {
    assert_eq!(PHRASES.len(), Status::ALL.len(), "a code was added: add it to this list");
    for status in Status::ALL {
        let peer = Peer::from_repr(status.as_u16()).unwrap_or_else(|| panic!("add {status} to this list"));
        assert_eq!(format!("{peer:?}"), format!("{status:?}"));
        let phrase = StatusCode::from(*status).canonical_reason();
        assert!(phrase.is_none_or(|phrase| phrase == <&str>::from(peer)), "{status}");
    }
}
