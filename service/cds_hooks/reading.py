"""From the bytes of a request to JSON: media type, size and depth are settled here, once."""

import orjson
from flask import Request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from cds_hooks.outcome import BadRequest, TooLarge, UnsupportedMediaType

MEDIA_TYPES = frozenset({"application/json", "application/fhir+json"})

_PIECE = 64 * 1024


def read_json(request: Request, *, max_bytes: int, max_depth: int | None) -> object:
    """Decode the body of a request; of duplicate keys the last one counts.

    Raises UnsupportedMediaType, TooLarge, or BadRequest when it is not JSON or nested too deep. The
    decoder itself stops at 1024 levels; a lower limit is measured on the decoded tree.
    """
    _check_media_type(request)
    request.max_content_length = max_bytes
    try:
        body = request.get_data(cache=False)
    except RequestEntityTooLarge:
        _pass_over(request, 2 * max_bytes)
        raise TooLarge(max_bytes) from None
    except HTTPException:
        raise BadRequest("The request body ended early.", reason="client disconnected") from None
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadRequest(f"The request body is not JSON as in RFC 8259, at {where}.") from None
    if max_depth is not None and is_deeper(document, max_depth):
        raise BadRequest(f"The request body is nested deeper than {max_depth} levels.")
    return document


def _pass_over(request: Request, most: int) -> None:
    """Read a body that is refused and forget it, as far as `most` bytes.

    A connection that is closed with bytes unread is reset, and the caller may never see the answer.
    """
    stream = request.environ["wsgi.input"]
    while most > 0 and (piece := stream.read(min(_PIECE, most))):
        most -= len(piece)


def _check_media_type(request: Request) -> None:
    accepted = {"Accept-Post": ", ".join(sorted(MEDIA_TYPES))}
    if request.mimetype not in MEDIA_TYPES:
        raise UnsupportedMediaType("Send the body as application/json.", headers=accepted)
    if request.mimetype_params.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType("Send the body in UTF-8.", headers=accepted)
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body without a content encoding.", headers=accepted)


def is_deeper(document: object, limit: int) -> bool:
    """Tell whether arrays and objects are nested deeper than `limit`; a bare value has depth 0."""
    level = [document] if type(document) is dict or type(document) is list else []
    depth = 0
    while level:
        depth += 1
        if depth > limit:
            return True
        level = [
            item
            for container in level
            for item in (container.values() if type(container) is dict else container)
            if type(item) is dict or type(item) is list
        ]
    return False
