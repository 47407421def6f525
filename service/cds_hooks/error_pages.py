"""OperationOutcome for what happens outside the blueprint: a wrong address, a crash of the application."""

from collections.abc import Mapping
from http import HTTPStatus

import orjson
from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from cds_hooks.endpoints import JSON
from cds_hooks.outcome import Issue, operation_outcome

_CODES: Mapping[int, str] = {
    HTTPStatus.UNAUTHORIZED: "login",
    HTTPStatus.FORBIDDEN: "forbidden",
    HTTPStatus.NOT_FOUND: "not-found",
    HTTPStatus.METHOD_NOT_ALLOWED: "not-supported",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too-long",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "not-supported",
    HTTPStatus.TOO_MANY_REQUESTS: "throttled",
    HTTPStatus.INTERNAL_SERVER_ERROR: "exception",
    HTTPStatus.SERVICE_UNAVAILABLE: "transient",
}


def register_error_pages(app: Flask) -> None:
    """Give every HTTP error of the application an OperationOutcome instead of a page of HTML."""
    app.register_error_handler(HTTPException, _page)


def _page(error: HTTPException) -> Response | HTTPException:
    if error.response is not None:
        return error
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    issue = Issue(_CODES.get(status, "processing"), f"{error.name}.")
    response = Response(orjson.dumps(operation_outcome([issue])), status=status, mimetype=JSON)
    for name, value in error.get_headers():
        if name != "Content-Type":
            response.headers[name] = value
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
