//! Pipes and terminals, which may be silent for long: meanwhile, a wish to stop is noticed.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use crate::log::control::Control;

/// How long it takes at most until a wish to stop is noticed.
const STEP: Duration = Duration::from_millis(50);

/// What may be silent.
pub(super) struct Waiting<'c> {
    source: File,
    control: &'c Control,
}

impl<'c> Waiting<'c> {
    pub(super) const fn new(source: File, control: &'c Control) -> Self {
        Self { source, control }
    }
}

impl Read for Waiting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !has_come(&self.source)? {
            if self.control.is_stopped() {
                return Err(stopped());
            }
        }
        self.source.read(buffer)
    }
}

/// The error of a reading that nobody wants to go on.
pub(super) fn stopped() -> io::Error {
    io::Error::other("the reading was stopped")
}

/// Opens a file. A named pipe is opened when somebody opens it to write, which may never happen.
pub(super) fn open_file(path: &Path, control: &Control) -> io::Result<File> {
    if fs::metadata(path).is_ok_and(|about| about.is_file() || about.is_dir()) {
        return File::open(path);
    }
    // The thread ends with the program if the pipe stays as it is.
    let (sender, opened) = channel();
    let path = path.to_owned();
    std::thread::spawn(move || sender.send(File::open(path)));
    loop {
        match opened.recv_timeout(STEP) {
            Ok(file) => return file,
            Err(RecvTimeoutError::Timeout) if !control.is_stopped() => {}
            Err(_) => return Err(stopped()),
        }
    }
}

/// Standard input, past the buffer that the library has for it: what waits there is not seen from outside.
#[cfg(unix)]
pub(super) fn standard_input() -> io::Result<File> {
    use std::os::fd::AsFd;

    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

/// Standard input, past the buffer that the library has for it.
#[cfg(windows)]
pub(super) fn standard_input() -> io::Result<File> {
    use std::os::windows::io::AsHandle;

    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}

/// Whether something came, or the end, within a moment.
#[cfg(unix)]
fn has_come(source: &File) -> io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    let moment = Timespec { tv_sec: 0, tv_nsec: STEP.subsec_nanos().into() };
    match poll(&mut [PollFd::new(source, PollFlags::IN)], Some(&moment)) {
        Ok(count) => Ok(count > 0),
        Err(Errno::INTR) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Here nobody tells: the first byte is waited for.
#[cfg(not(unix))]
fn has_come(_: &File) -> io::Result<bool> {
    Ok(true)
}
