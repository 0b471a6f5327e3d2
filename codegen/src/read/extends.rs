//! Reads `extends`, the key above the tables of a dataset of one's own.

use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::values::string;
use super::{Read, Value};
use crate::diagnostics::{Diagnostic, Sink};
use crate::schema::{EXTENDS, STANDARD, is_extends};
use crate::sections::Section;
use crate::syntax::{Part, Tree};

/// Whether rows take from the standard what they leave out. `may` says whether the dataset may say so.
pub(crate) fn extends(tree: &Tree<'_>, sections: &[Section<'_>], may: bool, sink: &mut Sink<'_>) -> Read<bool> {
    // What stands above the first table has no header to say what it is.
    let mut extends = match tree.broken.iter().find(|broken| broken.has_no_kind()) {
        Some(broken) => Err(broken.reported),
        None => Ok(false),
    };
    for part in &tree.parts {
        for (key, value) in part.table.iter().filter(|(key, value)| is_extends(key.get_ref(), value.get_ref())) {
            extends = if may { own(part, key, value, sink) } else { Err(sink.report(not_here(part, key))) };
        }
    }
    for section in sections {
        let Some((key, _)) = section.table.get_key_value(EXTENDS) else { continue };
        let span = section.base + key.span().start..section.base + key.span().end;
        let message = format!("`{EXTENDS}` in a table");
        let help = format!("move the line to the top of the file, before `{}`", section.kind.schema().what);
        let misplaced = Diagnostic::new(span, message, "expected above the first table").help(help);
        extends = Err(sink.report(misplaced));
    }
    extends
}

/// The key in a dataset of one's own.
fn own<'t>(
    part: &Part<'_>,
    key: &Spanned<DeString<'_>>,
    node: &'t Spanned<DeValue<'t>>,
    sink: &mut Sink<'_>,
) -> Read<bool> {
    if key.get_ref() != EXTENDS {
        let span = part.base + key.span().start..part.base + key.span().end;
        let message = format!("the field `{}` stands outside of every table", key.get_ref());
        return Err(sink.report(Diagnostic::new(span, message, format!("did you mean `{EXTENDS}`?"))));
    }
    let value = Value { node, base: part.base, key: EXTENDS, entry: false };
    if string(value, sink)? == STANDARD {
        return Ok(true);
    }
    let message = format!("`{EXTENDS}` names no dataset that can be extended");
    let diagnostic = Diagnostic::new(value.span(), message, format!("expected \"{STANDARD}\""));
    Err(sink.report(diagnostic.help("the built-in definitions come along whatever stands here, those of servers too")))
}

/// The key in the standard dataset.
fn not_here(part: &Part<'_>, key: &Spanned<DeString<'_>>) -> Diagnostic {
    let span = part.base + key.span().start..part.base + key.span().end;
    let message = format!("`{EXTENDS}` in a dataset that stands by itself");
    Diagnostic::new(span, message, "only a dataset of one's own has it, on top of the standard")
        .help("remove it, or read the dataset with `status_codegen::extension::parse`")
}
