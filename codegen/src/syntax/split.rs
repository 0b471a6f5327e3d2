//! Splits a text with errors into its rows.

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use crate::diagnostics::Span;

/// A part of a dataset: a row with its header, or what stands above the first row.
pub(super) struct Piece<'t> {
    /// Where it starts in the file.
    pub(super) start: usize,
    pub(super) text: &'t str,
    /// The key in its header, such as `status`.
    pub(super) header: Option<&'t str>,
    /// The brackets that are open at its end, the outermost first.
    pub(super) open: Vec<Bracket>,
}

/// A bracket after the header that is not closed: of a list or of an inline table.
pub(super) struct Bracket {
    /// Its place in the file.
    pub(super) place: Span,
    pub(super) is_list: bool,
}

impl<'t> Piece<'t> {
    /// A file that is not split.
    pub(super) fn whole(text: &'t str) -> Self {
        Self { start: 0, text, header: None, open: Vec::new() }
    }

    /// Where its last text in triple quotes starts.
    pub(super) fn last_multi_line_text(&self) -> Option<usize> {
        let tokens = Source::new(self.text).lex().into_vec();
        let is_multi_line =
            |token: &&Token| matches!(token.kind(), TokenKind::MlBasicString | TokenKind::MlLiteralString);
        tokens.iter().rfind(is_multi_line).map(|token| token.span().start())
    }
}

/// Splits a text before each header. It goes by the tokens of TOML: what looks like a header within a multi-line text is
/// none.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let tokens = Source::new(text).lex().into_vec();
    let mut starts: Vec<usize> = Vec::new();
    let mut begins_line = true;
    for (at, token) in tokens.iter().enumerate() {
        let is_header = begins_line && header(text, tokens.get(at..).unwrap_or_default()).is_some();
        if is_header {
            starts.push(at);
        }
        begins_line = match token.kind() {
            TokenKind::Newline => true,
            TokenKind::Whitespace => begins_line && !is_header,
            _ => false,
        };
    }
    let first = (starts.first() != Some(&0)).then_some(0);
    let starts: Vec<usize> = first.into_iter().chain(starts).collect();
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    let of = |(start, end)| piece(text, tokens.get(start..end).unwrap_or_default());
    starts.iter().copied().zip(ends).map(of).collect()
}

fn piece<'t>(text: &'t str, tokens: &[Token]) -> Piece<'t> {
    let start = tokens.first().map_or(0, |token| token.span().start());
    let end = tokens.last().map_or(text.len(), |token| token.span().end());
    let header = header(text, tokens);
    // The brackets of the header end with its line.
    let line =
        if header.is_some() { tokens.iter().position(|token| token.kind() == TokenKind::Newline) } else { Some(0) };
    let mut open = Vec::new();
    for token in tokens.get(line.unwrap_or(tokens.len())..).unwrap_or_default() {
        let place = token.span().start()..token.span().end();
        match token.kind() {
            TokenKind::LeftSquareBracket => open.push(Bracket { place, is_list: true }),
            TokenKind::LeftCurlyBracket => open.push(Bracket { place, is_list: false }),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => drop(open.pop()),
            _ => {}
        }
    }
    Piece { start, text: text.get(start..end).unwrap_or_default(), header, open }
}

/// The key in `[document]` or `[[status]]`, closed or not; `[status.article]` belongs to the row before it.
fn header<'t>(text: &'t str, tokens: &[Token]) -> Option<&'t str> {
    let mut tokens = tokens.iter().filter(|token| token.kind() != TokenKind::Whitespace).peekable();
    tokens.next_if(|token| token.kind() == TokenKind::LeftSquareBracket)?;
    tokens.next_if(|token| token.kind() == TokenKind::LeftSquareBracket);
    let key = tokens.next_if(|token| token.kind() == TokenKind::Atom)?;
    if tokens.peek().is_some_and(|next| matches!(next.kind(), TokenKind::Dot | TokenKind::Comma)) {
        return None;
    }
    let key = text.get(key.span().start()..key.span().end())?;
    key.starts_with(|first: char| first.is_ascii_alphabetic()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn only_headers_of_rows_split_a_text() {
        let headers = |text| pieces(text).iter().map(|piece| piece.header).collect::<Vec<_>>();
        assert_eq!(headers(""), [None]);
        assert_eq!(headers("[a]\nx = 1\n [[b]]\n[b.c]\n[[d]\n"), [Some("a"), Some("b"), Some("d")]);
        assert_eq!(headers("x = 1\n[a]\n"), [None, Some("a")]);
        let in_text = "[a]\nx = \"\"\"\n[word\n[[b]]\n\"\"\"\ny = = 1\n[c]\n";
        assert_eq!(headers(in_text), [Some("a"), Some("c")]);
        assert_eq!(headers("[a]\nx = [\n[1, 2],\n[\"b\"]\n]\n"), [Some("a")]);
        assert_eq!(headers("[a]\nx = '[b]'\n# [c]\n"), [Some("a")]);
    }

    #[test]
    fn the_pieces_are_the_text() {
        for text in ["", "x", "# c\n[a]\nb = 1", "[a]\n[[b]]\n\n[c]\nd = '''\n[e]\n", "\u{e9}[a]\n"] {
            assert_eq!(pieces(text).iter().map(|piece| piece.text).collect::<String>(), text);
        }
    }

    #[test]
    fn brackets_that_are_open_are_known() {
        let open = |text| {
            pieces(text)
                .iter()
                .flat_map(|piece| &piece.open)
                .map(|open| (open.place.start, open.is_list))
                .collect::<Vec<_>>()
        };
        assert_eq!(open("[a]\nx = [1, { y = 2 }]\n"), []);
        assert_eq!(open("[a]\nx = [1, { y = 2\n[b]\n"), [(8, true), (12, false)]);
        assert_eq!(open("[a\nx = 1\n"), []);
    }
}
