//! Asks for every error, and compares what comes over the wire with the catalogue.

use std::net::SocketAddr;

use status_core::{Level, Precision, StatusCode, SubStatusCode, ToStatus, explain};

use crate::error::Error;

/// The number of errors that came as they should.
pub fn check_all(address: SocketAddr) -> Result<usize, String> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let errors = Error::all();
    for (number, error) in errors.iter().enumerate() {
        let url = format!("http://{address}/fail/{number}");
        let response = agent.get(&url).call().map_err(|fault| format!("{error:?}: {fault}"))?;
        check(*error, response).map_err(|fault| format!("{error:?}: {fault}"))?;
    }
    Ok(errors.len())
}

fn check(error: Error, mut response: ureq::http::Response<ureq::Body>) -> Result<(), String> {
    let code: StatusCode = response.status().into();
    if code != error.status_code() {
        return Err(format!("{code} instead of {}", error.status_code()));
    }
    for field in code.headers().iter().filter(|field| field.level == Level::Must) {
        if !response.headers().contains_key(field.name) {
            return Err(format!("{code} without {}", field.name));
        }
    }
    let body = response.body_mut().read_to_string().map_err(|fault| fault.to_string())?;
    let body: serde_json::Value = serde_json::from_str(&body).map_err(|fault| format!("{fault}: {body}"))?;
    let status: SubStatusCode = serde_json::from_value(body["status"].clone()).map_err(|fault| fault.to_string())?;
    if status != error.to_status() || body["message"] != error.to_string() {
        return Err(format!("{body} is about another error"));
    }
    // Whatever the service answers, somebody defines it.
    let precision = explain(None, status).precision();
    if matches!(precision, Precision::Exact | Precision::Publisher) {
        Ok(())
    } else {
        Err(format!("nobody defines {status}"))
    }
}
