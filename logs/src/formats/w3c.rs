//! Logs whose columns `#Fields` names: what each column is for, and whose log it is.

use status_core::Server;

use crate::format::Format;

/// What a column is for; a reader has no use for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Other,
    Date,
    Time,
    Client,
    Host,
    Method,
    Target,
    Query,
    Status,
    Sub,
    Win32,
    /// Why, in a word.
    Reason,
    /// Why, in a word, where there is no better one.
    RoughReason,
    Site,
}

impl Column {
    /// By the name that `#Fields` gives, in upper or lower case.
    pub(crate) fn named(name: &[u8]) -> Self {
        let names: [(&[u8], Self); 20] = [
            (b"date", Self::Date),
            (b"time", Self::Time),
            (b"date-local", Self::Date),
            (b"time-local", Self::Time),
            (b"c-ip", Self::Client),
            (b"cs(host)", Self::Host),
            (b"cs-host", Self::Host),
            (b"x-host-header", Self::Host),
            (b"cs-method", Self::Method),
            (b"cs-uri-stem", Self::Target),
            (b"cs-uri", Self::Target),
            (b"cs-uri-query", Self::Query),
            (b"sc-status", Self::Status),
            (b"sc(status)", Self::Status),
            (b"sc-substatus", Self::Sub),
            (b"sc-win32-status", Self::Win32),
            (b"s-reason", Self::Reason),
            (b"x-edge-detailed-result-type", Self::Reason),
            (b"x-edge-result-type", Self::RoughReason),
            (b"s-sitename", Self::Site),
        ];
        names.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or(Self::Other, |(_, column)| *column)
    }
}

/// Which of the formats it is, and whose, by what `#Software` says and by the names of the fields.
pub(crate) fn product(software: &[u8], names: &[u8]) -> (Format, Option<Server>) {
    let has = |name: &[u8]| memchr::memmem::find(&names.to_ascii_lowercase(), name).is_some();
    let says = |name: &[u8]| memchr::memmem::find(software, name).is_some();
    if has(b"s-reason") {
        (Format::HTTPERR, Some(Server::HTTP_SYS))
    } else if has(b"x-edge-") {
        (Format::AWS_CLOUDFRONT, Some(Server::AWS_CLOUDFRONT))
    } else if says(b"Internet Information Services") || says(b"IIS") || has(b"sc-substatus") || has(b"sc-win32-status")
    {
        (Format::IIS_W3C, Some(Server::IIS))
    } else {
        (Format::W3C, None)
    }
}

/// Whether it is the log of an FTP service, whose reply codes are none of HTTP.
pub(crate) fn is_ftp(software: &[u8], site: Option<&[u8]>, method: Option<&[u8]>) -> bool {
    memchr::memmem::find(software, b"FTP").is_some()
        || site.is_some_and(|site| site.starts_with(b"MSFTPSVC") || site.starts_with(b"FTPSVC"))
        // The FTP service of IIS 6 writes the number of the session before the command.
        || method.is_some_and(|method| {
            let Some(session) = method.strip_prefix(b"[") else { return false };
            let digits = session.iter().take_while(|byte| byte.is_ascii_digit()).count();
            digits > 0 && matches!(&session[digits..], [b']', letter, ..] if letter.is_ascii_alphabetic())
        })
}

/// The fields that IIS logs unless it is told otherwise.
pub(crate) const DEFAULT: &[u8] = b"date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip \
cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken";

/// The fields of CloudFront's standard log.
pub(crate) const CLOUDFRONT: &[u8] = b"date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem \
sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header \
cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type \
cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type \
sc-content-type sc-content-len sc-range-start sc-range-end";
