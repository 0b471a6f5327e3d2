//! What a dataset with a mistake in a `[[problem]]` says to its author: several mistakes in each snapshot.

use status_codegen::model::Part;
use status_codegen::{Catalogue, Diagnostics, check_order, parse, parse_team};

/// A right dataset, to which the cases add rows.
const SHOP: &str = r#"
[[server]]
id = "shop"
name = "The shop's API"
kind = "service"
problems = "https://errors.shop.example/"

[[status]]
code = 409
sub = 2
server = "shop"
name = "Changed"
summary = "It was changed meanwhile."
"#;

/// The fields that a row needs besides its name, for cases in which nothing is wrong with them.
const REST: &str = "status = \"409\"\ntitle = \"Title\"\nsummary = \"Summary.\"\n";

fn row(name: &str, fields: &str) -> String {
    let rest = REST.lines().filter(|line| !fields.contains(line.split_inclusive('=').next().unwrap_or_default()));
    let rest = rest.map(|line| format!("{line}\n")).collect::<Vec<_>>().concat();
    format!("[[problem]]\nserver = \"shop\"\nname = \"{name}\"\n{rest}{}\n\n", fields.trim())
}

#[track_caller]
fn right(rows: &str) -> Catalogue {
    parse_team("errors.toml", format!("{SHOP}\n{rows}")).expect("the dataset is right")
}

#[track_caller]
fn problems(dataset: &str) -> Diagnostics {
    parse_team("errors.toml", dataset).expect_err("the dataset should have a problem")
}

/// Checks rows with mistakes: as many as are told, each reported once.
#[track_caller]
fn check(name: &str, count: usize, rows: &[(&str, &str)]) {
    let rows: String = rows.iter().map(|(name, fields)| row(name, fields)).collect();
    check_whole(name, count, &format!("{SHOP}\n{rows}"));
}

#[track_caller]
fn check_whole(name: &str, count: usize, dataset: &str) {
    let problems = problems(dataset);
    for problem in &problems {
        assert!(!problem.message.is_empty() && problems.text().get(problem.span.clone()).is_some());
        assert!(
            problem.help.is_some() || !problem.label.is_empty(),
            "{} says nothing of what is right",
            problem.message
        );
    }
    assert_eq!(problems.iter().len(), count, "each mistake should give one problem:\n{problems}");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/problems");
    settings.bind(|| insta::assert_snapshot!(name, problems));
}

/// A list of one-line tables.
fn list(key: &str, entries: &[&str]) -> String {
    let entries: Vec<_> = entries.iter().map(|entry| format!("  {{ {entry} }},\n")).collect();
    format!("{key} = [\n{}]\n", entries.concat())
}

#[test]
fn what_is_right() {
    let catalogue = right(&row(
        "SoldOut",
        "former = [\"gone\"]\ndetail = \"Only {left} are left.\"\nmembers = [{ name = \"left\", type = \"integer\" }]",
    ));
    let [problem] = catalogue.own_problems() else { panic!("there is one") };
    assert_eq!(problem.type_uri(), "https://errors.shop.example/sold-out");
    let former: Vec<_> = problem.former.iter().map(ToString::to_string).collect();
    assert_eq!(former, ["https://errors.shop.example/gone"]);
    let parts = problem.detail.as_ref().expect("there is a detail").parts();
    assert!(matches!(parts, [Part::Text(_), Part::Member { name, .. }, Part::Text(_)] if name == "left"));
    assert_ne!(catalogue.problems().count(), catalogue.own_problems().len(), "the registered ones follow");
}

#[test]
fn the_order_of_rows_makes_no_difference() {
    let (one, other) = (row("SoldOut", ""), row("Expired", ""));
    assert_eq!(right(&format!("{one}{other}")), right(&format!("{other}{one}")));
    let hints = check_order("errors.toml", format!("{SHOP}\n{one}{other}")).expect_err("`Expired` comes first");
    let labels: Vec<_> = hints.iter().map(|hint| hint.label.clone()).collect();
    assert_eq!(labels, ["belongs before problem `SoldOut` of `shop`"]);
}

#[test]
fn fields() {
    let no_server = "[[problem]]\nname = \"NoServer\"\nstatus = \"409\"\ntitle = \"Title\"\nsummary = \"Summary.\"\n";
    let nothing = "[[problem]]\nserver = \"shop\"\n";
    let rows = [
        row("Number", "status = 409"),
        row("Misspelt", "statsu = \"409\""),
        row("Elsewhere", "").replace("\"shop\"", "\"shpo\""),
        row("BuiltIn", "").replace("\"shop\"", "\"nginx\""),
        row("not_camel", ""),
        row("fn", ""),
        row("Levels", "level = \"warning\""),
        row("Retries", "retry = [{ kind = \"later\", level = \"may\" }]"),
    ];
    check_whole("fields", 10, &format!("{SHOP}\n{no_server}\n{nothing}\n{}", rows.concat()));
}

#[test]
fn names_of_members() {
    let names =
        ["", "id", "9lives", "retry-after", "größe", "status", "Title", "left", "left", "retryLater", "retry_later"];
    let entries = names.map(|name| format!("name = \"{name}\", type = \"string\""));
    let rows = list("members", &entries.each_ref().map(String::as_str));
    // A `match` is no mistake.
    let keywords = list("members", &["name = \"match\", type = \"string\"", "name = \"self\", type = \"string\""]);
    check("member_names", 9, &[("SoldOut", &rows), ("Keywords", &keywords)]);
}

#[test]
fn types_of_members() {
    let members = list(
        "members",
        &[
            "name = \"one\", type = \"int\"",
            "name = \"two\"",
            "name = \"three\", type = \"one-of\"",
            "name = \"four\", type = \"one-of\", values = []",
            "name = \"five\", type = \"string\", values = [\"a\"]",
            "name = \"six\", type = \"one-of\", values = [\"a\", \"a\"]",
            "name = \"seven\", type = \"one-of\", values = [\"in stock\", \"in-stock\"]",
            "name = \"eight\", type = \"one-of\", values = [\"+\"]",
            "name = \"nine\", type = \"object\"",
            "name = \"ten\", type = \"string\", internal = true, sensitive = true",
            "name = \"eleven\", type = \"string\", required = true",
        ],
    );
    check("member_types", 11, &[("SoldOut", &members)]);
}

#[test]
fn examples() {
    let members = list(
        "members",
        &[
            "name = \"one\", type = \"integer\", example = \"3\"",
            "name = \"two\", type = \"integer\", example = 9007199254740992",
            "name = \"three\", type = \"string\", example = 3",
            "name = \"four\", type = \"string\", example = \"a\", list = true",
            "name = \"five\", type = \"string\", example = [\"a\"]",
            "name = \"six\", type = \"one-of\", values = [\"small\", \"large\"], example = \"larg\"",
            "name = \"seven\", type = \"date-time\", example = 2026-10-02",
            "name = \"eight\", type = \"uuid\", example = [1], list = true",
            "name = \"nine\", type = \"number\", example = inf",
            "name = \"ten\", type = \"duration\", example = -1",
            "name = \"eleven\", type = \"decimal\", example = \"1,50\"",
            "name = \"twelve\", type = \"uri\", example = \"a b\"",
        ],
    );
    check("examples", 12, &[("SoldOut", &members)]);
}

#[test]
fn templates() {
    let members =
        "members = [{ name = \"left\", type = \"integer\" }, { name = \"shelf\", type = \"string\", internal = true }]";
    let detail = |detail: &str| format!("detail = \"{detail}\"\n{members}");
    check(
        "templates",
        6,
        &[
            ("Unknown1", &detail("Only {lft} are left.")),
            ("Internal", &detail("On {shelf} are {left}.")),
            ("Open", &detail("Only {left are left.")),
            ("Closed", &detail("Only left} are left.")),
            ("Nameless", &detail("Only {} are left.")),
            ("Spaces", &detail("Only { left } are left.")),
            ("Escaped", &detail("{{left}} is {left}.")),
        ],
    );
    // Which members there are cannot be told where one of them could not be read.
    let unreadable = "detail = \"{lft}\"\nmembers = [{ name = \"l!t\", type = \"integer\" }]";
    assert_eq!(problems(&format!("{SHOP}\n{}", row("SoldOut", unreadable))).iter().len(), 1);
}

#[test]
fn statuses() {
    let status = |status: &str| format!("status = \"{status}\"");
    check(
        "statuses",
        7,
        &[
            ("Fine", &status("200")),
            ("Moved", &status("308")),
            ("Beyond", &status("799")),
            ("Odd", &status("498.1")),
            ("OfIis", &status("401.3")),
            ("Nobody", &status("477")),
            ("Own", &status("409.2")),
        ],
    );
}

#[test]
fn demanded_header_fields() {
    let optional = "headers = [{ name = \"allow\", from = \"methods\" }]\nmembers = [{ name = \"methods\", type = \"string\", list = true, optional = true }]";
    let optional = format!("status = \"405\"\n{optional}");
    check(
        "demanded_headers",
        5,
        &[
            ("NoChallenge", "status = \"401\""),
            ("NoMethods", "status = \"405\"\nheaders = [{ name = \"Vary\", value = \"*\" }]"),
            ("NoProxy", "status = \"407\""),
            ("NoUpgrade", "status = \"426\""),
            ("MayBeAbsent", &optional),
            ("Right", "status = \"405\"\nheaders = [{ name = \"ALLOW\", value = \"GET\" }]"),
        ],
    );
}

#[test]
fn header_fields() {
    let members = list(
        "members",
        &[
            "name = \"left\", type = \"integer\"",
            "name = \"shelf\", type = \"string\", internal = true",
            "name = \"waits\", type = \"duration\", list = true",
            "name = \"wait\", type = \"duration\"",
            "name = \"since\", type = \"date-time\"",
        ],
    );
    let headers = list(
        "headers",
        &[
            "name = \"Retry After\", from = \"wait\"",
            "name = \"X-Shop\", value = \"caf\u{e9}\"",
            "name = \"X-Shop\", value = \"a\\r\\nb\"",
            "name = \"X-None\"",
            "name = \"X-Both\", from = \"left\", value = \"1\"",
            "name = \"X-Lft\", from = \"lft\"",
            "name = \"X-Shelf\", from = \"shelf\"",
            "name = \"Content-Type\", value = \"text/html\"",
            "name = \"X-Twice\", from = \"left\"",
            "name = \"x-twice\", from = \"left\"",
        ],
    );
    let retry_after = |field: &str| format!("{members}headers = [{{ name = \"Retry-After\", {field} }}]");
    check(
        "headers",
        13,
        &[
            ("Fields", &(members.clone() + &headers)),
            ("Number", &retry_after("from = \"left\"")),
            ("List", &retry_after("from = \"waits\"")),
            ("Word", &retry_after("value = \"soon\"")),
            ("Day", &retry_after("value = \"2026-10-02\"")),
            ("Delay", &retry_after("from = \"wait\"")),
            ("Moment", &retry_after("from = \"since\"")),
            ("Seconds", &retry_after("value = \"120\"")),
            ("Date", &retry_after("value = \"Tue, 15 Nov 1994 08:12:31 GMT\"")),
        ],
    );
}

#[test]
fn type_uris() {
    check(
        "type_uris",
        8,
        &[
            ("Relative", "type = \"/relative\""),
            ("Spaces", "type = \"https://shop.example/a b\""),
            ("Blank", "type = \"about:blank\""),
            ("Same", "type = \"urn:shop:same\""),
            ("Other", "type = \"urn:shop:same\""),
            ("HttpError", ""),
            ("HTTPError", ""),
            ("Former", "former = [\"relative\", \"http-error\"]"),
            ("Formers", "former = [\"a\", \"a\"]"),
            ("Again", "former = [\"https://errors.shop.example/relative\"]"),
            ("Registered", "type = \"https://iana.org/assignments/http-problem-types#date\""),
        ],
    );
}

#[test]
fn bases() {
    let with = |base: &str| SHOP.replace("\"https://errors.shop.example/\"", &format!("\"{base}\""));
    for (name, base) in [
        ("base_without_end", "https://errors.shop.example/errors"),
        ("base_without_scheme", "errors.shop.example/"),
        ("base_without_host", "https:///"),
        ("base_with_space", "https://errors.shop.example/all errors/"),
    ] {
        // What follows from it is not said.
        check_whole(name, 1, &format!("{}\n{}", with(base), row("SoldOut", "")));
    }
    let none = SHOP.replace("problems = \"https://errors.shop.example/\"\n", "");
    let rows = [row("SoldOut", ""), row("Expired", "type = \"urn:shop:expired\"\nformer = [\"old\"]")];
    check_whole("base_missing", 2, &format!("{none}\n{}", rows.concat()));
}

#[test]
fn names_that_are_there_twice() {
    let other = "[[server]]\nid = \"shop-problem\"\nname = \"Other\"\nkind = \"service\"\nproblems = \"urn:other:\"\n";
    let member = "members = [{ name = \"reason\", type = \"one-of\", values = [\"a\"] }]";
    let rows = [
        row("SoldOut", member),
        row("SoldOut", "status = \"503\""),
        row("SoldOutReason", ""),
        row("Shop", ""),
        row("Unknown", ""),
        row("Elsewhere", ""),
        row("Elsewhere", "").replace("\"shop\"", "\"shop-problem\""),
        row("ShopProblem", ""),
    ];
    check_whole("names", 6, &format!("{other}\n{SHOP}\n{}", rows.concat()));
}

#[test]
fn deprecated_problems() {
    let deprecated = |name: &str| format!("deprecated = {{ since = \"2\", use = \"{name}\" }}");
    check(
        "deprecated",
        6,
        &[
            ("Itself", &deprecated("Itself")),
            ("Nowhere", &deprecated("Somewhere")),
            ("Near", &deprecated("SoldOot")),
            ("Round", &deprecated("About")),
            ("About", &deprecated("Round")),
            ("Nothing", "deprecated = { since = \"2\" }"),
            ("Right", &deprecated("SoldOut")),
            ("Chain", &deprecated("Right")),
            ("SoldOut", ""),
        ],
    );
}

#[test]
fn registered_types() {
    let base = include_str!("base.toml");
    let rest = "title = \"Title\"\nsummary = \"Summary.\"\n";
    let registered = |fields: &str| format!("{base}\n[[problem]]\nname = \"Some\"\n{rest}{fields}\n");
    let messages = |dataset: &str| -> Vec<String> {
        let problems = parse("status.toml", dataset).expect_err("the dataset should have a problem");
        problems.iter().map(|problem| problem.message.clone()).collect()
    };
    assert!(parse("status.toml", registered("type = \"about:blank\"")).is_ok());
    assert_eq!(messages(&registered("status = \"404\"")), ["the problem `Some` has no type URI"]);
    assert_eq!(messages(&registered("type = \"urn:x\"")), ["missing field `status`"]);
    let no_challenge = registered("type = \"urn:x\"\nstatus = \"401\"");
    assert_eq!(messages(&no_challenge), ["the status 401 needs the header field `WWW-Authenticate`"]);
}
