//! What `diff` says of each kind of change, there and back.

use std::collections::BTreeSet;
use std::fmt::Write;

use status_codegen::diff::{Change, Consumer, Rule, Verdict, changes};
use status_codegen::{Catalogue, parse, parse_any, parse_team};

/// A dataset in which every kind of row and of member stands.
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
phrase = "Changed"
summary = "It was changed meanwhile."

[[reason]]
server = "shop"
field = "reason"
token = "LOCK"
name = "CartLocked"
summary = "Another request is changing the cart."

[[problem]]
server = "shop"
name = "SoldOut"
former = ["gone"]
status = "409"
title = "Sold out"
detail = "Only {left} are left."
summary = "Somebody else was faster."
members = [
  { name = "left", type = "integer", about = "How many there are.", example = 3 },
  { name = "note", type = "string", optional = true },
  { name = "size", type = "one-of", values = ["small", "large"] },
  { name = "warehouse", type = "string", internal = true },
]
headers = [{ name = "X-Left", value = "60" }]

[[problem]]
server = "shop"
name = "Replaced"
status = "410"
title = "Replaced"
summary = "There is another article instead."
"#;

/// A row that may stand beside the others.
const OTHER: &str = r#"
[[problem]]
server = "shop"
name = "Other"
status = "410"
title = "Other"
summary = "It is another."
"#;

fn team(text: &str) -> Catalogue {
    parse_team("errors.toml", text).unwrap_or_else(|problems| panic!("{problems}"))
}

fn rules(changes: &[Change]) -> Vec<Rule> {
    changes.iter().map(|change| change.rule).collect()
}

/// A change of a dataset, and the rules that it and its reverse fall under.
struct Case {
    old: String,
    new: String,
    there: &'static [Rule],
    back: &'static [Rule],
}

/// One text of the dataset is replaced by another.
fn case(old: &str, new: &str, there: &'static [Rule], back: &'static [Rule]) -> Case {
    assert_eq!(SHOP.matches(old).count(), 1, "{old}");
    Case { old: SHOP.to_owned(), new: SHOP.replace(old, new), there, back }
}

/// A text is added.
fn added(text: &str, there: &'static [Rule], back: &'static [Rule]) -> Case {
    Case { old: SHOP.to_owned(), new: format!("{SHOP}{text}"), there, back }
}

/// A change that falls under the same rules both ways.
fn same(old: &str, new: &str, rules: &'static [Rule]) -> Case {
    case(old, new, rules, rules)
}

fn of_rows() -> Vec<Case> {
    use Rule::{
        ReasonAdded, ReasonRemoved, ReasonText, ServerAdded, ServerRemoved, ServerText, StatusAdded, StatusMoved,
        StatusPhrase, StatusRemoved, StatusRenamed, StatusSubMoved, StatusText,
    };
    let server = "[[server]]\nid = \"till\"\nname = \"The till\"\nkind = \"service\"\n";
    let status = "[[status]]\ncode = 499\nserver = \"shop\"\nname = \"Impatient\"\nsummary = \"It is.\"\n";
    let reason =
        "[[reason]]\nserver = \"shop\"\nfield = \"reason\"\ntoken = \"X\"\nname = \"Crossed\"\nsummary = \"It is.\"\n";
    vec![
        added(server, &[ServerAdded], &[ServerRemoved]),
        same("name = \"The shop's API\"", "name = \"The shop\"", &[ServerText]),
        added(status, &[StatusAdded], &[StatusRemoved]),
        same("sub = 2", "sub = 3", &[StatusSubMoved]),
        same("code = 409\nsub = 2", "code = 412\nsub = 2", &[StatusMoved]),
        same("name = \"Changed\"", "name = \"Altered\"", &[StatusRenamed]),
        same("phrase = \"Changed\"", "phrase = \"Altered\"", &[StatusPhrase]),
        case("phrase = \"Changed\"\n", "", &[StatusPhrase], &[StatusPhrase]),
        same("It was changed meanwhile.", "It was altered meanwhile.", &[StatusText]),
        added(reason, &[ReasonAdded], &[ReasonRemoved]),
        same("token = \"LOCK\"", "token = \"BUSY\"", &[ReasonRemoved, ReasonAdded]),
        same("Another request is changing", "Another request changes", &[ReasonText]),
    ]
}

fn of_problems() -> Vec<Case> {
    use Rule::{
        FormerAdded, FormerRemoved, ProblemAdded, ProblemDeprecated, ProblemDetail, ProblemLevel, ProblemRemoved,
        ProblemRenamed, ProblemRetry, ProblemRevived, ProblemStatus, ProblemSubStatus, ProblemText, ProblemTitle,
        TypeChanged, TypeMoved,
    };
    let former = "former = [\"gone\"]";
    let both = "name = \"SoldOut\"\nformer = [\"gone\"]";
    let summary = "summary = \"Somebody else was faster.\"";
    let retry =
        "headers = [{ name = \"X-Left\", value = \"60\" }]\nretry = [{ kind = \"after-delay\", level = \"may\" }]";
    let headers = "headers = [{ name = \"X-Left\", value = \"60\" }]";
    let deprecated = "deprecated = { since = \"2026-10\", use = \"Replaced\" }";
    vec![
        added(OTHER, &[ProblemAdded], &[ProblemRemoved]),
        // Another former type URI tells that the one is the other.
        same("name = \"SoldOut\"", "name = \"OutOfStock\"", &[TypeChanged, ProblemRenamed]),
        // Here nothing does.
        same(both, "name = \"OutOfStock\"", &[ProblemRemoved, ProblemAdded]),
        case(
            both,
            "name = \"OutOfStock\"\nformer = [\"gone\", \"sold-out\"]",
            &[TypeMoved, ProblemRenamed],
            &[TypeChanged, ProblemRenamed],
        ),
        same(
            "name = \"SoldOut\"\n",
            "name = \"OutOfStock\"\ntype = \"https://errors.shop.example/sold-out\"\n",
            &[ProblemRenamed],
        ),
        same("name = \"SoldOut\"\n", "name = \"SoldOut\"\ntype = \"urn:sold-out\"\n", &[TypeChanged]),
        case(former, "former = [\"gone\", \"away\"]", &[FormerAdded], &[FormerRemoved]),
        same("status = \"409\"", "status = \"412\"", &[ProblemStatus]),
        same("status = \"409\"", "status = \"409.2\"", &[ProblemSubStatus]),
        same("title = \"Sold out\"", "title = \"Out of stock\"", &[ProblemTitle]),
        same("Only {left} are left.", "There are {left}.", &[ProblemDetail]),
        same("detail = \"Only {left} are left.\"\n", "", &[ProblemDetail]),
        same(headers, retry, &[ProblemRetry]),
        case(headers, &format!("{headers}\n{deprecated}"), &[ProblemDeprecated], &[ProblemRevived]),
        same(headers, &format!("{headers}\nlevel = \"warn\""), &[ProblemLevel]),
        same(summary, "summary = \"Somebody was faster.\"", &[ProblemText]),
        same(headers, &format!("{headers}\ncauses = [\"A sale\"]"), &[ProblemText]),
    ]
}

fn of_members() -> Vec<Case> {
    use Rule::{
        HeaderAdded, HeaderRemoved, HeaderValue, InternalMemberAdded, InternalMemberRemoved, MemberAdded,
        MemberDeprecated, MemberList, MemberLogged, MemberNarrowed, MemberOptional, MemberOrder, MemberPublished,
        MemberRemoved, MemberRequired, MemberRevived, MemberSensitive, MemberText, MemberType, MemberWithheld,
        OptionalMemberRemoved, WordAdded, WordRemoved,
    };
    let (first, last) = ("members = [\n", "internal = true },\n]");
    let with = |member: &str| format!("internal = true }},\n  {member},\n]");
    let note = "{ name = \"note\", type = \"string\", optional = true }";
    let size = "{ name = \"size\", type = \"one-of\", values = [\"small\", \"large\"] }";
    let warehouse = "type = \"string\", internal = true }";
    let headers = "headers = [{ name = \"X-Left\", value = \"60\" }]";
    let until = "{ name = \"until\", type = \"date-time\" }";
    let optional = "{ name = \"until\", type = \"date-time\", optional = true }";
    let internal = "{ name = \"until\", type = \"date-time\", internal = true }";
    vec![
        case(last, &with(until), &[MemberAdded], &[MemberRemoved]),
        case(last, &with(optional), &[MemberAdded], &[OptionalMemberRemoved]),
        case(last, &with(internal), &[InternalMemberAdded], &[InternalMemberRemoved]),
        case(note, &note.replace("string", "uuid"), &[MemberNarrowed], &[MemberType]),
        same(note, &note.replace("string", "boolean"), &[MemberType]),
        same(size, "{ name = \"size\", type = \"integer\" }", &[MemberType]),
        same(note, &note.replace("optional = true", "optional = true, list = true"), &[MemberList]),
        case(size, &size.replace("[\"small\"", "[\"tiny\", \"small\""), &[WordAdded], &[WordRemoved]),
        same(size, &size.replace("small", "tiny"), &[WordRemoved, WordAdded]),
        case(note, &note.replace(", optional = true", ""), &[MemberRequired], &[MemberOptional]),
        case(warehouse, &warehouse.replace(", internal = true", ""), &[MemberPublished], &[MemberWithheld]),
        case(note, &note.replace("optional", "sensitive = true, optional"), &[MemberSensitive], &[MemberLogged]),
        case(
            note,
            &note.replace("optional = true", "optional = true, deprecated = true"),
            &[MemberDeprecated],
            &[MemberRevived],
        ),
        same("How many there are.", "How many are left.", &[MemberText]),
        same("example = 3", "example = 4", &[MemberText]),
        case(first, &format!("{first}  {until},\n"), &[MemberAdded], &[MemberRemoved]),
        Case {
            old: SHOP.to_owned(),
            new: SHOP.replace(note, "NOTE").replace(size, note).replace("NOTE", size),
            there: &[MemberOrder],
            back: &[MemberOrder],
        },
        case(headers, "", &[HeaderRemoved], &[HeaderAdded]),
        case(
            headers,
            "headers = [{ name = \"x-left\", value = \"60\" }, { name = \"Allow\", value = \"GET\" }]",
            &[HeaderAdded],
            &[HeaderRemoved],
        ),
        same("value = \"60\"", "value = \"90\"", &[HeaderValue]),
        same("value = \"60\" }", "from = \"left\" }", &[HeaderValue]),
    ]
}

/// A dataset by itself, of which a text is replaced.
fn standard_case(old: &str, new: &str, rules: &[Rule]) -> BTreeSet<Rule> {
    let text = include_str!("base.toml");
    assert!(text.contains(old), "{old}");
    let [before, after] = [text.to_owned(), text.replacen(old, new, 1)]
        .map(|text| parse("status.toml", text).unwrap_or_else(|problems| panic!("{problems}")));
    for (before, after) in [(&before, &after), (&after, &before)] {
        assert_eq!(self::rules(&changes(before, after)), rules, "{old} -> {new}");
    }
    rules.iter().copied().collect()
}

#[test]
fn each_rule_is_met_there_or_back() {
    let mut met = BTreeSet::new();
    let mut told = String::new();
    for Case { old, new, there, back } in of_rows().into_iter().chain(of_problems()).chain(of_members()) {
        let (before, after) = (team(&old), team(&new));
        for (one, other, expected) in [(&before, &after, there), (&after, &before, back)] {
            let changes = changes(one, other);
            assert_eq!(rules(&changes), expected, "{}", similar_lines(&old, &new));
            for change in &changes {
                let Change { rule, subject, part, old, new, .. } = change;
                met.insert(*rule);
                writeln!(told, "{subject}: {} {part:?} {old:?} -> {new:?}", rule.word()).unwrap();
            }
        }
        assert_eq!(changes(&before, &before), []);
    }
    let date = "registry = 2025-09-15";
    met.extend(standard_case(date, "registry = 2025-09-16", &[Rule::DocumentChanged]));
    let class = "name = \"Successful\"";
    met.extend(standard_case(class, "name = \"Success\"", &[Rule::ClassRenamed]));
    met.extend(standard_case("title = \"Successful\"", "title = \"Success\"", &[Rule::ClassText]));
    met.extend(standard_case("cacheable = true", "cacheable = false", &[Rule::StatusFacts]));
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !met.contains(rule)).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    insta::assert_snapshot!(told);
}

/// What differs, for a message.
fn similar_lines(old: &str, new: &str) -> String {
    let known: BTreeSet<_> = old.lines().collect();
    new.lines().filter(|line| !known.contains(line)).collect::<Vec<_>>().join("\n")
}

/// What is said in so many words where it is decided.
#[test]
fn what_breaks_whom() {
    let breaks = |rule: Rule| Consumer::ALL.map(|consumer| rule.verdict(consumer) == Some(Verdict::Breaks));
    assert_eq!(breaks(Rule::ProblemRemoved), [true; 3]);
    assert_eq!(breaks(Rule::ProblemAdded), [false; 3]);
    assert_eq!(breaks(Rule::MemberRequired), [true, false, false]);
    assert_eq!(breaks(Rule::MemberOptional), [true, true, false]);
    assert_eq!(breaks(Rule::TypeChanged), [true; 3]);
    assert_eq!(breaks(Rule::TypeMoved), [false, true, false]);
    assert_eq!(breaks(Rule::ProblemStatus), [false, true, false]);
    assert_eq!(breaks(Rule::StatusRemoved), [true, false, true]);
    assert_eq!(breaks(Rule::StatusText), [false; 3]);
    let words: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.word()).collect();
    assert_eq!(words.len(), Rule::ALL.len());
    assert!(Rule::ALL.iter().all(|rule| rule.worst().is_some()), "a rule that concerns nobody");
}

/// What a row takes from the standard is compared as if it stood there.
#[test]
fn inherited_fields_are_no_change() {
    let row = "extends = \"standard\"\n[[server]]\nid = \"shop\"\nname = \"Shop\"\nkind = \"service\"\n\n\
               [[status]]\ncode = 404\nserver = \"shop\"\nsummary = \"Gone.\"\n";
    let stated = row.replace("summary", "name = \"NotFound\"\nphrase = \"Not Found\"\nsummary");
    assert_eq!(changes(&team(row), &team(&stated)), []);
    let other = row.replace("summary", "phrase = \"Nothing There\"\nsummary");
    assert_eq!(rules(&changes(&team(row), &team(&other))), [Rule::StatusPhrase]);
}

#[test]
fn any_dataset_is_read_as_what_it_is() {
    let standard = include_str!("base.toml");
    let same = parse_any("status.toml", standard).expect("it is right");
    assert_eq!(Some(&same), parse("status.toml", standard).ok().as_ref());
    assert_eq!(parse_any("errors.toml", SHOP).ok(), Some(team(SHOP)));
    // Neither is a mistake elsewhere taken for one of the kind.
    let wrong = parse_any("status.toml", format!("{standard}\n[[status]]\ncode = 1\n")).expect_err("it is wrong");
    assert!(!wrong.to_string().contains("team"), "{wrong}");
    assert!(parse_any("errors.toml", "[[server]]\nid = \"nginx\"\n").is_err());
}

/// The order of rows says nothing.
#[test]
fn another_order_is_no_change() {
    let (server, rest) = SHOP.split_once("[[status]]").expect("it has one");
    let (status, problems) = rest.split_once("[[problem]]").expect("it has one");
    let turned = format!("{server}\n[[problem]]{problems}\n[[status]]{status}");
    assert_eq!(changes(&team(SHOP), &team(&turned)), []);
}
