//! Search in the browser.

use super::model::Site;
use crate::output::{Error, File};

/// The scripts of the search.
pub(super) fn files(_: &Site<'_>) -> Result<Vec<File>, Error> {
    Ok(vec![File::new("site.js", include_str!("site.js").to_owned())])
}
