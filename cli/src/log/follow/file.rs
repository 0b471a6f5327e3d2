//! A file that grows, is cut, or is replaced by another one of its name.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek};
use std::path::PathBuf;

use super::{Count, Lines};
use crate::log::blocks::{BLOCK, Buffer, Cutter};
use crate::log::control::Control;
use crate::log::input::{Input, Place, open};
use crate::log::records::problem;

/// A file that is followed.
pub(super) struct Followed {
    path: PathBuf,
    pub(super) lines: Lines,
    /// `None` before it could be opened.
    file: Option<File>,
    /// How much of it has been read.
    read: u64,
    /// A packed file, of which nothing more comes.
    has_ended: bool,
}

impl Followed {
    pub(super) fn new(path: PathBuf, number: usize) -> Self {
        Self { path, lines: Lines::new(number), file: None, read: 0, has_ended: false }
    }

    pub(super) const fn may_come(&self) -> bool {
        !self.has_ended
    }

    pub(super) fn poll(&mut self, count: &mut Count<'_>, control: &Control) -> bool {
        if self.has_ended {
            return false;
        }
        match self.advance(count, control) {
            Ok(is_news) => is_news,
            Err(error) => {
                let what = if self.file.is_none() { "cannot open it" } else { "cannot read it" };
                count.tell(self.lines.number, Some(format!("{what}: {error}")));
                false
            }
        }
    }

    fn advance(&mut self, count: &mut Count<'_>, control: &Control) -> io::Result<bool> {
        if self.file.is_none() {
            let mut file = File::open(&self.path)?;
            count.tell(self.lines.number, None);
            if file.metadata()?.is_dir() || is_packed(&mut file)? {
                self.whole(count, control);
                return Ok(true);
            }
            self.file = Some(file);
        }
        let mut is_news = self.read(count, control)?;
        let Some(file) = &mut self.file else { return Ok(is_news) };
        let about = file.metadata()?;
        if about.len() < self.read && about.is_file() {
            // It was cut: what is there now is new.
            file.rewind()?;
            self.again(count);
            is_news |= self.read(count, control)?;
        } else if let Ok(other) = fs::metadata(&self.path)
            && is_another(&about, &other)
        {
            self.file = Some(File::open(&self.path)?);
            self.again(count);
            is_news |= self.read(count, control)?;
        }
        Ok(is_news)
    }

    /// The same path, but from the beginning of what is there now.
    fn again(&mut self, count: &mut Count<'_>) {
        self.lines.finish(count);
        self.read = 0;
        let known = count.tally.files.get(self.lines.number);
        if known.is_some_and(|file| file.lines > 0) {
            self.lines = Lines::new(count.begin(self.path.display().to_string()));
        }
    }

    /// Counts what is there to be read.
    fn read(&mut self, count: &mut Count<'_>, control: &Control) -> io::Result<bool> {
        let Some(file) = &mut self.file else { return Ok(false) };
        let mut buffer = Vec::new();
        let mut is_news = false;
        while !control.is_stopped() {
            buffer.clear();
            let length = file.take(BLOCK).read_to_end(&mut buffer)?;
            if length == 0 {
                break;
            }
            self.read += length as u64;
            control.add_read(length);
            self.lines.push(count, &buffer);
            is_news = true;
        }
        Ok(is_news)
    }

    /// Counts all of a packed file.
    fn whole(&mut self, count: &mut Count<'_>, control: &Control) {
        self.has_ended = true;
        let input = Input { path: Place::File(self.path.clone()), problem: None, size: None };
        let stream = match open(&input, control) {
            Ok(stream) => stream,
            Err(problem) => return count.tell(self.lines.number, Some(problem)),
        };
        let mut cutter = Cutter::new(stream);
        let mut buffer = Buffer::default();
        while !control.is_stopped() && cutter.next(&mut buffer) {
            self.lines.push(count, &buffer);
        }
        count.tell(self.lines.number, problem(&cutter));
        self.lines.finish(count);
    }
}

/// Whether a file begins as packed ones do.
fn is_packed(file: &mut File) -> io::Result<bool> {
    if !file.metadata()?.is_file() {
        return Ok(false);
    }
    let mut begin = Vec::new();
    file.take(4).read_to_end(&mut begin)?;
    file.rewind()?;
    Ok(begin.starts_with(b"\x1F\x8B") || begin == b"\x28\xB5\x2F\xFD")
}

/// Whether a name stands for another file than the one that was opened.
#[cfg(unix)]
fn is_another(opened: &Metadata, named: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (opened.dev(), opened.ino()) != (named.dev(), named.ino())
}

/// Whether a name stands for another file than the one that was opened.
#[cfg(not(unix))]
fn is_another(opened: &Metadata, named: &Metadata) -> bool {
    opened.created().ok() != named.created().ok()
}
