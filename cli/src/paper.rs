//! A text of a certain width, line by line.
//!
//! Escapes of colors may stand in any text: they take no room, and the output leaves them out where nobody wants them.

use textwrap::{Options, WordSplitter, core::display_width, fill};

/// What is written so far.
#[derive(Debug)]
pub(crate) struct Paper {
    text: String,
    width: usize,
}

impl Paper {
    pub(crate) fn new(width: usize) -> Self {
        Self { text: String::new(), width }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Whether a line has room for a text.
    pub(crate) fn fits(&self, text: &str) -> bool {
        display_width(text) <= self.width
    }

    /// A line that is never broken: an address can be clicked only whole.
    pub(crate) fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// An empty line, though not two, and none at the start.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A paragraph that starts with `lead` and goes on below the text behind it.
    pub(crate) fn put(&mut self, lead: &str, text: &str) {
        let hanging = " ".repeat(display_width(lead));
        let options = Options::new(self.width)
            .initial_indent(lead)
            .subsequent_indent(&hanging)
            // Neither header fields nor addresses are to be torn apart.
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        self.line(&fill(text, options));
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}
