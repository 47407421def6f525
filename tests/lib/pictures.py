"""Pictures built from plain findings, for tests of the core that need no chart."""

from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Chart, DraftOrder
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Evidence, Finding, Members, known
from mbc_cards.period import Period, Span
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Citation, Edition, EditionStatus, Kind, Recommendation, Source, Strength
from mbc_cards.timeline import Timeline
from mbc_cards.values import YesNo

TODAY = date(2024, 6, 1)
SOURCE = Source("Example Publisher", "An example guide", "June 2024")
HERE = Citation(SOURCE, "Treatment", "446, 452")
RESULT = Evidence("Observation/r1", "a result", Period.on(date(2024, 3, 1)))


def drugs(*ids: str, possible: tuple[str, ...] = (), complete: bool = True) -> Finding[Members]:
    """A finding of drugs."""
    return known(Members(frozenset(ids), frozenset(possible), complete))


def number(value: float) -> Finding[Span]:
    """A finding of one exact number."""
    return known(Span.exactly(value))


def picture(chart: Chart | None = None, **named: Any) -> ClinicalPicture:
    """A picture of a patient with metastatic breast cancer; findings by fact name, plain values are known."""
    findings: dict[Fact[Any], Finding[Any]] = {facts.metastatic: known(YesNo.YES)}
    for name, value in named.items():
        findings[facts.FACTS[name]] = value if isinstance(value, Finding) else known(value, RESULT)
    return ClinicalPicture(findings, Timeline(), chart or Chart(), TODAY)


def order(*ids: str, reference: str = "MedicationRequest/d1", selected: bool = True) -> DraftOrder:
    """A draft order of these drugs."""
    return DraftOrder(reference, ids, selected, "as sent")


def ordering(*orders: DraftOrder, **named: Any) -> ClinicalPicture:
    """A picture in which these orders are being written."""
    chosen = [drug for item in orders if item.selected for drug in item.drugs]
    every = [drug for item in orders for drug in item.drugs]
    return picture(
        Chart(orders=orders), **{"order_drugs": drugs(*chosen), "regimen_drugs": drugs(*every), **named}
    )


def recommendation(id_: str, kind: Kind, when: Any, **more: Any) -> Recommendation:
    """A recommendation with everything that a test does not care about filled in."""
    return Recommendation(
        **{
            "id": id_,
            "kind": kind,
            "title": f"Title of {id_}",
            "when": when,
            "strength": Strength.OPTION,
            "sources": (HERE,),
            "summary": f"Summary of {id_}",
            **more,
        }
    )


def edition(*recommendations: Recommendation, **more: Any) -> Edition:
    """An edition of these recommendations."""
    return Edition(
        **{
            "id": "example",
            "publisher": "Example Publisher",
            "title": "An example guide",
            "dated": date(2024, 6, 1),
            "horizon": "June 2024",
            "scope": "examples",
            "status": EditionStatus.RELEASED,
            "recommendations": recommendations,
            **more,
        }
    )
