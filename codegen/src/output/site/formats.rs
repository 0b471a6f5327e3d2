//! How servers log: a sample line of each format that carries a status, a sub-status or a reason.

use crate::model::{Code, Reason, ReasonPart, ServerId};

/// A format of a log.
#[derive(Debug)]
pub(super) struct Format {
    /// The servers that write it; none for the format that most servers can write.
    servers: &'static [&'static str],
    pub(super) name: &'static str,
    /// The line. In it, `{status}` is the code, `{sub}` the sub-status, and `{reason}` what stands in the field of a reason.
    line: &'static str,
    /// The field that holds a reason, as the dataset calls it.
    field: &'static str,
    /// What stands there if nothing is known of it.
    none: &'static str,
}

const fn format(
    servers: &'static [&'static str],
    name: &'static str,
    field: [&'static str; 2],
    line: &'static str,
) -> Format {
    Format { servers, name, line, field: field[0], none: field[1] }
}

const FORMATS: &[Format] = &[
    format(
        &["apache-httpd"],
        "Combined log format",
        ["%s, %>s", ""],
        r#"198.51.100.7 - - [31/Jan/2026:12:00:00 +0000] "GET /cart HTTP/1.1" {status} 512 "-" "curl/8.5.0""#,
    ),
    format(
        &["iis", "iis-arr", "iis-express", "aspnetcore-module"],
        "IIS, W3C extended",
        ["sc-win32-status", "0"],
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken\n\
         2026-01-31 12:00:00 192.0.2.10 GET /cart - 443 - 198.51.100.7 curl/8.5.0 {status} {sub} {reason} 15",
    ),
    format(
        &["http-sys"],
        "HTTP.sys error log (HTTPERR)",
        ["s-reason", "-"],
        "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename\n\
         2026-01-31 12:00:00 198.51.100.7 51324 192.0.2.10 443 HTTP/1.1 GET /cart {status} 1 {reason} DefaultAppPool",
    ),
    format(
        &["nginx", "ingress-nginx"],
        "nginx, combined",
        ["$status", ""],
        r#"198.51.100.7 - - [31/Jan/2026:12:00:00 +0000] "GET /cart HTTP/1.1" {status} 512 "-" "curl/8.5.0""#,
    ),
    format(
        &["haproxy"],
        "HAProxy, HTTP log",
        ["termination_state", "----"],
        r#"Jan 31 12:00:00 lb haproxy[1207]: 198.51.100.7:51324 [31/Jan/2026:12:00:00.000] https~ app/app1 0/0/1/14/15 {status} 512 - - {reason} 1/1/0/0/0 0/0 "GET /cart HTTP/1.1""#,
    ),
    format(
        &["aws-elb"],
        "Application Load Balancer",
        ["error_reason", "-"],
        r#"https 2026-01-31T12:00:00.000000Z app/shop/50dc6c495c0c9188 198.51.100.7:51324 10.0.0.1:80 0.000 0.014 0.000 {status} {status} 34 512 "GET https://shop.example:443/cart HTTP/1.1" "curl/8.5.0" TLS_AES_128_GCM_SHA256 TLSv1.3 arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/app/73e2d6bc24d8a067 "Root=1-58337364-23a8c76965a2ef7629b185e3" "shop.example" "-" 0 2026-01-31T11:59:59.986000Z "forward" "-" "{reason}" "10.0.0.1:80" "{status}" "-" "-""#,
    ),
    format(
        &["aws-cloudfront"],
        "CloudFront, standard log (some fields)",
        ["x-edge-detailed-result-type", "Error"],
        "#Fields: date time x-edge-location c-ip cs-method cs-uri-stem sc-status x-edge-result-type x-edge-detailed-result-type\n\
         2026-01-31\t12:00:00\tFRA56-P1\t198.51.100.7\tGET\t/cart\t{status}\tError\t{reason}",
    ),
    format(
        &["aws-s3"],
        "S3 server access log",
        ["", ""],
        r#"79a59df900b949e5 shop-images [31/Jan/2026:12:00:00 +0000] 198.51.100.7 - 3E57427F3EXAMPLE REST.GET.OBJECT cart.png "GET /cart.png HTTP/1.1" {status} - 243 - 15 - "-" "curl/8.5.0" -"#,
    ),
    format(
        &["envoy"],
        "Envoy, default format",
        ["%RESPONSE_FLAGS%", "-"],
        r#"[2026-01-31T12:00:00.000Z] "GET /cart HTTP/1.1" {status} {reason} 0 91 15 - "198.51.100.7" "curl/8.5.0" "a1b2c3d4-5678-90ab-cdef-1234567890ab" "shop.example" "10.0.0.1:8080""#,
    ),
    format(
        &["envoy"],
        "Envoy, JSON (the keys are free to choose)",
        ["%RESPONSE_CODE_DETAILS%", "-"],
        r#"{"method":"GET","path":"/cart","response_code":{status},"response_code_details":"{reason}"}"#,
    ),
    format(
        &["heroku"],
        "Heroku router",
        ["code", ""],
        r#"2026-01-31T12:00:00.000000+00:00 heroku[router]: at=error code={reason} method=GET path="/cart" host=shop.example fwd="198.51.100.7" dyno=web.1 connect=1ms service=30000ms status={status} bytes=0 protocol=https"#,
    ),
    format(
        &["cloudflare"],
        "Cloudflare Logpush (some fields)",
        ["OriginResponseStatus", "0"],
        r#"{"ClientIP":"198.51.100.7","ClientRequestMethod":"GET","ClientRequestURI":"/cart","EdgeResponseStatus":{status},"OriginResponseStatus":{reason}}"#,
    ),
    format(
        &["google-cloud-load-balancing"],
        "Cloud Logging (some fields)",
        ["jsonPayload.statusDetails", "-"],
        r#"{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/cart","status":{status}},"jsonPayload":{"statusDetails":"{reason}"}}"#,
    ),
    format(
        &["azure-front-door"],
        "Azure Front Door (some fields)",
        ["errorInfo", "-"],
        r#"{"category":"FrontDoorAccessLog","properties":{"httpMethod":"GET","requestUri":"https://shop.example/cart","httpStatusCode":"{status}","errorInfo":"{reason}"}}"#,
    ),
    format(
        &["azure-application-gateway"],
        "Azure Application Gateway (some fields)",
        ["error_info", "-"],
        r#"{"category":"ApplicationGatewayAccessLog","properties":{"httpMethod":"GET","requestUri":"/cart","httpStatus":{status},"error_info":"{reason}"}}"#,
    ),
    format(
        &["squid"],
        "Squid, native format",
        ["%Ss", "TCP_MISS"],
        "1769860800.000     15 198.51.100.7 {reason}/{status} 512 GET http://shop.example/cart - HIER_DIRECT/192.0.2.10 text/html",
    ),
    format(
        &["traefik"],
        "Traefik, common log format",
        ["", ""],
        r#"198.51.100.7 - - [31/Jan/2026:12:00:00 +0000] "GET /cart HTTP/1.1" {status} 512 "-" "-" 1 "app@docker" "http://10.0.0.1:80" 15ms"#,
    ),
    format(
        &["caddy"],
        "Caddy, JSON (some fields)",
        ["status", ""],
        r#"{"level":"info","ts":1769860800,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"198.51.100.7","method":"GET","uri":"/cart"},"status":{status},"size":512}"#,
    ),
];

/// Codes that nginx has in its configuration alone: it logs and sends 400 in their place.
const NOT_LOGGED: &[(&str, u16)] = &[("nginx", 494), ("nginx", 495), ("nginx", 496), ("nginx", 497)];

/// A part of a line: what always stands there, or what the line is shown for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Fixed(&'static str),
    Shown(String),
}

impl Format {
    /// The lines of the log for a status.
    pub(super) fn of_status(&self, code: Code) -> Vec<Part> {
        self.parts(Some(code), None)
    }

    /// The whole of the field, if the reason is a part of it.
    fn whole(&self, reason: &Reason) -> String {
        // A token of Squid that another stands in.
        let token = reason.token.as_str().replace("{result}", "MISS");
        let behind = |count| self.none.get(count..).unwrap_or_default();
        match reason.part {
            None => token,
            Some(ReasonPart::FirstCharacter) => format!("{token}{}", behind(1)),
            Some(ReasonPart::SecondCharacter) => {
                format!("{}{token}{}", self.none.get(..1).unwrap_or_default(), behind(2))
            }
            Some(ReasonPart::FirstTwoCharacters) => format!("{token}{}", behind(2)),
            Some(ReasonPart::Suffix) => format!("{}{token}", self.none),
        }
    }

    /// A code that nobody knows is left open.
    fn parts(&self, code: Option<Code>, reason: Option<&str>) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut rest = self.line;
        let value = |name: &str| match name {
            "status" => Some(code.map_or(Part::Fixed("…"), |code| Part::Shown(code.code().to_string()))),
            "sub" => Some(Part::Shown(code.and_then(Code::sub).unwrap_or_default().to_string())),
            "reason" => Some(reason.map_or(Part::Fixed(self.none), |reason| Part::Shown(reason.to_owned()))),
            _ => None,
        };
        // JSON has braces of its own.
        while let Some((before, behind)) = rest.split_once('{') {
            let found = behind.split_once('}').and_then(|(name, behind)| Some((value(name)?, behind)));
            let Some((part, behind)) = found else {
                let (before, behind) = rest.split_at(before.len() + 1);
                parts.push(Part::Fixed(before));
                rest = behind;
                continue;
            };
            parts.extend([Part::Fixed(before), part]);
            rest = behind;
        }
        parts.push(Part::Fixed(rest));
        parts
    }

    /// Whether the line has a place for a sub-status.
    fn has_sub(&self) -> bool {
        self.line.contains("{sub}")
    }
}

/// The formats in which a status of a server is logged; without a server those that most servers write.
pub(super) fn of_status(server: Option<&ServerId>, code: Code) -> Vec<&'static Format> {
    let id = server.map_or("apache-httpd", ServerId::as_str);
    if NOT_LOGGED.contains(&(id, code.code())) {
        return Vec::new();
    }
    let fits = |format: &&Format| {
        // The router of Heroku logs nothing of the kind without a reason.
        format.servers.contains(&id) && (code.sub().is_none() || format.has_sub()) && id != "heroku"
    };
    FORMATS.iter().filter(fits).collect()
}

/// The format whose line carries a reason of a server in a field, with the line for it.
pub(super) fn of_reason(reason: &Reason) -> Option<(&'static Format, Vec<Part>)> {
    let fits =
        |format: &&Format| format.servers.contains(&reason.server.as_str()) && format.field == reason.field.as_str();
    let format = FORMATS.iter().find(fits).filter(|format| format.line.contains("{reason}"))?;
    Some((format, format.parts(reason.codes.first().copied(), Some(&format.whole(reason)))))
}

#[cfg(test)]
mod tests {
    use super::{FORMATS, Part};
    use crate::model::Code;

    #[test]
    fn a_line_shows_what_it_is_for() {
        let code = Code::new(401, Some(3)).expect("it is a code");
        for format in FORMATS {
            let parts = format.parts(Some(code), Some("WHY"));
            let line: String = parts
                .iter()
                .map(|part| match part {
                    Part::Fixed(text) => *text,
                    Part::Shown(text) => text,
                })
                .collect();
            let expected = format.line.replace("{status}", "401").replace("{sub}", "3").replace("{reason}", "WHY");
            assert_eq!(line, expected);
            assert!(parts.contains(&Part::Shown("401".to_owned())), "{line}");
            assert_eq!(format.line.contains("{reason}"), parts.contains(&Part::Shown("WHY".to_owned())), "{line}");
        }
    }
}
