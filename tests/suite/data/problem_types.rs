//! The built-in problem types are those of IANA's registry, and no others.

use std::collections::BTreeSet;

use status_core::{Reference, find_problem_type, problem_types};
use status_tests::{check, facts};

fn shown(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section } => format!("RFC{number} {section}"),
        Reference::Draft { name, section } => format!("{name} {}", section.unwrap_or_default()),
        other => panic!("{other:?} defines no registered type"),
    }
}

#[test]
fn each_registered_type_is_what_the_registry_says() {
    let rows = facts("problem-types.csv", 6);
    check(|findings| {
        for row in &rows {
            let uri = row.get("type");
            let Some(problem) = find_problem_type(uri) else {
                findings.equal(uri, "missing", "there");
                continue;
            };
            findings.equal(uri, problem.title(), row.get("title"));
            let status = if problem.has_any_status() { String::new() } else { problem.status().to_string() };
            findings.equal(uri, status, row.get("status").to_owned());
            let members: Vec<_> = problem.members().iter().map(status_core::Member::name).collect();
            findings.equal(uri, members.join(";"), row.get("members").to_owned());
            findings.equal(uri, problem.references().first().map(shown), Some(row.get("reference").to_owned()));
            findings.equal(uri, problem.server(), None);
        }
        let registered: BTreeSet<_> = rows.iter().map(|row| row.get("type")).collect();
        findings.equal(
            "all",
            problem_types().iter().map(status_core::ProblemType::uri).collect::<BTreeSet<_>>(),
            registered,
        );
    });
}
