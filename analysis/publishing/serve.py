"""``make serve``: read the built book in a browser, on this machine alone."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing when a reader leaves a page before it has come whole."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing for each request."""


def server(folder: Path, *, port: int = 0) -> ThreadingHTTPServer:
    """Return a server for a folder, bound to the loopback address.

    Parameters
    ----------
    folder : Path
        What to serve.
    port : int
        0 takes a free one.

    Raises
    ------
    OSError
        When the port is taken.
    """
    return _Server((HOST, port), partial(_Quiet, directory=str(folder)))


def serve(root: Path, *, port: int) -> int:
    """Serve the book until interrupted."""
    try:
        running = server(root / "_build" / "html", port=port)
    except OSError as error:
        print(f"port {port} cannot be used ({error.strerror}): try make serve PORT={port + 1}")
        return 1
    with running:
        print(f"The book is at http://{HOST}:{port}/ (Ctrl+C ends)", flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0
