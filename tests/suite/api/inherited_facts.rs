//! What a definition takes from elsewhere: a sub-status code from its code, a private code from the x00 of its class.

use status_core::{
    Content, Definition, Level, Precision, Server, StatusCode, SubStatusCode, definitions, explain, lookup, meanings,
};
use status_tests::check;

use crate::{code, definition_by};

#[test]
fn the_sub_status_codes_of_401_demand_what_401_demands() {
    let subs = definitions().iter().filter(|row| row.code().code() == StatusCode::UNAUTHORIZED && row.code().sub() > 0);
    assert_eq!(subs.clone().count(), 10);
    check(|findings| {
        for row in subs {
            let plain = row.code().code();
            let challenge = plain.headers().iter().find(|field| field.name == "WWW-Authenticate");
            findings.equal(row.code(), challenge.map(|field| field.level), Some(Level::Must));
            findings.equal(row.code(), plain.is_heuristically_cacheable(), false);
            findings.equal(row.code(), plain.content(), Content::Allowed);
            findings.equal(row.code(), plain.retry().len(), StatusCode::UNAUTHORIZED.retry().len());
            findings.holds(row.code(), !plain.retry().is_empty());
        }
    });
}

/// It could only contradict those of its code.
#[test]
fn no_definition_of_a_server_has_facts_of_its_own() {
    let of_the_standard = ["aliases", "cacheable", "content", "emitters", "former", "headers", "redirect", "retry"];
    check(|findings| {
        for row in definitions().iter().filter(|row| row.server().is_some()) {
            let written = serde_json::to_value(row).expect("a definition");
            let written = written.as_object().expect("an object");
            let own: Vec<_> = of_the_standard.iter().filter(|field| written.contains_key(**field)).collect();
            findings.holds(format_args!("{} of {:?}: {own:?}", row.code(), row.server()), own.is_empty());
        }
        let standard = serde_json::to_value(definition_by("iis", "401.3").code().code().definition());
        findings.holds("401 has facts", standard.expect("a definition").get("headers").is_some());
    });
}

#[test]
fn every_sub_status_code_has_a_definition_of_its_code() {
    check(|findings| {
        for row in definitions().iter().filter(|row| row.code().sub() > 0) {
            let plain = row.code().code();
            let has_one = lookup(None, plain).is_some() || lookup(row.server(), plain).is_some();
            findings.holds(format_args!("{} of {:?}", row.code(), row.server()), has_one);
        }
    });
}

/// Codes of the catalogue that are not the standard's, with what they count as.
const PRIVATE: [(u16, u16); 12] = [
    (218, 200),
    (419, 400),
    (420, 400),
    (444, 400),
    (499, 400),
    (509, 500),
    (520, 500),
    (599, 500),
    (600, 500),
    (601, 500),
    (783, 500),
    (999, 500),
];

#[test]
fn a_private_code_has_the_facts_of_the_x00_of_its_class() {
    check(|findings| {
        for (number, expected) in PRIVATE {
            findings.equal(number, meanings(code(number)).is_empty(), false);
            findings.equal(number, code(number).counts_as().as_u16(), expected);
        }
        for row in definitions() {
            let plain = row.code().code();
            if plain.status().is_none() {
                let like = plain.counts_as();
                findings.holds(format_args!("{plain} is not like {like}"), like.definition().is_some());
                findings.equal(format!("{plain}: content"), plain.content(), like.content());
                findings.equal(format!("{plain}: retry"), plain.retry(), like.retry());
                findings.equal(format!("{plain}: headers"), plain.headers(), like.headers());
                findings.holds(format_args!("{plain}: redirect"), plain.redirect() == like.redirect());
                findings.equal(format!("{plain}: cacheable"), plain.is_heuristically_cacheable(), false);
                findings.equal(format!("{plain}: phrase"), plain.canonical_reason(), None);
            }
        }
    });
}

#[test]
fn what_only_others_define_is_told_as_theirs() {
    let servers: Vec<_> = Server::ALL.iter().copied().map(Some).chain([None]).collect();
    let mut private = 0;
    check(|findings| {
        for row in definitions() {
            let all = meanings(row.code());
            let found = |server| {
                let found = explain(server, row.code());
                (found.precision(), found.definition().server())
            };
            // The standard, then the most widely used of those that say why or what to do.
            let rank = |found: &&Definition| {
                let says_little = found.causes().is_empty() && found.remedies().is_empty();
                found.server().map(|server| (says_little, server.rank().unwrap_or(u8::MAX)))
            };
            let first = all.iter().min_by_key(rank).and_then(Definition::server);
            let expected = |server| match lookup(server, row.code()) {
                Some(_) => (Precision::Exact, server),
                None => (Precision::Publisher, first),
            };
            for &server in servers.iter().filter(|&&server| server.is_none() || found(server) != expected(server)) {
                findings.equal(format!("{} of {server:?}", row.code()), found(server), expected(server));
            }
            private += usize::from(all[0].server().is_some());
        }
    });
    assert!(private > 200, "only {private} definitions are private");
}

#[test]
fn an_unknown_sub_status_falls_back_to_the_servers_own_reading_of_the_code() {
    check(|findings| {
        for row in definitions() {
            let plain = row.code().code();
            let found = explain(row.server(), SubStatusCode::new(plain, 998));
            let own = lookup(row.server(), plain).or_else(|| meanings(plain).first());
            findings.equal(format!("{plain}.998"), found.precision(), Precision::Code);
            findings.equal(format!("{plain}.998 of {:?}", row.server()), Some(found.definition()), own);
        }
        let of_iis = explain(Some(Server::IIS), SubStatusCode::new(StatusCode::NOT_FOUND, 998));
        findings.equal("404.998", of_iis.definition().server(), Some(Server::IIS));
    });
}

#[test]
fn the_standard_comes_first_and_the_servers_by_id() {
    check(|findings| {
        for row in definitions() {
            let found: Vec<_> = meanings(row.code()).iter().map(|row| row.server().map(|server| server.id())).collect();
            let mut sorted = found.clone();
            sorted.sort_unstable();
            sorted.dedup();
            findings.equal(row.code(), found.clone(), sorted);
            let is_standard = row.code().sub() == 0 && row.code().code().status().is_some();
            findings.equal(row.code(), found[0].is_none(), is_standard);
        }
    });
}
