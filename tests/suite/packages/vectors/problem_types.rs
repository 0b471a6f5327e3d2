//! Problem types as data.

use serde_json::{Value, json};
use status_core::{ProblemType, find_problem_type, problem_types};

use super::{reference, retry};

/// All of them: one call, which takes nothing.
pub(super) fn all() -> Vec<Value> {
    vec![json!([problem_types().iter().map(whole).collect::<Vec<_>>()])]
}

/// What each is found by, and what finds none.
pub(super) fn found() -> Vec<Value> {
    let slug = |it: &ProblemType| it.slug().to_owned();
    let ways = [|it: &ProblemType| it.uri().to_owned(), |it: &ProblemType| it.name().to_owned(), slug];
    let mut texts: Vec<String> = problem_types().iter().flat_map(|it| ways.map(|way| way(it))).collect();
    texts.extend(texts.clone().iter().map(|text| text.to_ascii_uppercase()));
    let none = ["", "#", "about:", "blank", ":blank", "dat", "https://example.com/date", "toString", "D\u{e4}te"];
    texts.extend(none.map(str::to_owned));
    texts.iter().map(|text| json!([text, find_problem_type(text).map(ProblemType::name)])).collect()
}

fn whole(it: &ProblemType) -> Value {
    let members = it.members().iter().filter(|member| !member.is_internal());
    let members = members.map(|member| {
        let kind = member.kind();
        json!([member.name(), kind.word(), kind.values(), member.is_list(), member.is_optional(), member.about()])
    });
    json!({
        "server": it.server().map(|server| server.id()),
        "name": it.name(),
        "uri": it.uri(),
        "former": it.former_uris(),
        "status": (!it.has_any_status()).then(|| it.status().to_string()),
        "title": it.title(),
        "summary": it.summary(),
        "members": members.collect::<Vec<_>>(),
        "causes": it.causes(),
        "remedies": it.remedies(),
        "retry": it.retry().iter().map(retry).collect::<Vec<_>>(),
        "doubts": it.doubts(),
        "deprecated": it.deprecated().map(|it| [it.since, it.replacement]),
        "references": it.references().iter().map(reference).collect::<Vec<_>>(),
    })
}
