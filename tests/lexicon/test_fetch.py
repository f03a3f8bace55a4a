"""Downloads, from a server on this machine."""

import hashlib
import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from click.testing import CliRunner

from duizhao.cli import commands
from duizhao.errors import DuizhaoError
from duizhao.lexicon import fetch, store

LINES = "# CFDICT\r\n# http://creativecommons.org/licenses/by-sa/3.0/\r\n書 书 [shu1] /livre/\r\n"


def packed(name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.html", "hello")
        archive.writestr(name, LINES)
    return buffer.getvalue()


FILES = {
    "/cfdict.u8": LINES.encode(),
    "/cfdict.zip": packed("cfdict.u8"),
    "/other.zip": packed("picture.png"),
    "/broken.zip": b"PK is how archives begin",
    "/page": b"<html>The page has moved</html>",
}


class Handler(BaseHTTPRequestHandler):
    """Serves FILES."""

    def do_GET(self):
        data = FILES.get(self.path)
        self.send_response(200 if data else 404)
        self.end_headers()
        self.wfile.write(data or b"")

    def log_message(self, *_arguments):
        """Stay silent."""


@pytest.fixture(scope="module")
def server():
    """Serve FILES on a free port of this machine."""
    httpd = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Keep the dictionaries of the tests apart, and ask no proxy for this machine."""
    monkeypatch.setenv("DUIZHAO_DATA", str(tmp_path))
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.mark.parametrize("name", ["/cfdict.u8", "/cfdict.zip"])
def test_a_file_and_an_archive(server, name):
    found = fetch.fetch([server + name])
    assert found.data.decode() == LINES
    assert found.sha256 == hashlib.sha256(FILES[name]).hexdigest()


def test_the_next_address_is_tried(server):
    tried = [server + name for name in ("/gone", "/broken.zip", "/other.zip", "/cfdict.u8")]
    assert fetch.fetch(tried).address == server + "/cfdict.u8"


def test_nothing_to_be_had_is_said_with_each_reason(server):
    with pytest.raises(DuizhaoError, match="online") as error:
        fetch.fetch([server + "/gone", "http://127.0.0.1:9/nobody-listens"])
    assert "gone: Not Found" in str(error.value)
    assert "nobody-listens: [Errno" in str(error.value)


def test_what_is_too_large_to_be_a_dictionary_is_not_taken(server, monkeypatch):
    monkeypatch.setattr(fetch, "_MOST_BYTES", len(LINES) - 1)
    for name in ("/cfdict.u8", "/cfdict.zip"):
        with pytest.raises(DuizhaoError, match=r"too large|no dictionary"):
            fetch.fetch([server + name])


def test_the_command_adds_what_it_fetched(server, monkeypatch):
    monkeypatch.setitem(fetch.ADDRESSES, "cfdict", (server + "/cfdict.u8",))
    result = CliRunner().invoke(commands, ["dictionary", "fetch", "cfdict"])
    assert result.exit_code == 0, result.output
    assert hashlib.sha256(LINES.encode()).hexdigest() in result.output
    (cfdict,) = store.installed()
    assert cfdict.credit == "cfdict (CC BY-SA 3.0)"
    assert cfdict.look("书")[0].french == ("livre",)


def test_a_page_in_place_of_the_dictionary_changes_nothing(server, monkeypatch):
    monkeypatch.setitem(fetch.ADDRESSES, "cfdict", (server + "/page",))
    result = CliRunner().invoke(commands, ["dictionary", "fetch", "cfdict"])
    assert isinstance(result.exception, DuizhaoError)
    assert store.installed() == ()
