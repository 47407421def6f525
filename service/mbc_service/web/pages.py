"""Pages as they are sent: rendered on the server, with nothing from elsewhere and nothing inline."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from flask import Response, render_template, request

from mbc_service.web.words import capital

_STATIC = Path(__file__).parent / "static"
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}

_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_WITH_SCRIPT = f"{_POLICY}; script-src 'self'; connect-src 'self'"

_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that pages refer to, with the address that changes when it does."""

    content: bytes
    zipped: bytes
    mimetype: str
    version: str


def _assets() -> Mapping[str, Asset]:
    found = {}
    for path in sorted(_STATIC.iterdir()):
        content = path.read_bytes()
        version = hashlib.blake2b(content, digest_size=6).hexdigest()
        found[path.name] = Asset(content, gzip.compress(content, mtime=0), _TYPES[path.suffix], version)
    return MappingProxyType(found)


ASSETS = _assets()


def asset_path(name: str) -> str:
    """Return the path of a stylesheet, script or picture, for templates; raises KeyError if there is none."""
    return f"/static/{ASSETS[name].version}/{name}"


def page(template: str, *, status: int = 200, script: bool = False, **values: Any) -> Response:  # noqa: ANN401 - what each template shows
    """Return a page; only with `script` may our own script run on it and call this service."""
    text = render_template(template, asset=asset_path, capital=capital, **values)
    response = _sent(text.encode(), "text/html; charset=utf-8", status)
    response.headers.update(_HEADERS)
    response.headers["Content-Security-Policy"] = _WITH_SCRIPT if script else _POLICY
    return response


def asset_response(version: str, name: str) -> Response | None:
    """Return a file, to be kept by the browser for good, None if there is none of this version."""
    asset = ASSETS.get(name)
    if asset is None or asset.version != version:
        return None
    response = _sent(asset.content, asset.mimetype, 200, asset.zipped)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _sent(content: bytes, mimetype: str, status: int, zipped: bytes | None = None) -> Response:
    """Return a response, compressed where the browser takes that."""
    response = Response(content, status, content_type=mimetype)
    response.headers["Vary"] = "Accept-Encoding"
    if request.accept_encodings["gzip"]:
        response.set_data(zipped or gzip.compress(content, compresslevel=5, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response
