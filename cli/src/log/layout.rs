//! What the lines of a file look like: as the user says, or as its first lines show.

use status_logs::{Certainty, Detection, Entry, Format, Prefix, Reader};

use super::options::{Layout, Options};

/// How a file is read.
pub(crate) struct Sight {
    pub(crate) reader: Reader,
    /// `None` if its lines are of no known format.
    pub(crate) format: Option<Format>,
    /// How sure that is, and why: a sentence without its end.
    pub(crate) detection: String,
}

/// How a file is read whose beginning is given.
pub(crate) fn find_layout(sample: &[u8], options: &Options) -> Sight {
    let reader = match &options.format {
        None => return detected(sample, options),
        Some(Layout::Known(format)) => Reader::new(*format),
        Some(Layout::Fields(names)) => Reader::new(Format::W3C).with_fields(names),
        Some(Layout::Pattern(pattern)) => Reader::with_pattern(pattern.clone()),
    };
    let reader = reader.with_server(options.server);
    let reader = Prefix::ALL.iter().map(|prefix| reader.clone().with_prefix(*prefix)).rev();
    let Some(reader) = reader.max_by_key(|reader| records(reader.clone(), sample)) else {
        return detected(sample, options);
    };
    let format = Some(reader.format());
    Sight { reader, format, detection: "the format was given".to_owned() }
}

/// How many records a reader finds in a sample.
fn records(mut reader: Reader, sample: &[u8]) -> usize {
    reader.lines(sample).take(64).filter(|(_, entry)| matches!(entry, Entry::Record(_))).count()
}

/// What is said of a file of IIS that tells of the steps of one request, and not of requests.
pub(crate) const TRACE: &str = "it is a file of Failed Request Tracing of IIS, which is not read; the request stands in the W3C log of its site too";

/// Whether a file is one of Failed Request Tracing, which begins with an element of this name.
fn is_trace(sample: &[u8]) -> bool {
    let begin = &sample[..sample.len().min(1024)];
    begin.trim_ascii_start().starts_with(b"<") && memchr::memmem::find(begin, b"<failedRequest ").is_some()
}

fn detected(sample: &[u8], options: &Options) -> Sight {
    let detection = Detection::of(sample);
    let (lines, read) = detection.lines();
    let behind = match detection.prefix() {
        Prefix::None => "",
        Prefix::Compose => ", behind the names of containers",
        Prefix::Cri => ", behind what a container runtime writes",
        _ => ", behind what syslog writes",
    };
    let sentence = match (detection.certainty(), lines) {
        (Certainty::Unknown, _) if is_trace(sample) => TRACE.to_owned(),
        (_, 0) => "there is no line in it".to_owned(),
        (Certainty::Unknown, lines) => format!("no known format reads any of the first {lines} lines"),
        (Certainty::Certain, 1) => format!("it reads the first line{behind}"),
        (Certainty::Certain, lines) => format!("it reads all of the first {lines} lines{behind}"),
        (_, lines) => format!("it reads {read} of the first {lines} lines{behind}"),
    };
    let format = detection.format();
    let reader = match format {
        // Any other line may come yet.
        None if lines > 0 => Reader::new(Format::COMBINED).with_other_formats(true),
        _ => detection.reader(),
    };
    Sight { reader: reader.with_server(options.server), format, detection: sentence }
}
