//! How fast `status log` is, beside the programs that people use.

mod commands;
mod files;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use self::commands::{Run, alternate, peak};
use self::files::File;
use super::measured_with;
use super::table::{Row, Spread, Unit, table};
use crate::cargo::{cargo, run};

/// Measures everything and gives the table, in Markdown. Files of this many megabytes are made in the target folder.
///
/// # Errors
///
/// A command fails, or no file can be written.
pub fn bench_logs(root: &Path, megabytes: u64) -> Result<String> {
    run(cargo().current_dir(root).args(["build", "--release", "--quiet", "--package", "status-cli"]))?;
    let bench = Bench::new(root, megabytes)?;
    let mut rows = Vec::new();
    for measure in [Bench::haproxy, Bench::combined, Bench::json, Bench::gzip, Bench::memory, Bench::growth] {
        rows.extend(measure(&bench)?);
    }
    let mut text = measured_with()?;
    writeln!(text, "Files of {megabytes} MB in the page cache; seconds of whole commands, taken in turn.\n")?;
    text += &table(["what", "status", "beside", "times", "goal"], &rows);
    Ok(text)
}

struct Bench {
    status: PathBuf,
    python: PathBuf,
    folder: PathBuf,
    megabytes: u64,
}

impl Bench {
    fn new(root: &Path, megabytes: u64) -> Result<Self> {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let folder = target.join("bench-logs");
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let status = target.join("release/status").with_extension(std::env::consts::EXE_EXTENSION);
        Ok(Self { status, python: target.join("tools/engines/bin/python3"), folder, megabytes })
    }

    fn file(&self, file: File) -> Result<PathBuf> {
        file.write(&self.folder, self.megabytes * 1_000_000)
    }

    /// `status log` of a file.
    fn status<'a>(&self, options: &[&'a str], file: &'a Path) -> Run<'a> {
        Run::new(&self.status).args(&["log", "--json"]).args(options).arg(file)
    }

    fn haproxy(&self) -> Result<Vec<Row>> {
        let file = self.file(File::Haproxy)?;
        let halog = Run::new("halog").args(&["-q", "-st"]).input(&file);
        let one = alternate(&self.status(&["--counts", "--threads", "1"], &file), &halog)?;
        let two = alternate(&self.status(&["--counts", "--threads", "2"], &file), &halog)?;
        Ok(vec![
            Row::pair("HAProxy, only counts, one thread, beside `halog -q -st`", one.0, one.1, "at least 1"),
            Row::pair("HAProxy, only counts, two threads, beside the same", two.0, two.1, "at least 1.7"),
            self.rate("HAProxy, times and requests, one thread", &["--threads", "1"], &file, "")?,
        ])
    }

    fn combined(&self) -> Result<Vec<Row>> {
        let file = self.file(File::Combined)?;
        let counts = ["--counts", "--threads", "1"];
        let mawk = Run::new("mawk").args(&["{c[$9]++} END {for (k in c) print k, c[k]}"]).arg(&file);
        let beside_mawk = alternate(&self.status(&counts, &file), &mawk)?;
        let duckdb = Run::new(&self.python).args(&["-c", DUCKDB]).arg(&file);
        let beside_duckdb = alternate(&self.status(&["--counts", "--threads", "2"], &file), &duckdb)?;
        // goaccess takes minutes for a whole file, and longer than in proportion.
        let part = File::Combined.write(&self.folder.join("part"), (self.megabytes * 1_000_000) / 8)?;
        let goaccess = Run::new("goaccess").args(&["--log-format=COMBINED", "--no-progress", "-o", "json"]).arg(&part);
        // What people see, as goaccess makes what it shows.
        let screen = Run::new(&self.status).args(&["log", "--threads", "2"]).arg(&part);
        let beside_goaccess = alternate(&screen, &goaccess)?;
        let pair = |what: &str, (ours, theirs), goal: &str| Row::pair(what, ours, theirs, goal);
        Ok(vec![
            self.rate("combined, only counts, one thread", &counts, &file, "at least 1,000 MB/s")?,
            self.rate("combined, times and requests, one thread", &["--threads", "1"], &file, "at least 500 MB/s")?,
            pair("combined, only counts, one thread, beside mawk's `$9`", beside_mawk, "at least 5"),
            pair("the same, two threads, beside DuckDB's `regexp_extract`", beside_duckdb, "at least 4"),
            pair("an eighth of it, the whole screen, two threads, beside goaccess", beside_goaccess, "at least 100"),
        ])
    }

    fn json(&self) -> Result<Vec<Row>> {
        let rate = |file: File, what: &str| {
            self.rate(what, &["--counts", "--threads", "1"], &self.file(file)?, "at least 400 MB/s")
        };
        Ok(vec![
            rate(File::Caddy, "Caddy's JSON, only counts, one thread")?,
            rate(File::Envoy, "Envoy's JSON, only counts, one thread")?,
        ])
    }

    fn gzip(&self) -> Result<Vec<Row>> {
        let file = File::Combined.compressed(&self.folder, self.megabytes * 1_000_000)?;
        let zcat = Run::new("zcat").arg(&file);
        let (ours, theirs) = alternate(&self.status(&["--counts"], &file), &zcat)?;
        Ok(vec![Row::pair("combined, in gzip, only counts, beside `zcat`", ours, theirs, "at least 1")])
    }

    fn memory(&self) -> Result<Vec<Row>> {
        let file = self.file(File::Distinct)?;
        let peak = Spread::of(vec![peak(&self.status(&[], &file))?], Unit::Mebibytes).context("no value")?;
        Ok(vec![Row::one("peak of memory, each line another client and path", peak, "at most 64 MiB")])
    }

    /// A pipe that gives a file ten times, beside one that gives it once.
    fn growth(&self) -> Result<Vec<Row>> {
        let file = self.file(File::Combined)?;
        let once = Run::new(&self.status).args(&["log", "--json", "-"]).repeated(&file, 1);
        let tenfold = Run::new(&self.status).args(&["log", "--json", "-"]).repeated(&file, 10);
        let (once, tenfold) = alternate(&once, &tenfold)?;
        Ok(vec![Row::pair("a pipe, beside one of ten times as much", once, tenfold, "at most 11")])
    }

    /// A command alone, with how many megabytes it reads in a second.
    fn rate(&self, what: &str, options: &[&str], file: &Path, goal: &str) -> Result<Row> {
        let seconds = commands::seconds(&self.status(options, file))?;
        #[allow(clippy::cast_precision_loss, reason = "no file is so large")]
        let rate = (std::fs::metadata(file)?.len() as f64) / 1e6 / seconds.median;
        Ok(Row::one(&format!("{what}: {rate:.0} MB/s"), seconds, goal))
    }
}

/// Counts by status with a regular expression, on two threads.
const DUCKDB: &str = r#"
import duckdb, sys
duckdb.execute("SET threads = 2")
print(duckdb.execute("""
    SELECT regexp_extract(line, '" (\d{3}) ', 1) AS status, count(*)
    FROM read_csv(?, columns = {'line': 'VARCHAR'}, header = false, delim = '\x01', quote = '', escape = '')
    GROUP BY 1
""", [sys.argv[1]]).fetchall())
"#;
