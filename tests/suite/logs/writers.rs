//! A writer for each format: a line as the server would write it, of what is to be read back.

use status_core::Server;

/// What a line tells of how a request ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<'t> {
    pub(crate) status: u16,
    pub(crate) sub: u16,
    pub(crate) win32: u64,
    /// `-` for none.
    pub(crate) reason: &'t str,
}

/// Writes the lines of one format.
#[derive(Clone, Copy)]
pub(crate) struct Writer {
    pub(crate) format: &'static str,
    /// Whose log it is, if a line tells.
    pub(crate) server: Option<Server>,
    /// The fields of the catalogue's reasons that a line has a place for.
    pub(crate) reasons: &'static [&'static str],
    /// What has to stand above the lines.
    pub(crate) head: &'static str,
    pub(crate) line: fn(&Told<'_>) -> String,
}

impl Writer {
    const fn new(format: &'static str, server: Option<Server>, line: fn(&Told<'_>) -> String) -> Self {
        Self { format, server, reasons: &[], head: "", line }
    }

    const fn with_reasons(self, reasons: &'static [&'static str]) -> Self {
        Self { reasons, ..self }
    }

    const fn with_head(self, head: &'static str) -> Self {
        Self { head, ..self }
    }
}

/// All of them.
pub(crate) const ALL: &[Writer] = &[
    Writer::new("iis-w3c", Some(Server::IIS), iis_w3c).with_head(IIS_HEAD).with_reasons(&["sc-win32-status"]),
    Writer::new("httperr", Some(Server::HTTP_SYS), httperr).with_head(HTTPERR_HEAD).with_reasons(&["s-reason"]),
    Writer::new("combined", None, combined),
    Writer::new("haproxy", Some(Server::HAPROXY), haproxy).with_reasons(&["termination_state"]),
    Writer::new("aws-alb", Some(Server::AWS_ELB), aws_alb).with_reasons(&["error_reason"]),
    Writer::new("aws-clb", Some(Server::AWS_ELB), aws_clb),
    Writer::new("aws-s3", Some(Server::AWS_S3), aws_s3),
    Writer::new("aws-cloudfront", Some(Server::AWS_CLOUDFRONT), aws_cloudfront)
        .with_head(CLOUDFRONT_HEAD)
        .with_reasons(&["x-edge-detailed-result-type"]),
    Writer::new("envoy", Some(Server::ENVOY), envoy).with_reasons(&["%RESPONSE_FLAGS%"]),
    Writer::new("envoy-json", Some(Server::ENVOY), envoy_json).with_reasons(&["%RESPONSE_FLAGS%"]),
    Writer::new("traefik-clf", Some(Server::TRAEFIK), traefik_clf),
    Writer::new("traefik-json", Some(Server::TRAEFIK), traefik_json),
    Writer::new("caddy-json", Some(Server::CADDY), caddy_json),
    Writer::new("squid", Some(Server::SQUID), squid).with_reasons(&["%Ss"]),
    Writer::new("heroku", Some(Server::HEROKU), heroku).with_reasons(&["code"]),
    Writer::new("cloudflare-logpush", Some(Server::CLOUDFLARE), cloudflare),
    Writer::new("gcp-load-balancer", Some(Server::GOOGLE_CLOUD_LOAD_BALANCING), google)
        .with_reasons(&["jsonPayload.statusDetails"]),
    Writer::new("azure-app-service", Some(Server::IIS), azure_app_service).with_reasons(&["sc-win32-status"]),
    Writer::new("azure-application-gateway", Some(Server::AZURE_APPLICATION_GATEWAY), azure_application_gateway)
        .with_reasons(&["error_info"]),
    Writer::new("azure-front-door", Some(Server::AZURE_FRONT_DOOR), azure_front_door).with_reasons(&["errorInfo"]),
    Writer::new("iis-event", Some(Server::IIS), iis_event).with_reasons(&["sc-win32-status"]),
];

const IIS_HEAD: &str = "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n\
#Date: 2026-10-10 11:00:00\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip \
cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";

fn iis_w3c(told: &Told<'_>) -> String {
    let Told { status, sub, win32, .. } = told;
    format!("2026-10-10 11:55:36 192.0.2.1 GET /cart - 443 - 198.51.100.7 curl/8.1 - {status} {sub} {win32} 15")
}

const HTTPERR_HEAD: &str = "#Software: Microsoft HTTP API 2.0\n#Version: 1.0\n#Date: 2026-10-10 11:00:00\n\
#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename\n";

fn httperr(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!("2026-10-10 11:55:36 198.51.100.7 4711 192.0.2.1 443 HTTP/1.1 GET /cart {status} 1 {reason} DefaultAppPool")
}

fn combined(told: &Told<'_>) -> String {
    format!(
        r#"198.51.100.7 - - [10/Oct/2026:13:55:36 +0200] "GET /cart HTTP/1.1" {:03} 512 "-" "curl/8.1""#,
        told.status
    )
}

fn haproxy(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    let state = if *reason == "-" { "----" } else { reason };
    format!(
        "Oct 10 11:55:36 lb1 haproxy[14389]: 198.51.100.7:33317 [10/Oct/2026:11:55:36.655] http-in static/srv1 \
         10/0/30/69/109 {status} 2750 - - {state} 1/1/1/1/0 0/0 {{example.com}} {{}} \"GET /cart HTTP/1.1\""
    )
}

fn aws_alb(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!(
        r#"https 2026-10-10T11:55:36.186641Z app/shop/50dc6c495c0c9188 198.51.100.7:2817 192.0.2.1:80 0.086 0.048 0.037 {status} - 0 57 "GET https://www.example.com:443/cart HTTP/1.1" "curl/8.1" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/shop/73e2d6bc24d8a067 "Root=1-58337281-1d84f3d73c47ec4e58577259" "www.example.com" "-" 1 2026-10-10T11:55:36.364000Z "forward" "-" "{reason}" "192.0.2.1:80" "-" "-" "-""#
    )
}

fn aws_clb(told: &Told<'_>) -> String {
    format!(
        r#"2026-10-10T11:55:36.945958Z shop 198.51.100.7:2817 192.0.2.1:80 0.000073 0.001048 0.000057 {} 200 0 29 "GET http://www.example.com:80/cart HTTP/1.1" "curl/8.1" - -"#,
        told.status
    )
}

fn aws_s3(told: &Told<'_>) -> String {
    format!(
        r#"79a59df900b949e5 shop [10/Oct/2026:11:55:36 +0000] 198.51.100.7 - 3E57427F3EXAMPLE REST.GET.OBJECT cart "GET /cart HTTP/1.1" {} {} 113 - 7 - "-" "curl/8.1" -"#,
        told.status, told.reason
    )
}

const CLOUDFRONT_HEAD: &str = "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) \
cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id \
x-host-header cs-protocol cs-bytes time-taken x-edge-detailed-result-type\n";

fn aws_cloudfront(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    [
        "2026-10-10",
        "11:55:36",
        "FRA50-P2",
        "703",
        "198.51.100.7",
        "GET",
        "d111111abcdef8.cloudfront.net",
        "/cart",
        &format!("{status:03}"),
        "-",
        "curl/8.1",
        "-",
        "-",
        "Error",
        "375WZmnR4hhhnlZKNn0D",
        "www.example.com",
        "https",
        "62",
        "0.113",
        reason,
    ]
    .join("\t")
}

fn envoy(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!(
        r#"[2026-10-10T11:55:36.310Z] "GET /cart HTTP/1.1" {status} {reason} 0 91 5 - "198.51.100.7" "curl/8.1" "b1f0" "www.example.com" "192.0.2.1:8080""#
    )
}

fn envoy_json(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!(
        r#"{{"start_time":"2026-10-10T11:55:36.310Z","method":"GET","path":"/cart","protocol":"HTTP/1.1","response_code":{status},"response_flags":"{reason}","authority":"www.example.com","upstream_host":"192.0.2.1:8080","downstream_remote_address":"198.51.100.7:4711"}}"#
    )
}

fn traefik_clf(told: &Told<'_>) -> String {
    format!(
        r#"198.51.100.7 - - [10/Oct/2026:11:55:36 +0000] "GET /cart HTTP/1.1" {} 414 "-" "curl/8.1" 500 "shop@docker" "http://192.0.2.1:80" 3ms"#,
        told.status
    )
}

fn traefik_json(told: &Told<'_>) -> String {
    format!(
        r#"{{"ClientHost":"198.51.100.7","DownstreamStatus":{},"OriginStatus":200,"RequestHost":"www.example.com","RequestMethod":"GET","RequestPath":"/cart","StartUTC":"2026-10-10T11:55:36.310Z","level":"info","msg":"","time":"2026-10-10T11:55:36Z"}}"#,
        told.status
    )
}

fn caddy_json(told: &Told<'_>) -> String {
    format!(
        r#"{{"level":"info","ts":1791633336.31,"logger":"http.log.access","msg":"handled request","request":{{"remote_ip":"198.51.100.7","proto":"HTTP/2.0","method":"GET","host":"www.example.com","uri":"/cart","headers":{{"User-Agent":["curl/8.1"]}}}},"duration":0.1,"size":0,"status":{}}}"#,
        told.status
    )
}

fn squid(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    let result = if *reason == "-" { "TCP_MISS" } else { reason };
    format!(
        "1791633336.310     94 198.51.100.7 {result}/{status:03} 1245 GET http://www.example.com/cart - DIRECT/192.0.2.1 text/html"
    )
}

fn heroku(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    let error = if *reason == "-" { "info".to_owned() } else { format!("error code={reason} desc=\"What happened\"") };
    format!(
        r#"2026-10-10T11:55:36.310000+00:00 heroku[router]: at={error} method=GET path="/cart" host=www.example.com request_id=b1f0 fwd="198.51.100.7" dyno=web.1 connect=1ms service=18ms status={status} bytes=13 protocol=https"#
    )
}

fn cloudflare(told: &Told<'_>) -> String {
    format!(
        r#"{{"ClientIP":"198.51.100.7","ClientRequestHost":"www.example.com","ClientRequestMethod":"GET","ClientRequestURI":"/cart","EdgeResponseStatus":{},"EdgeStartTimestamp":"2026-10-10T11:55:36Z","OriginResponseStatus":200}}"#,
        told.status
    )
}

fn google(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!(
        r#"{{"httpRequest":{{"remoteIp":"198.51.100.7","requestMethod":"GET","requestUrl":"https://www.example.com/cart","status":{status}}},"jsonPayload":{{"@type":"type.googleapis.com/google.cloud.loadbalancing.type.LoadBalancerLogEntry","statusDetails":"{reason}"}},"timestamp":"2026-10-10T11:55:36.310Z"}}"#
    )
}

fn azure_app_service(told: &Told<'_>) -> String {
    let Told { status, sub, win32, .. } = told;
    format!(
        r#"{{"time":"2026-10-10T11:55:36.310Z","category":"AppServiceHTTPLogs","properties":"{{\"CsHost\":\"www.example.com\",\"CIp\":\"198.51.100.7\",\"CsMethod\":\"GET\",\"CsUriStem\":\"/cart\",\"ScStatus\":{status},\"ScSubStatus\":\"{sub}\",\"ScWin32Status\":\"{win32}\"}}"}}"#
    )
}

fn azure_application_gateway(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!(
        r#"{{"timeStamp":"2026-10-10T11:55:36+00:00","category":"ApplicationGatewayAccessLog","properties":{{"clientIP":"198.51.100.7","httpMethod":"GET","requestUri":"/cart","httpStatus":{status},"host":"www.example.com","serverStatus":"200","error_info":"{reason}"}}}}"#
    )
}

fn azure_front_door(told: &Told<'_>) -> String {
    let Told { status, reason, .. } = told;
    format!(
        r#"{{"time":"2026-10-10T11:55:36.310Z","category":"FrontDoorAccessLog","properties":{{"clientIp":"198.51.100.7","httpMethod":"GET","requestUri":"https://www.example.com/cart","httpStatusCode":"{status}","httpStatusDetails":"{status}","errorInfo":"{reason}","hostName":"www.example.com"}}}}"#
    )
}

fn iis_event(told: &Told<'_>) -> String {
    let Told { status, sub, win32, .. } = told;
    format!(
        r#"<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Microsoft-Windows-IIS-Logging" /><EventID>6200</EventID></System><EventData><Data Name="date">2026-10-10</Data><Data Name="time">11:55:36</Data><Data Name="c-ip">198.51.100.7</Data><Data Name="cs-method">GET</Data><Data Name="cs-uri-stem">/cart</Data><Data Name="sc-status">{status}</Data><Data Name="sc-win32-status">{win32}</Data><Data Name="sc-substatus">{sub}</Data></EventData></Event>"#
    )
}
