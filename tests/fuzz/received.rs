//! What has to hold for any bytes that are taken for a problem. The fuzz target checks it, and so do the tests. Both have
//! the problems of a shop beside this module.

use status_core::problem::json::{FromJsonError, MAX_LENGTH, Writer};
use status_core::problem::{DateTime, Decimal, MemberValue, Members, Uri, Uuid};

use super::shop::ShopProblem;

/// A problem that was received: nothing is lost of it, and what is written of it is read as the same.
pub(crate) fn from_json(bytes: &[u8]) {
    let members = match Members::from_json(bytes) {
        Ok(members) => members,
        Err(error) => {
            assert!(error.offset() <= bytes.len() && !error.to_string().is_empty());
            return;
        }
    };
    let again = |json: &[u8]| Members::from_json(json).map(|members| members.unknown().to_json());
    is_same_again(&members.unknown().to_json(), again);
    let problem = ShopProblem::from_json(bytes).expect("its members were read");
    is_same_again(&problem.to_json(), |json| ShopProblem::from_json(json).map(|problem| problem.to_json()));
    assert!(problem.headers().iter().all(|(_, value)| value.bytes().all(|byte| (32..127).contains(&byte))));
    assert!(!problem.report().to_string().contains(char::is_control));
    for name in ["sku", "left", "reason", "retry_after", "until"] {
        comes_back::<String>(&members, name);
        comes_back::<bool>(&members, name);
        comes_back::<i64>(&members, name);
        comes_back::<f64>(&members, name);
        comes_back::<std::time::Duration>(&members, name);
        comes_back::<DateTime>(&members, name);
        comes_back::<Decimal>(&members, name);
        comes_back::<Uri>(&members, name);
        comes_back::<Uuid>(&members, name);
        comes_back::<Vec<String>>(&members, name);
    }
}

/// JSON that was written is JSON, and reading and writing it again changes nothing.
fn is_same_again(json: &str, again: impl Fn(&[u8]) -> Result<String, FromJsonError>) {
    match serde_json::from_str::<serde_json::Value>(json) {
        Ok(value) => assert!(value.is_object()),
        // It stood in what was received.
        Err(error) => assert!(error.to_string().starts_with("number out of range"), "{error}: {json}"),
    }
    // Escapes make it longer.
    if json.len() <= MAX_LENGTH {
        assert_eq!(again(json.as_bytes()).as_deref(), Ok(json));
    }
}

/// What a member is taken for is written and taken for the same again.
fn comes_back<T: MemberValue>(members: &Members<'_>, name: &str) {
    let written = |value: &T| {
        let mut json = Writer::starting_with("{\"status\":409");
        json.member(",\"value\":", value);
        json.finish()
    };
    if let Some(value) = members.get::<T>(name) {
        let json = written(&value);
        let again = Members::from_json(json.as_bytes()).expect("it was written").get::<T>("value");
        assert_eq!(again.as_ref().map(written), Some(json));
    }
}
