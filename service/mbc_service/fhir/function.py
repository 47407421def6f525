"""Organ function, blood counts, ejection fraction and performance status, in one unit for each analyte.

The unit decides: a value whose unit is missing or cannot be converted counts as measured without a figure,
and so does one beyond what a living person can have; both give a Problem. Ionised calcium counts as a calcium
test without a figure. Karnofsky grades become ECOG grades (ECOG-ACRIN: 100 and 90 are 0, 80 and 70 are 1 …).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from mbc_cards.chart import Analyte, Measurement
from mbc_cards.evidence import Problem
from mbc_cards.terminology.function import ECOG_ANSWERS, Measurand
from mbc_cards.terminology.snomed_function import SNOMED_ECOG_GRADES
from mbc_service.fhir.amounts import Amount, amount_in, amount_of
from mbc_service.fhir.coding import plain, says_any
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.lenient import items, text
from mbc_service.fhir.result import Result
from mbc_service.fhir.units import factor, ucum


@dataclass(frozen=True, slots=True)
class Scale:
    """How one analyte is given: unit, the figures a living person can have, molar mass for conversion."""

    unit: str
    least: float
    most: float
    topic: str
    gram_per_mole: float | None = None
    names: tuple[str, ...] = ()
    """Parts of names, in plain form, that speak about this analyte."""


SCALES: Final[Mapping[Analyte, Scale]] = {
    Analyte.CREATININE: Scale("mg/dL", 0.1, 30, "renal_function_checked", 113.12, ("creatinin", "krea")),
    Analyte.EGFR: Scale(
        "mL/min/{1.73_m2}", 1, 250, "renal_function_checked", names=("glomerular", " egfr ", " gfr ")
    ),
    Analyte.CREATININE_CLEARANCE: Scale(
        "mL/min", 1, 400, "renal_function_checked", names=("clearance", " crcl ", "creatinin")
    ),
    Analyte.CALCIUM: Scale("mg/dL", 3, 25, "calcium_checked", 40.078, ("calcium", "kalzium", " ca ")),
    Analyte.LVEF: Scale("%", 5, 90, "heart_checked", names=("ejection", " lvef ", " ef ", "auswurf")),
    Analyte.ALT: Scale(
        "U/L", 0, 25000, "liver_checked", names=("alanine", " alt ", " gpt ", " sgpt ", " alat ")
    ),
    Analyte.AST: Scale(
        "U/L", 0, 25000, "liver_checked", names=("aspartate", " ast ", " got ", " sgot ", " asat ")
    ),
    Analyte.BILIRUBIN: Scale("mg/dL", 0, 80, "liver_checked", 584.66, ("bilirubin",)),
    Analyte.NEUTROPHILS: Scale(
        "10*3/uL", 0, 200, "blood_count_checked", names=("neutrophil", " anc ", "granulocyt")
    ),
    Analyte.HAEMOGLOBIN: Scale(
        "g/dL",
        1,
        27,
        "blood_count_checked",
        names=("hemoglobin", "haemoglobin", " hgb ", " hb ", "hamoglobin"),
    ),
    Analyte.PLATELETS: Scale(
        "10*3/uL", 0, 5000, "blood_count_checked", names=("platelet", " plt ", "thrombo")
    ),
    Analyte.GLUCOSE: Scale("mg/dL", 5, 2500, "glucose_checked", 180.156, ("glucose", "glukose")),
    Analyte.HBA1C: Scale(
        "%", 2, 25, "glucose_checked", names=("a1c", "glycated", "glycohemoglobin", "hemoglobin")
    ),
    Analyte.ESTRADIOL: Scale(
        "pg/mL", 0, 50000, "estradiol_checked", 272.38, ("estradiol", "ostradiol", " e2 ")
    ),
    Analyte.FSH: Scale("[IU]/L", 0, 500, "menopause", names=("follitropin", "follicle", " fsh ", "follikel")),
    Analyte.ECOG: Scale(
        "{score}", 0, 5, "performance", names=("ecog", "performance", "karnofsky", "eastern", " kps ", "who")
    ),
    Analyte.BRAIN_LESIONS: Scale("{lesions}", 0, 500, "brain_lesions", names=("brain", "hirn")),
}
"""Limits are generous: they catch units sent wrongly, not illness."""

OF_MEASURAND: Final[Mapping[Measurand, Analyte]] = {
    Measurand.CREATININE: Analyte.CREATININE,
    Measurand.EGFR: Analyte.EGFR,
    Measurand.CREATININE_CLEARANCE: Analyte.CREATININE_CLEARANCE,
    Measurand.CALCIUM: Analyte.CALCIUM,
    Measurand.CALCIUM_CORRECTED: Analyte.CALCIUM,
    Measurand.CALCIUM_IONISED: Analyte.CALCIUM,
    Measurand.LVEF: Analyte.LVEF,
    Measurand.ALT: Analyte.ALT,
    Measurand.AST: Analyte.AST,
    Measurand.BILIRUBIN: Analyte.BILIRUBIN,
    Measurand.NEUTROPHILS: Analyte.NEUTROPHILS,
    Measurand.HAEMOGLOBIN: Analyte.HAEMOGLOBIN,
    Measurand.PLATELETS: Analyte.PLATELETS,
    Measurand.GLUCOSE: Analyte.GLUCOSE,
    Measurand.FASTING_GLUCOSE: Analyte.GLUCOSE,
    Measurand.HBA1C: Analyte.HBA1C,
    Measurand.ESTRADIOL: Analyte.ESTRADIOL,
    Measurand.FSH: Analyte.FSH,
    Measurand.ECOG: Analyte.ECOG,
    Measurand.KARNOFSKY: Analyte.ECOG,
}
"""What is measured, by analyte; other measurands are not read."""

_ANOTHER_TEST: Final = (
    "cortisol",
    " ca 125 ",
    "cancer ag 125",
    "phosphat",
    "urea",
    "sodium",
    "potassium",
    "albumin",
    "interval",
)
_ALL_ANALYTES: Final = frozenset(analyte.value for analyte in SCALES)
_KARNOFSKY_STEP: Final = 10
_MOST_KARNOFSKY: Final = 100
_GRADE: Final = re.compile(r"(?:ecog|grade|who|ps|score|performance status)?\D{0,12}([0-5])\b", re.IGNORECASE)


class LabTest(NamedTuple):
    """What a test measures, looked up once."""

    analyte: Analyte
    scale: Scale
    name: str
    has_figure: bool = True
    """False for a test that counts as done but whose figure is another quantity."""
    is_karnofsky: bool = False


TESTS: Final[Mapping[Measurand, LabTest]] = {
    measurand: LabTest(
        analyte,
        SCALES[analyte],
        analyte.value,
        measurand is not Measurand.CALCIUM_IONISED,
        measurand is Measurand.KARNOFSKY,
    )
    for measurand, analyte in OF_MEASURAND.items()
}
"""The tests that are read; other measurands are not."""


def read_measurement(result: Result, tests: Sequence[LabTest]) -> Iterable[Measurement | Problem]:
    """Return one measurement; nothing if the Observation has no value at all."""
    analyte, scale, name, has_figure, is_karnofsky = tests[0]
    if name not in _analytes_meant(result.concept):
        problem = result.problem(
            "code-display-conflict",
            f"The code means {name} and the name beside it another test, so it was not used; "
            "correct the code or the name.",
            scale.topic,
        )
        return (problem,)
    if analyte is Analyte.ECOG:
        return _performance(result, scale, is_karnofsky=is_karnofsky)
    amount = amount_of(result.holder)
    if amount is None and not _has_value(result):
        return ()
    number = amount.exact if amount is not None and has_figure else None
    value = _converted(number, amount.unit, scale) if amount is not None and number is not None else None
    measured = Measurement(analyte, value, scale.unit, result.evidence(amount))
    if number is None:
        return (measured,)
    if value is None:
        problem = result.problem(
            "unit-not-usable",
            f"The unit of {name} is missing or no kind of {scale.unit}; send a UCUM unit.",
            scale.topic,
        )
    elif not scale.least <= value <= scale.most:
        problem, measured = _beyond(result, analyte, scale), measured._replace(value=None)
    else:
        return (measured,)
    return problem, measured


def _beyond(result: Result, analyte: Analyte, scale: Scale) -> Problem:
    return result.problem(
        "value-outside-human-limits",
        f"{analyte.value} must lie between {scale.least:g} and {scale.most:g} {scale.unit}; "
        "correct the value or its unit.",
        scale.topic,
    )


def _has_value(result: Result) -> bool:
    holder = result.holder
    return "dataAbsentReason" not in holder and (
        "interpretation" in holder or any(name.startswith("value") for name in holder)
    )


@of_concept
def _analytes_meant(concept: Concept) -> frozenset[str]:
    """Return the names of the analytes that every text beside a code can mean; texts vary widely."""
    meant = _ALL_ANALYTES
    for name in concept.texts:
        words = plain(name)
        named = {analyte.value for analyte, scale in SCALES.items() if says_any(words, scale.names)}
        if named or says_any(words, _ANOTHER_TEST):
            meant &= named
    return meant


def _converted(value: float, unit: str, scale: Scale) -> float | None:
    if scale.unit == "%" and ucum(unit) == "mmol/mol":
        # The laboratory standards differ: NGSP per cent from IFCC millimole per mole.
        return round(0.09148 * value + 2.152, 2)
    by = factor(unit, scale.unit)
    if by is None and scale.gram_per_mole is not None:
        molar = factor(unit, "umol/L")
        if molar is not None:
            # 1 umol/L of a substance of M g/mol is M ug/L, that is M/10000 mg/dL or 1000 M pg/mL.
            by = molar * scale.gram_per_mole * (1e-4 if scale.unit == "mg/dL" else 1e3)
    if by is None:
        return None
    converted = value * by
    # A whole number stays as it is, and rounding takes longer than all the rest here.
    return converted if converted.is_integer() else round(converted, 6)


# --- performance status --------------------------------------------------------------------------


def _performance(result: Result, scale: Scale, *, is_karnofsky: bool) -> Iterator[Measurement | Problem]:
    grade, outside = _karnofsky(result) if is_karnofsky or _says_karnofsky(result) else _grade(result)
    if outside:
        yield _beyond(result, Analyte.ECOG, scale)
    if grade is not None or (_has_value(result) and not outside):
        yield Measurement(Analyte.ECOG, grade, scale.unit, result.evidence())


def _says_karnofsky(result: Result) -> bool:
    return "karnofsky" in result.concept.words


def _karnofsky(result: Result) -> tuple[float | None, bool]:
    amount = amount_of(result.holder) or _worded_amount(result)
    value = None if amount is None else amount.exact
    if value is None:
        return None, False
    if value % _KARNOFSKY_STEP or not 0 <= value <= _MOST_KARNOFSKY:
        return None, True
    step = int(value) // _KARNOFSKY_STEP
    return float(5 - (step + 1) // 2), False


def _worded_amount(result: Result) -> Amount | None:
    for words in concept_of(result.holder.get("valueCodeableConcept")).texts:
        amount = amount_in(words)
        if amount is not None:
            return amount
    return None


def _grade(result: Result) -> tuple[float | None, bool]:
    """Return the ECOG grade, and whether a number was sent that is none."""
    amount = amount_of(result.holder)
    if amount is not None and amount.exact is not None:
        value = amount.exact
        return (value, False) if value.is_integer() and 0 <= value <= 5 else (None, True)  # noqa: PLR2004 - grades
    answer = concept_of(result.holder.get("valueCodeableConcept"))
    for concept in (answer, *map(concept_of, items(result.holder.get("interpretation")))):
        for coding in concept.codings:
            grade = ECOG_ANSWERS.get(coding.code)
            if grade is None and result.context.snomed:
                grade = SNOMED_ECOG_GRADES.get(coding.code)
            if grade is not None:
                return float(grade), False
    for words in (text(result.holder.get("valueString")), *answer.texts):
        match = _GRADE.match(words)
        if match is not None:
            return float(match.group(1)), False
    return None, False
