"""What a client in Python does with problems, by the code that openapi-generator makes.

The arguments are the folder of that code, the port of the payment service, and the names of the problems that the service
has. Each is asked for, and so are some that the document does not know.
"""

import datetime
import json
import sys

sys.path.insert(0, sys.argv[1])
import payments  # noqa: E402

configuration = payments.Configuration(host=f"http://127.0.0.1:{sys.argv[2]}")
# It would wait as long as `Retry-After` says, and ask again.
configuration.retries = False
client = payments.DefaultApi(payments.ApiClient(configuration))


def decode(what, call, expected):
    """Calls, and checks that the client has made the right model of what the service sent, of which nothing is lost."""
    try:
        call()
    except payments.ApiException as error:
        data = error.data
        decoded = getattr(data, "actual_instance", data)
        sent, found = json.loads(error.body), json.loads(decoded.to_json())
        print(f"{what}: {error.status} {type(decoded).__name__} {json.dumps(found, sort_keys=True)}")
        if type(decoded).__name__ != expected or error.status != sent["status"]:
            sys.exit(f"{what}: {error.status} {error.body} has become a {type(decoded).__name__}")
        # A problem without a type is of this one (RFC 9457, section 3.1.1).
        if plain(found) != plain({"type": "about:blank", **sent}):
            sys.exit(f"{what}: {sent} has become {found}")
    else:
        sys.exit(f"{what} is no error")


def plain(value):
    """A value of which two are equal if they mean the same: Python writes moments with other digits behind the point."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    try:
        return datetime.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value


for name in sys.argv[3:]:
    decode(name, lambda: client.fail(name), name)

for name in ["denied", "closed", "down", "no-such-page", "other", "nothing"]:
    decode(name, lambda: client.own(name), "Problem")

decode("no problem", lambda: client.fail("Nothing"), "Problem")
base = "https://errors.payments.example/"
for new in [
    {"type": f"{base}new", "title": "New", "status": 409, "left": [1], "deadline": "x"},
    {"type": f"{base}slow-down", "title": "Slow down", "status": 429, "rate": 5},
    {"type": f"{base}elsewhere", "title": "A status that no problem has", "status": 418, "more": {"a": [None]}},
    {"title": "No type", "status": 503, "detail": "Only words."},
]:
    decode("new", lambda: client.echo(new), "Problem")
