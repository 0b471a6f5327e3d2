//! Bad input: one clear line, and exit code 2.

use insta::assert_snapshot;

use crate::support::{check, printed};

#[track_caller]
fn problem(args: &[&str]) -> String {
    let run = check(args);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
    assert_eq!(run.stderr.lines().count(), 1, "{args:?}: {}", run.stderr);
    run.stderr
}

#[test]
fn each_problem_is_one_line() {
    let inputs: [&[&str]; 23] = [
        &["explain", "abc"],
        &["explain", "40"],
        &["explain", "4040"],
        &["explain", "099"],
        &["explain", "401.x"],
        &["explain", "401.03"],
        &["explain", "404", "500"],
        &["explain", ""],
        &["explain"],
        &["explain", "not\x1b[31m\nfond"],
        &["list", "--class", "9xx"],
        &["list", "--class", "0"],
        &["list", "404"],
        &["explain", "throttled"],
        &["search"],
        &["search", "\x1b ..."],
        &["search", "timeout", "--class", "9"],
        &["servers", "iis"],
        &["list", "--sever", "iis"],
        &["explian", "404"],
        &["search", "-x"],
        &["completions", "tcsh"],
        &["completions"],
    ];
    let problems = inputs.map(|args| format!("status {}\n{}", args.join(" ").escape_debug(), problem(args)));
    assert_snapshot!(problems.join("\n"));
}

/// What stands in logs, in messages, and on other programs' command lines.
#[test]
fn codes_in_other_forms_lead_to_the_command() {
    let texts = [
        "401 3",
        "404 0 2",
        "401 2 2148074254 31",
        "401-3",
        "401.3.5",
        "404 500",
        "HTTP/1.1 401 Unauthorized",
        "HTTP/2 404",
        "HTTP 401",
        "status=499",
        "{\"statusCode\":404}",
        "Status: 4XX",
        "(404)",
        "499,",
        "404.",
        "404: Not Found",
        "4xx",
        "401.03",
        "-404",
    ];
    let problems = texts.map(|text| {
        let problem = problem(&["explain", "--", text]);
        let command = problem.split('`').rfind(|part| part.starts_with("status ")).expect("it names a command");
        printed(&command.split(' ').skip(1).collect::<Vec<_>>());
        problem
    });
    assert_snapshot!(problems.concat());
}

/// Not every number in a text is a code.
#[test]
fn other_numbers_lead_to_no_code() {
    for text in ["timed out after 300 seconds", "port 443", "1,020", "40x", "9xx", "404 Not", "404 1 x"] {
        assert!(!problem(&["explain", text]).contains("`status explain"), "{text}");
    }
}

#[test]
fn arguments_of_other_commands_lead_to_them() {
    let inputs: [&[&str]; 8] = [
        &["404"],
        &["401.3"],
        &["4xx"],
        &["nginx"],
        &["list", "4xx"],
        &["list", "404"],
        &["servers", "iis"],
        &["explain", "-404"],
    ];
    let problems = inputs.map(|args| {
        let problem = problem(args);
        let command = problem.split('`').nth(1).expect("it names a command");
        printed(&command.split(' ').skip(1).collect::<Vec<_>>());
        format!("status {}\n{problem}", args.join(" "))
    });
    assert_snapshot!(problems.join("\n"));
}

#[test]
fn unknown_server_leads_to_the_known() {
    for command in ["list", "explain=404", "search=timeout"] {
        let mut args: Vec<&str> = command.split('=').collect();
        args.extend(["--server", "iiss"]);
        assert!(problem(&args).contains("iis"), "{command}");
    }
    assert!(problem(&["list", "--server"]).contains("standard, "));
}

#[test]
fn mistyped_phrase_leads_to_the_known() {
    assert!(problem(&["explain", "not fond"]).contains("Not Found (404)"));
    assert!(problem(&["explain", "timeout"]).contains("Gateway Timeout (504)"));
    let told = problem(&["explain", "404", "Nott", "Found"]);
    let start = "error: 'Nott Found' is neither a phrase of 404 nor a known reason; similar: Not Found (404)";
    assert!(told.starts_with(start), "{told}");
}

/// Not a dead end: the words are not a phrase, but may stand in a text.
#[test]
fn unknown_phrase_leads_to_the_search() {
    assert!(problem(&["explain", "throttled"]).ends_with("; `status search throttled` searches all texts\n"));
    let command = problem(&["explain", "certificate", "is", "expired"]);
    let command = command.split('`').nth(1).expect("it names a command");
    let words: Vec<&str> = command.split(' ').skip(1).collect();
    assert!(printed(&words).starts_with("403.17 "), "{command}");
}

/// The same phrase in other case is no other suggestion.
#[test]
fn suggestions_differ() {
    assert_eq!(problem(&["explain", "not fond"]).to_ascii_lowercase().matches("not found (404)").count(), 1);
}

/// Phrases that are shared lead to no code by chance. This asks for the names of each so many definitions.
#[track_caller]
fn lead_to_their_codes(step: usize) {
    for definition in status_core::definitions().iter().step_by(step) {
        let id = definition.server().map_or("standard", |server| server.id());
        let run = check(&["explain", definition.name(), "--server", id, "--json"]);
        let code = definition.code().to_string();
        // What the server calls another code by a phrase of the same words is told too.
        let is_told = run.stdout.starts_with(&format!("{{\n  \"code\": \"{code}\",\n"))
            || run.stderr.contains("stands for several codes") && run.stderr.contains(&format!("{code} ({id})"));
        assert!(is_told, "{} of {id}: {}{}", definition.name(), run.stdout, run.stderr);
    }
}

#[test]
fn names_lead_to_their_codes() {
    lead_to_their_codes(11);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn each_name_leads_to_its_code() {
    lead_to_their_codes(1);
}

/// A phrase that servers give to several codes is refused, and the codes are told.
#[track_caller]
fn lead_to_one_code_or_to_all_of_theirs(step: usize) {
    for definition in status_core::definitions().iter().step_by(step) {
        let Some(phrase) = definition.phrase() else { continue };
        let run = check(&["explain", phrase]);
        if run.code != Some(0) {
            let told =
                run.stderr.contains("stands for several codes") && run.stderr.contains(&definition.code().to_string());
            assert!(told, "{phrase}: {}", run.stderr);
        }
    }
}

#[test]
fn phrases_lead_to_one_code_or_to_all_of_theirs() {
    lead_to_one_code_or_to_all_of_theirs(7);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn each_phrase_leads_to_one_code_or_to_all_of_its_own() {
    lead_to_one_code_or_to_all_of_theirs(1);
}
