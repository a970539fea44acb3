"""The book is served on this machine alone."""

import threading
import urllib.request

from analysis.publishing.serve import serve, server


def test_a_page_is_served_on_the_loopback_address(tmp_path):
    (tmp_path / "index.html").write_text("नमस्ते", "utf-8")
    with server(tmp_path) as running:
        assert running.server_address[0] == "127.0.0.1"
        threading.Thread(target=running.serve_forever, daemon=True).start()
        with urllib.request.urlopen(f"http://127.0.0.1:{running.server_port}/") as answer:
            assert answer.read().decode() == "नमस्ते"
        running.shutdown()


def test_a_taken_port_is_told_with_another_to_try(tmp_path, capsys):
    with server(tmp_path) as running:
        assert serve(tmp_path, port=running.server_port) == 1
    assert f"PORT={running.server_port + 1}" in capsys.readouterr().out
