//! The table of formats, and a reader for the lines of each.
//!
//! A format takes a constant, a place in [`ALL`] and a function that reads a line.

pub(crate) mod common;
pub(crate) mod w3c;

use status_core::Server;

use crate::format::{About, Format, Read};

/// Those that are hard to mistake for another first.
pub(crate) const ALL: &[Format] =
    &[Format::IIS_W3C, Format::HTTPERR, Format::AWS_CLOUDFRONT, Format::W3C, Format::COMBINED];

impl Format {
    /// The W3C log of IIS, with any fields.
    pub const IIS_W3C: Self =
        Self(&About { id: "iis-w3c", name: "IIS W3C", servers: &[Server::IIS], read: Read::Columns });

    /// The log of what HTTP.sys answered or dropped before a site saw it.
    pub const HTTPERR: Self =
        Self(&About { id: "httperr", name: "HTTPERR", servers: &[Server::HTTP_SYS], read: Read::Columns });

    /// The standard log of CloudFront.
    pub const AWS_CLOUDFRONT: Self = Self(&About {
        id: "aws-cloudfront",
        name: "CloudFront",
        servers: &[Server::AWS_CLOUDFRONT],
        read: Read::Columns,
    });

    /// A log with a `#Fields` line of any other product.
    pub const W3C: Self = Self(&About { id: "w3c", name: "W3C extended", servers: &[], read: Read::Columns });

    /// The common and the combined format, with or without a host before the client and more fields behind.
    pub const COMBINED: Self = Self(&About {
        id: "combined",
        name: "common or combined",
        servers: &[Server::NGINX, Server::APACHE_HTTPD],
        read: Read::Line(common::read),
    });
}
