//! The site: links lead somewhere, texts stay texts, pages are small, and no address is ever lost.

#[path = "site/markup.rs"]
mod markup;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;

use markup::{Tag, tags};
use status_codegen::model::SiteAddress;
use status_codegen::{Catalogue, Context, File, Output, parse_team, standard};

const TEAM: &str = include_str!("team.toml");

const HOSTILE: &str = include_str!("site/hostile.toml");

fn site(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let context = Context::new("errors.toml").with_generator("`cargo xtask site`");
    let files = Output::SITE.generate(catalogue, &context).expect("files");
    files.into_iter().map(|File { path, text, .. }| (path, text)).collect()
}

/// Made once for all tests.
fn built_in() -> &'static BTreeMap<String, String> {
    static SITE: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SITE.get_or_init(|| site(standard().expect("the standard is right")))
}

fn shop() -> &'static BTreeMap<String, String> {
    static SITE: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SITE.get_or_init(|| team(TEAM))
}

fn team(dataset: &str) -> BTreeMap<String, String> {
    site(&parse_team("errors.toml", dataset).expect("the dataset is right"))
}

fn hostile() -> &'static BTreeMap<String, String> {
    static SITE: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SITE.get_or_init(|| team(HOSTILE))
}

fn pages(site: &BTreeMap<String, String>) -> BTreeMap<&str, Vec<Tag<'_>>> {
    let pages = site.iter().filter(|(path, _)| is_page(path));
    pages.map(|(path, text)| (&**path, tags(text))).collect()
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "html")
}

/// The anchors of each page, each of which is there once.
fn anchors<'a>(pages: &BTreeMap<&'a str, Vec<Tag<'_>>>) -> BTreeMap<&'a str, BTreeSet<String>> {
    let of_page = |(path, tags): (&&'a str, &Vec<Tag<'_>>)| {
        let mut anchors = BTreeSet::new();
        for id in tags.iter().filter_map(|tag| tag.attribute("id")) {
            assert!(anchors.insert(id.clone()), "{path} has `{id}` twice");
        }
        (*path, anchors)
    };
    pages.iter().map(of_page).collect()
}

/// The path from the root that a link of a page leads to.
fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page} leads out of the site by {link}"),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn check_links(site: &BTreeMap<String, String>) {
    let pages = pages(site);
    let anchors = anchors(&pages);
    let mut count = 0;
    for (page, tags) in &pages {
        for tag in tags {
            for link in ["href", "src", "action"].iter().filter_map(|name| tag.attribute(name)) {
                if link.starts_with("https://") || link.starts_with("http://") || link.starts_with("data:image/") {
                    continue;
                }
                let (path, anchor) = link.split_once('#').map_or((&*link, None), |(path, anchor)| (path, Some(anchor)));
                let path = if path.is_empty() { (*page).to_owned() } else { target(page, path) };
                assert!(site.contains_key(&path), "{page} links to {link}, which is not there");
                if let Some(anchor) = anchor {
                    assert!(anchors[&*path].contains(anchor), "{page} links to {link}, a place that is not there");
                }
                count += 1;
            }
        }
    }
    assert!(count > 1000, "links were looked at: {count}");
}

#[test]
fn every_link_leads_somewhere() {
    check_links(built_in());
    check_links(shop());
}

/// From the start page, by links alone, as without scripts.
#[test]
fn every_page_is_reached_by_links() {
    let site = built_in();
    let pages = pages(site);
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut next = vec!["index.html".to_owned()];
    while let Some(page) = next.pop() {
        for link in pages[&*page].iter().filter(|tag| tag.name == "a").filter_map(|tag| tag.attribute("href")) {
            let path = link.split('#').next().unwrap_or_default();
            if path.is_empty() || link.contains("://") {
                continue;
            }
            let path = target(&page, path);
            if is_page(&path) && reached.insert(path.clone()) {
                next.push(path);
            }
        }
    }
    let lost: Vec<_> = pages.keys().filter(|page| !reached.contains(**page) && **page != "404.html").collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// A server or a reason may be called like a part of a page.
#[test]
fn names_of_rows_take_no_anchor_of_a_page() {
    let rows = ["main", "q", "http", "names"].map(|id| {
        format!(
            "[[server]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"service\"\nproblems = \"https://{id}.example/#\"\n\
             [[status]]\ncode = 404\nserver = \"{id}\"\nsummary = \"It is.\"\n\
             [[reason]]\nserver = \"{id}\"\nfield = \"x\"\ntoken = \"x\"\nname = \"Results\"\nsummary = \"It is.\"\n"
        )
    });
    let problem =
        "[[problem]]\nserver = \"q\"\nname = \"Map\"\nstatus = \"404\"\ntitle = \"x\"\nsummary = \"It is.\"\n";
    check_links(&team(&format!("extends = \"standard\"\n{}{problem}", rows.concat())));
}

#[test]
fn pages_are_small() {
    for (path, text) in built_in().iter().filter(|(path, _)| is_page(path)) {
        assert!(text.len() <= 60_000, "{path} has {} bytes", text.len());
    }
}

#[test]
fn nothing_is_run_or_loaded_that_does_not_belong_to_the_site() {
    for (page, tags) in pages(hostile()) {
        let is_moved = tags.iter().any(|tag| tag.attribute("http-equiv").as_deref() == Some("refresh"));
        let policy = tags.iter().filter_map(|tag| tag.attribute("content")).find(|it| it.starts_with("default-src"));
        assert_eq!(policy.is_some(), !is_moved, "{page}");
        for tag in tags {
            for (name, value) in &tag.attributes {
                assert!(!name.starts_with("on") && *name != "style", "{page} has {name}");
                let is_loaded =
                    *name == "src" || (tag.name == "link" && tag.attribute("rel").as_deref() == Some("stylesheet"));
                let is_of_site = !value.contains(':') || value.starts_with("https://errors.shop.example/");
                assert!(!is_loaded || is_of_site, "{page} loads {value}");
                assert!(*name != "href" || !value.trim_start().starts_with("javascript:"), "{page} has {value}");
            }
        }
    }
}

/// The same rows with plain texts give the same elements and attributes, in the same order.
#[test]
fn no_text_of_a_dataset_becomes_markup() {
    let hostile = hostile();
    let plain: String = HOSTILE.chars().map(|letter| if "<>&;".contains(letter) { 'x' } else { letter }).collect();
    let plain = plain.replace("\\u0022", "x").replace("--", "xx");
    let plain = team(&plain);
    let shape = |site: &BTreeMap<String, String>| -> Vec<String> {
        let pages = pages(site);
        let shape = |(path, tags): (&&str, &Vec<Tag<'_>>)| {
            let tags = tags.iter().map(|tag| {
                let names: Vec<_> = tag.attributes.iter().map(|(name, _)| *name).collect();
                format!("{} {}", tag.name, names.join(" "))
            });
            format!("{path}\n{}", tags.collect::<Vec<_>>().join("\n"))
        };
        pages.iter().map(shape).collect()
    };
    assert!(hostile.values().any(|text| text.contains("&lt;script&gt;")), "the texts are on the pages");
    for (hostile, plain) in shape(hostile).iter().zip(&shape(&plain)) {
        assert_eq!(hostile, plain);
    }
    assert_eq!(hostile.keys().collect::<Vec<_>>(), plain.keys().collect::<Vec<_>>());
}

#[test]
fn the_same_dataset_gives_the_same_site() {
    assert_eq!(team(TEAM), *shop());
}

#[test]
fn a_type_uri_leads_to_its_page_and_former_ones_to_the_new() {
    let site = shop();
    let page = &site["sold-out/index.html"];
    assert!(page.contains("<h1>Sold out</h1>"), "{page}");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://errors.shop.example/sold-out/\">"), "{page}");
    assert!(site["problem/shop/sold-out.html"].contains("https://errors.shop.example/sold-out/"));
    assert!(site["gone/index.html"].contains("content=\"0; url=../sold-out/index.html\""));
    assert!(site["problem/shop/gone.html"].contains("content=\"0; url=../../sold-out/index.html\""));
    assert!(site["sitemap.xml"].contains("<loc>https://errors.shop.example/code/401.html</loc>"));
}

/// The first meaning on the page has said it already.
#[test]
fn what_a_row_takes_over_is_not_said_again() {
    assert_eq!(shop()["code/404.html"].matches("<li>A mistyped URL</li>").count(), 1);
}

/// A host shows the page at the address that does not exist, so that nothing on it may be relative.
#[test]
fn the_page_for_what_is_not_there_works_at_any_address() {
    let page = &shop()["404.html"];
    assert!(page.contains("data-root=\"https://errors.shop.example/\""), "{page}");
    for tag in tags(page) {
        for link in ["href", "src", "action"].iter().filter_map(|name| tag.attribute(name)) {
            assert!(link.starts_with("https://") || link.starts_with("data:") || link == "#main", "{link}");
        }
    }
}

/// The pages are for those who get a problem, not for those who run the service.
#[test]
fn what_is_never_sent_is_on_no_page() {
    for (path, text) in shop() {
        assert!(!text.contains("warehouse"), "{path}");
    }
}

#[test]
fn a_team_gives_its_site_a_name_a_color_and_links() {
    let settings = r##"
[document]
schema = 1
site = { title = "Errors of the shop", address = "https://docs.shop.example/errors/", color = "#0a7d4f", home = "https://shop.example/", ask = "https://shop.example/help" }
"##;
    let site = team(&format!("{settings}\n[[server]]\nid = \"shop\"\nname = \"Shop\"\nkind = \"service\"\n"));
    let start = &site["index.html"];
    for part in [
        "<title>Errors of the shop</title>",
        "<a href=\"https://shop.example/\">Home</a>",
        "<a href=\"https://shop.example/help\">Ask here</a>",
        "<link rel=\"canonical\" href=\"https://docs.shop.example/errors/\">",
    ] {
        assert!(start.contains(part), "{part} in {start}");
    }
    assert!(site["style.css"].contains("--edge: #0a7d4f"));
    assert!(site["opensearch.xml"].contains("https://docs.shop.example/errors/index.html?q={searchTerms}"));
}

/// Without one nothing is said of an address, so that the pages can stand anywhere.
#[test]
fn pages_name_the_address_at_which_they_are_published() {
    let address = SiteAddress::new("https://status.example/http/").expect("it is one");
    let context = Context::new("status.toml").with_site_address(&address);
    let files = Output::SITE.generate(standard().expect("the standard is right"), &context).expect("files");
    let text = |path: &str| &files.iter().find(|file| file.path == path).expect("it is made").text;
    assert!(
        text("code/404.html").contains("<link rel=\"canonical\" href=\"https://status.example/http/code/404.html\">")
    );
    assert!(text("index.html").contains("<meta property=\"og:url\" content=\"https://status.example/http/\">"));
    assert!(text("sitemap.xml").contains("<loc>https://status.example/http/rfc/9110.html</loc>"));
    assert!(text("opensearch.xml").contains("https://status.example/http/index.html?q={searchTerms}"));
    let elsewhere = Context::new("errors.toml").with_site_address(&address);
    let team = parse_team("errors.toml", TEAM).expect("the dataset is right");
    let of_team = Output::SITE.generate(&team, &elsewhere).expect("files");
    assert!(
        of_team.iter().any(|file| file.text.contains("\"https://status.example/http/problem/shop/sold-out.html\""))
    );
    let without = built_in();
    assert!(!without.contains_key("sitemap.xml") && !without["index.html"].contains("rel=\"canonical\""));
}

/// What a page says to type is what the package of the language has.
#[test]
fn constants_are_those_of_the_packages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packages");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("the package is there");
    let servers = read("java/src/main/java/statuscore/servers/Iis.java");
    let (typescript, python) = (read("typescript/src/servers.ts"), read("python/src/status_core/servers.py"));
    let go = read("go/server_statuses.go");
    let mut count = 0;
    for (path, text) in built_in().iter().filter(|(path, _)| path.starts_with("code/") && is_page(path)) {
        let code = path.trim_start_matches("code/").trim_end_matches(".html");
        let snippet = |start: &str| {
            let (_, behind) = text.split_once(start)?;
            behind.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next()
        };
        // Those pages begin with what IIS means.
        let Some(constant) = snippet("import statuscore.servers.Iis;\nIis.") else { continue };
        let (whole, sub) = code.split_once('.').unwrap_or((code, "0"));
        assert!(servers.contains(&format!("    {constant}({whole}, {sub})")), "{path}: {constant}");
        assert_eq!(snippet("/servers&quot;;\nIis."), Some(constant));
        assert_eq!(snippet("from status_core.servers import Iis\nIis."), Some(constant));
        assert!(
            typescript.contains(&format!("  {constant}: \"{code}\","))
                && python.contains(&format!("    {constant} = \"{code}\""))
        );
        let in_go = snippet("import statuscore &quot;status-core&quot;\nstatuscore.").expect("it has a name in Go");
        let value = if sub == "0" { format!("{whole} << 16") } else { format!("{whole}<<16 | {sub}") };
        assert!(go.contains(&format!("{in_go} SubStatusCode = {value}")), "{path}: {in_go} = {value}");
        count += 1;
    }
    assert!(count > 100, "pages were looked at: {count}");
}

/// The ledger: every page and every anchor that the built-in site ever had.
const LEDGER: &str = "tests/site/paths.txt";

/// A line for each page, with its anchors.
#[test]
fn no_address_is_lost() {
    let site = built_in();
    let pages = pages(site);
    let mut now = anchors(&pages);
    // On every page.
    for anchors in now.values_mut() {
        anchors.retain(|anchor| !["main", "q", "results"].contains(&&**anchor));
    }
    let is_moved = |page: &str| pages[page].iter().any(|tag| tag.attribute("http-equiv").as_deref() == Some("refresh"));
    let ledger = Path::new(env!("CARGO_MANIFEST_DIR")).join(LEDGER);
    let text = std::fs::read_to_string(&ledger).unwrap_or_default();
    let mut ever: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut lost = String::new();
    for line in text.lines() {
        let mut words = line.split(' ');
        let path = words.next().unwrap_or_default();
        let anchors: BTreeSet<String> = words.map(str::to_owned).collect();
        match now.get(path) {
            None => writeln!(lost, "{path}").unwrap(),
            Some(_) if is_moved(path) => {}
            Some(now) => anchors.difference(now).for_each(|anchor| writeln!(lost, "{path}#{anchor}").unwrap()),
        }
        ever.insert(path, anchors);
    }
    assert!(
        lost.is_empty(),
        "these addresses are gone; say in `src/output/site/moved.rs` where they lead now:\n{lost}"
    );
    for (path, anchors) in now {
        ever.entry(path).or_default().extend(anchors);
    }
    let line = |(path, anchors): (&&str, &BTreeSet<String>)| {
        let anchors: Vec<&str> = anchors.iter().map(String::as_str).collect();
        format!("{}\n", [&[*path], anchors.as_slice()].concat().join(" "))
    };
    let all: String = ever.iter().map(line).collect();
    if std::env::var("STATUS_WRITE").is_ok_and(|what| what == "site-paths") {
        std::fs::write(&ledger, all).unwrap();
    } else {
        let hint = "new addresses belong into the ledger: STATUS_WRITE=site-paths cargo test -p status-codegen --test suite site";
        assert!(all == text, "{hint}");
    }
}
