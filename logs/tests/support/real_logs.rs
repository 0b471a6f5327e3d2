//! The real logs, which lie beside the workspace in `shared/logs`, or where `STATUS_LOGS` says.

use std::path::PathBuf;

/// Where they are; `None`, with a word, if they are not there.
pub(crate) fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("STATUS_LOGS")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/logs")), PathBuf::from);
    if !folder.join("ORACLE.csv").is_file() {
        println!("skipped: no logs in {}; STATUS_LOGS says where they are", folder.display());
        return None;
    }
    Some(folder)
}
