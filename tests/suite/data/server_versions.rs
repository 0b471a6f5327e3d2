//! The versions that the tables of servers tell of are data in the catalogue: the first and the last one. What is no such
//! range is a note or doubt, and no summary tells of versions.

use status_core::definitions;
use status_tests::check;

use crate::data::corrections::corrected;
use crate::data::servers::entries;
use crate::says;

/// What a cell of the column `versions` starts with; the first version, the last one; and words that stand together in
/// one of the notes or doubts. The longest start counts.
type Pattern = (&'static str, Option<&'static str>, Option<&'static str>, &'static [&'static str]);

#[rustfmt::skip]
const PATTERNS: [Pattern; 63] = [
    ("IIS 4.0 to 6.0 (KB 318380) and IIS 7.0 and later", Some("IIS 4.0"), None, &[]),
    ("IIS 4.0 to 6.0 (KB 318380) and IIS 7.0 and later; from IIS 6.0", Some("IIS 4.0"), None, &["client windows", "queue"]),
    ("IIS 5.0/6.0 lists", Some("IIS 5.0"), Some("IIS 6.0"), &[]),
    ("IIS 5.0/6.0 lists only; absent", Some("IIS 5.0"), Some("IIS 6.0"), &["microsoft", "list"]),
    ("IIS 5.0/6.0 lists; the IIS 7.0+ list has 404.14", Some("IIS 5.0"), Some("IIS 6.0"), &["404.14"]),
    ("IIS 5.0/6.0 custom error list", Some("IIS 5.0"), Some("IIS 6.0"), &["iis 7.0 and later", "leaves it out"]),
    ("IIS 6.0 and later", Some("IIS 6.0"), None, &[]),
    ("IIS 6.0 and later (KB 318380", Some("IIS 6.0"), None, &["older microsoft lists", "iis 6.0 only"]),
    ("IIS 6.0 (there: data in the metabase", Some("IIS 6.0"), None, &["iis 6.0", "metabase"]),
    ("IIS 6.0 custom error list", Some("IIS 6.0"), Some("IIS 6.0"), &["of iis 6.0 only"]),
    ("IIS 6.0 only (KB 318380); the constant", Some("IIS 6.0"), Some("IIS 6.0"), &["leaves it out", "iiscnfg.h"]),
    ("IIS 6.0 era constant", None, None, &["iis 6.0 era", "list leaves it out"]),
    ("IIS 6.0 era and later headers", None, None, &["iis 6.0 era and later", "leaves it out"]),
    ("IIS 7.0 and later", Some("IIS 7.0"), None, &[]),
    ("IIS 7.0 and later according to KB 943891; newer", Some("IIS 7.0"), None, &["newer", "431"]),
    ("IIS 7.0 and later according to KB 943891 and KB 942074", Some("IIS 7.0"), None, &["kb 942074", "newer", "413.1"]),
    ("IIS 7.0 and later with the URL Rewrite module", Some("IIS 7.0"), None, &["url rewrite module"]),
    ("IIS 7.0 and later with Application Request Routing", Some("IIS 7.0"), None, &["with application request routing"]),
    ("IIS 7.0+ list; in IIS 7.5 Express", Some("IIS 7.0"), None, &["iis 7.5 express", "default document"]),
    ("IIS 7.0+ list; also in copies of the IIS 6.0 custom", Some("IIS 6.0"), None, &["iis 6.0", "custom error list"]),
    ("IIS 7.5 and later; IIS 7.0 with", Some("IIS 7.5"), None, &["iis 7.0", "kb 957508"]),
    ("IIS 7.5 Express only", Some("IIS 7.5 Express"), Some("IIS 7.5 Express"), &["iis 8.0 express", "dropped"]),
    ("IIS 8.0 and later", Some("IIS 8.0"), None, &[]),
    ("IIS 8.0 and later (built in); the Dynamic IP", Some("IIS 8.0"), None, &["add-on", "iis 7.0 and 7.5"]),
    ("IIS 8.0 and later (built in); the Dynamic IP Restrictions add-on brings the feature to IIS 7.0/7.5, with 403",
        Some("IIS 8.0"), None, &["add-on", "iis 7.0 and 7.5", "403 and 404 only"]),
    ("Windows SDK of the IIS 8.0 era", None, None, &["iis 8.0 era", "list leaves it out"]),
    ("newer iis-docs and iiscnfg.h; KB 943891", None, None, &["newer", "kb 943891", "404.13"]),
    ("newer IIS documentation (KB 943891", None, None, &["newer", "kb 943891", "404.10"]),
    ("ASP.NET Core Module V2 (ASP.NET Core 2.2 and later)", Some("ASP.NET Core Module V2 (ASP.NET Core 2.2)"), None, &[]),
    ("ASP.NET Core Module, out-of-process", None, None, &["out-of-process"]),
    ("Application Request Routing 3.0.1916 and later", Some("Application Request Routing 3.0.1916"), None, &[]),
    ("Microsoft.AspNetCore.Http.StatusCodes", None, None, &["microsoft.aspnetcore.http.statuscodes"]),
    ("Exchange 2003/2007 with forms", None, None, &["exchange 2003 and 2007", "forms"]),
    // The summaries name ActiveSync, and the references MS-ASHTTP.
    ("Exchange ActiveSync (MS-ASHTTP)", None, None, &[]),
    ("MS-WDV; constant", None, None, &["http_status_retry_with", "wininet.h"]),
    ("Windows Vista and later", Some("Windows Vista"), None, &[]),
    ("Spring Framework up to 6.x; deprecated in 6.0.5", None, Some("Spring Framework 6.x"), &["6.0.5", "2026"]),
    ("deprecated in the 2022 source; gone", None, None, &["2022", "no longer", "2026"]),
    ("deprecated in the 2022 source; replaced", None, None, &["2022", "2026", "misdirected"]),
    ("deprecated since 7.0", None, None, &["deprecated since spring framework 7.0"]),
    ("nginx 0.3.15 and later; since 1.15.2", Some("nginx 0.3.15"), None, &["1.15.2", "reset_timedout_connection"]),
    ("nginx 0.9.4 and later", Some("nginx 0.9.4"), None, &[]),
    ("nginx 0.3.45 at the latest", Some("nginx 0.3.45 or earlier"), None, &[]),
    ("nginx 0.0.7 at the latest", Some("nginx 0.0.7 or earlier"), None, &[]),
    ("comment in current source only", None, None, &["only a comment"]),
    ("since the first releases; error_page", None, None, &["first releases", "0.4.3"]),
    // The references name the revisions.
    ("gorouter revision 03fb6dc", None, None, &[]),
    ("Application Gateway v2", None, None, &["v2", "v1 may log 0"]),
    ("Application Load Balancer with JWT", None, None, &["application load balancer", "json web token"]),
    ("Search API from 18 January 2010", Some("18 January 2010"), None, &["search api"]),
    ("until 2018-08-30", None, Some("30 August 2018"), &[]),
    ("earlier use (Wikipedia)", None, None, &["wikipedia", "request header fields too large", "429"]),
    ("Edgio (formerly Layer0)", None, Some("January 2025"), &[]),
    ("mod_hostinglimits; LVEErrorCode", None, None, &["mod_hostinglimits", "lveerrorcode", "500 to 510"]),
    ("Apache with the bw/limited extension", None, None, &["bw/limited", "mod_bwlimited"]),
    ("Application Load Balancer", None, None, &["application load balancer"]),
    ("v2", None, None, &["v2"]),
    ("v3", None, None, &["v3"]),
    ("Seen in 3.5-dev5", None, None, &["3.5-dev5"]),
    ("OpenLiteSpeed", None, None, &["openlitespeed"]),
    ("Netlify servers", None, None, &["netlify servers"]),
    ("REST API", None, None, &["rest api"]),
    ("text of August 2025", None, None, &["august 2025"]),
];

/// Words that say how far to trust the row, which its notes or state tell.
const DOUBTS: [(&str, &[&str], Option<&str>); 3] = [
    ("doubtful", &["only source"], None),
    ("older text", &["older versions"], None),
    ("obsolete", &[], Some("obsoleted")),
];

/// The pattern of a cell; an empty one has none.
fn pattern(cell: &str) -> Option<Pattern> {
    let fitting = PATTERNS.into_iter().filter(|(start, ..)| cell.starts_with(start));
    let found = fitting.max_by_key(|(start, ..)| start.len());
    let doubt = DOUBTS.into_iter().find(|(word, ..)| *word == cell);
    found.or_else(|| doubt.map(|(word, words, _)| (word, None, None, words)))
}

#[test]
fn every_first_and_last_version_is_the_tables_and_the_rest_is_a_note() {
    let mut used = Vec::new();
    check(|findings| {
        for entry in entries() {
            let (found, name) = (entry.definition(), entry.name());
            let cells = entry.rows.iter().map(|row| row.get("versions")).filter(|cell| !cell.is_empty());
            let patterns: Vec<_> = cells.clone().map(pattern).collect();
            for (cell, pattern) in cells.zip(&patterns) {
                findings.holds(format_args!("{name}: no pattern for {cell:?}"), pattern.is_some());
            }
            let patterns: Vec<_> = patterns.into_iter().flatten().collect();
            used.extend(patterns.iter().map(|(start, ..)| *start));
            // Of two rows that are one definition, the one that goes further back.
            let since = patterns.iter().filter_map(|(_, since, ..)| *since).min();
            let until = patterns.iter().filter_map(|(_, _, until, _)| *until).max();
            findings.equal(format!("{name}: since"), found.since(), since);
            let corrected = corrected(&entry.server, &entry.code.to_string(), "until");
            let until = corrected.as_deref().map_or(until, |until| Some(until).filter(|until| !until.is_empty()));
            findings.equal(format!("{name}: until"), found.until(), until);
            for (start, .., words) in patterns {
                let holds = words.is_empty() || [found.notes(), found.doubts()].iter().any(|texts| says(texts, words));
                findings.holds(format_args!("{name}: no note or doubt says {words:?}, for {start:?}"), holds);
            }
            for (word, _, state) in DOUBTS {
                if let Some(state) = state.filter(|_| entry.rows.iter().any(|row| row.get("versions") == word)) {
                    findings.equal(&name, found.state().word(), state);
                }
            }
        }
        for start in PATTERNS.map(|(start, ..)| start).into_iter().chain(DOUBTS.map(|(word, ..)| word)) {
            findings.holds(format_args!("no row has {start:?}"), used.contains(&start));
        }
    });
}

#[test]
fn no_summary_tells_of_versions() {
    #[rustfmt::skip]
    let prose = [
        "kb 9", "kb 3", "and later", "or later", "at the latest", "only in ", "up to version", "deprecated", "era",
        "custom error list", "iiscnfg", "iis-docs", "main branch", "revision", "windows sdk", "release", "iis 4",
        "iis 5", "iis 6", "iis 7", "iis 8", "framework 6", "framework 7", "nginx 0", "nginx 1", "2010", "2018",
        "2022", "2025", "2026", "vista",
    ];
    // Not within a word, such as "operation".
    let has = |text: &str, prose: &str| {
        let mut places = text.match_indices(prose);
        places.any(|(at, _)| !text[..at].ends_with(|letter: char| letter.is_alphanumeric()))
    };
    check(|findings| {
        for found in definitions().iter().filter(|definition| definition.server().is_some()) {
            let summary = found.summary().to_ascii_lowercase();
            let told = prose.iter().copied().chain(found.since()).chain(found.until());
            let told: Vec<_> = told.filter(|prose| has(&summary, &prose.to_ascii_lowercase())).collect();
            let server = found.server().map_or("", |server| server.id());
            findings.equal(format!("{server} {}: {}", found.code(), found.summary()), told, [""; 0]);
        }
    });
}

#[test]
fn the_standard_has_no_versions() {
    check(|findings| {
        for found in definitions().iter().filter(|definition| definition.server().is_none()) {
            findings.equal(found.code(), (found.since(), found.until(), found.authority()), (None, None, None));
        }
    });
}
