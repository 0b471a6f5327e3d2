"""What the payment service has to answer, from its dataset alone: nothing here knows of the Rust code.

The value of a member is kept as the JSON has it: a `date-time`, `decimal` or `integer64` is a text; a `duration` is a
`Decimal` of seconds.
"""

import datetime
import decimal
import math
import re

# RFC 9110 section 15.1, and RFC 7725 section 3 for 451.
CACHEABLE = {404, 405, 410, 414, 451, 501}


def problems(dataset):
    """The rows by name, each with its type URI and code."""
    base = {server["id"]: server["problems"] for server in dataset["server"]}
    for row in dataset["problem"]:
        slug = re.sub(r"(?<!^)([A-Z])", r"-\1", row["name"]).lower()
        row["uri"] = row.get("type", base[row["server"]] + slug)
        row["code"] = int(row["status"].split(".")[0])
        former = row.get("former", [])
        row["former"] = [uri if ":" in uri else base[row["server"]] + uri for uri in former]
        row.setdefault("members", [])
        row["public"] = [member for member in row["members"] if not member.get("internal")]
    return {row["name"]: row for row in dataset["problem"]}


def examples(row):
    """The values of the members that are sent, as the dataset shows them."""

    def one(kind, value):
        if kind == "date-time":
            return date_time(value)
        if kind in ("integer64", "decimal"):
            return str(value)
        return decimal.Decimal(str(value)) if kind == "duration" else value

    def value(member):
        example = member["example"]
        return [one(member["type"], it) for it in example] if member.get("list") else one(member["type"], example)

    return {member["name"]: value(member) for member in row["public"]}


def body(row, values, instance=None):
    """The bytes of the content."""
    parts = [("type", string(row["uri"])), ("title", string(row["title"])), ("status", str(row["code"]))]
    if "detail" in row:
        parts.append(("detail", string(detail(row, values))))
    if instance is not None:
        parts.append(("instance", string(instance)))
    parts += [(member["name"], json(member, values[member["name"]])) for member in row["public"] if member["name"] in values]
    return "{" + ",".join(f'"{name}":{value}' for name, value in parts) + "}"


def headers(row, values):
    """Names and values of the header fields, but for those that a server adds to each response."""
    fields = [("content-type", "application/problem+json")]
    for header in row.get("headers", []):
        name = header["name"].lower()
        if "value" in header:
            fields.append((name, header["value"]))
        elif header["from"] in values:
            member = next(member for member in row["members"] if member["name"] == header["from"])
            fields.append((name, each(field, member, values[header["from"]]).strip(" ")))
    names = [name for name, _ in fields]
    if "upgrade" in names and "connection" not in names:
        fields.append(("connection", "upgrade"))
    if row["code"] in CACHEABLE and row["public"] and "cache-control" not in names:
        fields.append(("cache-control", "no-store"))
    return fields


def about_blank(code, title, text=None):
    """The content of a problem without a type; its title is the reason phrase, if the code has one."""
    title = "" if title is None else f',"title":{string(title)}'
    end = "" if text is None else f',"detail":{string(text)}'
    return f'{{"type":"about:blank"{title},"status":{code}{end}}}'


def level(row):
    """How it is logged."""
    return row.get("level", "error" if row["code"] >= 500 else "info")


def detail(row, values):
    """The template with the values in it."""

    def part(match):
        if match[0] in ("{{", "}}"):
            return match[0][0]
        member = next(member for member in row["members"] if member["name"] == match[1])
        return each(shown, member, values[member["name"]])

    return re.sub(r"\{\{|\}\}|\{(\w+)\}", part, row["detail"])


def each(write, member, value):
    """A value, or those of a list with commas between them."""
    return ", ".join(write(member["type"], it) for it in value) if member.get("list") else write(member["type"], value)


def json(member, value):
    """A member as it stands in JSON."""
    if member.get("list"):
        return "[" + ",".join(single(member["type"], it) for it in value) + "]"
    return single(member["type"], value)


def single(kind, value):
    """One value as it stands in JSON."""
    if kind == "boolean":
        return "true" if value else "false"
    if kind == "number":
        # As short as it can be, with a point or an exponent.
        return re.sub(r"e([+-])0*", lambda sign: "e" + sign[1].strip("+"), repr(float(value)))
    if kind in ("integer", "duration"):
        return f"{value:f}" if isinstance(value, decimal.Decimal) else str(value)
    return string(value)


def string(text):
    """A text as it stands in JSON: safe within HTML and JavaScript too."""
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

    def letter(it):
        if it in short:
            return short[it]
        return f"\\u{ord(it):04x}" if it < " " or it in "<\u2028\u2029" else it

    return '"' + "".join(map(letter, text)) + '"'


def shown(kind, value):
    """A value as people read it."""
    if kind == "boolean":
        return "true" if value else "false"
    if kind == "number":
        return f"{decimal.Decimal(repr(float(value))):f}".removesuffix(".0")
    return f"{value:f}" if isinstance(value, decimal.Decimal) else str(value)


def field(kind, value):
    """A value in a header field (RFC 9110 section 5.5): one line of ASCII; moments and durations in whole seconds."""
    if kind == "duration":
        return str(math.ceil(value))
    if kind == "date-time":
        # Python reads no more than six digits of a second.
        moment = datetime.datetime.fromisoformat(re.sub(r"\.\d+", "", value)).astimezone(datetime.timezone.utc)
        days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
        day = f"{days[moment.weekday()]}, {moment.day:02} {months[moment.month - 1]} {moment.year:04}"
        return f"{day} {moment:%H:%M:%S} GMT"
    return "".join(
        " " if it < 32 or it == 127 else chr(it) if it < 128 else f"%{it:02X}" for it in shown(kind, value).encode()
    )


def date_time(moment):
    """A moment as RFC 3339 writes it, as briefly as can be."""
    text = moment.isoformat().replace("+00:00", "Z")
    return re.sub(r"(\.\d*?)0+(?=[Z+-])", r"\1", text)
