//! Whatever bytes a log holds, each line is something: the logs of the writers with bytes changed, and the corpus of the
//! fuzz target again.

#[path = "../../fuzz/logged.rs"]
mod logged;

use std::collections::BTreeSet;
use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use status_logs::Format;
use status_tests::root;

use super::writers::{self, Told};

/// Bytes that mean something in one format or another.
const MARKS: &[u8] = b"\"\\[]{}<>#,:;=-+ \t\r\n0123456789\x00\x1b\x7f\xff";

/// Some lines of one format.
fn log() -> impl Strategy<Value = Vec<u8>> {
    (0..writers::ALL.len(), 0..1000_u16, 0..30_u16, any::<u64>()).prop_map(|(writer, status, sub, win32)| {
        let writer = &writers::ALL[writer];
        let line = (writer.line)(&Told { status, sub, win32, reason: "-" });
        format!("{}{line}\n{line}\n", writer.head).into_bytes()
    })
}

/// What a log is read as; the id of no format stands for what is found out.
fn format() -> impl Strategy<Value = &'static str> {
    (0..Format::ALL.len()).prop_map(|at| Format::ALL[at].id())
}

/// Puts a byte in, takes one out, or cuts the log off.
#[derive(Clone, Debug)]
enum Slip {
    Insert(usize, u8),
    Replace(usize, u8),
    Delete(usize),
    Cut(usize),
}

fn slip() -> impl Strategy<Value = Slip> {
    let byte = || prop_oneof![3 => proptest::sample::select(MARKS), 1 => any::<u8>()];
    prop_oneof![
        4 => (any::<usize>(), byte()).prop_map(|(at, byte)| Slip::Insert(at, byte)),
        4 => (any::<usize>(), byte()).prop_map(|(at, byte)| Slip::Replace(at, byte)),
        4 => any::<usize>().prop_map(Slip::Delete),
        1 => any::<usize>().prop_map(Slip::Cut),
    ]
}

fn change(log: &mut Vec<u8>, slip: &Slip) {
    let place = |at: usize| at % (log.len() + 1);
    match *slip {
        Slip::Insert(at, byte) => log.insert(place(at), byte),
        Slip::Cut(at) => log.truncate(place(at)),
        Slip::Replace(at, byte) => {
            let at = place(at);
            log.splice(at..(at + 1).min(log.len()), [byte]);
        }
        Slip::Delete(at) => {
            let at = place(at);
            log.drain(at..(at + 1).min(log.len()));
        }
    }
}

proptest! {
    #[test]
    fn changed_logs_are_read(format in format(), mut log in log(), slips in vec(slip(), 0..8)) {
        for slip in &slips {
            change(&mut log, slip);
        }
        logged::log_as(format, &log);
    }

    #[test]
    fn random_bytes_are_read(bytes in vec(prop_oneof![proptest::sample::select(MARKS), any::<u8>()], 0..300)) {
        logged::log(&bytes);
    }

    #[test]
    fn random_bytes_are_read_as_each_format(
        format in format(),
        bytes in vec(prop_oneof![proptest::sample::select(MARKS), any::<u8>()], 0..300),
    ) {
        logged::log_as(format, &bytes);
    }
}

#[test]
fn the_corpus_is_read() {
    let folder = root().join("tests/fuzz/corpus/logs");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut formats = BTreeSet::new();
    for file in files {
        let log = fs::read(file.expect("a file").path()).expect("its bytes");
        formats.extend(log.split(|byte| b" \n".contains(byte)).next().map(<[u8]>::to_vec));
        logged::log(&log);
    }
    for format in Format::ALL {
        assert!(formats.contains(format.id().as_bytes()), "no file begins with the line `{format}`");
    }
}
