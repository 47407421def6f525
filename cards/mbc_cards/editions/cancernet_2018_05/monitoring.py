"""Tests and watching while a drug is given: only as far as the guide states a test or an effect it can show.

Where the guide says "should have monitoring" the statement speaks for running drugs too. Where it
only names an effect (liver, blood cells), the test is derived and mentioned at the order alone.
"""

from dataclasses import dataclass

from mbc_cards.conditions import ChoiceFact, Condition, all_of, any_of
from mbc_cards.drugs import names_of
from mbc_cards.editions.cancernet_2018_05.populations import METASTATIC
from mbc_cards.editions.cancernet_2018_05.sources import (
    TARGETED_BRCA,
    TARGETED_HER2,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import (
    blood_count_checked,
    current_drugs,
    heart_checked,
    liver_checked,
    order_drugs,
    respiratory_symptoms,
)
from mbc_cards.recommendation import Basis, Citation, Hook, Kind, Order, Recommendation, Strength, Test
from mbc_cards.values import YesNo

AT_THE_ORDER = frozenset({Hook.ORDER_SELECT, Hook.ORDER_SIGN})
RECENCY = "How recent a result must be is set by the policy of the fact; the guide gives no interval."


def _given(drug: str) -> Condition:
    return any_of(order_drugs.includes(drug), current_drugs.includes(drug))


TRASTUZUMAB_HEART = Recommendation(
    id="safety.trastuzumab.echo",
    kind=Kind.MONITORING,
    title="Trastuzumab: echocardiogram",
    when=all_of(_given("trastuzumab"), heart_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(TARGETED_HER2, "161"),),
    summary="{drug}: no recent echocardiogram on record; one every few months should be made",
    asks="{drug}: an echocardiogram should be made every few months; results were not supplied",
    detail="There is a small (2% to 5%) risk of heart problems.",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=frozenset({"trastuzumab"}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="How recent a result must be is set by the policy of the fact; no figure is given.",
)

EVEROLIMUS_LUNG = Recommendation(
    id="safety.everolimus.pneumonitis-symptoms",
    kind=Kind.MONITORING,
    title="Everolimus: cough or breathlessness",
    when=all_of(_given("everolimus"), respiratory_symptoms.is_(YesNo.YES), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_HR_POSITIVE, "176"),),
    summary="{drug}: cough or breathlessness is recorded; it can, rarely, inflame the lungs",
    detail="The guide calls it interstitial pneumonitis.",
    about=frozenset({"everolimus"}),
    basis=Basis.DERIVED,
    additions="The stated risk joined with a recorded symptom; the guide names no action.",
)

# --- derived tests, at the order only --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shown:
    """A side effect by the test that shows it."""

    test: Test
    checked: ChoiceFact[YesNo]


_LIVER = _Shown(Test.LIVER, liver_checked)
_BLOOD = _Shown(Test.BLOOD_COUNT, blood_count_checked)


def _derived(
    identifier: str, drugs: tuple[str, ...], shown: _Shown, effect: str, source: Citation
) -> Recommendation:
    return Recommendation(
        id=identifier,
        kind=Kind.MONITORING,
        title=f"{names_of(drugs).capitalize()}: {shown.test.value}",
        when=all_of(order_drugs.includes(*drugs), shown.checked.is_(YesNo.NO), METASTATIC),
        strength=Strength.MAY_MONITOR,
        sources=(source,),
        summary=f"{{drug}} {effect}; no recent {shown.test.value} on record",
        detail="The guide names the effect, not a test for it.",
        repairs=(Order(shown.test),),
        about=frozenset(drugs),
        basis=Basis.DERIVED,
        additions=f"The test is ours: it shows the stated effect. {RECENCY}",
        hooks=AT_THE_ORDER,
    )


PALBOCICLIB_BLOOD = _derived(
    "safety.palbociclib",
    ("palbociclib",),
    _BLOOD,
    "can lower the number of white blood cells",
    guide(TARGETED_HR_POSITIVE, "170"),
)
RIBOCICLIB_BLOOD = _derived(
    "safety.ribociclib",
    ("ribociclib",),
    _BLOOD,
    "can lower the number of white blood cells",
    guide(TARGETED_HR_POSITIVE, "172"),
)
RIBOCICLIB_LIVER = _derived(
    "safety.ribociclib.liver",
    ("ribociclib",),
    _LIVER,
    "can raise enzymes linked with liver damage",
    guide(TARGETED_HR_POSITIVE, "172"),
)
PARP_BLOOD = _derived(
    "safety.parp",
    ("olaparib",),
    _BLOOD,
    "commonly causes anemia",
    guide(TARGETED_BRCA, "181"),
)

TABLE = (
    TRASTUZUMAB_HEART,
    EVEROLIMUS_LUNG,
    PALBOCICLIB_BLOOD,
    RIBOCICLIB_BLOOD,
    RIBOCICLIB_LIVER,
    PARP_BLOOD,
)
