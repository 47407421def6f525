"""Tests and watching while a drug is given, as the labels that were read ask for them.

Statements about a test that is not on record speak for running drugs too. What must happen before the
first dose, and for which the record is not read (DPYD, ECG, eyes), is asked once, at the first order.
"""

from dataclasses import dataclass

from mbc_cards.conditions import ChoiceFact, Condition, all_of, any_of, not_
from mbc_cards.drugs import name_of, names_of
from mbc_cards.editions.us_2026_07.populations import DATOPOTAMAB, METASTATIC, PHESGO, SACITUZUMAB, TDM1, TDXD
from mbc_cards.editions.us_2026_07.sources import (
    LABEL_ALPELISIB,
    LABEL_CAPECITABINE,
    LABEL_CAPIVASERTIB,
    LABEL_DATOPOTAMAB,
    LABEL_DOXORUBICIN,
    LABEL_ELACESTRANT,
    LABEL_EPIRUBICIN,
    LABEL_INAVOLISIB,
    LABEL_OLAPARIB,
    LABEL_PALBOCICLIB,
    LABEL_PEMBROLIZUMAB,
    LABEL_PERTUZUMAB,
    LABEL_RIBOCICLIB,
    LABEL_SACITUZUMAB,
    LABEL_TALAZOPARIB,
    LABEL_TDM1,
    LABEL_TDXD,
    LABEL_TRASTUZUMAB,
    LABEL_TUCATINIB,
    approval,
    label,
    says,
)
from mbc_cards.facts import (
    blood_count_checked,
    current_drugs,
    drugs_received,
    glucose_checked,
    heart_checked,
    liver_checked,
    order_drugs,
    respiratory_symptoms,
)
from mbc_cards.recommendation import Basis, Hook, Kind, Order, Recommendation, Source, Strength, Test
from mbc_cards.values import YesNo

AT_THE_ORDER = frozenset({Hook.ORDER_SELECT, Hook.ORDER_SIGN})
RECENCY = "How recent a result must be is set by the policy of the fact, not by the label."


@dataclass(frozen=True, slots=True)
class _Shown:
    """A test, the fact that says whether it is on record, and how a card calls it."""

    test: Test
    checked: ChoiceFact[YesNo]
    words: str


_HEART = _Shown(Test.ECHOCARDIOGRAM, heart_checked, "echocardiogram or ejection fraction")
_LIVER = _Shown(Test.LIVER, liver_checked, "liver tests")
_BLOOD = _Shown(Test.BLOOD_COUNT, blood_count_checked, "blood count")
_SUGAR = _Shown(Test.GLUCOSE, glucose_checked, "glucose or HbA1c")


def _given(*drugs: str) -> Condition:
    return any_of(order_drugs.includes(*drugs), current_drugs.includes(*drugs))


def _first_order(*drugs: str) -> Condition:
    return all_of(order_drugs.includes(*drugs), not_(drugs_received.includes(*drugs)), METASTATIC)


def _monitored(identifier: str, drug: str, shown: _Shown, source: Source, detail: str) -> Recommendation:
    """A test that the label asks for while the drug is given."""
    return approval(
        id=identifier,
        kind=Kind.MONITORING,
        title=f"{name_of(drug).capitalize()}: {shown.words}",
        when=all_of(_given(drug), shown.checked.is_(YesNo.NO), METASTATIC),
        strength=Strength.SHOULD_MONITOR,
        sources=(label(source, "monitoring"),),
        summary=f"{{drug}}: no recent {shown.words} on record; the label asks for it",
        asks=f"{{drug}}: the label asks for {shown.words}; results were not supplied",
        detail=f"{says(source)}: {detail}",
        repairs=(Order(shown.test),),
        about=frozenset({drug}),
        basis=Basis.STATED_WITH_ADDITIONS,
        additions=RECENCY,
    )


# --- heart -----------------------------------------------------------------------------------------------

TRASTUZUMAB_HEART = _monitored(
    "safety.trastuzumab.echo",
    "trastuzumab",
    _HEART,
    LABEL_TRASTUZUMAB,
    "ejection fraction before, every 3 months and at the end. Hold after a fall of 16 points, or of 10 "
    "points to below normal; then every 4 weeks.",
)
PERTUZUMAB_HEART = _monitored(
    "safety.pertuzumab.echo",
    "pertuzumab",
    _HEART,
    LABEL_PERTUZUMAB,
    "ejection fraction before and about every 12 weeks.",
)
PHESGO_HEART = approval(
    id="safety.phesgo.echo",
    kind=Kind.MONITORING,
    title="Pertuzumab, trastuzumab and hyaluronidase: echocardiogram",
    when=all_of(_given(PHESGO), heart_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(label(LABEL_TRASTUZUMAB, "monitoring"), label(LABEL_PERTUZUMAB, "monitoring")),
    summary="{drug}: no recent echocardiogram on record; it contains trastuzumab",
    asks="{drug}: it contains trastuzumab; results of an echocardiogram were not supplied",
    detail=f"{says(LABEL_TRASTUZUMAB)}: ejection fraction before and every 3 months.",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=frozenset({PHESGO}),
    basis=Basis.DERIVED,
    additions=f"From the contents of the product; its own label was not read. {RECENCY}",
)
TDM1_HEART = _monitored(
    "safety.tdm1.heart",
    TDM1,
    _HEART,
    LABEL_TDM1,
    "ejection fraction before and about every 3 months. Hold below 40%, or at 40 to 45% after a fall of 10 "
    "points; repeat after 3 weeks.",
)
TDXD_HEART = _monitored(
    "safety.tdxd.heart",
    TDXD,
    _HEART,
    LABEL_TDXD,
    "ejection fraction before and at regular intervals. Hold and confirm below 40% or after a fall of more "
    "than 20 points, then stop; hold at 40 to 45% after a fall of 10 to 20 points.",
)
DOXORUBICIN_HEART = _monitored(
    "safety.doxorubicin.heart",
    "doxorubicin",
    _HEART,
    LABEL_DOXORUBICIN,
    "ejection fraction before, during and after, more often above 300 mg/m2. Earlier anthracyclines count: "
    "heart failure in 1 to 2% at 300, 3 to 5% at 400, 5 to 8% at 450 and 6 to 20% at 500 mg/m2.",
)
EPIRUBICIN_HEART = _monitored(
    "safety.epirubicin.heart",
    "epirubicin",
    _HEART,
    LABEL_EPIRUBICIN,
    "ejection fraction before, regularly and after. Heart failure in 0.9% at 550, 1.6% at 700 and 3.3% at "
    "900 mg/m2; above 900 extreme caution.",
)

# --- liver -----------------------------------------------------------------------------------------------

TDM1_LIVER = _monitored(
    "safety.tdm1.liver",
    TDM1,
    _LIVER,
    LABEL_TDM1,
    "AST, ALT and bilirubin before each dose. Hold at more than 5 times the limit, stop at more than 20 "
    "times, or more than 3 times with bilirubin more than 2 times.",
)
TUCATINIB_LIVER = _monitored(
    "safety.tucatinib",
    "tucatinib",
    _LIVER,
    LABEL_TUCATINIB,
    "ALT, AST and bilirubin before and every 3 weeks.",
)
RIBOCICLIB_LIVER = _monitored(
    "safety.ribociclib.liver",
    "ribociclib",
    _LIVER,
    LABEL_RIBOCICLIB,
    "liver tests before, every 2 weeks for 2 cycles, then at the start of the next 4 cycles.",
)
PEMBROLIZUMAB_LIVER = _monitored(
    "safety.pembrolizumab.liver",
    "pembrolizumab",
    _LIVER,
    LABEL_PEMBROLIZUMAB,
    "liver enzymes, creatinine and thyroid function before and from time to time; immune reactions are "
    "treated with steroids by severity.",
)

# --- blood count -----------------------------------------------------------------------------------------

TDM1_BLOOD = _monitored(
    "safety.tdm1.platelets",
    TDM1,
    _BLOOD,
    LABEL_TDM1,
    "platelets before each dose. Hold below 50,000, reduce after less than 25,000 per microliter.",
)
TDXD_BLOOD = _monitored(
    "safety.tdxd.blood-count",
    TDXD,
    _BLOOD,
    LABEL_TDXD,
    "blood count before each dose. Hold while neutrophils are below 1.0 x 10^9/L.",
)
PALBOCICLIB_BLOOD = _monitored(
    "safety.palbociclib",
    "palbociclib",
    _BLOOD,
    LABEL_PALBOCICLIB,
    "blood count at the start of each cycle and on day 15 of the first 2. Hold or reduce for neutropenia of "
    "grade 3 or 4.",
)
RIBOCICLIB_BLOOD = _monitored(
    "safety.ribociclib",
    "ribociclib",
    _BLOOD,
    LABEL_RIBOCICLIB,
    "blood count before, every 2 weeks for 2 cycles, then at the start of the next 4 cycles.",
)
OLAPARIB_BLOOD = _monitored(
    "safety.olaparib",
    "olaparib",
    _BLOOD,
    LABEL_OLAPARIB,
    "blood count before and monthly, weekly while it stays low. Stop for myelodysplasia or leukemia.",
)
TALAZOPARIB_BLOOD = _monitored(
    "safety.talazoparib", "talazoparib", _BLOOD, LABEL_TALAZOPARIB, "blood count before and monthly."
)
SACITUZUMAB_BLOOD = _monitored(
    "safety.sacituzumab",
    SACITUZUMAB,
    _BLOOD,
    LABEL_SACITUZUMAB,
    "hold with neutrophils below 1,500 on day 1 or 1,000 on day 8, or with neutropenic fever; growth factor "
    "from the start for those at higher risk; watch carriers of two UGT1A1*28 copies.",
)

# --- sugar -----------------------------------------------------------------------------------------------

ALPELISIB_SUGAR = _monitored(
    "safety.alpelisib",
    "alpelisib",
    _SUGAR,
    LABEL_ALPELISIB,
    "fasting glucose and HbA1c before; older text: glucose in weeks 1, 2, 4, 6 and 8, then monthly. Hold "
    "above 250 mg/dL; metformin beforehand may be considered. Not after Stevens-Johnson syndrome.",
)
CAPIVASERTIB_SUGAR = _monitored(
    "safety.capivasertib",
    "capivasertib",
    _SUGAR,
    LABEL_CAPIVASERTIB,
    "fasting glucose and HbA1c before and at regular intervals. Stop for ketoacidosis.",
)
INAVOLISIB_SUGAR = _monitored(
    "safety.inavolisib",
    "inavolisib",
    _SUGAR,
    LABEL_INAVOLISIB,
    "fasting glucose and HbA1c before, glucose optimized first; then every 3 days in week 1, weekly to day "
    "28, every 2 weeks for 8 weeks, every 4 weeks; HbA1c every 3 months. Act above 160 mg/dL.",
)

# --- lungs: a symptom together with a drug that can inflame them -------------------------------------------


def _lungs(identifier: str, drug: str, source: Source, detail: str) -> Recommendation:
    return approval(
        id=identifier,
        kind=Kind.MONITORING,
        title=f"{name_of(drug).capitalize()}: cough or breathlessness",
        when=all_of(_given(drug), respiratory_symptoms.is_(YesNo.YES), METASTATIC),
        strength=Strength.SHOULD_MONITOR,
        sources=(label(source, "interstitial lung disease"),),
        summary="{drug}: cough or breathlessness is recorded; it can cause interstitial lung disease",
        detail=f"{says(source)}: {detail}",
        about=frozenset({drug}),
        basis=Basis.DERIVED,
        additions="The stated risk joined with a recorded symptom.",
    )


TDXD_LUNG = _lungs(
    "safety.tdxd.ild-symptoms",
    TDXD,
    LABEL_TDXD,
    "symptoms at every visit. Grade 1: hold until it is gone (same dose within 28 days, else one step "
    "less). Grade 2 or more: stop for good and give steroids. More frequent with moderately reduced kidney "
    "function.",
)
DATOPOTAMAB_LUNG = _lungs(
    "safety.datopotamab.ild-symptoms", DATOPOTAMAB, LABEL_DATOPOTAMAB, "grade 2 or more: stop for good."
)

# --- before the first dose: asked at the first order --------------------------------------------------------


def _before(
    identifier: str, drugs: tuple[str, ...], source: Source, summary: str, detail: str
) -> Recommendation:
    return approval(
        id=identifier,
        kind=Kind.MONITORING,
        title=f"{names_of(drugs).capitalize()}: before the first dose",
        when=_first_order(*drugs),
        strength=Strength.SHOULD_MONITOR,
        sources=(label(source, "before the first dose"),),
        summary=summary,
        asks=summary,
        detail=f"{says(source)}: {detail}",
        about=frozenset(drugs),
        basis=Basis.STATED_WITH_ADDITIONS,
        additions="Asked once, while the drug was not given before: the record is not read for the result.",
        hooks=AT_THE_ORDER,
    )


DPYD = _before(
    "safety.fluoropyrimidine.dpyd",
    ("capecitabine", "fluorouracil"),
    LABEL_CAPECITABINE,
    "{drug}: was DPYD tested? The label asks for it before the first dose, unless treatment cannot wait",
    "test DPYD before the first dose unless treatment is needed at once (boxed warning). Complete DPD "
    "deficiency: avoid the drug; partial: adapt the dose. With warfarin, INR often until a month after.",
)
RIBOCICLIB_ECG = _before(
    "safety.ribociclib.ecg",
    ("ribociclib",),
    LABEL_RIBOCICLIB,
    "{drug}: is there an ECG? Start only with a QTcF below 450 ms",
    "ECG and electrolytes before; start only with a QTcF below 450 ms; ECG again on day 14. Avoid drugs "
    "that prolong QT and strong CYP3A4 inhibitors. Older texts ask for an ECG in cycle 2 as well.",
)
DATOPOTAMAB_EYES = _before(
    "safety.datopotamab.eye",
    (DATOPOTAMAB,),
    LABEL_DATOPOTAMAB,
    "{drug}: were the eyes examined? The label asks for it at the start; also drops and mouthwash",
    "eye examination at the start, yearly, at the end and with symptoms; lubricant drops at least 4 times a "
    "day; no contact lenses; steroid mouthwash 4 times a day; ice during the infusion.",
)
ELACESTRANT_LIPIDS = _before(
    "safety.elacestrant.lipids",
    ("elacestrant",),
    LABEL_ELACESTRANT,
    "{drug}: are blood lipids known? The label asks for them before and during treatment",
    "lipids before and from time to time. Avoid moderate or strong CYP3A4 inhibitors and inducers; less "
    "with Child-Pugh B, avoid with C.",
)

TABLE = (
    TDXD_LUNG,
    DATOPOTAMAB_LUNG,
    DPYD,
    RIBOCICLIB_ECG,
    DATOPOTAMAB_EYES,
    ELACESTRANT_LIPIDS,
    TRASTUZUMAB_HEART,
    PERTUZUMAB_HEART,
    PHESGO_HEART,
    TDM1_HEART,
    TDXD_HEART,
    DOXORUBICIN_HEART,
    EPIRUBICIN_HEART,
    TDM1_LIVER,
    TUCATINIB_LIVER,
    RIBOCICLIB_LIVER,
    PEMBROLIZUMAB_LIVER,
    TDM1_BLOOD,
    TDXD_BLOOD,
    PALBOCICLIB_BLOOD,
    RIBOCICLIB_BLOOD,
    OLAPARIB_BLOOD,
    TALAZOPARIB_BLOOD,
    SACITUZUMAB_BLOOD,
    ALPELISIB_SUGAR,
    CAPIVASERTIB_SUGAR,
    INAVOLISIB_SUGAR,
)
