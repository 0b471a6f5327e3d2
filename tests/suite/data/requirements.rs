//! Each single requirement of the specifications has its counterpart in the catalogue, and the other way round.

use std::collections::BTreeSet;
use std::fmt::Debug;

use status_core::{
    Class, Content, Definition, HeaderField, Level, RedirectMethod, Reference, Requirement, Retry, StatusCode, document,
};
use status_tests::{Row, check, facts};

use crate::data::corrections::{added, header, requirement};
use crate::data::ledger::{Sides, Table, compare, settled};
use crate::{cited, code, definition, standard};

/// Whether a fact holds for a code.
type Fact = fn(StatusCode) -> bool;

/// Subjects that are facts of their own, so that no requirement has to repeat them.
const FACTS: [(&str, Fact); 6] = [
    ("content", |code| code.content() == Content::Forbidden),
    ("generate content", |code| code.content() == Content::Empty),
    ("change POST to GET", |code| method(code) == Some(RedirectMethod::PostMayBecomeGet)),
    ("retrieve the Location target with GET or HEAD", |code| method(code) == Some(RedirectMethod::Get)),
    ("keep the request method", |code| method(code) == Some(RedirectMethod::Kept)),
    ("redirect status", |code| code.redirect().is_some_and(|redirect| redirect.followed)),
];

fn method(code: StatusCode) -> Option<RedirectMethod> {
    code.redirect().and_then(|redirect| redirect.method)
}

/// Where the counterparts of a row are looked for: the document, a class, or a code.
#[derive(Clone, Copy)]
struct Place {
    headers: &'static [HeaderField],
    retry: &'static [Retry],
    requirements: &'static [Requirement],
    references: &'static [Reference],
}

impl Place {
    fn of(place: &str) -> Self {
        let (headers, retry): (&[_], &[_]) = (&[], &[]);
        if place == "any" {
            return Self { headers, retry, requirements: document::REQUIREMENTS, references: &[] };
        }
        if let Some(digit) = place.strip_suffix("xx") {
            let class = Class::from_digit(digit.parse().expect("a digit")).expect("a class");
            let (headers, requirements, references) = (class.headers(), class.requirements(), class.references());
            return Self { headers, retry, requirements, references };
        }
        let code = code(place.parse().expect("a code"));
        let definition: &Definition = definition(code.as_u16());
        let (requirements, references) = (definition.requirements(), definition.references());
        Self { headers: code.headers(), retry: code.retry(), requirements, references }
    }

    /// The codes that it is about.
    fn codes(place: &str) -> Vec<StatusCode> {
        let is_meant = |code: &StatusCode| code.as_str() == place || place.strip_suffix("xx") == code.as_str().get(..1);
        standard().filter(is_meant).collect()
    }
}

/// What a row says, in the catalogue's terms.
struct Wanted<'r> {
    party: String,
    subject: &'r str,
    condition: String,
    level: Level,
    source: String,
}

impl<'r> Wanted<'r> {
    fn new(row: &'r Row) -> Self {
        let level = match row.get("keyword") {
            "MUST" => Level::Must,
            "MUST NOT" => Level::MustNot,
            "SHOULD" => Level::Should,
            "SHOULD NOT" => Level::ShouldNot,
            "MAY" => Level::May,
            // No word of BCP 14.
            "can" | "cannot" | "ought" | "allowed" | "implied" | "algorithm" | "definition" => Level::Expected,
            other => panic!("line {}: {other}", row.line),
        };
        let (party, condition) = (row.get("party").to_owned(), row.get("condition").to_owned());
        Self { party, subject: row.get("subject"), condition, level, source: source(row) }
    }

    /// The same in the words of the catalogue, where the ledger settles that it has others.
    fn reworded(row: &'r Row) -> Self {
        let words = |column| {
            let mut settled = settled(Table::Requirements, column).into_iter();
            let about =
                |sides: &Sides| (&*sides.code, sides.subject.as_deref()) == (row.get("code"), Some(row.get("subject")));
            settled.find(about).and_then(|sides| sides.catalogue).unwrap_or_else(|| row.get(column).to_owned())
        };
        Self { party: words("party"), condition: words("condition"), ..Self::new(row) }
    }

    /// Whether something has the level and the source, and says the condition.
    fn fits(&self, level: Level, source: Option<Reference>, texts: &[Option<&str>]) -> bool {
        let cited = source.as_ref().map(cited);
        level == self.level && cited.as_deref() == Some(&*self.source) && says(texts, &self.condition)
    }

    fn requirement(&self, place: Place) -> Option<&'static Requirement> {
        place.requirements.iter().find(|rule| {
            let texts = [Some(rule.what), rule.when];
            rule.who == self.party && says(&texts, self.subject) && self.fits(rule.level, rule.source, &texts)
        })
    }

    fn retry(&self, place: Place) -> Option<&'static Retry> {
        place.retry.iter().find(|retry| self.fits(retry.level, retry.source, &[retry.when]))
    }

    fn header(&self, place: Place, name: &str) -> Option<&'static HeaderField> {
        let value = self.subject.split_once(": ").or_else(|| self.subject.split_once(" with "));
        let value = value.map_or("", |(_, value)| value);
        let mut fields = place.headers.iter().filter(|field| field.name == name && says(&[field.value], value));
        fields.find(|field| self.fits(field.level, field.source, &[field.value, field.when]))
    }
}

/// Whether the texts share a word with another that carries meaning.
fn says(texts: &[Option<&str>], other: &str) -> bool {
    let told: BTreeSet<String> = texts.iter().flatten().flat_map(|text| words(text)).collect();
    other.is_empty() || words(other).any(|word| told.contains(&word))
}

/// The first section that a row names, as [`cited`] writes it.
fn source(row: &Row) -> String {
    let source = row.get("source").split([';', ' ']).next().unwrap_or_default();
    let section = row.get("section").split(',').next().unwrap_or_default();
    match source {
        "WHATWG" => "Fetch Standard".to_owned(),
        draft if draft.starts_with("draft-") => draft.to_owned(),
        rfc => format!("{rfc} {section}"),
    }
}

/// The words of a text that carry its meaning, each cut to its stem.
fn words(text: &str) -> impl Iterator<Item = String> {
    let plain = [
        "the", "and", "for", "not", "use", "its", "was", "any", "with", "that", "from", "request", "response",
        "server", "client", "header", "headers",
    ];
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let words = words.map(str::to_lowercase).filter(move |word| word.len() > 2 && !plain.contains(&word.as_str()));
    words.map(|word| word.chars().take(6).collect())
}

/// The header fields that a subject such as `headers Date, ETag` names.
fn header_names(subject: &str) -> Option<Vec<&str>> {
    let names = subject.strip_prefix("header ").or_else(|| subject.strip_prefix("headers ")).or_else(|| {
        let (_, names) = subject.strip_prefix("validator fields ")?.split_once('(')?;
        names.strip_suffix(')')
    })?;
    Some(names.split(", ").map(|name| name.split([' ', ':']).next().unwrap_or(name)).collect())
}

/// Something in the catalogue, told apart from all others.
fn key(place: &str, item: &impl Debug) -> String {
    format!("{place} {item:?}")
}

/// What answers to a row: one thing or several, by their keys.
fn counterparts(row: &Row) -> Result<Vec<String>, String> {
    answers(row, &Wanted::reworded(row))
}

fn answers(row: &Row, wanted: &Wanted) -> Result<Vec<String>, String> {
    let (name, place) = (row.get("code"), Place::of(row.get("code")));
    let requirement = || wanted.requirement(place).map(|rule| key(name, rule));
    let retry = || wanted.retry(place).map(|retry| key(name, retry));

    if let Some((fact, holds)) = FACTS.iter().find(|(fact, _)| *fact == wanted.subject) {
        let codes = Place::codes(name);
        if codes.is_empty() || !codes.into_iter().all(holds) {
            return Err(format!("the fact `{fact}` does not hold"));
        }
        let cited = place.references.iter().any(|reference| cited(reference) == wanted.source);
        // Class 1xx says it in words too, for codes to come.
        let rule = wanted.requirement(place).map(|rule| key(name, rule));
        return if cited || wanted.source == "Fetch Standard" {
            Ok(rule.into_iter().collect())
        } else {
            Err("no such reference".into())
        };
    }
    if let Some(names) = header_names(wanted.subject) {
        let find = |field: &&str| match name {
            "any" => requirement(),
            _ => wanted.header(place, field).map(|field| key(name, field)),
        };
        return names.iter().map(|field| find(field).ok_or_else(|| format!("no such header field: {field}"))).collect();
    }
    let found = match wanted.subject {
        subject if subject.starts_with("repeat the") || subject.starts_with("retry") => retry(),
        "repeat automatically" => retry().or_else(requirement),
        _ => requirement(),
    };
    found.map(|found| vec![found]).ok_or_else(|| "no counterpart".into())
}

fn rows() -> Vec<Row> {
    facts("requirements.csv", 169)
}

fn describe(row: &Row) -> String {
    let cells = ["code", "party", "keyword", "subject", "condition", "section", "source"].map(|column| row.get(column));
    format!("line {}: {}", row.line, cells.join(" | "))
}

#[test]
fn every_requirement_has_its_counterpart() {
    check(|findings| {
        for row in rows() {
            findings.passes(describe(&row), counterparts(&row).map(drop));
        }
    });
}

/// What the catalogue has for the party or the condition of a row: the same, or other words that the ledger tells.
fn words_for(row: &Row, column: &str) -> Option<String> {
    [Wanted::new(row), Wanted::reworded(row)].into_iter().find(|wanted| answers(row, wanted).is_ok()).map(|wanted| {
        match column {
            "party" => wanted.party,
            _ => wanted.condition,
        }
    })
}

#[test]
fn every_requirement_has_its_party_and_condition() {
    for column in ["party", "condition"] {
        let rows = rows();
        let sides = rows.iter().map(|row| {
            let found = words_for(row, column);
            Sides::of(row.get("code"), Some(row.get(column)), found.as_deref()).about(row.get("subject"))
        });
        compare(Table::Requirements, column, sides);
    }
}

#[test]
fn no_two_requirements_share_a_counterpart() {
    let mut taken = BTreeSet::new();
    check(|findings| {
        for row in rows() {
            for counterpart in counterparts(&row).into_iter().flatten() {
                findings.holds(format_args!("{} -> {counterpart}", describe(&row)), taken.insert(counterpart.clone()));
            }
        }
    });
}

#[test]
fn no_requirement_is_made_up() {
    let known: BTreeSet<String> = rows().iter().filter_map(|row| counterparts(row).ok()).flatten().collect();
    let mut places: Vec<String> = standard().map(|code| code.as_str().to_owned()).collect();
    places.extend(["any", "1xx", "2xx", "3xx", "4xx", "5xx"].map(str::to_owned));
    let rules = places.iter().flat_map(|name| Place::of(name).requirements.iter().map(move |rule| (name, rule)));
    let sides = rules.map(|(name, rule)| {
        let is_known = known.contains(&key(name, rule)) || added(name, "requirements").contains(&requirement(rule));
        let says = is_known.then_some(rule.what);
        Sides::of(name, says, Some(rule.what))
    });
    compare(Table::Requirements, "subject", sides);
    check(|findings| {
        for name in &places {
            let place = Place::of(name);
            for field in place.headers.iter().filter(|field| matches!(field.level, Level::MustNot | Level::ShouldNot)) {
                let is_known = known.contains(&key(name, field)) || added(name, "headers").contains(&header(field));
                findings.holds(key(name, field), is_known);
            }
        }
    });
}
