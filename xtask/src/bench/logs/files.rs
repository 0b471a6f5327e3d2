//! Logs as servers write them, as large as wanted, and always the same.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::super::run;

#[derive(Clone, Copy)]
pub(super) enum File {
    Haproxy,
    Combined,
    Caddy,
    Envoy,
    /// The combined format; each line has a client and a path that no other line has, and an error.
    Distinct,
}

impl File {
    const fn name(self) -> &'static str {
        match self {
            Self::Haproxy => "haproxy.log",
            Self::Combined => "combined.log",
            Self::Caddy => "caddy.json",
            Self::Envoy => "envoy.json",
            Self::Distinct => "distinct.log",
        }
    }

    /// Writes the file, unless it is there, and reads it, so that it is in the page cache.
    pub(super) fn write(self, folder: &Path, bytes: u64) -> Result<PathBuf> {
        let path = folder.join(self.name());
        if fs::metadata(&path).is_ok_and(|file| file.len() >= bytes && file.len() < bytes + 4096) {
            std::io::copy(&mut fs::File::open(&path)?, &mut std::io::sink())?;
            return Ok(path);
        }
        fs::create_dir_all(folder)?;
        let file = fs::File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let mut file = BufWriter::with_capacity(1 << 20, file);
        let (mut random, mut written, mut number, mut line) = (Random(1), 0, 0, Vec::new());
        while written < bytes {
            line.clear();
            self.line(&mut line, number, &mut random)?;
            file.write_all(&line)?;
            written += line.len() as u64;
            number += 1;
        }
        file.flush()?;
        Ok(path)
    }

    /// The same in gzip.
    pub(super) fn compressed(self, folder: &Path, bytes: u64) -> Result<PathBuf> {
        let plain = self.write(folder, bytes)?;
        let path = plain.with_extension("log.gz");
        if !path.exists() {
            run(Command::new("gzip").arg("--keep").arg("--force").arg(&plain))?;
        }
        ensure!(path.exists(), "gzip wrote no {}", path.display());
        Ok(path)
    }

    fn line(self, line: &mut Vec<u8>, number: u64, random: &mut Random) -> Result<()> {
        let second = number / 500 % 86_400;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let (host, port) = (random.below(250) + 1, random.below(60_000) + 1024);
        let (status, millis, bytes) = (random.status(), random.below(900), random.below(90_000));
        let (path, item) = (random.of(&PATHS), random.below(9000));
        let agent = random.of(&AGENTS);
        match self {
            Self::Haproxy => writeln!(
                line,
                "Oct 10 {hour:02}:{minute:02}:{second:02} lb1 haproxy[2411]: 192.0.2.{host}:{port} \
                 [10/Oct/2026:{hour:02}:{minute:02}:{second:02}.{millis:03}] https-in~ app/app{} 0/0/1/{millis}/{} \
                 {status} {bytes} - - ---- 512/498/21/7/0 0/0 \"GET {path}/{item} HTTP/1.1\"",
                item % 8,
                millis + 1
            )?,
            Self::Combined => writeln!(
                line,
                "192.0.2.{host} - - [10/Oct/2026:{hour:02}:{minute:02}:{second:02} +0000] \
                 \"GET {path}/{item} HTTP/1.1\" {status} {bytes} \"https://www.example.com{path}\" \"{agent}\""
            )?,
            Self::Caddy => writeln!(
                line,
                "{{\"level\":\"info\",\"ts\":1791{second:06}.{millis:03},\"logger\":\"http.log.access\",\
                 \"msg\":\"handled request\",\"request\":{{\"remote_ip\":\"192.0.2.{host}\",\"remote_port\":\"{port}\",\
                 \"proto\":\"HTTP/2.0\",\"method\":\"GET\",\"host\":\"www.example.com\",\"uri\":\"{path}/{item}\",\
                 \"headers\":{{\"User-Agent\":[\"{agent}\"],\"Accept\":[\"*/*\"]}}}},\"bytes_read\":0,\"user_id\":\"\",\
                 \"duration\":0.{millis:03},\"size\":{bytes},\"status\":{status},\
                 \"resp_headers\":{{\"Server\":[\"Caddy\"],\"Content-Type\":[\"text/html; charset=utf-8\"]}}}}"
            )?,
            Self::Envoy => writeln!(
                line,
                "{{\"start_time\":\"2026-10-10T{hour:02}:{minute:02}:{second:02}.{millis:03}Z\",\"method\":\"GET\",\
                 \"path\":\"{path}/{item}\",\"protocol\":\"HTTP/1.1\",\"response_code\":{status},\"response_flags\":\"{}\",\
                 \"response_code_details\":\"via_upstream\",\"bytes_received\":0,\"bytes_sent\":{bytes},\
                 \"duration\":{millis},\"user_agent\":\"{agent}\",\"authority\":\"www.example.com\",\
                 \"upstream_host\":\"198.51.100.{}:8080\",\"downstream_remote_address\":\"192.0.2.{host}:{port}\"}}",
                if status == 503 { "UF,URX" } else { "-" },
                item % 8 + 1
            )?,
            Self::Distinct => writeln!(
                line,
                "10.{}.{}.{} - - [10/Oct/2026:{hour:02}:{minute:02}:{second:02} +0000] \
                 \"GET /missing/{number} HTTP/1.1\" 404 {bytes} \"-\" \"-\"",
                number >> 16 & 255,
                number >> 8 & 255,
                number & 255
            )?,
        }
        Ok(())
    }
}

const PATHS: [&str; 8] =
    ["/", "/cart", "/api/v1/orders", "/api/v1/articles", "/static/app.js", "/images/logo.png", "/search", "/account"];

const AGENTS: [&str; 3] = [
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "curl/8.14.1",
];

/// Numbers that look random and are always the same (xorshift64*).
struct Random(u64);

impl Random {
    const fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % limit
    }

    fn of(&mut self, texts: &[&'static str]) -> &'static str {
        let at = usize::try_from(self.below(texts.len() as u64)).unwrap_or_default();
        texts[at]
    }

    /// Mostly 200, and some of what goes wrong.
    const fn status(&mut self) -> u16 {
        match self.below(1000) {
            0..900 => 200,
            900..940 => 304,
            940..960 => 302,
            960..990 => 404,
            990..994 => 403,
            994..997 => 500,
            997..999 => 503,
            _ => 400,
        }
    }
}
