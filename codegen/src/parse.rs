//! From the text of a dataset to its catalogue.

use crate::base::Base;
use crate::diagnostics::{Diagnostics, Sink};
use crate::model::Catalogue;
use crate::{hidden, syntax, validate};

/// Reads a dataset. `name` is what the problems call it, such as `data/status.toml`; no file is touched.
///
/// The rows may stand in any order: the catalogue is the same.
///
/// # Errors
///
/// Every problem of the dataset at once (100,000 at most), each with its place. One mistake is reported once: what
/// merely follows from it is not.
///
/// # Examples
///
/// ```
/// let dataset = "
/// [document]
/// schema = 1
///
/// [[status]]
/// code = 404
/// name = 'NotFound'
/// sumary = 'Nothing is there.'
/// ";
/// let problems = status_codegen::parse("codes.toml", dataset).unwrap_err().to_string();
/// assert!(problems.contains("--> codes.toml:8:1"));
/// assert!(problems.contains("did you mean `summary`?"));
/// ```
pub fn parse(name: &str, text: impl AsRef<[u8]>) -> Result<Catalogue, Diagnostics> {
    on(name, text.as_ref(), None)
}

/// Reads a dataset that stands on another, if it does.
pub(crate) fn on(name: &str, text: &[u8], base: Option<&Base>) -> Result<Catalogue, Diagnostics> {
    let (text, not_utf8) = syntax::decode(text);
    let mut sink = Sink::new(&text);
    let catalogue = if let Some(problem) = not_utf8 {
        Err(sink.report(problem))
    } else {
        let tree = syntax::parse(&mut sink);
        let catalogue = validate::catalogue(&tree, base, &mut sink);
        hidden::check(&mut sink);
        catalogue
    };
    sink.finish(name, catalogue)
}
