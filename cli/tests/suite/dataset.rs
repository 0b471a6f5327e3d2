//! `--dataset`: a team's rows beside the built-in ones, for every command that looks something up.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{TEAM, check_in, team, write};

const FILE: [&str; 2] = ["--dataset", "errors.toml"];

#[track_caller]
fn printed(args: &[&str]) -> String {
    let run = check_in(team().path(), &[args, &FILE].concat());
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    run.stdout
}

#[test]
fn own_sub_status_code() {
    assert_snapshot!(printed(&["explain", "409.1", "--all"]));
}

#[test]
fn own_meaning_of_a_number_that_others_use() {
    assert_snapshot!(printed(&["explain", "520", "--server", "shop", "--all"]));
}

#[test]
fn own_meaning_of_a_standard_code() {
    let page = printed(&["explain", "404", "--server", "SHOP", "--all"]);
    assert!(page.contains("The shop has no such article"), "{page}");
    assert!(page.contains("The standard's 404 Not Found"), "{page}");
}

/// Beside what others say, and above it.
#[test]
fn own_meanings_are_told_without_being_asked_for() {
    let page = printed(&["explain", "520", "--all"]);
    let at = |text: &str| page.find(text).expect("it is there");
    assert!(at("The warehouse does not answer.") < at("Cloudflare got an empty"), "{page}");
    let beside_a_reason = printed(&["explain", "520", "UF"]);
    assert!(
        beside_a_reason.contains("\n- 520 (WarehouseSilent): The warehouse does not answer.\n"),
        "{beside_a_reason}"
    );
    assert!(printed(&["explain", "404", "--all"]).contains("The shop has no such article"));
    assert!(
        printed(&["explain", "409", "--all"]).contains("Sub-status codes of The shop's API\n  409.1  Cart Changed\n")
    );
}

#[test]
fn names_lead_to_own_codes() {
    assert!(printed(&["explain", "cart", "changed"]).starts_with("409.1 Cart Changed\n"));
    assert!(printed(&["explain", "OnHoliday"]).starts_with("799 (OnHoliday)\n"));
    let run = check_in(team().path(), &[&["explain", "card changed"], &FILE[..]].concat());
    assert!(run.stderr.contains("similar: Cart Changed (409.1)"), "{}", run.stderr);
    let run = check_in(team().path(), &[&["explain", "409 1"], &FILE[..]].concat());
    assert!(run.stderr.contains("try `status explain 409.1`"), "{}", run.stderr);
}

#[test]
fn built_in_codes_are_the_same() {
    let page = printed(&["explain", "401.3", "--all"]);
    assert_eq!(page, check_in(team().path(), &["explain", "401.3", "--all"]).stdout);
}

#[test]
fn lists_searches_and_servers() {
    assert_snapshot!(printed(&["list", "--server", "shop"]));
    assert!(printed(&["list"]).contains("409.1 "));
    assert!(printed(&["search", "warehouse"]).starts_with("520  (WarehouseSilent) (shop)\n"));
    assert!(
        printed(&["servers"])
            .starts_with("shop                           4    5  The shop's API (The shop, service)\n")
    );
}

#[test]
fn json() {
    let row: Value = serde_json::from_str(&printed(&["explain", "799", "--json"])).expect("it prints JSON");
    assert_eq!(row["definitions"][0]["server"], "shop");
    assert_eq!(row["definitions"][0]["since"], "2.0");
    let servers: Value = serde_json::from_str(&printed(&["servers", "--json"])).expect("it prints JSON");
    assert_eq!((&servers[0]["id"], &servers[0]["definitions"]), (&"shop".into(), &4.into()));
}

#[test]
fn servers_of_the_team_are_known_with_its_dataset_only() {
    let run = check_in(team().path(), &["list", "--server", "shop"]);
    assert_eq!(run.code, Some(2));
    let run = check_in(team().path(), &["list", "--server", "shp", "--dataset", "errors.toml"]);
    let refused = "error: invalid value 'shp' for '--server <ID>'; tip: a similar value exists: 'shop'\n";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(2), "", refused));
}

#[test]
fn wrong_dataset() {
    let folder = team();
    write(&folder, "errors.toml", &TEAM.replace("\"shop\"", "\"nginx\""));
    for args in [&["explain", "404"][..], &["search", "x"], &["list"], &["servers"]] {
        let run = check_in(folder.path(), &[args, &FILE].concat());
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.stderr.starts_with("error: the server `nginx` is built in\n"), "{}", run.stderr);
    }
}
