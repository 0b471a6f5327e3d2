"""What a client in Python does with problems, by the code that openapi-generator makes.

The arguments are the folder of that code and a file of the problems that a server sends, as JSON. Each is sent over HTTP
and decoded by the client.
"""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

sys.path.insert(0, sys.argv[1])
import shop  # noqa: E402

with open(sys.argv[2], encoding="utf-8") as file:
    problems = json.load(file)


class Server(BaseHTTPRequestHandler):
    sent = {}

    def do_GET(self):
        body = json.dumps(self.sent).encode()
        self.send_response(self.sent["status"])
        self.send_header("Content-Type", "application/problem+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
host = f"http://127.0.0.1:{server.server_port}"
client = shop.DefaultApi(shop.ApiClient(shop.Configuration(host=host)))
for sent in problems:
    Server.sent = sent
    try:
        client.open()
        sys.exit(f"{sent} is no error")
    except shop.ApiException as error:
        data = error.data
        decoded = getattr(data, "actual_instance", data)
        # The fields of the model, and what an unknown type came with.
        found = json.loads(decoded.to_json())
        print(f"{error.status}: {type(decoded).__name__} {json.dumps(found, sort_keys=True)}")
        if found != sent:
            sys.exit(f"{sent} has become {found}")
server.shutdown()
