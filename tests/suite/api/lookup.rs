//! Finding definitions.

use std::fmt::Debug;

use status_core::{
    Definition, Known, Precision, Server, Status, StatusCode, SubStatusCode, definitions, explain, lookup, meanings,
    server,
};
use status_tests::{Findings, check};

use crate::all_codes;

/// By what the catalogue is sorted; the standard comes first.
fn key(row: &Definition) -> (u16, u16, Option<&'static str>) {
    (row.code().code().as_u16(), row.code().sub(), row.server().map(|server| server.id()))
}

#[test]
fn the_catalogue_is_sorted_and_has_no_definition_twice() {
    check(|findings| {
        for pair in definitions().windows(2) {
            findings
                .holds(format_args!("{:?} before {:?}", key(&pair[0]), key(&pair[1])), key(&pair[0]) < key(&pair[1]));
        }
    });
}

#[test]
fn every_definition_is_found_by_every_look_up() {
    check(|findings| {
        for row in definitions() {
            let what = format!("{:?}", key(row));
            findings.holds(format_args!("{what}: lookup"), lookup(row.server(), row.code()) == Some(row));
            findings.holds(format_args!("{what}: meanings"), meanings(row.code()).contains(row));
            let explanation = explain(row.server(), row.code());
            findings.equal(format!("{what}: precision"), explanation.precision(), Precision::Exact);
            findings.holds(format_args!("{what}: explain"), explanation.definition() == row);
            if row.server().is_none() {
                findings.equal(
                    format!("{what}: definition()"),
                    row.code().code().definition().map(key),
                    Some(key(row)),
                );
            }
        }
    });
}

#[test]
fn meanings_are_those_that_a_search_through_all_finds() {
    check(|findings| {
        for code in all_codes() {
            for sub in (0..=60).chain([100, 500, 504, 505, 999, 1000, u16::MAX]) {
                let code = SubStatusCode::new(code, sub);
                let expected: Vec<_> = definitions().iter().filter(|row| row.code() == code).map(key).collect();
                let found: Vec<_> = meanings(code).iter().map(key).collect();
                if found != expected || sub == 0 {
                    findings.equal(code, found, expected);
                }
            }
        }
    });
}

/// Checks an enum against the rows of its publisher.
fn check_known<T: Known + Debug>(server: Option<Server>, findings: &mut Findings) {
    let name = |variant: T| format!("{variant:?}");
    let rows: Vec<_> = definitions().iter().filter(|row| row.server() == server).collect();
    findings.equal(format!("{server:?}"), T::ALL.len(), rows.len());
    for (&variant, row) in T::ALL.iter().zip(rows) {
        findings.equal(name(variant), variant.code(), row.code());
        findings.equal(name(variant), name(variant), row.name());
        findings.holds(name(variant), variant.definition() == row);
        findings.equal(name(variant), T::from_code(row.code()).map(name), Some(name(variant)));
    }
    for code in all_codes() {
        for sub in [0, 1, 2, 3, 4, 5, 6, 20, 501, 999, 1000] {
            let code = SubStatusCode::new(code, sub);
            let expected = lookup(server, code).map(Definition::name);
            let found = T::from_code(code).map(|variant| variant.definition().name());
            if found != expected {
                findings.equal(code, found, expected);
            }
        }
    }
}

/// Checks the enum of a server, and gives the server. The name of the enum is that of the server's id, in
/// `UpperCamelCase`.
fn check_server<T: Known + Debug>(enum_name: &str, findings: &mut Findings) -> Option<Server> {
    let enum_of = |server: &Server| {
        server.id().split('-').fold(String::new(), |name, word| {
            let (first, rest) = word.split_at(1);
            name + &first.to_ascii_uppercase() + rest
        })
    };
    let server = Server::ALL.iter().copied().find(|server| enum_of(server) == enum_name);
    findings.holds(format_args!("{enum_name} is of no server"), server.is_some());
    if server.is_some() {
        check_known::<T>(server, findings);
    }
    server
}

/// Checks the enums of servers, and gives the servers that they are of.
macro_rules! check_servers {
    ($findings:ident: $($name:ident)+) => {
        [$(check_server::<server::$name>(stringify!($name), $findings)),+]
    };
}

/// Calls a macro with the enum of each server, by id: add a new one here.
macro_rules! with_every_enum {
    ($call:ident: $with:ident) => {
        $call!($with:
            AkamaiEaa AlibabaEdgeroutine Anthropic ApacheHttpd AspnetCore AspnetcoreModule AwsApiGateway AwsCloudfront
            AwsElb AwsS3 AwsWaf AzureApplicationGateway AzureFrontDoor Caddy Cloudflare CloudfoundryGorouter Cloudlinux
            Cpanel Edgio Elasticsearch Envoy EsriArcgis Exchange Fastly GcoreFastedge GithubApi
            GoogleCloudLoadBalancing GoogleRpc Gunicorn Haproxy Heroku HttpSys Iis IisArr IisExpress Informal
            IngressNginx Jetty Kong Laravel Linkedin Litespeed MsWebdav Netlify Nginx Nodejs Pantheon PhpFpm QiniuKodo
            QualysSsllabs Salesforce Shopify Spring Squid TencentEdgeone Tomcat Tornado Traefik Twitter Varnish Vercel
            WindowsParentalControls
        )
    };
}

pub(crate) use with_every_enum;

#[test]
fn every_enum_has_the_definitions_of_its_publisher() {
    check(|findings| {
        check_known::<Status>(None, findings);
        let checked = with_every_enum!(check_servers: findings);
        findings.equal("enums that are checked here", checked.len(), Server::ALL.len());
        for server in Server::ALL.iter().copied().chain(definitions().iter().filter_map(Definition::server)) {
            if !checked.contains(&Some(server)) {
                findings.holds(format_args!("the enum of {server:?} is not checked here"), false);
            }
        }
    });
}

/// A variant stands for its code, with the sub-status, wherever a code is asked for.
#[test]
fn a_variant_of_any_publisher_is_a_code() {
    fn shown(code: impl Into<SubStatusCode>) -> String {
        code.into().to_string()
    }
    assert_eq!(shown(Status::NotFound), "404");
    assert_eq!(shown(server::Iis::DeniedByAcl), "401.3");
    assert_eq!(shown(server::Nginx::ClientClosedRequest), "499");
    assert_eq!(lookup(Some(Server::IIS), server::Iis::DeniedByAcl).map(Definition::name), Some("DeniedByAcl"));
    assert_eq!(meanings(server::Nginx::ClientClosedRequest).len(), 12);
    assert_eq!(explain(None, server::Cloudflare::WebServerDown).precision(), Precision::Publisher);
}

/// What a fallback from a code may lead to.
fn check_explanation(server: Option<Server>, code: SubStatusCode, findings: &mut Findings) {
    let explanation = explain(server, code);
    let (found, what) = (explanation.definition(), format!("{code} of {server:?}"));
    let plain = StatusCode::from_u16(match code.code().as_u16() {
        number @ 100..=599 => number / 100 * 100,
        _ => 500,
    });
    let fits = match explanation.precision() {
        Precision::Exact => found.code() == code && found.server() == server,
        Precision::Publisher => found.code() == code && lookup(server, code).is_none(),
        Precision::Code => found.code() == code.code() && meanings(code).is_empty(),
        Precision::Class => {
            meanings(code.code()).is_empty()
                && Some(found) == plain.ok().and_then(|code| code.definition()).as_ref().copied()
        }
        Precision::OutOfRange => {
            code.code().class().is_none() && Some(found.code()) == plain.ok().map(SubStatusCode::from)
        }
        _ => false,
    };
    let asked = explanation.code() == code && explanation.server() == server;
    let exact = explanation.precision() == Precision::Exact;
    let told =
        explanation.fallback().to_string().is_empty() == exact && explanation.to_string().contains(found.summary());
    if !(fits && asked && told) || code.sub() == 0 {
        findings.holds(format_args!("{what}: {explanation:?}"), fits && asked && told);
    }
}

#[test]
fn there_is_an_explanation_for_every_code_and_it_says_how_far_it_fell() {
    check(|findings| {
        for code in all_codes() {
            for server in [None, Some(Server::IIS)] {
                for sub in [0, 1, 3, 77, u16::MAX] {
                    check_explanation(server, SubStatusCode::new(code, sub), findings);
                }
            }
        }
    });
}

#[test]
fn the_fallback_goes_from_sub_status_to_code_to_class() {
    let explained = |server, code: &str| {
        let explanation = explain(server, code.parse::<SubStatusCode>().expect("a code"));
        (explanation.precision(), explanation.definition().code().to_string())
    };
    assert_eq!(explained(Some(Server::IIS), "401.3"), (Precision::Exact, "401.3".into()));
    assert_eq!(explained(None, "401.3"), (Precision::Publisher, "401.3".into()));
    assert_eq!(explained(Some(Server::IIS), "401.999"), (Precision::Code, "401".into()));
    assert_eq!(explained(Some(Server::IIS), "511"), (Precision::Publisher, "511".into()));
    assert_eq!(explained(None, "442.7"), (Precision::Class, "400".into()));
    assert_eq!(explained(None, "299"), (Precision::Class, "200".into()));
    assert_eq!(explained(None, "942"), (Precision::OutOfRange, "500".into()));
}

#[test]
fn see_also_leads_to_definitions() {
    check(|findings| {
        for row in definitions() {
            for &other in row.see_also() {
                findings.holds(
                    format_args!("{:?} -> {other}", key(row)),
                    !meanings(other).is_empty() && other != row.code(),
                );
            }
        }
    });
}
