//! What several modules need.

use status_codegen::{Catalogue, Context, File, OUTPUTS, Output, internal};
use status_core::{Definition, Known, Reference, Server, Status, StatusCode, SubStatusCode, lookup};
use status_tests::{Row, facts};

/// A code that is known to be one.
#[track_caller]
pub(crate) fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap_or_else(|error| panic!("{error}"))
}

/// Every code that a `StatusCode` can hold.
pub(crate) fn all_codes() -> impl Iterator<Item = StatusCode> {
    (100..=999).map(code)
}

/// The codes of the standard, as the crate under test lists them.
pub(crate) fn standard() -> impl Iterator<Item = StatusCode> {
    Status::ALL.iter().map(|&status| status.into())
}

/// The standard's definition of a code.
#[track_caller]
pub(crate) fn definition(number: u16) -> &'static Definition {
    code(number).definition().unwrap_or_else(|| panic!("the standard does not define {number}"))
}

/// The day of the IANA registry, after which its table is named.
pub(crate) const REGISTRY: &str = "2025-09-15";

/// The rows of the IANA registry: assigned codes and unassigned ranges.
#[track_caller]
pub(crate) fn registry_rows() -> Vec<Row> {
    facts(&format!("registry-{REGISTRY}.csv"), 75)
}

/// What a server says about a code or sub-status code, both given as text.
#[track_caller]
pub(crate) fn definition_by(server: &str, code: &str) -> &'static Definition {
    let of: Server = server.parse().unwrap_or_else(|error| panic!("{server}: {error}"));
    let number: SubStatusCode = code.parse().unwrap_or_else(|error| panic!("{code}: {error}"));
    lookup(Some(of), number).unwrap_or_else(|| panic!("{server} does not define {code}"))
}

/// Whether one of the texts has all of the words, in any case.
pub(crate) fn says(texts: &[&str], words: &[&str]) -> bool {
    let has_all = |text: &&str| {
        let text = text.to_ascii_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    texts.iter().any(has_all)
}

/// A reference as the tables of facts write it: `RFC9110 15.2.1`, the name of a draft, a file or a title.
pub(crate) fn cited(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section } => format!("RFC{number} {section}"),
        Reference::Draft { name, .. } => (*name).to_owned(),
        Reference::File { .. } | Reference::Page { .. } => reference.to_string(),
        _ => unreachable!("a new kind of reference"),
    }
}

/// Every file that can be made of a dataset that stands by itself, in the folder of its output.
pub(crate) fn files(catalogue: &Catalogue) -> Vec<File> {
    let context = Context::new("any.toml");
    let put = |name: &str, made: Vec<File>| -> Vec<File> {
        made.into_iter().map(|file| File::new(&format!("{name}/{}", file.path), file.text)).collect()
    };
    let public = OUTPUTS.iter().map(|output| put(output.name(), output.generate(catalogue, &context).expect("files")));
    let standard = catalogue.standalone().expect("it stands by itself");
    let internal = internal::OUTPUTS.iter();
    let internal = internal.map(|output| put(output.name(), output.generate(standard, &context).expect("files")));
    public.chain(internal).flatten().collect()
}

/// The one file that an output makes of a dataset.
pub(crate) fn output(name: &str, catalogue: &Catalogue) -> String {
    let output = Output::named(name).expect("there is such an output");
    let mut files = output.generate(catalogue, &Context::new("any.toml")).expect("a file");
    assert_eq!(files.len(), 1, "{name}");
    files.remove(0).text
}
