//! [`TextBlock`]: text that is wrapped to a width.
//!
//! Escapes of colors may stand in any text: they take no room, and the output leaves them out where nobody wants them.

use textwrap::{Options, WordSplitter, core::display_width, fill};

/// Lines of text, none wider than asked for.
#[derive(Debug)]
pub(crate) struct TextBlock {
    text: String,
    width: usize,
}

impl TextBlock {
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
    pub(crate) fn blank_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A paragraph that starts with `lead` and goes on below the text behind it.
    pub(crate) fn paragraph(&mut self, lead: &str, text: &str) {
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
