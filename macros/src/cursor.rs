//! [`Cursor`]: the input of a macro, read token by token.

use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};

use crate::error::{Error, Result};

/// A place in the input of a macro. A clone reads ahead of it.
///
/// A macro by example hands on what it was given in groups without delimiters. All that asks for a certain token looks
/// into these, as if they were not there; only [`Cursor::token`] takes such a group as one token.
#[derive(Clone)]
pub(crate) struct Cursor {
    entries: Rc<[Entry]>,
    at: usize,
    /// The place of what is missing where the input ends.
    end: Span,
}

struct Entry {
    token: TokenTree,
    /// How many entries it takes: behind a group without delimiters stand the tokens in it.
    len: usize,
}

impl Entry {
    fn is_visible(&self) -> bool {
        !matches!(&self.token, TokenTree::Group(group) if group.delimiter() == Delimiter::None)
    }
}

fn entries(tokens: TokenStream) -> Vec<Entry> {
    let mut all = Vec::new();
    for token in tokens {
        let mut inside = match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => entries(group.stream()),
            _ => Vec::new(),
        };
        all.push(Entry { token, len: 1 + inside.len() });
        all.append(&mut inside);
    }
    all
}

impl Cursor {
    /// The start of some tokens, and the place of what is missing at their end.
    pub(crate) fn new(tokens: TokenStream, end: Span) -> Self {
        Self { entries: entries(tokens).into(), at: 0, end }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.at >= self.entries.len()
    }

    /// The place of the next token; of a group that of its opening delimiter.
    pub(crate) fn span(&self) -> Span {
        match self.entries.get(self.at).map(|entry| &entry.token) {
            Some(TokenTree::Group(group)) => group.span_open(),
            Some(token) => token.span(),
            None => self.end,
        }
    }

    /// An error at the next token.
    pub(crate) fn error(&self, message: &str) -> Error {
        let end = if self.is_empty() { "unexpected end of input, " } else { "" };
        Error::new(self.span(), format!("{end}{message}"))
    }

    /// The next token from a place on that is no group without delimiters, with its own place.
    fn seen(&self, at: usize) -> Option<(usize, &TokenTree)> {
        let mut at = at;
        while !self.entries.get(at)?.is_visible() {
            at += 1;
        }
        self.entries.get(at).map(|entry| (at, &entry.token))
    }

    /// The next token, which is no group without delimiters.
    pub(crate) fn peek_token(&self) -> Option<&TokenTree> {
        self.seen(self.at).map(|(_, token)| token)
    }

    /// Goes past what [`Cursor::peek_token`] shows.
    pub(crate) fn skip(&mut self) {
        self.at = self.seen(self.at).map_or(self.entries.len(), |(at, _)| at + 1);
    }

    /// The place behind the next token.
    pub(crate) fn behind(&self) -> Self {
        let mut behind = self.clone();
        behind.skip();
        behind
    }

    /// The tokens from an earlier place to this one.
    pub(crate) fn since(&self, start: &Self) -> impl Iterator<Item = &TokenTree> {
        let read = self.entries.iter().take(self.at).skip(start.at);
        read.filter(|entry| entry.is_visible()).map(|entry| &entry.token)
    }

    /// Takes the next token, also a group without delimiters.
    pub(crate) fn token(&mut self) -> Option<TokenTree> {
        let entry = self.entries.get(self.at)?;
        self.at += entry.len;
        Some(entry.token.clone())
    }

    /// Where a word such as `crate` or a sign such as `=>` ends, if it is next. What starts as the sign does is the sign
    /// too, as `=>` is `=`.
    fn end_of(&self, expected: &str) -> Option<usize> {
        let mut end = self.at;
        for (number, character) in (1..).zip(expected.chars()) {
            let (at, token) = self.seen(end)?;
            end = at + 1;
            match token {
                TokenTree::Ident(word) => return (number == 1 && word == expected).then_some(end),
                TokenTree::Punct(sign) if sign.as_char() == character => {
                    if number < expected.len() && sign.spacing() == Spacing::Alone {
                        return None;
                    }
                }
                _ => return None,
            }
        }
        Some(end)
    }

    /// Whether a word or sign is next.
    pub(crate) fn peek(&self, expected: &str) -> bool {
        self.end_of(expected).is_some()
    }

    /// Whether one of these words and signs is next.
    pub(crate) fn peek_any(&self, expected: &[&str]) -> bool {
        expected.iter().any(|expected| self.peek(expected))
    }

    /// Takes a word or sign, if it is next.
    pub(crate) fn take(&mut self, expected: &str) -> bool {
        let end = self.end_of(expected);
        self.at = end.unwrap_or(self.at);
        end.is_some()
    }

    /// Takes a sign that has to be next.
    pub(crate) fn expect(&mut self, sign: &str) -> Result<()> {
        if self.take(sign) { Ok(()) } else { Err(Error::new(self.span(), format!("expected `{sign}`"))) }
    }

    /// The next token, if it is a word: a name or a keyword.
    pub(crate) fn peek_word(&self) -> Option<&Ident> {
        match self.peek_token() {
            Some(TokenTree::Ident(word)) => Some(word),
            _ => None,
        }
    }

    /// The next token, if it is a name.
    pub(crate) fn peek_name(&self) -> Option<&Ident> {
        self.peek_word().filter(|word| !KEYWORDS.contains(&word.to_string().as_str()))
    }

    pub(crate) fn word(&mut self) -> Result<Ident> {
        let word = self.peek_word().cloned().ok_or_else(|| self.error("expected ident"))?;
        self.skip();
        Ok(word)
    }

    pub(crate) fn name(&mut self) -> Result<Ident> {
        let name = self.peek_name().cloned().ok_or_else(|| self.no_name())?;
        self.skip();
        Ok(name)
    }

    /// The error where a name has to be next.
    pub(crate) fn no_name(&self) -> Error {
        match self.peek_word() {
            Some(keyword) => self.error(&format!("expected identifier, found keyword `{keyword}`")),
            None => self.error("expected identifier"),
        }
    }

    /// The next token, if it is a group with these delimiters.
    pub(crate) fn peek_group(&self, delimiter: Delimiter) -> Option<&Group> {
        match self.peek_token() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
            _ => None,
        }
    }

    /// Takes a group with these delimiters, if it is next; what stands in it.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<Self> {
        let group = self.peek_group(delimiter)?;
        let inside = Self::new(group.stream(), group.span_close());
        self.skip();
        Some(inside)
    }

    /// Reads all that is left, separated by commas.
    pub(crate) fn list<T>(mut self, read: fn(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let mut all = Vec::new();
        while !self.is_empty() {
            all.push(read(&mut self)?);
            if !self.is_empty() {
                self.expect(",")?;
            }
        }
        Ok(all)
    }
}

/// The words that are no names, now or in a later edition of the language.
const KEYWORDS: &[&str] = &[
    "_", "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
