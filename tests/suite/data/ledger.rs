//! `data/ledger.toml`: where the catalogue and a table or program disagree, and that this is settled. No other test
//! keeps exceptions of its own.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::sync::LazyLock;

use serde::Deserialize;
use status_tests::{check, read};

/// What the catalogue is compared with: the tables of facts, and programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Table {
    Registry,
    Requirements,
    Semantics,
    Names,
    Servers,
    Corrections,
    Reasons,
    Sections,
    Http,
    Python,
    Node,
}

/// The columns that are compared.
const COLUMNS: [(Table, &str); 37] = [
    (Table::Registry, "phrase"),
    (Table::Registry, "state"),
    (Table::Requirements, "party"),
    (Table::Requirements, "subject"),
    (Table::Requirements, "condition"),
    (Table::Semantics, "content"),
    (Table::Semantics, "headers_may"),
    (Table::Semantics, "retry"),
    (Table::Semantics, "retry_condition"),
    (Table::Names, "used_by"),
    (Table::Servers, "phrase"),
    (Table::Servers, "meaning"),
    (Table::Servers, "causes"),
    (Table::Servers, "remedies"),
    (Table::Corrections, "phrase"),
    (Table::Corrections, "title"),
    (Table::Corrections, "summary"),
    (Table::Corrections, "causes"),
    (Table::Corrections, "remedies"),
    (Table::Corrections, "notes"),
    (Table::Corrections, "doubts"),
    (Table::Corrections, "until"),
    (Table::Corrections, "authority"),
    (Table::Corrections, "references"),
    (Table::Corrections, "aliases"),
    (Table::Corrections, "headers"),
    (Table::Corrections, "requirements"),
    (Table::Reasons, "field"),
    (Table::Reasons, "token"),
    (Table::Reasons, "codes"),
    (Table::Reasons, "name"),
    (Table::Reasons, "since"),
    (Table::Sections, "section"),
    (Table::Sections, "code"),
    (Table::Http, "phrase"),
    (Table::Python, "phrase"),
    (Table::Node, "phrase"),
];

/// Version of a program, `major.minor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Version(u32, u32);

impl TryFrom<String> for Version {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parts = text.split_once('.').and_then(|(major, rest)| {
            let minor = rest.split('.').next()?;
            Some(Self(major.parse().ok()?, minor.parse().ok()?))
        });
        parts.ok_or_else(|| format!("`{text}` is no version such as 3.12"))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    disagreement: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    table: Table,
    column: String,
    code: String,
    server: Option<String>,
    subject: Option<String>,
    #[serde(default)]
    subjects: Vec<String>,
    since: Option<Version>,
    until: Option<Version>,
    says: Option<String>,
    catalogue: Option<String>,
    reason: String,
}

impl Entry {
    /// One for each subject.
    fn sides(&self) -> Vec<Sides> {
        let Self { code, server, subject, subjects, says, catalogue, .. } = self;
        let of = |subject| {
            let (code, server) = (code.clone(), server.clone());
            Sides { code, server, subject, says: says.clone(), catalogue: catalogue.clone() }
        };
        if subjects.is_empty() {
            vec![of(subject.clone())]
        } else {
            subjects.iter().map(|subject| of(Some(subject.clone()))).collect()
        }
    }

    /// Whether it is about this version of the program; a table has none.
    fn covers(&self, version: Option<Version>) -> bool {
        version.is_none_or(|version| {
            self.since.is_none_or(|since| since <= version) && self.until.is_none_or(|until| version <= until)
        })
    }

    /// What is wrong with it by itself.
    fn fault(&self) -> Option<&'static str> {
        let program = matches!(self.table, Table::Python | Table::Node);
        match () {
            () if !COLUMNS.contains(&(self.table, &*self.column)) => Some("nothing compares this column"),
            () if self.subject.is_some() && !self.subjects.is_empty() => Some("it has `subject` and `subjects`"),
            () if self.says == self.catalogue => Some("both sides say the same"),
            () if !program && (self.since, self.until) != (None, None) => Some("a table has no versions"),
            () if !self.reason.ends_with('.') || self.reason.contains(". ") => Some("the reason is not one sentence"),
            () => None,
        }
    }
}

/// One fact as a table has it and as the catalogue has it. `None`: it is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sides {
    pub(crate) code: String,
    pub(crate) server: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) says: Option<String>,
    pub(crate) catalogue: Option<String>,
}

impl Sides {
    pub(crate) fn of(code: impl Display, says: Option<&str>, catalogue: Option<&str>) -> Self {
        let (says, catalogue) = (says.map(str::to_owned), catalogue.map(str::to_owned));
        Self { code: code.to_string(), server: None, subject: None, says, catalogue }
    }

    /// The server that it is about.
    pub(crate) fn by(self, server: &str) -> Self {
        Self { server: Some(server.to_owned()), ..self }
    }

    /// What it is about, where a column has several facts on one code.
    pub(crate) fn about(self, subject: &str) -> Self {
        Self { subject: Some(subject.to_owned()), ..self }
    }
}

impl Display for Sides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [self.server.as_deref(), Some(&*self.code), self.subject.as_deref()].into_iter().flatten() {
            write!(f, "{part}: ")?;
        }
        let quoted = |side: &Option<String>| side.as_ref().map_or("nothing".to_owned(), |text| format!("{text:?}"));
        write!(f, "there {}, in the catalogue {}", quoted(&self.says), quoted(&self.catalogue))
    }
}

fn parse(text: &str) -> Result<Vec<Entry>, String> {
    let File { disagreement: entries } = toml::from_str(text).map_err(|error| error.to_string())?;
    let (mut seen, mut faults) = (BTreeSet::new(), Vec::new());
    for entry in &entries {
        for sides in entry.sides() {
            let again = !seen.insert((entry.table, &entry.column, sides.clone()));
            if let Some(fault) = entry.fault().or(again.then_some("it stands there twice")) {
                faults.push(format!("{:?}, {}, {sides}: {fault}", entry.table, entry.column));
            }
        }
    }
    if faults.is_empty() { Ok(entries) } else { Err(faults.join("\n  ")) }
}

static LEDGER: LazyLock<Result<Vec<Entry>, String>> = LazyLock::new(|| parse(&read("data/ledger.toml")));

/// The settled disagreements on a column, for this version of a program.
fn settled_in(version: Option<Version>, table: Table, column: &str) -> BTreeSet<Sides> {
    let entries = LEDGER.as_ref().unwrap_or_else(|error| panic!("data/ledger.toml: {error}"));
    let of_column = entries.iter().filter(|entry| entry.table == table && entry.column == column);
    of_column.filter(|entry| entry.covers(version)).flat_map(Entry::sides).collect()
}

/// The settled disagreements on a column.
pub(crate) fn settled(table: Table, column: &str) -> BTreeSet<Sides> {
    settled_in(None, table, column)
}

/// Disagreements that are not settled, and settled ones that are none.
fn problems(settled: &BTreeSet<Sides>, found: &BTreeSet<Sides>) -> Vec<String> {
    let found: BTreeSet<Sides> = found.iter().filter(|sides| sides.says != sides.catalogue).cloned().collect();
    let unsettled = found.difference(settled).map(|sides| format!("not in data/ledger.toml: {sides}"));
    let stale = settled.difference(&found).map(|sides| format!("in data/ledger.toml, but no longer so: {sides}"));
    unsettled.chain(stale).collect()
}

/// Checks that a table and the catalogue disagree where the ledger says so, and nowhere else.
#[track_caller]
pub(crate) fn compare(table: Table, column: &str, found: impl IntoIterator<Item = Sides>) {
    compare_in(None, table, column, found);
}

/// As [`compare`], with a program of this version.
#[track_caller]
pub(crate) fn compare_in(version: Option<Version>, table: Table, column: &str, found: impl IntoIterator<Item = Sides>) {
    assert!(COLUMNS.contains(&(table, column)), "{table:?}, {column}: not among the columns of the ledger");
    let found: BTreeSet<Sides> = found.into_iter().collect();
    assert!(!found.is_empty(), "{table:?}, {column}: nothing was compared");
    let problems = problems(&settled_in(version, table, column), &found);
    assert!(problems.is_empty(), "{table:?}, {column}:\n  {}\n", problems.join("\n  "));
}

/// An entry with other lines in the place of some of its own.
fn entry(lines: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("table", "'registry'"),
        ("column", "'phrase'"),
        ("code", "'418'"),
        ("says", "'(Unused)'"),
        ("reason", "'A joke.'"),
    ];
    fields.retain(|(name, _)| lines.iter().all(|(other, _)| name != other));
    let lines = fields.iter().chain(lines).filter(|(_, value)| !value.is_empty());
    lines.fold("[[disagreement]]\n".to_owned(), |text, (name, value)| text + name + " = " + value + "\n")
}

#[test]
fn the_ledger_is_well_formed() {
    assert!(!parse(&read("data/ledger.toml")).expect("the ledger is well formed").is_empty());
}

#[test]
fn what_the_ledger_cannot_mean_is_refused() {
    assert!(parse(&entry(&[])).is_ok());
    let faults = [
        (entry(&[("table", "'wikipedia'")]), "unknown variant `wikipedia`"),
        (entry(&[("column", "'cacheable'")]), "nothing compares this column"),
        (entry(&[("verdict", "'ours'")]), "unknown field `verdict`"),
        (entry(&[("reason", "")]), "missing field `reason`"),
        (entry(&[("reason", "'because'")]), "not one sentence"),
        (entry(&[("reason", "'A joke. An old one.'")]), "not one sentence"),
        (entry(&[("subject", "'a'"), ("subjects", "['b']")]), "`subject` and `subjects`"),
        (entry(&[("subjects", "['b', 'b']")]), "twice"),
        (entry(&[("catalogue", "'(Unused)'")]), "both sides say the same"),
        (entry(&[("until", "'3.12'")]), "a table has no versions"),
        (entry(&[("table", "'python'"), ("until", "'three'")]), "no version such as 3.12"),
        (entry(&[]) + &entry(&[("reason", "'Another one.'")]), "twice"),
        ("[[entry]]".to_owned(), "unknown field `entry`"),
    ];
    check(|findings| {
        for (text, fault) in faults {
            let error = parse(&text).err().unwrap_or_default();
            findings.holds(format_args!("{error:?} instead of {fault:?}"), error.contains(fault));
        }
    });
}

#[test]
fn each_disagreement_needs_its_entry_and_each_entry_its_disagreement() {
    let sides = |says, catalogue| BTreeSet::from([Sides::of(418, says, catalogue)]);
    let known = sides(Some("(Unused)"), Some("Teapot"));
    assert!(problems(&known, &known).is_empty());
    assert!(problems(&BTreeSet::new(), &sides(Some("OK"), Some("OK"))).is_empty());
    let check_problems = |found, expected: &[&str]| {
        let problems = problems(&known, &found);
        assert_eq!(problems.len(), expected.len(), "{problems:?}");
        assert!(problems.iter().zip(expected).all(|(problem, expected)| problem.starts_with(expected)), "{problems:?}");
    };
    let stale = "in data/ledger.toml, but no longer so: 418: there \"(Unused)\", in the catalogue \"Teapot\"";
    check_problems(sides(Some("(Unused)"), Some("(Unused)")), &[stale]);
    check_problems(BTreeSet::new(), &[stale]);
    let changed = "not in data/ledger.toml: 418: there \"(Unused)\", in the catalogue nothing";
    check_problems(sides(Some("(Unused)"), None), &[changed, stale]);
}

#[test]
fn entries_about_other_versions_are_left_aside() {
    let version = |text: &str| Some(Version::try_from(text.to_owned()).expect("a version"));
    let text = entry(&[("table", "'python'"), ("since", "'3.9'"), ("until", "'3.12'")]);
    let [entry] = &parse(&text).expect("one entry")[..] else { panic!("one entry") };
    for (text, covered) in [("3.8", false), ("3.9.0", true), ("3.12.7", true), ("3.13", false), ("4.0", false)] {
        assert_eq!(entry.covers(version(text)), covered, "{text}");
    }
}
