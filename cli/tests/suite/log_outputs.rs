//! `status log`: JSON, Markdown, records, comparisons, and what options select.

use insta::assert_snapshot;
use serde_json::Value;

use crate::log_support::{alb, combined, envoy, folder, haproxy, iis, log, shown};

fn json(text: &str, args: &[&str]) -> Value {
    serde_json::from_str(&shown(text, &[&["--json"], args].concat())).expect("it prints JSON")
}

#[test]
fn json_of_a_log() {
    assert_snapshot!(shown(&envoy(), &["--json", "--status", "5xx", "--top", "1"]));
}

/// The members and their order are what scripts rely on.
#[test]
fn json_of_iis() {
    let answer = json(&iis(), &[]);
    let group = &answer["groups"][0];
    assert_eq!(group["server"], "iis");
    assert_eq!((&group["status"], &group["sub"], &group["reason"]), (&404.into(), &13.into(), &Value::Null));
    assert_eq!((&group["count"], &group["share"]), (&4.into(), &0.16.into()));
    assert_eq!(group["meaning"]["precision"], "exact");
    assert_eq!(group["examples"][0]["line"], 5);
    assert_eq!(group["examples"][0]["request"], "POST /upload.aspx");
    let file = &answer["files"][0];
    assert_eq!((&file["format"], &file["read"], &file["directives"]), (&"iis-w3c".into(), &25.into(), &4.into()));
    // How far it fell.
    let unknown =
        answer["groups"].as_array().and_then(|groups| groups.iter().find(|it| it["sub"] == 99)).expect("it is there");
    assert_eq!(unknown["meaning"]["precision"], "code");
}

/// `null` is no status at all, and 0 is one that says so.
#[test]
fn json_of_no_status() {
    let has = |text: &str, status: Value| {
        let answer = json(text, &[]);
        answer["groups"].as_array().is_some_and(|groups| groups.iter().any(|it| it["status"] == status))
    };
    assert!(has(&haproxy(), Value::Null));
    assert!(has(&envoy(), 0.into()));
}

#[test]
fn who_answered() {
    let answer = json(&alb(), &[]);
    let groups = answer["groups"].as_array().expect("groups");
    let of = |status: u16| groups.iter().find(|it| it["status"] == status).expect("it is there");
    assert_eq!((&of(502)["answered"], &of(500)["answered"]), (&"itself".into(), &"upstream".into()));
}

#[test]
fn markdown() {
    assert_snapshot!(shown(&combined(), &["--markdown", "--top", "1", "--server", "nginx"]));
}

#[test]
fn records() {
    assert_snapshot!(shown(&alb(), &["--records", "csv"]));
    assert_snapshot!(shown(&iis(), &["--records", "ndjson", "--status", "401.2,500"]));
}

#[test]
fn before_and_after() {
    let calm = combined().replace(" 502 ", " 200 ");
    let folder = folder(&[("old.log", &calm.repeat(5)), ("new.log", &combined().replace(" 499 ", " 200 ").repeat(5))]);
    let run = log(&folder, &["new.log", "--compare", "old.log"], &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(run.stdout);
    let run = log(&folder, &["new.log", "--compare", "old.log", "--json"], &[]);
    assert_snapshot!(run.stdout);
    let same = log(&folder, &["new.log", "--compare", "new.log"], &[]).stdout;
    assert!(same.contains("No share of an error changed"), "{same}");
}

#[test]
fn before_and_after_as_markdown() {
    let old = combined().replace(" 502 ", " 200 ").repeat(5) + &envoy();
    let folder = folder(&[("old.log", &old), ("new.log", &combined().replace(" 499 ", " 200 ").repeat(5))]);
    let run = log(&folder, &["new.log", "--compare", "old.log", "--markdown"], &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(run.stdout);
    let same = log(&folder, &["new.log", "--compare", "new.log", "--markdown"], &[]).stdout;
    assert!(same.contains("No share of an error changed"), "{same}");
}

/// What a stranger sent is data for engines, and no formula in a spreadsheet.
#[test]
fn no_cell_of_a_spreadsheet_is_a_formula() {
    let line =
        |target: &str| format!("192.0.2.7 - - [10/Oct/2026:13:55:36 +0000] \"{target} HTTP/1.1\" 404 5 \"-\" \"-\"\n");
    let targets = ["=cmd|'/c calc'!A1", "GET +1", "GET /=1", "GET @SUM(1+1)", "GET -1", "GET \u{ff1d}1,2"];
    let text: String = targets.map(line).concat();
    let rows = |form: &str| shown(&text, &["--records", form]);
    assert_snapshot!(rows("csv").replace('\r', ""));
    assert_snapshot!(rows("spreadsheet").replace('\r', ""));
}

/// Before a time and since then, in one log.
#[test]
fn a_log_is_compared_with_itself() {
    let since = ["--since", "2026-10-10 13:06", "--compare", "a.log", "--json"];
    let answer: Value = serde_json::from_str(&shown(&combined(), &since)).expect("it prints JSON");
    assert_eq!((&answer["old"]["records"], &answer["new"]["records"]), (&6.into(), &29.into()));
}

#[test]
fn times_and_statuses_select() {
    let records = |args: &[&str]| json(&combined(), args)["records"].clone();
    assert_eq!(records(&["--since", "2026-10-10 13:30"]), 5);
    assert_eq!(records(&["--until", "2026-10-10T13:06:00Z"]), 6);
    assert_eq!(records(&["--since", "1h"]), json(&combined(), &["--since", "60m"])["records"]);
    let groups = |args: &[&str]| json(&combined(), args)["groups"].as_array().map_or(0, Vec::len);
    assert_eq!((groups(&[]), groups(&["--status", "5xx"]), groups(&["--status", "404,499,304"])), (5, 1, 3));
    // Shares stay those of all requests.
    assert_eq!(
        json(&combined(), &["--status", "5xx"])["groups"][0]["share"],
        json(&combined(), &[])["groups"][0]["share"]
    );
}

#[test]
fn what_requests_are_counted_by() {
    let first = |by: &str| json(&combined(), &["--by", by])["groups"][0]["most"][0].clone();
    assert_eq!(first("request")["text"], "GET /cart");
    assert_eq!(first("path")["text"], "/cart");
    assert_eq!(first("hour")["text"], "2026-10-10T13:00:00Z");
    assert_eq!((&first("client")["text"], &first("client")["count"]), (&"192.0.2.0".into(), &2.into()));
}

#[test]
fn formats_can_be_given() {
    let text = "GET /a 404\nGET /b 200\n";
    let answer = json(text, &["--format", "$request_method $uri $status"]);
    assert_eq!(answer["groups"][0]["status"], 404);
    let answer = json(text, &["--fields", "cs-method cs-uri-stem sc-status"]);
    assert_eq!((&answer["groups"][0]["status"], &answer["records"]), (&404.into(), &2.into()));
    assert_eq!(json(&combined(), &["--format", "combined"])["records"], 35);
}

/// Parts that are counted apart and added up are the whole.
#[test]
fn parts_add_up() {
    let (head, tail) = (iis(), envoy());
    let folder = folder(&[("1.log", &head), ("2.log", &tail)]);
    let whole = log(&folder, &["1.log", "2.log", "--json"], &[]).stdout;
    let parts: String = ["1.log", "2.log"].map(|file| log(&folder, &[file, "--partial"], &[]).stdout).concat();
    assert_eq!(parts.lines().count(), 2, "{parts}");
    crate::support::write(&folder, "parts", &parts);
    let merged = log(&folder, &["--merge", "parts", "--json"], &[]);
    assert_eq!((merged.stderr.as_str(), merged.code), ("", Some(0)));
    assert!(merged.stdout == whole, "{}", merged.stdout);
}

#[test]
fn threads_do_not_matter() {
    let text = combined().repeat(2000);
    let one = shown(&text, &["--threads", "1", "--json"]);
    assert_eq!(shown(&text, &["--threads", "4", "--json"]), one);
}
