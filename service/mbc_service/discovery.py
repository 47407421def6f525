"""What `GET /cds-services` lists: one service for each hook, all asking for the same data."""

from collections.abc import Callable
from typing import Any

from cds_hooks.request import HookRequest
from cds_hooks.service import CdsService, RequestInfo
from cds_hooks.vocabulary import HOOK_VERSIONS
from mbc_cards.recommendation import Edition, Hook
from mbc_service.consult import respond
from mbc_service.practice import Practice
from mbc_service.prefetch import templates

VERSION = "2.0.1"
"""Version of CDS Hooks that is spoken."""

_TITLES: dict[Hook, str] = {
    Hook.PATIENT_VIEW: "Metastatic breast cancer: what the guideline has for this patient",
    Hook.ORDER_SELECT: "Metastatic breast cancer: the order being chosen",
    Hook.ORDER_SIGN: "Metastatic breast cancer: the order being signed",
}

_DESCRIPTIONS: dict[Hook, str] = {
    Hook.PATIENT_VIEW: "When a chart is opened: next line of therapy, bone protection, monitoring and tests "
    "that would decide, for a patient with established metastatic breast cancer. Otherwise silent.",
    Hook.ORDER_SELECT: "When an anticancer drug, a hormonal drug or a bone-modifying agent is chosen: what "
    "the guideline has for this patient, and what the order contradicts or leaves out. Other orders: silent.",
    Hook.ORDER_SIGN: "Before such an order is signed: contradictions, a missing partner drug, missing safety "
    "tests, missing bone protection. An order that fits is not commented on.",
}

_USAGE = (
    "Needs the Patient and the Conditions; without them the answer is 412. Results, medication history and "
    "procedures are needed for a complete answer: what is not sent is read from fhirServer with the token "
    "that was passed, and otherwise named in a card. null means that the record has nothing. Configure the "
    "templates as they are listed; keys may be renamed. Edition: {edition}."
)


def services(practice: Practice) -> list[CdsService]:
    """Return the three services, which answer for this practice."""
    return [
        CdsService(
            id=f"mbc-{hook.value}",
            hook=hook.value,
            title=title,
            description=_DESCRIPTIONS[hook],
            respond=_responder(practice),
            prefetch=templates(practice.keys),
            usage_requirements=_USAGE.format(edition=_named(practice.edition)),
            version=VERSION,
            hook_version=HOOK_VERSIONS[hook.value],
        )
        for hook, title in _TITLES.items()
    ]


def _named(edition: Edition) -> str:
    review = "" if edition.is_reviewed else ", not reviewed by a clinician"
    return f"{edition.label} [{edition.id}{review}]"


def _responder(practice: Practice) -> Callable[[HookRequest[Any], RequestInfo], dict[str, Any]]:
    def answer(request: HookRequest[Any], info: RequestInfo) -> dict[str, Any]:
        return respond(practice, request, info)

    return answer
