//! Opens an input, and unpacks it.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};

use flate2::bufread::MultiGzDecoder;

use super::waiting::{self, Waiting};
use super::zstd::Zstd;
use super::{Input, Place};
use crate::log::control::Control;

/// What an input holds, unpacked.
pub(crate) struct Stream<'c> {
    content: Box<dyn Read + Send + 'c>,
    /// A file that is read as it is, and its size when it was opened.
    plain: Option<(File, u64)>,
    /// Bytes that were given out.
    read: u64,
}

/// How files begin that are packed in ways that are not read.
const OTHERS: [(&[u8], &str); 5] = [
    (b"BZh", "bzip2"),
    (b"\xFD7zXZ\0", "xz"),
    (b"PK\x03\x04", "zip"),
    (b"7z\xBC\xAF", "7-Zip"),
    (b"\x1F\x9D", "compress"),
];

/// So many bytes are looked at to find out how a file is packed.
const MAGIC: u64 = 6;

/// Opens an input.
///
/// # Errors
///
/// Why it cannot be read, as it is told to the user.
pub(crate) fn open<'c>(input: &Input, control: &'c Control) -> Result<Stream<'c>, String> {
    if let Some(problem) = &input.problem {
        return Err(problem.clone());
    }
    let file = match &input.path {
        Place::StandardInput => waiting::standard_input().map_err(cannot_read)?,
        Place::File(path) => match waiting::open_file(path, control) {
            Ok(file) => file,
            Err(_) if control.is_stopped() => return unpack(io::empty(), None, control).map_err(cannot_read),
            Err(error) => return Err(format!("cannot open it: {error}")),
        },
    };
    let about = file.metadata().map_err(cannot_read)?;
    if !about.is_file() {
        return unpack(Waiting::new(file, control), None, control).map_err(cannot_read);
    }
    let same = match input.path {
        Place::StandardInput => None,
        Place::File(_) => Some((file.try_clone().map_err(cannot_read)?, about.len())),
    };
    unpack(file, same, control).map_err(cannot_read)
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn cannot_read(error: io::Error) -> String {
    format!("cannot read it: {error}")
}

/// Looks at how an input begins.
fn unpack<'c>(
    source: impl Read + Send + 'c,
    plain: Option<(File, u64)>,
    control: &'c Control,
) -> io::Result<Stream<'c>> {
    let mut source = Counted { source, control };
    let mut begin = Vec::new();
    if let Err(error) = (&mut source).take(MAGIC).read_to_end(&mut begin)
        && !control.is_stopped()
    {
        return Err(error);
    }
    if let Some((_, name)) = OTHERS.iter().find(|(magic, _)| begin.starts_with(magic)) {
        return Err(io::Error::other(format!("it is packed with {name}; unpack it first")));
    }
    let is_gzip = begin.starts_with(b"\x1F\x8B");
    let is_zstd = matches!(begin[..], [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..]);
    // The mark of UTF-8 that some editors write stands for nothing.
    let skipped = if begin.starts_with("\u{FEFF}".as_bytes()) { 3 } else { 0 };
    let whole = Cursor::new(begin.split_off(skipped)).chain(source);
    let (content, plain): (Box<dyn Read + Send + 'c>, _) = if is_gzip {
        (Box::new(MultiGzDecoder::new(BufReader::with_capacity(BUFFER, whole))), None)
    } else if is_zstd {
        (Box::new(Zstd::new(BufReader::with_capacity(BUFFER, whole))), None)
    } else {
        (Box::new(whole), plain)
    };
    Ok(Stream { content, plain, read: skipped as u64 })
}

/// For what comes packed.
const BUFFER: usize = 128 << 10;

impl Stream<'_> {
    /// What is wrong at the end of a file: its writer may have cut it, as `copytruncate` of logrotate does.
    pub(crate) fn problem_at_end(&self) -> Option<String> {
        let (file, size) = self.plain.as_ref()?;
        let now = file.metadata().ok()?.len();
        let is_cut = self.read < *size || now < self.read;
        is_cut.then(|| format!("it was cut while it was read; {} bytes of it are counted", self.read))
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.content.read(buffer)?;
        self.read += count as u64;
        Ok(count)
    }
}

/// Tells how much has been read, and ends where nobody wants more: what came before is still counted.
struct Counted<'c, R> {
    source: R,
    control: &'c Control,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.control.is_stopped() {
            return Err(waiting::stopped());
        }
        let count = self.source.read(buffer)?;
        self.control.add_read(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::path::Path;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn file(content: &[u8]) -> (tempfile::TempDir, Input) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.log");
        std::fs::write(&path, content).expect("a file");
        (folder, Input { path: Place::File(path), problem: None, size: None })
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).expect("memory");
        encoder.finish().expect("memory")
    }

    #[track_caller]
    fn check(content: &[u8], wanted: &str) {
        let (_folder, input) = file(content);
        let control = Control::default();
        let found = open(&input, &control).and_then(|mut stream| {
            let mut text = String::new();
            stream.read_to_string(&mut text).map_err(cannot_read)?;
            Ok(stream.problem_at_end().unwrap_or(text))
        });
        assert_eq!(found.unwrap_or_else(|problem| problem), wanted);
    }

    #[test]
    fn the_packing_is_found_out_by_the_first_bytes() {
        check(b"", "");
        check(b"a", "a");
        check(b"plain text\n", "plain text\n");
        check("\u{FEFF}plain text\n".as_bytes(), "plain text\n");
        check(&[gzip("one\n"), gzip("two\n")].concat(), "one\ntwo\n");
        check(b"\x28\xB5\x2F\xFD\x20\x04\x21\x00\x00zstd", "zstd");
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        check(b"BZh91AY", "cannot read it: it is packed with bzip2; unpack it first");
        let packed = gzip("one\n");
        check(&packed[..packed.len() - 9], "cannot read it: incomplete deflate stream");
        let missing = Input { path: Place::File(Path::new("/nowhere").to_owned()), problem: None, size: None };
        let control = Control::default();
        let found = open(&missing, &control).err();
        assert_eq!(found.as_deref(), Some("cannot open it: No such file or directory (os error 2)"));
    }

    #[test]
    fn a_file_that_is_cut_is_told() {
        let (_folder, input) = file(&[b'a'; 1000]);
        let control = Control::default();
        let mut stream = open(&input, &control).expect("a file");
        let mut half = [0; 500];
        stream.read_exact(&mut half).expect("half of it");
        let Place::File(path) = &input.path else { panic!("a file") };
        std::fs::write(path, "b").expect("a file");
        assert_eq!(stream.read(&mut half).expect("the end"), 0);
        let wanted = "it was cut while it was read; 500 bytes of it are counted";
        assert_eq!(stream.problem_at_end().as_deref(), Some(wanted));
        assert_eq!(control.read(), 500);
    }
}
