//! [`TextBlock`]: text that is wrapped to a width.
//!
//! Texts may contain the escapes of colors, which take no room. Where colors are not wanted, they are left out on output.

use textwrap::{Options, WordSplitter, core::display_width, fill};

/// Lines of text, wrapped to a width.
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

    /// Adds a line that is never wrapped: an address can only be clicked if it is on one line.
    pub(crate) fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// Adds an empty line, unless it would be the first line or the second empty one.
    pub(crate) fn blank_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Adds a paragraph that starts with `lead`, and indents its other lines by the width of `lead`.
    pub(crate) fn paragraph(&mut self, lead: &str, text: &str) {
        let hanging = " ".repeat(display_width(lead));
        let options = Options::new(self.width)
            .initial_indent(lead)
            .subsequent_indent(&hanging)
            // Names of header fields and addresses stay in one piece.
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        self.line(&fill(text, options));
    }

    /// Adds a text on one line, cut short where it does not fit.
    pub(crate) fn cut_line(&mut self, lead: &str, text: &str) {
        let whole = format!("{lead}{text}");
        if self.fits(&whole) {
            return self.line(&whole);
        }
        let room = self.width.saturating_sub(display_width("\u{2026}"));
        let mut cut = String::new();
        for word in whole.split_inclusive(' ') {
            if display_width(&format!("{cut}{}", word.trim_end())) > room {
                break;
            }
            cut.push_str(word);
        }
        self.line(&format!("{}\u{2026}", cut.trim_end()));
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}
