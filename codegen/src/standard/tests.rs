//! A team's dataset on top of the whole standard dataset, and on top of the part that is read for it.

use std::sync::LazyLock;

use super::{NAME, TEXT, base, standard};
use crate::base::Base;
use crate::load::load;
use crate::model::Code;
use crate::{Catalogue, Diagnostics};

const SHOP: &str = "[[server]]\nid = 'shop'\nname = 'Shop'\nkind = 'service'\nproblems = 'https://shop.example/'\n";

/// The whole.
fn whole() -> &'static Base {
    static WHOLE: LazyLock<Base> = LazyLock::new(|| Base::new(NAME, TEXT, standard().unwrap().clone()));
    &WHOLE
}

/// What is made of a dataset on top of both.
fn on_both(text: &str) -> [Result<Catalogue, Diagnostics>; 2] {
    [whole(), base().unwrap()].map(|base| load("errors.toml", text.as_bytes(), Some(base)))
}

#[test]
fn rows_inherit_the_same_from_the_part() {
    let row = |code: Code| format!("[[status]]\ncode = {code}\nserver = 'shop'\n");
    let rows: Vec<String> = whole().catalogue().standard().map(|definition| row(definition.code)).collect();
    assert!(rows.len() > 60);
    let [whole, part] = on_both(&format!("extends = 'standard'\n{SHOP}{}", rows.concat())).map(Result::unwrap);
    assert_eq!(whole.own(), part.own());
    assert!(part.own().iter().all(|definition| definition.inherited.contains("summary")));
}

#[test]
fn the_part_knows_every_code_server_class_and_problem() {
    let (whole, part) = (whole(), base().unwrap());
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
    assert_eq!(whole.catalogue().classes(), part.catalogue().classes());
    assert_eq!(whole.catalogue().own_problems(), part.catalogue().own_problems());
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

#[test]
fn the_rest_of_the_standard_is_there_when_it_is_asked_for() {
    let catalogue = crate::parse_team("errors.toml", SHOP).unwrap();
    assert_eq!(catalogue.base(), Some(standard().unwrap()));
    assert_eq!(catalogue.reasons().count(), standard().unwrap().own_reasons().len());
}
