//! Problem types: `status problems`, and `status explain` with one.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{Run, check, check_in, check_with, printed, team, write};

/// A team's dataset with problems.
const PROBLEMS: &str = include_str!("problems.toml");
const FILE: [&str; 2] = ["--dataset", "problems.toml"];

fn run_on(text: &str, args: &[&str]) -> Run {
    let folder = team();
    write(&folder, "problems.toml", text);
    check_in(folder.path(), &[args, &FILE].concat())
}

#[track_caller]
fn told(args: &[&str]) -> String {
    let run = run_on(PROBLEMS, args);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    run.stdout
}

#[track_caller]
fn refused(args: &[&str]) -> String {
    let run = run_on(PROBLEMS, args);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
    run.stderr
}

/// What stands above the last lines, which repeat what was asked.
fn answer(screen: &str) -> &str {
    screen.rsplit_once("\n\nMore, ").map_or(screen, |(answer, _)| answer)
}

#[test]
fn lines() {
    assert_snapshot!(told(&["problems", "--server", "shop"]));
    assert_snapshot!(printed(&["problems"]));
    assert!(told(&["problems"]).ends_with(&printed(&["problems"])));
    assert_eq!(told(&["problems", "--server", "standard"]), printed(&["problems"]));
    let run = check(&["problems", "--server", "nginx"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(1), "no problem type is of that server\n"));
}

#[test]
fn narrow_lines() {
    let narrow = check_with(&["problems"], &[("COLUMNS", "40")]).stdout;
    assert!(narrow.lines().all(|line| line.len() <= 40), "{narrow}");
    assert_snapshot!(narrow);
}

#[test]
fn screens() {
    let screens = ["SoldOut", "CartLocked", "NotFound"].map(|name| told(&["explain", name]));
    for screen in &screens {
        assert!(screen.lines().count() <= 22, "{screen}");
    }
    assert_snapshot!(screens.join("\n=====\n\n"));
}

#[test]
fn registered() {
    assert_snapshot!(printed(&["explain", "DateNotAcceptable"]));
    assert_snapshot!(printed(&["explain", "about:blank", "--all"]));
}

/// With the page of its status, whose rules hold for it too.
#[test]
fn all_there_is() {
    let page = told(&["explain", "SoldOut", "--all"]);
    let (problem, status) = page.split_once("\n----").expect("the status follows");
    assert_snapshot!(problem);
    assert!(status.contains("\n409 Conflict\n") && status.contains("HTTP rules for 409 Conflict"), "{status}");
    assert!(told(&["explain", "CartLocked", "--all"]).contains("client SHOULD repeat after a delay"));
}

#[test]
fn a_problem_in_any_form() {
    let screen = told(&["explain", "SoldOut"]);
    for words in [
        &["soldout"][..],
        &["sold-out"],
        &["https://errors.shop.example/sold-out"],
        &["https://errors.shop.example/gone"],
        &["409", "SoldOut"],
        &["409 sold-out"],
        &["SoldOut", "--server", "shop"],
    ] {
        assert_eq!(answer(&told(&[&["explain"], words].concat())), answer(&screen), "{words:?}");
    }
}

/// A number and a phrase stand for a status first.
#[test]
fn a_problem_stands_beside_the_status_of_the_same_name() {
    let both = told(&["explain", "NotFound"]);
    assert!(both.starts_with("No such article (NotFound)\n"), "{both}");
    assert!(told(&["explain", "not", "found"]).starts_with("404 Not Found\n"));
    let gone = told(&["explain", "gone"]);
    assert!(gone.starts_with("410 Gone\n") && gone.contains("\n- SoldOut of The shop's API: "), "{gone}");
    assert!(!told(&["explain", "gone", "--server", "standard"]).contains("SoldOut"));
}

/// Whatever else a text stands for, it still does: no registered problem type is called like a phrase or a reason.
#[test]
fn registered_problem_types_hide_nothing() {
    for problem in status_core::problem_types() {
        for name in [problem.name(), problem.slug(), problem.uri()] {
            let json: Value = serde_json::from_str(&printed(&["explain", name, "--json"])).expect("it prints JSON");
            assert_eq!(json["problems"][0]["name"], problem.name(), "{name}");
            assert_eq!(json["reasons"], Value::Array(Vec::new()), "{name}");
        }
    }
}

#[test]
fn json() {
    let whole: Value = serde_json::from_str(&told(&["explain", "SoldOut", "--json"])).expect("it prints JSON");
    assert_eq!(
        (&whole["code"], &whole["problems"][0]["type"]),
        (&"409".into(), &"https://errors.shop.example/sold-out".into())
    );
    let rows: Value = serde_json::from_str(&told(&["problems", "--server", "shop", "--json"])).expect("it is JSON");
    assert_eq!(whole["problems"][0], rows[2]);
    let folder = team();
    write(&folder, "problems.toml", PROBLEMS);
    let run = check_in(folder.path(), &["generate", "problems.toml", "--to", "json", "--out", "made"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let made: Value = serde_json::from_str(&crate::support::read(&folder, "made/problems.json")).expect("it is JSON");
    assert_eq!(made["problems"], rows);
}

#[test]
fn what_is_not_known_leads_to_what_is() {
    let told = refused(&["explain", "SoldOt"]);
    assert!(told.contains("nor a known phrase, reason or problem; similar: SoldOut (shop)"), "{told}");
    let told = refused(&["explain", "SoldOut", "--server", "nginx"]);
    assert_eq!(told, "error: 'SoldOut' is a problem of shop, not of nginx; use --server shop\n");
    let told = refused(&["explain", "https://errors.shop.example/sold_out"]);
    assert!(told.contains("neither a status code"), "{told}");
}

/// Examples are the only texts that may hold anything.
#[test]
fn a_terminal_has_nothing_to_obey() {
    let hostile = PROBLEMS.replace("example = \"A-17\"", r#"example = "\u001b[31m\u009b\u202e\n""#);
    for args in [&["explain", "SoldOut", "--all"][..], &["explain", "SoldOut", "--json"], &["problems"]] {
        let run = run_on(&hostile, args);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
        let is_harmless = |letter: char| letter == '\n' || !letter.is_control() && letter != '\u{202e}';
        assert!(run.stdout.chars().all(is_harmless), "{args:?}: {}", run.stdout.escape_debug());
    }
}
