"""The service under test, as a client sees it: its discovery, its answers to samples, and any call at all."""

import copy
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import httpx
import orjson

from cds_hooks.conformance.samples import Sample, samples_for
from cds_hooks.conformance.signing import Signer
from cds_hooks.endpoints import JSON, ROOT
from cds_hooks.violation import V2_0, Dialect

Json = dict[str, Any]


class NotApplicable(Exception):  # noqa: N818 - reads as what it says
    """A check has nothing to judge; the text says why."""


class Unreachable(Exception):  # noqa: N818 - reads as what it says
    """The service gave no answer; the text names the address and the kind of failure."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: status, headers, body, and how long it took in seconds."""

    status: int
    headers: httpx.Headers
    body: bytes
    seconds: float

    @property
    def document(self) -> object:
        """The body as JSON by RFC 8259, or None when it is none."""
        try:
            return orjson.loads(self.body)
        except orjson.JSONDecodeError:
            return None

    @property
    def members(self) -> Json:
        """The body as a JSON object, empty when it is none."""
        document = self.document
        return document if isinstance(document, dict) else {}

    @property
    def is_outcome(self) -> bool:
        """Whether the body is an OperationOutcome with an issue in it."""
        return self.members.get("resourceType") == "OperationOutcome" and bool(self.members.get("issue"))

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return self.status // 100 == HTTPStatus.OK // 100

    @property
    def is_evaluated(self) -> bool:
        """Whether the service understood the call: it answered, or named the data that it lacks."""
        return self.status in {HTTPStatus.OK, HTTPStatus.PRECONDITION_FAILED}


@dataclass(frozen=True, slots=True)
class Exchange:
    """A sample and the answer to it."""

    sample: Sample
    answer: Answer


@dataclass
class Target:
    """One service at one base URL; asked for its discovery and for each sample once.

    * `given`: request bodies of the tester, used before generated ones.
    * `signer`: signs every call that does not say otherwise.
    * `audience`: base URL that tokens are for, if it is not the one that is called.
    * `origin`: origin of a page that may call.
    """

    base: str
    http: httpx.Client
    given: tuple[Sample, ...] = ()
    dialect: Dialect = V2_0
    signer: Signer | None = None
    audience: str = ""
    origin: str = ""
    timeout: float = 20.0

    def send(
        self,
        verb: str,
        path: str,
        body: object = None,
        *,
        headers: Mapping[str, str] | None = None,
        signed: bool = True,
    ) -> Answer:
        """Make one call; bytes are sent as they are, anything else as JSON. Raises Unreachable."""
        all_headers = {"Accept": JSON}
        content = body if isinstance(body, bytes) or body is None else orjson.dumps(body)
        if content is not None:
            all_headers["Content-Type"] = JSON
        if signed and self.signer is not None:
            all_headers["Authorization"] = f"Bearer {self.signer.token(self.audience_of(path))}"
        started = time.perf_counter()
        try:
            answer = self.http.request(
                verb,
                self.base + path,
                content=content,
                headers=all_headers | dict(headers or {}),
                timeout=self.timeout,
                follow_redirects=False,
            )
        except httpx.HTTPError as error:
            raise Unreachable(f"{verb} {path}: no answer ({type(error).__name__})") from None
        return Answer(answer.status_code, answer.headers, answer.content, time.perf_counter() - started)

    def call(
        self,
        sample: Sample,
        body: object,
        *,
        headers: Mapping[str, str] | None = None,
        signed: bool = True,
    ) -> Answer:
        """Post a body to the service of a sample."""
        return self.send("POST", sample.path, body, headers=headers, signed=signed)

    def audience_of(self, path: str) -> str:
        """Return the audience of a token for this path."""
        return (self.audience or self.base) + path

    @cached_property
    def discovery(self) -> Answer:
        """The answer of the discovery endpoint."""
        return self.send("GET", ROOT)

    @cached_property
    def services(self) -> tuple[Json, ...]:
        """The services that discovery lists, as far as they have an id and a hook."""
        services = self.discovery.members.get("services")
        if not self.discovery.is_success or not isinstance(services, list):
            raise NotApplicable("discovery lists no services that could be called")
        return tuple(
            service
            for service in services
            if isinstance(service, dict)
            and isinstance(service.get("id"), str)
            and isinstance(service.get("hook"), str)
        )

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """Every sample: those that were given, and a generated one for each service without."""
        samples = tuple(sample for service in self.services for sample in samples_for(service, self.given))
        if not samples:
            raise NotApplicable("no service has a hook that a request can be generated for: give --requests")
        return samples

    @property
    def one_each(self) -> tuple[Sample, ...]:
        """The first sample of each service and hook."""
        return tuple({(sample.service, sample.hook): sample for sample in reversed(self.samples)}.values())[
            ::-1
        ]

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Every sample with its answer."""
        return tuple(Exchange(sample, self.call(sample, fresh(sample.body))) for sample in self.samples)

    @property
    def responses(self) -> tuple[tuple[str, Json], ...]:
        """The bodies of successful answers, with the id of the service that gave them."""
        return tuple(
            (exchange.sample.service, exchange.answer.members)
            for exchange in self.exchanges
            if exchange.answer.is_success
        )


def fresh(body: Json) -> Json:
    """Copy a request as a new call, with a hookInstance of its own."""
    return {**copy.deepcopy(body), "hookInstance": str(uuid4())}
