//! Time and memory over synthetic datasets: `cargo run --release -p status-codegen --example scale -- 100000`.
//!
//! Prints the number of definitions, the seconds that parsing, checking and generating take together, and the peak of
//! the process's memory in MiB (0 where the system does not tell).

use std::error::Error;
use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use status_codegen::{Context, OUTPUTS, internal};

const HEAD: &str = r#"
[document]
schema = 1

[[class]]
digit = 1
name = "Informational"
title = "Informational"
summary = "It goes on."
references = [{ rfc = 9110, section = "15.2" }]

[[class]]
digit = 2
name = "Successful"
title = "Successful"
summary = "It went well."
references = [{ rfc = 9110, section = "15.3" }]

[[class]]
digit = 3
name = "Redirection"
title = "Redirection"
summary = "It is elsewhere."
references = [{ rfc = 9110, section = "15.4" }]

[[class]]
digit = 4
name = "ClientError"
title = "Client Error"
summary = "The client is wrong."
references = [{ rfc = 9110, section = "15.5" }]

[[class]]
digit = 5
name = "ServerError"
title = "Server Error"
summary = "The server is wrong."
references = [{ rfc = 9110, section = "15.6" }]

[[server]]
id = "synthetic"
name = "Synthetic"
kind = "origin-server"
"#;

/// A dataset with so many definitions, spread evenly over all codes; each is as long as one of the real dataset.
fn dataset(count: usize) -> Result<String, std::fmt::Error> {
    let mut text = HEAD.to_owned();
    for at in 0..count {
        let (code, sub) = (100 + at % 900, at / 900);
        write!(text, "\n[[status]]\ncode = {code}\n")?;
        if sub > 0 {
            writeln!(text, "sub = {sub}")?;
        }
        write!(
            text,
            r#"server = "synthetic"
name = "Number{code}X{sub}"
phrase = "Synthetic status {code}.{sub}"
summary = "The server stopped at step {sub} because the request asked for thing {code}."
causes = ["The request asked for thing {code}", "The server was at step {sub} and could not go on from there"]
remedies = ["Ask for something else", "Let the server rest, then send the request again"]
see_also = ["{code}"]
authority = "vendor-doc"
references = [{{ title = "Handbook, chapter {sub}", url = "https://example.com/handbook/{code}/{sub}" }}]
"#
        )?;
    }
    Ok(text)
}

/// The most memory that the process has had so far, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().map_or(0, |kib: u64| kib / 1024)
}

fn main() -> Result<(), Box<dyn Error>> {
    let count = std::env::args().nth(1).ok_or("it takes the number of definitions")?.parse()?;
    let text = dataset(count)?;
    let start = Instant::now();
    let catalogue = status_codegen::parse("synthetic.toml", text)?;
    let context = Context::new("synthetic.toml");
    let standard = catalogue.standalone().ok_or("it stands by itself")?;
    for output in OUTPUTS {
        black_box(output.generate(&catalogue, &context)?);
    }
    for output in internal::OUTPUTS {
        black_box(output.generate(standard, &context)?);
    }
    let time = start.elapsed().as_secs_f64();
    if catalogue.own().len() != count {
        return Err("the generator made something else".into());
    }
    println!("{count} {time:.3} {}", peak());
    Ok(())
}
