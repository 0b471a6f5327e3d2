//! Every row of `servers.csv` stands in the catalogue, and the servers define nothing else.

use std::collections::{BTreeMap, BTreeSet};

use status_core::server::ServerKind::{
    Cdn, ClientLibrary, Convention, Framework, LoadBalancer, OriginServer, Proxy, ReverseProxy, Service,
};
use status_core::server::{Authority, ServerKind};
use status_core::{Definition, Reference, Server, SubStatusCode, definitions, lookup};
use status_tests::{Findings, Row, check, facts};

use crate::{code, definition_by, says};

/// Every server of the table: its constant, id and kind.
const SERVERS: [(Server, &str, ServerKind); 39] = [
    (Server::AKAMAI_EAA, "akamai-eaa", ReverseProxy),
    (Server::ALIBABA_EDGEROUTINE, "alibaba-edgeroutine", Cdn),
    (Server::ANTHROPIC, "anthropic", Service),
    (Server::APACHE_HTTPD, "apache-httpd", OriginServer),
    (Server::ASPNET_CORE, "aspnet-core", Framework),
    (Server::ASPNETCORE_MODULE, "aspnetcore-module", OriginServer),
    (Server::AWS_ELB, "aws-elb", LoadBalancer),
    (Server::AZURE_APPLICATION_GATEWAY, "azure-application-gateway", LoadBalancer),
    (Server::CADDY, "caddy", OriginServer),
    (Server::CLOUDFLARE, "cloudflare", Cdn),
    (Server::CLOUDFOUNDRY_GOROUTER, "cloudfoundry-gorouter", ReverseProxy),
    (Server::CLOUDLINUX, "cloudlinux", OriginServer),
    (Server::CPANEL, "cpanel", OriginServer),
    (Server::EDGIO, "edgio", Cdn),
    (Server::ENVOY, "envoy", ReverseProxy),
    (Server::ESRI_ARCGIS, "esri-arcgis", Service),
    (Server::EXCHANGE, "exchange", Service),
    (Server::GCORE_FASTEDGE, "gcore-fastedge", Cdn),
    (Server::GOOGLE_RPC, "google-rpc", Service),
    (Server::IIS, "iis", OriginServer),
    (Server::IIS_ARR, "iis-arr", ReverseProxy),
    (Server::IIS_EXPRESS, "iis-express", OriginServer),
    (Server::INFORMAL, "informal", Convention),
    (Server::JETTY, "jetty", OriginServer),
    (Server::LARAVEL, "laravel", Framework),
    (Server::LINKEDIN, "linkedin", Service),
    (Server::MS_WEBDAV, "ms-webdav", OriginServer),
    (Server::NGINX, "nginx", OriginServer),
    (Server::NODEJS, "nodejs", Framework),
    (Server::PANTHEON, "pantheon", Service),
    (Server::QUALYS_SSLLABS, "qualys-ssllabs", Service),
    (Server::SHOPIFY, "shopify", Service),
    (Server::SPRING, "spring", Framework),
    (Server::SQUID, "squid", Proxy),
    (Server::TENCENT_EDGEONE, "tencent-edgeone", Cdn),
    (Server::TORNADO, "tornado", ClientLibrary),
    (Server::TRAEFIK, "traefik", ReverseProxy),
    (Server::TWITTER, "twitter", Service),
    (Server::WINDOWS_PARENTAL_CONTROLS, "windows-parental-controls", Proxy),
];

/// What `servers.csv` does not have: phrases for standard codes that only `names.csv` tells of.
const FROM_NAMES: [(&str, &str, &str); 7] = [
    ("apache-httpd", "422", "Unprocessable Entity"),
    ("nodejs", "413", "Payload Too Large"),
    ("nodejs", "422", "Unprocessable Entity"),
    ("spring", "413", "Payload Too Large"),
    ("spring", "416", "Requested range not satisfiable"),
    ("spring", "422", "Unprocessable Entity"),
    ("spring", "505", "HTTP Version not supported"),
];

/// Codes of IIS that the table has both with sub-status 0 and without one.
const MERGED: [&str; 8] = ["404", "405", "406", "408", "412", "413", "500", "503"];

/// Merged pairs where what the row with sub-status 0 means is told as a cause, though the table has no cause.
const MEANING_AS_CAUSE: [&str; 2] = ["406", "412"];

/// Merged pairs where both rows have a remedy that comes to the same: to start the pool after a look at the log.
const SAME_REMEDY: [(&str, usize); 1] = [("503", 1)];

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

/// The table, by definition.
pub(crate) fn entries() -> Vec<Entry> {
    let mut entries = BTreeMap::<_, Vec<Row>>::new();
    for row in facts("servers.csv", 317) {
        let sub = if row.get("substatus").is_empty() { 0 } else { row.number("substatus") };
        let code = SubStatusCode::new(code(row.number("code")), sub);
        entries.entry((row.get("server").to_owned(), code)).or_default().push(row);
    }
    let mut entries: Vec<_> = entries.into_iter().map(|((server, code), rows)| Entry { server, code, rows }).collect();
    for entry in &mut entries {
        entry.rows.sort_by_key(|row| row.get("substatus").to_owned());
    }
    assert_eq!(entries.len(), 309, "definitions of the table");
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
        findings.equal("servers of the table", BTreeSet::from(SERVERS.map(|(_, id, _)| id)), of_the_table);
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

#[test]
fn servers_define_what_the_table_has_and_no_more() {
    let text = |definition: &Definition| {
        (definition.server().map_or("", |server| server.id()).to_owned(), definition.code().to_string())
    };
    let found: Vec<_> = definitions().iter().filter(|definition| definition.server().is_some()).map(text).collect();
    let mut expected: BTreeSet<_> = entries().into_iter().map(|entry| (entry.server, entry.code.to_string())).collect();
    for (server, code, _) in FROM_NAMES {
        assert!(expected.insert((server.into(), code.into())), "{server} {code} is in the table after all");
    }
    check(|findings| {
        for key in &expected {
            findings.holds(format_args!("{key:?} is missing"), found.contains(key));
        }
        for key in &found {
            findings.holds(format_args!("{key:?} is not in the table"), expected.contains(key));
        }
        findings.equal("definitions of servers", found.len(), expected.len());
        findings.equal("definitions", definitions().len(), 64 + expected.len());
    });
}

#[test]
fn a_sub_status_of_0_is_merged_with_its_code() {
    let merged = entries().into_iter().filter(|entry| entry.rows.len() > 1);
    let merged: Vec<_> = merged.map(|entry| entry.name()).collect();
    assert_eq!(merged, MERGED.map(|code| format!("iis {code}")));
}

#[test]
fn every_phrase_is_the_tables() {
    check(|findings| {
        for entry in entries() {
            let (found, name) = (entry.definition(), entry.name());
            let phrase = |row: &Row| Some(row.get("phrase").to_owned()).filter(|phrase| !phrase.is_empty());
            findings.equal(&name, found.phrase(), phrase(&entry.rows[0]).as_deref());
            for other in entry.rows.iter().filter_map(phrase).filter(|phrase| found.phrase() != Some(phrase)) {
                let in_a_note = says(found.notes(), &[&other.to_ascii_lowercase()]);
                findings.holds(format_args!("{name}: no note has {other:?}"), in_a_note);
            }
        }
        for (server, code, phrase) in FROM_NAMES {
            findings.equal(format!("{server} {code}"), definition_by(server, code).phrase(), Some(phrase));
        }
    });
}

#[test]
fn every_authority_is_the_tables() {
    check(|findings| {
        for entry in entries() {
            let found = entry.definition().authority().map(Authority::word);
            for row in &entry.rows {
                findings.equal(entry.name(), found, Some(row.get("authority")));
            }
        }
    });
}

/// Checks how many causes or remedies there are, against those of the table.
fn check_count(what: &str, found: usize, expected: usize, findings: &mut Findings) {
    findings.holds(format_args!("{what}: found {found}, the table has {expected}"), found >= expected);
    findings.equal(format!("{what}: none"), found == 0, expected == 0);
}

#[test]
fn there_are_as_many_causes_and_remedies_as_in_the_table() {
    let of_iis = |entry: &Entry, code: &str| entry.server == "iis" && entry.code.to_string() == code;
    check(|findings| {
        for entry in entries() {
            let (found, name) = (entry.definition(), entry.name());
            let told = MEANING_AS_CAUSE.iter().any(|code| of_iis(&entry, code));
            let causes = entry.values("causes").len() + usize::from(told);
            check_count(&format!("{name}: causes"), found.causes().len(), causes, findings);
            let same = SAME_REMEDY.iter().find(|(code, _)| of_iis(&entry, code)).map_or(0, |(_, same)| *same);
            let remedies = entry.values("remedies").len() - same;
            check_count(&format!("{name}: remedies"), found.remedies().len(), remedies, findings);
        }
    });
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
            // What stands behind an address is a remark.
            let addresses = sources.iter().filter(|source| source.starts_with("http"));
            for address in addresses.filter_map(|source| source.split(' ').next()) {
                findings.holds(format_args!("{name}: {address} in {urls:?}"), urls.iter().any(|url| url == address));
            }
        }
        for (server, code, _) in FROM_NAMES {
            let found = definition_by(server, code);
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
