//! The CSV files of the output, compared with what status-core says; and with `datapackage.json`, which describes them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use status_core::{Server, SubStatusCode};

use super::answers::{Answers, explained, reasons, servers, statuses};
use super::{Both, both, made};
use crate::code;

/// A file: its head, and its rows.
fn rows(files: &BTreeMap<String, String>, name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = &files[&format!("tables/{name}")];
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    (head, rows)
}

fn compare(files: &BTreeMap<String, String>, answers: &Answers) {
    let (head, rows) = rows(files, &format!("csv/{}.csv", answers.name));
    let places: Vec<_> =
        answers.columns.iter().map(|name| head.iter().position(|it| it == name).expect("a column")).collect();
    let found: Vec<Vec<&str>> = rows.iter().map(|row| places.iter().map(|&at| &*row[at]).collect()).collect();
    let found: BTreeSet<_> = found.iter().collect();
    let expected: Vec<Vec<&str>> = answers.rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let expected: BTreeSet<_> = expected.iter().collect();
    assert_eq!(rows.len(), answers.rows.len(), "{}", answers.name);
    let wrong: Vec<_> = found.symmetric_difference(&expected).take(10).collect();
    assert!(wrong.is_empty(), "{}: {wrong:#?}", answers.name);
}

#[test]
fn each_number_means_what_status_core_says() {
    for Both { catalogue, files } in both() {
        compare(files, &statuses(catalogue));
    }
}

/// Each token of a reason without a variable part is in the look-up, and all that is in it is found.
#[test]
fn each_token_means_what_status_core_says() {
    for Both { catalogue, files } in both() {
        let (_, rows) = rows(files, "csv/reason_lookup.csv");
        let tokens: Vec<_> = rows.into_iter().map(|row| [row[0].clone(), row[1].clone()]).collect();
        compare(files, &reasons(catalogue, &tokens));
        let there: BTreeSet<_> = tokens.iter().map(|[server, token]| (server.as_str(), token.as_str())).collect();
        assert_eq!(there.len(), tokens.len(), "each once");
        for reason in catalogue.reasons() {
            let whole =
                reason.part().is_none().then_some(reason.token()).into_iter().chain(reason.aliases().iter().copied());
            for token in whole.filter(|token| !token.contains('{')) {
                assert!(there.contains(&(reason.server().id(), token)), "{token}");
                assert!(there.contains(&("standard", token)), "{token}");
            }
        }
        assert!(there.contains(&("haproxy", "sT")) && there.contains(&("squid", "TCP_MISS_ABORTED")));
    }
}

/// The rows of Splunk have `*` for what does not matter, and the first that matches counts.
#[test]
fn the_first_row_of_splunk_that_matches_is_what_status_core_says() {
    let matches = |pattern: &str, text: &str| match pattern.strip_suffix('*') {
        Some(start) => text.starts_with(start),
        None => pattern == text,
    };
    for Both { catalogue, files } in both() {
        let (_, rows) = rows(files, "splunk/lookups/http_status.csv");
        for number in 100..=999 {
            let (code, number) = (code(number), number.to_string());
            let of_number: Vec<_> = rows.iter().filter(|row| matches(&row[1], &number)).collect();
            for server in servers(catalogue) {
                // Most servers have no sub-status.
                let last = if [None, Some(Server::IIS)].contains(&server) { 21 } else { 1 };
                let name = server.map_or("standard", |server| server.id());
                for sub in 0..=last {
                    let text = sub.to_string();
                    let row = of_number.iter().find(|row| matches(&row[0], name) && matches(&row[2], &text));
                    let found = row.map(|row| [row[3].clone(), row[4].clone()]);
                    let expected = explained(catalogue, server, SubStatusCode::new(code, sub));
                    assert_eq!(found, Some(expected), "{name} {number} {sub}");
                }
            }
        }
    }
}

#[test]
fn the_description_of_the_files_is_true() {
    for Both { files, .. } in both() {
        let package: Value = serde_json::from_str(&files["tables/csv/datapackage.json"]).expect("JSON");
        let resources = package["resources"].as_array().expect("resources");
        let path = |resource: &Value| resource["path"].as_str().expect("a path").to_owned();
        let read: BTreeMap<_, _> =
            resources.iter().map(path).map(|path| (path.clone(), rows(files, &format!("csv/{path}")))).collect();
        let column = |resource: &Value, fields: &Value| -> Vec<Vec<String>> {
            let (head, rows) = &read[&path(resource)];
            let names: Vec<_> = match fields {
                Value::Array(names) => names.iter().map(|name| name.as_str().expect("a name")).collect(),
                name => vec![name.as_str().expect("a name")],
            };
            let places: Vec<_> =
                names.iter().map(|name| head.iter().position(|it| it == name).expect("there")).collect();
            rows.iter().map(|row| places.iter().map(|&at| row[at].clone()).collect()).collect()
        };
        for resource in resources {
            let (name, schema) = (&resource["name"], &resource["schema"]);
            let keys = column(resource, &schema["primaryKey"]);
            let unique: BTreeSet<_> = keys.iter().collect();
            assert_eq!(unique.len(), keys.len(), "{name}: the key is unique");
            for field in schema["fields"].as_array().expect("fields") {
                for value in column(resource, &field["name"]).into_iter().flatten() {
                    let is_right = match field["type"].as_str() {
                        _ if value.is_empty() => field["constraints"]["required"] == false,
                        Some("integer") => value.parse::<u32>().is_ok(),
                        Some("boolean") => value == "true" || value == "false",
                        kind => kind == Some("string"),
                    };
                    assert!(is_right, "{name}: {} is {value:?}", field["name"]);
                }
            }
            for reference in schema["foreignKeys"].as_array().into_iter().flatten() {
                let target = &reference["reference"];
                let there = resources.iter().find(|it| it["name"] == target["resource"]).expect("a resource");
                let there: BTreeSet<_> = column(there, &target["fields"]).into_iter().collect();
                let missing = column(resource, &reference["fields"])
                    .into_iter()
                    .find(|value| !value[0].is_empty() && !there.contains(value));
                assert_eq!(missing, None, "{name}: {reference}");
            }
        }
    }
}

/// It changes when a definition does, and does not with the order of the rows or a comment.
#[test]
fn the_content_hash_is_that_of_the_definitions() {
    let hash = |dataset: &str| {
        let package: Value = serde_json::from_str(&made(dataset)["tables/csv/datapackage.json"]).expect("JSON");
        package["contentHash"].as_str().expect("a hash").to_owned()
    };
    let team = super::TEAM;
    let usual = hash(team);
    assert_eq!(usual.len(), 16);
    assert_eq!(hash(&format!("# A comment.\n{team}")), usual);
    assert_ne!(hash(&team.replace("on Sundays", "on Mondays")), usual);
    for (path, text) in &both()[1].files {
        let is_plain =
            path.starts_with("tables/csv/") && !path.ends_with("datapackage.json") && !path.ends_with("catalogue.csv");
        assert_eq!(text.contains(&usual), !is_plain, "{path}");
    }
}
