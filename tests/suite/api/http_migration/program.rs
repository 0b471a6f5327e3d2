// A program that uses a `StatusCode` in every way there is, without saying whose it is. `http_drop_in.rs` includes it
// twice. It keeps to codes whose phrases do not differ.

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};

const MISSING: StatusCode = StatusCode::NOT_FOUND;
const NUMBER: u16 = MISSING.as_u16();
const TAKEN: Result<StatusCode, InvalidStatusCode> = StatusCode::from_u16(299);
static DEFAULTS: [StatusCode; 3] = [StatusCode::OK, StatusCode::CREATED, StatusCode::NO_CONTENT];

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Response {
    status: StatusCode,
    retried: Option<StatusCode>,
}

fn has_all_traits<T>()
where
    T: Copy + Clone + Eq + PartialEq<u16> + Ord + Hash + Debug + Display + Default + Send + Sync + Unpin + 'static,
    T: UnwindSafe + RefUnwindSafe + std::str::FromStr<Err = InvalidStatusCode> + Into<u16>,
    T: TryFrom<u16, Error = InvalidStatusCode>,
    T: for<'a> From<&'a T> + for<'a> TryFrom<&'a str> + for<'a> TryFrom<&'a [u8]>,
    u16: From<T> + PartialEq<T>,
{
}

fn error_has_all_traits<T: Error + Debug + Display + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}

fn kind(code: StatusCode) -> &'static str {
    match code {
        StatusCode::OK => "fine",
        MISSING | StatusCode::GONE => "not there",
        code if code.is_redirection() => "elsewhere",
        code if code == 418 => "teapot",
        code if StatusCode::INTERNAL_SERVER_ERROR <= code => "broken",
        _ => "something else",
    }
}

fn parse(text: &str) -> Result<StatusCode, Box<dyn Error + Send + Sync>> {
    let code: StatusCode = text.parse()?;
    Ok(code)
}

fn generic<T>(value: T) -> Option<u16>
where
    StatusCode: TryFrom<T>,
    <StatusCode as TryFrom<T>>::Error: Into<Box<dyn Error>>,
{
    StatusCode::try_from(value).ok().map(Into::into)
}

fn conversions(say: &mut impl FnMut(String)) {
    // A bare literal has to be taken for the only integer that fits.
    say(format!("{:?}", StatusCode::try_from(200).ok()));
    say(format!("{:?}", StatusCode::try_from(1000).is_err()));
    say(format!("{:?}", StatusCode::from_u16(404).unwrap()));
    say(format!("{:?} {:?}", StatusCode::from_bytes(b"404").ok(), StatusCode::from_bytes(b"4040").is_err()));
    let from_reference = StatusCode::from(&MISSING);
    let into: u16 = from_reference.into();
    let tried: Result<StatusCode, _> = into.try_into();
    say(format!("{} {into} {}", from_reference, tried.is_ok_and(|code| code == from_reference)));
    say(format!("{:?} {:?} {:?}", generic("301"), generic(&b"302"[..]), generic(303u16)));
    say(format!("{:?}", generic(&MISSING)));
    say(format!("{:?} {}", parse("503").ok(), parse("abc").is_err()));
    say(format!("{}", parse("abc").is_err_and(|error| error.is::<InvalidStatusCode>())));
    say(format!("{} {:?}", NUMBER, TAKEN.is_ok()));
    say(format!(
        "{:?}",
        "200 404 x 99".split(' ').map(str::parse::<StatusCode>).filter_map(Result::ok).collect::<Vec<_>>()
    ));
}

fn comparisons(say: &mut impl FnMut(String)) {
    say(format!("{} {} {}", MISSING == 404, 404 == MISSING, MISSING != StatusCode::GONE));
    say(format!("{:?} {:?}", MISSING.cmp(&StatusCode::OK), MISSING.partial_cmp(&StatusCode::GONE)));
    say(format!(
        "{:?} {}",
        MISSING.max(StatusCode::OK),
        (StatusCode::OK..StatusCode::MULTIPLE_CHOICES).contains(&StatusCode::ACCEPTED)
    ));
    assert_eq!(MISSING, 404);
    assert_eq!(404, MISSING);
    assert_ne!(MISSING, StatusCode::OK);
    let mut counts = HashMap::new();
    for code in DEFAULTS.iter().chain(&DEFAULTS[..1]) {
        *counts.entry(*code).or_insert(0) += 1;
    }
    let counts: std::collections::BTreeMap<_, _> = counts.into_iter().collect();
    say(format!("{counts:?}"));
    say(format!(
        "{:?}",
        [StatusCode::GONE, StatusCode::OK, StatusCode::GONE].into_iter().collect::<BTreeSet<StatusCode>>()
    ));
}

fn methods(say: &mut impl FnMut(String)) {
    for number in [100, 200, 204, 299, 301, 404, 410, 418, 499, 500, 599, 600, 999] {
        let code = StatusCode::from_u16(number).unwrap_or_default();
        say(format!("{code} {code:?} {:>5?} {} {}", code, code.as_str(), code.as_u16()));
        say(format!("{:?} {}", code.canonical_reason(), kind(code)));
        let tests: [fn(&StatusCode) -> bool; 5] = [
            StatusCode::is_informational,
            StatusCode::is_success,
            StatusCode::is_redirection,
            StatusCode::is_client_error,
            StatusCode::is_server_error,
        ];
        say(format!("{:?}", tests.map(|test| test(&code))));
        let owned: String = code.as_str().to_owned();
        let reason: Option<&'static str> = code.canonical_reason();
        say(format!("{owned} {}", reason.unwrap_or("-")));
    }
    let as_text: fn(&StatusCode) -> &str = StatusCode::as_str;
    say(as_text(&MISSING).to_owned());
    say(format!("{:?}", DEFAULTS.iter().map(StatusCode::as_u16).collect::<Vec<_>>()));
    say(format!("{:?}", DEFAULTS.iter().filter(|code| code.is_success()).count()));
}

/// What it found, line by line.
pub(super) fn report() -> Vec<String> {
    has_all_traits::<StatusCode>();
    error_has_all_traits::<InvalidStatusCode>();
    let mut lines = Vec::new();
    let mut say = |line: String| lines.push(line);
    say(format!("{} {}", size_of::<StatusCode>(), align_of::<StatusCode>()));
    say(format!("{} {}", size_of::<Option<StatusCode>>(), size_of::<Response>()));
    let response = Response::default();
    say(format!("{} {:?} {response:?}", response.status, response.retried));
    conversions(&mut say);
    comparisons(&mut say);
    methods(&mut say);
    say(format!(
        "{}",
        StatusCode::from_u16(0).is_err_and(|error| error.to_string().starts_with("invalid status code"))
    ));
    lines
}
