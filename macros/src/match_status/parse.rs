//! The arms of a `match_status!`, as they are written.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};

use super::expression;
use super::interval::Interval;
use super::pattern::{Pattern, catch_all, pattern};
use crate::attribute::Attribute;
use crate::cursor::Cursor;
use crate::error::{Error, Result};
use crate::krate;
use crate::path::Path;

/// What the macro is given.
pub(super) struct MatchStatus {
    pub(super) krate: Path,
    /// The expression to be matched.
    pub(super) value: TokenStream,
    pub(super) arms: Vec<Arm>,
}

impl MatchStatus {
    pub(super) fn read(input: TokenStream) -> Result<Self> {
        let mut input = Cursor::new(input, Span::call_site());
        let krate = krate::leading(&mut input, ";")?;
        let (value, mut inside) = expression::value(&mut input)?;
        let mut arms = Vec::new();
        while !inside.is_empty() {
            arms.push(Arm::read(&mut inside)?);
        }
        Ok(Self { krate, value, arms })
    }
}

pub(super) struct Arm {
    pub(super) attributes: Vec<Attribute>,
    /// The alternatives.
    pub(super) patterns: Vec<Pattern>,
    /// The name that the arm gives to the code.
    pub(super) binding: Option<Ident>,
    pub(super) guard: Option<TokenStream>,
    pub(super) body: TokenStream,
}

impl Arm {
    /// Whether codes that match its patterns may still reach the arms below: there is a guard, or a `cfg` may remove the
    /// arm.
    pub(super) fn may_be_skipped(&self) -> bool {
        let is_conditional = |attribute: &Attribute| ["cfg", "cfg_attr"].iter().any(|name| attribute.is(name));
        self.guard.is_some() || self.attributes.iter().any(is_conditional)
    }

    fn read(input: &mut Cursor) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        let mut alternatives = Alternatives { patterns: Vec::new(), bindings: Vec::new() };
        alternatives.read(input, None)?;
        let binding = alternatives.binding()?;
        let patterns = alternatives.patterns;
        let guard = if input.take("if") { Some(expression::guard(input)?) } else { None };
        input.expect("=>")?;
        let body = expression::body(input)?;
        Ok(Self { attributes, patterns, binding, guard, body })
    }
}

/// Patterns joined by `|`, with the name that each gives to the code.
struct Alternatives {
    patterns: Vec<Pattern>,
    bindings: Vec<Option<Ident>>,
}

impl Alternatives {
    fn read(&mut self, input: &mut Cursor, name: Option<&Ident>) -> Result<()> {
        input.take("|");
        loop {
            self.one(input, name)?;
            if !input.take("|") {
                return Ok(());
            }
        }
    }

    /// A pattern, patterns in parentheses, or `name @` in front of one of these.
    fn one(&mut self, input: &mut Cursor, name: Option<&Ident>) -> Result<()> {
        if let Some(mut inside) = input.group(Delimiter::Parenthesis) {
            self.read(&mut inside, name)?;
            return if inside.is_empty() { Ok(()) } else { Err(inside.error("expected `|`")) };
        }
        if input.peek_name().is_some() && input.behind().peek("@") {
            let inner = input.name()?;
            input.expect("@")?;
            if name.is_some() {
                return Err(Error::new(inner.span(), "the code has a name already"));
            }
            return self.one(input, Some(&inner));
        }
        let catch_all = catch_all(input);
        self.bindings.push(catch_all.clone().or_else(|| name.cloned()));
        self.patterns.push(match catch_all {
            Some(name) => Pattern { interval: Interval::ALL, text: name.to_string(), span: name.span() },
            None => pattern(input)?,
        });
        Ok(())
    }

    /// The one name that all give.
    fn binding(&self) -> Result<Option<Ident>> {
        let named = self.bindings.iter().flatten().next();
        for (other, pattern) in self.bindings.iter().zip(&self.patterns) {
            if other.as_ref() != named {
                let place = other.as_ref().map_or(pattern.span, Ident::span);
                return Err(Error::new(place, "all alternatives of an arm have to give the code the same name"));
            }
        }
        Ok(named.cloned())
    }
}
