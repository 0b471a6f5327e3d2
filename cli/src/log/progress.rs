//! What is shown while a long log is read, and how Ctrl-C ends the reading.
//!
//! It is one line on standard error; a crate for bars would bring more than is needed for it.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::control::Control;
use crate::failure::Failure;

/// Whoever waits less sees nothing.
const PATIENCE: Duration = Duration::from_millis(700);
/// How often the line is drawn.
const EACH: Duration = Duration::from_millis(250);

/// Does the work; on a terminal, a line says how far it is.
pub(crate) fn with_progress<T: Send>(control: &Control, work: impl FnOnce() -> T + Send) -> T {
    if !stderr().is_terminal() {
        return work();
    }
    let (done, ended) = (Mutex::new(false), Condvar::new());
    std::thread::scope(|scope| {
        scope.spawn(|| draw(control, &done, &ended));
        let result = work();
        *done.lock().unwrap_or_else(PoisonError::into_inner) = true;
        ended.notify_all();
        result
    })
}

/// Draws the line until the work is done, and then wipes it out.
fn draw(control: &Control, done: &Mutex<bool>, ended: &Condvar) {
    let start = Instant::now();
    let mut wait = PATIENCE;
    let mut is_drawn = false;
    let mut is_done = done.lock().unwrap_or_else(PoisonError::into_inner);
    while !*is_done {
        is_done = ended.wait_timeout(is_done, wait).unwrap_or_else(PoisonError::into_inner).0;
        if !*is_done && start.elapsed() >= PATIENCE {
            let line = line(control.read(), control.total(), start.elapsed());
            // A terminal that cannot be written to shows no progress.
            let _ = write!(stderr(), "\r\x1b[K{line}");
            is_drawn = true;
        }
        wait = EACH;
    }
    if is_drawn {
        let _ = write!(stderr(), "\r\x1b[K");
        let _ = stderr().flush();
    }
}

/// `1.2 GB of 4.0 GB, 30%, 800 MB/s, 4 s left; Ctrl-C shows what was read so far`.
fn line(read: u64, total: Option<u64>, elapsed: Duration) -> String {
    let millis = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = u64::try_from(u128::from(read) * 1000 / u128::from(millis)).unwrap_or(u64::MAX);
    let mut parts = Vec::new();
    match total.filter(|total| *total > 0) {
        Some(total) => {
            parts.push(format!("{} of {}", bytes(read), bytes(total)));
            parts.push(format!("{}%", (u128::from(read) * 100 / u128::from(total)).min(100)));
        }
        None => parts.push(bytes(read)),
    }
    parts.push(format!("{}/s", bytes(rate)));
    if let Some(left) = total.and_then(|total| total.checked_sub(read)?.checked_div(rate)) {
        parts.push(if left < 100 { format!("{} s left", left + 1) } else { format!("{} min left", left / 60 + 1) });
    }
    format!("{}; Ctrl-C shows what was read so far", parts.join(", "))
}

/// `1.2 GB`.
fn bytes(number: u64) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")];
    match units.into_iter().find(|(unit, _)| number >= *unit) {
        Some((unit, name)) => format!("{}.{} {name}", number / unit, number % unit * 10 / unit),
        None => format!("{number} B"),
    }
}

/// What a first Ctrl-C ends.
static RUNNING: OnceLock<Mutex<Arc<Control>>> = OnceLock::new();
/// Whether there was one.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// A first Ctrl-C ends the reading, so that what was read is shown; a second one ends the program.
pub(crate) fn stop_on_interrupt(control: &Arc<Control>) -> Result<(), Failure> {
    if let Some(running) = RUNNING.get() {
        *running.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(control);
        if INTERRUPTED.load(Ordering::Relaxed) {
            control.stop();
        }
        return Ok(());
    }
    let running = RUNNING.get_or_init(|| Mutex::new(Arc::clone(control)));
    ctrlc::set_handler(move || {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        running.lock().unwrap_or_else(PoisonError::into_inner).stop();
    })
    .map_err(|error| Failure::Line(format!("cannot listen for Ctrl-C: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_tells_rate_and_time_left() {
        let second = Duration::from_secs(1);
        let tail = "; Ctrl-C shows what was read so far";
        assert_eq!(
            line(500_000_000, Some(2_000_000_000), second),
            format!("500.0 MB of 2.0 GB, 25%, 500.0 MB/s, 4 s left{tail}")
        );
        assert_eq!(line(1500, None, second), format!("1.5 kB, 1.5 kB/s{tail}"));
        assert_eq!(line(0, Some(0), Duration::ZERO), format!("0 B, 0 B/s{tail}"));
        assert_eq!(line(0, Some(5), second), format!("0 B of 5 B, 0%, 0 B/s{tail}"));
    }
}
