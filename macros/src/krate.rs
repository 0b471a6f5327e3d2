//! The path of `status_core` in the emitted code.

use quote::quote;

use crate::cursor::Cursor;
use crate::error::Result;
use crate::path::Path;

/// The path, unless another is given.
pub(crate) fn default() -> Path {
    Path(quote!(::status_core))
}

/// `crate = path` or `crate = "path"`.
pub(crate) fn read(input: &mut Cursor) -> Result<Path> {
    input.expect("crate")?;
    input.expect("=")?;
    match input.string()? {
        Some((path, span)) => Path::in_string(&path, span),
        None => Path::read(input),
    }
}

/// The same at the start of a macro's input, with a separator behind it; the default path if there is none.
pub(crate) fn leading(input: &mut Cursor, separator: &str) -> Result<Path> {
    if !(input.peek("crate") && input.behind().peek("=")) {
        return Ok(default());
    }
    let path = read(input)?;
    input.expect(separator)?;
    Ok(path)
}
