"""Asks the payment service for each of its problems, and compares each byte of the answers with the dataset:
`client.py DATASET PORT_OF_AXUM PORT_OF_ACTIX`."""

import http.client
import json
import pathlib
import random
import re
import sys
import tomllib

import expected
import random_values

# How many random problems of each type are sent.
RANDOM = 60

KIND = ("content-type", "application/problem+json")
NO_STORE = ("cache-control", "no-store")


class Service:
    """A service on a port of this machine, and how many answers were compared."""

    def __init__(self, name, port):
        self.name = name
        self.connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=20)
        self.compared = 0

    def ask(self, method, path, content=None, kind="application/json"):
        headers = {} if content is None else {"Content-Type": kind}
        self.connection.request(method, path, content, headers)
        response = self.connection.getresponse()
        # Whether the connection goes on is the server's to say.
        of_the_server = [("connection", "close")]
        fields = [(name.lower(), value) for name, value in response.getheaders() if name.lower() != "date"]
        fields = sorted(field for field in fields if field not in of_the_server)
        return response.status, fields, response.read()

    def compare(self, request, answer, code, fields, content):
        """The answer has to have this status, these header fields beside `Date`, and this content."""
        wanted = content.encode()
        fields = sorted([*fields, ("content-length", str(len(wanted)))])
        wanted = (code, fields, b"" if request.startswith("HEAD") else wanted)
        if answer != wanted:
            sys.exit(f"{self.name}: {request}\nanswers  {answer}\ninstead of {wanted}")
        self.compared += 1

    def log(self):
        """What was logged since the last time, a line for each response."""
        return self.ask("GET", "/log")[2].decode().splitlines()


def check_each(service, rows):
    """Each problem with the examples of the dataset as its values."""
    service.log()
    rows = [row for row in rows.values() if "deprecated" not in row]
    for row in rows:
        values = expected.examples(row)
        for method in ["GET", "HEAD"]:
            request = f"{method} /fail/{row['name']}"
            answer = service.ask(*request.split())
            service.compare(request, answer, row["code"], expected.headers(row, values), expected.body(row, values))
    lines = service.log()
    # Once for each, with the level; internal members and sources are there, and sensitive ones are not.
    beginnings = [f"{expected.level(row)} {row['status']} {row['uri']} " for row in rows for _ in range(2)]
    if len(lines) != len(beginnings) or not all(map(str.startswith, lines, beginnings)):
        sys.exit(f"{service.name} logs {lines}")
    text = "\n".join(lines)
    for word, is_there in [("bank-3", True), ("no answer", True), ("-0.01", True), ("4242", False), ("zoe@", False)]:
        if (word in text) != is_there:
            sys.exit(f"{service.name} logs {word}: {not is_there}\n{text}")


def check_random(service, rows):
    """Problems with random values, which the service reads and answers with."""
    for row in rows.values():
        for number in range(RANDOM):
            choice = random.Random(f"{row['name']} {number}")
            values = random_values.members(row, choice)
            instance = choice.choice([None, "/i/1?<\u2028>"])
            sent = expected.body(row, values, instance)
            # The detail is the reader's own; a former type URI is as good; what is optional may be of a wrong type.
            received = sent.replace(expected.string(row["uri"]), expected.string(choice.choice([row["uri"], *row["former"]])), 1)
            if "detail" in row:
                received = received.replace(f',"detail":{expected.string(expected.detail(row, values))}', "", 1)
            for member in row["public"]:
                if member.get("optional") and member["name"] not in values:
                    received = received[:-1] + f',"{member["name"]}":{random_values.wrong(member, choice)}}}'
            answer = service.ask("POST", "/echo", received.encode())
            service.compare(f"POST /echo {received}", answer, row["code"], expected.headers(row, values), sent)


def check_unknown(service):
    """Of problems that the service does not know nothing is lost."""
    for content, code in [
        ('{"type":"https://errors.payments.example/new","title":"New","status":418,"left":[1,{"a":null}]}', 418),
        ('{"status":409}', 409),
        ("{}", 500),
        # It lacks what its type asks for.
        ('{"type":"https://errors.payments.example/no-such-payment","title":"No such payment","status":404}', 404),
    ]:
        service.compare(f"POST /echo {content}", service.ask("POST", "/echo", content), code, [KIND], content)


def check_own(service):
    """Errors that stand in no dataset."""
    for path, code, title, detail, more in [
        ("/fail/Nothing<", 404, "Not Found", "there is no problem `Nothing<`", [NO_STORE]),
        ("/own/denied", 403, "Forbidden", "the file's access list does not admit you", []),
        ("/own/closed", 499, None, "the client has gone", []),
        # A 5xx says nothing of the inside.
        ("/own/down", 503, "Service Unavailable", None, []),
        ("/own/no-such-page", 410, "Gone", "the storage has no such page", [NO_STORE]),
        ("/own/other", 500, "Internal Server Error", None, []),
    ]:
        path = path.replace("<", "%3C")
        content = expected.about_blank(code, title, detail)
        for method in ["GET", "HEAD"]:
            service.compare(f"{method} {path}", service.ask(method, path), code, [KIND, *more], content)
    content = expected.about_blank(400, "Bad Request", "this is no problem: byte 0: a problem is an object, which begins with `{`")
    service.compare("POST /echo [1]", service.ask("POST", "/echo", "[1]"), 400, [KIND], content)


def check_framework(service):
    """What the framework itself answers."""
    for request, code, title, more in [
        ("GET /nothing", 404, "Not Found", []),
        ("HEAD /nothing", 404, "Not Found", []),
        ("POST /nothing", 404, "Not Found", []),
        ("GET /pay", 405, "Method Not Allowed", [("allow", "POST")]),
        ("DELETE /fail/LoginRequired", 405, "Method Not Allowed", [("allow", READABLE[service.name])]),
        ("GET /panic", 500, "Internal Server Error", []),
        ("HEAD /panic", 500, "Internal Server Error", []),
    ]:
        service.compare(request, service.ask(*request.split()), code, [KIND, *more], expected.about_blank(code, title))
    # What an extractor says becomes the detail, which no cache may keep where it would.
    for request, content, sent_as, code, title in REJECTED[service.name]:
        method, path = request.split()
        # Who does not read the content may close the connection.
        service.connection.close()
        answer = service.ask(method, path, content, sent_as)
        said = re.search(r'"detail":("[^"]+")', answer[2].decode().replace('\\"', "\\u0022"))
        if said is None:
            sys.exit(f"{service.name}: {request} {content} answers {answer}")
        wanted = expected.about_blank(code, title, json.loads(said[1]))
        fields = [KIND, NO_STORE] if code in expected.CACHEABLE else [KIND]
        service.compare(f"{request} {content}", answer, code, fields, wanted)
        if method == "GET":
            service.compare(f"HEAD {path}", service.ask("HEAD", path), code, fields, wanted)


# How they write two methods.
READABLE = {"axum": "GET,HEAD", "actix": "GET, HEAD"}

# What extractors refuse.
REJECTED = {
    "axum": [
        ("POST /pay", "{", "application/json", 400, "Bad Request"),
        ("POST /pay", '{"a":"<b>"}', "application/json", 422, "Unprocessable Content"),
        ("POST /pay", "{}", "text/plain", 415, "Unsupported Media Type"),
        ("GET /number/%3Ca%3E", None, "", 400, "Bad Request"),
    ],
    "actix": [
        ("POST /pay", "{", "application/json", 400, "Bad Request"),
        ("POST /pay", '{"a":"<b>"}', "application/json", 400, "Bad Request"),
        ("POST /pay", "{}", "text/plain", 400, "Bad Request"),
        ("GET /number/%3Ca%3E", None, "", 404, "Not Found"),
    ],
}


def main(dataset, *ports):
    rows = expected.problems(tomllib.loads(pathlib.Path(dataset).read_text(encoding="utf-8")))
    for name, port in zip(["axum", "actix"], ports, strict=True):
        service = Service(name, port)
        check_each(service, rows)
        check_random(service, rows)
        check_unknown(service)
        check_own(service)
        check_framework(service)
        print(f"{name}: {service.compared} answers are as the dataset says")


main(*sys.argv[1:])
