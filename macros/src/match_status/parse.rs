//! The arms of a `match_status!`, as they are written.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Result, Token, braced, parenthesized, token};

use super::expression;
use super::interval::Interval;
use super::pattern::{Pattern, catch_all, pattern};
use crate::attribute::Attribute;
use crate::krate;
use crate::path::Path;

/// What the macro is given.
pub(super) struct MatchStatus {
    pub(super) krate: Path,
    /// The expression to be matched.
    pub(super) value: TokenStream,
    pub(super) arms: Vec<Arm>,
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
    /// Whether codes that match its patterns may still reach the arms below: there is a guard, or a `cfg` may remove the arm.
    pub(super) fn may_be_skipped(&self) -> bool {
        let is_conditional = |attribute: &Attribute| ["cfg", "cfg_attr"].iter().any(|name| attribute.is(name));
        self.guard.is_some() || self.attributes.iter().any(is_conditional)
    }
}

impl Parse for MatchStatus {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let krate = krate::leading::<Token![;]>(input)?;
        let value = expression::value(input)?;
        let content;
        braced!(content in input);
        let mut arms = Vec::new();
        while !content.is_empty() {
            arms.push(content.parse()?);
        }
        Ok(Self { krate, value, arms })
    }
}

impl Parse for Arm {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        let mut alternatives = Alternatives { patterns: Vec::new(), bindings: Vec::new() };
        alternatives.parse(input, None)?;
        let binding = alternatives.binding()?;
        let patterns = alternatives.patterns;
        let guard = input.parse::<Option<Token![if]>>()?.map(|_| expression::guard(input)).transpose()?;
        input.parse::<Token![=>]>()?;
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
    fn parse(&mut self, input: ParseStream<'_>, name: Option<&Ident>) -> Result<()> {
        input.parse::<Option<Token![|]>>()?;
        loop {
            self.one(input, name)?;
            if input.parse::<Option<Token![|]>>()?.is_none() {
                return Ok(());
            }
        }
    }

    /// A pattern, patterns in parentheses, or `name @` in front of one of these.
    fn one(&mut self, input: ParseStream<'_>, name: Option<&Ident>) -> Result<()> {
        if input.peek(token::Paren) {
            let content;
            parenthesized!(content in input);
            self.parse(&content, name)?;
            return if content.is_empty() { Ok(()) } else { Err(content.error("expected `|`")) };
        }
        if input.peek(Ident) && input.peek2(Token![@]) {
            let inner = input.parse::<Ident>()?;
            input.parse::<Token![@]>()?;
            if name.is_some() {
                return Err(Error::new(inner.span(), "the code has a name already"));
            }
            return self.one(input, Some(&inner));
        }
        let catch_all = catch_all(input)?;
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
