//! Standard input, which is waited for by a thread of its own.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};

use super::{Count, Lines};
use crate::log::control::Control;

/// What comes on standard input.
pub(super) struct Arriving {
    pub(super) lines: Lines,
    chunks: Receiver<io::Result<Vec<u8>>>,
    has_ended: bool,
}

impl Arriving {
    pub(super) fn new(number: usize) -> Self {
        // The thread waits once a few chunks wait for it, and ends with the program.
        let (sender, chunks) = sync_channel(4);
        std::thread::spawn(move || {
            let mut buffer = vec![0; 64 << 10];
            loop {
                let chunk = match io::stdin().read(&mut buffer) {
                    Ok(0) => return,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    result => result.map(|count| buffer[..count].to_vec()),
                };
                let is_error = chunk.is_err();
                if sender.send(chunk).is_err() || is_error {
                    return;
                }
            }
        });
        Self { lines: Lines::new(number), chunks, has_ended: false }
    }

    pub(super) fn may_come(&self) -> bool {
        !self.has_ended
    }

    pub(super) fn poll(&mut self, count: &mut Count<'_>, control: &Control) -> bool {
        let mut is_news = false;
        while !control.is_stopped() {
            match self.chunks.try_recv() {
                Ok(Ok(chunk)) => {
                    control.add_read(chunk.len());
                    self.lines.push(count, &chunk);
                    is_news = true;
                }
                Ok(Err(error)) => count.tell(self.lines.number, Some(format!("cannot read it to its end: {error}"))),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.has_ended = true;
                    break;
                }
            }
        }
        is_news
    }
}
