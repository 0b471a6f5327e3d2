//! [`Attribute`]: an attribute of an item, a variant, a field or an arm.

use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};

use crate::cursor::Cursor;
use crate::error::{Error, Result};

/// An attribute whose inside is read only where its name is known: all others are the business of the compiler.
pub(crate) struct Attribute {
    hash: Punct,
    brackets: Group,
}

impl Attribute {
    /// Every attribute that stands next.
    pub(crate) fn all(input: &mut Cursor) -> Result<Vec<Self>> {
        let mut attributes = Vec::new();
        while input.peek("#") {
            let mut hash = Punct::new('#', Spacing::Alone);
            hash.set_span(input.span());
            input.skip();
            let brackets = input.peek_group(Delimiter::Bracket).cloned();
            let brackets = brackets.ok_or_else(|| input.error("expected square brackets"))?;
            input.skip();
            attributes.push(Self { hash, brackets });
        }
        Ok(attributes)
    }

    fn inside(&self) -> Cursor {
        Cursor::new(self.brackets.stream(), Span::call_site())
    }

    /// Whether it has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        let inside = self.inside();
        inside.peek(name) && !inside.behind().peek("::")
    }

    /// What stands in its parentheses.
    pub(crate) fn arguments(&self) -> Result<Cursor> {
        let mut inside = self.inside();
        let name = inside.name()?;
        if inside.is_empty() {
            let message = format!("expected attribute arguments in parentheses: #[{name}(...)]");
            return Err(Error::new(name.span(), message));
        }
        let arguments = inside.group(Delimiter::Parenthesis);
        arguments.ok_or_else(|| inside.error(&format!("expected parentheses: #[{name}(...)]")))
    }
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.hash.clone());
        tokens.append(TokenTree::from(self.brackets.clone()));
    }
}
