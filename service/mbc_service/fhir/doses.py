"""Which product of a substance an entry means, where the dose, the interval, the route or the reason tells.

Denosumab 120 mg every 4 weeks protects bones with metastases, 60 mg every 6 months treats osteoporosis;
likewise zoledronic acid 4 mg and 5 mg. Everolimus, estradiol, methotrexate and others have uses beside
cancer. What nothing tells stays as it was named; for denosumab that is `denosumab-dose-uncertain`.
Source: terminology hazards H2 to H4 and the doses of the products' labels.
"""

from collections.abc import Callable, Mapping
from typing import Final

from mbc_service.fhir.dosing import Dosing
from mbc_service.fhir.indications import Indication

_SETTLED_INTERVAL: Final = 100.0
"""Days. For metastases both drugs are given every 3 to 12 weeks, for bone loss every 6 or 12 months."""
_HALF_YEAR: Final = 150.0
_YEAR: Final = 300.0

DENOSUMAB_FOR_METASTASES: Final = 120.0
DENOSUMAB_FOR_BONE_LOSS: Final = 60.0
ZOLEDRONIC_ACID_FOR_METASTASES: Final = 4.0
ZOLEDRONIC_ACID_FOR_BONE_LOSS: Final = 5.0
EVEROLIMUS_FOR_CANCER_FROM: Final = 2.0
"""Tablets of Afinitor begin at 2 mg (for suspension); those of Zortress end at 1 mg, given twice a day."""
ESTRADIOL_FOR_CANCER_FROM: Final = 6.0
"""High-dose estradiol is 10 mg, or 2 mg, three times a day; replacement is at most 2 mg a day."""
METHOTREXATE_LOW_UP_TO: Final = 30.0
"""A weekly dose in rheumatology; cancer doses are by body surface."""
MEGESTROL_FOR_APPETITE_FROM: Final = 400.0
"""A daily dose; against cancer 160 mg a day."""
BEVACIZUMAB_FOR_THE_EYE_UP_TO: Final = 2.5

Rule = Callable[[Dosing, frozenset[Indication]], str]


def settled_by_dose(drug: str, dosing: Dosing, given_for: frozenset[Indication]) -> str:
    """The drug that is meant; the same id where nothing tells, or where only one use is known."""
    rule = _RULES.get(drug)
    return rule(dosing, given_for) if rule is not None else drug


def may_be_settled(drug: str) -> bool:
    """Whether dose or reason can tell one use of this drug from another."""
    return drug in _RULES


def _denosumab(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    if dosing.amount == DENOSUMAB_FOR_METASTASES:
        return "denosumab-120mg"
    if dosing.amount == DENOSUMAB_FOR_BONE_LOSS:
        return "denosumab-60mg"
    if dosing.interval is not None and 1 < dosing.interval <= _SETTLED_INTERVAL:
        return "denosumab-120mg"
    if dosing.interval is not None and dosing.interval >= _HALF_YEAR:
        return "denosumab-60mg"
    reasons = given_for & {Indication.BONE_METASTASES, Indication.OSTEOPOROSIS}
    if reasons == {Indication.BONE_METASTASES}:
        return "denosumab-120mg"
    return "denosumab-60mg" if reasons == {Indication.OSTEOPOROSIS} else "denosumab-dose-uncertain"


def _zoledronic_acid(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    if dosing.amount == ZOLEDRONIC_ACID_FOR_BONE_LOSS:
        return "zoledronic-acid-5mg"
    if dosing.amount is not None and dosing.amount <= ZOLEDRONIC_ACID_FOR_METASTASES:
        return "zoledronic-acid"
    if dosing.interval is not None and dosing.interval >= _YEAR:
        return "zoledronic-acid-5mg"
    if dosing.interval is None and given_for & {Indication.BONE_METASTASES, Indication.OSTEOPOROSIS} == {
        Indication.OSTEOPOROSIS
    }:
        return "zoledronic-acid-5mg"
    return "zoledronic-acid"


def _everolimus(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    if dosing.amounts and max(dosing.amounts) < EVEROLIMUS_FOR_CANCER_FROM:
        return "everolimus-transplant"
    return "everolimus-transplant" if Indication.TRANSPLANT in given_for else "everolimus"


def _alpelisib(_dosing: Dosing, given_for: frozenset[Indication]) -> str:
    # Not by dose: 250 mg of Piqray is a tablet of 200 mg and one of 50 mg, and Vijoice has 50 mg tablets too.
    return "alpelisib-overgrowth" if Indication.OVERGROWTH in given_for else "alpelisib"


def _estradiol(dosing: Dosing, _given_for: frozenset[Indication]) -> str:
    daily = dosing.per_day
    by_mouth = not any(
        word in dosing.words for word in (" patch ", " vaginal ", " transdermal ", " intramuscular ")
    )
    return (
        "estradiol-high-dose"
        if by_mouth and daily is not None and daily >= ESTRADIOL_FOR_CANCER_FROM
        else "estradiol"
    )


def _methotrexate(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    if Indication.INFLAMMATION in given_for:
        return "methotrexate-low-dose"
    if dosing.by_body_size or " intrathecal " in dosing.words or " intravenous " in dosing.words:
        return "methotrexate"
    is_low = bool(dosing.amounts) and max(dosing.amounts) <= METHOTREXATE_LOW_UP_TO
    return "methotrexate-low-dose" if is_low else "methotrexate"


def _fluorouracil(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    on_the_skin = (" topical ", " cream ", " ointment ", " cutaneous ", " skin ")
    if Indication.SKIN in given_for or any(word in dosing.words for word in on_the_skin):
        return "fluorouracil-topical"
    return "fluorouracil"


def _gemcitabine(dosing: Dosing, _given_for: frozenset[Indication]) -> str:
    into_the_bladder = (" intravesical ", " bladder ")
    return (
        "gemcitabine-intravesical"
        if any(word in dosing.words for word in into_the_bladder)
        else "gemcitabine"
    )


def _megestrol(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    daily = dosing.per_day or dosing.amount
    if Indication.APPETITE in given_for or " suspension " in dosing.words:
        return "megestrol-suspension"
    return (
        "megestrol-suspension"
        if daily is not None and daily >= MEGESTROL_FOR_APPETITE_FROM
        else "megestrol-acetate"
    )


def _bevacizumab(dosing: Dosing, given_for: frozenset[Indication]) -> str:
    small = dosing.amount is not None and dosing.amount <= BEVACIZUMAB_FOR_THE_EYE_UP_TO
    if small or Indication.EYE in given_for or " intravitreal " in dosing.words:
        return "bevacizumab-intravitreal"
    return "bevacizumab"


_RULES: Final[Mapping[str, Rule]] = {
    "denosumab-dose-uncertain": _denosumab,
    "zoledronic-acid": _zoledronic_acid,
    "everolimus": _everolimus,
    "alpelisib": _alpelisib,
    "estradiol": _estradiol,
    "methotrexate": _methotrexate,
    "fluorouracil": _fluorouracil,
    "gemcitabine": _gemcitabine,
    "megestrol-acetate": _megestrol,
    "bevacizumab": _bevacizumab,
}
