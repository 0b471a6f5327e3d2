//! Which of the formats a line is in, by keys that only one of them has.

use super::{OTHER, azure, caddy, cloudflare, cloudfront, combined, envoy, gcp, generic, traefik};
use crate::format::Line;
use crate::json::{self, Key, Value, inside, value};

/// A reader of lines of one format.
type Read = for<'a> fn(&'a [u8]) -> Line<'a>;

/// The readers, each at the place of its mark.
const READERS: [Read; 12] = [
    cloudflare::read,
    traefik::read,
    azure::app_service,
    azure::application_gateway,
    azure::front_door,
    gcp::read,
    envoy::read,
    cloudfront::read,
    // A `status` at the top is Caddy's if there is a message, as in all of its lines.
    caddy::read,
    generic::read,
    // A message is Traefik's or another's.
    traefik::read,
    combined::read,
];

const MARKS: &[Key] = &[
    value("EdgeResponseStatus", 0),
    value("DownstreamStatus", 1),
    inside("properties", &[value("ScStatus", 2), value("httpStatus", 3), value("httpStatusCode", 4)]),
    value("ScStatus", 2),
    inside("httpRequest", &[value("status", 5)]),
    value("response_code", 6),
    value("sc-status", 7),
    value("ts", 8),
    value("status", 9),
    value("level", 10),
    value("log", 11),
    value("message", 11),
    value("MESSAGE", 11),
    value("textPayload", 11),
];

/// Reads a line of whichever of the formats it is in.
pub(crate) fn read_any(line: &[u8]) -> Line<'_> {
    if !matches!(line.trim_ascii_start().first(), Some(b'{' | b'[' | b',' | b']' | 0xEF)) {
        return Err(OTHER);
    }
    let found: [Value<'_>; READERS.len()] = json::fields(line, MARKS)?;
    let readers = READERS.iter().zip(found).filter(|(_, mark)| mark.is_there()).map(|(read, _)| read(line));
    let mut first = Err(OTHER);
    for read in readers {
        match read {
            Err(OTHER) => {}
            read => {
                first = read;
                break;
            }
        }
    }
    first
}
