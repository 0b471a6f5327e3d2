//! The feature `serde` with a team's dataset, as the guide shows it.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use status_core::{Known, Server};

mod statuses {
    status_core::statuses!("consumers/errors.toml");
}

use statuses::{SHOP, Shop};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Line {
    #[serde(with = "status_core::as_code")]
    status: Shop,
    #[serde(deserialize_with = "server")]
    server: Server,
}

fn server<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Server, D::Error> {
    statuses::catalogue().deserialize_server(deserializer)
}

#[test]
fn an_enum_of_ones_own_is_its_code_and_a_server_is_its_id() {
    for status in Shop::ALL {
        for server in [SHOP, Server::IIS] {
            let line = Line { status: *status, server };
            let json = json!({ "status": status.code().to_string(), "server": server.id() });
            assert_eq!(serde_json::to_value(&line).expect("JSON"), json);
            assert_eq!(serde_json::from_value::<Line>(json).expect("JSON"), line);

            let bytes = postcard::to_stdvec(&line).expect("postcard");
            assert_eq!(postcard::from_bytes::<Line>(&bytes).expect("postcard"), line);
        }
    }
}

#[test]
fn what_the_dataset_does_not_define_is_refused() {
    let error = |json| serde_json::from_value::<Line>(json).expect_err("it is wrong").to_string();
    let code = error(json!({ "status": "409", "server": "shop" }));
    assert!(code.contains("409 is not among the codes"), "{code}");
    let server = error(json!({ "status": "409.1", "server": "shops" }));
    assert!(server.contains("it takes one of `shop`, `akamai-eaa`"), "{server}");
}
