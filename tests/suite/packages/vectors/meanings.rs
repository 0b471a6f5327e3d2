//! What codes mean: look-ups among definitions.

use serde_json::{Value, json};
use status_core::server::Authority;
use status_core::{
    Definition, Explanation, Requirement, Server, StatusCode, SubStatusCode, definitions, explain, lookup, meanings,
};

use super::reference;
use crate::all_codes;

/// What identifies a definition.
pub(super) fn key(definition: &Definition) -> Value {
    json!([definition.server().map(|server| server.id()), definition.code().to_string(), definition.name()])
}

pub(super) fn explanations() -> Vec<Value> {
    let call = |server: Option<Server>, code: SubStatusCode| {
        let found: Explanation = explain(server, code);
        let (word, fallback) = (found.precision().word(), found.fallback().to_string());
        json!([
            server.map(|server| server.id()),
            code.to_string(),
            [key(found.definition()), json!(word), json!(fallback)]
        ])
    };
    let mut calls: Vec<Value> = all_codes().map(|code| call(None, code.into())).collect();
    let servers = [Server::IIS, Server::NGINX, Server::CLOUDFLARE];
    for definition in definitions() {
        calls.push(call(definition.server(), definition.code()));
        calls.push(call(None, definition.code()));
    }
    let sub = |code: u16, sub| StatusCode::from_u16(code).map(|code| SubStatusCode::new(code, sub)).ok();
    for server in servers.into_iter().map(Some).chain([None]) {
        let codes = (100..=999).step_by(13).flat_map(|code| [sub(code, 0), sub(code, 1), sub(code, 65535)]);
        calls.extend(codes.flatten().map(|code| call(server, code)));
    }
    calls
}

fn requirement(it: &Requirement) -> Value {
    json!([it.who, it.level.word(), it.what, it.when, it.source.as_ref().map(reference)])
}

/// All of a definition, as far as packages have it.
fn whole(definition: &Definition) -> Value {
    json!({
        "name": definition.name(),
        "phrase": definition.phrase(),
        "title": definition.title(),
        "former_phrases": definition.former_phrases().iter().map(|former| former.phrase).collect::<Vec<_>>(),
        "aliases": definition.aliases().iter().map(|alias| alias.phrase).collect::<Vec<_>>(),
        "summary": definition.summary(),
        "article": definition.article().map(|it| json!([it.meaning, it.hints, it.further])),
        "causes": definition.causes(),
        "remedies": definition.remedies(),
        "notes": definition.notes(),
        "doubts": definition.doubts(),
        "state": definition.state().word(),
        "requirements": definition.requirements().iter().map(requirement).collect::<Vec<_>>(),
        "see_also": definition.see_also().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "since": definition.since(),
        "until": definition.until(),
        "authority": definition.authority().map(Authority::word),
        "references": definition.references().iter().map(reference).collect::<Vec<_>>(),
    })
}

pub(super) fn lookups() -> Vec<Value> {
    let call = |server: Option<Server>, code: SubStatusCode| {
        json!([server.map(|server| server.id()), code.to_string(), lookup(server, code).map(whole)])
    };
    let known = definitions().iter().map(|definition| call(definition.server(), definition.code()));
    let unknown = definitions().iter().step_by(7).map(|definition| call(Some(Server::HEROKU), definition.code()));
    known.chain(unknown).collect()
}

pub(super) fn all_meanings() -> Vec<Value> {
    let mut codes: Vec<SubStatusCode> = definitions().iter().map(Definition::code).collect();
    codes.dedup();
    codes.extend([StatusCode::IM_A_TEAPOT.into(), SubStatusCode::new(StatusCode::UNAUTHORIZED, 99)]);
    let call = |code: SubStatusCode| json!([code.to_string(), meanings(code).iter().map(key).collect::<Vec<_>>()]);
    codes.into_iter().map(call).collect()
}
