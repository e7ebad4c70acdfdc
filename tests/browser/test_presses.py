"""What the other tests of the browser rest on: a press ends once the page that it leads to is whole."""

import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

pytestmark = pytest.mark.browser

LINK = b"<!doctype html><title>Link</title><main><a href='/slow'>Go</a></main>"


class SlowServer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if self.path == "/":
            self.wfile.write(LINK)
            return
        for part in (b"<!doctype html><title>Slow</title>", b"<main><p>first</p>", b"<p>last</p></main>"):
            time.sleep(0.2)
            self.wfile.write(part)
            self.wfile.flush()

    def log_message(self, *_args):
        pass


@pytest.fixture
def slow_address():
    with ThreadingHTTPServer(("127.0.0.1", 0), SlowServer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.mark.parametrize("press", ["page.click", "locator.click", "page.press", "locator.press"])
def test_it_ends_once_its_page_is_whole(chromium, slow_address, press):
    page = chromium.new_page()
    page.goto(slow_address)
    owner, _dot, name = press.partition(".")
    key = ["Enter"] if name == "press" else []
    if owner == "page":
        getattr(page, name)("a", *key)
    else:
        getattr(page.locator("a"), name)(*key)
    assert page.title() == "Slow"
    assert page.locator("p").all_inner_texts() == ["first", "last"]
    page.close()
