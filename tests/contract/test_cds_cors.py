"""CORS: what a page in a browser needs, on every route and every answer."""

import pytest
from cds_shapes import ORIGIN, order_sign

import cds_hooks as cds

ROUTES = [
    "/cds-services",
    "/cds-services/",
    "/cds-services/on-order-sign",
    "/cds-services/on-order-sign/feedback",
    "/cds-services/unknown",
    "/cds-services/a/b/c",
]


def preflight(site, path, origin=ORIGIN):
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization, content-type",
    }
    return site.client.options(path, headers=headers)


@pytest.mark.parametrize("path", ROUTES)
def test_a_preflight_is_answered_without_authentication(make_site, path):
    """CORS-01"""

    def authenticate(request, audience_path):
        raise cds.Unauthorized

    answer = preflight(make_site(authenticate=authenticate), path)

    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, POST, OPTIONS"
    assert answer.headers["Access-Control-Allow-Headers"] == "Authorization, Content-Type, Accept"
    assert answer.headers["Access-Control-Max-Age"] == "3600"
    assert answer.headers["Vary"] == "Origin"
    assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize("path", ROUTES)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://ehr.example", f"{ORIGIN}:8443"])
def test_another_origin_is_not_let_in(site, path, origin):
    """CORS-01"""
    answer = preflight(site, path, origin)

    assert answer.status_code == 204
    assert not [name for name in dict(answer.headers) if name.startswith("Access-Control")]
    assert answer.headers["Vary"] == "Origin"


@pytest.mark.parametrize(
    ("body", "path", "options", "status"),
    [
        (order_sign(), "/cds-services/on-order-sign", {}, 200),
        ({}, "/cds-services/on-order-sign", {}, 400),
        (order_sign(), "/cds-services/on-order-sign", {"authenticate": "unauthorized"}, 401),
        (order_sign(), "/cds-services/unknown", {}, 404),
        (order_sign(), "/cds-services", {}, 405),
        (order_sign(), "/cds-services/on-order-sign", {"answer": cds.PreconditionFailed({"a": "b"})}, 412),
        (order_sign(), "/cds-services/on-order-sign", {"max_body_bytes": 10}, 413),
        (order_sign(), "/cds-services/on-order-sign", {"answer": ValueError()}, 500),
        (None, "/cds-services/on-order-sign", {}, 415),
    ],
)
def test_the_page_can_read_every_answer(make_site, body, path, options, status):
    """CORS-01, RSP-04"""

    def unauthorized(request, audience_path):
        raise cds.Unauthorized

    if "authenticate" in options:
        options = {"authenticate": unauthorized}
    answer = make_site(**options).client.post(path, json=body, headers={"Origin": ORIGIN})

    assert answer.status_code == status
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert answer.headers["Access-Control-Expose-Headers"] == "Location, X-Request-Id, Retry-After"
    assert answer.headers["Vary"] == "Origin"


@pytest.mark.parametrize("origins", ["*", ["*"], ["*", ORIGIN]])
def test_any_origin_is_let_in_only_when_told_so(make_site, origins):
    """CORS-01"""
    answer = preflight(make_site(cors_origins=origins), "/cds-services", "https://any.example")

    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_one_origin_may_be_given_as_it_is(make_site):
    """CORS-01"""
    answer = preflight(make_site(cors_origins=ORIGIN), "/cds-services")

    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN


def test_no_origin_is_let_in_by_default(make_site):
    """CORS-01"""
    default = cds.cds_hooks_blueprint.__kwdefaults__["cors_origins"]

    assert (
        "Access-Control-Allow-Origin"
        not in preflight(make_site(cors_origins=default), "/cds-services").headers
    )


def test_a_call_from_no_page_gets_no_cors_headers(site):
    """CORS-01"""
    assert "Access-Control-Allow-Origin" not in site.call(order_sign()).headers


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/cds-services", "GET, HEAD, OPTIONS"),
        ("/cds-services/on-order-sign", "POST, OPTIONS"),
        ("/cds-services/on-order-sign/feedback", "POST, OPTIONS"),
        ("/cds-services/a/b/c", "OPTIONS"),
    ],
)
def test_options_names_the_verbs(site, path, allowed):
    """CORS-01, REQ-01"""
    assert site.client.options(path).headers["Allow"] == allowed
