//! `registry`: copies of the IANA registry against the dataset of this repository.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;

use insta::assert_snapshot;
use status_codegen::model::{Date, State};
use status_codegen::{Catalogue, check_order, parse};
use xtask::{Comparison, DATASET, registry, root};

const BEFORE: Date = Date { year: 2026, month: 11, day: 12 };

fn dataset() -> String {
    fs::read_to_string(root().join(DATASET)).unwrap()
}

/// The dataset of this repository, read once.
fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| xtask::catalogue(&root()).unwrap());
    &CATALOGUE
}

/// The table of this repository, which is named after the day of the registry.
fn table() -> PathBuf {
    let day = catalogue().document().registry.unwrap();
    root().join(format!("tests/facts/registry-{day}.csv"))
}

/// A copy of the registry in the form in which IANA publishes it.
#[derive(Clone)]
struct Copy(Vec<[String; 3]>);

/// The table of this repository as IANA publishes it.
fn published() -> Copy {
    let mut reader = csv::Reader::from_path(table()).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let cell = |name| record[header.iter().position(|column| column == name).unwrap()].to_owned();
        let references = cell("references").replace(" Section ", ", Section ").replace("; ", "][");
        let references = if references.is_empty() { references } else { format!("[{references}]") };
        [cell("code"), cell("registry_description"), references]
    });
    Copy(rows.collect())
}

impl Copy {
    /// Puts rows in the place of one.
    #[track_caller]
    fn with(mut self, code: &str, rows: &[[&str; 3]]) -> Self {
        let at = self.0.iter().position(|[value, ..]| value == code).expect("the row is there");
        self.0.splice(at..=at, rows.iter().map(|row| row.map(str::to_owned)));
        self
    }

    /// Changes the description of a code.
    #[track_caller]
    fn describing(self, code: &str, description: &str) -> Self {
        let reference = self.0.iter().find(|[value, ..]| value == code).expect("the row is there")[2].clone();
        self.with(code, &[[code, description, &reference]])
    }

    /// Changes the references of a code.
    #[track_caller]
    fn referring(self, code: &str, reference: &str) -> Self {
        let description = self.0.iter().find(|[value, ..]| value == code).expect("the row is there")[1].clone();
        self.with(code, &[[code, &description, reference]])
    }

    fn text(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["Value", "Description", "Reference"]).unwrap();
        self.0.iter().for_each(|row| writer.write_record(row).unwrap());
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    }

    #[track_caller]
    fn compared(&self) -> Comparison {
        self.compared_on(BEFORE)
    }

    #[track_caller]
    fn compared_on(&self, today: Date) -> Comparison {
        compared(self.text().as_bytes(), today)
    }

    /// What is printed where something differs.
    #[track_caller]
    fn report(&self) -> String {
        let comparison = self.compared();
        assert!(comparison.differs());
        comparison.to_string()
    }
}

#[track_caller]
fn compared(copy: &[u8], today: Date) -> Comparison {
    registry("registry.csv", copy, catalogue(), today).unwrap_or_else(|error| panic!("{error:#}"))
}

const NOTHING: &str = "registry.csv: 64 codes, nothing differs from data/status.toml\n";

#[test]
fn nothing_differs_from_the_registry_of_this_repository() {
    let table = fs::read(table()).unwrap();
    let published = published().text();
    for copy in [&table, published.as_bytes()] {
        let comparison = compared(copy, BEFORE);
        assert_eq!(comparison.to_string(), NOTHING);
        assert!(!comparison.differs());
    }
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_change_nothing() {
    let windows = published().text().replace('\n', "\r\n");
    assert_eq!(compared(format!("\u{feff}{windows}").as_bytes(), BEFORE).to_string(), NOTHING);
    let table = fs::read_to_string(table()).unwrap().replace('\n', "\r\n");
    assert_eq!(compared(format!("\u{feff}{table}").as_bytes(), BEFORE).to_string(), NOTHING);
}

#[test]
fn an_unassigned_range_that_is_split_is_no_difference() {
    let copy = published().with("105-199", &[["105-149", "Unassigned", ""], ["150-199", "Unassigned", ""]]);
    assert_eq!(copy.compared().to_string(), NOTHING);
}

/// A copy with new codes of every kind.
fn with_new_codes() -> Copy {
    let until = "Wait For It (TEMPORARY - registered 2026-01-02, expires 2027-01-02)";
    published()
        .with("105-199", &[["105", until, "[RFC-ietf-httpbis-example-07, Section 4]"], ["106-199", "Unassigned", ""]])
        .with("427", &[["427", "URI \"Too\" Odd", "[RFC9999, Section 4.2]"]])
        .with("430", &[["430", "(Unused)", "[RFC9999][RFC9998, Appendix B.1][IESG decision of 2027]"]])
        .with("509", &[["509", "5 Too Many (OBSOLETED)", ""]])
}

#[test]
fn new_codes_come_with_their_rows() {
    assert_snapshot!(with_new_codes().report());
}

#[test]
fn the_rows_are_right_once_people_have_filled_them_in() {
    let comparison = with_new_codes().compared().to_string();
    let filled = comparison
        .replace("name = \"\"", "name = \"TooManyByFive\"")
        .replace("summary = \"\"", "summary = \"It means something.\"")
        .replace("section = \"\"", "section = \"1\"")
        .replace("url = \"\"", "url = \"https://www.example.org/\"")
        .replace("references = []", "references = [{ rfc = 9999, section = \"2\" }]");
    let mut text = dataset();
    let rows: Vec<&str> = filled.split("[[status]]\n").skip(1).collect();
    assert_eq!(rows.len(), 4);
    for row in rows {
        let code = row.lines().find_map(|line| line.strip_prefix("code = ")).unwrap();
        // Above what servers say of the code, or else of the next one.
        let is_below = |other: &&str| other.lines().next().is_some_and(|other| other >= code);
        let next = text.split("[[status]]\ncode = ").skip(1).find(is_below).unwrap();
        let at = text.find(&format!("[[status]]\ncode = {next}")).unwrap();
        text.insert_str(at, &format!("[[status]]\n{row}\n"));
    }
    let catalogue = parse(DATASET, &text).unwrap_or_else(|problems| panic!("{problems}"));
    check_order(DATASET, text.as_bytes()).unwrap_or_else(|misplaced| panic!("{misplaced}"));
    let added = |code| catalogue.standard().find(|definition| definition.code.code() == code).unwrap();
    assert_eq!(added(105).state, State::Temporary { expires: Date { year: 2027, month: 1, day: 2 } });
    assert_eq!(added(427).phrase.as_ref().unwrap().as_str(), "URI \"Too\" Odd");
    assert_eq!(added(430).state, State::Unused);
    assert_eq!(added(509).state, State::Obsoleted);
}

#[test]
fn a_code_that_is_renamed() {
    let copy = published().describing("431", "Header Fields Too Large").describing("306", "Switch Proxy");
    assert_snapshot!(copy.describing("418", "I Am a Teapot").report());
}

#[test]
fn a_code_that_is_gone() {
    let copy = published().with("226", &[["226", "Unassigned", ""]]).with("421", &[]).with("306", &[]);
    assert_snapshot!(copy.report());
}

#[test]
fn a_file_that_ends_early() {
    let mut copy = published();
    copy.0.retain(|[code, ..]| code.as_str() < "508");
    assert_snapshot!(copy.report());
}

#[test]
fn a_temporary_code_that_is_extended() {
    let copy = published().describing("104", "Upload Resumption Supported (TEMPORARY - expires 2027-11-13)");
    assert_snapshot!(copy.report());
}

#[test]
fn states_that_change() {
    let copy = published().describing("104", "Upload Resumption Supported").describing("305", "Use Proxy (OBSOLETED)");
    let copy = copy.describing("402", "(Unused)").describing("508", "Loop Detected (DEPRECATED)");
    let copy = copy.describing("510", "Not Extended (TEMPORARY - expires 2030-01-31)");
    assert_snapshot!(copy.report());
}

#[test]
fn a_code_that_its_specification_deprecates_has_no_mark_in_the_registry() {
    let copy = published().describing("305", "Use Proxy (DEPRECATED)");
    assert_eq!(copy.compared().to_string(), NOTHING);
}

#[test]
fn references_that_change() {
    let copy = published()
        .referring("104", "[draft-ietf-httpbis-resumable-upload-12]")
        .referring("404", "[RFC9999, Section 15.5.5]")
        .referring("429", "[RFC6585, Section 44]")
        .referring("508", "[RFC5842][RFC9999]");
    assert_snapshot!(copy.report());
}

#[test]
fn a_registration_that_has_run_out_is_noted_and_is_no_difference() {
    let State::Temporary { expires: last } = catalogue().standard().find(|row| row.code.code() == 104).unwrap().state
    else {
        panic!("104 is temporary");
    };
    let after = Date { year: last.year, month: last.month, day: last.day + 1 };
    assert_eq!(published().compared_on(last).to_string(), NOTHING);
    let comparison = published().compared_on(after);
    assert!(!comparison.differs());
    assert_snapshot!(comparison);
}

#[test]
fn files_that_are_no_registry() {
    let header = "Value,Description,Reference\n";
    let row = |row: &str| format!("{header}100,Continue,[RFC9110]\n{row}").into_bytes();
    let not_utf8 = [header.as_bytes(), b"100,Continue,[RFC9110]\n\n200,\xff,\n"].concat();
    let cases = [
        ("empty", Vec::new()),
        ("a page", b"<!DOCTYPE html>\n<title>Status codes</title>\n".to_vec()),
        ("no references", b"Value,Description\n100,Continue\n".to_vec()),
        ("a table without its descriptions", b"code,phrase,state,references\n100,Continue,registered,\n".to_vec()),
        ("header only", header.into()),
        ("not UTF-8", not_utf8),
        ("no numbers", row("2oo,OK,\n99,Low,\n600,High,\n0200,Long,\n200-,Open,\n,None,\n+20,Sign,\n")),
        ("descending", row("199-105,Unassigned,\n")),
        ("overlapping", row("101-199,Unassigned,\n\n150,Middle,\r\n100,Again,\n190-210,Unassigned,\n")),
        ("behind a mark", ["\u{feff}".as_bytes(), &row("\n1\n")].concat()),
        ("not in order", row("300,Multiple Choices,\n200,OK,\n")),
        ("columns", row("200\n201,Created\n202,Accepted,,\n")),
        ("an open quotation mark", row("200,\"OK,[RFC9110]\n201,Created,[RFC9110]\n")),
        ("descriptions", row("200,,\n201-202,Two,\n203,Caf\u{e9},\n")),
        ("no day", row("200,OK (TEMPORARY),\n201,Created (TEMPORARY - expires 2026-02-30),\n")),
        ("references", row("200,OK,[RFC9110\n201,Created,[RFC9110] and more\n202,Accepted,[]\n")),
        ("several at once", row("200-100,Unassigned,\n300\n4oo,Bad Request,\n")),
    ];
    let told = cases.map(|(case, copy)| {
        let error = registry("registry.csv", &copy, catalogue(), BEFORE).map(|_| ()).expect_err(case);
        format!("{case}:\n{error:#}\n")
    });
    assert_snapshot!(told.join("\n"));
}

/// Runs the command in a folder with a file.
fn run(folder: &tempfile::TempDir, file: &str) -> Output {
    let command = env!("CARGO_BIN_EXE_xtask-on-demand");
    Command::new(command).current_dir(folder.path()).args(["registry", file]).output().unwrap()
}

#[test]
fn the_exit_status_tells_what_was_found() {
    let folder = tempfile::tempdir().unwrap();
    let before = fs::read(root().join(DATASET)).unwrap();
    for (file, text) in
        [("same.csv", published().text()), ("other.csv", with_new_codes().text()), ("none.csv", "Value\n".to_owned())]
    {
        fs::write(folder.path().join(file), text).unwrap();
    }
    for (file, expected, out, error) in [
        ("same.csv", 0, "same.csv: 64 codes, nothing differs", ""),
        ("other.csv", 1, "427: new: URI \"Too\" Odd\n", ""),
        ("none.csv", 2, "", "error: none.csv:1: the header lacks Description, Reference"),
        ("missing.csv", 2, "", "error: cannot read missing.csv: "),
    ] {
        let output = run(&folder, file);
        let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(expected), "{file}: {stdout}{stderr}");
        assert!(stdout.contains(out) && stdout.is_empty() == out.is_empty(), "{file}: {stdout}");
        assert!(stderr.contains(error) && stderr.is_empty() == error.is_empty(), "{file}: {stderr}");
    }
    assert_eq!(fs::read(root().join(DATASET)).unwrap(), before);
}
