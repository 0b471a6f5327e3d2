//! Converts problems.

use status_codegen::model;
use status_core::{
    Deprecation, Level, LogLevel, Member, MemberKind, ProblemHeader, ProblemType, Retry, RetryKind, Server,
};

use super::{code, list, of_word, reference, text, texts};

/// Converts a row. `None` if it has a number, a word or a server that is unknown here.
pub(super) fn problem_type(row: &model::Problem, servers: &[Server]) -> Option<ProblemType> {
    let model::Problem {
        server,
        name,
        former,
        status,
        title,
        detail,
        summary,
        members,
        headers,
        causes,
        remedies,
        retry: retries,
        level,
        doubts,
        references,
        deprecated,
        ..
    } = row;
    let mut problem = ProblemType::new(text(name), text(&row.type_uri()), text(title), text(summary))
        .with_former_uris(texts(former))
        .with_members(list(members, member)?)
        .with_headers(list(headers, header)?)
        .with_causes(texts(causes))
        .with_remedies(texts(remedies))
        .with_retry(list(retries, retry)?)
        .with_doubts(texts(doubts))
        .with_references(list(references, reference)?);
    if let Some(id) = server {
        problem = problem.with_server(*servers.iter().find(|known| known.id() == id.as_str())?);
    }
    if let Some(status) = status {
        problem = problem.with_status(code(*status)?);
    }
    if let Some(detail) = detail {
        problem = problem.with_detail(text(detail));
    }
    if let Some(level) = level {
        problem = problem.with_level(of_word(LogLevel::ALL, LogLevel::word, level.word())?);
    }
    if let Some(model::Deprecation { since, replacement, .. }) = deprecated {
        problem = problem.with_deprecation(Deprecation::new(text(since), text(replacement)));
    }
    Some(problem)
}

fn member(row: &model::Member) -> Option<Member> {
    let model::Member { name, kind, about, example, list, optional, internal, sensitive, deprecated, .. } = row;
    let mut member = Member::new(text(name), member_kind(kind)?)
        .with_list(*list)
        .with_optional(*optional)
        .with_internal(*internal)
        .with_sensitive(*sensitive)
        .with_deprecated(*deprecated);
    if let Some(about) = about {
        member = member.with_about(text(about));
    }
    if let Some(example) = example {
        member = member.with_example(example.json().leak());
    }
    Some(member)
}

fn member_kind(kind: &model::MemberKind) -> Option<MemberKind> {
    Some(match kind {
        model::MemberKind::String => MemberKind::String,
        model::MemberKind::Boolean => MemberKind::Boolean,
        model::MemberKind::Integer => MemberKind::Integer,
        model::MemberKind::Integer64 => MemberKind::Integer64,
        model::MemberKind::Decimal => MemberKind::Decimal,
        model::MemberKind::Number => MemberKind::Number,
        model::MemberKind::DateTime => MemberKind::DateTime,
        model::MemberKind::Duration => MemberKind::Duration,
        model::MemberKind::Uri => MemberKind::Uri,
        model::MemberKind::Uuid => MemberKind::Uuid,
        model::MemberKind::OneOf(words) => MemberKind::OneOf(texts(words)),
        model::MemberKind::Object => MemberKind::Object,
        _ => return None,
    })
}

fn header(row: &model::ProblemHeader) -> Option<ProblemHeader> {
    let model::ProblemHeader { name, source, .. } = row;
    Some(match source {
        model::HeaderSource::Member(member) => ProblemHeader::from_member(text(name), text(member)),
        model::HeaderSource::Constant(value) => ProblemHeader::constant(text(name), text(value)),
        _ => return None,
    })
}

fn retry(row: &model::Retry) -> Option<Retry> {
    let model::Retry { kind, level, when, source, .. } = row;
    let kind = of_word(RetryKind::ALL, RetryKind::word, kind.word())?;
    let mut retry = Retry::new(kind, of_word(Level::ALL, Level::word, level.word())?);
    if let Some(when) = when {
        retry = retry.with_when(text(when));
    }
    if let Some(source) = source {
        retry = retry.with_source(reference(source)?);
    }
    Some(retry)
}

#[cfg(test)]
mod tests {
    use status_core::{ProblemType, Server};

    use super::problem_type;

    const SHOP: &str = r#"
[[server]]
id = "shop"
name = "Shop"
kind = "service"
problems = "https://errors.shop.example/"

[[problem]]
server = "shop"
name = "SoldOut"
former = ["gone"]
status = "409"
title = "Sold out"
detail = "{size} is sold out."
summary = "Somebody else was faster."
members = [
  { name = "size", type = "one-of", values = ["small", "large"], about = "Which.", example = "small", sensitive = true },
  { name = "ids", type = "integer64", list = true, optional = true, deprecated = true },
  { name = "shelf", type = "string", internal = true },
]
headers = [{ name = "Retry-After", value = "60" }, { name = "X-Size", from = "size" }]
level = "warn"
doubts = ["Whether it is so"]
deprecated = { since = "2026", use = "Other" }

[[problem]]
server = "shop"
name = "Other"
status = "410"
title = "Other"
summary = "It is another."
"#;

    /// Some fields only a team's problems have: as JSON, both crates say the same.
    #[test]
    fn no_field_gets_lost() {
        let team = status_codegen::parse_team("errors.toml", SHOP).expect("it is right");
        let servers: Vec<Server> = team.own_servers().iter().filter_map(super::super::server).collect();
        let rows: Vec<ProblemType> = team.own_problems().iter().filter_map(|row| problem_type(row, &servers)).collect();
        let json = status_codegen::Output::JSON;
        let files = json.generate(&team, &status_codegen::Context::new("errors.toml")).expect("it is generated");
        let whole: serde_json::Value = serde_json::from_str(&files[0].text).expect("it is JSON");
        assert_eq!(whole["problems"], serde_json::to_value(&rows).expect("it is written"));
    }
}
