//! Numbers that several publishers use. The list was written by hand, from the notes to the tables of servers.

use std::collections::BTreeSet;

use status_core::{Definition, Precision, Server, SubStatusCode, definitions, explain, lookup, meanings};
use status_tests::check;

/// The standard, as the first of the owners.
const IANA: &str = "";

/// Each number with all who define it.
const OWNERS: [(&str, &[&str]); 79] = [
    ("103", &[IANA, "spring"]),
    ("202", &[IANA, "aws-waf", "iis"]),
    ("210", &["haproxy"]),
    ("298", &["qiniu-kodo"]),
    ("310", &["haproxy"]),
    ("404.20", &["iis", "iis-express"]),
    ("418", &[IANA, "apache-httpd", "litespeed", "nodejs", "tencent-edgeone"]),
    ("419", &["aspnet-core", "laravel", "litespeed", "qiniu-kodo", "spring"]),
    ("420", &["jetty", "litespeed", "salesforce", "shopify", "spring", "twitter"]),
    ("421", &[IANA, "apache-httpd", "litespeed", "nginx", "spring"]),
    ("423", &[IANA, "iis", "tencent-edgeone"]),
    ("430", &["shopify"]),
    ("440", &["exchange"]),
    ("444", &["nginx"]),
    ("449", &["ms-webdav"]),
    ("450", &["windows-parental-controls"]),
    ("451", &[IANA, "exchange"]),
    ("478", &["qiniu-kodo"]),
    ("494", &["nginx"]),
    ("495", &["nginx"]),
    ("496", &["cloudfoundry-gorouter", "nginx"]),
    ("497", &["nginx"]),
    ("498", &["esri-arcgis", "nginx"]),
    (
        "499",
        &[
            "aspnet-core",
            "azure-application-gateway",
            "caddy",
            "cloudflare",
            "cloudfoundry-gorouter",
            "envoy",
            "esri-arcgis",
            "google-rpc",
            "haproxy",
            "nginx",
            "tencent-edgeone",
            "traefik",
        ],
    ),
    (
        "500",
        &[
            IANA,
            "apache-httpd",
            "aspnetcore-module",
            "aws-api-gateway",
            "aws-cloudfront",
            "aws-elb",
            "aws-s3",
            "azure-application-gateway",
            "gunicorn",
            "haproxy",
            "iis",
            "kong",
            "netlify",
            "nginx",
            "traefik",
            "vercel",
        ],
    ),
    ("502.2", &["iis", "iis-arr"]),
    ("502.3", &["aspnetcore-module", "iis", "iis-arr"]),
    ("502.4", &["iis", "iis-arr"]),
    ("502.5", &["aspnetcore-module", "iis-arr"]),
    (
        "503",
        &[
            IANA,
            "apache-httpd",
            "aspnetcore-module",
            "aws-cloudfront",
            "aws-elb",
            "aws-s3",
            "cloudfoundry-gorouter",
            "google-cloud-load-balancing",
            "haproxy",
            "heroku",
            "iis",
            "ingress-nginx",
            "kong",
            "litespeed",
            "nginx",
            "qiniu-kodo",
            "varnish",
            "vercel",
        ],
    ),
    ("506", &[IANA, "litespeed"]),
    ("508", &[IANA, "cloudlinux", "litespeed", "vercel"]),
    ("509", &["cpanel", "litespeed", "nodejs", "spring"]),
    ("520", &["cloudflare", "tencent-edgeone"]),
    ("521", &["cloudflare", "tencent-edgeone"]),
    ("522", &["cloudflare", "tencent-edgeone"]),
    ("523", &["cloudflare", "tencent-edgeone"]),
    ("524", &["cloudflare", "tencent-edgeone"]),
    ("525", &["cloudflare", "cloudfoundry-gorouter", "tencent-edgeone"]),
    ("526", &["cloudflare", "cloudfoundry-gorouter"]),
    ("527", &["cloudflare"]),
    ("528", &[]),
    ("529", &["anthropic", "qualys-ssllabs"]),
    ("530", &["cloudflare", "edgio", "gcore-fastedge", "pantheon", "shopify"]),
    ("531", &["edgio", "gcore-fastedge"]),
    ("532", &["edgio", "gcore-fastedge"]),
    ("533", &["edgio", "gcore-fastedge"]),
    ("540", &["edgio", "shopify"]),
    ("541", &["edgio"]),
    ("542", &["akamai-eaa", "edgio"]),
    ("543", &["akamai-eaa", "edgio"]),
    ("544", &["akamai-eaa", "edgio"]),
    ("545", &["akamai-eaa", "edgio"]),
    ("546", &["edgio"]),
    ("547", &["edgio"]),
    ("548", &["akamai-eaa", "edgio"]),
    ("549", &["akamai-eaa", "edgio"]),
    ("550", &["tencent-edgeone"]),
    ("551", &["tencent-edgeone"]),
    ("552", &["akamai-eaa", "tencent-edgeone"]),
    ("553", &["akamai-eaa", "tencent-edgeone"]),
    ("554", &["akamai-eaa", "tencent-edgeone"]),
    ("555", &["akamai-eaa", "tencent-edgeone"]),
    ("561", &["akamai-eaa", "aws-elb", "pantheon"]),
    ("562", &["akamai-eaa", "aws-elb"]),
    ("573", &["qiniu-kodo"]),
    ("579", &["qiniu-kodo"]),
    ("598", &["alibaba-edgeroutine", "informal"]),
    ("599", &["alibaba-edgeroutine", "informal", "qiniu-kodo", "tornado"]),
    ("600", &["squid"]),
    ("608", &["qiniu-kodo"]),
    ("612", &["qiniu-kodo"]),
    ("614", &["qiniu-kodo"]),
    ("630", &["qiniu-kodo"]),
    ("631", &["qiniu-kodo"]),
    ("640", &["qiniu-kodo"]),
    ("701", &["qiniu-kodo"]),
    ("783", &["shopify"]),
    ("999", &["linkedin"]),
];

fn number(text: &str) -> SubStatusCode {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn every_number_has_exactly_its_owners() {
    check(|findings| {
        for (text, owners) in OWNERS {
            let found: Vec<_> =
                meanings(number(text)).iter().map(|row| row.server().map_or(IANA, |server| server.id())).collect();
            findings.equal(text, found, owners);
        }
    });
}

#[test]
fn no_collision_beside_the_standard_is_missing_from_the_list() {
    check(|findings| {
        for row in definitions() {
            let owners = meanings(row.code());
            let shared = owners.len() > 1 && owners.iter().all(|owner| owner.server().is_some());
            let listed = OWNERS.iter().any(|(text, _)| number(text) == row.code());
            findings.holds(format_args!("{} has {} owners", row.code(), owners.len()), !shared || listed);
        }
    });
}

#[test]
fn their_meanings_stay_apart() {
    check(|findings| {
        for (text, owners) in OWNERS {
            let code = number(text);
            let summaries: BTreeSet<_> = meanings(code).iter().map(Definition::summary).collect();
            findings.equal(format!("{text}: different summaries"), summaries.len(), owners.len());
            for &owner in owners {
                let server: Option<Server> = owner.parse().ok();
                findings.equal(format!("{text} of {owner}"), server.is_none(), owner == IANA);
                let found = explain(server, code);
                findings.equal(format!("{text} of {owner}"), found.precision(), Precision::Exact);
                findings.equal(format!("{text} of {owner}"), found.definition().server(), server);
                findings.equal(format!("{text} of {owner}"), lookup(server, code), Some(found.definition()));
            }
        }
    });
}

/// A number, its owner, and words that tell the meaning apart from the others.
const MEANINGS: [(&str, &str, &[&str]); 36] = [
    ("202", "aws-waf", &["challenges"]),
    ("405", "aws-waf", &["captcha"]),
    ("405", "haproxy", &["http/2 preface"]),
    ("406", "qiniu-kodo", &["checksum"]),
    ("408", "varnish", &["client left"]),
    ("418", "tencent-edgeone", &["domain"]),
    ("419", "laravel", &["csrf"]),
    ("419", "qiniu-kodo", &["frozen"]),
    ("420", "salesforce", &["routing"]),
    ("420", "shopify", &["locked"]),
    ("420", "twitter", &["rate limit"]),
    ("423", "iis", &["lock"]),
    ("423", "tencent-edgeone", &["circles", "cdn-loop"]),
    ("451", "exchange", &["activesync", "mailbox"]),
    ("496", "cloudfoundry-gorouter", &["back end", "certificate"]),
    ("496", "nginx", &["client", "no", "certificate"]),
    ("498", "esri-arcgis", &["token"]),
    ("498", "nginx", &["host name"]),
    ("499", "esri-arcgis", &["without", "token"]),
    ("499", "nginx", &["client", "went away"]),
    ("502.2", "iis", &["cgi"]),
    ("502.2", "iis-arr", &["map"]),
    ("502.3", "iis", &["connection"]),
    ("502.3", "iis-arr", &["winhttp"]),
    ("502.5", "aspnetcore-module", &["process", "start"]),
    ("502.5", "iis-arr", &["websocket"]),
    ("508", "cloudlinux", &["account", "limit"]),
    ("508", "litespeed", &["account", "resources"]),
    ("525", "cloudflare", &["tls handshake"]),
    ("525", "cloudfoundry-gorouter", &["back end", "tls"]),
    ("530", "cloudflare", &["resolve"]),
    ("530", "pantheon", &["froze"]),
    ("561", "aws-elb", &["identity provider"]),
    ("561", "pantheon", &["cms"]),
    ("579", "qiniu-kodo", &["callback failed"]),
    ("599", "qiniu-kodo", &["operation", "failed"]),
];

#[test]
fn each_owner_has_its_own_meaning() {
    check(|findings| {
        for (text, owner, words) in MEANINGS {
            let summary = crate::definition_by(owner, text).summary();
            findings.holds(format_args!("{text} of {owner}: {summary}"), crate::says(&[summary], words));
        }
    });
}
