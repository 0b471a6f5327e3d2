//! What status-core says, as tables that are compared with those of the output.

use std::collections::BTreeSet;

use status_core::{Catalogue, Definition, Server, StatusCode, SubStatusCode};

use crate::{all_codes, code};

/// A table: the names of its columns, then its rows.
pub(super) struct Answers {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
    pub(super) rows: Vec<Vec<String>>,
}

/// Each server, and the standard.
pub(super) fn servers(catalogue: &Catalogue) -> Vec<Option<Server>> {
    std::iter::once(None).chain(catalogue.servers().map(Some)).collect()
}

/// What the tables call a server.
fn name(server: Option<Server>) -> String {
    server.map_or("standard".to_owned(), |server| server.id().to_owned())
}

fn id(definition: &Definition) -> String {
    format!("{}:{}", name(definition.server()), definition.code())
}

/// The best definition of a code, and how far it falls back.
pub(super) fn explained(catalogue: &Catalogue, server: Option<Server>, code: SubStatusCode) -> [String; 2] {
    let explanation = catalogue.explain(server, code);
    [id(explanation.definition()), explanation.precision().word().to_owned()]
}

/// `status_lookup`: each server with each code, and with each sub-status code that somebody defines.
pub(super) fn statuses(catalogue: &Catalogue) -> Answers {
    let defined = catalogue.definitions().map(Definition::code);
    let codes: BTreeSet<_> =
        all_codes().map(SubStatusCode::from).chain(defined).map(|it| (it.code(), it.sub())).collect();
    let rows = servers(catalogue).into_iter().flat_map(|server| {
        codes.iter().map(move |&(code, sub)| {
            let [id, precision] = explained(catalogue, server, SubStatusCode::new(code, sub));
            vec![name(server), code.as_u16().to_string(), sub.to_string(), id, precision]
        })
    });
    let columns = &["server", "code", "sub", "status", "precision"];
    Answers { name: "status_lookup", columns, rows: rows.collect() }
}

/// `reason_lookup`, asked with the tokens that it has.
pub(super) fn reasons(catalogue: &Catalogue, tokens: &[[String; 2]]) -> Answers {
    let rows = tokens.iter().map(|[server, token]| {
        let of = if server == "standard" { None } else { catalogue.server(server) };
        let found: Vec<_> = catalogue.find_reasons(of, token).collect();
        let id = |at: usize| found.get(at).map(|it| format!("{}:{}", it.server().id(), it.name())).unwrap_or_default();
        vec![server.clone(), token.clone(), id(0), id(1), found.len().to_string()]
    });
    let columns = &["server", "token", "reason", "also", "candidates"];
    Answers { name: "reason_lookup", columns, rows: rows.collect() }
}

/// What `joins/w3c.sql` says of a log of IIS with every code and sub-status code up to 20.
pub(super) fn w3c(catalogue: &Catalogue) -> Answers {
    let rows = all_codes().flat_map(|code| {
        (0..=20).map(move |sub| {
            let [id, precision] = explained(catalogue, Some(Server::IIS), SubStatusCode::new(code, sub));
            vec![code.as_u16().to_string(), sub.to_string(), id, precision]
        })
    });
    let columns = &["sc_status", "sc_substatus", "status_id", "status_precision"];
    Answers { name: "w3c", columns, rows: rows.collect() }
}

/// What it says of Win32 statuses, of which some are unknown.
pub(super) fn win32(catalogue: &Catalogue) -> Answers {
    let rows = [0, 2, 5, 64, 121, 995, 1236, 12_002, 2_148_074_254_u32, 999_999].map(|status| {
        let status = status.to_string();
        let found = catalogue.find_reasons(Some(Server::IIS), &status).next();
        vec![status, found.map(|reason| reason.name().to_owned()).unwrap_or_default()]
    });
    Answers { name: "win32", columns: &["sc_win32_status", "win32_name"], rows: rows.into() }
}

/// What `joins/nginx.sql` says. 0 and 9 are no codes.
pub(super) fn nginx(catalogue: &Catalogue) -> Answers {
    let known = all_codes().map(|code| {
        let [id, precision] = explained(catalogue, Some(Server::NGINX), code.into());
        vec![code.as_u16().to_string(), id, precision]
    });
    let none = ["0", "9"].map(|code| vec![code.to_owned(), String::new(), String::new()]);
    Answers {
        name: "nginx",
        columns: &["status", "status_id", "status_precision"],
        rows: none.into_iter().chain(known).collect(),
    }
}

/// What `joins/alb.sql` says where the load balancer answers, where a target does, and where it changes the answer.
pub(super) fn alb(catalogue: &Catalogue) -> Answers {
    let gateway = code(502);
    let rows = all_codes().flat_map(|code: StatusCode| {
        let row = move |target: &str, server| {
            let [id, precision] = explained(catalogue, server, code.into());
            vec![code.as_u16().to_string(), target.to_owned(), id, precision]
        };
        let elb = Some(Server::AWS_ELB);
        let other = if code == gateway { "200" } else { "502" };
        [row("-", elb), row(code.as_str(), None), row(other, elb)]
    });
    let columns = &["elb_status_code", "target_status_code", "status_id", "status_precision"];
    Answers { name: "alb", columns, rows: rows.collect() }
}

/// What it says of the reasons of the load balancer.
pub(super) fn alb_reasons(catalogue: &Catalogue) -> Answers {
    let tokens = ["-", "LambdaInvalidResponse", "LambdaTimeout", "NoSuchReason", "WAFConnectionError"];
    let rows = tokens.map(|token| {
        let found = catalogue.find_reasons(Some(Server::AWS_ELB), token).next();
        vec![token.to_owned(), found.map(|reason| reason.name().to_owned()).unwrap_or_default()]
    });
    Answers { name: "alb_reasons", columns: &["lambda_error_reason", "reason_name"], rows: rows.into() }
}
