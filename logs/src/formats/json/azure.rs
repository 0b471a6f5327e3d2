//! Azure's resource logs: App Service, Application Gateway and Front Door. What is told of a request stands in
//! `properties`, which is an object or a string that holds one, and numbers may be strings. Log Analytics exports the
//! columns of App Service without `properties`.

use super::{Found, OTHER, place};
use crate::format::{Format, Line};
use crate::json::{Key, inside, value};

const APP_SERVICE: &[Key] = &[
    inside("properties", APP_SERVICE_COLUMNS),
    value("time", place::TIME),
    value("EventTime", place::TIME_2),
    value("TimeGenerated", place::TIME_2),
    value("ScStatus", place::STATUS),
    value("ScSubStatus", place::SUB),
    value("ScWin32Status", place::WIN32),
    value("CIp", place::CLIENT),
    value("CsHost", place::HOST),
    value("CsMethod", place::METHOD),
    value("CsUriStem", place::TARGET),
    value("CsUriQuery", place::QUERY),
];

const APP_SERVICE_COLUMNS: &[Key] = &[
    value("ScStatus", place::STATUS),
    value("ScSubStatus", place::SUB),
    value("ScWin32Status", place::WIN32),
    value("CIp", place::CLIENT),
    value("CsHost", place::HOST),
    value("CsMethod", place::METHOD),
    value("CsUriStem", place::TARGET),
    value("CsUriQuery", place::QUERY),
];

/// `sc-status` and the like of IIS, which runs the sites.
pub(crate) fn app_service(line: &[u8]) -> Line<'_> {
    read(line, APP_SERVICE, Format::AZURE_APP_SERVICE)
}

const APPLICATION_GATEWAY: &[Key] = &[
    inside(
        "properties",
        &[
            value("httpStatus", place::STATUS),
            value("serverStatus", place::UPSTREAM),
            value("error_info", place::REASON),
            value("clientIP", place::CLIENT),
            value("originalHost", place::HOST),
            value("host", place::HOST_2),
            value("httpMethod", place::METHOD),
            value("originalRequestUriWithArgs", place::TARGET),
            value("requestUri", place::TARGET_2),
            value("requestQuery", place::QUERY),
        ],
    ),
    value("time", place::TIME),
    value("timeStamp", place::TIME_2),
];

pub(crate) fn application_gateway(line: &[u8]) -> Line<'_> {
    read(line, APPLICATION_GATEWAY, Format::AZURE_APPLICATION_GATEWAY)
}

const FRONT_DOOR: &[Key] = &[
    inside(
        "properties",
        &[
            value("httpStatusCode", place::STATUS),
            value("errorInfo", place::REASON),
            value("ErrorInfo", place::REASON_2),
            value("clientIp", place::CLIENT),
            value("socketIp", place::CLIENT_2),
            value("hostName", place::HOST),
            value("httpMethod", place::METHOD),
            value("requestUri", place::TARGET),
        ],
    ),
    value("time", place::TIME),
];

/// `httpStatusDetails` is the status once more, so nothing is taken from it.
pub(crate) fn front_door(line: &[u8]) -> Line<'_> {
    read(line, FRONT_DOOR, Format::AZURE_FRONT_DOOR)
}

fn read<'a>(line: &'a [u8], keys: &[Key], format: Format) -> Line<'a> {
    let found = Found::of(line, keys)?;
    if found.at(place::STATUS).is_there() { found.record(format) } else { Err(OTHER) }
}
