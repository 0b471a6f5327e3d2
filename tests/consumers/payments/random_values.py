"""Values of members that nobody thought of, of each type."""

import decimal
import uuid

LETTERS = ["a", "B", "7", " ", '"', "\\", "/", "<", ">", "&", "\n", "\r", "\t", "\0", "\x1f", "\x7f", "{", "}", "%", ",",
           "é", "ß", "\u2027", "\u2028", "\u2029", "€", "中", "😀", "\U0010ffff", "\ufeff"]


def members(row, random):
    """Values of all members that are sent; optional ones may be missing."""
    values = {}
    for member in row["public"]:
        if member.get("optional") and random.random() < 0.4:
            continue
        if member.get("list"):
            values[member["name"]] = [one(member, random) for _ in range(random.choice([0, 1, 2, 5]))]
        else:
            values[member["name"]] = one(member, random)
    return values


def one(member, random):
    """One value of the type of a member."""
    match member["type"]:
        case "string":
            return "".join(random.choices(LETTERS, k=random.choice([0, 1, 3, 40])))
        case "boolean":
            return random.random() < 0.5
        case "integer":
            return random.choice([0, -1, 2**53 - 1, 1 - 2**53, random.randrange(-1000, 1000)])
        case "integer64":
            return str(random.choice([0, 2**63 - 1, -2**63, random.randrange(-2**63, 2**63)]))
        case "decimal":
            return random.choice(["0", "-0.00", "19.90", f"{random.randrange(10**30)}.{random.randrange(10**30)}"])
        case "number":
            return random.choice([0.0, -0.5, 1e-7, 123456789.25, random.uniform(-1e6, 1e6), random.random() * 1e-9])
        case "date-time":
            moment = f"{random.randrange(1, 10000):04}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
            moment += f"T{random.randrange(24):02}:{random.randrange(60):02}:{random.randrange(60):02}"
            fraction = random.choice(["", ".5", ".000000001", f".{random.randrange(10**9):09}".rstrip("0").rstrip(".")])
            # Python's moments begin with the year 1, and end with 9999.
            zone = "Z" if moment[:4] in ("0001", "9999") else random.choice(["Z", "+05:30", "-11:00", "+00:01"])
            return moment + fraction + zone
        case "duration":
            return random.choice([decimal.Decimal(0), decimal.Decimal("0.000000001"), decimal.Decimal(2**64 - 2),
                                  decimal.Decimal(random.randrange(10**12)) / 1000]).normalize() + 0
        case "uri":
            return random.choice(["", "/a?b=c#d", "https://[::1]:8080/%C3%A9", "urn:a:b", "?=';,", "//h/@:!$&()*+"])
        case "uuid":
            return str(uuid.UUID(int=random.getrandbits(128)))
        case "one-of":
            return random.choice(member["values"])
        case unknown:
            raise ValueError(unknown)


def wrong(member, random):
    """JSON that is not of the type of a member."""
    if member.get("list"):
        return random.choice(["null", "{}", '"a"', "[{}]", "[null]", "7"])
    texts = ['"' + "\\n" + '"', '"nobody"'] if member["type"] != "string" else ["7", "false"]
    return random.choice([*texts, "null", "[]", "{}", "[[{}]]"])
