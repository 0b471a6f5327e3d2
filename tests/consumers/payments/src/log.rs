//! What the service logs: a line for each response, which a client may ask for.

use std::sync::{Mutex, PoisonError};

use status_core::problem::Report;

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Adds a line.
pub fn report(report: &Report<'_>) {
    let line = format!("{} {report}", report.level());
    LINES.lock().unwrap_or_else(PoisonError::into_inner).push(line);
}

/// All lines since the last time.
pub fn take() -> String {
    let lines = std::mem::take(&mut *LINES.lock().unwrap_or_else(PoisonError::into_inner));
    lines.join("\n")
}
