//! Datasets that want to do harm: each gives a clear error, or output that is what it says.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag};
use status_codegen::{Catalogue, Context, File, OUTPUTS, Output, internal, parse, parse_team};

const BASE: &str = include_str!("base.toml");

/// What is wrong with a dataset, in a few words each.
#[track_caller]
fn problems(dataset: &str) -> Vec<String> {
    let problems = parse("hostile.toml", dataset).expect_err("the dataset is refused");
    problems.iter().map(|problem| problem.message.clone()).collect()
}

/// What a dataset is turned into by an output that makes one file.
fn output(name: &str, catalogue: &Catalogue) -> String {
    let output = Output::named(name).expect("there is such an output");
    let mut files = output.generate(catalogue, &Context::new("team.toml")).expect("the output is right");
    files.pop().expect("there is a file").text
}

/// A row that takes all its texts from one.
fn row(text: &str) -> String {
    let text = serde_json::to_string(text).expect("JSON texts are TOML texts");
    format!(
        "[[server]]\nid = \"shop\"\nname = {text}\nkind = \"service\"\nvendor = {text}\n\
         [[status]]\ncode = 409\nsub = 1\nserver = \"shop\"\nname = \"Hostile\"\nsummary = {summary}\n\
         causes = [{text}]\nremedies = [{text}]\nnotes = [{text}]\nsince = {text}\nuntil = {text}\n\
         references = [{{ title = {text} }}]\n\
         [[problem]]\nserver = \"shop\"\nname = \"HostileProblem\"\ntype = \"urn:hostile\"\nstatus = \"409\"\n\
         title = {text}\nsummary = {summary}\nmembers = [{{ name = \"member\", type = \"string\", about = {text} }}]\n\
         causes = [{text}]\nremedies = [{text}]\ndoubts = [{text}]\nreferences = [{{ title = {text} }}]\n",
        summary = text.trim_end_matches('"').to_owned() + ".\"",
    )
}

#[test]
fn characters_that_nobody_sees_are_refused() {
    let hidden = [
        '\u{202e}',
        '\u{202a}',
        '\u{2066}',
        '\u{2069}',
        '\u{200b}',
        '\u{200d}',
        '\u{200e}',
        '\u{200f}',
        '\u{2060}',
        '\u{feff}',
        '\u{ad}',
        '\u{61c}',
        '\u{180e}',
        '\u{2028}',
        '\u{2029}',
        '\u{fe0f}',
        '\u{fff9}',
        '\u{e0041}',
        '\u{7f}',
        '\u{85}',
        '\0',
        '\u{1b}',
    ];
    for letter in hidden {
        // Both as it is, and by an escape of TOML.
        let escape = format!("a\\U{:08X}b", u32::from(letter));
        let escaped = row("HERE").replace("HERE", &escape);
        let problems = parse_team("hostile.toml", &escaped).expect_err("it is refused").to_string();
        let named = format!("U+{:04X}", u32::from(letter));
        assert!(problems.contains(&named), "{named}: {problems}");
        if !letter.is_control() {
            let plain = row("HERE").replace("HERE", &format!("a{letter}b"));
            let problems = parse_team("hostile.toml", &plain).expect_err("it is refused").to_string();
            assert!(problems.contains(&named), "{named}: {problems}");
        }
    }
}

#[test]
fn characters_that_nobody_sees_are_refused_in_comments_and_keys_too() {
    let harmless = row("x");
    assert!(parse_team("hostile.toml", format!("\u{feff}# \t ä 漢字 🙂\r\n{harmless}")).is_ok());
    for letter in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{85}', '\u{3164}', '\u{e0041}'] {
        let comment = format!("# over{letter}turned\n{harmless}");
        let key = harmless.replace("vendor", &format!("vend{letter}or"));
        let quoted = harmless.replace("vendor", &format!("\"vend{letter}or\""));
        let between = harmless.replace("vendor =", &format!("vendor {letter}="));
        let header = harmless.replace("[[status]]", &format!("[[status{letter}]]"));
        for dataset in [comment, key, quoted, between, header] {
            let problems = parse_team("hostile.toml", &dataset).expect_err("it is refused");
            let message = format!("the invisible character U+{:04X} stands here", u32::from(letter));
            let problem = problems.iter().find(|problem| problem.message == message);
            let problem = problem.unwrap_or_else(|| panic!("{message}: {problems}"));
            assert_eq!(dataset.get(problem.span.clone()), Some(letter.to_string().as_str()));
        }
    }
}

/// Each is told once, also where they follow upon each other.
#[test]
fn every_character_that_nobody_sees_is_told_once() {
    let text = "a\u{200b}\u{200c}\u{200b}b \u{202e}";
    let dataset = format!("# {text}\n{}", row("x").replacen("\"x\"", &format!("\"{text}\""), 1));
    let problems = parse_team("hostile.toml", &dataset).expect_err("it is refused");
    let told: Vec<_> = problems.iter().filter_map(|problem| dataset.get(problem.span.clone())).collect();
    assert_eq!(told, ["\u{200b}", "\u{200c}", "\u{200b}", "\u{202e}"].repeat(2));
}

/// Texts that mean something to what reads the outputs.
const BREAKERS: [&str; 43] = [
    "*/ fn main() {} /*",
    "`code`",
    "``` fence",
    "</script><script>",
    "{braces} {{}} {0}",
    "\"quotes\" 'and' \\ backslash",
    "// comment",
    "#[doc = \"x\"]",
    "](https://example.com)",
    "[link][ref]",
    "<!-- comment -->",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "&amp; &#60;",
    "[^1]: note",
    "$(command)",
    "%s %n",
    "r#\"raw\"#",
    "a\\",
    "_emphasis_ **strong** ~~gone~~",
    "<b>bold</b>",
    "https://example.com/<x>",
    "+ item",
    "* item",
    "-",
    "1) item",
    "12)",
    "2024. was a year",
    "---",
    "- - -",
    "===",
    "***",
    "> quote",
    "![image](x)",
    "``two`` `` and ` one",
    "[x](<y> \"z\")",
    "[x]: https://example.com",
    "<https://example.com>",
    "$x$ $$y$$",
    "&copy;",
    "a | b",
];

/// What a reader of Markdown sees: the text of each block, and how many elements of each kind there are.
fn read(markdown: &str) -> (Vec<String>, BTreeMap<String, usize>) {
    let (mut blocks, mut elements) = (vec![String::new()], BTreeMap::<_, usize>::new());
    // What rustdoc and the sites that show repositories read; curly quotes would be no other text.
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    for event in Parser::new_ext(markdown, extensions) {
        match event {
            Event::Text(text) | Event::Code(text) => blocks.last_mut().expect("a block").push_str(&text),
            Event::Start(tag) => {
                let is_block = !matches!(tag, Tag::Strong | Tag::Link { .. });
                // What a link leads to counts; of everything else only what it is.
                let name = match tag {
                    Tag::Link { dest_url, .. } => format!("link to {dest_url}"),
                    tag => format!("{:?}", tag.to_end()),
                };
                *elements.entry(name).or_default() += 1;
                if is_block {
                    blocks.push(String::new());
                }
            }
            Event::SoftBreak => blocks.last_mut().expect("a block").push(' '),
            Event::End(_) => {}
            other => *elements.entry(format!("{other:?}")).or_default() += 1,
        }
    }
    blocks.retain(|block| !block.is_empty());
    (blocks, elements)
}

/// The texts of the documentation in some Rust, without what the generator itself puts around them.
fn docs(rust: &str) -> String {
    let lines = rust.lines().map(str::trim_start);
    let lines = lines.map(|line| line.strip_prefix("///").unwrap_or_default().trim_start());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn texts_are_in_markdown_what_they_are() {
    let pages = |text: &str| {
        let catalogue = parse_team("team.toml", row(text)).unwrap_or_else(|problems| panic!("{problems}"));
        let docs = docs(&output("rust", &catalogue));
        [output("markdown", &catalogue), docs].map(|page| read(&page))
    };
    let harmless = pages("Harmless");
    for text in BREAKERS {
        for ((blocks, elements), (harmless_blocks, harmless_elements)) in pages(text).into_iter().zip(&harmless) {
            assert_eq!(&elements, harmless_elements, "{text}: {blocks:#?}");
            let expected: Vec<_> = harmless_blocks.iter().map(|block| block.replace("Harmless", text)).collect();
            assert_eq!(blocks, expected);
        }
    }
}

/// Reason phrases stand in code; sections, names of drafts and addresses stand in addresses.
#[test]
fn phrases_and_addresses_do_not_break_out() {
    let of = |phrase: &str| {
        let phrase = serde_json::to_string(phrase).expect("JSON texts are TOML texts");
        let dataset = row("x").replace("name = \"Hostile\"", &format!("name = \"Hostile\"\nphrase = {phrase}"));
        let catalogue = parse_team("team.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"));
        [output("markdown", &catalogue), docs(&output("rust", &catalogue))].map(|page| read(&page))
    };
    let harmless = of("Harmless");
    for text in BREAKERS {
        for ((blocks, elements), (harmless_blocks, harmless_elements)) in of(text).into_iter().zip(&harmless) {
            assert_eq!(&elements, harmless_elements, "{text}: {blocks:#?}");
            let expected: Vec<_> = harmless_blocks.iter().map(|block| block.replace("Harmless", text)).collect();
            assert_eq!(blocks, expected);
        }
        for source in ["{ rfc = 9110, section = HERE }", "{ draft = HERE }", "{ draft = \"draft-a\", section = HERE }"]
        {
            let text = serde_json::to_string(text).expect("JSON texts are TOML texts");
            let source = source.replace("HERE", &text);
            let dataset = row("x").replace("references = [", &format!("references = [{source}, "));
            assert!(parse_team("team.toml", dataset).is_err(), "{source}");
        }
    }
    for url in ["https://a/\\)", "https://a/`x`", "https://a/|", "https://a/<x>", "https://a/{x}"] {
        let dataset = row("x").replace("{ title", &format!("{{ url = '{url}', title"));
        assert!(parse_team("team.toml", dataset).is_err(), "{url}");
    }
    let url = "https://example.com/?a=1&copy;=(2)#[x]";
    let dataset = row("x").replace("{ title", &format!("{{ url = '{url}', title"));
    let catalogue = parse_team("team.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"));
    let (_, elements) = read(&output("markdown", &catalogue));
    assert!(elements.contains_key(&format!("link to {url}")), "{elements:#?}");
}

#[test]
fn texts_that_mean_something_elsewhere_stay_texts() {
    for text in BREAKERS {
        let catalogue = parse_team("team.toml", row(text)).unwrap_or_else(|problems| panic!("{problems}"));
        let rust = output("rust", &catalogue);
        let file = syn::parse_file(&rust).unwrap_or_else(|error| panic!("{text}: {error}\n{rust}"));
        // The same items as with a harmless text, and the text is in them as it was given.
        let harmless = parse_team("team.toml", row("Harmless")).expect("a harmless text");
        let harmless = output("rust", &harmless);
        assert_eq!(file.items.len(), syn::parse_file(&harmless).expect("Rust").items.len(), "{text}");
        let literals = rust.replace("\\\"", "\"").replace("\\\\", "\\");
        assert!(literals.contains(text), "{text} is not in\n{rust}");
        let json: serde_json::Value = serde_json::from_str(&output("json", &catalogue)).expect("JSON");
        assert_eq!(json["statuses"][0]["causes"][0], text);
        assert_eq!(json["problems"][0]["members"][0]["about"], text);
        // A backslash takes its meaning from the letter behind it.
        let page = output("markdown", &catalogue);
        let bare: String =
            page.split('\\').enumerate().map(|(at, part)| part.get(at.min(1)..).unwrap_or_default()).collect();
        for meaning in
            ["<script>", "<!-- comment", "](https://example.com)", "<b>", "`code`", "_emphasis_", "**strong**"]
        {
            assert!(!bare.contains(meaning), "{meaning} in {page}");
        }
    }
}

/// Details and examples stand in code, words and values of header fields in lists of such.
#[test]
fn details_and_examples_do_not_break_out() {
    let of = |text: &str| {
        let template =
            serde_json::to_string(&text.replace('{', "{{").replace('}', "}}")).expect("JSON texts are TOML texts");
        let text = serde_json::to_string(text).expect("JSON texts are TOML texts");
        let dataset = row("x").replace("members = [", &format!(
            "detail = {template}\nheaders = [{{ name = \"X-Any\", value = {text} }}]\nmembers = [\
             {{ name = \"kind\", type = \"one-of\", values = [\"a\"] }}, {{ name = \"list\", type = \"string\", list = true, example = [{text}, {text}] }}, ",
        ));
        let catalogue = parse_team("team.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"));
        let rust = output("rust", &catalogue);
        let items = syn::parse_file(&rust).unwrap_or_else(|error| panic!("{text}: {error}\n{rust}")).items.len();
        let json: serde_json::Value = serde_json::from_str(&output("json", &catalogue)).expect("JSON");
        let problem = &json["problems"][0];
        assert_eq!(serde_json::to_string(&problem["members"][1]["example"][1]).expect("JSON"), text);
        let [page, docs] = [output("markdown", &catalogue), docs(&rust)].map(|page| read(&page).1);
        (items, page, docs)
    };
    let harmless = of("Harmless");
    for text in BREAKERS {
        assert_eq!(of(text), harmless, "{text}");
    }
}

#[test]
fn ids_and_names_that_are_paths_or_keywords_are_refused() {
    let long = "a-".repeat(200) + "a";
    for id in [
        "../../x", "a/b", "a\\b", ".", "..", "", "CON", "con:", "self", "crate", "super", "match", "r#x", "a b", "ä",
        "a--b", "-a", "a-", "all", "standard",
    ] {
        let dataset = row("x").replace("\"shop\"", &serde_json::to_string(id).expect("a text"));
        assert!(parse_team("hostile.toml", dataset).is_err(), "{id}");
    }
    for name in ["Self", "self", "crate", "match", "r#x", "a::b", "A B", "", "1A", "A-B", "Ä", "A\nB", "_", "ALL"] {
        let dataset = row("x").replace("\"Hostile\"", &serde_json::to_string(name).expect("a text"));
        assert!(parse_team("hostile.toml", dataset).is_err(), "{name}");
    }
    // Long, but right.
    assert!(parse_team("hostile.toml", row("x").replace("shop", &long)).is_ok());
    // What outputs are written to lies in the workspace, whatever the dataset says.
    let catalogue = parse("base.toml", BASE).expect("the dataset is right");
    let context = Context::new("base.toml");
    let made = OUTPUTS.iter().flat_map(|output| output.generate(&catalogue, &context).expect("files"));
    let standard = catalogue.standalone().expect("it stands by itself");
    let internal = internal::OUTPUTS.iter().flat_map(|output| output.generate(standard, &context).expect("files"));
    for File { path, .. } in made.chain(internal) {
        assert!(!path.contains("..") && !path.starts_with('/') && !path.contains('\\'), "{path}");
    }
}

#[test]
fn numbers_beyond_their_limits_are_refused() {
    for number in ["-1", "0", "99", "1000", "65536", "99999999999999999999", "0x194", "1e3", "inf", "nan", "true"] {
        let dataset = row("x").replace("code = 409", &format!("code = {number}"));
        assert!(parse_team("hostile.toml", &dataset).is_err(), "{number}");
        let dataset = row("x").replace("sub = 1", &format!("sub = {number}"));
        let taken = parse_team("hostile.toml", &dataset).is_ok();
        assert_eq!(taken, number == "99", "{number}");
    }
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let deep = 10_000;
    for (open, close) in [("[", "]"), ("{ a = ", " }"), ("{a=[", "]}")] {
        let value = open.repeat(deep) + "1" + &close.repeat(deep);
        assert!(!problems(&format!("{BASE}\n[[status]]\ncode = {value}\n")).is_empty());
    }
    let dotted = vec!["a"; deep].join(".");
    assert!(!problems(&format!("{BASE}\n[[status]]\n{dotted} = 1\n")).is_empty());
    assert!(!problems(&format!("{BASE}\n[{dotted}]\n")).is_empty());
    assert!(!problems(&"[".repeat(100 * deep)).is_empty());
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn one_long_text_is_one_text() {
    let text = "long ".repeat(2 * 1024 * 1024) + "x";
    let dataset = row("x").replace("causes = [\"x\"]", &format!("causes = [\"{text}\"]"));
    let catalogue = parse_team("hostile.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(catalogue.own()[0].causes[0].as_str().len(), text.len());
    // As a name it is refused, and the message does not repeat all of it.
    let dataset = row("x").replace("\"Hostile\"", &format!("\"{text}\""));
    let said = parse_team("hostile.toml", dataset).expect_err("it is refused").to_string();
    assert!(said.len() < 100_000, "{} bytes of message", said.len());
}

/// The memory that a dataset takes is bounded by its size, so its size is.
#[test]
fn what_is_too_large_is_refused_unread() {
    let million =
        "[[status]]\ncode = 409\nsub = 1\nserver = \"shop\"\nname = \"Hostile\"\nsummary = \"x.\"\n".repeat(1_000_000);
    for text in [vec![b'#'; 100 * 1024 * 1024], million.into_bytes()] {
        let problems = parse("hostile.toml", text).expect_err("it is refused").to_string();
        assert!(problems.contains("the dataset is too large") && problems.len() < 1000, "{problems}");
    }
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn the_limits_are_what_the_messages_say() {
    let told = |text: Vec<u8>| {
        let problems = parse("hostile.toml", text).expect_err("it is refused");
        problems.iter().map(|problem| problem.message.clone()).collect::<Vec<_>>()
    };
    let most = 64 * 1024 * 1024;
    assert!(told(vec![b' '; most]).iter().all(|message| message != "the dataset is too large"));
    assert_eq!(told(vec![b' '; most + 1]), ["the dataset is too large"]);

    let two = "code = = 409\n[[status]]\ncode = = 409\n#";
    let padded = |length: usize| told((two.to_owned() + &"x".repeat(length - two.len())).into_bytes()).len();
    let most_by_row = 8 * 1024 * 1024;
    assert!(padded(most_by_row) > 1);
    assert_eq!(padded(most_by_row + 1), 1);

    let row = "[[status]]\ncode = = 409\nsub = = 1\n#";
    let syntax = |length: usize| {
        let dataset = format!("{row}{}\n[[status]]\ncode = = 1\n", "x".repeat(length - row.len() - 1));
        told(dataset.into_bytes()).len()
    };
    let longest = 64 * 1024;
    assert_eq!(syntax(longest), syntax(longest + 1) + 1);
}

/// Each of these takes minutes to hours, and with it this test, where the time grows with the square of the size.
#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn the_time_grows_with_the_size_and_not_faster() {
    let size = 500_000;
    let id = "a".repeat(size);
    let long = row("x").replacen("shop", &id, 1).replacen("shop", &format!("{id}b"), 1);
    let server = |at| format!("[[server]]\nid = \"s{at}\"\nname = \"x\"\nkind = \"service\"\n");
    let stray =
        |at| format!("[[status]]\ncode = 409\nsub = 1\nserver = \"z{at}\"\nname = \"A{at}\"\nsummary = \"a.\"\n");
    let servers: String = (0..size / 100).map(server).collect();
    let strays: String = (0..size / 100).map(stray).collect();
    let key = |at| format!("k{at} = 1\n");
    let keys: String = (0..size / 10).map(key).collect();
    let twice = format!("[[status]]\n{keys}[status.a]\n{keys}{keys}");
    for dataset in ["\r".repeat(size), "a = [".to_owned() + &",".repeat(size), long, servers + &strays, twice] {
        let problems = parse_team("hostile.toml", &dataset).expect_err("it is refused");
        assert!(!problems.to_string().is_empty());
    }
}

/// Of what is immense, the first error of syntax is all that is told.
#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn an_immense_dataset_with_an_error_is_not_read_row_by_row() {
    let rows = "[[status]]\ncode = = 409\n".repeat(400_000);
    let told = problems(&rows);
    assert_eq!(told.len(), 1, "{told:?}");
    let few = problems(rows.get(..rows.len() / 100).expect("ASCII"));
    assert!(few.len() > 1000, "{}", few.len());
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn more_mistakes_than_anybody_mends_are_not_all_kept() {
    let problems = parse("hostile.toml", "wrong = 1\n[[status]]\n".repeat(60_000)).expect_err("it is refused");
    assert_eq!(problems.iter().count(), 100_000);
    assert!(problems.to_string().contains("at least 100000 problems"));
}
