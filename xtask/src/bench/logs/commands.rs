//! Runs whole commands and takes their time.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::super::table::{Spread, Unit};

/// How often a command is measured.
const RUNS: usize = 5;

/// A command, and what it reads.
pub(super) struct Run<'a> {
    program: PathBuf,
    args: Vec<&'a OsStr>,
    input: Input<'a>,
}

enum Input<'a> {
    Nothing,
    File(&'a Path),
    /// A pipe that gives a file several times.
    Repeated(&'a Path, usize),
}

impl<'a> Run<'a> {
    pub(super) fn new(program: impl AsRef<Path>) -> Self {
        Self { program: program.as_ref().to_owned(), args: Vec::new(), input: Input::Nothing }
    }

    pub(super) fn args(mut self, args: &[&'a str]) -> Self {
        self.args.extend(args.iter().map(|arg| OsStr::new(*arg)));
        self
    }

    pub(super) fn arg(mut self, arg: &'a Path) -> Self {
        self.args.push(arg.as_os_str());
        self
    }

    pub(super) fn input(self, file: &'a Path) -> Self {
        Self { input: Input::File(file), ..self }
    }

    pub(super) fn repeated(self, file: &'a Path, times: usize) -> Self {
        Self { input: Input::Repeated(file, times), ..self }
    }

    fn start(&self) -> Result<Child> {
        let input = match self.input {
            Input::Nothing => Stdio::null(),
            Input::File(path) => open(path)?.into(),
            Input::Repeated(..) => Stdio::piped(),
        };
        let mut command = Command::new(&self.program);
        command.args(&self.args).stdin(input).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("cannot start {}", self.program.display()))?;
        if let (Input::Repeated(path, times), Some(mut pipe)) = (&self.input, child.stdin.take()) {
            for _ in 0..*times {
                io::copy(&mut open(path)?, &mut pipe)?;
            }
            pipe.flush()?;
        }
        Ok(child)
    }

    /// The seconds from its start to its end.
    fn time(&self) -> Result<f64> {
        let start = Instant::now();
        let status = self.start()?.wait()?;
        ensure!(status.success(), "{} failed: {status}", self.program.display());
        Ok(start.elapsed().as_secs_f64())
    }
}

fn open(path: &Path) -> Result<fs::File> {
    fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))
}

/// The seconds that a command takes.
pub(super) fn seconds(command: &Run<'_>) -> Result<Spread> {
    command.time()?;
    spread((0..RUNS).map(|_| command.time()).collect::<Result<_>>()?)
}

/// The seconds that two commands take, one after the other again and again, so that the load of the machine is the same
/// for both.
pub(super) fn alternate(ours: &Run<'_>, theirs: &Run<'_>) -> Result<(Spread, Spread)> {
    let (mut our, mut their) = (Vec::new(), Vec::new());
    ours.time()?;
    for _ in 0..RUNS {
        our.push(ours.time()?);
        their.push(theirs.time()?);
    }
    Ok((spread(our)?, spread(their)?))
}

fn spread(times: Vec<f64>) -> Result<Spread> {
    Spread::of(times, Unit::Seconds).context("nothing was measured")
}

/// The greatest memory that a command holds, in MiB, as Linux counts it.
pub(super) fn peak(command: &Run<'_>) -> Result<f64> {
    let mut child = command.start()?;
    let path = format!("/proc/{}/status", child.id());
    let mut peak = 0.0;
    loop {
        let now = fs::read_to_string(&path).unwrap_or_default();
        let high = now.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        if let Some(kibibytes) = high.and_then(|high| high.parse::<f64>().ok()) {
            peak = kibibytes / 1024.0;
        }
        if let Some(status) = child.try_wait()? {
            ensure!(status.success(), "{} failed: {status}", command.program.display());
            return Ok(peak);
        }
        thread::sleep(Duration::from_millis(2));
    }
}
