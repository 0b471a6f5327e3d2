use proc_macro2::{Delimiter, Group, Span, TokenTree};
use syn::Lit;

use crate::cursor::Cursor;
use crate::testing::tokens;

fn cursor(text: &str) -> Cursor {
    Cursor::new(tokens(text), Span::call_site())
}

/// As `syn` reads them.
#[test]
fn strings_stand_for_their_text() {
    for text in [
        r#""""#,
        r#""Not Found""#,
        r#""\"\\\'\n\r\t\0|""#,
        r#""\x00\x41\x7f\x7F""#,
        r#""\u{41}\u{1F4A9}\u{1_f4_a9}\u{0}\u{00_00_41}\u{10ffff}""#,
        "\"one \\\n   \t two \\\n\n three\"",
        "\"one\n  two\"",
        "\"ß € 💩 \\\\u{41}\"",
        r#"r"a\n""#,
        r##"r#"a "b" \"#"##,
        r###"r##"a "# b"##"###,
        r#"r"""#,
    ] {
        let expected = syn::parse_str::<syn::LitStr>(text).expect("a string").value();
        let mut input = cursor(text);
        let (value, _) = input.string().expect("no suffix").expect("a string");
        assert_eq!(value, expected, "{text}");
        assert!(input.is_empty());
    }
}

#[test]
fn what_is_no_string_is_left() {
    for text in ["b\"a\"", "br\"a\"", "c\"a\"", "cr#\"a\"#", "'a'", "b'a'", "404", "a", "-", "r#a", ""] {
        let mut input = cursor(text);
        assert!(input.string().expect("no suffix").is_none(), "{text}");
        assert_eq!(input.is_empty(), text.is_empty());
    }
}

#[test]
fn a_string_has_no_suffix() {
    for text in ["\"a\"u8", "r\"a\"u8", "r#\"a\"#u8"] {
        let error = cursor(text).string().expect_err("a suffix");
        assert_eq!(error.to_string(), "unexpected suffix `u8` on string literal");
    }
}

/// As `syn` reads them.
#[test]
fn numbers_come_in_their_parts() {
    for text in [
        "0",
        "404",
        "4_04",
        "404_",
        "00404",
        "404u16",
        "4xx",
        "4XX",
        "4_xx",
        "0u8",
        "0x194",
        "0x1_9Fu16",
        "0x4xx",
        "0o17u8",
        "0b1_01",
        "401.3",
        "401.30",
        "401.",
        "4_01.0_3",
        "401.3f32",
        "401.3xx",
        "1e3",
        "1E3",
        "1e+3",
        "1e-3",
        "1e_3",
        "1.5e3",
        "1e3f64",
        "1.5e-3_0xx",
        "340282366920938463463374607431768211455u8",
        "-404",
        "-4xx",
        "-401.3",
        "- 404",
    ] {
        let mut input = cursor(text);
        let found = input.numeral().expect("a number");
        assert!(input.is_empty());
        let (expected, digits, suffix) = match syn::parse_str::<Lit>(text).expect("a literal") {
            Lit::Int(number) => {
                (number.to_string(), Some(number.base10_digits().to_owned()), number.suffix().to_owned())
            }
            Lit::Float(number) => (number.to_string(), None, number.suffix().to_owned()),
            _ => panic!("{text} is a number"),
        };
        assert_eq!((found.text, found.suffix, found.is_float), (expected, suffix, digits.is_none()), "{text}");
        assert_eq!(digits.unwrap_or_else(|| found.digits.clone()), found.digits, "{text}");
    }
    for text in ["\"4\"", "'4'", "b'4'", "a", "-", "-a", "--4", "-\"4\"", "true", ""] {
        assert!(cursor(text).numeral().is_none(), "{text}");
    }
}

/// As a macro by example hands it on.
#[test]
fn a_literal_is_found_in_groups_that_nobody_sees() {
    let inner = Group::new(Delimiter::None, tokens("- 404"));
    let outer = Group::new(Delimiter::None, TokenTree::from(inner).into());
    let mut input = Cursor::new(TokenTree::from(outer).into(), Span::call_site());
    assert_eq!(input.numeral().expect("a number").text, "-404");
    assert!(input.is_empty());
}
