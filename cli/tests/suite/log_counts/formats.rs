//! Logs of several formats, with nothing in them that any program would take for something else.

/// What is logged in a line.
pub(super) struct Logged {
    pub(super) number: u32,
    pub(super) status: u16,
}

pub(super) struct Format {
    pub(super) id: &'static str,
    pub(super) head: &'static str,
    pub(super) line: fn(&Logged) -> String,
    /// What goaccess calls it, if it knows it.
    pub(super) goaccess: Option<&'static str>,
    /// The status for mawk.
    pub(super) mawk: &'static str,
}

/// The first word behind the second quote, or behind a later one if a quote stands in the request.
pub(super) const BEHIND_QUOTE: &str = "behind()";
/// The column that `#Fields` names.
pub(super) const NAMED: &str = "$field[\"sc-status\"]";

impl Format {
    const fn new(id: &'static str, mawk: &'static str, line: fn(&Logged) -> String) -> Self {
        Self { id, head: "", line, goaccess: None, mawk }
    }

    const fn with_goaccess(self, name: &'static str) -> Self {
        Self { goaccess: Some(name), ..self }
    }

    const fn with_head(self, head: &'static str) -> Self {
        Self { head, ..self }
    }
}

pub(super) const FORMATS: &[Format] = &[
    Format::new("haproxy", "$11", haproxy),
    Format::new("combined", "$9", combined).with_goaccess("COMBINED"),
    Format::new("combined-vhost", "$10", |it| format!("www.example.com:443 {}", combined(it)))
        .with_goaccess("VCOMBINED"),
    Format::new("iis-w3c", NAMED, iis).with_head(IIS_HEAD).with_goaccess("W3C"),
    Format::new("httperr", NAMED, httperr).with_head(HTTPERR_HEAD),
    Format::new("squid", "substr($4, index($4, \"/\") + 1)", squid).with_goaccess("%x.%^ %~%L %h %^/%s %b %m %U %^"),
    Format::new("aws-alb", "$9", alb).with_goaccess("AWSALB"),
    Format::new("aws-clb", "$8", clb),
    Format::new("aws-s3", BEHIND_QUOTE, s3).with_goaccess("AWSS3"),
    Format::new("aws-cloudfront", NAMED, cloudfront).with_head(CLOUDFRONT_HEAD).with_goaccess("CLOUDFRONT"),
    Format::new("traefik-clf", BEHIND_QUOTE, traefik).with_goaccess("COMBINED"),
    Format::new("caddy-json", "value(\"\\\"status\\\":\")", caddy).with_goaccess("CADDY"),
    Format::new("envoy", BEHIND_QUOTE, envoy),
    Format::new("envoy-json", "value(\"\\\"response_code\\\":\")", envoy_json),
];

/// `13:55:36`.
fn clock(number: u32) -> String {
    let second = number / 4 % 86_400;
    format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}

fn haproxy(it: &Logged) -> String {
    let (clock, status) = (clock(it.number), it.status);
    format!(
        "Oct 10 {clock} lb1 haproxy[2411]: 192.0.2.7:50000 [10/Oct/2026:{clock}.123] web app/app1 0/0/1/7/8 {status} 512 - - \
         ---- 5/4/2/1/0 0/0 \"GET /item/{} HTTP/1.1\"",
        it.number % 50
    )
}

fn combined(it: &Logged) -> String {
    format!(
        "192.0.2.{} - - [10/Oct/2026:{} +0000] \"GET /item/{} HTTP/1.1\" {} 512 \"-\" \"curl/8.1\"",
        it.number % 200,
        clock(it.number),
        it.number % 50,
        it.status
    )
}

const IIS_HEAD: &str = "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: 2026-10-10 00:00:00\n\
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status \
sc-substatus sc-win32-status time-taken\n";

fn iis(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "2026-10-10 {clock} 192.0.2.1 GET /item/{item} - 443 - 198.51.100.7 curl/8.1 - {status} {} 0 15",
        it.number % 3
    )
}

const HTTPERR_HEAD: &str = "#Software: Microsoft HTTP API 2.0\n#Version: 1.0\n#Date: 2026-10-10 00:00:00\n\
#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename\n";

fn httperr(it: &Logged) -> String {
    let (clock, status) = (clock(it.number), it.status);
    format!("2026-10-10 {clock} 198.51.100.7 4711 192.0.2.1 443 HTTP/1.1 GET /cart {status} 1 AppOffline Pool")
}

fn squid(it: &Logged) -> String {
    let seconds = 1_791_590_400 + it.number / 4;
    format!(
        "{seconds}.123     94 198.51.100.7 TCP_MISS/{} 1245 GET http://www.example.com/item/{} - HIER_DIRECT/192.0.2.1 text/html",
        it.status,
        it.number % 50
    )
}

fn alb(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "https 2026-10-10T{clock}.186641Z app/shop/50dc6c495c0c9188 198.51.100.7:2817 192.0.2.1:80 0.086 0.048 0.037 {status} \
         {status} 0 57 \"GET https://www.example.com:443/item/{item} HTTP/1.1\" \"curl/8.1\" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 \
         arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/shop/73e2d6bc24d8a067 \"Root=1-5833-1d84f3d7\" \
         \"www.example.com\" \"-\" 1 2026-10-10T{clock}.364000Z \"forward\" \"-\" \"-\" \"192.0.2.1:80\" \"{status}\" \"-\" \"-\""
    )
}

fn clb(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "2026-10-10T{clock}.945958Z shop 198.51.100.7:2817 192.0.2.1:80 0.000073 0.001048 0.000057 {status} 200 0 29 \
         \"GET http://www.example.com:80/item/{item} HTTP/1.1\" \"curl/8.1\" - -"
    )
}

fn s3(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "79a59df900b949e5 shop [10/Oct/2026:{clock} +0000] 198.51.100.7 - 3E57427F3EXAMPLE REST.GET.OBJECT item/{item} \
         \"GET /item/{item} HTTP/1.1\" {status} - 113 - 7 - \"-\" \"curl/8.1\" -"
    )
}

const CLOUDFRONT_HEAD: &str = "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) \
cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id \
x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type \
cs-protocol-version fle-status fle-encrypted-fields\n";

fn cloudfront(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "2026-10-10\t{clock}\tFRA50-P2\t703\t198.51.100.7\tGET\td111111abcdef8.cloudfront.net\t/item/{item}\t{status}\t-\t\
         curl/8.1\t-\t-\tMiss\t375WZmnR4hhhnlZKNn0D\twww.example.com\thttps\t62\t0.113\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tMiss\tHTTP/2.0\t-\t-"
    )
}

fn traefik(it: &Logged) -> String {
    format!("{} {} \"shop@docker\" \"http://192.0.2.1:80\" 7ms", combined(it), it.number + 1)
}

fn caddy(it: &Logged) -> String {
    let seconds = 1_791_590_400 + it.number / 4;
    format!(
        "{{\"level\":\"info\",\"ts\":{seconds}.123,\"logger\":\"http.log.access\",\"msg\":\"handled request\",\"request\":\
         {{\"remote_ip\":\"198.51.100.7\",\"remote_port\":\"4711\",\"client_ip\":\"198.51.100.7\",\"proto\":\"HTTP/2.0\",\
         \"method\":\"GET\",\"host\":\"www.example.com\",\"uri\":\"/item/{}\",\"headers\":{{\"User-Agent\":[\"curl/8.1\"]}}}},\
         \"bytes_read\":0,\"user_id\":\"\",\"duration\":0.007,\"size\":512,\"status\":{},\"resp_headers\":\
         {{\"Server\":[\"Caddy\"]}}}}",
        it.number % 50,
        it.status
    )
}

fn envoy(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "[2026-10-10T{clock}.123Z] \"GET /item/{item} HTTP/1.1\" {status} - 0 91 3 - \"198.51.100.7\" \"curl/8.1\" \"7f\" \
         \"www.example.com\" \"192.0.2.1:8080\""
    )
}

fn envoy_json(it: &Logged) -> String {
    let (clock, item, status) = (clock(it.number), it.number % 50, it.status);
    format!(
        "{{\"start_time\":\"2026-10-10T{clock}.123Z\",\"method\":\"GET\",\"path\":\"/item/{item}\",\"protocol\":\"HTTP/1.1\",\
         \"response_code\":{status},\"response_flags\":\"-\",\"bytes_sent\":91,\"upstream_host\":\"192.0.2.1:8080\"}}"
    )
}
