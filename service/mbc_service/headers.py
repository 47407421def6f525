"""Headers that tell a browser to be careful, on every answer that does not say something else itself."""

from collections.abc import Mapping

from flask import Flask, Response

_CAREFUL: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "no-store",
}
"""The answers are data for programs: nothing in them is to be shown, framed, guessed at or kept."""

_HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}


def careful(app: Flask, *, production: bool) -> None:
    """Add the headers to every answer of an application; in production also that browsers stay with https."""
    headers = {**_CAREFUL, **(_HTTPS_ONLY if production else {})}

    @app.after_request
    def add(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response
