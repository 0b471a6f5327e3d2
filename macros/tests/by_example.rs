//! The macros inside of macros by example, which hand on what they were given in groups that nobody sees.

use status_core::{StatusCode, SubStatusCode, ToStatus, match_status, status};

macro_rules! by_literal {
    ($code:literal) => {
        status!($code)
    };
    (unassigned $code:literal) => {
        status!(unassigned $code)
    };
    ($server:ident - $rest:ident $code:literal) => {
        status!($server-$rest $code)
    };
    ($server:ident $code:literal) => {
        status!($server $code)
    };
}

macro_rules! by_expression {
    ($code:expr) => {
        status!($code)
    };
}

macro_rules! by_word {
    ($name:ident) => {
        status!($name)
    };
    ($server:ident $name:ident) => {
        status!($server $name)
    };
}

macro_rules! by_tokens {
    ($($code:tt)+) => {
        status!($($code)+)
    };
}

macro_rules! by_path {
    ($krate:path, $code:literal) => {
        status!(crate = $krate, $code)
    };
    ($krate:literal, $code:expr) => {
        status!(crate = $krate, $code)
    };
}

#[test]
fn status_takes_what_a_macro_hands_on() {
    assert_eq!(by_literal!(404), StatusCode::NOT_FOUND);
    assert_eq!(by_literal!("Not Found"), StatusCode::NOT_FOUND);
    assert_eq!(
        by_literal!(
            "Content\x20Too\u{2_0}La\
                            rge"
        ),
        StatusCode::CONTENT_TOO_LARGE
    );
    assert_eq!(by_literal!(r"Not Found"), StatusCode::NOT_FOUND);
    assert_eq!(by_literal!(r#"Not Found"#), StatusCode::NOT_FOUND);
    assert_eq!(by_literal!(401.3), status!(iis DeniedByAcl));
    assert_eq!(by_literal!(unassigned 442).as_u16(), 442);
    assert_eq!(by_literal!(nginx 499).as_u16(), 499);
    assert_eq!(by_literal!(iis - arr 502.3), status!(iis-arr 502.3));
    assert_eq!(by_expression!(404), StatusCode::NOT_FOUND);
    assert_eq!(by_expression!("Not Found"), StatusCode::NOT_FOUND);
    assert_eq!(by_expression!(401.3), status!(401.3));
    assert_eq!(by_expression!(NotFound), StatusCode::NOT_FOUND);
    assert_eq!(by_word!(NotFound), StatusCode::NOT_FOUND);
    assert_eq!(by_word!(nginx ClientClosedRequest).as_u16(), 499);
    assert_eq!(by_tokens!(404), StatusCode::NOT_FOUND);
    assert_eq!(by_tokens!(unassigned 442).as_u16(), 442);
    assert_eq!(by_tokens!(crate = status_core, iis-arr 502.3), status!(iis-arr 502.3));
    assert_eq!(by_path!(status_core, 404), StatusCode::NOT_FOUND);
    assert_eq!(by_path!("::status_core", 404), StatusCode::NOT_FOUND);
}

macro_rules! branch {
    ($value:expr, $one:literal | $other:literal if $guard:expr => $body:expr, $rest:ident => $else:expr) => {
        match_status!($value {
            $one | $other if $guard => $body,
            $rest => $else,
        })
    };
    ($value:expr, $first:literal ..= $last:literal, $from:literal ..) => {
        match_status!($value {
            $first..=$last => 1,
            $from.. => 2,
            _ => 3,
        })
    };
    ($value:expr, $($pattern:pat => $body:block)+) => {
        match_status!($value {
            $($pattern => $body)+
        })
    };
}

macro_rules! branch_by_tokens {
    ($($tokens:tt)*) => {
        match_status!($($tokens)*)
    };
}

macro_rules! named {
    ($value:ident, $(#[$attribute:meta])* $name:ident @ $class:literal => $body:expr) => {
        match_status!($value {
            $(#[$attribute])*
            $name @ $class => $body,
            $name => { $name }
        })
    };
}

macro_rules! in_braces {
    ($value:expr, $arms:tt) => {
        match_status!($value $arms)
    };
}

macro_rules! with_crate {
    ($krate:path, $value:expr) => {
        match_status!(crate = $krate; $value { 404 => true, _ => false })
    };
}

#[test]
fn match_status_takes_what_a_macro_hands_on() {
    let every = [404, 410, 403, 503, 504, 700].map(|code| StatusCode::from_u16(code).unwrap());

    let guarded = every.map(|code| branch!(code, 404 | "Gone" if code != 410 => 1 + 2, rest => 2 + rest.sub()));
    assert_eq!(guarded, [3, 2, 2, 2, 2, 2]);

    assert_eq!(every.map(|code| branch!(code, 500..=503, 504..)), [3, 3, 3, 1, 2, 2]);
    let patterns = every.map(|code| branch!(code, 404 | 410 => { 1 } 500..=503 => { 2 } 504 => { 3 } _ => { 4 }));
    assert_eq!(patterns, [1, 1, 4, 2, 3, 4]);

    let tokens = every
        .map(|code| branch_by_tokens!(code { 4xx if code == 404 => 1, 401.* | 403 => 2, other => other.sub() + 3 }));
    assert_eq!(tokens, [1, 3, 2, 3, 3, 3]);

    let teapot = SubStatusCode::from(StatusCode::IM_A_TEAPOT);
    let found = every.map(|code| named!(code, #[allow(unused)] name @ 4xx => { let _ = name; teapot }));
    assert_eq!(found.map(|code| code.code().as_u16()), [418, 418, 418, 503, 504, 700]);

    assert_eq!(every.map(|code| in_braces!(code, { 404 => 1, _ => 2 })), [1, 2, 2, 2, 2, 2]);
    assert_eq!(every.map(|code| with_crate!(status_core, code)), [true, false, false, false, false, false]);
}

macro_rules! error {
    (
        $(#[$attribute:meta])* enum $name:ident<$lifetime:lifetime> {
            $one:ident = $code:literal, $two:ident = $status:path, $three:ident = $server:ident $number:literal,
            $four:ident($inner:ty) $(,)?
        }
    ) => {
        #[derive(ToStatus)]
        #[status(crate = status_core)]
        $(#[$attribute])*
        enum $name<$lifetime> {
            #[status($code)]
            $one,
            #[status($status)]
            $two,
            #[status($server $number)]
            $three(&$lifetime str),
            #[status(transparent)]
            $four($inner),
        }
    };
    (struct $name:ident = $($status:tt)+) => {
        #[derive(ToStatus)]
        #[status($($status)+)]
        struct $name;
    };
    ($visibility:vis enum $name:ident = $status:expr; $($variant:ident = $value:expr),+) => {
        #[derive(ToStatus)]
        #[status($status)]
        $visibility enum $name {
            $($variant = $value),+
        }
    };
}

error! {
    #[allow(dead_code)]
    enum Mixed<'a> { One = "Conflict", Two = StatusCode::GONE, Three = nginx 499, Four(Box<StatusCode>) }
}

error!(struct ByTokens = unassigned 442);
error!(struct ByWord = NotFound);
error!(enum Valued = 404; One = 1 + 2, Two = 4);

#[test]
fn the_derive_takes_what_a_macro_hands_on() {
    assert_eq!(Mixed::One.status_code(), 409);
    assert_eq!(Mixed::Two.status_code(), 410);
    assert_eq!(Mixed::Three("who").status_code(), 499);
    assert_eq!(Mixed::Four(Box::new(StatusCode::GONE)).status_code(), 410);
    assert_eq!(ByTokens.status_code(), 442);
    assert_eq!(ByWord.status_code(), 404);
    assert_eq!([Valued::One, Valued::Two].map(|value| value.status_code().as_u16()), [404, 404]);
}
