//! Files packed with zstd.

use std::io::{self, Read};

use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

/// What a frame may ask for: more than any level of `zstd` does without `--ultra` or `--long`, and little enough that
/// the memory of the program is bounded.
const LARGEST_WINDOW: u64 = 16 << 20;

/// The first bytes of a frame, which tell of its window: magic number, descriptor, dictionary, size of the content.
const HEADER: usize = 4 + 1 + 4 + 8;

/// Reads frame after frame.
pub(super) struct Zstd<R: Read> {
    state: State<R>,
}

enum State<R: Read> {
    Between(Ahead<R>),
    Within(Box<StreamingDecoder<Ahead<R>, FrameDecoder>>),
    Done,
}

impl<R: Read> Zstd<R> {
    pub(super) const fn new(source: R) -> Self {
        Self { state: State::Between(Ahead { seen: Vec::new(), source }) }
    }
}

impl<R: Read> Read for Zstd<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Ok(0),
                State::Between(source) => self.state = begin(source)?,
                State::Within(mut decoder) => {
                    // It decodes as much as the buffer takes before it gives anything out.
                    let limit = buffer.len().min(128 << 10);
                    match decoder.read(&mut buffer[..limit])? {
                        0 if limit > 0 => self.state = State::Between(decoder.into_inner()),
                        count => {
                            self.state = State::Within(decoder);
                            return Ok(count);
                        }
                    }
                }
            }
        }
    }
}

/// The next frame.
fn begin<R: Read>(mut source: Ahead<R>) -> io::Result<State<R>> {
    let header = source.look_ahead()?;
    if header.is_empty() {
        return Ok(State::Done);
    }
    if let [0x50..=0x5F, 0x2A, 0x4D, 0x18, length @ ..] = header
        && let Some(length) = length.first_chunk()
    {
        // A frame for other programs: RFC 8878, section 3.1.2.
        let length = 8 + u64::from(u32::from_le_bytes(*length));
        io::copy(&mut (&mut source).take(length), &mut io::sink())?;
        return Ok(State::Between(source));
    }
    let window = window(header).unwrap_or(0);
    if window > LARGEST_WINDOW {
        let message = format!("zstd asks for {} MiB of memory, and it gets 16; unpack the file first", window >> 20);
        return Err(io::Error::other(message));
    }
    let decoder = StreamingDecoder::new(source).map_err(io::Error::other)?;
    Ok(State::Within(Box::new(decoder)))
}

/// How much memory a frame asks for: RFC 8878, section 3.1.1.1.
fn window(header: &[u8]) -> Option<u64> {
    let descriptor = *header.get(4)?;
    let is_single = descriptor & 0x20 != 0;
    if !is_single {
        let byte = *header.get(5)?;
        let base = 1_u64 << (10 + (byte >> 3));
        return Some(base + base / 8 * u64::from(byte & 7));
    }
    let dictionary = [0, 1, 2, 4][usize::from(descriptor & 3)];
    let length = [1, 2, 4, 8][usize::from(descriptor >> 6)];
    let digits = header.get(5 + dictionary..5 + dictionary + length)?;
    Some(digits.iter().rev().fold(0, |size, byte| size << 8 | u64::from(*byte)))
}

/// A source whose next bytes have been looked at.
struct Ahead<R> {
    /// They come before those of the source.
    seen: Vec<u8>,
    source: R,
}

impl<R: Read> Ahead<R> {
    /// The bytes of a header, fewer at the end.
    fn look_ahead(&mut self) -> io::Result<&[u8]> {
        let missing = HEADER.saturating_sub(self.seen.len());
        (&mut self.source).take(missing as u64).read_to_end(&mut self.seen)?;
        Ok(&self.seen)
    }
}

impl<R: Read> Read for Ahead<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.seen.is_empty() {
            return self.source.read(buffer);
        }
        let count = buffer.len().min(self.seen.len());
        buffer[..count].copy_from_slice(&self.seen[..count]);
        self.seen.drain(..count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame of one raw block, as RFC 8878 has it.
    fn frame(text: &[u8]) -> Vec<u8> {
        let length = u8::try_from(text.len()).expect("a short text");
        let mut frame = vec![0x28, 0xB5, 0x2F, 0xFD, 0x20, length, 1 | length << 3, length >> 5, 0];
        frame.extend_from_slice(text);
        frame
    }

    fn read(packed: &[u8]) -> Result<String, String> {
        let mut text = String::new();
        Zstd::new(packed).read_to_string(&mut text).map(|_| text).map_err(|error| error.to_string())
    }

    #[test]
    fn frames_stand_in_a_row() {
        let other = [&[0x53, 0x2A, 0x4D, 0x18, 3, 0, 0, 0][..], b"xyz"].concat();
        let packed = [frame(b"a\n"), other, frame(b""), frame(b"Hello, world. This is longer.\n")].concat();
        assert_eq!(read(&packed).as_deref(), Ok("a\nHello, world. This is longer.\n"));
    }

    #[test]
    fn a_large_window_is_refused() {
        let packed = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 17 << 3, 1, 0, 0];
        let wanted = "zstd asks for 128 MiB of memory, and it gets 16; unpack the file first";
        assert_eq!(read(&packed), Err(wanted.to_owned()));
    }

    #[test]
    fn what_is_broken_is_told() {
        assert!(read(&frame(b"Hello, world")[..12]).is_err());
        assert!(read(b"\x28\xB5\x2F\xFD").is_err());
        assert!(read(&[frame(b"a"), b"rest".to_vec()].concat()).is_err());
    }
}
