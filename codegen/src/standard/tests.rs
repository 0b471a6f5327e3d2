//! A team's dataset on top of the whole standard dataset, and on top of the part that a macro reads.

use super::{base, part};
use crate::load::load;
use crate::model::Code;
use crate::{Catalogue, Diagnostics};

const SHOP: &str = "[[server]]\nid = 'shop'\nname = 'Shop'\nkind = 'service'\nproblems = 'https://shop.example/'\n";

/// What is made of a dataset on top of both.
fn on_both(text: &str) -> [Result<Catalogue, Diagnostics>; 2] {
    [base(), part()].map(|base| load("errors.toml", text.as_bytes(), Some(base.unwrap())))
}

#[test]
fn rows_inherit_the_same_from_the_part() {
    let base = base().unwrap();
    let row = |code: Code| format!("[[status]]\ncode = {code}\nserver = 'shop'\n");
    let rows: Vec<String> = base.catalogue().standard().map(|definition| row(definition.code)).collect();
    assert!(rows.len() > 60);
    let [whole, part] = on_both(&format!("extends = 'standard'\n{SHOP}{}", rows.concat())).map(Result::unwrap);
    assert_eq!(whole.own(), part.own());
    assert!(part.own().iter().all(|definition| definition.inherited.contains("summary")));
}

#[test]
fn the_part_knows_every_code_server_and_class() {
    let (whole, part) = (base().unwrap(), part().unwrap());
    let mut codes = whole.codes().to_vec();
    codes.dedup();
    assert_eq!(codes, part.codes());
    let ids =
        |catalogue: &Catalogue| catalogue.own_servers().iter().map(|server| server.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(whole.catalogue()), ids(part.catalogue()));
    for number in 100..=999 {
        let code = Code::new(number, None).unwrap();
        assert_eq!(whole.catalogue().facts(code), part.catalogue().facts(code), "{code}");
    }
    let classes =
        |catalogue: &Catalogue| catalogue.classes().iter().map(|class| class.name.clone()).collect::<Vec<_>>();
    assert_eq!(classes(whole.catalogue()), classes(part.catalogue()));
}

#[test]
fn mistakes_are_reported_alike() {
    let shop = |rows: &str| format!("{SHOP}{rows}");
    let status = |fields: &str| {
        shop(&format!(
            "[[status]]\ncode = 404\nserver = 'shop'\nname = 'Missing'\nsummary = 'It is not there.'\n{fields}"
        ))
    };
    let problem = |status: &str| {
        shop(&format!(
            "[[problem]]\nserver = 'shop'\nname = 'Failed'\nstatus = '{status}'\ntitle = 'F'\nsummary = 'It failed.'\n"
        ))
    };
    let wrong = [
        SHOP.replace("'shop'", "'nginx'"),
        SHOP.replace("'shop'", "'iis'"),
        shop("[[status]]\ncode = 404\nserver = 'iis'\nname = 'Missing'\nsummary = 'It is not there.'\n"),
        shop("[[status]]\ncode = 499\nsub = 1\nserver = 'shop'\nname = 'Missing'\nsummary = 'It is not there.'\n"),
        shop("[[class]]\ndigit = 4\nname = 'ClientError'\n"),
        status("see_also = ['401.99']\n"),
        status("see_also = ['444.1']\n"),
        problem("401"),
        problem("405"),
        problem("401.3"),
    ];
    for text in wrong {
        let [Err(whole), Err(part)] = on_both(&text) else { panic!("no mistake was found in\n{text}") };
        assert_eq!(whole, part, "{text}");
        assert_eq!(whole.lines(), part.lines());
    }
    for text in [status("see_also = ['401.3', '499']\n"), problem("404"), problem("501")] {
        assert_eq!(
            on_both(&text).map(|catalogue| catalogue.unwrap().own().len())[1],
            usize::from(text.contains("Missing"))
        );
    }
}
