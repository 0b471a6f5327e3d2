//! What the macros do with any tokens: they expand to tokens, or say what is wrong.

#![no_main]

use std::str::FromStr;

use proc_macro2::TokenStream;

// A crate of macros cannot be linked, but its modules work on tokens of any origin.
#[allow(dead_code, reason = "what only the entry points use")]
#[path = "../../../macros/src"]
mod macros {
    pub(crate) mod attribute;
    pub(crate) mod cursor;
    pub(crate) mod derive;
    pub(crate) mod error;
    pub(crate) mod form;
    #[rustfmt::skip]
    pub(crate) mod generated;
    pub(crate) mod krate;
    pub(crate) mod literal;
    pub(crate) mod match_status;
    pub(crate) mod path;
    pub(crate) mod resolve;
    pub(crate) mod suggest;
    pub(crate) mod table;
    pub(crate) mod value;
}

use macros::{
    attribute, cursor, derive, error, form, generated, krate, match_status, path, resolve, suggest, table, value,
};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(tokens) = TokenStream::from_str(text) else { return };
    if let Ok(value) = value::expand(tokens.clone()) {
        assert!(syn::parse2::<syn::Expr>(value).is_ok());
    }
    // The value, guards and bodies stand in it as they were given: whether they are Rust is for the compiler to say.
    let _ = match_status::expand(tokens.clone());
    let _ = derive::expand(tokens);
});
