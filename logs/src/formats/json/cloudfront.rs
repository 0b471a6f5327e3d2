//! CloudFront's standard log (v2) and real-time fields as JSON: the keys are the names of the fields, numbers may be
//! strings, and `-` stands for none.

use super::{Found, OTHER, place};
use crate::format::{Format, Line};
use crate::json::{Key, value};
use crate::timestamp::Stamp;

const KEYS: &[Key] = &[
    value("sc-status", place::STATUS),
    value("x-edge-detailed-result-type", place::REASON),
    value("x-edge-result-type", place::REASON_2),
    value("date", place::MARK),
    value("time", place::MARK_2),
    value("timestamp(ms)", place::TIME),
    value("timestamp", place::TIME_2),
    value("c-ip", place::CLIENT),
    value("x-host-header", place::HOST),
    value("cs(Host)", place::HOST_2),
    value("cs-method", place::METHOD),
    value("cs-uri-stem", place::TARGET),
    value("cs-uri-query", place::QUERY),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    let has_result = found.at(place::REASON).is_there() || found.at(place::REASON_2).is_there();
    if !has_result || !found.at(place::STATUS).is_there() {
        return Err(OTHER);
    }
    let mut record = found.record(Format::AWS_CLOUDFRONT_JSON)?;
    if let (Some(date), Some(time)) = (found.at(place::MARK).bytes(), found.at(place::MARK_2).bytes()) {
        record.stamp = Stamp::DateAndTime(date, time);
    }
    Ok(record)
}
