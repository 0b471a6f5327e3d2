//! [`Writer`]: source text line by line, each at its depth; and [`Tree`], a value that takes one line or many.

use std::fmt::Display;
use std::mem;

/// Writes the lines of a file. It knows no language: the callers give whole lines, and it puts them at their depth.
#[derive(Debug)]
pub(super) struct Writer {
    text: String,
    depth: usize,
    layout: Layout,
}

/// How the lines of a language are laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// What a line starts with for each step of depth.
    pub(super) step: &'static str,
    /// How many characters a line may have, so that a [`Tree`] stands on it.
    pub(super) width: usize,
}

/// A value in source text: written on one line if there is room, and else with one part on each line.
#[derive(Clone, Debug)]
pub(super) enum Tree {
    /// What is never broken.
    Leaf(String),
    /// Parts between brackets.
    Branch {
        /// What opens it, such as `[` or `Definition(`.
        open: String,
        /// Its parts.
        parts: Vec<(String, Tree)>,
        /// What closes it.
        close: &'static str,
        /// What stands inside of the brackets on one line: spaces in `{ a: 1 }`, and a comma in `(1,)`.
        padding: [&'static str; 2],
    },
}

impl Writer {
    /// An empty file.
    pub(super) fn new(layout: Layout) -> Self {
        Self { text: String::new(), depth: 0, layout }
    }

    /// Writes one line. An empty one has no spaces.
    pub(super) fn line(&mut self, line: impl Display) {
        let line = line.to_string();
        if !line.is_empty() {
            self.text.push_str(&self.layout.step.repeat(self.depth));
            self.text.push_str(&line);
        }
        self.text.push('\n');
    }

    /// Writes an empty line.
    pub(super) fn blank(&mut self) {
        self.line("");
    }

    /// Writes what `write` writes, one step deeper.
    pub(super) fn indented(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    /// Writes a line, what is in its block, and the line that closes it.
    pub(super) fn block(&mut self, open: impl Display, close: &str, write: impl FnOnce(&mut Self)) {
        self.line(open);
        self.indented(write);
        self.line(close);
    }

    /// Writes a comment between lines of its own, as `/**`, `*` and `*/` are; nothing for no lines. The texts have to be
    /// escaped already.
    pub(super) fn comment(&mut self, [open, each, close]: [&str; 3], lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        if !open.is_empty() {
            self.line(open);
        }
        for line in lines {
            self.line(format!("{each}{line}").trim_end());
        }
        if !close.is_empty() {
            self.line(close);
        }
    }

    /// Writes a value between what stands before and behind it.
    pub(super) fn tree(&mut self, before: &str, tree: &Tree, behind: &str) {
        let Tree::Branch { open, parts, close, .. } = tree else {
            return self.line(format!("{before}{}{behind}", tree.flat()));
        };
        if tree.fits(self.room(before, behind)) || parts.is_empty() {
            return self.line(format!("{before}{}{behind}", tree.flat()));
        }
        self.block(format!("{before}{open}"), &format!("{close}{behind}"), |writer| {
            for (label, part) in parts {
                writer.tree(label, part, ",");
            }
        });
    }

    /// Writes a value as [`tree`](Self::tree) does, where the values of labelled parts stand below each other if they are
    /// on lines that follow each other, as gofmt wants it.
    pub(super) fn aligned(&mut self, before: &str, tree: &Tree, behind: &str) {
        let Tree::Branch { open, parts, close, .. } = tree else { return self.tree(before, tree, behind) };
        if tree.fits(self.room(before, behind)) || parts.is_empty() {
            return self.line(format!("{before}{}{behind}", tree.flat()));
        }
        self.block(format!("{before}{open}"), &format!("{close}{behind}"), |writer| {
            let is_one_line = |(label, part): &(String, Tree)| match part {
                Tree::Leaf(_) => true,
                Tree::Branch { parts, .. } => parts.is_empty() || part.fits(writer.room(label, ",")),
            };
            let lines: Vec<_> = parts.iter().map(is_one_line).collect();
            let runs = lines.chunk_by(|one, other| *one && *other).map(<[_]>::len);
            let mut rest = parts.as_slice();
            for run in runs {
                let (parts, behind) = rest.split_at(run);
                let width = parts.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
                for (label, part) in parts {
                    if run > 1 {
                        writer.line(format!("{label:width$}{},", part.flat()));
                    } else {
                        writer.aligned(label, part, ",");
                    }
                }
                rest = behind;
            }
        });
    }

    /// How many characters are left on a line beside what stands before and behind.
    fn room(&self, before: &str, behind: &str) -> usize {
        let taken = self.layout.step.chars().count() * self.depth + before.chars().count() + behind.chars().count();
        self.layout.width.saturating_sub(taken)
    }

    /// The whole text, without empty lines at its end.
    pub(super) fn finish(mut self) -> String {
        self.text.truncate(self.text.trim_end().len());
        self.text.push('\n');
        self.text
    }
}

impl Tree {
    /// What is never broken.
    pub(super) fn leaf(text: impl Display) -> Self {
        Self::Leaf(text.to_string())
    }

    /// Values between brackets.
    pub(super) fn list(open: &str, parts: impl IntoIterator<Item = Self>, close: &'static str) -> Self {
        let parts = parts.into_iter().map(|part| (String::new(), part)).collect();
        Self::Branch { open: open.to_owned(), parts, close, padding: [""; 2] }
    }

    /// Values with what stands before each, such as `name=` or `name: `.
    pub(super) fn labelled(
        open: &str,
        parts: impl IntoIterator<Item = (String, Self)>,
        close: &'static str,
        padding: [&'static str; 2],
    ) -> Self {
        Self::Branch { open: open.to_owned(), parts: parts.into_iter().collect(), close, padding }
    }

    /// On one line.
    pub(super) fn flat(&self) -> String {
        let mut text = String::new();
        self.add_flat(&mut text);
        text
    }

    fn add_flat(&self, text: &mut String) {
        match self {
            Self::Leaf(leaf) => text.push_str(leaf),
            Self::Branch { open, parts, close, padding } => {
                text.push_str(open);
                let mut before = if parts.is_empty() { "" } else { padding[0] };
                for (label, part) in parts {
                    text.push_str(mem::replace(&mut before, ", "));
                    text.push_str(label);
                    part.add_flat(text);
                }
                text.push_str(if parts.is_empty() { "" } else { padding[1] });
                text.push_str(close);
            }
        }
    }

    /// Whether it takes no more than so many characters on one line.
    fn fits(&self, room: usize) -> bool {
        self.least() <= room && self.flat().chars().count() <= room
    }

    /// How many bytes it has without what stands between the parts: quick to count.
    fn least(&self) -> usize {
        match self {
            Self::Leaf(leaf) => leaf.chars().count(),
            Self::Branch { open, parts, close, .. } => {
                let inside: usize = parts.iter().map(|(label, part)| label.len() + part.least()).sum();
                open.len() + inside + close.len()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Tree, Writer};

    fn written(width: usize, write: impl FnOnce(&mut Writer)) -> String {
        let mut writer = Writer::new(Layout { step: "  ", width });
        write(&mut writer);
        writer.finish()
    }

    #[test]
    fn lines_stand_at_their_depth_and_empty_ones_have_no_spaces() {
        let text = written(80, |writer| {
            writer.block("a {", "}", |writer| {
                writer.line("b");
                writer.blank();
                writer.comment(["/**", " * ", " */"], &["d".to_owned(), String::new()]);
            });
        });
        assert_eq!(text, "a {\n  b\n\n  /**\n   * d\n   *\n   */\n}\n");
    }

    #[test]
    fn a_value_takes_one_line_if_there_is_room() {
        let inner = || Tree::list("[", ["1", "22"].map(Tree::leaf), "]");
        let value =
            Tree::labelled("{", [("a: ".to_owned(), inner()), ("b: ".to_owned(), Tree::leaf("3"))], "}", [" "; 2]);
        assert_eq!(written(30, |writer| writer.tree("x = ", &value, ";")), "x = { a: [1, 22], b: 3 };\n");
        assert_eq!(written(25, |writer| writer.tree("x = ", &value, ";")), "x = { a: [1, 22], b: 3 };\n");
        assert_eq!(written(24, |writer| writer.tree("x = ", &value, ";")), "x = {\n  a: [1, 22],\n  b: 3,\n};\n");
        assert_eq!(written(1, |writer| writer.tree("", &inner(), "")), "[\n  1,\n  22,\n]\n");
        assert_eq!(written(1, |writer| writer.tree("", &Tree::list("(", [], ")"), "")), "()\n");
    }
}
