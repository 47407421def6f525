"""Tests and watching while a drug is given: only as far as the guide states a test or an effect it can show.

Where the guide says "should have monitoring" the statement speaks for running drugs too. Where it
only names an effect (liver, blood cells, sugar), the test is derived and mentioned at the order alone.
"""

from dataclasses import dataclass

from mbc_cards.conditions import ChoiceFact, Condition, all_of, any_of
from mbc_cards.drugs import names_of
from mbc_cards.editions.cancernet_2021_07.headings import TARGETED_HER2
from mbc_cards.editions.cancernet_2021_07.her2_populations import PHESGO, TDM1, TDXD
from mbc_cards.editions.cancernet_2021_07.populations import METASTATIC
from mbc_cards.editions.cancernet_2021_07.sources import (
    TARGETED_BRCA,
    TARGETED_HR_POSITIVE,
    TARGETED_TRIPLE_NEGATIVE,
    guide,
)
from mbc_cards.facts import (
    blood_count_checked,
    current_drugs,
    glucose_checked,
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


# --- heart and liver: monitoring is stated ----------------------------------------------------------------

TRASTUZUMAB_HEART = Recommendation(
    id="safety.trastuzumab.echo",
    kind=Kind.MONITORING,
    title="Trastuzumab: echocardiogram",
    when=all_of(_given("trastuzumab"), heart_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(TARGETED_HER2, "426"),),
    summary="{drug}: no recent echocardiogram on record; the heart should be monitored",
    asks="{drug}: the heart should be monitored with an echocardiogram; results were not supplied",
    detail="There is a small (2% to 5%) risk of heart problems.",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=frozenset({"trastuzumab"}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=RECENCY,
)

PHESGO_HEART = Recommendation(
    id="safety.phesgo.echo",
    kind=Kind.MONITORING,
    title="Pertuzumab-trastuzumab-hyaluronidase: echocardiogram",
    when=all_of(_given(PHESGO), heart_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(TARGETED_HER2, "426, 432"),),
    summary="{drug}: no recent echocardiogram on record; it contains trastuzumab",
    asks="{drug}: it contains trastuzumab; results of an echocardiogram were not supplied",
    detail="The guide asks for an echocardiogram with trastuzumab, which is part of the product.",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=frozenset({PHESGO}),
    basis=Basis.DERIVED,
    additions=f"From the contents of the product. {RECENCY}",
)

MARGETUXIMAB_HEART = Recommendation(
    id="safety.margetuximab.echo",
    kind=Kind.MONITORING,
    title="Margetuximab: echocardiogram",
    when=all_of(_given("margetuximab"), heart_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(TARGETED_HER2, "428"),),
    summary="{drug}: no recent echocardiogram on record; the heart should be monitored",
    asks="{drug}: the heart should be monitored with an echocardiogram; results were not supplied",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=frozenset({"margetuximab"}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=RECENCY,
)

TDM1_HEART = Recommendation(
    id="safety.tdm1.heart",
    kind=Kind.MONITORING,
    title="T-DM1: heart",
    when=all_of(_given(TDM1), heart_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(TARGETED_HER2, "434"),),
    summary="{drug}: no recent echocardiogram on record; the heart should be monitored",
    asks="{drug}: the heart should be monitored; results were not supplied",
    detail="There is a small risk of heart problems.",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=frozenset({TDM1}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"The guide says monitoring and names no test. {RECENCY}",
)

TDM1_LIVER = Recommendation(
    id="safety.tdm1.liver",
    kind=Kind.MONITORING,
    title="T-DM1: liver",
    when=all_of(_given(TDM1), liver_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(TARGETED_HER2, "434"),),
    summary="{drug}: no recent liver tests on record; the liver should be monitored",
    asks="{drug}: the liver should be monitored; results were not supplied",
    detail="There is a small risk of liver abnormalities.",
    repairs=(Order(Test.LIVER),),
    about=frozenset({TDM1}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"The guide says monitoring and names no test. {RECENCY}",
)

# --- lungs: a symptom together with a drug that can inflame them --------------------------------------------

TDXD_LUNG = Recommendation(
    id="safety.tdxd.ild-symptoms",
    kind=Kind.MONITORING,
    title="Trastuzumab deruxtecan: cough or breathlessness",
    when=all_of(_given(TDXD), respiratory_symptoms.is_(YesNo.YES), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_HER2, "436"),),
    summary="{drug}: cough or breathlessness is recorded; it can cause interstitial lung disease",
    detail="The risk is low; the disease scars the lungs and can cause coughing or difficulty breathing.",
    about=frozenset({TDXD}),
    basis=Basis.DERIVED,
    additions="The stated risk joined with a recorded symptom; the guide names no action.",
)

EVEROLIMUS_LUNG = Recommendation(
    id="safety.everolimus.pneumonitis-symptoms",
    kind=Kind.MONITORING,
    title="Everolimus: cough or breathlessness",
    when=all_of(_given("everolimus"), respiratory_symptoms.is_(YesNo.YES), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_HR_POSITIVE, "454"),),
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
_SUGAR = _Shown(Test.GLUCOSE, glucose_checked)


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


TUCATINIB_LIVER = _derived(
    "safety.tucatinib", ("tucatinib",), _LIVER, "can affect the liver", guide(TARGETED_HER2, "438")
)
NERATINIB_LIVER = _derived(
    "safety.neratinib", ("neratinib",), _LIVER, "can affect the liver", guide(TARGETED_HER2, "440")
)
LAPATINIB_LIVER = _derived(
    "safety.lapatinib", ("lapatinib",), _LIVER, "can affect the liver", guide(TARGETED_HER2, "442")
)
PALBOCICLIB_BLOOD = _derived(
    "safety.palbociclib",
    ("palbociclib",),
    _BLOOD,
    "can lower the number of white blood cells",
    guide(TARGETED_HR_POSITIVE, "446"),
)
RIBOCICLIB_BLOOD = _derived(
    "safety.ribociclib",
    ("ribociclib",),
    _BLOOD,
    "can lower the number of white blood cells",
    guide(TARGETED_HR_POSITIVE, "448"),
)
RIBOCICLIB_LIVER = _derived(
    "safety.ribociclib.liver",
    ("ribociclib",),
    _LIVER,
    "can raise enzymes linked with liver damage",
    guide(TARGETED_HR_POSITIVE, "448"),
)
ALPELISIB_SUGAR = _derived(
    "safety.alpelisib", ("alpelisib",), _SUGAR, "can raise blood sugar", guide(TARGETED_HR_POSITIVE, "456")
)
ALPELISIB_LIVER = _derived(
    "safety.alpelisib.liver",
    ("alpelisib",),
    _LIVER,
    "can raise enzymes linked with liver damage",
    guide(TARGETED_HR_POSITIVE, "456"),
)
ALPELISIB_BLOOD = _derived(
    "safety.alpelisib.blood-count",
    ("alpelisib",),
    _BLOOD,
    "can change the numbers of blood cells",
    guide(TARGETED_HR_POSITIVE, "456"),
)
PARP_BLOOD = _derived(
    "safety.parp",
    ("olaparib", "talazoparib"),
    _BLOOD,
    "commonly lowers the levels of certain blood cells",
    guide(TARGETED_BRCA, "468, 470"),
)
SACITUZUMAB_BLOOD = _derived(
    "safety.sacituzumab",
    ("sacituzumab-govitecan",),
    _BLOOD,
    "commonly causes neutropenia",
    guide(TARGETED_TRIPLE_NEGATIVE, "462"),
)

TABLE = (
    TRASTUZUMAB_HEART,
    PHESGO_HEART,
    MARGETUXIMAB_HEART,
    TDM1_HEART,
    TDM1_LIVER,
    TDXD_LUNG,
    EVEROLIMUS_LUNG,
    TUCATINIB_LIVER,
    NERATINIB_LIVER,
    LAPATINIB_LIVER,
    PALBOCICLIB_BLOOD,
    RIBOCICLIB_BLOOD,
    RIBOCICLIB_LIVER,
    ALPELISIB_SUGAR,
    ALPELISIB_LIVER,
    ALPELISIB_BLOOD,
    PARP_BLOOD,
    SACITUZUMAB_BLOOD,
)
