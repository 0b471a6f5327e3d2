//! How fast a format is read: `cargo run --release --package status-logs --example speed FORMAT FILE`.
//!
//! The lines of the file are repeated to 64 MiB and read ten times on one core; the fastest time counts.

use std::time::{Duration, Instant};

use status_logs::{Entry, Format, Prefix, Reader};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [format, file] = arguments.as_slice() else { return Err("usage: speed FORMAT FILE".into()) };
    let format: Format = format.parse()?;
    let mut lines = std::fs::read(file)?;
    if !lines.ends_with(b"\n") {
        lines.push(b'\n');
    }
    let bytes = lines.repeat((64 << 20) / lines.len() + 1);
    let mut best = Duration::MAX;
    let mut counts = [0; 4];
    for _ in 0..10 {
        let mut reader = Reader::new(format).with_prefix(Prefix::None);
        counts = [0; 4];
        let start = Instant::now();
        for (_, entry) in reader.lines(&bytes) {
            counts[match entry {
                Entry::Record(record) if record.status().is_some_and(|status| status >= 400) => 0,
                Entry::Record(_) => 1,
                Entry::Refused(_) => 2,
                _ => 3,
            }] += 1;
        }
        best = best.min(start.elapsed());
    }
    let [errors, others, refused, asides] = counts;
    // Bytes in a microsecond are megabytes in a second.
    let speed = bytes.len() as u128 / best.as_micros().max(1);
    println!("{speed} MB/s: {errors} errors, {others} other records, {refused} refused, {asides} other lines");
    Ok(())
}
