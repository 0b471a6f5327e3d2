//! Numbers that several publishers use.

use insta::assert_snapshot;
use status_core::{Definition, SubStatusCode, definitions, meanings};

use crate::support::{check_with, printed};

#[test]
fn many_meanings() {
    assert_snapshot!(printed(&["explain", "499", "--all"]));
}

#[test]
fn many_meanings_one_of_them_first() {
    assert_snapshot!(printed(&["explain", "499", "--server", "nginx", "--all"]));
}

#[test]
fn few_meanings() {
    assert_snapshot!(printed(&["explain", "502.3", "--all"]));
}

#[test]
fn few_meanings_one_of_them_first() {
    assert_snapshot!(printed(&["explain", "520", "--server", "cloudflare", "--all"]));
}

#[test]
fn other_meaning_than_the_standards() {
    assert_snapshot!(printed(&["explain", "451", "--all"]));
}

#[test]
fn wordings_of_a_standard_code() {
    assert_snapshot!(printed(&["explain", "413", "--all"]));
}

#[test]
fn one_wording_first() {
    assert_snapshot!(printed(&["explain", "405", "--server", "nginx", "--all"]));
}

#[test]
fn server_without_a_meaning_of_its_own() {
    let page = printed(&["explain", "499", "--server", "iis", "--all"]);
    let rest = page.strip_prefix("Internet Information Services has no definition of 499 here.\n\n");
    assert_eq!(rest, Some(printed(&["explain", "499", "--all"]).as_str()));
}

#[test]
fn sub_status_codes_of_two_servers() {
    assert_snapshot!(printed(&["explain", "404", "--all"]));
}

/// Who asks for nginx's 404 is not shown what IIS has to add; IIS and IIS Express are of one maker.
#[test]
fn sub_status_codes_of_unrelated_servers_are_counted() {
    for id in ["nginx", "standard"] {
        let page = printed(&["explain", "404", "--server", id, "--all"]);
        let count = "24 of Internet Information Services, 4 of IIS Express; `status explain 404`";
        assert!(page.contains(count) && !page.contains("404.3"), "{page}");
    }
    let page = printed(&["explain", "500", "--server", "aspnetcore-module", "--all"]);
    let at = |heading: &str| page.find(&format!("Sub-status codes of {heading}\n")).expect("both are listed");
    assert!(at("ASP.NET Core Module") < at("Internet Information Services"), "{page}");
}

fn id(definition: &Definition) -> &'static str {
    definition.server().map_or("standard", |server| server.id())
}

fn title(definition: &Definition) -> String {
    let label = definition.label().map_or_else(|| format!("({})", definition.name()), str::to_owned);
    format!("{} {label}", definition.code())
}

/// As it was before it was laid out.
fn unfolded(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each publisher is named, and its meaning or wording is there.
#[track_caller]
fn has_all(page: &str, all: &[Definition]) {
    let text = unfolded(page);
    let (_, same) = text.split_once("Servers that mean the same").unwrap_or_default();
    let overview = page.lines().take_while(|line| !line.is_empty()).collect::<String>();
    for definition in all {
        let wording = definition.label().is_some_and(|phrase| {
            same.contains(id(definition)) && same.to_ascii_lowercase().contains(&phrase.to_ascii_lowercase())
        });
        assert!(text.contains(definition.summary()) || wording, "{} of {}: {page}", definition.code(), id(definition));
        assert!(all.len() == 1 || overview.contains(id(definition)), "{}: {page}", id(definition));
    }
    assert_eq!(text.matches("HTTP rules for every").count(), usize::from(all[0].code().code().class().is_some()));
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn each_meaning_is_there_and_the_one_asked_for_first() {
    for definition in definitions() {
        let code = definition.code().to_string();
        let all = meanings(definition.code());
        let page = check_with(&["explain", &code, "--server", id(definition), "--all"], &[("COLUMNS", "100")]).stdout;
        has_all(&page, all);
        let first = page.lines().find(|line| all.iter().any(|it| title(it) == *line));
        assert_eq!(first, Some(title(definition).as_str()), "{code} of {}", id(definition));
        has_all(&check_with(&["explain", &code, "--all"], &[("COLUMNS", "100")]).stdout, all);
    }
}

#[test]
fn first_line_counts_the_publishers() {
    let told = [
        ("499", "499 is not in the standard, but {} publishers define it:"),
        ("422", "422 is defined by {} publishers: standard, "),
        ("404.20", "404.20, a sub-status code of 404 Not Found, is defined by {} publishers:"),
    ];
    for (code, sentence) in told {
        let count = meanings(code.parse::<SubStatusCode>().expect("it is a code")).len();
        let start = sentence.replace("{}", &count.to_string());
        let page = unfolded(&printed(&["explain", code, "--all"]));
        assert!(count > 1 && page.starts_with(&start), "{start}: {page}");
    }
}

/// The ASP.NET Core Module sends 400 Bad Request when the client has reset its connection.
#[test]
fn meanings_with_one_phrase_are_told_apart() {
    let page = printed(&["explain", "400", "--all"]);
    let list = unfolded(page.split("\n\n").next().unwrap_or_default());
    assert!(list.contains(": - standard, nginx, ") && list.contains(", vercel: Bad Request - "), "{list}");
    assert!(list.contains(" - aspnetcore-module: Bad Request (ClientConnectionReset)"), "{list}");
}

#[test]
fn versions_and_sources() {
    let told = [
        ("401.3", "iis", "since IIS 4.0; known from the vendor's documentation"),
        ("103", "spring", "Obsoleted; up to Spring Framework 6.x; known from the source code"),
        ("404.20", "iis-express", "only in IIS 7.5 Express"),
        ("430", "shopify", "Not in the standard; known only from third parties, so less certain"),
        ("404", "iis", "The standard's 404 Not Found; since IIS 4.0"),
        ("405", "nginx", "The standard's 405 Method Not Allowed in other words"),
        ("530", "edgio", "no longer offered"),
        ("104", "standard", "Registered temporarily, until"),
    ];
    for (code, id, text) in told {
        let page = printed(&["explain", code, "--server", id, "--all"]);
        assert!(unfolded(&page).contains(text), "{code}: {page}");
    }
    let from_to =
        definitions().iter().find(|it| it.since().is_some() && it.until().is_some_and(|to| Some(to) != it.since()));
    let from_to = from_to.expect("some codes came and went");
    let page = unfolded(&printed(&["explain", &from_to.code().to_string(), "--server", id(from_to), "--all"]));
    assert!(page.contains("from IIS 5.0 to IIS 6.0"), "{page}");
}
