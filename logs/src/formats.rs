//! The table of formats, and a reader for the lines of each.
//!
//! A format takes a constant, a place in [`ALL`] and a function that reads a line.

pub(crate) mod aws_elb;
pub(crate) mod aws_s3;
pub(crate) mod common;
pub(crate) mod envoy;
pub(crate) mod haproxy;
pub(crate) mod heroku;
pub(crate) mod httperr;
pub(crate) mod iis_event;
pub(crate) mod json;
pub(crate) mod litespeed;
pub(crate) mod squid;
pub(crate) mod traefik;
pub(crate) mod uwsgi;
pub(crate) mod w3c;
pub(crate) mod zoraxy;

use status_core::Server;

use crate::entry::Entry;
use crate::format::{About, Format, Read};

/// How the lines of a format are read whose lines stand alone.
macro_rules! line {
    ($read:path) => {
        Read::Line(|line, entry| *entry = Entry::of($read(line)))
    };
}

/// Those that are hard to mistake for another first.
pub(crate) const ALL: &[Format] = &[
    Format::IIS_W3C,
    Format::HTTPERR,
    Format::AWS_CLOUDFRONT,
    Format::W3C,
    Format::IIS_EVENT,
    Format::CLOUDFLARE_LOGPUSH,
    Format::AZURE_APP_SERVICE,
    Format::AZURE_APPLICATION_GATEWAY,
    Format::AZURE_FRONT_DOOR,
    Format::GCP_LOAD_BALANCER,
    Format::ENVOY_JSON,
    Format::AWS_CLOUDFRONT_JSON,
    Format::TRAEFIK_JSON,
    Format::CADDY_JSON,
    Format::JSON,
    Format::COMBINED_IN_JSON,
    Format::AWS_ALB,
    Format::AWS_CLB,
    Format::AWS_S3,
    Format::ENVOY,
    Format::HAPROXY,
    Format::HEROKU,
    Format::SQUID,
    Format::UWSGI,
    Format::ZORAXY,
    Format::TRAEFIK_CLF,
    Format::LITESPEED,
    Format::COMBINED,
    Format::PATTERN,
];

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
        read: line!(common::read),
    });

    /// Events of `Microsoft-Windows-IIS-Logging` as XML.
    pub const IIS_EVENT: Self =
        Self(&About { id: "iis-event", name: "IIS event", servers: &[Server::IIS], read: line!(iis_event::read) });

    /// Logpush of Cloudflare: HTTP requests.
    pub const CLOUDFLARE_LOGPUSH: Self = Self(&About {
        id: "cloudflare-logpush",
        name: "Cloudflare Logpush",
        servers: &[Server::CLOUDFLARE],
        read: line!(json::cloudflare::read),
    });

    /// The HTTP logs of Azure App Service.
    pub const AZURE_APP_SERVICE: Self = Self(&About {
        id: "azure-app-service",
        name: "Azure App Service",
        servers: &[Server::IIS],
        read: line!(json::azure::app_service),
    });

    /// The access log of Azure Application Gateway.
    pub const AZURE_APPLICATION_GATEWAY: Self = Self(&About {
        id: "azure-application-gateway",
        name: "Azure Application Gateway",
        servers: &[Server::AZURE_APPLICATION_GATEWAY],
        read: line!(json::azure::application_gateway),
    });

    /// The access log of Azure Front Door.
    pub const AZURE_FRONT_DOOR: Self = Self(&About {
        id: "azure-front-door",
        name: "Azure Front Door",
        servers: &[Server::AZURE_FRONT_DOOR],
        read: line!(json::azure::front_door),
    });

    /// Entries of Google Cloud's load balancers.
    pub const GCP_LOAD_BALANCER: Self = Self(&About {
        id: "gcp-load-balancer",
        name: "Google Cloud load balancer",
        servers: &[Server::GOOGLE_CLOUD_LOAD_BALANCING],
        read: line!(json::gcp::read),
    });

    /// The access log of Envoy as JSON, with the keys of Istio or Envoy Gateway.
    pub const ENVOY_JSON: Self = Self(&About {
        id: "envoy-json",
        name: "Envoy or Istio JSON",
        servers: &[Server::ENVOY],
        read: line!(json::envoy::read),
    });

    /// The standard log of CloudFront as JSON.
    pub const AWS_CLOUDFRONT_JSON: Self = Self(&About {
        id: "aws-cloudfront-json",
        name: "CloudFront JSON",
        servers: &[Server::AWS_CLOUDFRONT],
        read: line!(json::cloudfront::read),
    });

    /// The access log of Traefik as JSON.
    pub const TRAEFIK_JSON: Self = Self(&About {
        id: "traefik-json",
        name: "Traefik JSON",
        servers: &[Server::TRAEFIK],
        read: line!(json::traefik::read),
    });

    /// The log of Caddy.
    pub const CADDY_JSON: Self = Self(&About {
        id: "caddy-json",
        name: "Caddy JSON",
        servers: &[Server::CADDY],
        read: line!(json::caddy::read),
    });

    /// Access logs as JSON with the names of nginx's variables, or the usual short ones, as keys.
    pub const JSON: Self =
        Self(&About { id: "json", name: "nginx JSON or the like", servers: &[], read: line!(json::generic::read) });

    /// The common or the combined format in a string of JSON, as Docker and journald write lines.
    pub const COMBINED_IN_JSON: Self = Self(&About {
        id: "combined-in-json",
        name: "common or combined in JSON",
        servers: &[Server::NGINX, Server::APACHE_HTTPD],
        read: line!(json::combined::read),
    });
    /// The access log of an Application Load Balancer; TLS lines of a Network Load Balancer are recognized.
    pub const AWS_ALB: Self = Self(&About {
        id: "aws-alb",
        name: "AWS Application Load Balancer",
        servers: &[Server::AWS_ELB],
        read: line!(aws_elb::application),
    });

    /// The access log of a Classic Load Balancer.
    pub const AWS_CLB: Self = Self(&About {
        id: "aws-clb",
        name: "AWS Classic Load Balancer",
        servers: &[Server::AWS_ELB],
        read: line!(aws_elb::classic),
    });

    /// The server access log of S3.
    pub const AWS_S3: Self =
        Self(&About { id: "aws-s3", name: "S3", servers: &[Server::AWS_S3], read: line!(aws_s3::read) });

    /// The default text of Envoy, and that of Istio.
    pub const ENVOY: Self =
        Self(&About { id: "envoy", name: "Envoy", servers: &[Server::ENVOY], read: line!(envoy::read) });

    /// The HTTP log of HAProxy, also in the order of the common format; its other lines are recognized.
    pub const HAPROXY: Self =
        Self(&About { id: "haproxy", name: "HAProxy", servers: &[Server::HAPROXY], read: Read::Line(haproxy::read) });

    /// The lines of Heroku's router, with or without what Logplex writes before them.
    pub const HEROKU: Self =
        Self(&About { id: "heroku", name: "Heroku router", servers: &[Server::HEROKU], read: line!(heroku::read) });

    /// The common or the combined format with a quote before each line, as LiteSpeed writes it.
    pub const LITESPEED: Self = Self(&About {
        id: "litespeed",
        name: "LiteSpeed",
        servers: &[Server::LITESPEED],
        read: line!(litespeed::read),
    });

    /// Squid's own format.
    pub const SQUID: Self =
        Self(&About { id: "squid", name: "Squid", servers: &[Server::SQUID], read: line!(squid::read) });

    /// Traefik's common log format.
    pub const TRAEFIK_CLF: Self = Self(&About {
        id: "traefik-clf",
        name: "Traefik common log format",
        servers: &[Server::TRAEFIK],
        read: line!(traefik::read),
    });

    /// uWSGI's own format.
    pub const UWSGI: Self = Self(&About { id: "uwsgi", name: "uWSGI", servers: &[], read: line!(uwsgi::read) });

    /// The log of Zoraxy's requests.
    pub const ZORAXY: Self = Self(&About { id: "zoraxy", name: "Zoraxy", servers: &[], read: line!(zoraxy::read) });

    /// A format that the user gives as a [`Pattern`](crate::Pattern).
    pub const PATTERN: Self = Self(&About { id: "pattern", name: "pattern", servers: &[], read: Read::Pattern });
}
