//! What the registry refers to.

use std::fmt;

use status_codegen::model::{DraftName, Reference, RfcNumber, Section};

/// A document that the registry refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// An RFC, often without a section.
    Rfc(RfcNumber, Option<Section>),
    /// An Internet-Draft.
    Draft(DraftName, Option<Section>),
    /// Anything else, as the registry names it.
    Other(String),
}

/// The sources of a cell: `[RFC2774][RFC9110, Section 15.5.5]`, or without brackets `RFC2774; RFC9110 Section 15.5.5`.
pub(super) fn sources(cell: &str) -> Result<Vec<Source>, String> {
    if !cell.starts_with('[') {
        return Ok(cell.split(';').map(str::trim).filter(|text| !text.is_empty()).map(source).collect());
    }
    let mut sources = Vec::new();
    let mut rest = cell;
    while !rest.is_empty() {
        let inner = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let Some((text, after)) = inner.filter(|(text, _)| !text.trim().is_empty() && !text.contains('[')) else {
            return Err(format!("`{cell}` is no list of references: expected such as `[RFC9110, Section 15.5.5]`"));
        };
        sources.push(source(text.trim()));
        rest = after.trim_start();
    }
    Ok(sources)
}

fn source(text: &str) -> Source {
    known(text).unwrap_or_else(|| Source::Other(text.to_owned()))
}

/// An RFC or a draft, with nothing behind it but a section.
fn known(text: &str) -> Option<Source> {
    let (document, section) = text.split_once([',', ' ']).unwrap_or((text, ""));
    let section = match section.trim() {
        "" => None,
        section => {
            let number = section.strip_prefix("Section ").or_else(|| section.strip_prefix("Appendix "))?;
            Some(Section::new(number.trim()).ok()?)
        }
    };
    if document.starts_with("draft-") {
        return Some(Source::Draft(DraftName::new(document).ok()?, section));
    }
    let number = document.strip_prefix("RFC")?;
    match number.strip_prefix('-') {
        // So the registry writes a draft that waits at the RFC Editor for its number.
        Some(draft) => Some(Source::Draft(DraftName::new(&format!("draft-{draft}")).ok()?, section)),
        None => Some(Source::Rfc(RfcNumber::new(number.parse().ok()?)?, section)),
    }
}

impl Source {
    /// Whether a reference of the dataset is this one. Where the registry names no section, any will do.
    pub(super) fn is(&self, reference: &Reference) -> bool {
        match (self, reference) {
            (Self::Rfc(number, None), Reference::Rfc { rfc, .. }) => number == rfc,
            (Self::Rfc(number, Some(part)), Reference::Rfc { rfc, section }) => number == rfc && part == section,
            (Self::Draft(name, None), Reference::Draft { draft, .. }) => name == draft,
            (Self::Draft(name, part), Reference::Draft { draft, section }) => name == draft && part == section,
            (Self::Other(name), Reference::Page { title, url }) => {
                title.as_str() == name || url.as_ref().is_some_and(|url| url.as_str().contains(name.as_str()))
            }
            _ => false,
        }
    }
}

impl From<&Reference> for Source {
    fn from(reference: &Reference) -> Self {
        match reference {
            Reference::Rfc { rfc, section } => Self::Rfc(*rfc, Some(section.clone())),
            Reference::Draft { draft, section } => Self::Draft(draft.clone(), section.clone()),
            Reference::Page { title, .. } => Self::Other(title.to_string()),
            Reference::File { repository, path, .. } => Self::Other(format!("{repository} {path}")),
            _ => Self::Other("another source".to_owned()),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let section = match self {
            Self::Rfc(number, section) => {
                write!(f, "RFC {number}")?;
                section
            }
            Self::Draft(name, section) => {
                write!(f, "{name}")?;
                section
            }
            Self::Other(name) => {
                f.write_str(name)?;
                &None
            }
        };
        section.as_ref().map_or(Ok(()), |section| write!(f, " section {section}"))
    }
}
