//! The engines that speak SQL, and how each writes a text.

use std::fmt::Write;

use super::sql::{Dialect, Keys, Nullability};

pub(super) const ALL: [Dialect; 5] = [SQLITE, POSTGRES, DUCKDB, CLICKHOUSE, SPARK];

const SQLITE: Dialect = Dialect {
    name: "sqlite",
    title: "SQLite",
    types: ["TEXT", "INTEGER", "INTEGER"],
    nullability: Nullability::NotNull,
    literal: doubled,
    booleans: ["0", "1"],
    keys: Keys::Foreign,
    storage: ("", ""),
    frame: ("BEGIN;", "\nCOMMIT;\n"),
    batch: 500,
};

/// In a new database there is nothing to be dropped, of which the server would say so for each table.
const QUIETLY: &str = "BEGIN;\nSET LOCAL client_min_messages = warning;";

const POSTGRES: Dialect = Dialect {
    name: "postgres",
    title: "PostgreSQL",
    types: ["TEXT", "INTEGER", "BOOLEAN"],
    literal: postgres,
    booleans: ["FALSE", "TRUE"],
    frame: (QUIETLY, "\nCOMMIT;\nANALYZE status_lookup;\nANALYZE reason_lookup;\n"),
    ..SQLITE
};

/// It checks foreign keys too early for a table to be replaced.
const DUCKDB: Dialect = Dialect {
    name: "duckdb",
    title: "DuckDB",
    types: ["VARCHAR", "INTEGER", "BOOLEAN"],
    booleans: ["FALSE", "TRUE"],
    keys: Keys::Primary,
    ..SQLITE
};

/// The dictionary is for queries that look up a value without a join.
const CLICKHOUSE: Dialect = Dialect {
    name: "clickhouse",
    title: "ClickHouse",
    types: ["String", "Int32", "Bool"],
    nullability: Nullability::Wrapped,
    literal: backslash,
    booleans: ["false", "true"],
    keys: Keys::Storage,
    storage: ("\nENGINE = MergeTree ORDER BY (", ")"),
    frame: (
        "DROP DICTIONARY IF EXISTS status_dictionary;",
        "
CREATE DICTIONARY status_dictionary (
  server String, code Int32, sub Int32, status String, precision String, label String, summary String
)
PRIMARY KEY server, code, sub
SOURCE(CLICKHOUSE(TABLE 'status_meanings'))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(0);
",
    ),
    batch: 500,
};

const SPARK: Dialect = Dialect {
    name: "spark",
    title: "Spark SQL",
    types: ["STRING", "INT", "BOOLEAN"],
    nullability: Nullability::NotNull,
    literal: spark,
    booleans: ["false", "true"],
    keys: Keys::None,
    storage: (" USING parquet", ""),
    frame: ("", ""),
    // Each of these is a job.
    batch: 5000,
};

/// The standard's way: only a quote means something, and is written twice.
fn doubled(text: &str, script: &mut String) {
    script.push('\'');
    script.push_str(&text.replace('\'', "''"));
    script.push('\'');
}

/// Whether a backslash means something depends on a setting, but in a text with an `E` in front it always does.
fn postgres(text: &str, script: &mut String) {
    if text.contains(|letter: char| letter == '\\' || letter.is_control()) {
        script.push('E');
        backslash(text, script);
    } else {
        doubled(text, script);
    }
}

/// A backslash stands before what means something.
fn backslash(text: &str, script: &mut String) {
    script.push('\'');
    for letter in text.chars() {
        match letter {
            '\'' => script.push_str("\\'"),
            '\\' => script.push_str("\\\\"),
            '\n' => script.push_str("\\n"),
            '\r' => script.push_str("\\r"),
            '\t' => script.push_str("\\t"),
            letter => script.push(letter),
        }
    }
    script.push('\'');
}

/// A number stands for each character that means something, also to the programs that read a script before Spark does:
/// `${...}` is a variable to them, and a semicolon ends a statement.
fn spark(text: &str, script: &mut String) {
    script.push('\'');
    for letter in text.chars() {
        if letter.is_control() || matches!(letter, '\'' | '"' | '\\' | '$' | ';' | '`') {
            // Writing to a string does not fail.
            let _ = write!(script, "\\u{:04x}", u32::from(letter));
        } else {
            script.push(letter);
        }
    }
    script.push('\'');
}

#[cfg(test)]
mod tests {
    use super::ALL;

    /// How each engine writes a text that tries to end early.
    #[test]
    fn a_text_cannot_end_before_its_end() {
        let text = "a'); DROP TABLE x; --\\' \r\n${env:HOME} \\0";
        let literals: Vec<String> = ALL
            .iter()
            .map(|dialect| {
                let mut literal = format!("{}: ", dialect.name);
                (dialect.literal)(text, &mut literal);
                literal
            })
            .collect();
        assert_eq!(
            literals,
            [
                "sqlite: 'a''); DROP TABLE x; --\\'' \r\n${env:HOME} \\0'",
                "postgres: E'a\\'); DROP TABLE x; --\\\\\\' \\r\\n${env:HOME} \\\\0'",
                "duckdb: 'a''); DROP TABLE x; --\\'' \r\n${env:HOME} \\0'",
                "clickhouse: 'a\\'); DROP TABLE x; --\\\\\\' \\r\\n${env:HOME} \\\\0'",
                "spark: 'a\\u0027)\\u003b DROP TABLE x\\u003b --\\u005c\\u0027 \\u000d\\u000a\\u0024{env:HOME} \\u005c0'",
            ]
        );
    }
}
