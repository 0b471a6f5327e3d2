//! Bodies that are problems, or look like some.

#[allow(clippy::too_many_lines, reason = "it is a list")]
pub(super) fn bodies() -> Vec<String> {
    let closed = |until: &str| format!(r#"{{"type":"https://errors.shop.example/closed","until":{until}}}"#);
    let declined = |name: &str, value: &str| {
        let mut members =
            vec![("card", "\"4111\""), ("amount", "\"19.90\""), ("transaction", "\"17\""), ("earlier", "[]")];
        members.retain(|(other, _)| *other != name);
        members.push((name, value));
        let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!(r#"{{"type":"https://errors.shop.example/card-declined",{}}}"#, members.join(","))
    };
    let sold_out = |name: &str, value: &str| {
        let mut members = vec![("sku", "\"A-17\""), ("left", "3"), ("reason", "\"season\"")];
        members.retain(|(other, _)| *other != name);
        members.push((name, value));
        let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!(r#"{{"type":"https://errors.shop.example/sold-out",{}}}"#, members.join(","))
    };
    let mut bodies: Vec<String> = [
        "",
        " ",
        "null",
        "[]",
        "1",
        "\"x\"",
        "{",
        "{}",
        "{}x",
        "{\"a\":}",
        "{'a':1}",
        "NaN",
        "{\"a\":NaN}",
        "<html>",
        r#"{"title":"x","status":404}"#,
        r#"{"type":5,"title":5,"status":"404","detail":{},"instance":[]}"#,
        r#"{"type":"https://errors.shop.example/other","left":3,"big":[1,{"a":null}]}"#,
        r#"{"type":"https://errors.shop.example/sold-out"}"#,
        r#"{"type":"https://errors.shop.example/none-left","sku":"A","left":0,"reason":"recalled"}"#,
        r#"{"type":"https://errors.shop.example/SOLD-OUT","sku":"A","left":0,"reason":"recalled"}"#,
        r#"{"status":99}"#,
        r#"{"status":1000}"#,
        r#"{"status":404.0}"#,
        r#"{"status":true}"#,
        r#"{"__proto__":{"a":1},"constructor":2,"toString":3}"#,
        "{\"a\":\"\\u0000\\ud83d\\ude00 \u{2028}\"}",
    ]
    .map(str::to_owned)
    .to_vec();
    for moment in [
        "1994-11-06T08:49:37Z",
        "2024-02-29T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2100-02-29T00:00:00Z",
        "2000-02-29T00:00:00Z",
        "1994-13-06T08:49:37Z",
        "1994-00-06T08:49:37Z",
        "1994-11-31T08:49:37Z",
        "1994-11-06T24:00:00Z",
        "1994-11-06T08:60:00Z",
        "1994-11-06T08:49:61Z",
        "1994-11-06T08:49:37",
        "1994-11-06 08:49:37Z",
        "1994-11-06T08:49:37+24:00",
        "1994-11-06T08:49:37+01:60",
        "1994-11-06",
        "",
        "1994-11-06T08:49:37+01:00",
        "1994-11-06T08:49:37.5-23:59",
        "1994-11-06T08:49:37.Z",
        "11994-11-06T08:49:37Z",
    ] {
        bodies.push(closed(&format!("\"{moment}\"")));
    }
    bodies.extend(["5", "null", "[]", "{}", "true"].map(closed));
    for amount in [
        "\"0\"",
        "\"-0.10\"",
        "\"12345678901234567890.5\"",
        "\"0.00000001\"",
        "\".5\"",
        "\"5.\"",
        "\"01\"",
        "\"1e5\"",
        "\"+1\"",
        "\"1\\n\"",
        "19.9",
    ] {
        bodies.push(declined("amount", amount));
    }
    for number in [
        "\"0\"",
        "\"-0\"",
        "\"9223372036854775807\"",
        "\"-9223372036854775808\"",
        "\"9223372036854775808\"",
        "\"-9223372036854775809\"",
        "\"+1\"",
        "\"01\"",
        "\"1.0\"",
        "\"\"",
        "17",
        "\"99999999999999999999\"",
    ] {
        bodies.push(declined("transaction", number));
    }
    for list in ["[\"1\",\"2\"]", "[\"1\",2]", "[1]", "\"1\"", "null", "{}", "[[]]"] {
        bodies.push(declined("earlier", list));
    }
    for id in [
        "\"1b4e28ba-2fa1-4d2e-883f-0016d3cca427\"",
        "\"1b4e28ba2fa14d2e883f0016d3cca427\"",
        "\"{1b4e28ba-2fa1-4d2e-883f-0016d3cca427}\"",
        "\"1b4e28ba-2fa1-4d2e-883f-0016d3cca42g\"",
        "null",
        "5",
    ] {
        bodies.push(declined("order", id));
    }
    for number in [
        "0",
        "-1",
        "9007199254740991",
        "-9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "3.0",
        "3.5",
        "1e3",
        "\"3\"",
        "true",
        "null",
        "[3]",
    ] {
        bodies.push(sold_out("left", number));
    }
    for delay in ["0", "90.5", "-1", "\"5\"", "null", "18446744073709551616", "1"] {
        bodies.push(sold_out("retry_after", delay));
    }
    for word in ["\"season\"", "\"Season\"", "\"other\"", "\"\"", "5", "null"] {
        bodies.push(sold_out("reason", word));
    }
    for (name, value) in [
        ("title", "\"None left\""),
        ("title", "5"),
        ("detail", "\"Gone.\""),
        ("detail", "null"),
        ("instance", "\"/orders/17\""),
        ("instance", "5"),
        ("status", "410"),
        ("more", "{\"a\":[1,2]}"),
        ("sku", "\"\\\"\\\\ ${x} */\""),
        ("sku", "5"),
        ("warehouse", "\"north\""),
        ("__proto__", "{\"sku\":1}"),
    ] {
        bodies.push(sold_out(name, value));
    }
    bodies
}
