"""An answer asked again: what is kept of a call, and the picture and the cards that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cds_hooks.identity import card_uuid
from cds_hooks.request import HookRequest
from mbc_cards.assess import Verdict
from mbc_cards.card import Card
from mbc_cards.chart import Topic
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Edition, Hook
from mbc_cards.resolve import picture_of
from mbc_cards.wording import CardOptions, Written, write_cards
from mbc_service.account import Evaluation
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart
from mbc_service.practice import Practice
from mbc_service.render import content_key, said_on
from mbc_service.supply import Drafts
from mbc_service.terms import Terms
from mbc_service.web.kept_answers import Json


def asked_of(
    practice: Practice, request: HookRequest[Any], drafts: Drafts, evaluation: Evaluation
) -> Json | None:
    """Return what the cards of a call rest on; None if there are none, or if nobody keeps it."""
    cards = evaluation.written.cards
    if not cards or (practice.settings.silent and practice.provenance is None):
        return None
    delivery, selections = evaluation.delivery, drafts.selections
    return {
        "hook": request.hook,
        "patient": request.context.patient_id,
        "today": evaluation.picture.today.isoformat(),
        "resources": delivery.resources,
        "drafts": drafts.resources,
        "selections": None if selections is None else sorted(selections),
        "not_supplied": sorted(topic.value for topic in delivery.not_supplied()),
        "shown": dict(_shown(card, request.hook_instance) for card in cards),
    }


def keep_for_a_while(practice: Practice, asked: Json | None) -> str:
    """Keep what the cards of a call rest on and return the key for their links; empty if nothing is kept."""
    if asked is None or practice.settings.silent:
        return ""
    return practice.kept.keep(asked)


@dataclass(frozen=True, slots=True)
class Again:
    """One call, evaluated again from what was kept."""

    hook: Hook
    edition: Edition
    picture: ClinicalPicture
    options: CardOptions
    cards: Mapping[str, Card]
    """The cards that were shown and come again, by the uuid they were sent with."""
    details: Mapping[str, str]
    """What each card said, word for word."""
    resources: Mapping[str, Json]
    """The resources it rests on, by reference; draft orders among them."""
    verdicts: tuple[Verdict, ...] = ()
    """What every recommendation that may speak at this hook made of it."""

    def written(self, edition: Edition, picture: ClinicalPicture | None = None) -> Written:
        """Return what an edition says to this picture, or to another one, at the same moment."""
        return write_cards(
            edition=edition, picture=picture or self.picture, hook=self.hook, options=self.options
        )


def asked_again(terms: Terms, kept: Json) -> Again:
    """Evaluate a kept call again; the same service on the same terms gives the same cards."""
    today = date.fromisoformat(kept["today"])
    selections = kept["selections"]
    chart = read_chart(
        Inputs(
            patient_id=kept["patient"],
            resources=kept["resources"],
            draft_orders=kept["drafts"],
            selections=None if selections is None else frozenset(selections),
            not_supplied=frozenset(map(Topic, kept["not_supplied"])),
            today=today,
            snomed=terms.snomed,
        )
    )
    hook = Hook(kept["hook"])
    picture = picture_of(chart, today)
    written = terms.written(picture, hook)
    by_content = {content_key(card): card for card in (*written.cards, *written.held_back)}
    return Again(
        hook=hook,
        edition=terms.edition,
        picture=picture,
        options=terms.options,
        cards={
            uuid: by_content[shown["content"]]
            for uuid, shown in kept["shown"].items()
            if shown["content"] in by_content
        },
        details={uuid: shown["detail"] for uuid, shown in kept["shown"].items()},
        resources={
            f"{item.get('resourceType')}/{item.get('id')}": item
            for item in (*kept["resources"], *kept["drafts"])
        },
        verdicts=written.verdicts,
    )


def _shown(card: Card, instance: UUID) -> tuple[str, Json]:
    content = content_key(card)
    return card_uuid(instance, content), {"content": content, **said_on(card)}
