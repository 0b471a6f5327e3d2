use anstream::adapter::strip_str;
use status_core::{Catalogue, SubStatusCode};

use super::{LINES, render};
use crate::answer::{Answer, Part, answer};
use crate::logged::Asked;
use crate::publisher::Publisher;
use crate::query::Query;

const WIDTH: usize = 80;

/// A code that nobody was asked about.
fn of_code(code: SubStatusCode) -> Query {
    Query { code: Some(code), name: None, reason: None, win32: None, problem: None, publisher: None }
}

/// The screen fits, and has what is said of the first part.
#[track_caller]
fn check(query: &Query) -> Answer {
    let answer = answer(Catalogue::built_in(), query).expect("something is known of it");
    let screen = strip_str(&render(&answer, WIDTH, "status explain --all")).to_string();
    assert!(screen.lines().count() <= LINES, "{query:?}:\n{screen}");
    for line in screen.lines() {
        assert!(line.chars().count() <= WIDTH, "{query:?}: {line}");
    }
    let (summary, causes, remedies) = match &answer.parts[0] {
        Part::Status(explained) => {
            let lead = explained.definitions[0];
            (lead.summary(), lead.causes(), lead.remedies())
        }
        Part::Reason(reason) => (reason.summary(), reason.causes(), reason.remedies()),
        Part::Problem(problem) => (problem.summary(), problem.causes(), problem.remedies()),
    };
    let text = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(summary), "{query:?}: {screen}");
    for (title, lines) in [("Why it happens", causes), ("What to do", remedies)] {
        if let [first, ..] = lines {
            // One alone, beside its label, has no dash.
            let is_there =
                [format!("{title} - {first}"), format!("{title} {first}")].iter().any(|it| text.contains(it));
            assert!(is_there, "{query:?}: {screen}");
        }
    }
    answer
}

#[test]
fn every_code_fits() {
    for code in 100..=999 {
        let code = status_core::StatusCode::from_u16(code).expect("it has three digits");
        check(&of_code(code.into()));
    }
}

#[test]
fn every_definition_fits() {
    for definition in Catalogue::built_in().definitions() {
        let publisher = definition.server().map_or(Publisher::Standard, Publisher::Server);
        let answer = check(&Query { publisher: Some(publisher), ..of_code(definition.code()) });
        let Part::Status(explained) = &answer.parts[0] else { panic!("nothing but the code was asked for") };
        assert_eq!(explained.definitions[0], definition);
        check(&of_code(definition.code()));
    }
}

#[test]
fn every_registered_problem_fits() {
    for problem in status_core::problem_types() {
        let query =
            Query { code: None, name: None, reason: None, win32: None, problem: Some(problem), publisher: None };
        let answer = check(&query);
        assert!(matches!(answer.parts[0], Part::Problem(first) if first == problem), "{}", problem.name());
        assert_eq!(answer.parts.len(), 1 + usize::from(!problem.has_any_status()), "{}", problem.name());
    }
}

#[test]
fn every_reason_fits_alone_and_with_each_status() {
    for reason in Catalogue::built_in().reasons() {
        let publisher = Some(Publisher::Server(reason.server()));
        for code in [None].into_iter().chain(reason.codes().iter().copied().map(Some)) {
            let answer = check(&Query {
                code,
                name: None,
                reason: Some(Asked::Listed(vec![reason])),
                win32: None,
                problem: None,
                publisher,
            });
            assert!(matches!(answer.parts[0], Part::Reason(first) if first == reason), "{}", reason.token());
            assert_eq!(answer.parts.len(), 1 + usize::from(code.is_some()), "{}", reason.token());
        }
    }
}
