//! Every row of `servers.csv` and `statuses-2.csv` stands in the catalogue, and the servers define nothing else.

use std::collections::{BTreeMap, BTreeSet};

use status_core::server::ServerKind::{
    Cdn, ClientLibrary, Convention, Framework, LoadBalancer, OriginServer, Proxy, ReverseProxy, Service,
};
use status_core::server::{Authority, ServerKind};
use status_core::{Definition, Reference, Server, SubStatusCode, definitions, lookup};
use status_tests::{Row, check, facts};

use crate::data::corrections::{corrected, told_more};
use crate::data::ledger::{Sides, Table, compare};
use crate::{code, definition_by, says};

/// Every server: its constant, id and kind.
const SERVERS: [(Server, &str, ServerKind); 62] = [
    (Server::AKAMAI_EAA, "akamai-eaa", ReverseProxy),
    (Server::ALIBABA_EDGEROUTINE, "alibaba-edgeroutine", Cdn),
    (Server::ANTHROPIC, "anthropic", Service),
    (Server::APACHE_HTTPD, "apache-httpd", OriginServer),
    (Server::ASPNET_CORE, "aspnet-core", Framework),
    (Server::ASPNETCORE_MODULE, "aspnetcore-module", OriginServer),
    (Server::AWS_API_GATEWAY, "aws-api-gateway", Service),
    (Server::AWS_CLOUDFRONT, "aws-cloudfront", Cdn),
    (Server::AWS_ELB, "aws-elb", LoadBalancer),
    (Server::AWS_S3, "aws-s3", Service),
    (Server::AWS_WAF, "aws-waf", Service),
    (Server::AZURE_APPLICATION_GATEWAY, "azure-application-gateway", LoadBalancer),
    (Server::AZURE_FRONT_DOOR, "azure-front-door", Cdn),
    (Server::CADDY, "caddy", OriginServer),
    (Server::CLOUDFLARE, "cloudflare", Cdn),
    (Server::CLOUDFOUNDRY_GOROUTER, "cloudfoundry-gorouter", ReverseProxy),
    (Server::CLOUDLINUX, "cloudlinux", OriginServer),
    (Server::CPANEL, "cpanel", OriginServer),
    (Server::EDGIO, "edgio", Cdn),
    (Server::ELASTICSEARCH, "elasticsearch", Service),
    (Server::ENVOY, "envoy", ReverseProxy),
    (Server::ESRI_ARCGIS, "esri-arcgis", Service),
    (Server::EXCHANGE, "exchange", Service),
    (Server::FASTLY, "fastly", Cdn),
    (Server::GCORE_FASTEDGE, "gcore-fastedge", Cdn),
    (Server::GITHUB_API, "github-api", Service),
    (Server::GOOGLE_CLOUD_LOAD_BALANCING, "google-cloud-load-balancing", LoadBalancer),
    (Server::GOOGLE_RPC, "google-rpc", Service),
    (Server::GUNICORN, "gunicorn", OriginServer),
    (Server::HAPROXY, "haproxy", LoadBalancer),
    (Server::HEROKU, "heroku", Service),
    (Server::HTTP_SYS, "http-sys", OriginServer),
    (Server::IIS, "iis", OriginServer),
    (Server::IIS_ARR, "iis-arr", ReverseProxy),
    (Server::IIS_EXPRESS, "iis-express", OriginServer),
    (Server::INFORMAL, "informal", Convention),
    (Server::INGRESS_NGINX, "ingress-nginx", ReverseProxy),
    (Server::JETTY, "jetty", OriginServer),
    (Server::KONG, "kong", ReverseProxy),
    (Server::LARAVEL, "laravel", Framework),
    (Server::LINKEDIN, "linkedin", Service),
    (Server::LITESPEED, "litespeed", OriginServer),
    (Server::MS_WEBDAV, "ms-webdav", OriginServer),
    (Server::NETLIFY, "netlify", Service),
    (Server::NGINX, "nginx", OriginServer),
    (Server::NODEJS, "nodejs", Framework),
    (Server::PANTHEON, "pantheon", Service),
    (Server::PHP_FPM, "php-fpm", OriginServer),
    (Server::QINIU_KODO, "qiniu-kodo", Service),
    (Server::QUALYS_SSLLABS, "qualys-ssllabs", Service),
    (Server::SALESFORCE, "salesforce", Service),
    (Server::SHOPIFY, "shopify", Service),
    (Server::SPRING, "spring", Framework),
    (Server::SQUID, "squid", Proxy),
    (Server::TENCENT_EDGEONE, "tencent-edgeone", Cdn),
    (Server::TOMCAT, "tomcat", OriginServer),
    (Server::TORNADO, "tornado", ClientLibrary),
    (Server::TRAEFIK, "traefik", ReverseProxy),
    (Server::TWITTER, "twitter", Service),
    (Server::VARNISH, "varnish", ReverseProxy),
    (Server::VERCEL, "vercel", Service),
    (Server::WINDOWS_PARENTAL_CONTROLS, "windows-parental-controls", Proxy),
];

/// Those that the tables do not have, because all that is known of them is the reasons that they write.
const WITHOUT_STATUSES: [&str; 3] = ["azure-front-door", "fastly", "http-sys"];

/// The row or rows of one definition.
pub(crate) struct Entry {
    pub(crate) server: String,
    pub(crate) code: SubStatusCode,
    /// The one without a sub-status first; a second one has sub-status 0.
    pub(crate) rows: Vec<Row>,
}

impl Entry {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.server, self.code)
    }

    pub(crate) fn definition(&self) -> &'static Definition {
        definition_by(&self.server, &self.code.to_string())
    }

    /// The different values in the cells of a column.
    fn values(&self, column: &str) -> BTreeSet<&str> {
        let values = self.rows.iter().flat_map(|row| row.get(column).split(" | "));
        values.map(str::trim).filter(|value| !value.is_empty()).collect()
    }
}

/// The tables, by definition.
pub(crate) fn entries() -> Vec<Entry> {
    let mut entries = BTreeMap::<_, Vec<Row>>::new();
    for row in [facts("servers.csv", 308), facts("statuses-2.csv", 202)].into_iter().flatten() {
        let sub = if row.get("substatus").is_empty() { 0 } else { row.number("substatus") };
        let code = SubStatusCode::new(code(row.number("code")), sub);
        entries.entry((row.get("server").to_owned(), code)).or_default().push(row);
    }
    let mut entries: Vec<_> = entries.into_iter().map(|((server, code), rows)| Entry { server, code, rows }).collect();
    for entry in &mut entries {
        entry.rows.sort_by_key(|row| row.get("substatus").to_owned());
    }
    assert_eq!(entries.len(), 502, "definitions of the tables");
    entries
}

#[test]
fn every_server_of_the_table_has_its_constant_and_kind() {
    let entries = entries();
    let of_the_table: BTreeSet<&str> = entries.iter().map(|entry| &*entry.server).collect();
    let is_over = |id: &str| {
        let mut rows = entries.iter().filter(|entry| entry.server == id).flat_map(|entry| &entry.rows);
        rows.any(|row| row.get("versions").contains("service ended"))
    };
    check(|findings| {
        let of_the_table = &of_the_table | &BTreeSet::from(WITHOUT_STATUSES);
        findings.equal("servers of the tables", BTreeSet::from(SERVERS.map(|(_, id, _)| id)), of_the_table);
        for id in WITHOUT_STATUSES {
            let has_none = definitions().iter().all(|found| found.server().is_none_or(|server| server.id() != id));
            findings.holds(format_args!("{id} has no status"), has_none);
        }
        findings.equal("Server::ALL", Server::ALL, SERVERS.map(|(server, ..)| server));
        for (server, id, kind) in SERVERS {
            findings.equal(id, server.id(), id);
            findings.equal(id, id.parse(), Ok(server));
            findings.equal(format!("{id}: kind"), server.kind(), kind);
            findings.equal(format!("{id}: discontinued"), server.is_discontinued(), is_over(id));
        }
        findings.holds("Edgio is discontinued", Server::EDGIO.is_discontinued());
    });
}

/// What the servers define though the table does not have it.
fn beyond_the_table() -> Vec<(&'static str, &'static Definition)> {
    let of_the_table: BTreeSet<_> = entries().into_iter().map(|entry| (entry.server, entry.code)).collect();
    let of_servers = definitions().iter().filter_map(|found| Some((found.server()?.id(), found)));
    of_servers.filter(|(server, found)| !of_the_table.contains(&((*server).to_owned(), found.code()))).collect()
}

#[test]
fn servers_define_what_the_table_has() {
    check(|findings| {
        for entry in entries() {
            let server: Option<Server> = entry.server.parse().ok();
            findings.holds(entry.name(), server.is_some() && lookup(server, entry.code).is_some());
        }
    });
}

#[test]
fn only_a_sub_status_of_0_is_merged_with_its_code() {
    check(|findings| {
        for entry in entries().iter().filter(|entry| entry.rows.len() > 1) {
            let subs: Vec<_> = entry.rows.iter().map(|row| row.get("substatus")).collect();
            findings.equal(entry.name(), (entry.server.as_str(), subs), ("iis", vec!["", "0"]));
        }
    });
}

#[test]
fn every_phrase_is_the_tables() {
    let phrase = |row: &Row| Some(row.get("phrase").to_owned()).filter(|phrase| !phrase.is_empty());
    let entries = entries();
    let of_the_table = entries.iter().map(|entry| {
        let corrected = corrected(&entry.server, &entry.code.to_string(), "phrase");
        let says = corrected.map_or_else(|| phrase(&entry.rows[0]), |phrase| Some(phrase).filter(|it| !it.is_empty()));
        Sides::of(entry.code, says.as_deref(), entry.definition().phrase()).by(&entry.server)
    });
    let beyond = beyond_the_table();
    let beyond = beyond.iter().map(|(server, found)| {
        // One without a phrase is beyond the table too.
        Sides::of(found.code(), None, Some(found.phrase().unwrap_or_default())).by(server)
    });
    compare(Table::Servers, "phrase", of_the_table.chain(beyond));
    check(|findings| {
        for entry in &entries {
            let found = entry.definition();
            let names = [found.phrase(), found.title()];
            for other in entry.rows.iter().filter_map(phrase).filter(|phrase| !names.contains(&Some(phrase))) {
                let texts = [found.notes(), found.doubts()].concat();
                let is_told = says(&texts, &[&other.to_ascii_lowercase()]);
                findings.holds(format_args!("{}: no note or doubt has {other:?}", entry.name()), is_told);
            }
        }
    });
}

#[test]
fn every_authority_is_the_tables() {
    check(|findings| {
        for entry in entries() {
            let found = entry.definition().authority().map(Authority::word);
            let corrected = corrected(&entry.server, &entry.code.to_string(), "authority");
            for row in &entry.rows {
                let expected = corrected.as_deref().unwrap_or(row.get("authority"));
                findings.equal(entry.name(), found, Some(expected));
            }
        }
    });
}

#[test]
fn there_are_as_many_causes_and_remedies_as_in_the_table() {
    let compare_counts = |column, found: fn(&Definition) -> usize| {
        let sides = entries().into_iter().map(|entry| {
            let more = told_more(&entry.server, &entry.code.to_string(), column);
            let (expected, found) = (entry.values(column).len().max(more), found(entry.definition()));
            // The catalogue may have more, where the table has some.
            let enough = found >= expected && (found == 0) == (expected == 0);
            let (says, catalogue) = (expected.to_string(), if enough { expected } else { found }.to_string());
            Sides::of(entry.code, Some(&says), Some(&catalogue)).by(&entry.server)
        });
        compare(Table::Servers, column, sides);
    };
    compare_counts("causes", |found| found.causes().len());
    compare_counts("remedies", |found| found.remedies().len());
}

/// The address that a source such as `nginx/nginx 3f6f7824 src/http/ngx_http_upstream.c:811` starts with.
fn file_at_commit(source: &str) -> Option<String> {
    let mut words = source.split_whitespace();
    let (repository, commit, path) = (words.next()?, words.next()?, words.next()?);
    let is_commit = commit.len() >= 7 && commit.bytes().all(|digit| digit.is_ascii_hexdigit());
    let path = path.split([':', ';', ',']).next()?;
    is_commit.then(|| format!("https://github.com/{repository}/blob/{commit}/{path}"))
}

#[test]
fn every_definition_of_a_server_says_where_it_is_from() {
    check(|findings| {
        for entry in entries() {
            let (found, sources) = (entry.definition(), entry.values("source"));
            let (name, references) = (entry.name(), found.references());
            findings.equal(&name, references.is_empty(), sources.is_empty());
            let of_one_row = entry.rows.iter().map(|row| row.get("source").split(" | ").count()).max().unwrap_or(0);
            findings.holds(format_args!("{name}: {} references", references.len()), references.len() >= of_one_row);
            let urls: Vec<_> = references.iter().filter_map(Reference::url).map(|url| url.to_string()).collect();
            // What stands behind an address, or behind the path of a file, is a remark.
            let addresses = sources.iter().filter(|source| source.starts_with("http"));
            for address in addresses.filter_map(|source| source.split(' ').next()) {
                findings.holds(format_args!("{name}: {address} in {urls:?}"), urls.iter().any(|url| url == address));
            }
            for file in sources.iter().filter_map(|source| file_at_commit(source)) {
                findings
                    .holds(format_args!("{name}: {file} in {urls:?}"), urls.iter().any(|url| url.starts_with(&file)));
            }
        }
        for (server, found) in beyond_the_table() {
            let code = found.code();
            findings.equal(format!("{server} {code}"), found.references().is_empty(), false);
            findings.holds(format_args!("{server} {code}: authority"), found.authority().is_some());
        }
    });
}

/// An own definition of what a server sends unchanged would only repeat the standard.
#[test]
fn no_definition_of_a_server_is_empty() {
    check(|findings| {
        for entry in entries() {
            let found = entry.definition();
            let standard = lookup(None, found.code());
            let is_own = standard.is_none_or(|standard| standard.summary() != found.summary());
            findings.holds(format_args!("{}: {}", entry.name(), found.summary()), is_own);
            findings.equal(entry.name(), found.summary().is_empty(), false);
        }
    });
}
