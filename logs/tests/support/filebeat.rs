//! What Filebeat's tests expect: an array of JSON, each element with the offset of its line.

use serde_json::{Map, Value};

use crate::{Expected, Field, line_at, target};

pub(crate) fn expected(log: &[u8], text: &str) -> Vec<Expected> {
    let events: Vec<Map<String, Value>> = serde_json::from_str(text).unwrap();
    events.iter().map(|event| of_event(log, event)).collect()
}

/// The keys begin with the name of the module, such as `nginx.access`.
fn of_event(log: &[u8], event: &Map<String, Value>) -> Expected {
    let offset = usize::try_from(event["log.offset"].as_u64().unwrap()).unwrap();
    let mut fields = Vec::new();
    for (key, value) in event {
        let value = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        let field = |field| vec![(field, value.clone())];
        let end = key.split('.').skip(1).collect::<Vec<_>>().join(".");
        fields.extend(match end.as_str() {
            _ if key == "@timestamp" => field(Field::Time),
            "access.response_code" | "error.response_code" | "http.response.status_code" => field(Field::Status),
            "access.sub_status" => field(Field::Sub),
            "access.win32_status" => field(Field::Win32),
            "error.reason_phrase" | "termination_state" => field(Field::Reason),
            "access.remote_ip" | "error.remote_ip" | "client.ip" => field(Field::Client),
            "access.hostname" => field(Field::Host),
            "access.method" | "error.method" => field(Field::Method),
            "access.query_string" => field(Field::Query),
            "access.url" | "error.url" => target(&value),
            "http.request.raw_request_line" => {
                let mut words = value.split(' ');
                let method = (Field::Method, words.next().unwrap_or_default().to_owned());
                [vec![method], target(words.next().unwrap_or_default())].concat()
            }
            _ => Vec::new(),
        });
    }
    Expected { line: line_at(log, offset), fields }
}
