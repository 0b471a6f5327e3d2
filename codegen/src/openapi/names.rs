//! The names of components.

use std::collections::HashSet;

/// Gives each component a name of its own. Names are compared without case, as they become names of files too.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The name, with as many underscores as it takes to be new.
    pub(super) fn new_one(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        while !self.0.insert(name.to_ascii_lowercase()) {
            name.push('_');
        }
        name
    }
}
